// Interviews: planned, held or not, with the private note that its author alone reads.

import Domain
import Foundation
import GRDB

extension Entretien: Fait {
    func refus(dans accompagnement: Fiche<Accompagnement>, _ acte: ActeEnCours) throws -> [Refus] {
        _ = try acte.existant(referent)
        return self.refus(dans: accompagnement.valeur, le: acte.aujourdhui)
            + acte.codeInconnu(.modalites, modalite, .modalite) + acte.codeInconnu(.motifsAbsence, motifAbsence, .motifAbsence)
    }

    /// A reason for absence goes with an excused absence only.
    var normalise: Entretien {
        var propre = self
        if issue != .absenceExcusee { propre.motifAbsence = nil }
        return propre
    }

    /// The note is the one of whoever acts: another's is neither read nor touched.
    func complete(_ cle: Cle<Entretien>, _ acte: ActeEnCours) throws -> Entretien {
        var complet = self
        complet.notePrivee =
            try String.fetchOne(
                acte.db, sql: "SELECT texte FROM notes_privees WHERE entretien_id = ? AND referent_id = ?",
                arguments: [sql(cle), sql(acte.auteur.referent)]) ?? ""
        return complet
    }

    func accompagner(_ cle: Cle<Entretien>, avant: Entretien?, _ acte: ActeEnCours) throws {
        guard notePrivee != avant?.notePrivee ?? "" else { return }
        let arguments: StatementArguments = [sql(cle), sql(acte.auteur.referent)]
        if notePrivee.isEmpty {
            return try acte.db.execute(
                sql: "DELETE FROM notes_privees WHERE entretien_id = ? AND referent_id = ?", arguments: arguments)
        }
        try acte.db.execute(
            sql: """
                INSERT INTO notes_privees (entretien_id, referent_id, texte) VALUES (?, ?, ?)
                ON CONFLICT (entretien_id, referent_id) DO UPDATE SET texte = excluded.texte
                """, arguments: arguments + [notePrivee])
    }
}

extension ActeEnCours {
    /// Everything that one interview brings. All refusals are looked at before anything is written.
    func consigner(_ consignation: Consignation) throws -> Recu {
        let accompagnement = try existant(consignation.accompagnement)
        let (uid, personne) = (consignation.uid, accompagnement.beneficiaire)
        if try ligneDeJournal(uid, personne) != nil, let cle = try dejaCree(uid, Entretien.self) ?? consignation.rendezVous?.cle {
            return try dejaFait(cle, uid, personne, accompagnement.cle)
        }
        try exigerDroit(sur: accompagnement.structure)
        let rendezVous = try consignation.rendezVous.map { try exigerRendezVous($0, accompagnement) }
        let entretien = consignation.entretien.normalise
        let leves = try consignation.freinsLeves.map {
            try leve($0, le: jour(de: entretien), par: consignation.levePar, accompagnement)
        }
        try exiger(
            refus(consignation, entretien, leves, accompagnement) + conflits(consignation, entretien, rendezVous))
        let cle = try rendezVous?.cle ?? ajouter(entretien, uid, accompagnement)
        if let rendezVous { try ecrire(cle, avant: rendezVous.valeur, apres: entretien) }
        for (avant, apres) in leves { try ecrire(avant.cle, avant: avant.valeur, apres: apres) }
        let reperes = try ajouterLesFreins(consignation, cle, jour(de: entretien), accompagnement)
        try ajouterLesDemarches(consignation, cle, reperes, accompagnement)
        if let prochain = consignation.prochain { _ = try ajouter(prochain.normalise, uid.derive(RangDerive.suite), accompagnement) }
        let ligne = try journaliser(uid, personne, changements(consignation, rendezVous?.valeur, entretien))
        return recu(cle, uid, journal: ligne, personne, accompagnement.cle)
    }

    /// The appointment to complete, as the store has it.
    private func exigerRendezVous(
        _ lue: Fiche<Entretien>, _ accompagnement: Fiche<Accompagnement>
    ) throws -> Fiche<Entretien> {
        let (fiche, sien) = try faitExistant(lue.cle)
        guard sien.cle == accompagnement.cle else { throw Refuse(.rattachementEtranger(.entretien)) }
        try exigerVersion(lue, fiche)
        return Fiche(cle: fiche.cle, uid: fiche.uid, version: fiche.version, valeur: try fiche.valeur.complete(fiche.cle, self))
    }

    /// The day by which what the interview brings is dated.
    private func jour(de entretien: Entretien) -> Jour { entretien.le ?? aujourdhui }

    private func refus(
        _ consignation: Consignation, _ entretien: Entretien, _ leves: [(Fiche<Frein>, Frein)],
        _ accompagnement: Fiche<Accompagnement>
    ) throws -> [Refus] {
        var refus = try entretien.refus(dans: accompagnement, self)
        for theme in consignation.freinsReperes {
            refus += try Frein(theme: theme, repereLe: jour(de: entretien)).refus(dans: accompagnement, self)
        }
        for (_, apres) in leves { refus += try apres.refus(dans: accompagnement, self) }
        for demarche in consignation.demarches { refus += try demarche.refus(dans: accompagnement, self) }
        if let prochain = consignation.prochain { refus += try self.refus(prochain: prochain, apres: entretien, accompagnement) }
        var vus: Set<String> = []
        return refus.filter { vus.insert("\($0)").inserted }
    }

    /// The next appointment comes after the interview; what is wrong with it is said of its own field.
    private func refus(
        prochain: Entretien, apres entretien: Entretien, _ accompagnement: Fiche<Accompagnement>
    ) throws -> [Refus] {
        let refus = try prochain.normalise.refus(dans: accompagnement, self).map { refus -> Refus in
            switch refus {
            case .avantAccompagnement(.prevuLe, let jour, let borne): .avantAccompagnement(.prochainLe, jour, borne)
            case .accompagnementClos(.prevuLe, let jour, let borne): .accompagnementClos(.prochainLe, jour, borne)
            case .obligatoire(.prevuLe): .obligatoire(.prochainLe)
            default: refus
            }
        }
        guard let prevuLe = prochain.prevuLe, prevuLe < jour(de: entretien) else { return refus }
        return refus + [.avant(.prochainLe, prevuLe, entretien.tenuLe == nil ? .prevuLe : .tenuLe, jour(de: entretien))]
    }

    /// The obstacle as the store has it, and as the interview leaves it.
    private func leve(
        _ fiche: Fiche<Frein>, le jour: Jour, par moyen: String, _ accompagnement: Fiche<Accompagnement>
    ) throws -> (Fiche<Frein>, Frein) {
        let (enregistre, sien) = try faitExistant(fiche.cle)
        guard sien.beneficiaire == accompagnement.beneficiaire else { throw Refuse(.rattachementEtranger(.frein)) }
        try exigerDroit(sur: sien.structure)
        try exigerVersion(fiche, enregistre)
        var leve = enregistre.valeur
        (leve.etat, leve.termineLe, leve.levePar) = (.leve, jour, moyen)
        return (enregistre, leve)
    }

    /// One obstacle for each ticked theme, found the day of the interview. Returns their keys by theme.
    private func ajouterLesFreins(
        _ consignation: Consignation, _ entretien: Cle<Entretien>, _ jour: Jour, _ accompagnement: Fiche<Accompagnement>
    ) throws -> [String: Cle<Frein>] {
        var cles: [String: Cle<Frein>] = [:]
        for (rang, theme) in consignation.freinsReperes.enumerated() where cles[theme] == nil {
            let frein = Frein(theme: theme, repereLe: jour, entretien: entretien)
            cles[theme] = try ajouter(frein, consignation.uid.derive(RangDerive.freins + rang), accompagnement)
        }
        return cles
    }

    /// Each step is tied to the interview and, when it names no obstacle, to the one of its theme: just found, else open.
    private func ajouterLesDemarches(
        _ consignation: Consignation, _ entretien: Cle<Entretien>, _ reperes: [String: Cle<Frein>],
        _ accompagnement: Fiche<Accompagnement>
    ) throws {
        for (rang, saisie) in consignation.demarches.enumerated() {
            var demarche = saisie
            demarche.entretien = demarche.entretien ?? entretien
            demarche.frein = try demarche.frein ?? reperes[demarche.theme] ?? freinOuvert(demarche.theme, accompagnement)
            _ = try ajouter(demarche, consignation.uid.derive(RangDerive.demarches + rang), accompagnement)
        }
    }

    private func freinOuvert(_ theme: String, _ accompagnement: Fiche<Accompagnement>) throws -> Cle<Frein>? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT id FROM freins WHERE beneficiaire_id = ? AND theme = ? AND etat IN ('repere', 'en_cours')
                ORDER BY repere_le DESC, id DESC LIMIT 1
                """, arguments: [sql(accompagnement.beneficiaire), theme]
        ).map { Cle($0) }
    }

    private func changements(_ consignation: Consignation, _ rendezVous: Entretien?, _ entretien: Entretien) -> Changements {
        var changements = Changements()
        changements.noter(avant: rendezVous, apres: entretien)
        let demarches = consignation.demarches.map { $0.code ?? $0.libelle.replacingOccurrences(of: ";", with: ",") }
        changements.noter(.freinsReperes, apres: sql(consignation.freinsReperes.joined(separator: ";")))
        changements.noter(.freinsLeves, apres: sql(consignation.freinsLeves.map(\.theme).joined(separator: ";")))
        changements.noter(.demarches, apres: sql(demarches.joined(separator: ";")))
        changements.noter(.prochainLe, apres: sql(consignation.prochain?.prevuLe))
        return changements
    }
}
