// Counted views laid out, against tables written by hand.

import Domain
import Reports
import Testing

@Suite("Une vue mise en page")
struct VueCompteeTests {
    typealias Place = ComptesDeVue.Place
    static let annee = Exemples.annee2021

    /// Three structures: under convention for years, since July 2021, and never.
    static let catalogue: Catalogue = {
        let structure = { (cle: Int64, nom: String, du: Jour?, au: Jour?) in
            Fiche(
                cle: Cle<Structure>(cle), uid: Exemples.structure().uid, version: 1,
                valeur: Structure(code: nom, nom: nom, nature: .ccas, commune: "Alençon", conventionneeDu: du, conventionneeAu: au))
        }
        let volets = [
            EntreeDeReferentiel(code: "sociale", libelle: "Insertion sociale", categorie: "", ordre: 1, actif: true),
            EntreeDeReferentiel(code: "pro", libelle: "Insertion professionnelle", categorie: "", ordre: 2, actif: true),
            EntreeDeReferentiel(code: "ancien", libelle: "Ancien volet", categorie: "", ordre: 3, actif: false),
            EntreeDeReferentiel(code: "oublie", libelle: "Volet oublié", categorie: "", ordre: 4, actif: false),
        ]
        return Catalogue(
            Referentiels([.volets: volets]),
            structures: [
                structure(1, "CCAS", Jour(2015, 1, 1), nil), structure(2, "CADA", Jour(2021, 7, 1), nil),
                structure(3, "Association", nil, nil), structure(4, "MSA", Jour(2015, 1, 1), Jour(2020, 12, 31)),
            ])
    }()

    static func comptes(
        _ cellules: [Place: Int], lignes: [String?: Int] = [:], colonnes: [String?: Int] = [:], total: Int, personnes: Int? = nil
    ) -> ComptesDeVue {
        var comptes = ComptesDeVue()
        (comptes.cellules, comptes.parLigne, comptes.parColonne) = (cellules, lignes, colonnes)
        (comptes.total, comptes.personnes) = (total, personnes)
        return comptes
    }

    static func vue(_ mesure: Mesure, _ lignes: Axe, _ colonnes: Axe?, _ perimetre: Perimetre = .tout, _ periode: Periode = annee) -> Vue {
        Vue(mesure, lignes: lignes, colonnes: colonnes, perimetre, periode)
    }

    /// « label | cell | cell », one text a line, heads first.
    static func lignes(_ tableau: Tableau) -> [String] {
        ([[tableau.entete] + tableau.colonnes.map(\.libelle)]
            + (tableau.lignes + [tableau.total].compactMap { $0 }).map {
                [($0.avertissement ? "! " : "") + $0.libelle] + $0.cellules.map(\.texte)
            })
            .map { $0.joined(separator: " | ").replacing("\u{a0}", with: " ") }
    }

    static let contrats = comptes(
        [
            Place("premier", "1"): 39, Place("premier", "2"): 4, Place("renouvellement", "1"): 140, Place("renouvellement", "3"): 2,
            Place(nil, "1"): 34,
        ], lignes: ["premier": 43, "renouvellement": 142, nil: 34], colonnes: ["1": 213, "2": 4, "3": 2], total: 219, personnes: 190)

    @Test("sur le papier, les communes de moins de cinq personnes sont ensemble ; à l’écran elles restent nommées")
    func petitesCommunes() {
        let comptes = Self.comptes(
            [
                Place("Alençon", "femme"): 12, Place("Alençon", "homme"): 8, Place("Damigny", "femme"): 3, Place("Damigny", "homme"): 1,
                Place("Sées", "homme"): 2, Place(nil, "femme"): 1,
            ], lignes: ["Alençon": 20, "Damigny": 4, "Sées": 2, nil: 1], colonnes: ["femme": 16, "homme": 11], total: 27)
        let page = VueComptee(comptes, Self.vue(.personnes, .commune, .sexe), Self.catalogue)
        #expect(Self.lignes(page.tableau).contains("Damigny | 3 | 1 | 4"))
        let papier = page.document.tableaux[0]
        #expect(
            Self.lignes(papier).filter { !$0.hasPrefix("Total") } == [
                "Commune | Femmes | Hommes | Total", "Alençon | 12 | 8 | 20", "Commune non renseignée | 1 | 0 | 1",
                "Moins de 5 personnes (2 communes) | 3 | 3 | 6",
            ], "\(Self.lignes(papier))")
        #expect(papier.notes.last?.contains("secret statistique") == true && papier.total == page.tableau.total)
        let pivot = Self.comptes(
            [Place("femme", "Alençon"): 12, Place("femme", "Sées"): 3, Place("homme", "Alençon"): 8],
            lignes: ["femme": 15, "homme": 8], colonnes: ["Alençon": 20, "Sées": 3], total: 23)
        let pivotee = VueComptee(pivot, Self.vue(.presents, .sexe, .commune), Self.catalogue)
        #expect(
            Self.lignes(pivotee.document.tableaux[0]) == [
                "Sexe | Alençon | Moins de 5 personnes (1 commune) | Total", "Femmes | 12 | 3 | 15", "Hommes | 8 | 0 | 8",
                "Total | 20 | 3 | 23",
            ], "\(Self.lignes(pivotee.document.tableaux[0]))")
        #expect(pivotee.graphiques(.total).flatMap(\.categories).allSatisfy { $0 != "Sées" })
        // Contracts are not people.
        let contrats = VueComptee(comptes, Self.vue(.contrats, .commune, .sexe), Self.catalogue)
        #expect(contrats.document.tableaux == [contrats.tableau])
    }

    @Test("ce qui n’a pas de date est dit tel qu’il est aujourd’hui ; deux parts empilées ont deux noms")
    func aujourdhui() {
        let niveau = VueComptee(Self.contrats, Self.vue(.contrats, .niveau, .place), Self.catalogue)
        #expect(niveau.definition.base.contains("niveau de formation est dit tel qu’il est aujourd’hui"))
        #expect(niveau.definition.base.contains("place dans le foyer est dite telle qu’elle est aujourd’hui"))
        let onglets = VueComptee(Self.contrats, Self.vue(.contrats, .type, .structure), Self.catalogue).graphiques(.total).map(\.onglet)
        #expect(onglets == ["Barres", "Parts par colonne", "Parts par ligne"])
    }

    @Test("contrats × structures : chaque case, les totaux, ce qui n’a pas de type, et les structures marquées")
    func contratsParStructure() {
        let page = VueComptee(Self.contrats, Self.vue(.contrats, .type, .structure), Self.catalogue)
        #expect(page.titre == "Contrats par type de contrat et par structure" || page.titre == "Contrats par type et par structure")
        #expect(
            Self.lignes(page.tableau) == [
                "Type de contrat | CCAS | CADA * | Association * | Total",
                "Premiers contrats | 39 | 4 | 0 | 43",
                "Renouvellements | 140 | 0 | 2 | 142",
                "! Sans type | 34 | 0 | 0 | 34",
                "Total | 213 | 4 | 2 | 219",
            ])
        #expect(
            page.remarques.map { $0.replacing("\u{a0}", with: " ") } == [
                "219 au total, pour 190 personnes.", "* CADA : conventionnée depuis le 01/07/2021.", "* Association : non conventionnée.",
            ])
        let colonne = page.colonnes[1]
        #expect(
            page.question(ligne: page.lignes[0], colonne: colonne)
                == Question(.contrats, .tout, Self.annee, [Modalite(.type, "premier"), Modalite(.structure, "2")]))
        #expect(page.intitule(ligne: page.lignes[0], colonne: colonne) == "Contrats · Premiers contrats · CADA · année 2021")
        #expect(page.intitule(ligne: nil, colonne: page.colonnes[3]) == "Contrats · Toutes les structures · année 2021")
        #expect(page.phrase(ligne: nil, colonne: colonne).replacing("\u{a0}", with: " ") == "Total · CADA * : 4")
    }

    @Test("en parts : chaque colonne a sa base, imprimée ; une part de rien n’est pas 0 %")
    func parts() {
        let page = VueComptee(Self.contrats, Self.vue(.contrats, .type, .structure), Self.catalogue, Disposition(enParts: true))
        #expect(
            Self.lignes(page.tableau) == [
                "Type de contrat | CCAS | CADA * | Association * | Total",
                "Premiers contrats | 18 % | 100 % | 0 % | 20 %",
                "Renouvellements | 66 % | 0 % | 100 % | 65 %",
                "! Sans type | 16 % | 0 % | 0 % | 16 %",
                "Base (100 %) | 213 | 4 | 2 | 219",
            ])
        #expect(
            page.phrase(ligne: page.lignes[0], colonne: page.colonnes[0]).replacing("\u{a0}", with: " ")
                == "Premiers contrats · CCAS : 18 % (39 sur 213)")
    }

    @Test("trier va du plus grand, puis du plus petit, puis revient ; masquer ne change aucun total, et le dit")
    func disposition() {
        let vue = Self.vue(.contrats, .type, .structure)
        var disposition = Disposition().triee(par: "1")
        let ordre = { VueComptee(Self.contrats, vue, Self.catalogue, disposition).lignes.map(\.libelle) }
        #expect(ordre() == ["Renouvellements", "Premiers contrats", "Sans type"])
        disposition = disposition.triee(par: "1")
        #expect(ordre() == ["Sans type", "Premiers contrats", "Renouvellements"])
        disposition = disposition.triee(par: "1")
        #expect(disposition == Disposition() && ordre() == ["Premiers contrats", "Renouvellements", "Sans type"])
        disposition.masquees = [Modalite(.structure, "1"), Modalite(.type, nil), Modalite(.type, "premier")]
        let page = VueComptee(Self.contrats, vue, Self.catalogue, disposition)
        #expect(
            Self.lignes(page.tableau) == [
                "Type de contrat | CADA * | Association * | Total", "Renouvellements | 0 | 2 | 142", "Total | 4 | 2 | 219",
            ])
        #expect(page.remarques.last?.replacing("\u{a0}", with: " ") == "2 lignes masquées, 1 colonne masquée : les totaux les comptent.")
    }

    @Test("années côte à côte : l’écart en nombre et en pour cent des deux dernières, rien ne se divise par zéro")
    func annees() throws {
        let deuxAns = try #require(Periode(annee: 2020).flatMap { Periode(du: $0.du, au: Self.annee.au) })
        let comptes = Self.comptes(
            [Place("demenagement", "0"): 4, Place("demenagement", "1"): 5, Place("reorientation", "0"): 11, Place("deces", "1"): 2],
            lignes: ["demenagement": 9, "reorientation": 11, "deces": 2], colonnes: ["0": 15, "1": 7], total: 22, personnes: 22)
        let page = VueComptee(comptes, Self.vue(.sorties, .motif, .annee, .structure(Cle(1)), deuxAns), Self.catalogue)
        let lignes = Self.lignes(page.tableau)
        #expect(lignes[0] == "Motif de sortie | 2020 | 2021 | Écart | Évolution")
        #expect(lignes.contains("Déménagement | 4 | 5 | +1 | +25,0 %"), "\(lignes)")
        #expect(lignes.contains("Réorientation | 11 | 0 | −11 | −100,0 %"), "\(lignes)")
        #expect(lignes.contains { $0.hasSuffix(" | 0 | 2 | +2 | –") })
        #expect(lignes.last == "Total | 15 | 7 | −8 | −53,3 %")
        #expect(page.question(ligne: nil, colonne: page.colonnes[0])?.periode == Periode(annee: 2020))
        #expect(page.question(ligne: nil, colonne: page.colonnes[2]) == nil)
        #expect(page.intitule(ligne: nil, colonne: page.colonnes[0]) == "Sorties · CCAS · année 2020")
        let trie = VueComptee(comptes, page.vue, Self.catalogue, Disposition().triee(par: "evolution"))
        #expect(
            trie.lignes.prefix(2).map(\.libelle) == ["Déménagement", "Réorientation"], "ce qui part de zéro n’a pas d’évolution : après")
    }

    @Test("une année masquée au milieu : l’écart va d’une année montrée à l’autre, et le dit")
    func anneeMasquee() throws {
        let troisAns = try #require(Periode(annee: 2019).flatMap { Periode(du: $0.du, au: Self.annee.au) })
        let comptes = Self.comptes(
            [Place("deces", "0"): 2, Place("deces", "1"): 9, Place("deces", "2"): 3], lignes: ["deces": 14],
            colonnes: ["0": 2, "1": 9, "2": 3], total: 14, personnes: 14)
        let vue = Self.vue(.sorties, .motif, .annee, .tout, troisAns)
        let remarque = { (masquees: Set<Modalite>) in
            var disposition = Disposition()
            disposition.masquees = masquees
            return VueComptee(comptes, vue, Self.catalogue, disposition).remarques
                .first { $0.hasPrefix("Écart") }?.replacing("\u{a0}", with: " ")
        }
        #expect(remarque([]) == "Écart et évolution : de 2020 à 2021.")
        #expect(remarque([Modalite(.annee, "1")]) == "Écart et évolution : de 2019 à 2021.")
        #expect(remarque([Modalite(.annee, "2")]) == "Écart et évolution : de 2019 à 2020.")
        #expect(remarque([Modalite(.annee, "1"), Modalite(.annee, "2")]) == nil)
    }

    @Test("des périodes qui ne durent pas autant se disent")
    func anneeEntamee() throws {
        let periode = try #require(Jour(2020, 1, 1).flatMap { du in Jour(2021, 11, 30).flatMap { Periode(du: du, au: $0) } })
        let page = VueComptee(
            Self.comptes([Place("deces", "0"): 2], colonnes: ["0": 2], total: 2, personnes: 2),
            Self.vue(.sorties, .motif, .annee, .tout, periode), Self.catalogue)
        #expect(page.remarques.contains { $0.hasSuffix("qui ne durent pas autant.") }, "\(page.remarques)")
    }

    @Test("une personne suivie par deux structures compte dans chacune, et une fois au total")
    func personnes() {
        let comptes = Self.comptes(
            [Place("1", nil): 10, Place("2", nil): 5], lignes: ["1": 10, "2": 5], total: 14)
        let page = VueComptee(comptes, Self.vue(.personnes, .structure, nil), Self.catalogue)
        #expect(
            Self.lignes(page.tableau) == [
                "Structure | Nombre | Part | Base", "CCAS | 10 | 71 % | 14", "CADA * | 5 | 36 % | 14", "Total | 14 |  | ",
            ])
        #expect(page.remarques.first?.hasPrefix("Les lignes font 15 pour 14 personnes") == true, "\(page.remarques)")
    }

    @Test("un volet retiré qui compte encore est montré, un volet retiré sans contrat ne l’est pas")
    func volets() {
        let comptes = Self.comptes(
            [Place("sociale", nil): 3, Place("ancien", nil): 2, Place(nil, nil): 1], lignes: ["sociale": 3, "ancien": 2, nil: 1], total: 6,
            personnes: 6)
        let page = VueComptee(comptes, Self.vue(.contrats, .volet, nil), Self.catalogue)
        #expect(
            Self.lignes(page.tableau) == [
                "Volet | Nombre | Part | Base", "Insertion sociale | 3 | 50 % | 6", "Insertion professionnelle | 0 | 0 % | 6",
                "Ancien volet | 2 | 33 % | 6", "Sans volet | 1 | 17 % | 6", "Total | 6 |  | ",
            ])
    }

    @Test("les fixés sont hors du total sur les deux axes, et n’ont pas de part")
    func entretiens() {
        let comptes = Self.comptes(
            [Place("fixes_cer", nil): 320, Place("honores_cer", nil): 213, Place("autres", nil): 679, Place("tripartites", nil): 119],
            lignes: ["fixes_cer": 320, "honores_cer": 213, "autres": 679, "tripartites": 119], total: 1011, personnes: 180)
        let lignes = Self.lignes(VueComptee(comptes, Self.vue(.entretiens, .compte, nil), Self.catalogue).tableau)
        #expect(lignes[1] == "Fixés pour CER | 320 |  | ")
        #expect(lignes[2] == "Honorés pour CER | 213 | 21 % | 1 011" && lignes.last == "Total | 1 011 |  | ")
    }

    @Test("une période sans rien le dit ; la structure qui n’était plus conventionnée n’y est pas")
    func vide() {
        let page = VueComptee(ComptesDeVue(), Self.vue(.sorties, .motif, .structure), Self.catalogue)
        #expect(page.estVide && page.remarques.first == "Aucune donnée sur la période, année 2021.")
        #expect(!page.modalitesDeColonnes.contains { $0.libelle == "MSA" })
        #expect(
            page.document.titre.replacing("\u{a0}", with: " ") == "Sorties par motif et par structure : Toutes les structures, année 2021")
    }

    @Test("des parts qui ne font pas le total sont dites")
    func ecart() {
        let comptes = Self.comptes([Place("deces", nil): 2], lignes: ["deces": 2], total: 3, personnes: 3)
        let page = VueComptee(comptes, Self.vue(.sorties, .motif, nil), Self.catalogue)
        #expect(page.remarques.count == 2 && page.remarques[1].contains("3"), "\(page.remarques)")
    }
}
