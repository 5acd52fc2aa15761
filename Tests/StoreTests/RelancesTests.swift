// Attempts to reach somebody, and why there never was a contract.

import Domain
import GRDB
import Testing

@testable import Store

@Suite("Les relances et la non-contractualisation")
struct RelancesTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    private func fiche() throws -> Fiche<Accompagnement> { try #require(try terrain.dossier(aurelie).suivis.first).accompagnement }

    private let relance = Relance(le: jour("2026-03-02"), moyen: .sms, resultat: .sansReponse, note: "Deux numéros essayés.")

    @Test("une relance s’enregistre une fois, se lit au dossier et au journal, et se corrige")
    func enregistrer() throws {
        let uid = Uid.nouveau()
        let recu = try terrain.faire(.relancer(uid, suivi, relance))
        #expect(try terrain.faire(.relancer(uid, suivi, relance)).dejaFait)
        var lue = try #require(try terrain.dossier(aurelie).relances.first)
        #expect(lue.accompagnement == suivi)
        #expect(lue.fiche.valeur == relance)
        #expect(lue.fiche.cle.rawValue == recu.cle)
        lue.fiche.valeur.resultat = .joint
        try terrain.faire(.modifierRelance(lue.fiche))
        #expect(try terrain.dossier(aurelie).relances.map(\.fiche.resultat) == [.joint])
        #expect(try terrain.refus(.modifierRelance(lue.fiche)) == [])
        lue.fiche.valeur.moyen = .courrier
        guard case .versionPerimee = try terrain.refus(.modifierRelance(lue.fiche)).first else {
            Testing.Issue.record("la version lue est périmée")
            return
        }
        let journal = try terrain.journal(aurelie)
        #expect(journal.prefix(2).map(\.acte) == ["Relance modifiée", "Relance"])
        #expect(journal.first?.detail == "Résultat : Sans réponse → Personne jointe")
    }

    @Test("une relance ne se fait ni demain, ni hors de l’accompagnement, ni par une autre structure")
    func refus() throws {
        var demain = relance
        demain.le = Terrain.aujourdhui.plus(jours: 1)
        #expect(try terrain.refus(.relancer(.nouveau(), suivi, demain)) == [.dansLeFutur(.relanceLe, demain.le)])
        var avant = relance
        avant.le = jour("2025-01-05")
        #expect(
            try terrain.refus(.relancer(.nouveau(), suivi, avant)) == [.avantAccompagnement(.relanceLe, avant.le, jour("2025-01-06"))])
        #expect(try terrain.refus(.relancer(.nouveau(), suivi, relance), par: terrain.nadia) == [.horsDroits])
        #expect(try terrain.nombre("SELECT count(*) FROM relances") == 0)
    }

    @Test("une sortie ne laisse pas de relance derrière elle")
    func sortie() throws {
        try terrain.faire(.relancer(.nouveau(), suivi, relance))
        let sortie = Sortie(le: jour("2026-03-01"), motif: "emploi")
        #expect(
            try terrain.refus(.sortir(fiche(), sortie)) == [.faitsApresLaSortie(.sortiLe, nombre: 1, dernier: jour("2026-03-02"))])
        try terrain.faire(.sortir(fiche(), Sortie(le: jour("2026-03-02"), motif: "emploi")))
        #expect(
            try terrain.refus(.relancer(.nouveau(), suivi, Relance(le: jour("2026-03-03"), moyen: .sms, resultat: .message)))
                == [.accompagnementClos(.relanceLe, jour("2026-03-03"), jour("2026-03-02"))])
    }

    @Test("du SQL à la main n’écrit ni relance impossible, ni motif inconnu")
    func brut() throws {
        try terrain.faire(.relancer(.nouveau(), suivi, relance))
        var moussa = Terrain.aurelie
        (moussa.nom, moussa.prenom) = ("Diallo", "Moussa")
        _ = try terrain.inscrire(moussa, referent: terrain.nadia)
        func ligne(_ sauf: [String: String]) -> String {
            let juste = [
                "accompagnement_id": "1", "structure_id": "1", "beneficiaire_id": "1", "le": "'2026-03-02'", "moyen": "'sms'",
                "resultat": "'joint'", "note": "''",
            ].merging(sauf) { $1 }.sorted { $0.key < $1.key }
            return """
                INSERT INTO relances (uid, cree_le, modifie_le, \(juste.map(\.key).joined(separator: ", ")))
                VALUES (randomblob(16), 'x', 'x', \(juste.map(\.value).joined(separator: ", ")))
                """
        }
        for fausse in [
            ["le": "'2025-01-05'"], ["le": "'02/03/2026'"], ["le": "'2026-02-30'"], ["moyen": "'pigeon'"], ["resultat": "'peut_etre'"],
            ["structure_id": "2"], ["beneficiaire_id": "2"], ["accompagnement_id": "2"],
        ] {
            #expect(throws: DatabaseError.self, "\(fausse)") { try terrain.brut(ligne(fausse)) }
        }
        for texte in [
            "UPDATE relances SET le = '2126-03-10'", "UPDATE relances SET le = '2025-01-01'",
            "UPDATE relances SET accompagnement_id = 2, structure_id = 2, beneficiaire_id = 2",
            "UPDATE accompagnements SET du = '2026-03-03' WHERE id = 1",
            "UPDATE accompagnements SET au = '2026-03-01', motif_sortie = 'emploi' WHERE id = 1",
            "UPDATE accompagnements SET non_contractualisation = 'lune' WHERE id = 1",
            "DELETE FROM accompagnements WHERE id = 1",
        ] {
            #expect(throws: DatabaseError.self, "\(texte)") { try terrain.brut(texte) }
        }
        try terrain.brut(ligne([:]))
        #expect(try terrain.store.verifier() == [])
        try terrain.brut("DROP TRIGGER relances_dans_accompagnement_u; UPDATE relances SET le = '2025-01-01' WHERE id = 1")
        #expect(try terrain.store.verifier() == [Anomalie("Une relance est faite hors de son accompagnement : 1 cas.")])
    }

    @Test("le motif de non-contractualisation se donne, se change, se reprend")
    func motiver() throws {
        let lue = try fiche()
        try terrain.faire(.motiverNonContractualisation(lue, "refus"))
        #expect(try fiche().nonContractualisation == "refus")
        #expect(try terrain.faire(.motiverNonContractualisation(lue, "refus")).dejaFait)
        guard case .versionPerimee = try terrain.refus(.motiverNonContractualisation(lue, "sante")).first else {
            Testing.Issue.record("la version lue est périmée")
            return
        }
        try terrain.faire(.motiverNonContractualisation(fiche(), "jamais_venu"))
        try terrain.faire(.motiverNonContractualisation(fiche(), nil))
        #expect(try fiche().nonContractualisation == nil)
        #expect(try terrain.journal(aurelie).first?.acte == "Non-contractualisation motivée")
        #expect(try terrain.refus(.motiverNonContractualisation(fiche(), "lune")) == [.codeInconnu(.nonContractualisation, "lune")])
        #expect(try terrain.refus(.motiverNonContractualisation(fiche(), "refus"), par: terrain.nadia) == [.horsDroits])
    }

    @Test("un CER retenu rend le motif impossible ; refusé, ou un PACEA, non")
    func motifEtContrat() throws {
        var refuse = Terrain.contrat()
        (refuse.transmisLe, refuse.decision, refuse.decideLe) = (refuse.elaboreLe, .refuse, refuse.elaboreLe)
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, refuse))
        var pacea = Terrain.contrat()
        pacea.sorte = .pacea
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, pacea))
        try terrain.faire(.motiverNonContractualisation(fiche(), "autre_contrat"))
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2026-02-02")))
        #expect(try terrain.refus(.motiverNonContractualisation(fiche(), "refus")) == [.contratElabore(.cer, jour("2026-02-02"))])
        try terrain.faire(.motiverNonContractualisation(fiche(), nil))
    }
}
