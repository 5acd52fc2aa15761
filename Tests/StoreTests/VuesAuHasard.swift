// Views drawn at random over a store: each of their figures is asked for as a list.

import Domain

@testable import Store

extension Terrain {
    /// The figures of views drawn at random whose list has another number of rows: none, whatever the store.
    func figuresSansLeurListe<D: RandomNumberGenerator>(_ nombre: Int, _ des: inout D) throws -> [String] {
        var fausses: [String] = []
        for _ in 0..<nombre {
            guard let vue = vueAuHasard(&des) else { continue }
            fausses += try figuresSansLeurListe(vue)
        }
        return fausses
    }

    /// Any measure, anywhere, over any days: whole years are the exception.
    private func vueAuHasard<D: RandomNumberGenerator>(_ des: inout D) -> Vue? {
        let perimetres: [Perimetre] = [
            .tout, .structure(ccas), .structure(mission), .territoire("Orneval"), .territoire(""), .referent(claire.cle, de: ccas),
            .referent(hugo.cle, de: ccas), .referent(nadia.cle, de: mission),
        ]
        let du = jour("2023-11-01").plus(jours: Int.random(in: 0...700, using: &des))
        let durees = [0, 1, 30, 200, 365, 500, 800]
        guard let mesure = Mesure.allCases.randomElement(using: &des), let lignes = mesure.axes.randomElement(using: &des),
            let perimetre = perimetres.randomElement(using: &des), let duree = durees.randomElement(using: &des),
            let colonnes = ([nil, nil, .comparaison, .annee, .trimestre] + mesure.axes.map { $0 } as [Axe?]).randomElement(using: &des),
            let periode = Periode(du: du, au: du.plus(jours: duree))
        else { return nil }
        let vue = Vue(mesure, lignes: lignes, colonnes: colonnes, perimetre, periode)
        return vue.estPossible ? vue : nil
    }

    private func figuresSansLeurListe(_ vue: Vue) throws -> [String] {
        let comptes = try store.comptes(vue, pour: nil)
        var figures: [(Question, Int)] = [(vue.question, comptes.total)]
        for (place, nombre) in comptes.cellules {
            let colonne = vue.colonnes.map { Modalite($0, place.colonne) }
            figures.append((vue.question(ligne: Modalite(vue.lignes, place.ligne), colonne: colonne), nombre))
        }
        for (code, nombre) in comptes.parLigne {
            figures.append((vue.question(ligne: Modalite(vue.lignes, code), colonne: nil), nombre))
        }
        if let colonnes = vue.colonnes {
            for (code, nombre) in comptes.parColonne {
                figures.append((vue.question(ligne: nil, colonne: Modalite(colonnes, code)), nombre))
            }
        }
        return try figures.compactMap { question, nombre in
            let page = try store.lignes(question, pour: nil, depuis: 0, nombre: 500)
            return page.total == nombre && page.lignes.count == nombre
                ? nil : "\(question) : \(nombre) compté, \(page.total) annoncé, \(page.lignes.count) en liste"
        }
    }
}
