// The statistics of a territory: every figure is counted by the question that lists its rows.

import Domain
import GRDB

extension Store {
    /// What chapters I and II.1 rest on. Throws `Refuse` when the reader may not count there.
    package func statistiques(_ demande: DemandeDeStatistiques, pour lecteur: Fiche<Referent>?) throws -> StatistiquesDuTerritoire {
        let lieux = try demande.perimetres.map { ($0, try structures($0, pour: lecteur)) }
        // The sittings are read apart from the people: nothing may be written between them.
        return try aUnSeulMoment { try statistiques(demande, lieux, pour: lecteur) }
    }

    private func statistiques(
        _ demande: DemandeDeStatistiques, _ lieux: [(Perimetre, [Fiche<Structure>])], pour lecteur: Fiche<Referent>?
    ) throws -> StatistiquesDuTerritoire {
        var comptes = try lire { db in
            var comptes = StatistiquesDuTerritoire(try lieux.map { try Lectures(db).comptes($0, demande.dates, $1) })
            let (perimetre, toutes) = lieux.last ?? (.tout, [])
            comptes.foyersAvant = try Lectures(db).foyers(perimetre, demande.dates.debut, toutes)
            comptes.foyers = try Lectures(db).foyers(perimetre, demande.dates.fin, toutes)
            return comptes
        }
        for (rang, perimetre) in demande.perimetres.enumerated() {
            comptes.lieux[rang].activite = try activite(demande.portee(perimetre), pour: lecteur)
        }
        return comptes
    }

    /// The territories that are known, by name: those of the structures that accompany or have accompanied somebody, and those
    /// that had a sitting.
    package func territoiresConnus() throws -> [String] {
        let structures = try self.structures()
        return try lire { db in
            let lectures = Lectures(db)
            let actives = try Set(lectures.lignes("SELECT DISTINCT structure_id FROM accompagnements", [:]) { try $0.cle(Structure.self) })
            var vus: Set<String> = [""]
            let noms = try lectures.territoires() + structures.filter { actives.contains($0.cle) }.map(\.valeur.territoireEffectif)
            return noms.filter { vus.insert(Repli.plier($0)).inserted }.sorted { Repli.cle($0) < Repli.cle($1) }
        }
    }
}

extension Lectures {
    fileprivate func comptes(
        _ perimetre: Perimetre, _ dates: DatesDeStatistiques, _ structures: [Fiche<Structure>]
    ) throws -> ComptesDeLieu {
        var comptes = ComptesDeLieu()
        comptes.placesAvant = try repartition(Question(.presents, perimetre, .jour(dates.debut)), .place, structures)
        comptes.places = try repartition(Question(.presents, perimetre, .jour(dates.fin)), .place, structures)
        let beneficiaires = Question(.presents, perimetre, .jour(dates.fin), [RoleDansLeFoyer.beneficiaires])
        comptes.beneficiaires = try repartitions(beneficiaires, StatistiquesDuTerritoire.axes, structures)
        comptes.voletsElabores = try repartition(Question(.contrats, perimetre, dates.annee), .volet, structures)
        comptes.voletsEnCours = try repartition(Question(.contratsEnCours, perimetre, .jour(dates.fin)), .volet, structures)
        let participants = Question(.sousContrat, perimetre, .jour(dates.novembre), [RoleDansLeFoyer.beneficiaires])
        comptes.participants = try repartitions(participants, StatistiquesDuTerritoire.axesDesParticipants, structures)
        return comptes
    }

    /// By territory: a household may stand in two, hence a total counted apart.
    fileprivate func foyers(_ perimetre: Perimetre, _ jour: Jour, _ structures: [Fiche<Structure>]) throws -> Repartition {
        let question = Question(.foyers, perimetre, .jour(jour))
        let parts = try groupes(question, .territoire, nil, structures).reduce(into: [:]) { $0[$1.key.ligne, default: 0] += $1.value }
        return Repartition(try nombre(question, structures), parts)
    }

    private func repartition(_ question: Question, _ axe: Axe, _ structures: [Fiche<Structure>]) throws -> Repartition {
        try repartitions(question, [axe], structures)[axe] ?? Repartition()
    }

    /// The people or the contracts of a question along several axes of theirs, in one pass: each stands in one combination of codes
    /// only, so that the sums over combinations are those of each axis counted alone.
    private func repartitions(_ question: Question, _ axes: [Axe], _ structures: [Fiche<Structure>]) throws -> [Axe: Repartition] {
        let requete = RequeteDeVue(question, structures, axes)
        var repartitions = Dictionary(uniqueKeysWithValues: axes.map { ($0, Repartition()) })
        for (codes, nombre) in try lignes(
            requete.groupes, requete.arguments, { lecture in (try axes.map { _ in try lecture.texteOuNil() }, try lecture.entier()) }
        ) {
            for (axe, code) in zip(axes, codes) {
                repartitions[axe]?.parts[code, default: 0] += nombre
                repartitions[axe]?.total += nombre
            }
        }
        return repartitions
    }
}
