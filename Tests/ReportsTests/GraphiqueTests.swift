// What is drawn of a table: which lines are bars, which shares they have, and what is said of them.

import Domain
import Testing

@testable import Reports

@Suite("Les graphiques d’un tableau")
struct GraphiqueTests {
    static let definition = Definition(compte: "Les contrats.", date: "Le jour du contrat.", base: "Tous les contrats.")

    /// Two years by type, with a heading without figure and a total among the lines.
    static let annees = Tableau(
        code: "contrats", titre: "Contrats", colonnes: [.init("a2020", "2020"), .init("a2021", "2021"), .init("ecart", "Écart")],
        lignes: [
            LigneDeTableau("types", "Par type", [.vide, .vide, .vide]),
            LigneDeTableau("premier", "Premiers", [.nombre(39), .nombre(51), .ecart(12)]),
            LigneDeTableau("suite", "Suites", [.nombre(140), .nombre(120), .ecart(-20)]),
            LigneDeTableau("sans", "Sans type", [.nombre(0), .nombre(34), .ecart(34)], avertissement: true),
            LigneDeTableau("total_types", "Ensemble", [.nombre(179), .nombre(205), .ecart(26)]),
        ], total: LigneDeTableau("total", "Total", [.nombre(179), .nombre(205), .ecart(26)]), definition: definition,
        notes: ["Une remarque."])

    @Test("une rubrique fait une barre par ligne, avec la base de chaque part ; le total n’est pas une barre")
    func barres() throws {
        let tableau = try #require(Exemples.bilan().rubrique("contrats")).tableau
        let graphique = Graphique(barres: tableau)
        #expect(graphique.code == "contrats-barres" && graphique.titre == "Contrats")
        #expect(
            graphique.phrases == [
                "Premiers contrats : 39, 22\u{a0}% de 179.", "Renouvellements : 140, 78\u{a0}% de 179.",
                "! Sans type : 34, 16\u{a0}% de 213.",
            ])
        #expect(
            graphique.texteAlternatif
                == "3 barres. Le plus haut : Renouvellements, 140, 78\u{a0}% de 179. Le plus bas : ! Sans type, 34, 16\u{a0}% de 213.")
        #expect(
            graphique.base == "Base des parts : Premiers et renouvellements : les contrats qui ont un type. Sans type : tous les contrats.")
        #expect(graphique.notes == tableau.notes)
    }

    @Test("une colonne se choisit ; une ligne de total ou sans chiffre n’est pas une barre, le total de la colonne est la base")
    func colonne() {
        let graphique = Graphique(barres: Self.annees, colonne: "a2021")
        #expect(graphique.categories == ["Premiers", "Suites", "! Sans type"])
        #expect(graphique.series == [.init("2021", [.init(51, sur: 205), .init(120, sur: 205), .init(34, sur: 205)])])
        #expect(Graphique(barres: Self.annees, colonne: "absente").estVide)
    }

    @Test("une ligne à côté du total n’est pas une barre ; le nombre de toute la ligne n’est pas une de ses parts")
    func horsTotal() {
        let vue = Tableau(
            code: "t", titre: "T", colonnes: [.init("f", "Femmes"), .init("h", "Hommes"), .nombre, .part, .base],
            lignes: [
                LigneDeTableau("a", "A", [.nombre(3), .nombre(1), .nombre(4), .part(4, sur: 10), .nombre(10)]),
                LigneDeTableau("b", "B", [.nombre(2), .nombre(4), .nombre(6), .part(6, sur: 10), .nombre(10)]),
                LigneDeTableau("fixes", "Fixés", [.nombre(9), .nombre(9), .nombre(18), .vide, .vide]),
            ], total: LigneDeTableau("total", "Total", [.nombre(5), .nombre(5), .nombre(10), .vide, .vide]), definition: Self.definition)
        #expect(Graphique(barres: vue).phrases == ["A : 4, 40\u{a0}% de 10.", "B : 6, 60\u{a0}% de 10."])
        let parts = Graphique(empile: vue, .parLigne)
        #expect(
            parts.phrases == [
                "A : Femmes 3 (75\u{a0}%), Hommes 1 (25\u{a0}%) ; base 4.", "B : Femmes 2 (33\u{a0}%), Hommes 4 (67\u{a0}%) ; base 6.",
            ])
        #expect(Graphique(empile: vue).categories == ["Femmes", "Hommes"] && vue.seCompose)
    }

    @Test("sans total ni part écrite, une barre n’a pas de part")
    func sansTotal() {
        let tableau = Tableau(
            code: "t", titre: "T", colonnes: [.nombre], lignes: [LigneDeTableau("a", "A", [.nombre(3)])], definition: Self.definition)
        let graphique = Graphique(barres: tableau)
        #expect(graphique.phrases == ["A : 3."] && graphique.base == "Les contrats.")
    }

    @Test("deux années se comparent avec leur écart, en nombre et en pourcentage ; d’un zéro, en nombre seulement")
    func comparaison() {
        let graphique = Graphique(comparaison: Self.annees, colonnes: ("a2020", "a2021"))
        #expect(
            graphique.phrases == [
                "Premiers : 39 (2020), 51 (2021) ; écart +12, soit +30,8\u{a0}%.",
                "Suites : 140 (2020), 120 (2021) ; écart −20, soit −14,3\u{a0}%.",
                "! Sans type : 0 (2020), 34 (2021) ; écart +34.",
            ])
        #expect(
            graphique.texteAlternatif
                == "2020 et 2021, 3 lignes. La plus forte hausse : ! Sans type, +34. La plus forte baisse : Suites, −20, soit −14,3\u{a0}%."
        )
        #expect(graphique.base == "L’écart est en nombre, puis en pourcentage de « 2020 ».")
    }

    @Test("ce qui est à égalité se dit ensemble")
    func egalites() {
        func graphique(_ nombres: [Int]) -> Graphique {
            Graphique(
                code: "t", titre: "T", forme: .barres, categories: Array(["a", "b", "c", "d", "e", "f"].prefix(nombres.count)),
                series: [Graphique.Serie("2021", nombres.map { Graphique.Point($0, sur: 20) })], base: "")
        }
        #expect(
            graphique([5, 2, 5, 2]).texteAlternatif
                == "4 barres. Les plus hauts : a et c, 5, 25\u{a0}% de 20. Les plus bas : b et d, 2, 10\u{a0}% de 20.")
        #expect(graphique([4, 4]).texteAlternatif == "2 barres. À égalité : a et b, 4, 20\u{a0}% de 20.")
        #expect(
            graphique([4, 0, 0, 0, 0, 0]).texteAlternatif
                == "6 barres. Le plus haut : a, 4, 20\u{a0}% de 20. Les plus bas : b, c, d et 2 autres, 0, 0\u{a0}% de 20.")
        #expect(graphique([4]).texteAlternatif == "1 barre. Le plus haut : a, 4, 20\u{a0}% de 20.")
    }

    @Test("deux tableaux d’une même rubrique se comparent ligne à ligne ; une ligne d’une seule année vaut 0 l’autre")
    func deuxTableaux() {
        func tableau(_ lignes: [(String, Int)]) -> Tableau {
            Tableau(
                code: "t", titre: "T", colonnes: [.nombre], lignes: lignes.map { LigneDeTableau($0.0, $0.0, [.nombre($0.1)]) },
                definition: Self.definition)
        }
        let graphique = Graphique(
            comparaison: tableau([("a", 2), ("ancien", 5)]), tableau([("nouveau", 3), ("a", 2)]), noms: ("2020", "2021"))
        #expect(graphique.categories == ["nouveau", "a", "ancien"])
        #expect(graphique.series == [.init("2020", [0, 2, 5]), .init("2021", [3, 2, 0])])
        #expect(graphique.ecart(1) == "0, soit 0,0\u{a0}%" && graphique.ecart(2) == "−5, soit −100,0\u{a0}%")
    }

    @Test("une barre de 100 % par colonne, ou par ligne ; les parts sont arrondies, jamais forcées à 100")
    func empile() {
        let colonnes = Graphique(empile: Self.annees)
        #expect(colonnes.categories == ["2020", "2021"] && colonnes.series.map(\.nom) == ["Premiers", "Suites", "! Sans type"])
        #expect(
            colonnes.phrases == [
                "2020 : Premiers 39 (22\u{a0}%), Suites 140 (78\u{a0}%) ; base 179.",
                "2021 : Premiers 51 (25\u{a0}%), Suites 120 (59\u{a0}%), ! Sans type 34 (17\u{a0}%) ; base 205.",
            ])
        let lignes = Graphique(empile: Self.annees, .parLigne)
        #expect(lignes.categories == ["Premiers", "Suites", "! Sans type"] && lignes.series.map(\.nom) == ["2020", "2021"])
        #expect(lignes.phrases[0] == "Premiers : 2020 39 (43\u{a0}%), 2021 51 (57\u{a0}%) ; base 90.")
        #expect(
            lignes.texteAlternatif.hasPrefix(
                "3 barres de 100\u{a0}%, 2 parts. Premiers : surtout 2021, 51 (57\u{a0}%). Suites : surtout 2020,"))
    }

    @Test("quand le tableau a d’autres bases que la barre, le graphique le dit")
    func basesDuTableau() throws {
        let contrats = Graphique(empile: try #require(Exemples.bilan().rubrique("contrats")).tableau)
        #expect(
            contrats.phrases == [
                "Contrats : Premiers contrats 39 (18\u{a0}%), Renouvellements 140 (66\u{a0}%), ! Sans type 34 (16\u{a0}%) ; base 213."
            ])
        #expect(contrats.base.contains(" Les parts du tableau ont leur propre base : Premiers et renouvellements : les contrats"))
        let freins = Graphique(empile: try #require(Exemples.bilan().rubrique("freins")).tableau)
        #expect(freins.base == "Chaque barre vaut 100 % : la somme de ce qui y est dessiné.")
    }

    @Test("seules les lignes qui font un tout se mettent dans une barre de 100 %")
    func seCompose() {
        let bilan = Exemples.bilan()
        let composees = bilan.tableaux.filter(\.seCompose).map(\.code)
        #expect(composees == ["contrats", "entretiens", "freins", "demarches", "sorties"])
        let autre = Tableau(
            code: "t", titre: "T", colonnes: [.nombre],
            lignes: [LigneDeTableau("a", "A", [.nombre(3)]), LigneDeTableau("b", "B", [.nombre(4)])], definition: Self.definition)
        #expect(!autre.seCompose)
    }

    @Test("les mois portent leur nom abrégé, et leur année quand il y en a plusieurs")
    func tendance() throws {
        let annee = Exemples.annee2021
        let graphique = Graphique(
            tendance: "Contrats", mois: annee.mois, series: [.init("Contrats", [3, 0, 7, 1, 1, 1, 1, 1, 1, 1, 1, 2])],
            date: "Le jour du contrat.", code: "contrats-mois")
        #expect(
            graphique.categories == [
                "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
            ])
        #expect(graphique.texteAlternatif == "12 mois. Le plus haut : mars, 7. Le plus bas : févr., 0.")
        #expect(graphique.base == "Nombre de chaque mois, par cette date : Le jour du contrat.")
        let decembre = try #require(Jour(2021, 12, 1))
        let deux = try #require(Periode(du: decembre, au: decembre.plus(jours: 61)))
        let court = Graphique(tendance: "T", mois: deux.mois, series: [.init("", [1, 2])], code: "t")
        #expect(court.categories == ["déc.\u{a0}2021", "janv.\u{a0}2022"])
    }

    @Test("sans donnée, une phrase le dit", arguments: Graphique.Forme.allCases)
    func vide(_ forme: Graphique.Forme) {
        for categories in [[], ["A"]] {
            let graphique = Graphique(
                code: "t", titre: "T", forme: forme, categories: categories, series: [.init("S", categories.map { _ in 0 })], base: "")
            #expect(graphique.estVide && graphique.phrases == ["Aucune donnée sur la période."])
            #expect(graphique.texteAlternatif == "Aucune donnée sur la période.")
        }
    }

    @Test("ce qui n’a pas été compté n’est pas un zéro")
    func nonCompte() {
        let graphique = Graphique(
            code: "t", titre: "T", forme: .comparaison, categories: ["A"],
            series: [.init("2020", [.init(nil)]), .init("2021", [.init(4)])],
            base: "")
        #expect(graphique.phrases == ["A : – (2020), 4 (2021) ; écart –."])
    }

    @Test(
        "les places se répartissent sans en perdre ni en inventer",
        arguments: [
            ([39, 140, 34], 60, [11, 39, 10]), ([1, 0, 1000], 10, [1, 0, 9]), ([1, 1, 1], 10, [4, 3, 3]), ([0, 0], 10, [0, 0]),
            ([5], 7, [7]), ([], 7, []), ([1_234_567, 1], 80, [79, 1]), ([3, 3], 0, [0, 0]), ([1, 1, 1, 1], 2, [1, 1, 0, 0]),
        ])
    func repartition(_ valeurs: [Int], _ largeur: Int, _ attendu: [Int]) {
        #expect(Graphique.repartition(valeurs, sur: largeur) == attendu)
    }

    @Test("le nom d’un fichier ne mène nulle part ailleurs")
    func nomDeFichier() {
        let graphique = Graphique(code: "../CCAS Sées/2021-barres", titre: "", forme: .barres, categories: [], series: [], base: "")
        #expect(graphique.nomDeFichier == "---ccas-s-es-2021-barres.svg")
    }
}
