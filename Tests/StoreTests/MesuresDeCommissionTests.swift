import Domain
import GRDB
import Testing

@testable import Store

@Suite("Les autres décisions de la commission")
struct MesuresDeCommissionTests {
    @Test("une réorientation écrit la situation datée ; corrigée, elle la déplace ; retirée, elle la rend")
    func reorientation() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.mesure("reorientation", "Projet d’emploi", vers: .professionnelle))
        #expect(try seance.orientations == ["sociale 2025-01-06 2026-02-09", "professionnelle 2026-02-10 …"])
        let version = try seance.dossier.beneficiaire.version
        #expect(version == 2)
        // What else this sitting decides is counted by the orientation with which the person came.
        try seance.terrain.faire(seance.reponse("valide"))
        #expect(try seance.examens.map(\.orientation) == [.sociale, .sociale])
        let lu = try #require(try seance.examens.first)
        let autre = seance.mesure("reorientation", "Projet d’emploi", vers: .socioProfessionnelle, corrige: lu)
        try seance.terrain.faire(autre)
        #expect(try seance.orientations == ["sociale 2025-01-06 2026-02-09", "socio_professionnelle 2026-02-10 …"])
        let corrige = try #require(try seance.examens.first)
        try seance.terrain.faire(seance.mesure("maintien", "", corrige: corrige))
        #expect(try seance.orientations == ["sociale 2025-01-06 …"])
        #expect(try seance.examens.first?.nouvelleOrientation == nil)
        let maintien = try #require(try seance.examens.first)
        try seance.terrain.faire(seance.mesure("reorientation", "Projet", vers: .professionnelle, corrige: maintien))
        try seance.terrain.faire(.retirerDecision(try #require(try seance.examens.first)))
        #expect(try seance.orientations == ["sociale 2025-01-06 …"])
        #expect(try seance.terrain.store.verifier() == [])
    }

    @Test("sans orientation connue, une réorientation l’ouvre, et son retrait la ferme")
    func sansOrientation() throws {
        let seance = try SeanceDEssai(orientation: nil)
        try seance.terrain.faire(seance.mesure("reorientation", "Projet d’emploi", vers: .professionnelle))
        #expect(try seance.orientations == ["professionnelle 2026-02-10 …"])
        #expect(try seance.examens.first?.orientation == nil)
        try seance.terrain.faire(.retirerDecision(try #require(try seance.examens.first)))
        #expect(try seance.orientations.isEmpty)
    }

    @Test("une orientation changée depuis n’est pas défaite par le retrait")
    func changeeDepuis() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.mesure("reorientation", "Projet d’emploi", vers: .professionnelle))
        let dossier = try seance.dossier
        let suite = [Situation(.orientation, "socio_professionnelle", du: jour("2026-03-01"))]
        try seance.terrain.faire(.modifierBeneficiaire(dossier.beneficiaire, foyer: dossier.foyer, situations: suite))
        try seance.terrain.faire(.retirerDecision(try #require(try seance.examens.first)))
        #expect(try seance.orientations == ["sociale 2025-01-06 2026-02-28", "socio_professionnelle 2026-03-01 …"])
    }

    @Test("une réorientation sans but, vers l’orientation actuelle, une réduction finie d’avance sont refusées")
    func refus() throws {
        let seance = try SeanceDEssai()
        #expect(try seance.terrain.refus(seance.mesure("reorientation")) == [.obligatoire(.nouvelleOrientation)])
        #expect(try seance.terrain.refus(seance.mesure("reorientation", vers: .sociale)) == [.memeOrientation(.sociale)])
        #expect(
            try seance.terrain.refus(seance.mesure("reduction", jusque: "2026-02-09"))
                == [.avant(.effetAu, jour("2026-02-09"), .tenueLe, jour("2026-02-10"))])
        #expect(try seance.terrain.refus(seance.mesure("radiation", "")) == [.obligatoire(.motifDeDecision)])
    }

    @Test("une réduction et une radiation se lisent dans le dossier, ensemble ; la même deux fois est refusée")
    func mesures() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.mesure("reduction", jusque: "2026-05-10"))
        try seance.terrain.faire(seance.mesure("radiation", "Sans nouvelles"))
        #expect(try seance.examens.map(\.effetAu) == [jour("2026-05-10"), nil])
        #expect(
            try seance.terrain.refus(seance.mesure("radiation", "Encore"))
                == [.dejaExamine(par: "Claire Petit", decision: "Radiation")])
        // The contract is still to be examined.
        #expect(try seance.leContrat.decision == .enAttente)
    }

    @Test("la commission peut répondre après la sortie d’une personne")
    func apresSortie() throws {
        let seance = try SeanceDEssai()
        let suivi = try #require(try seance.dossier.suivis.first).accompagnement
        try seance.terrain.faire(.sortir(suivi, Sortie(le: jour("2026-02-02"), motif: "emploi")))
        try seance.terrain.faire(seance.reponse("valide"))
        #expect(try seance.leContrat.decision == .valide)
        #expect(try seance.terrain.store.verifier() == [])
    }
}

@Suite("Les sessions de la commission")
struct SessionsDeCommissionTests {
    @Test("une session par jour et territoire, quelle que soit l’orthographe ; répétée, elle n’est créée qu’une fois")
    func unicite() throws {
        let terrain = try Terrain()
        let (uid, session) = (Uid.nouveau(), SessionDeCommission(tenueLe: jour("2026-02-10"), territoire: " Alençon "))
        let recu = try terrain.faire(.creerSession(uid, session))
        #expect(try terrain.faire(.creerSession(uid, session)).dejaFait)
        let autre = SessionDeCommission(tenueLe: jour("2026-02-10"), territoire: "ALENCON")
        #expect(try terrain.refus(.creerSession(.nouveau(), autre)) == [.sessionExistante(jour("2026-02-10"), "Alençon")])
        let mars = SessionDeCommission(tenueLe: jour("2026-03-10"), territoire: "alencon")
        try terrain.faire(.creerSession(.nouveau(), mars))
        let page = try terrain.store.sessions(pour: terrain.claire, depuis: 0, nombre: 9)
        #expect(page.total == 2 && page.lignes.map(\.session.territoire) == ["Alençon", "Alençon"])
        #expect(
            page.lignes.map(\.session.tenueLe) == [jour("2026-03-10"), jour("2026-02-10")]
                && recu.cle == page.lignes[1].session.cle.rawValue)
    }

    @Test("une date trop lointaine, trop ancienne, un territoire vide sont refusés")
    func refus() throws {
        let terrain = try Terrain()
        func refus(_ le: String, _ territoire: String) throws -> [Refus] {
            try terrain.refus(.creerSession(.nouveau(), SessionDeCommission(tenueLe: jour(le), territoire: territoire)))
        }
        #expect(try refus("2027-03-18", "Alençon") == [.tropLoin(.tenueLe, jour("2027-03-18"))])
        #expect(try refus("2009-05-31", "Alençon") == [.tropAncien(.tenueLe, jour("2009-05-31"))])
        #expect(try refus("2026-03-18", "  ") == [.obligatoire(.territoire)])
    }

    @Test("une session qui n’a rien examiné change de date ; une autre, non")
    func modification() throws {
        let seance = try SeanceDEssai()
        var fiche = try seance.terrain.store.session(seance.fevrier, pour: seance.terrain.claire).session
        fiche.valeur.tenueLe = jour("2026-02-12")
        // Announced by the supervisor: a référent does not move it.
        #expect(try seance.terrain.refus(.modifierSession(fiche)) == [.acteReserve])
        let chef = seance.terrain.superviseur
        try seance.terrain.faire(.modifierSession(fiche), par: chef)
        #expect(try seance.terrain.faire(.modifierSession(fiche), par: chef).dejaFait)
        fiche.valeur.tenueLe = jour("2026-02-13")
        #expect(
            try seance.terrain.refus(.modifierSession(fiche), par: chef) == [.versionPerimee(lue: 1, enregistree: 2, par: "Solène Moreau")])
        try seance.terrain.faire(seance.reponse("valide"))
        var relue = try seance.terrain.store.session(seance.fevrier, pour: seance.terrain.claire).session
        relue.valeur.tenueLe = jour("2026-02-13")
        #expect(try seance.terrain.refus(.modifierSession(relue), par: chef) == [.sessionCommencee(jour("2026-02-12"), examens: 1)])
        relue.valeur.tenueLe = jour("2026-03-10")
        #expect(try seance.terrain.refus(.modifierSession(relue), par: chef) == [.sessionExistante(jour("2026-03-10"), "Orneval")])
    }
}

@Suite("Aucun état impossible de la commission ne s’écrit, même par du SQL à la main")
struct EtatsImpossiblesDeCommissionTests {
    private static func examen(_ sauf: [String: String]) -> String {
        let juste = [
            "accompagnement_id": "1", "structure_id": "1", "beneficiaire_id": "1", "session_id": "1", "contrat_id": "1",
            "decision": "'valide'", "motif": "''",
        ]
        let valeurs = juste.merging(sauf) { $1 }.sorted { $0.key < $1.key }
        let noms = valeurs.map(\.key).joined(separator: ", "), contenu = valeurs.map(\.value).joined(separator: ", ")
        return "INSERT INTO examens_commission (uid, cree_le, modifie_le, \(noms)) VALUES (randomblob(16), 'x', 'x', \(contenu))"
    }

    /// Session 1 is held on 10 February; contract 1 was sent in January, contract 2 was not, contract 3 is of the mission.
    static let tentatives: [(String, String)] = [
        ("une décision inconnue", examen(["decision": "'lune'"])),
        ("une décision sur un contrat sans contrat", examen(["contrat_id": "NULL"])),
        ("une réduction qui porte sur un contrat", examen(["decision": "'reduction'", "motif": "'x'"])),
        ("un refus sans motif", examen(["decision": "'refuse'", "motif": "' '"])),
        ("un contrat jamais transmis", examen(["contrat_id": "2"])),
        ("le contrat d’un autre accompagnement", examen(["contrat_id": "3"])),
        ("une session qui n’existe pas", examen(["session_id": "99"])),
        ("une orientation nouvelle sans réorientation", examen(["nouvelle_orientation": "'professionnelle'"])),
        ("une réorientation sans but", examen(["contrat_id": "NULL", "decision": "'reorientation'", "motif": "'x'"])),
        (
            "une réorientation vers la même",
            examen([
                "contrat_id": "NULL", "decision": "'reorientation'", "motif": "'x'", "orientation": "'sociale'",
                "nouvelle_orientation": "'sociale'",
            ])
        ),
        ("un terme à une validation", examen(["effet_au": "'2026-05-10'"])),
        (
            "un terme avant la session",
            examen(["contrat_id": "NULL", "decision": "'reduction'", "motif": "'x'", "effet_au": "'2026-02-09'"])
        ),
        ("une structure qui n’est pas celle du dossier", examen(["structure_id": "2"])),
        (
            "un territoire vide",
            "INSERT INTO sessions_commission (uid, cree_le, modifie_le, tenue_le, territoire) VALUES (randomblob(16), 'x', 'x', '2026-05-10', ' ')"
        ),
        (
            "deux sessions du même jour",
            "INSERT INTO sessions_commission (uid, cree_le, modifie_le, tenue_le, territoire) VALUES (randomblob(16), 'x', 'x', '2026-02-10', 'Orneval')"
        ),
        ("une catégorie inventée", "UPDATE referentiel_decisions SET categorie = 'lune'"),
    ]

    /// Once contract 1 was examined.
    static let ensuite: [(String, String)] = [
        ("deux examens d’un contrat", examen([:])),
        ("un examen déplacé", "UPDATE examens_commission SET session_id = 2"),
        ("un examen d’un autre contrat", "UPDATE examens_commission SET contrat_id = NULL"),
        ("une réduction corrigée sur un contrat", "UPDATE examens_commission SET decision = 'reduction', motif = 'x'"),
        ("une transmission effacée", "UPDATE contrats SET transmis_le = NULL WHERE id = 1"),
        ("une transmission après la session", "UPDATE contrats SET transmis_le = '2026-02-11', decide_le = '2026-02-12' WHERE id = 1"),
        ("un contrat examiné devenu PACEA", "UPDATE contrats SET sorte = 'pacea' WHERE id = 1"),
        (
            "une autre orientation pour le même dossier",
            examen(["contrat_id": "NULL", "decision": "'maintien'", "orientation": "'sociale'"])
        ),
        ("un volet sans contrat", examen(["contrat_id": "NULL", "decision": "'maintien'", "volet": "'social'"])),
        ("une session déplacée", "UPDATE sessions_commission SET tenue_le = '2026-02-11' WHERE id = 1"),
        ("une session effacée", "DELETE FROM sessions_commission WHERE id = 1"),
    ]

    @Test("chaque tentative échoue, la ligne juste passe")
    func tentatives() throws {
        let seance = try SeanceDEssai()
        _ = try SeanceDEssai.elaborer(seance.terrain, seance.suivi, "2026-01-16", transmis: nil, debut: "2026-08-01")
        try seance.terrain.faire(
            .reprendre(
                .nouveau(), seance.aurelie, structure: seance.terrain.mission, referent: seance.terrain.nadia.cle, du: jour("2026-01-02"),
                enParallele: true),
            par: seance.terrain.superviseur)
        _ = try SeanceDEssai.elaborer(
            seance.terrain, Cle(2), "2026-01-15", transmis: "2026-01-20", debut: "2026-10-01", par: seance.terrain.nadia)
        for (quoi, texte) in Self.tentatives { #expect(throws: DatabaseError.self, "\(quoi)") { try seance.terrain.brut(texte) } }
        try seance.terrain.brut(Self.examen([:]))
        for (quoi, texte) in Self.ensuite { #expect(throws: DatabaseError.self, "\(quoi)") { try seance.terrain.brut(texte) } }
    }

    @Test("la vérification dit un contrat qui ne suit pas sa commission")
    func verification() throws {
        let seance = try SeanceDEssai()
        try seance.terrain.faire(seance.reponse("valide"))
        try seance.terrain.brut("UPDATE contrats SET decision = 'refuse'; UPDATE decisions_commission SET decision = 'refuse'")
        #expect(try seance.terrain.store.verifier().map(\.phrase) == ["Un contrat n’a pas la décision de sa dernière commission : 1 cas."])
    }
}
