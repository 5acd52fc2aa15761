// The published figures that travel with the program: all of them, as facts, each tied to what answers it and explains it.

import Domain
import Foundation
import Reports
import Testing

@Suite("Les chiffres publiés de 2021")
struct PublicationTests {
    private let publication: Publication

    init() throws { publication = try Publication.embarquee.get() }

    @Test("les 567 chiffres imprimés sont là, chacun sous son code, 154 d’une lecture incertaine")
    func figures() {
        #expect(publication.figures.count == 567)
        #expect(Set(publication.figures.map(\.code)).count == 567)
        #expect(publication.figures.count { $0.certitude == .ambigue } == 154)
        #expect(publication.structures == ["CCAS-ALENCON", "CADA-ALTHEA", "MSA-MOS", "ML-ALENCON"])
        #expect(publication.figures.filter { $0.structure != nil }.count == 26 + 17 + 13 + 19)
        let premiere = publication.figures.first { $0.code == "II.5-3543-2" }
        #expect(premiere?.categorie == "premiers contrats" && premiere?.valeur == "39" && premiere?.certitude == .exacte)
        #expect(publication.figures.first { $0.valeur == "2/3" }?.nombre == 67)
        #expect(publication.figures.filter { $0.nombre == nil }.allSatisfy { $0.valeur.contains(",") })
    }

    @Test("chaque correspondance mène d’un chiffre imprimé à une ligne qui se compte")
    func correspondances() throws {
        #expect(publication.correspondances.count == 99)
        let codes = Set(publication.figures.map(\.code))
        let bilan = Exemples.bilan(), activite = ActiviteTests.activite()
        let statistiques = try ComparaisonPublieeTests.statistiques(StatistiquesDuTerritoire([ComptesDeLieu(), ComptesDeLieu()]))
        for correspondance in publication.correspondances.values {
            #expect(codes.contains(correspondance.figure), "\(correspondance.figure)")
            let lignes: [String]? =
                switch correspondance.compte {
                case .bilan: bilan.rubriques.first { $0.code == correspondance.rubrique }?.lignes.map(\.code)
                case .commission: activite.rubriques.first { $0.code == correspondance.rubrique }?.lignes.map(\.code)
                case .territoire:
                    statistiques.tableaux.map(\.tableau).first { $0.code.hasPrefix("i_1_") && $0.code.hasSuffix(correspondance.rubrique) }?
                        .lignes.map(\.code)
                }
            let connues = Set((lignes ?? []) + ["total"])
            #expect(lignes != nil && connues.isSuperset(of: correspondance.lignes), "\(correspondance)")
        }
    }

    @Test("une structure ne répond que de ses propres chiffres, et répond de tous")
    func chacunLesSiens() {
        for figure in publication.figures where figure.structure != nil {
            let correspondance = publication.correspondance(figure)
            #expect(correspondance?.ou == figure.structure, "\(figure.code)")
            #expect((correspondance?.mesure == .part) == (figure.unite == .pourCent), "\(figure.code)")
        }
        #expect(publication.correspondances.values.filter { $0.compte == .bilan }.count == 75)
    }

    @Test("chacune des 31 contradictions du document a sa raison, liée à ses chiffres ou à ses pages", arguments: 1...31)
    func contradictions(point: Int) {
        let raisons = publication.raisons.filter { $0.point == point }
        #expect(!raisons.isEmpty)
        let codes = Set(publication.figures.map(\.code))
        let pages = Set(publication.figures.map(\.section) + publication.structures + ["I.1.7", "I.2", "IV"])
        for raison in raisons {
            #expect(!(raison.figures + raison.pages).isEmpty, "\(raison.code)")
            #expect(codes.isSuperset(of: raison.figures) && pages.isSuperset(of: raison.pages), "\(raison.code)")
        }
    }

    @Test("les contradictions qui touchent un compte sont sur leurs chiffres")
    func surLeursChiffres() {
        func raisons(_ code: String) -> [String] {
            publication.figures.first { $0.code == code }.map { publication.raisons($0).map(\.code) } ?? []
        }
        #expect(raisons("II.5-3543-1") == ["ccas_sans_type"])
        #expect(raisons("II.5-3583-5") == ["ccas_sorties"])
        #expect(raisons("II.5-3566-1") == ["ccas_camembert", "ordre_de_la_legende"])
        #expect(raisons("II.5-3707-2") == ["cada_fixes_honores", "cada_sans_etiquette"])
        #expect(raisons("II.5-3792-1") == ["msa_sans_etiquette"])
        #expect(raisons("II.5-3795-1") == ["orphelin"] && raisons("II.5-3797-1") == ["orphelin"])
        #expect(raisons("II.5-3816-1") == ["ml_bocage"] && raisons("II.5-3867-1") == ["ml_repartition"])
    }

    @Test("une lecture incertaine d’un chiffre qui se compte a toujours sa raison")
    func incertains() {
        for figure in publication.figures where figure.certitude == .ambigue && publication.correspondance(figure) != nil {
            #expect(!publication.raisons(figure).isEmpty, "\(figure.code)")
        }
    }

    @Test("rien n’y ressemble à un téléphone ni à un courriel, et chaque raison tient en phrases")
    func sansPersonne() throws {
        let textes =
            publication.figures.flatMap { [$0.organisation, $0.action, $0.indicateur, $0.categorie, $0.valeur] }
            + publication.raisons.map(\.texte)
        let telephone = #/\d\d([ .\-]?\d\d){4}/#, courriel = #/[\w.\-]+@[\w\-]+\.\w/#, civilite = #/\b(M\.|Mme|Mr|Monsieur|Madame) /#
        for texte in textes {
            #expect(
                texte.firstMatch(of: telephone) == nil && texte.firstMatch(of: courriel) == nil && texte.firstMatch(of: civilite) == nil)
        }
        #expect("02 33 00 00 00".firstMatch(of: telephone) != nil && "a.b@orne.fr".firstMatch(of: courriel) != nil)
        #expect(publication.raisons.allSatisfy { $0.texte.hasSuffix(".") && $0.texte.count < 260 && !$0.texte.contains("'") })
        #expect(Set(publication.raisons.map(\.code)).count == publication.raisons.count)
    }

    @Test(
        "des données mal écrites sont refusées avec leur ligne",
        arguments: [
            "figure;compte;ou;rubrique;ligne;mesure\nx;bilan;A;contrats;total\n",
            "figure;compte;ou;rubrique;ligne;mesure\nx;ailleurs;A;contrats;total;nombre\n",
            "figure;compte;ou;rubrique;ligne;mesure\nx;bilan;A;contrats;;nombre\n", "figure;compte\n", "",
        ])
    func malEcrites(correspondances: String) {
        #expect(throws: DonneesIllisibles.self) {
            try Publication.lire(
                figures: Array(
                    "code;section;structure;organisation;action;annee;indicateur;categorie;valeur;unite;certitude;ligne\n".utf8),
                correspondances: Array(correspondances.utf8), raisons: Array("code;point;effet;pages;figures;raison\n".utf8))
        }
    }
}
