// Mergers of files that the commission examined, that carry amendments, whose keys and drafts outlive them.

import Domain
import Testing

@testable import Store

@Suite("Fusionner des fiches examinées, amendées, en cours de saisie")
struct FusionEtCommissionTests {
    private let seance: SeanceDEssai
    private var terrain: Terrain { seance.terrain }
    init() throws { seance = try SeanceDEssai() }

    /// A second file of Aurélie at the CCAS, by Hugo, since June 2024.
    private func autre(_ orientation: String = "sociale") throws -> (Cle<Beneficiaire>, Cle<Accompagnement>) {
        var personne = Terrain.aurelie
        personne.nom = "LEFEVRE"
        return try terrain.inscrire(
            personne, situations: [Situation(.orientation, orientation, du: jour("2024-06-03"))], du: jour("2024-06-03"),
            referent: terrain.hugo)
    }

    private func fusion(_ fondu: Cle<Beneficiaire>) throws -> Acte {
        .fusionner(
            Fusion(
                uid: .nouveau(), garde: try terrain.dossier(seance.aurelie).beneficiaire,
                fondu: try terrain.dossier(fondu).beneficiaire))
    }

    private func nouvelle(_ prenom: String) throws -> (Cle<Beneficiaire>, Cle<Accompagnement>) {
        var personne = Terrain.aurelie
        (personne.nom, personne.prenom) = ("Diallo", prenom)
        return try terrain.inscrire(personne)
    }

    @Test("la clé d’un accompagnement réuni n’est donnée à personne d’autre, et la fusion s’annule encore")
    func cles() throws {
        // The accompaniment of the newest file is the one that goes.
        let (fondu, sien) = try autre()
        let avant = try terrain.vidage()
        let annulation = try #require(try terrain.faire(fusion(fondu)).annulation)
        let retires = annulation.nombre("accompagnements", .retirees)
        #expect(retires == 1)
        let (personne, suivi) = try nouvelle("Moussa")
        #expect(suivi != sien && suivi != seance.suivi && personne != fondu)
        // A form opened before the merger writes in nobody's file.
        let perimee = Acte.releverFrein(.nouveau(), sien, Frein(theme: "sante", repereLe: jour("2026-03-02")))
        #expect(try terrain.refus(perimee, par: terrain.hugo) == [.introuvable("Accompagnement")])
        _ = try terrain.store.annuler(annulation, par: terrain.auteur())
        #expect(try Set(terrain.vidage()).isSuperset(of: avant))
        #expect(try terrain.store.verifier() == [])
    }

    @Test("examens et avenants passent à la fiche gardée, et reviennent quand la fusion s’annule")
    func examensEtAvenants() throws {
        let (fondu, sien) = try autre()
        let leur = try SeanceDEssai.elaborer(terrain, sien, "2025-02-10", transmis: "2025-02-12", par: terrain.hugo)
        let hier = try SeanceDEssai.session(terrain, "2025-03-10")
        try terrain.faire(.decider(.nouveau(), sien, Examen(session: hier, contrat: leur, decision: "valide")), par: terrain.hugo)
        try terrain.faire(
            .conclureAvenant(.nouveau(), Avenant(contrat: leur, concluLe: jour("2025-05-05"), objet: "Étape.")), par: terrain.hugo)
        try terrain.faire(seance.reponse("ajourne", "Pièces manquantes"))
        let avant = try terrain.vidage()
        let annulation = try #require(try terrain.faire(fusion(fondu)).annulation)
        let dossier = try terrain.dossier(seance.aurelie)
        #expect(dossier.examens.count == 2 && dossier.avenants.count == 1 && dossier.contrats.count == 2)
        #expect(try terrain.store.verifier() == [])
        _ = try terrain.store.annuler(annulation, par: terrain.auteur())
        #expect(try terrain.vidage() == avant)
        #expect(try terrain.store.verifier() == [])
    }

    @Test("deux orientations devant une même commission : la fusion est refusée, en SQL aussi, et la vérification le dirait")
    func orientations() throws {
        let (fondu, sien) = try autre("professionnelle")
        let leur = try SeanceDEssai.elaborer(terrain, sien, "2025-09-01", transmis: "2025-09-02", par: terrain.hugo)
        try terrain.faire(.decider(.nouveau(), sien, Examen(session: seance.fevrier, contrat: leur, decision: "valide")), par: terrain.hugo)
        try terrain.faire(seance.reponse("valide"))
        #expect(try terrain.refus(fusion(fondu)) == [.orientationsDExamen(jour("2026-02-10"))])
        #expect(try terrain.store.verifier() == [])
        try terrain.brut("DROP TRIGGER examens_d_une_orientation_u; DROP TRIGGER examens_inalienables")
        try terrain.brut(
            """
            UPDATE examens_commission SET beneficiaire_id = \(seance.aurelie.rawValue), accompagnement_id = \(seance.suivi.rawValue),
              contrat_id = NULL WHERE accompagnement_id = \(sien.rawValue)
            """)
        #expect(try terrain.store.verifier().contains { $0.phrase.hasPrefix("Une personne a deux orientations") })
    }

    @Test("annulée, la fusion laisse à chacun le brouillon qu’il a commencé depuis")
    func brouillons() throws {
        let (fondu, sien) = try autre()
        let uid = try terrain.dossier(fondu).beneficiaire.uid.texte
        func brouillon(_ qui: Fiche<Referent>, _ objet: String, _ contenu: [String: String]) -> Brouillon {
            Brouillon(qui: qui.cle, ecran: "entretien", objet: objet, contenu: contenu, quand: Instant(secondes: 0))
        }
        try terrain.store.garder(
            brouillon(terrain.claire, uid, ["_beneficiaire": "\(fondu.rawValue)", "_accompagnement": "\(sien.rawValue)"]))
        let annulation = try #require(try terrain.faire(fusion(fondu)).annulation)
        let deplace = try #require(try terrain.store.brouillons(de: terrain.claire.cle).first)
        try terrain.store.jeter(qui: terrain.claire.cle, ecran: "entretien", objet: deplace.objet)
        // The row takes the key that the draft had.
        let autre = brouillon(terrain.hugo, "autre", ["note": "à Hugo"])
        try terrain.store.garder(autre)
        _ = try terrain.store.annuler(annulation, par: terrain.auteur())
        #expect(try terrain.store.brouillons(de: terrain.hugo.cle) == [autre])
    }
}
