// The statistics of the demonstration: each figure is the number of its rows, and chapter I has something to tell.

import Domain
import Reports
import Store
import Testing

@Suite("Les statistiques de la démonstration")
struct StatistiquesDeDemonstrationTests {
    private func page(_ annee: Int, _ lecteur: Fiche<Referent>? = nil) throws -> (Store, Statistiques) {
        let store = try MagasinDEssai.partage.get()
        let dates = try #require(DatesDeStatistiques(annee: annee, le: MagasinDEssai.aujourdhui))
        let demande = DemandeDeStatistiques(dates, territoire: "Alençon", limite: lecteur?.perimetre)
        let catalogue = Catalogue(try store.referentiels(), structures: try store.structures())
        return (store, Statistiques(try store.statistiques(demande, pour: lecteur), demande, catalogue))
    }

    private func lignes(_ interrogation: Interrogation, _ store: Store, _ lecteur: Fiche<Referent>?) throws -> Int {
        switch interrogation {
        case .vue(let question): try store.lignes(question, pour: lecteur, depuis: 0, nombre: 0).total
        case .examens(let selection): try store.lignes(selection, pour: lecteur, depuis: 0, nombre: 0).total
        }
    }

    private func verifier(_ store: Store, _ page: Statistiques, _ lecteur: Fiche<Referent>?) throws -> Int {
        var ouverts = 0
        for table in page.tableaux {
            for (rang, ligne) in table.lignes.enumerated() {
                for (colonne, cellule) in ligne.cellules.enumerated() {
                    guard let interrogation = table.interrogation(ligne: rang, colonne: colonne) else { continue }
                    ouverts += 1
                    let nombre = try lignes(interrogation, store, lecteur)
                    #expect(cellule == .nombre(nombre), "\(table.tableau.code) \(ligne.libelle)")
                }
            }
        }
        return ouverts
    }

    @Test("chaque chiffre est exactement le nombre de ses lignes", arguments: [2021, 2022, 2026])
    func chiffres(annee: Int) throws {
        let (store, page) = try page(annee)
        #expect(try verifier(store, page, nil) > 200)
    }

    @Test("une responsable lit les chiffres de sa structure, et chacun s’ouvre pour elle")
    func responsable() throws {
        let store = try MagasinDEssai.partage.get()
        let lectrice = try #require(try store.referent(identifiant: "h.dherouville"))
        let (_, page) = try page(2021, lectrice)
        #expect(page.titre == "CCAS d’Alençon, année 2021")
        #expect(try verifier(store, page, lectrice) > 80)
    }

    @Test("le chapitre I de 2021 a plusieurs communes, trois zones, chaque âge, chaque famille et des personnes à charge")
    func chapitreI() throws {
        let (_, page) = try page(2021)
        func nombres(_ code: String) throws -> [String: Cellule] {
            let table = try #require(page.tableaux.first { $0.tableau.code == code }).tableau
            return Dictionary(
                uniqueKeysWithValues: table.lignes.compactMap { ligne in ligne.cellules.dropFirst().first.map { (ligne.code, $0) } })
        }
        #expect(try nombres("i_2_communes").count > 5 && nombres("i_2_zones").count == 3)
        #expect(try nombres("i_1_2_personnes")["personne_a_charge"] != .nombre(0))
        for code in ["i_1_4_age", "i_1_5_situation_familiale", "i_1_6_anciennete"] {
            let table = try #require(page.tableaux.first { $0.tableau.code == code }).tableau
            #expect(table.lignes.allSatisfy { $0.cellules.first != .nombre(0) }, "\(code)")
        }
    }
}
