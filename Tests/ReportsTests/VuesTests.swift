// Every view of the demonstration: its parts, its totals and the lists behind its figures agree.

import Domain
import Store
import Testing

@Suite("Vues : parties, totaux et listes")
struct VuesTests {
    /// Beside the axes of the lines: none, where, who, when, and what is beside the total.
    private static let colonnes: [Axe?] = [nil, .structure, .sexe, .annee, .compte]
    private static let vues: [Vue] = {
        guard let annee = Periode(annee: 2021), let longue = Periode(du: Jour(numero: 18_335), au: Jour(numero: 20_759)) else {
            return []
        }
        return Mesure.allCases.flatMap { mesure in
            mesure.axes.flatMap { lignes in
                colonnes.flatMap { colonnes in
                    [mesure == .entretiens ? longue : annee].map { Vue(mesure, lignes: lignes, colonnes: colonnes, .tout, $0) }.filter(
                        \.estPossible)
                }
            }
        }
    }()

    @Test("chaque figure d’une vue est exactement le nombre de ses lignes", arguments: vues)
    func vue(_ vue: Vue) throws {
        let store = try MagasinDEssai.partage.get()
        let comptes = try store.comptes(vue, pour: nil)
        #expect(try store.lignes(vue.question, pour: nil, depuis: 0, nombre: 0).total == comptes.total)
        for (place, nombre) in comptes.cellules {
            let question = vue.question(
                ligne: Modalite(vue.lignes, place.ligne), colonne: vue.colonnes.map { Modalite($0, place.colonne) })
            #expect(try store.lignes(question, pour: nil, depuis: 0, nombre: 0).total == nombre, "\(vue) \(place)")
        }
        for (code, nombre) in comptes.parLigne {
            let question = vue.question(ligne: Modalite(vue.lignes, code), colonne: nil)
            #expect(try store.lignes(question, pour: nil, depuis: 0, nombre: 0).total == nombre, "\(vue) ligne \(code ?? "–")")
        }
        for (code, nombre) in comptes.parColonne {
            let question = vue.question(ligne: nil, colonne: vue.colonnes.map { Modalite($0, code) })
            #expect(try store.lignes(question, pour: nil, depuis: 0, nombre: 0).total == nombre, "\(vue) colonne \(code ?? "–")")
        }
        let sansFixes = comptes.parLigne.filter { $0.key != CompteDEntretiens.fixesCer.rawValue }
        if !vue.mesure.comptePersonnes, vue.lignes != .comparaison, !(vue.mesure.estUnStock && vue.lignes.estTemps) {
            #expect(sansFixes.values.reduce(0, +) == comptes.total, "\(vue)")
        }
    }
}
