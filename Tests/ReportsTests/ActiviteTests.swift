// The activity of the commission, held to tables written by hand.

import Domain
import Exchange
import Foundation
import Reports
import Testing

@Suite("L’activité de la Commission RSA")
struct ActiviteTests {
    /// An invented year whose shares are those that chapter I.3 prints for Alençon: 31 % of réductions, 63 % of them sociale.
    static let comptes: ActiviteDeCommission = {
        var comptes = ActiviteDeCommission()
        (comptes.sessions, comptes.totalDossiers, comptes.personnes) = (12, 290, 250)
        comptes.dossiers = [.connue(.sociale): 190, .connue(.socioProfessionnelle): 60, .connue(.professionnelle): 30, .inconnue: 10]
        (comptes.totalContrats, comptes.totalAutres, comptes.dossiersPartout) = (240, 61, 1000)
        comptes.decisions = [
            .valide: [.connue(.sociale): 150, .connue(.socioProfessionnelle): 50], .ajourne: [.connue(.sociale): 25, .inconnue: 5],
            .refuse: [.connue(.sociale): 10], .reduction: [.connue(.sociale): 12, .connue(.professionnelle): 7],
            .suspension: [.connue(.sociale): 11], .reorientation: [.connue(.sociale): 10], .maintien: [.connue(.sociale): 15],
            .radiation: [.connue(.sociale): 6],
        ]
        comptes.volets = ["social": 120, "social_sante": 40, nil: 80]
        return comptes
    }()

    static let referentiels = Referentiels([
        .volets: [
            EntreeDeReferentiel(code: "social", libelle: "Accompagnement social", categorie: "social", ordre: 1, actif: true),
            EntreeDeReferentiel(code: "social_sante", libelle: "Social et santé", categorie: "social", ordre: 2, actif: false),
            EntreeDeReferentiel(code: "ancien", libelle: "Ancien", categorie: "social", ordre: 3, actif: false),
        ]
    ])

    static func activite(_ comptes: ActiviteDeCommission = comptes, _ territoire: String? = "Alençon", limite: String? = nil) -> Activite {
        Activite(comptes, periode: Exemples.annee2021, territoire: territoire, referentiels: referentiels, limite: limite)
    }

    private func table(_ code: String, _ activite: Activite = activite()) -> [[String]] {
        activite.tableaux.first { $0.code == code }.map { ($0.lignes + [$0.total].compactMap { $0 }).map(\.textes) } ?? []
    }

    @Test("les rubriques sont fixes, dans leur ordre")
    func rubriques() {
        #expect(
            Self.activite().rubriques.map(\.code) == [
                "dossiers", "contrats", "autres", "valide", "ajourne", "refuse", "reduction", "suspension", "reorientation", "maintien",
                "radiation", "autre", "volets",
            ])
        #expect(Self.activite(ActiviteDeCommission()).rubriques.map { $0.lignes.count } == [4, 3, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2])
    }

    @Test("les dossiers par orientation, sur leur base")
    func dossiers() {
        #expect(
            table("dossiers") == [
                ["Orientation sociale", "190", "66 %", "290"], ["Orientation socio-professionnelle", "60", "21 %", "290"],
                ["Orientation professionnelle", "30", "10 %", "290"], ["Orientation inconnue", "10", "3 %", "290"],
                ["Total", "290", "", ""],
            ])
        #expect(
            Self.activite().rubriques[0].remarques == [
                "12 commissions : 250 personnes différentes. Une personne compte à chaque commission qui l’examine.",
                "Alençon : 290 dossiers sur les \(1000.lisible) de toutes les commissions, soit 29 %.",
            ])
        #expect(Self.activite().rubriques[0].lignes.map(\.avertissement) == [false, false, false, true])
    }

    @Test("les réductions : 31 % des autres décisions, dont 63 % en orientation sociale")
    func reductions() {
        #expect(
            table("autres") == [
                ["Réduction", "19", "31 %", "61"], ["Suspension", "11", "18 %", "61"], ["Réorientation", "10", "16 %", "61"],
                ["Maintien", "15", "25 %", "61"], ["Radiation", "6", "10 %", "61"], ["Autre", "0", "0 %", "61"], ["Total", "61", "", ""],
            ])
        #expect(
            table("reduction") == [
                ["Orientation sociale", "12", "63 %", "19"], ["Orientation socio-professionnelle", "0", "0 %", "19"],
                ["Orientation professionnelle", "7", "37 %", "19"], ["Orientation inconnue", "0", "0 %", "19"], ["Total", "19", "", ""],
            ])
    }

    @Test("les contrats : leurs décisions, et leurs volets, un volet retiré restant là où un contrat le porte")
    func contrats() {
        #expect(
            table("contrats") == [
                ["Validé", "200", "83 %", "240"], ["Ajourné", "30", "13 %", "240"], ["Refusé", "10", "4 %", "240"],
                ["Total", "240", "", ""],
            ])
        #expect(
            table("volets") == [
                ["Accompagnement social", "120", "50 %", "240"], ["Social et santé", "40", "17 %", "240"],
                ["Sans volet", "80", "33 %", "240"],
                ["Total", "240", "", ""],
            ])
    }

    @Test("ce que les lignes ne font pas est dit, jamais corrigé ; ce qui est décidé à la main aussi")
    func ecarts() {
        var comptes = Self.comptes
        (comptes.totalDossiers, comptes.totalContrats, comptes.totalAutres, comptes.decidesALaMain) = (291, 242, 62, 3)
        let rubriques = Self.activite(comptes, nil).rubriques
        #expect(rubriques[0].remarques.contains("3 contrats décidés à la main, sans commission dans Suivi, ne sont pas comptés."))
        #expect(rubriques[0].remarques.last == "Les lignes font 290, le total est 291 : un écart de 1 reste à expliquer.")
        #expect(rubriques[1].remarques == ["Les lignes font 240, le total est 242 : un écart de 2 reste à expliquer."])
        #expect(rubriques[2].remarques == ["Les lignes font 61, le total est 62 : un écart de 1 reste à expliquer."])
        #expect(rubriques.last?.remarques == ["Les lignes font 240, le total est 242 : un écart de 2 reste à expliquer."])
    }

    @Test("une période sans commission, une séance qui n’a rien décidé le disent, sans part")
    func vides() {
        let vide = Self.activite(ActiviteDeCommission(), nil)
        #expect(vide.rubriques.flatMap(\.remarques) == ["Aucun dossier examiné sur la période."])
        #expect(vide.rubriques.flatMap(\.lignes).allSatisfy { $0.pourcentage == nil })
        let session = Fiche(
            cle: Cle<SessionDeCommission>(3), uid: .nouveau(), version: 1,
            valeur: SessionDeCommission(tenueLe: Jour(numero: 18_700), territoire: "Alençon"))
        let seance = Activite(ActiviteDeCommission(), session: session, referentiels: Self.referentiels)
        #expect(seance.titre == "Commission RSA du 14/03/2021, Alençon" && seance.portee == .session(Cle(3)))
        #expect(seance.rubriques.flatMap(\.remarques) == ["Cette commission n’a encore rien décidé."])
    }

    @Test("chaque figure sait quelles fiches elle compte, et aucune n’en compte deux fois les mêmes")
    func selections() {
        let rubriques = Self.activite().rubriques
        let portee = PorteeDeCommission.periode(Exemples.annee2021, territoire: "Alençon")
        #expect(rubriques[6].lignes[0].selection == SelectionDExamens(portee, .decision(.reduction, .connue(.sociale))))
        #expect(rubriques[0].selection.sujet == .dossiers(nil))
        let sujets = rubriques.flatMap(\.lignes).map(\.selection.sujet)
        #expect(Set(sujets).count == sujets.count)
    }

    @Test("le texte tient en 80 colonnes ; CSV, Markdown et JSON portent les mêmes nombres")
    func formats() throws {
        let activite = Self.activite(limite: "CCAS d’Essai")
        let texte = FormatDeBilan.texte.ecrire(activite)
        let lignes = texte.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lignes.allSatisfy { $0.count <= 80 })
        #expect(
            lignes.prefix(5).joined(separator: "\n") == """
                Activité : Commission RSA, Alençon, année 2021
                du 01/01/2021 au 31/12/2021, dossiers : CCAS d’Essai

                Dossiers examinés                       290
                ────────────────────────────────────────────────────────────────────────────────
                """)
        let csv = FormatDeBilan.csv.ecrire(activite).split(separator: "\n")
        #expect(csv.contains("reduction;sociale;Orientation sociale;12;19;63;"))
        #expect(csv.count == 1 + 4 + 3 + 6 + 9 * 4 + 3 + 13)
        let objet = try #require(
            try JSONSerialization.jsonObject(with: Data(FormatDeBilan.json.ecrire(activite).utf8)) as? [String: Any])
        #expect(Set(objet.keys) == ["territoire", "structure", "periode", "rubriques"])
        #expect(objet["territoire"] as? String == "Alençon" && (objet["rubriques"] as? [Any])?.count == 13)
        #expect(FormatDeBilan.json.ecrire(Self.activite(Self.comptes, nil)).contains("\"territoire\": null"))
        #expect(FormatDeBilan.markdown.ecrire(activite).contains("| Réduction | 19 | 31 % | 61 |\n"))
    }

}
