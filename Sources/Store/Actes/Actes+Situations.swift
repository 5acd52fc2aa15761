// A dated situation changes: the former one ends the day before, and the past stays as it was counted.

import Domain
import GRDB

/// One step of a change: what to close, what to replace, what to open.
struct EtapeDeSituation {
    var nature: NatureDeSituation
    var ancienne: String?
    var nouvelle: String
    /// The row to close, and its last day.
    var fermer: (cle: Cle<Situation>, avant: Situation, au: Jour)?
    /// The row of the same first day, whose value is replaced.
    var corriger: (cle: Cle<Situation>, avant: Situation)?
    var ouvrir: Situation?
}

extension ActeEnCours {
    /// What must be done so that `situation` holds from its day on; nothing when it holds already.
    func planifier(_ situation: Situation, de cle: Cle<Beneficiaire>) throws -> [EtapeDeSituation] {
        let passees = try Lectures(db).fiches(
            Situation.self, "WHERE beneficiaire_id = ? AND nature = ? ORDER BY du", [sql(cle), sql(situation.nature)])
        let couvrante = passees.last { $0.du <= situation.du && ($0.au.map { $0 >= situation.du } ?? true) }
        guard couvrante?.valeur.valeur != situation.valeur else { return [] }
        var etape = EtapeDeSituation(nature: situation.nature, ancienne: couvrante?.valeur.valeur, nouvelle: situation.valeur)
        if let couvrante, couvrante.du == situation.du {
            etape.corriger = (couvrante.cle, couvrante.valeur)
            return [etape]
        }
        let suivante = passees.first { $0.du > situation.du }
        var nouvelle = situation
        nouvelle.au = couvrante.map(\.valeur.au) ?? suivante.map { $0.du.plus(jours: -1) }
        if let couvrante { etape.fermer = (couvrante.cle, couvrante.valeur, situation.du.plus(jours: -1)) }
        etape.ouvrir = nouvelle
        return [etape]
    }

    func appliquer(_ etape: EtapeDeSituation, a cle: Cle<Beneficiaire>) throws {
        if let (ligne, avant) = etape.corriger {
            var apres = avant
            apres.valeur = etape.nouvelle
            try remplacer(cle: ligne, avant, par: apres)
        }
        if let (ligne, avant, au) = etape.fermer {
            var apres = avant
            apres.au = au
            try remplacer(cle: ligne, avant, par: apres)
        }
        if let ouverte = etape.ouvrir { try inserer(ouverte, .nouveau(), [("beneficiaire_id", sql(cle))]) }
    }

    /// Takes back a situation that began on its day: the one before goes on in its place. A later change stays.
    func defaire(_ situation: Situation, rendre ancienne: String?, de cle: Cle<Beneficiaire>) throws {
        let connues = try Lectures(db).fiches(
            Situation.self, "WHERE beneficiaire_id = ? AND nature = ? ORDER BY du", [sql(cle), sql(situation.nature)])
        guard let rang = connues.firstIndex(where: { $0.du == situation.du && $0.valeur.valeur == situation.valeur }) else { return }
        let (ligne, precedente) = (connues[rang], rang > 0 ? connues[rang - 1] : nil)
        if let precedente, precedente.au == situation.du.plus(jours: -1), precedente.valeur.valeur == ancienne {
            try effacer(ligne.cle)
            var prolongee = precedente.valeur
            prolongee.au = ligne.au
            try remplacer(precedente, par: prolongee)
        } else if let ancienne {
            var rendue = ligne.valeur
            rendue.valeur = ancienne
            try remplacer(ligne, par: rendue)
        } else {
            try effacer(ligne.cle)
        }
    }
}
