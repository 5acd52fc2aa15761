import Domain
import GRDB
import Testing

@testable import Store

@Suite("Ce qui a changé depuis une clôture")
struct EcartsDeClotureTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>
    private let cloture: Cloture

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-02-10")))
        var suite = Terrain.contrat("2025-09-01", type: nil)
        suite.predecesseur = try terrain.dossier(aurelie).contrats.first?.fiche.cle
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, suite))
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "famille", repereLe: jour("2025-05-05"))))
        cloture = try terrain.clore()
    }

    private func ecart(_ rubrique: String) throws -> EcartDeFait? {
        try terrain.ecarts(cloture).first { $0.difference.rubrique == rubrique }
    }

    @Test("un contrat sans type qui reçoit son type passe d’une ligne à l’autre, et le journal dit qui")
    func type() throws {
        var contrat = try #require(try terrain.dossier(aurelie).contrats.last).fiche
        (contrat.valeur.type, contrat.valeur.rang) = (.renouvellement, 2)
        try terrain.faire(.modifierContrat(contrat), par: terrain.hugo)
        #expect(try terrain.ecarts(cloture).count == 1)
        let ecart = try #require(try ecart("contrats"))
        let difference = ecart.difference
        #expect(difference.sens("sans_type") == .disparu && difference.sens("renouvellement") == .ajoute)
        #expect(difference.sens(Chiffre.total) == .deplace && difference.sens("premier") == nil)
        #expect(difference.details == "Sans type · en attente → Renouvellement · en attente")
        let noms = ["sans_type": "Sans type", "renouvellement": "Renouvellements"]
        #expect(difference.phrase("sans_type") { noms[$0] } == "Parti : compte maintenant dans «\u{A0}Renouvellements\u{A0}»")
        #expect(difference.phrase("renouvellement") { noms[$0] } == "Ajouté : était dans «\u{A0}Sans type\u{A0}»")
        #expect(difference.phraseDEnsemble { noms[$0] } == "Passé de «\u{A0}Sans type\u{A0}» à «\u{A0}Renouvellements\u{A0}»")
        #expect(ecart.nom == "LEFÈVRE Aurélie" && ecart.dossier == aurelie)
        #expect(ecart.actes.map(\.acte) == ["Contrat modifié"] && ecart.actes.map(\.qui) == ["Hugo Roux"])
        #expect(ecart.actes.first?.detail.contains("Type") == true)
    }

    @Test("la vie ordinaire d’après n’est pas un écart : décision, frein levé, sortie de l’année suivante")
    func vieOrdinaire() throws {
        var contrat = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        contrat.valeur.transmisLe = jour("2025-02-12")
        (contrat.valeur.decision, contrat.valeur.decideLe) = (.valide, jour("2025-03-01"))
        try terrain.faire(.modifierContrat(contrat))
        var frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        (frein.valeur.etat, frein.valeur.termineLe) = (.leve, jour("2026-03-02"))
        try terrain.faire(.modifierFrein(frein))
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-03-05"), motif: "emploi")))
        #expect(try terrain.ecarts(cloture) == [])
    }

    @Test("un jour corrigé depuis ne déplace rien, et se dit")
    func redit() throws {
        var frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        frein.valeur.repereLe = jour("2025-05-06")
        try terrain.faire(.modifierFrein(frein))
        let ecart = try #require(try ecart("freins"))
        #expect(ecart.difference.sens("autre") == .redit && ecart.difference.sens(Chiffre.total) == .redit)
        #expect(Mouvements([ecart.difference], Chiffre("freins")).phrase == "1 dit autrement")
        #expect(ecart.actes.map(\.acte) == ["Frein modifié"])
    }

    @Test("un libellé de liste récrit depuis se dit, sans acte qui l’explique ; un état, non")
    func libelle() {
        #expect(!PlaceDeFait.memesMots("Famille · repéré", "Proches · repéré", "freins"))
        #expect(PlaceDeFait.memesMots("Famille · repéré", "Famille · levé", "freins"))
        #expect(!PlaceDeFait.memesMots("Emploi", "Formation", "sorties"))
        #expect(PlaceDeFait.memesMots("En cours", "Sortie le 05/03/2026", "personnes"))
        let difference = DifferenceDeFait(
            rubrique: "freins", uid: .nouveau(), beneficiaire: aurelie,
            clos: PlaceDeFait(["autre": jour("2025-05-05")], "Famille · repéré"),
            present: PlaceDeFait(["autre": jour("2025-05-05")], "Proches · levé"))
        #expect(difference.sens("autre") == .redit)
        #expect(EcartDeFait(difference: difference, nom: "X", dossier: aurelie).sansActe?.contains("ou un libellé") == true)
    }

    @Test("l’acte sur la fiche se trouve après des centaines d’autres ; sans lui, les derniers actes se lisent, pas les premiers")
    func actesNombreux() throws {
        let frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        let suite = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
        try terrain.brut(
            """
            INSERT INTO journal (quand, qui, acte, objet, beneficiaire_id, avant, apres)
              \(suite) SELECT quand, qui, 'frein_repere', randomblob(16), beneficiaire_id, avant, apres
              FROM n, (SELECT * FROM journal WHERE acte = 'frein_repere' LIMIT 1)
            """)
        var corrige = frein
        corrige.valeur.repereLe = jour("2025-05-06")
        try terrain.faire(.modifierFrein(corrige))
        #expect(try ecart("freins")?.actes.map(\.acte) == ["Frein modifié"])
        let inconnu = DifferenceDeFait(
            rubrique: "freins", uid: .nouveau(), beneficiaire: aurelie, clos: nil, present: PlaceDeFait(["sante": jour("2025-05-05")], "x"))
        let actes = try terrain.store.ecarts([inconnu], depuis: cloture, pour: nil, le: Terrain.aujourdhui).first?.actes ?? []
        #expect(actes.count == 200 && actes.last?.acte == "Frein modifié")
    }

    @Test("un entretien et son frein, notés après coup, sont ajoutés par le même acte")
    func ajoutes() throws {
        try terrain.faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2025-12-02"), freinsReperes: ["sante"])))
        let ecarts = try terrain.ecarts(cloture)
        #expect(ecarts.map(\.difference.rubrique) == ["entretiens", "freins"])
        #expect(ecarts.map { $0.actes.map(\.acte) } == [["Entretien consigné"], ["Entretien consigné"]])
        let entretien = ecarts[0].difference
        #expect(entretien.present.map { Set($0.jours.keys) } == ["fixes_cer", "honores_cer", "total"])
        #expect(entretien.clos == nil && entretien.sens("honores_cer") == .ajoute)
    }

    @Test("un thème qui change de catégorie déplace ses freins sans qu’aucun acte ne le dise")
    func categorie() throws {
        try terrain.brut("UPDATE referentiel_themes SET categorie = 'logement' WHERE code = 'famille'")
        let ecart = try #require(try ecart("freins"))
        #expect(ecart.difference.sens("autre") == .disparu && ecart.difference.sens("logement") == .ajoute)
        #expect(ecart.actes.isEmpty && ecart.sansActe?.hasPrefix("Aucun acte du journal ne l’explique") == true)
    }

    @Test("une fiche fondue depuis mène à celle qui reste, et la fusion l’explique")
    func fusion() throws {
        var double = Terrain.aurelie
        (double.nom, double.telephone) = ("Lefevre", "")
        let (fondu, _) = try terrain.inscrire(double, du: jour("2025-03-03"))
        let seconde = try terrain.clore("Une inscription oubliée")
        try terrain.faire(
            .fusionner(
                Fusion(
                    uid: .nouveau(), garde: try terrain.dossier(aurelie).beneficiaire, fondu: try terrain.dossier(fondu).beneficiaire)))
        let ecarts = try terrain.ecarts(seconde)
        #expect(ecarts.map(\.difference.rubrique) == ["personnes"])
        #expect(ecarts.first?.difference.sens(Chiffre.total) == .disparu)
        #expect(ecarts.first?.dossier == aurelie && ecarts.first?.nom == "LEFÈVRE Aurélie")
        #expect(ecarts.first?.actes.map(\.acte) == ["Fiches fusionnées"])
        let liste = try terrain.store.lignesCloses(seconde, Chiffre("personnes"), pour: nil, depuis: 0, nombre: 9)
        #expect(liste.total == 2 && liste.lignes.allSatisfy { $0.beneficiaire == aurelie })
        #expect(try terrain.store.verifier() == [])
    }

    @Test("une clôture ne se lit que de sa structure, page, liste, écarts et actes ; un superviseur et le détenteur lisent tout")
    func lecteur() throws {
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "sante", repereLe: jour("2025-06-05"))))
        let (store, sujets, chiffre) = (terrain.store, try terrain.page().sujets, Chiffre("personnes"))
        let differences = try store.differences(cloture, sujets, pour: terrain.claire)
        let lectures: [(Fiche<Referent>?) throws -> Void] = [
            { _ = try store.clotures(terrain.ccas, pour: $0) }, { _ = try store.pageClose(cloture, pour: $0) },
            { _ = try store.lignesCloses(cloture, chiffre, pour: $0, depuis: 0, nombre: 9) },
            { _ = try store.differences(cloture, sujets, pour: $0) },
            { _ = try store.ecarts(differences, depuis: cloture, pour: $0, le: Terrain.aujourdhui) },
        ]
        for lire in lectures {
            #expect(throws: Refuse(.acteReserve)) { try lire(terrain.nadia) }
            for permis in [terrain.claire, try terrain.superviseurDAilleurs(), nil] { try lire(permis) }
        }
        // A closing that claims to be of the reader's own structure is still read as the file has it.
        let maquillee = Cloture(
            cle: cloture.cle, structure: terrain.mission, periode: cloture.periode, rang: 1, motif: "", le: cloture.le,
            quand: cloture.quand, par: cloture.par)
        #expect(throws: Refuse(.acteReserve)) { try store.pageClose(maquillee, pour: terrain.nadia) }
        let siens = try store.ecarts(differences, depuis: cloture, pour: terrain.claire, le: Terrain.aujourdhui)
        #expect(siens.map(\.nom) == ["LEFÈVRE Aurélie"] && siens.map(\.actes.count) == [1])
    }

    @Test("d’une personne que la structure n’a jamais suivie, ni le nom ni les actes ne se lisent")
    func jamaisSuivie() throws {
        var moussa = Terrain.aurelie
        (moussa.nom, moussa.prenom) = ("Diallo", "Moussa")
        let (personne, _) = try terrain.inscrire(moussa, du: jour("2025-03-03"), referent: terrain.nadia)
        let difference = DifferenceDeFait(
            rubrique: "freins", uid: .nouveau(), beneficiaire: personne, clos: nil, present: PlaceDeFait(["sante": jour("2025-05-05")], "x")
        )
        let lu = try terrain.store.ecarts([difference], depuis: cloture, pour: terrain.claire, le: Terrain.aujourdhui)
        #expect(lu.map(\.nom) == [nil] && lu.map(\.actes.count) == [0])
    }

    @Test("une structure qui ne suit plus la personne lit les actes sur ses fiches, et sait qu’il y en a d’autres")
    func suiviTermine() throws {
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-03-05"), motif: "emploi")))
        let derniere = try terrain.clore("Une sortie depuis")
        var contrat = try #require(try terrain.dossier(aurelie).contrats.last).fiche
        (contrat.valeur.type, contrat.valeur.rang) = (.renouvellement, 2)
        try terrain.faire(.modifierContrat(contrat), par: terrain.superviseurDAilleurs())
        let differences = try terrain.store.differences(derniere, try terrain.page().sujets, pour: nil)
        let lus = try terrain.store.ecarts(differences, depuis: derniere, pour: terrain.claire, le: Terrain.aujourdhui)
        #expect(lus.map { $0.actes.map(\.acte) } == [["Contrat modifié"]] && lus.first?.sansActe == nil)
        // The same line about the person, not about one of the structure's records, is not read: it is told that it is there.
        let personne = DifferenceDeFait(
            rubrique: "freins", uid: .nouveau(), beneficiaire: aurelie, clos: nil, present: PlaceDeFait(["sante": jour("2025-05-05")], "x"))
        try terrain.faire(
            .releverFrein(.nouveau(), fiche.cle, Frein(theme: "sante", repereLe: jour("2025-05-05"))), par: terrain.superviseurDAilleurs())
        let ferme = try terrain.store.ecarts([personne], depuis: derniere, pour: terrain.claire, le: Terrain.aujourdhui)
        #expect(ferme.first?.actes == [] && ferme.first?.ailleurs == true)
        #expect(ferme.first?.sansActe?.hasPrefix("L’acte qui l’explique est d’une autre structure") == true)
    }

    @Test("une liste close ne nomme pas qui n’est plus ouvert au lecteur")
    func nomDeListe() throws {
        let noms = {
            try terrain.store.lignesCloses(cloture, Chiffre("personnes"), pour: terrain.claire, depuis: 0, nombre: 9).lignes.map(\.nom)
        }
        #expect(try noms() == ["LEFÈVRE Aurélie"])
        // As another program would, with every guard of the file off.
        try terrain.store.base.writeWithoutTransaction { db in
            for garde in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(garde)")
            }
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "UPDATE accompagnements SET structure_id = \(terrain.mission.rawValue)")
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
        #expect(try noms() == ["Dossier non ouvert"])
    }

    @Test("les actes d’avant la clôture n’expliquent rien de ce qui la suit")
    func avant() throws {
        let frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        var corrige = frein
        corrige.valeur.repereLe = jour("2025-05-06")
        try terrain.faire(.modifierFrein(corrige))
        let ecart = try #require(try ecart("freins"))
        #expect(ecart.difference.sens("autre") == .redit)
        #expect(ecart.actes.map(\.acte) == ["Frein modifié"])
    }
}
