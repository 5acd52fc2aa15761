import Demonstration
import Domain
import Foundation
import Reports
import Store
import Testing

/// A store written once for all the tests that only read it.
enum MagasinDEssai {
    static let aujourdhui = Jour(numero: 20_780)  // 23 November 2026

    /// Everything is written there, and removed when the tests end.
    private static let dossier: URL = {
        atexit { try? FileManager.default.removeItem(at: MagasinDEssai.dossier) }
        return FileManager.default.temporaryDirectory.appendingPathComponent("suivi-demonstration-\(getpid())")
    }()

    static func nouveau(aujourdhui: Jour = aujourdhui) throws -> Store {
        try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
        let store = try Store.open(dossier.appendingPathComponent("\(UUID()).sqlite").path, aujourdhui: aujourdhui)
        try Demonstration.ecrire(dans: store, aujourdhui: aujourdhui)
        return store
    }

    static let partage = Result { try nouveau() }

    static func bilan(_ store: Store, _ code: String, annee: Int = 2021) throws -> Bilan {
        let structure = try #require(try store.structures().first { $0.code == code })
        let periode = try #require(Periode(annee: annee))
        return Bilan(try store.comptes(structure.cle, periode), structure: structure, periode: periode)
    }
}

@Suite("La démonstration")
struct DemonstrationTests {
    /// structure, rubrique, total, numbers in the order of the lines, percentages as printed (nil: the page prints none).
    static let publies: [(String, String, Int, [Int], [Int?]?)] = [
        ("CCAS-ALENCON", "contrats", 213, [39, 140, 34], [22, 78, 16]),
        ("CCAS-ALENCON", "entretiens", 1011, [320, 213, 679, 119], [24, 16, 51, 9]),
        ("CCAS-ALENCON", "freins", 400, [84, 132, 60, 20, 40, 64, 0], [21, 33, 15, 5, 10, 16, 0]),
        ("CCAS-ALENCON", "demarches", 500, [105, 180, 75, 15, 40, 85, 0], [21, 36, 15, 3, 8, 17, 0]),
        ("CCAS-ALENCON", "sorties", 29, [5, 4, 11, 2, 7, 0, 0, 0], nil),
        ("CADA-ALTHEA", "contrats", 22, [10, 0, 12], nil),
        ("CADA-ALTHEA", "entretiens", 78, [10, 15, 63, 0], nil),
        ("CADA-ALTHEA", "freins", 48, [14, 4, 8, 4, 9, 9, 0], [29, 8, 17, 8, 19, 19, 0]),
        ("CADA-ALTHEA", "demarches", 46, [10, 1, 1, 10, 12, 12, 0], [22, 2, 2, 22, 26, 26, 0]),
        ("CADA-ALTHEA", "sorties", 6, [0, 0, 6, 0, 0, 0, 0, 0], nil),
        ("MSA-MOS", "contrats", 4, [1, 3, 0], [25, 75, 0]),
        ("MSA-MOS", "entretiens", 22, [19, 19, 3, 0], nil),
        ("MSA-MOS", "freins", 15, [0, 3, 2, 1, 0, 9, 0], [0, 20, 13, 7, 0, 60, 0]),
        ("MSA-MOS", "demarches", 4, [0, 1, 0, 0, 0, 3, 0], [0, 25, 0, 0, 0, 75, 0]),
        ("MSA-MOS", "sorties", 0, [0, 0, 0, 0, 0, 0, 0, 0], nil),
        ("ML-ALENCON", "contrats", 38, [32, 6, 0], nil),
        ("ML-ALENCON", "entretiens", 104, [45, 38, 60, 6], nil),
        ("ML-ALENCON", "freins", 41, [7, 5, 2, 2, 7, 18, 0], nil),
        ("ML-ALENCON", "demarches", 45, [7, 5, 2, 2, 7, 22, 0], nil),
        ("ML-ALENCON", "sorties", 8, [0, 0, 4, 0, 0, 0, 0, 4], nil),
        ("ML-ALENCON", "personnes", 32, [32], nil),
    ]

    @Test("les fiches rendent les bilans publiés de 2021", arguments: publies)
    func bilansPublies(code: String, rubrique: String, total: Int, nombres: [Int], parts: [Int?]?) throws {
        let bilan = try MagasinDEssai.bilan(MagasinDEssai.partage.get(), code)
        let trouvee = try #require(bilan.rubrique(rubrique))
        #expect(trouvee.total == total)
        #expect(trouvee.lignes.map(\.nombre) == nombres)
        if let parts { #expect(trouvee.lignes.map(\.pourcentage) == parts) }
    }

    @Test("la MSA n’a aucune sortie, et sa page le dit ; le CADA dit les venues sans rendez-vous")
    func remarques() throws {
        let store = try MagasinDEssai.partage.get()
        #expect(
            try MagasinDEssai.bilan(store, "MSA-MOS").rubrique("sorties")?.remarques
                == ["Aucune sortie : tous les accompagnements étaient en cours à la fin de la période."])
        let entretiens = try MagasinDEssai.bilan(store, "CADA-ALTHEA").rubrique("entretiens")?.remarques ?? []
        #expect(entretiens.contains("Honorés pour CER : 15, dont 5 sans rendez-vous fixé."))
    }

    @Test("chaque nombre ouvre autant de fiches qu’il en compte", arguments: ["CCAS-ALENCON", "CADA-ALTHEA", "MSA-MOS", "ML-ALENCON"])
    func selections(code: String) throws {
        let store = try MagasinDEssai.partage.get()
        let bilan = try MagasinDEssai.bilan(store, code)
        let chiffres = bilan.rubriques.flatMap { [($0.selection, $0.total)] + $0.lignes.map { ($0.selection, $0.nombre) } }
        for (selection, nombre) in chiffres {
            let lignes = try fiches(store, selection)
            #expect(lignes.count == nombre, "\(selection.sujet)")
            if selection.sujet != .personnes { #expect(lignes.allSatisfy { selection.periode.contient($0.jour) }, "\(selection.sujet)") }
        }
        let comptes = try store.comptes(bilan.structure, bilan.periode)
        let personnes: [(SujetDeCompte, Int)] = [
            (.personnes, comptes.personnes), (.freins(nil), comptes.personnesAvecFrein), (.demarches(nil), comptes.personnesAvecDemarche),
        ]
        for (sujet, nombre) in personnes {
            let lignes = try fiches(store, Selection(structure: bilan.structure, periode: bilan.periode, sujet: sujet))
            #expect(Set(lignes.map(\.beneficiaire)).count == nombre, "\(sujet)")
        }
    }

    /// The rows behind a figure, page after page, as a screen reads them.
    private func fiches(_ store: Store, _ selection: Selection) throws -> [LigneDeSelection] {
        var lignes: [LigneDeSelection] = []
        while true {
            let page = try store.lignes(selection, depuis: lignes.count, nombre: 97)
            lignes += page.lignes
            if page.lignes.count < 97 { return page.total == lignes.count ? lignes : [] }
        }
    }

    @Test("une fiche de plus déplace un seul nombre d’une unité")
    func uneDePlus() throws {
        let store = try MagasinDEssai.nouveau()
        let avant = try MagasinDEssai.bilan(store, "ML-ALENCON")
        let auteur = try #require(try store.referent(identifiant: "k.ngo"))
        let selection = try #require(avant.ligne("freins", "sante")).selection
        let page = try store.lignes(selection, depuis: 0, nombre: 1)
        let personne = try #require(page.lignes.first)
        let dossier = try store.dossier(personne.beneficiaire, pour: auteur, le: MagasinDEssai.aujourdhui)
        let accompagnement = try #require(dossier.suivis.first).accompagnement.cle
        _ = try store.executer(
            .releverFrein(.nouveau(), accompagnement, Frein(theme: "sante", repereLe: personne.jour)),
            par: Auteur(auteur.cle, instant: Instant(secondes: 1_795_000_000), aujourdhui: MagasinDEssai.aujourdhui))
        let apres = try MagasinDEssai.bilan(store, "ML-ALENCON")
        for (ancienne, nouvelle) in zip(avant.rubriques.flatMap(\.lignes), apres.rubriques.flatMap(\.lignes)) {
            let ecart = ancienne.selection.sujet == .freins(.sante) ? 1 : 0
            #expect(nouvelle.nombre == ancienne.nombre + ecart)
        }
    }

    @Test("le fichier n’a aucune anomalie et se dit démonstration")
    func verifie() throws {
        let store = try MagasinDEssai.partage.get()
        #expect(try store.verifier() == [])
        #expect(try store.estUneDemonstration)
    }

    @Test("les années voisines ne sont pas vides", arguments: [2020, 2022])
    func voisines(annee: Int) throws {
        let bilan = try MagasinDEssai.bilan(MagasinDEssai.partage.get(), "CCAS-ALENCON", annee: annee)
        #expect(bilan.rubriques.allSatisfy { $0.total > 10 })
    }

    @Test("deux démonstrations du même jour sont les mêmes")
    func determinisme() throws {
        func copie(_ store: Store) throws -> String {
            let surveillante = try #require(try store.referent(identifiant: "p.vasseur"))
            let textes = try (1...40).map { rang -> String in
                var dossier = try store.dossier(Cle(Int64(rang * 9)), pour: surveillante, le: MagasinDEssai.aujourdhui)
                dossier.membres = []
                return "\(dossier)"
            }
            return textes.joined(separator: "\n")
        }
        #expect(try copie(MagasinDEssai.partage.get()) == copie(MagasinDEssai.nouveau()))
    }

    @Test("avant 2023 la démonstration se refuse, et le dit")
    func tropTot() throws {
        #expect(throws: DemonstrationImpossible.tropTot(Demonstration.premierJour)) {
            _ = try MagasinDEssai.nouveau(aujourdhui: Demonstration.premierJour.plus(jours: -1))
        }
    }

    @Test(
        "quel que soit le jour, 2021 ne bouge pas et rien n’est anormal",
        arguments: [
            Demonstration.premierJour, Jour(numero: 20_057),
        ])
    func autresJours(aujourdhui: Jour) throws {
        let store = try MagasinDEssai.nouveau(aujourdhui: aujourdhui)
        #expect(try store.verifier() == [])
        for code in ["CCAS-ALENCON", "CADA-ALTHEA", "MSA-MOS", "ML-ALENCON"] {
            let attendu = try MagasinDEssai.bilan(MagasinDEssai.partage.get(), code)
            #expect(
                try MagasinDEssai.bilan(store, code).rubriques.flatMap(\.lignes).map(\.nombre)
                    == attendu.rubriques.flatMap(\.lignes).map(\.nombre))
        }
    }
}
