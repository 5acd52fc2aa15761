// Published against counted, held to tables written by hand, and to the demonstration, which must agree with the document.

import Domain
import Exchange
import Reports
import Store
import Testing

@Suite("Publié et compté")
struct ComparaisonPublieeTests {
    private let publication: Publication

    init() throws { publication = try Publication.embarquee.get() }

    private func comparaison(_ comptes: ComptesDeBilan = Exemples.ccas, tout: Bool = false) -> ComparaisonPubliee {
        ComparaisonPubliee(publication, ComptesDeLAnnee(bilans: ["CCAS-ALENCON": Exemples.bilan(comptes)]), tout: tout)
    }

    private func lignes(_ comparaison: ComparaisonPubliee, _ groupe: String) -> [[String]] {
        comparaison.pages.flatMap(\.lignes).filter { $0.groupe == groupe }.map { ligne in
            [
                ligne.figure.categorie, ligne.publie.texte, ligne.compteEnCellule.texte, ligne.ecartEnCellule.texte, ligne.verdict.libelle,
                ligne.raisons.map(\.code).joined(separator: " "),
            ]
        }
    }

    @Test("les contrats du CCAS, en face de ceux du fichier")
    func contrats() {
        let comparaison = comparaison()
        #expect(
            lignes(comparaison, "CER réalisés") == [
                ["total", "213", "213", "0", "d’accord", "ccas_sans_type"],
                ["premiers contrats", "39", "39", "0", "d’accord", "ccas_sans_type"],
                ["renouvellements", "140", "140", "0", "d’accord", "ccas_sans_type"],
            ])
        #expect(
            lignes(comparaison, "Répartition des contrats") == [
                ["1er contrat", "22 %", "22 %", "0 point", "d’accord", "ccas_base_179 ordre_de_la_legende"],
                ["renouvellements", "78 %", "78 %", "0 point", "d’accord", "ccas_base_179 ordre_de_la_legende"],
            ])
    }

    @Test("les sorties du CCAS : cinq valeurs pour sept étiquettes expliquent leurs écarts")
    func sorties() {
        var comptes = Exemples.ccas
        comptes.sorties = [.emploiFormation: 7, .demenagement: 4, .reorientation: 11, .situationFamiliale: 2, .deces: 5]
        #expect(
            lignes(comparaison(comptes), "Motifs de sortie (7 étiquettes pour 5 valeurs)") == [
                ["valeur n°1", "5", "7", "+2", "écart expliqué", "ccas_sorties"],
                ["valeur n°2", "4", "4", "0", "d’accord", "ccas_sorties"],
                ["valeur n°3", "11", "11", "0", "d’accord", "ccas_sorties"],
                ["valeur n°4", "2", "2", "0", "d’accord", "ccas_sorties"],
                ["valeur n°5", "7", "5", "−2", "écart expliqué", "ccas_sorties"],
            ])
    }

    @Test("un écart qu’une lecture n’excuse pas reste à expliquer, et le résumé le compte")
    func aExpliquer() {
        var comptes = Exemples.ccas
        (comptes.contrats[.premier], comptes.totalContrats) = (44, 218)
        let comparaison = comparaison(comptes)
        #expect(
            lignes(comparaison, "CER réalisés").map { Array($0.dropFirst(1).prefix(4)) } == [
                ["213", "218", "+5", "écart à expliquer"], ["39", "44", "+5", "écart à expliquer"], ["140", "140", "0", "d’accord"],
            ])
        #expect(lignes(comparaison, "Répartition des contrats").map { $0[3] } == ["+2 points", "−2 points"])
        #expect(comparaison.resume == [.dAccord: 22, .aExpliquer: 4])
        let resume = comparaison.tableaux.last
        #expect(
            (resume?.lignes ?? []).map(\.textes) == [
                ["d’accord", "22"], ["écart expliqué", "0"], ["écart à expliquer", "4"], ["non compté", "0"],
            ])
        #expect(resume?.total?.textes == ["chiffres publiés", "26"] && resume?.lignes[2].avertissement == true)
    }

    @Test("une part sans base ne s’accorde avec rien : son écart n’a pas de nombre")
    func sansBase() {
        let comparaison = comparaison(ComptesDeBilan())
        let contrats = lignes(comparaison, "Répartition des contrats")
        #expect(contrats.map { Array($0[1...4]) } == [["22 %", "–", "", "écart à expliquer"], ["78 %", "–", "", "écart à expliquer"]])
    }

    @Test("seules les pages ouvertes au lecteur sont comparées ; tout montre aussi ce que rien ne compte")
    func pages() {
        #expect(comparaison().pages.map(\.structure) == ["CCAS-ALENCON"])
        #expect(comparaison().notes.isEmpty)
        let tout = comparaison(tout: true)
        #expect(tout.pages.reduce(0) { $0 + $1.lignes.count } == 567 - 17 - 13 - 19)
        #expect(Set(tout.pages.map(\.code)).count == tout.pages.count)
        #expect(tout.pages.compactMap(\.structure) == ["CCAS-ALENCON"])
        #expect(tout.notes.contains { $0.hasPrefix("§ I.2 : La répartition géographique") })
        let orphelin = tout.pages.first { $0.titre.contains("orphelin") }
        #expect(orphelin?.lignes.map(\.verdict) == [.nonCompte, .nonCompte])
    }

    @Test("l’activité de la commission est comparée : un fichier de quelques structures ne peut pas rendre le territoire")
    func commission() {
        let comptes = ComptesDeLAnnee(bilans: [:], activites: ["Alençon": ActiviteTests.activite(), "": ActiviteTests.activite()])
        let comparaison = ComparaisonPubliee(publication, comptes)
        #expect(comparaison.pages.map(\.titre).map { String($0.prefix(7)) } == ["§ I.3.1", "§ I.3.2"])
        #expect(
            comparaison.pages.flatMap(\.lignes).map {
                [$0.publie.texte, $0.compteEnCellule.texte, $0.ecartEnCellule.texte, $0.verdict.libelle]
            }
                == [
                    ["1\u{a0}585", "290", "−1\u{a0}295", "écart expliqué"], ["29 %", "", "", "non compté"],
                    ["31 %", "31 %", "0 point", "d’accord"], ["27 %", "31 %", "+4 points", "écart expliqué"],
                    ["57 %", "63 %", "+6 points", "écart expliqué"], ["63 %", "63 %", "0 point", "d’accord"],
                    ["2/3", "67 %", "0 point", "d’accord"], ["5 %", "", "", "non compté"],
                ])
    }

    @Test("un écart de parts est un nombre, dans sa colonne ; un écart de nombres dans la sienne")
    func ecarts() throws {
        let comptes = ComptesDeLAnnee(bilans: [:], activites: ["Alençon": ActiviteTests.activite(), "": ActiviteTests.activite()])
        let tableaux = ComparaisonPubliee(publication, comptes).pages.map(\.tableau)
        let premier = try #require(tableaux.first)
        #expect(premier.colonnes.map(\.libelle) == ["Publié", "Compté", "Base", "Écart", "Écart en points", "Verdict", "Raison"])
        let ecarts = tableaux.flatMap(\.lignes).map { Array($0.cellules[3...4]) }
        #expect(ecarts.prefix(4) == [[.ecart(-1295), .vide], [.vide, .vide], [.vide, .ecart(0)], [.vide, .ecart(4)]])
    }

    static func statistiques(_ comptes: StatistiquesDuTerritoire) throws -> Statistiques {
        let dates = try #require(DatesDeStatistiques(annee: 2021, le: MagasinDEssai.aujourdhui))
        return Statistiques(
            comptes, DemandeDeStatistiques(dates, territoire: "Alençon"),
            Catalogue(try MagasinDEssai.partage.get().referentiels(), structures: [], referents: []))
    }

    @Test("les personnes du territoire sont comparées, à côté de celles de tous ; où personne n’est compté, rien ne répond")
    func territoire() throws {
        var comptes = StatistiquesDuTerritoire([ComptesDeLieu(), ComptesDeLieu()])
        comptes.lieux[0].beneficiaires = [
            .sexe: Repartition(200, ["femme": 104, "homme": 96]),
            .situationFamiliale: Repartition(100, ["personne_isolee": 40, "couple_sans_enfant": 15, nil: 45]),
            .anciennete: Repartition(20, ["60": 5, "plus_60": 8, nil: 7]),
        ]
        comptes.lieux[1].beneficiaires = [.sexe: Repartition(1000, ["femme": 540, "homme": 460])]
        let comparaison = ComparaisonPubliee(
            publication, ComptesDeLAnnee(bilans: [:], statistiques: try Self.statistiques(comptes)))
        #expect(comparaison.pages.map(\.titre).map { String($0.prefix(7)) } == ["§ I.1.3", "§ I.1.5", "§ I.1.6"])
        let lignes = comparaison.pages.map { page in
            page.lignes.map { [$0.publie.texte, $0.compteEnCellule.texte, $0.ecartEnCellule.texte, $0.verdict.libelle] }
        }
        #expect(
            lignes.first == [
                ["52 %", "52 %", "0 point", "d’accord"], ["52 %", "54 %", "+2 points", "écart expliqué"],
                ["52 %", "52 %", "0 point", "d’accord"], ["48 %", "46 %", "−2 points", "écart expliqué"],
                ["48 %", "48 %", "0 point", "d’accord"],
            ])
        #expect(lignes.dropFirst().first?.first == ["55 %", "55 %", "0 point", "d’accord"])
        #expect(lignes.dropFirst().first?[1] == ["57 %", "", "", "non compté"])
        #expect(lignes.last == [["65 %", "65 %", "0 point", "d’accord"], ["66 %", "", "", "non compté"]])
        #expect(comparaison.pages.first?.lignes.first?.compte?.rubrique == "I.1.3 Bénéficiaires, par sexe")
    }

    @Test("la démonstration répond aux dix-huit chiffres du territoire, et dit pourquoi ils diffèrent")
    func territoireDeLaDemonstration() throws {
        let store = try MagasinDEssai.partage.get()
        let dates = try #require(DatesDeStatistiques(annee: 2021, le: MagasinDEssai.aujourdhui))
        let demande = DemandeDeStatistiques(dates, territoire: "Alençon")
        let comptes = ComptesDeLAnnee(
            bilans: [:], statistiques: try Self.statistiques(try store.statistiques(demande, pour: nil)))
        let lignes = ComparaisonPubliee(publication, comptes).pages.flatMap(\.lignes).filter { $0.compte != nil }
        #expect(lignes.count == 18 && lignes.allSatisfy { $0.verdict != .aExpliquer }, "\(lignes.map(\.figure.code))")
    }

    @Test(
        "la démonstration rend chaque chiffre des quatre structures", arguments: ["CCAS-ALENCON", "CADA-ALTHEA", "MSA-MOS", "ML-ALENCON"])
    func demonstration(code: String) throws {
        let bilan = try MagasinDEssai.bilan(MagasinDEssai.partage.get(), code)
        let comparaison = ComparaisonPubliee(publication, ComptesDeLAnnee(bilans: [code: bilan]))
        #expect(comparaison.pages.count == 1)
        for ligne in comparaison.pages.flatMap(\.lignes) {
            #expect(
                ligne.verdict == .dAccord, "\(ligne.figure.code) \(ligne.libelle) : \(ligne.publie.texte), \(ligne.compteEnCellule.texte)")
        }
    }

    @Test("le texte tient en 80 colonnes, numérote les raisons et n’en coupe aucune")
    func texte() {
        let texte = FormatDeBilan.texte.ecrire(comparaison(tout: true), sousTitres: ["Essai."])
        #expect(texte.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(texte.split(separator: "\n").filter { $0.count > 80 })")
        let mots = texte.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(mots.contains("(1) La page annonce 213 contrats, mais n’en range que 179 : 39 premiers et 140 renouvellements."))
        #expect(texte.contains("  1er contrat             22 %   22 % de 179    0 point d’accord          2,3\n"))
        #expect(mots.contains("n°1 : Emploi / 5 5 0 d’accord 5 Formation"))
        #expect(mots.contains("« Contrats », base des parts comptées. Premiers et renouvellements : les contrats qui ont un type."))
        #expect(mots.contains("La page publiée ne donne aucun nombre pour « Personnes » ; le fichier en compte 190."))
    }

    @Test("chaque forme dit le même chiffre")
    func formes() {
        let comparaison = comparaison()
        #expect(
            FormatDeBilan.csv.ecrire(comparaison, sousTitres: []).contains(
                "Répartition des contrats : 1er contrat;22 %;21,8%;179;;0;d’accord;"))
        #expect(
            FormatDeBilan.json.ecrire(comparaison, sousTitres: []).contains(
                "{\"code\": \"II.5-3544-1\", \"libelle\": \"CER réalisés : renouvellements\", \"avertissement\": false, \"cellules\": [140, 140,"
            ))
        let markdown = FormatDeBilan.markdown.ecrire(comparaison, sousTitres: ["Essai."])
        #expect(
            markdown.hasPrefix("# Publié et compté, année 2021\n\nEssai.\n\n## § II.5 · CCAS d’Alençon, Référent social RSA\n\n| Chiffre"))
        #expect(markdown.contains("| CER réalisés : total | 213 | 213 |  | 0 |  | d’accord | La page annonce 213 contrats"))
    }
}
