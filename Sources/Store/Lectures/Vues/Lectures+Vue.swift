// The counted facts of a view: SQL counts, along one axis or two; periods are counted one by one.

import Domain
import GRDB

extension Store {
    /// What a view rests on, as far as the reader may count it; nil reader: everything.
    package func comptes(_ vue: Vue, pour lecteur: Fiche<Referent>?) throws -> ComptesDeVue {
        let structures = try structures(vue.perimetre, pour: lecteur)
        return try lireLargement { try Lectures($0).comptes(vue, structures) }
    }

    /// The structures of a perimeter. Throws `Refuse` when the reader may not count them all.
    package func structures(_ perimetre: Perimetre, pour lecteur: Fiche<Referent>?) throws -> [Fiche<Structure>] {
        let structures = try structures().filter(perimetre.contient)
        if let limite = lecteur?.perimetre, perimetre.structure != limite { throw Refuse(.acteReserve) }
        return structures
    }
}

extension Lectures {
    func comptes(_ vue: Vue, _ structures: [Fiche<Structure>]) throws -> ComptesDeVue {
        if vue.lignes.estTemps, vue.colonnes.map({ !$0.estTemps }) ?? false {
            let tournee = try comptes(vue.pivotee, structures)
            return tournee.tournee
        }
        var comptes = ComptesDeVue()
        (comptes.total, comptes.personnes) = try total(vue.question, structures)
        if let colonnes = vue.colonnes, colonnes.estTemps {
            try compter(vue, parPeriode: colonnes, structures, &comptes)
        } else if vue.lignes.estTemps {
            for rang in vue.lignes.periodes(dans: vue.periode).indices {
                let question = vue.question(ligne: Modalite(vue.lignes, String(rang)), colonne: nil)
                comptes.parLigne[String(rang)] = try total(question, structures).nombre
                comptes.cellules[.init(String(rang), nil)] = comptes.parLigne[String(rang)]
            }
        } else {
            try compter(vue, structures, &comptes)
        }
        return comptes
    }

    private func compter(_ vue: Vue, _ structures: [Fiche<Structure>], _ comptes: inout ComptesDeVue) throws {
        comptes.cellules = try groupes(vue.question, vue.lignes, vue.colonnes, structures)
        guard vue.mesure.comptePersonnes else { return comptes.sommer() }
        // A household counts in each line where it has somebody, a person under each référent: nothing is added up.
        let parLigne = vue.colonnes == nil ? comptes.cellules : try groupes(vue.question, vue.lignes, nil, structures)
        for (place, nombre) in parLigne { comptes.parLigne[place.ligne] = nombre }
        guard let colonnes = vue.colonnes else { return }
        for (place, nombre) in try groupes(vue.question, colonnes, nil, structures) { comptes.parColonne[place.ligne] = nombre }
    }

    /// Each column is a period of its own, in which the people are described on its last day.
    private func compter(
        _ vue: Vue, parPeriode axe: Axe, _ structures: [Fiche<Structure>], _ comptes: inout ComptesDeVue
    ) throws {
        for rang in axe.periodes(dans: vue.periode).indices {
            let question = vue.question(ligne: nil, colonne: Modalite(axe, String(rang)))
            comptes.parColonne[String(rang)] = try total(question, structures).nombre
            for (place, nombre) in try groupes(question, vue.lignes, nil, structures) {
                comptes.cellules[.init(place.ligne, String(rang))] = nombre
            }
        }
        // Two periods side by side have no total: the second one is the whole.
        if axe == .comparaison { return }
        // What is divided by time and does not change with it adds up.
        guard vue.mesure.comptePersonnes || vue.mesure.estUnStock || vue.lignes.estDate else {
            for (place, nombre) in comptes.cellules { comptes.parLigne[place.ligne, default: 0] += nombre }
            return
        }
        // The whole describes the people on its own last day: it is counted apart.
        for (place, nombre) in try groupes(vue.question, vue.lignes, nil, structures) { comptes.parLigne[place.ligne] = nombre }
    }

    /// The counts by code along one axis or two; neither is an axis of time.
    func groupes(
        _ question: Question, _ lignes: Axe, _ colonnes: Axe?, _ structures: [Fiche<Structure>]
    ) throws -> [ComptesDeVue.Place: Int] {
        let requete = RequeteDeVue(question, structures, [lignes] + (colonnes.map { [$0] } ?? []))
        var comptes: [ComptesDeVue.Place: Int] = [:]
        let categories = try categories(requete.axes.map(\.axe))
        let nombres = requete.source.parCompte ? SourceDeVue.comptes.map { String?.some($0.rawValue) } : [nil]
        for (codes, valeurs) in try lignesUneFois(
            requete.groupes, requete.arguments,
            { lecture in (try requete.axes.map { _ in try lecture.texteOuNil() }, try nombres.map { _ in try lecture.entier() }) })
        {
            let classes = zip(codes, categories).map { code, categories in code.map { categories[$0] ?? $0 } }
            for (compte, nombre) in zip(nombres, valeurs) where nombre > 0 {
                var places = classes
                if let compte { places.insert(compte, at: lignes == .compte ? 0 : places.count) }
                comptes[.init(places[0], places.count > 1 ? places[1] : nil), default: 0] += nombre
            }
        }
        return comptes
    }

    /// For each axis, what its codes are counted under: themes and reasons by the category of the file's own lists.
    private func categories(_ axes: [Axe]) throws -> [[String: String]] {
        try axes.map { axe in
            guard let liste = [.theme: NomDeReferentiel.themes, .motif: .motifsSortie][axe] else { return [:] }
            let texte = "SELECT code, categorie FROM \(ReferentielsEmbarques.table(liste))"
            return Dictionary(uniqueKeysWithValues: try lignes(texte, [:]) { (try $0.texte(), try $0.texte()) })
        }
    }

    /// Everything that a question counts, and the distinct people behind it.
    func total(_ question: Question, _ structures: [Fiche<Structure>]) throws -> (nombre: Int, personnes: Int) {
        let requete = RequeteDeVue(question, structures, [])
        return try lignesUneFois(requete.total, requete.arguments) { (try $0.entier(), try $0.entier()) }.first ?? (0, 0)
    }
}

extension ComptesDeVue {
    /// Totals of the lines and of the columns, of what adds up.
    fileprivate mutating func sommer() {
        for (place, nombre) in cellules {
            // What was fixed is beside what was held, along either axis.
            if place.colonne != CompteDEntretiens.fixesCer.rawValue { parLigne[place.ligne, default: 0] += nombre }
            if place.ligne != CompteDEntretiens.fixesCer.rawValue { parColonne[place.colonne, default: 0] += nombre }
        }
    }

    /// Lines for columns.
    fileprivate var tournee: ComptesDeVue {
        var tournee = self
        tournee.cellules = Dictionary(uniqueKeysWithValues: cellules.map { (Place($0.key.colonne, $0.key.ligne), $0.value) })
        (tournee.parLigne, tournee.parColonne) = (parColonne, parLigne)
        return tournee
    }
}
