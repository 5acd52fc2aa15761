// The PLICS of a small invented territory, against what was written by hand.

import Domain
import Foundation
import Testing

@testable import Exchange
@testable import Reports

@Suite("Le PLICS d’un territoire")
struct PlicsTests {
    // MARK: An invented territory

    static let annee = Periode.annee(de: Jour(numero: 18_700))

    static let petit = ComptesDeBilan(
        contrats: [.premier: 1, .renouvellement: 2], contratsSansType: 1,
        entretiens: [.fixesCer: 5, .honoresCer: 3, .autres: 4, .realises: 7], freins: [.logement: 2, .sante: 2], demarches: [.emploi: 1],
        personnes: 9, personnesAvecFrein: 3, personnesAvecDemarche: 1, totalContrats: 4, totalFreins: 4, totalDemarches: 1)

    static let avant = ComptesDeBilan(
        contrats: [.premier: 2], freins: [.sante: 4], sorties: [.demenagement: 1], personnes: 8, personnesAvecFrein: 2, totalContrats: 2,
        totalFreins: 4, totalSorties: 1)

    static func structure(
        _ code: String, _ nom: String, _ comptes: ComptesDeBilan, _ avant: ComptesDeBilan = ComptesDeBilan(),
        du: Jour? = Jour(2015, 1, 1), constats: [ConstatDuPlics] = [], cloture: ClotureDuPlics? = nil
    ) -> StructureDuPlics {
        var hasard = SystemRandomNumberGenerator()
        let fiche = Fiche(
            cle: Cle<Structure>(7), uid: Uid.nouveau(millisecondes: 0, hasard: &hasard), version: 1,
            valeur: Structure(code: code, nom: nom, nature: .ccas, commune: "Valbourg", conventionneeDu: du))
        return StructureDuPlics(
            fiche, bilan: Bilan(comptes, structure: fiche, periode: annee),
            avant: Bilan(avant, structure: fiche, periode: annee.unAnAvant), constats: constats, cloture: cloture)
    }

    static func document(_ structures: [StructureDuPlics], _ tableaux: [Tableau] = [], limite: String? = nil) -> PagesDuPlics {
        PagesDuPlics(
            MatiereDuPlics(
                territoire: "Valbourg", annee: 2021, faitLe: Jour(numero: 20_780), statistiques: tableaux,
                jours: tableaux.isEmpty ? "" : "Stocks au 01/01/2021 et au 01/01/2022", structures: structures, limite: limite))
    }

    static let ccas = structure("CCAS-VALBOURG", "CCAS de Valbourg", petit, avant)
    static let vide = structure("CADA-VIDE", "CADA <Vide> & Cie", ComptesDeBilan(), du: Jour(2021, 6, 1))
    static let hors = structure("ASSO-HORS", "Association | Hors", ComptesDeBilan(personnes: 1), du: nil)

    static let sexe = Tableau(
        code: "i_1_3_sexe", titre: "I.1.3 Bénéficiaires, par sexe", entete: "Sexe",
        colonnes: [
            ColonneDeTableau("territoire", "Valbourg"), ColonneDeTableau("territoire_part", "Part"), ColonneDeTableau("tous", "Tous"),
            ColonneDeTableau("tous_part", "Part"),
        ],
        lignes: [
            LigneDeTableau("femme", "Femmes", [.nombre(13), .part(13, sur: 25), .nombre(40), .part(40, sur: 100)]),
            LigneDeTableau("homme", "Hommes", [.nombre(12), .part(12, sur: 25), .nombre(60), .part(60, sur: 100)]),
            LigneDeTableau(
                "isoles", "dont isolées, avec ou sans enfant", [.nombre(5), .part(5, sur: 25), .nombre(30), .part(30, sur: 100)]),
        ],
        total: LigneDeTableau("total", "Total", [.nombre(25), .vide, .nombre(100), .vide]),
        definition: Definition(compte: "Les bénéficiaires.", date: "Le 1er janvier.", base: "Tous."), notes: ["Les bénéficiaires."])

    static let foyers = Tableau(
        code: "i_1_1_foyers", titre: "I.1.1 Foyers, par territoire", entete: "Territoire",
        colonnes: [
            ColonneDeTableau("avant", "janv. 2021"), ColonneDeTableau("apres", "janv. 2022"), ColonneDeTableau("ecart", "Écart"),
            ColonneDeTableau("evolution", "Évolution"), .part,
        ],
        lignes: [
            LigneDeTableau("valbourg", "Valbourg", [.nombre(20), .nombre(15), .ecart(-5), .evolution(de: 20, a: 15), .part(15, sur: 50)]),
            LigneDeTableau("ailleurs", "Ailleurs", [.nombre(30), .nombre(35), .ecart(5), .evolution(de: 30, a: 35), .part(35, sur: 50)]),
        ],
        total: LigneDeTableau("total", "Total", [.nombre(50), .nombre(50), .ecart(0), .evolution(de: 50, a: 50), .vide]),
        definition: Definition(compte: "Les foyers.", date: "Le 1er janvier.", base: "Tous."))

    static let entier = document([ccas, vide, hors], [foyers, sexe])

    /// Typographic spaces are spaces here: what is tested is what stands where.
    static func simple(_ texte: String) -> String { texte.replacing("\u{a0}", with: " ") }

    private func paragraphes(_ ancre: String, _ document: PagesDuPlics = entier) -> [String] {
        document.pages.first { $0.ancre == ancre }?.blocs.compactMap {
            switch $0 {
            case .paragraphe(let phrase): Self.simple(phrase)
            case .signalement(let phrase): "! " + Self.simple(phrase)
            default: nil
            }
        } ?? []
    }

    // MARK: Order and sentences

    @Test("les pages sont dans l’ordre du PLICS, et ce qui n’est pas compté est dit")
    func ordre() {
        #expect(
            Self.entier.pages.map { Self.simple($0.titre) } == [
                "Ce que les mots veulent dire", "I. Le RSA sur le territoire", "I.1 Les allocataires du RSA",
                "II. L’évaluation des dispositifs d’insertion", "II.5 L’insertion sociale : les référents sociaux RSA", "CCAS de Valbourg",
                "CADA <Vide> & Cie", "Association | Hors", "Annexe A. Ce que disent les contrôles",
                "Annexe B. Ce que ce document ne contient pas",
            ])
        #expect(Self.entier.code == "plics-2021-valbourg" && Self.entier.titre == "PLICS 2021, Valbourg")
        #expect(Self.entier.sousTitres.last == "Fait le 23 novembre 2026 avec Suivi")
    }

    @Test("chaque rubrique dit son nombre, ses parts, leur base et l’année d’avant, au singulier comme au pluriel")
    func phrases() {
        #expect(
            paragraphes("structure-ccas-valbourg") == [
                "Code CCAS-VALBOURG. Cette structure est conventionnée sur toute l’année 2021.",
                "4 contrats ont été élaborés en 2021 : 1 premier contrat (33 % de 3) et 2 renouvellements (67 % de 3). Contre 2 en 2020 : +2, soit +100,0 %.",
                "! 1 contrat sans type : les parts sont calculées sur les 3 contrats typés.",
                "7 entretiens ont été tenus en 2021 : 3 honorés pour un CER (25 % de 12), 4 autres entretiens (33 % de 12) et aucun tripartite. 5 rendez-vous pour un CER ont été fixés (42 % de 12). En 2020, rien n’avait été compté : il n’y a pas d’évolution à calculer.",
                "4 freins ont été repérés en 2021. Les thèmes les plus fréquents sont « Logement » et « Santé » : 2 (50 % de 4) chacun. C’est autant qu’en 2020.",
                "1 démarche a été engagée en 2021. Le thème le plus fréquent est « Emploi » : 1 (100 % de 1). En 2020, rien n’avait été compté : il n’y a pas d’évolution à calculer.",
                "Aucun accompagnement ne s’est terminé en 2021. Contre 1 en 2020 : −1, soit −100,0 %.",
                "9 personnes différentes ont été accompagnées au moins un jour en 2021. Contre 8 en 2020 : +1, soit +12,5 %.",
                "Les personnes différentes dont un accompagnement par la structure était en cours au moins un jour. Date : l’accompagnement chevauche la période. Base des parts : ce total.",
            ])
    }

    @Test("les chiffres publiés du CCAS donnent des phrases entières")
    func publies() {
        let phrases = PhrasesDuPlics(annee: 2021, contrat: .cer)
        let dites = Exemples.bilan().rubriques.map { Self.simple(phrases.phrases($0).joined(separator: " ")) }
        #expect(
            dites[0] == "213 contrats ont été élaborés en 2021 : 39 premiers contrats (22 % de 179) et 140 renouvellements (78 % de 179).")
        #expect(
            dites[1]
                == "1 011 entretiens ont été tenus en 2021 : 213 honorés pour un CER (16 % de 1 331), 679 autres entretiens (51 % de 1 331) et 119 tripartites (9 % de 1 331). 320 rendez-vous pour un CER ont été fixés (24 % de 1 331)."
        )
        #expect(
            dites[2]
                == "400 freins ont été repérés en 2021. Le thème le plus fréquent est « Santé » : 132 (33 % de 400). Viennent ensuite « Logement », 84 (21 % de 400) puis « Emploi », 64 (16 % de 400)."
        )
        #expect(dites[4].hasPrefix("29 accompagnements se sont terminés en 2021 : « "))
        #expect(dites[5] == "190 personnes différentes ont été accompagnées au moins un jour en 2021.")
        let engagement = PhrasesDuPlics(annee: 2021, contrat: .contratEngagement)
        #expect(engagement.phrases(Exemples.bilan().rubriques[1])[0].contains("honorés pour un contrat d’engagement"))
    }

    @Test("une structure sans donnée a sa page, qui le dit ; une structure non conventionnée aussi")
    func sansDonnee() {
        #expect(
            paragraphes("structure-cada-vide") == [
                "Code CADA-VIDE. Cette structure est conventionnée depuis le 01/06/2021.",
                "! Aucune donnée en 2021 : le fichier ne compte rien pour cette structure.",
            ])
        #expect(paragraphes("structure-asso-hors").first == "Code ASSO-HORS. Cette structure est non conventionnée.")
        #expect(
            paragraphes("chapitre-ii-5") == [
                "3 structures : 4 contrats élaborés et 7 entretiens tenus en 2021. 2 n’étaient pas conventionnées sur toute l’année : la note du tableau dit lesquelles."
            ])
        let seule = { (structure: StructureDuPlics) in
            paragraphes("chapitre-ii-5", Self.document([structure])).first ?? ""
        }
        #expect(seule(Self.ccas).hasSuffix("tenus en 2021. Elle était conventionnée sur toute l’année."))
        #expect(seule(Self.hors).hasSuffix("Elle n’était pas conventionnée sur toute l’année : la note du tableau le dit."))
        #expect(!StructureDuPlics.aUnePage(Structure(code: "X", nom: "X", nature: .autre), Exemples.bilan(ComptesDeBilan())))
        #expect(StructureDuPlics.aUnePage(Structure(code: "X", nom: "X", nature: .autre), Exemples.bilan()))
    }

    @Test("une année vide donne un document entier")
    func anneeVide() {
        let document = Self.document([])
        #expect(
            paragraphes("chapitre-ii-5", document) == [
                "! Aucune structure de ce territoire n’était conventionnée ni n’a compté quelque chose en 2021."
            ])
        #expect(paragraphes("annexe-controles", document).last == "Rien n’est à corriger dans les pages de ce document.")
        #expect(document.figures.isEmpty)
        #expect(Self.simple(document.markdown).contains("- Aucune structure du territoire n’a de page.\n"))
    }

    @Test("un contrôle qui échoue est dit sous sa rubrique et dans l’annexe ; une clôture dit ce qui a changé depuis")
    func controles() {
        let structure = Self.structure(
            "CCAS-VALBOURG", "CCAS de Valbourg", Self.petit, constats: [ConstatDuPlics(rubrique: "freins", "Un frein sans thème.")],
            cloture: ClotureDuPlics(le: Jour(numero: 18_993), totaux: ["contrats": 3, "freins": 4]))
        let document = Self.document([structure])
        let dits = paragraphes("structure-ccas-valbourg", document).filter { $0.hasPrefix("!") }
        #expect(
            dits == [
                "! Depuis la clôture du 01/01/2022 : « Contrats » est passé de 3 à 4.",
                "! 1 contrat sans type : les parts sont calculées sur les 3 contrats typés.", "! Un frein sans thème.",
            ])
        #expect(
            Self.simple(document.markdown).contains(
                "- CCAS de Valbourg. 1 contrat sans type : les parts sont calculées sur les 3 contrats typés. Un frein sans thème.\n"))
    }

    @Test("le territoire est lu à côté de tous les territoires, en parts et en évolution")
    func territoire() {
        #expect(
            paragraphes("chapitre-i-1") == [
                "Valbourg : 20 (janv. 2021), 15 (janv. 2022), soit −5 (−25,0 %), 30 % de 50. Total : 50 (janv. 2021), 50 (janv. 2022), soit 0 (0,0 %).",
                "Valbourg : 25 au total, surtout « Femmes », 13 (52 % de 25). Tous les territoires : 100 au total, surtout « Hommes », 60 (60 % de 100). Isolées, avec ou sans enfant : Valbourg, 5 (20 % de 25) ; tous les territoires, 30 (30 % de 100).",
            ])
        let empile = Self.entier.figures.first { $0.code == "territoire-i_1_3_sexe" }
        #expect(empile?.forme == .empile && empile?.series.map(\.nom) == ["Femmes", "Hommes"])
        let seul = Tableau(
            code: "ii_1_sexe", titre: "II.1", colonnes: Self.sexe.colonnes,
            lignes: [LigneDeTableau("femme", "Femmes", [.nombre(0), .part(0, sur: 0), .nombre(0), .part(0, sur: 0)])],
            definition: Self.sexe.definition, notes: ["Les personnes sous contrat."])
        #expect(
            paragraphes("chapitre-ii-1", Self.document([], [seul])) == [
                "Aucune donnée : ce tableau ne compte rien.", "Les personnes sous contrat.",
            ])
    }

    // MARK: Markdown

    @Test("la page d’une structure, en Markdown")
    func markdown() throws {
        let texte = Self.simple(Self.entier.markdown)
        let debut = try #require(texte.range(of: "<a id=\"structure-ccas-valbourg\">"))
        let fin = try #require(texte.range(of: "#### Freins repérés"))
        #expect(
            texte[debut.lowerBound..<fin.lowerBound] == """
                <a id="structure-ccas-valbourg"></a>

                ### CCAS de Valbourg

                Code CCAS-VALBOURG. Cette structure est conventionnée sur toute l’année 2021.

                #### L’année en bref

                | Ce qui est compté | 2021 | 2020 | Écart | Évolution |
                | --- | ---: | ---: | ---: | ---: |
                | Contrats élaborés | 4 | 2 | +2 | +100,0 % |
                | Entretiens tenus | 7 | 0 | +7 | – |
                | Freins repérés | 4 | 4 | 0 | 0,0 % |
                | Démarches engagées | 1 | 0 | +1 | – |
                | Sorties | 0 | 1 | −1 | −100,0 % |
                | Personnes accompagnées | 9 | 8 | +1 | +12,5 % |

                ![CCAS de Valbourg : 2020 et 2021. 2020 et 2021, 6 lignes. La plus forte hausse : Entretiens tenus, +7. La plus forte baisse : Sorties, −1, soit −100,0 %.](figures/structure-ccas-valbourg-en-bref.svg)

                #### Contrats

                4 contrats ont été élaborés en 2021 : 1 premier contrat (33 % de 3) et 2 renouvellements (67 % de 3). Contre 2 en 2020 : +2, soit +100,0 %.

                > **À regarder.** 1 contrat sans type : les parts sont calculées sur les 3 contrats typés.

                | Libellé | 2021 | Part | Base | 2020 | Écart | Évolution |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                | Premiers contrats | 1 | 33 % | 3 | 2 | −1 | −50,0 % |
                | Renouvellements | 2 | 67 % | 3 | 0 | +2 | – |
                | ! Sans type | 1 | 25 % | 4 | 0 | +1 | – |
                | Total | 4 |  |  | 2 | +2 | +100,0 % |

                - Les CER et contrats d’engagement, quelle que soit la décision de la commission ; un contrat annulé n’est pas compté. Date : la date d’élaboration du contrat. Base des parts : premiers et renouvellements : les contrats qui ont un type. Sans type : tous les contrats.

                ![CCAS de Valbourg, 2021 : contrats. 3 barres. Le plus haut : Renouvellements, 2, 67 % de 3. Les plus bas : Premiers contrats et Sans type, 1.](figures/structure-ccas-valbourg-contrats.svg)

                #### Entretiens

                7 entretiens ont été tenus en 2021 : 3 honorés pour un CER (25 % de 12), 4 autres entretiens (33 % de 12) et aucun tripartite. 5 rendez-vous pour un CER ont été fixés (42 % de 12). En 2020, rien n’avait été compté : il n’y a pas d’évolution à calculer.

                | Libellé | 2021 | Part | Base | 2020 | Écart | Évolution |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                | Fixés pour CER | 5 | 42 % | 12 | 0 | +5 | – |
                | Honorés pour CER | 3 | 25 % | 12 | 0 | +3 | – |
                | Autres entretiens | 4 | 33 % | 12 | 0 | +4 | – |
                | Entretiens tripartites | 0 | 0 % | 12 | 0 | 0 | – |
                | Total | 7 |  |  | 0 | +7 | – |

                - Le total, 7, compte les entretiens tenus : honorés pour CER, autres et tripartites. Un rendez-vous fixé n’est pas un entretien tenu.
                - Les parts sont calculées sur la somme des quatre lignes, 12 : un entretien honoré pour un CER figure aussi parmi les fixés.
                - Pour CER : 3 honorés sur 5 rendez-vous fixés, soit 60 %.
                - Fixés pour CER : les rendez-vous donnés pour un contrat, sauf ceux que la structure a annulés. Les trois autres lignes : les entretiens tenus. Date : fixés : le jour prévu. Tenus : le jour de l’entretien. Base des parts : la somme des quatre lignes, comme sur les pages publiées.

                ![CCAS de Valbourg, 2021 : entretiens. 3 barres. Le plus haut : Fixés pour CER, 5, 42 % de 12. Le plus bas : Honorés pour CER, 3, 25 % de 12.](figures/structure-ccas-valbourg-entretiens.svg)


                """)
    }

    @Test("chaque figure appelée est un fichier, et chaque lien mène quelque part")
    func fichiers() {
        let fichiers = Self.entier.fichiers
        let chemins = fichiers.map(\.chemin)
        #expect(chemins.prefix(2) == ["plics-2021-valbourg.md", "plics-2021-valbourg.html"])
        #expect(Set(chemins).count == chemins.count && chemins.count > 6)
        let appelees = Self.entier.markdown.matches(of: /\]\((figures\/[^)]*)\)/).map { String($0.output.1) }
        #expect(appelees == Array(chemins.dropFirst(2)))
        let liens = Self.entier.markdown.matches(of: /\]\(#([^)]*)\)/).map { String($0.output.1) }
        #expect(liens == Self.entier.pages.map(\.ancre) && Set(liens).count == liens.count)
        #expect(fichiers.dropFirst(2).allSatisfy { $0.texte.hasPrefix("<?xml") })
    }

    @Test("deux codes qui se ressemblent ont deux pages et d’autres figures")
    func ancres() {
        let document = Self.document([Self.structure("A-B", "Un", Self.petit), Self.structure("A_B", "Deux", Self.petit)])
        let ancres = document.pages.map(\.ancre)
        #expect(Set(ancres).count == ancres.count)
        let noms = document.figures.map(\.nomDeFichier)
        #expect(Set(noms).count == noms.count)
    }

    @Test("le même document donne les mêmes octets ; le jour de sa facture est le seul qui change")
    func deterministe() {
        let autre = Self.document([Self.ccas, Self.vide, Self.hors], [Self.foyers, Self.sexe])
        #expect(autre.html == Self.entier.html && autre.markdown == Self.entier.markdown)
    }
}
