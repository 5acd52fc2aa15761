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
                comptes.parLigne[String(rang)] = try nombre(question, structures)
                comptes.cellules[.init(String(rang), nil)] = comptes.parLigne[String(rang)]
            }
        } else {
            try compter(vue, structures, &comptes)
        }
        return comptes
    }

    private func compter(_ vue: Vue, _ structures: [Fiche<Structure>], _ comptes: inout ComptesDeVue) throws {
        comptes.cellules = try groupes(vue.question, vue.lignes, vue.colonnes, structures)
        comptes.parLigne = try sommes(.ligne, de: vue, comptes, structures)
        if vue.colonnes != nil { comptes.parColonne = try sommes(.colonne, de: vue, comptes, structures) }
    }

    /// The totals of the lines, or of the columns: what does not add up is counted apart.
    private func sommes(
        _ sens: ComptesDeVue.Sens, de vue: Vue, _ comptes: ComptesDeVue, _ structures: [Fiche<Structure>]
    ) throws -> [String?: Int] {
        let (axe, autre) = sens == .ligne ? (vue.lignes, vue.colonnes) : (vue.colonnes, vue.lignes)
        guard let axe, let autre, !vue.mesure.seRepartit(selon: autre) else { return comptes.sommes(sens) }
        let groupes = try groupes(vue.question, axe, nil, structures)
        return Dictionary(uniqueKeysWithValues: groupes.map { ($0.key.ligne, $0.value) })
    }

    /// Each column is a period of its own, in which the people are described on its last day.
    private func compter(
        _ vue: Vue, parPeriode axe: Axe, _ structures: [Fiche<Structure>], _ comptes: inout ComptesDeVue
    ) throws {
        let periodes = axe.periodes(dans: vue.periode)
        for rang in periodes.indices {
            let colonne = String(rang)
            let question = vue.question(ligne: nil, colonne: Modalite(axe, colonne))
            if vue.mesure.comptePersonnes {
                let unites = try unites(question, vue.lignes, structures)
                for (code, nombre) in unites.parCode { comptes.cellules[.init(code, colonne)] = nombre }
                comptes.parColonne[colonne] = unites.total
            } else {
                for (place, nombre) in try groupes(question, vue.lignes, nil, structures) {
                    comptes.cellules[.init(place.ligne, colonne)] = nombre
                }
            }
        }
        if !vue.mesure.comptePersonnes { comptes.parColonne = comptes.sommes(.colonne) }
        // Two periods side by side have no total.
        if axe == .comparaison { return }
        if vue.mesure.estUnStock {
            // What stands on the last day of the last one.
            let dernier = String(periodes.count - 1)
            for (place, nombre) in comptes.cellules where place.colonne == dernier { comptes.parLigne[place.ligne] = nombre }
        } else if vue.mesure.comptePersonnes || vue.lignes.estDate {
            // The whole describes the people on its own last day: it is counted apart.
            for (place, nombre) in try groupes(vue.question, vue.lignes, nil, structures) { comptes.parLigne[place.ligne] = nombre }
        } else {
            // What is divided by time and does not change with it adds up.
            for (place, nombre) in comptes.cellules { comptes.parLigne[place.ligne, default: 0] += nombre }
        }
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

    /// Everything that a question counts.
    func nombre(_ question: Question, _ structures: [Fiche<Structure>]) throws -> Int {
        let requete = RequeteDeVue(question, structures, [])
        return try nombreUneFois(requete.nombre, requete.arguments)
    }

    /// The same, and the distinct people behind it, unless they are what is counted.
    private func total(_ question: Question, _ structures: [Fiche<Structure>]) throws -> (nombre: Int, personnes: Int?) {
        guard !question.mesure.comptePersonnes else { return (try nombre(question, structures), nil) }
        let requete = RequeteDeVue(question, structures, [])
        return try lignesUneFois(requete.total, requete.arguments) { (try $0.entier(), try $0.entier()) }.first ?? (0, 0)
    }

    /// The people, or households, by code and in all, where one may have several codes: told apart here, in one reading of the
    /// rows, rather than by SQL, which reads and sorts them for each.
    private func unites(
        _ question: Question, _ axe: Axe, _ structures: [Fiche<Structure>]
    ) throws -> (parCode: [String?: Int], total: Int) {
        let requete = RequeteDeVue(question, structures, [axe])
        var unites: [String?: Set<Int>] = [:]
        var toutes: Set<Int> = []
        for (code, unite) in try lignesUneFois(requete.unites, requete.arguments, { (try $0.texteOuNil(), try $0.entier()) }) {
            unites[code, default: []].insert(unite)
            toutes.insert(unite)
        }
        return (unites.mapValues(\.count), toutes.count)
    }
}

extension ComptesDeVue {
    fileprivate enum Sens { case ligne, colonne }

    /// The totals of the lines, or of the columns, when they add up.
    fileprivate func sommes(_ sens: Sens) -> [String?: Int] {
        cellules.reduce(into: [:]) { sommes, cellule in
            let (place, autre) = sens == .ligne ? (cellule.key.ligne, cellule.key.colonne) : (cellule.key.colonne, cellule.key.ligne)
            // What was fixed is beside what was held, along either axis.
            if autre != CompteDEntretiens.fixesCer.rawValue { sommes[place, default: 0] += cellule.value }
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
