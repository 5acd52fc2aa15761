// A closed page beside today's: the figures published for 2021, then two contracts typed and one cancelled.

import Domain
import Exchange
import Reports
import Testing

@Suite("Une page close et celle d’aujourd’hui")
struct ClotureTests {
    private static let cloture = Cloture(
        cle: Cle(1), structure: Cle(7), periode: Exemples.annee2021, rang: 2, motif: "Types précisés", le: jour("2022-01-12"),
        quand: Instant(secondes: 1_641_981_600), par: "P. Vasseur")

    private static func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(numero: 0) }

    private static func close(_ bilan: Bilan = Exemples.bilan()) -> PageClose {
        PageClose(cloture: cloture, nom: bilan.nom, rubriques: bilan.pageAClore.rubriques)
    }

    private static func difference(_ rang: Int, _ avant: String?, _ apres: String?, detail: String? = nil) -> DifferenceDeFait {
        var hasard = SystemRandomNumberGenerator()
        let uid = Uid.nouveau(millisecondes: rang, hasard: &hasard)
        func place(_ ligne: String?, _ detail: String) -> PlaceDeFait? {
            ligne.map { PlaceDeFait([$0: jour("2021-03-14"), Chiffre.total: jour("2021-03-14")], detail) }
        }
        return DifferenceDeFait(
            rubrique: "contrats", uid: uid, beneficiaire: Cle(Int64(rang)), clos: place(avant, avant ?? ""),
            present: place(apres, detail ?? apres ?? ""))
    }

    /// Two contracts got their type, one first contract was cancelled.
    private static var aujourdhui: Bilan {
        var comptes = Exemples.ccas
        (comptes.contrats, comptes.contratsSansType, comptes.totalContrats) = ([.premier: 38, .renouvellement: 142], 32, 212)
        return Exemples.bilan(comptes)
    }

    private static var comparaison: ComparaisonDeCloture {
        ComparaisonDeCloture(
            close(), aujourdhui: aujourdhui,
            [
                difference(1, "sans_type", "renouvellement"), difference(2, "sans_type", "renouvellement"), difference(3, "premier", nil),
                difference(4, "premier", "premier", detail: "Premier contrat · validé"),
            ])
    }

    @Test("la page à clore porte chaque chiffre de la page, et sa question")
    func pageAClore() {
        let bilan = Exemples.bilan()
        let page = bilan.pageAClore
        #expect(page.nombreDeChiffres == 36)
        #expect(page.sujets.count == page.nombreDeChiffres)
        #expect(page.sujets[Chiffre("contrats", "sans_type")] == .contrats(.sansType))
        #expect(page.sujets[Chiffre("entretiens")] == .entretiens(.realises))
        #expect(page.rubriques.map(\.total) == [213, 1011, 400, 500, 29, 190])
        #expect(page.rubriques[0].remarques == bilan.rubrique("contrats")?.remarques)
        #expect(page.rubriques[0].nom("sans_type") == "Contrats, Sans type" && page.rubriques[0].nom(Chiffre.total) == "Contrats")
    }

    @Test("clos, aujourd’hui, écart : le tableau écrit à la main")
    func tableau() throws {
        let tableau = try #require(Self.comparaison.tableaux.first)
        #expect(tableau.colonnes.map(\.libelle) == ["Clos", "Aujourd’hui", "Écart"])
        #expect(
            tableau.lignes.map(\.textes) == [
                ["Premiers contrats", "39", "38", "−1"], ["Renouvellements", "140", "142", "+2"], ["Sans type", "34", "32", "−2"],
            ])
        #expect(tableau.total?.textes == ["Total", "213", "212", "−1"])
        #expect(tableau.lignes.map(\.avertissement) == [true, true, true])
        #expect(
            tableau.notes.suffix(4) == [
                "Premiers contrats, depuis la clôture : 1 disparu, 1 dit autrement.",
                "Renouvellements, depuis la clôture : 2 ajoutés.", "Sans type, depuis la clôture : 2 disparus.",
                "Total, depuis la clôture : 1 disparu, 2 passés d’une ligne à l’autre, 1 dit autrement.",
            ])
        let entretiens = Self.comparaison.tableaux[1]
        #expect(entretiens.lignes.first?.textes == ["Fixés pour CER", "320", "320", "0"])
        #expect(entretiens.lignes.allSatisfy { !$0.avertissement })
    }

    @Test("le document dit qui a clos, quand, pourquoi, et combien a bougé")
    func document() {
        let document = Self.comparaison.document
        #expect(document.titre == "Bilan clos : CCAS d’Essai, année 2021")
        #expect(document.code == "cloture-\(Repli.plier(Exemples.bilan().code))-2021-v2")
        #expect(
            document.sousTitres == [
                "Du 01/01/2021 au 31/12/2021", "Clos le 12/01/2022 par P. Vasseur (version 2)", "Motif : Types précisés",
                "Depuis la clôture : 3 lignes ne comptent plus comme alors, 1 autre se dit autrement.",
            ])
        let redite = ComparaisonDeCloture(
            Self.close(), aujourdhui: Exemples.bilan(), [Self.difference(4, "premier", "premier", detail: "Premier contrat · validé")])
        #expect(redite.resume == "Depuis la clôture : 1 ligne se dit autrement.")
        let pareille = ComparaisonDeCloture(Self.close(), aujourdhui: Exemples.bilan(), [])
        #expect(pareille.estInchangee && pareille.resume == "Aucun écart : chaque chiffre et chaque liste sont ceux de la clôture.")
    }

    @Test("une définition récrite depuis ne change pas la page close, et se dit")
    func definition() throws {
        let pages = Self.close().rubriques.map { rubrique in
            RubriqueFigee(
                code: rubrique.code, libelle: rubrique.libelle, total: rubrique.total, lignes: rubrique.lignes,
                definition: DefinitionFigee(compte: "Les contrats d’alors.", date: "Leur date.", base: "Tous."))
        }
        let comparaison = ComparaisonDeCloture(
            PageClose(cloture: Self.cloture, nom: "CCAS", rubriques: pages), aujourdhui: Exemples.bilan(), [])
        let tableau = try #require(comparaison.tableaux.first)
        #expect(tableau.definition.compte == "Les contrats d’alors.")
        #expect(tableau.notes == ["La définition a été récrite depuis : celle-ci est celle de la clôture."])
    }

    @Test("une ligne qui n’existait pas, ou qui n’existe plus, n’a pas d’écart")
    func lignesEtrangeres() throws {
        let contrats = Self.close().rubriques[0]
        let close = RubriqueFigee(
            code: "contrats", libelle: "Contrats", total: 213,
            lignes: [contrats.lignes[0], LigneFigee(code: "ppae", libelle: "PPAE", nombre: 5, base: 213)], definition: contrats.definition)
        let comparaison = ComparaisonDeCloture(
            PageClose(cloture: Self.cloture, nom: "CCAS", rubriques: [close]), aujourdhui: Exemples.bilan(), [])
        let tableau = try #require(comparaison.tableaux.first)
        #expect(
            tableau.lignes.map(\.textes) == [
                ["Premiers contrats", "39", "39", "0"], ["PPAE", "5", "", ""], ["Renouvellements", "", "140", ""],
                ["Sans type", "", "34", ""],
            ])
        #expect(comparaison.rubriques.map(\.code) == ["contrats", "entretiens", "freins", "demarches", "sorties", "personnes"])
        #expect(comparaison.tableaux[1].notes == ["Cette rubrique n’existait pas à la clôture."])
    }

    private static let recit = "14/03/2021 L. A. : Sans type → Renouvellement. Contrat modifié le 12/01/2022."

    @Test("ce qu’est devenue chaque ligne est une note de sa rubrique, dans toutes les formes", arguments: FormatDeBilan.allCases)
    func recits(_ forme: FormatDeBilan) throws {
        let page = PageAExporter(Self.comparaison, recits: ["contrats": [Self.recit]])
        let octets = try page.en(try #require(FormatDExport(rawValue: forme.rawValue))).octets(le: Instant(secondes: 0))
        let texte = String(decoding: octets, as: UTF8.self)
        #expect(texte.contains("14/03/2021 L. A.") && texte.contains("Bilan clos"), "\(texte)")
    }

    @Test("le texte tient en 80 colonnes et dit chaque ligne qui a bougé sous sa rubrique")
    func texte() {
        let texte = FormatDeBilan.texte.ecrire(Self.comparaison.document(["contrats": [Self.recit]]))
        let lignes = texte.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lignes.allSatisfy { $0.count <= 80 })
        #expect(lignes[0] == "Bilan clos : CCAS d’Essai, année 2021")
        #expect(lignes.contains("! Total               213          212     −1"), "\(texte)")
        #expect(lignes.contains("! Sans type            34           32     −2"), "\(texte)")
        #expect(texte.contains("  · 14/03/2021 L. A. : Sans type → Renouvellement."))
    }
}
