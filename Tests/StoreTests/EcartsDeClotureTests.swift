import Domain
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

    @Test("une décision rendue depuis ne déplace rien, et se dit")
    func redit() throws {
        var contrat = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        contrat.valeur.transmisLe = jour("2025-02-12")
        (contrat.valeur.decision, contrat.valeur.decideLe) = (.valide, jour("2025-03-01"))
        try terrain.faire(.modifierContrat(contrat))
        let difference = try #require(try ecart("contrats")).difference
        #expect(difference.sens("premier") == .redit && difference.sens(Chiffre.total) == .redit)
        #expect(Mouvements([difference], Chiffre("contrats")).phrase == "1 dit autrement")
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

    @Test("qui ne suit pas la personne ne lit ni son nom ni les actes")
    func lecteur() throws {
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "sante", repereLe: jour("2025-06-05"))))
        let differences = try terrain.store.differences(cloture, try terrain.page().sujets)
        let vus = try terrain.store.ecarts(differences, depuis: cloture, pour: terrain.nadia, le: Terrain.aujourdhui)
        #expect(vus.map(\.nom) == [nil] && vus.map(\.actes.count) == [0])
        let siens = try terrain.store.ecarts(differences, depuis: cloture, pour: terrain.claire, le: Terrain.aujourdhui)
        #expect(siens.map(\.nom) == ["LEFÈVRE Aurélie"] && siens.map(\.actes.count) == [1])
    }

    @Test("une structure qui ne suit plus la personne lit les actes sur ses fiches, et sait qu’il y en a d’autres")
    func suiviTermine() throws {
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-03-05"), motif: "emploi")))
        let derniere = try terrain.clore("Une sortie depuis")
        var contrat = try #require(try terrain.dossier(aurelie).contrats.last).fiche
        (contrat.valeur.type, contrat.valeur.rang) = (.renouvellement, 2)
        try terrain.faire(.modifierContrat(contrat), par: terrain.superviseurDAilleurs())
        let differences = try terrain.store.differences(derniere, try terrain.page().sujets)
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
        let chiffre = Chiffre("personnes")
        let noms = try [terrain.claire, terrain.nadia].map {
            try terrain.store.lignesCloses(cloture, chiffre, pour: $0, depuis: 0, nombre: 9).lignes.map(\.nom)
        }
        #expect(noms == [["LEFÈVRE Aurélie"], ["Dossier non ouvert"]])
    }

    @Test("les actes d’avant la clôture n’expliquent rien de ce qui la suit")
    func avant() throws {
        let frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        var leve = frein
        (leve.valeur.etat, leve.valeur.termineLe) = (.leve, jour("2026-03-02"))
        try terrain.faire(.modifierFrein(leve))
        let ecart = try #require(try ecart("freins"))
        #expect(ecart.difference.sens("autre") == .redit)
        #expect(ecart.actes.map(\.acte) == ["Frein modifié"])
    }
}
