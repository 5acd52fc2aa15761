// A counted view: a table with a cursor on its figures, each of which lists its rows.

import Domain
import Reports
import Store
import Terminal

/// What a supervisor looks at: a measure along one axis or two, somewhere, over a period. What is shown is a value, and stays as
/// it is under whatever is opened from it: Escape comes back to the same figure.
package struct VueScreen: Screen {
    package private(set) var vue: Vue
    package private(set) var disposition = Disposition()
    package private(set) var comptee: VueComptee?
    private var comptes: ComptesDeVue?
    package var cursor = TableCursor()
    /// The place that was gone down to; nil: where one began.
    private let descent: String?
    /// The columns to come back to after a comparison.
    private var columnsBefore: Axe??
    /// The last view of the user is still to be read.
    private var isToRestore: Bool

    package var title: String { descent == nil ? "Tableaux" : comptee?.lieu ?? descent ?? "" }
    package var isNested: Bool { descent != nil }

    /// Where its user left the views last time.
    package init(_ context: Context) {
        let periode = Periode.annee(de: context.aujourdhui)
        let structure = context.utilisateur.perimetre
        vue = Vue(.contrats, colonnes: structure == nil ? .structure : .comparaison, structure.map { .structure($0) } ?? .tout, periode)
        (descent, isToRestore) = (nil, true)
    }

    /// A view that another screen asks for. `descent` names the place it goes down to.
    package init(_ vue: Vue, descent: String? = nil, _ disposition: Disposition = Disposition()) {
        (self.vue, self.descent, isToRestore) = (vue.possible, descent, false)
        self.disposition = Disposition(enParts: disposition.enParts)
    }

    package mutating func load(_ source: Source) throws {
        if isToRestore {
            isToRestore = false
            let kept = try source.store.preference(Self.preference, de: source.context.utilisateur.cle)
            vue = kept.flatMap { Vue(enTexte: $0, vue.periode, source.context) } ?? vue
        }
        do {
            comptes = try source.store.comptes(vue, pour: source.context.utilisateur)
        } catch {
            // What could not be counted is not shown: the view stays the one whose figures are there.
            vue = comptee?.vue ?? vue
            throw error
        }
        arrange(source.context)
    }

    /// Lays out what was counted, with the cursor on the line and the column where it was.
    private mutating func arrange(_ context: Context) {
        guard let comptes else { return }
        let (line, column) = (cursor.row == comptee?.lignes.count ? nil : currentLine?.modalite, currentColumn?.code(vue))
        let page = VueComptee(comptes, vue, context.catalogue, disposition)
        let onTotal = comptee != nil && line == nil
        comptee = page
        if let line, let place = page.lignes.firstIndex(where: { $0.modalite == line }) { cursor.row = place }
        if onTotal, page.aUnTotal { cursor.row = page.lignes.count }
        if let place = page.colonnes.firstIndex(where: { $0.code(page.vue) == column }) { cursor.column = place }
        cursor.clamp(rows: page.lignes.count + (page.aUnTotal ? 1 : 0), columns: page.colonnes.count)
    }

    /// The same in counts, however it is shown.
    func counted(_ context: Context) -> VueComptee? {
        var plain = disposition
        plain.enParts = false
        return comptes.map { VueComptee($0, vue, context.catalogue, plain) }
    }

    // MARK: Where the cursor stands

    /// Nil on the total.
    package var currentLine: ModaliteNommee? {
        comptee.flatMap { $0.lignes.indices.contains(cursor.row) ? $0.lignes[cursor.row] : nil }
    }

    package var currentColumn: VueComptee.Colonne? {
        comptee.flatMap { $0.colonnes.indices.contains(cursor.column) ? $0.colonnes[cursor.column] : nil }
    }

    package var question: Question? { currentColumn.flatMap { comptee?.question(ligne: currentLine, colonne: $0) } }

    // MARK: Changes

    /// Another view: it is counted again, and remembered for the next session unless it only went down.
    mutating func show(_ other: Vue, _ context: Context) -> [Effect] {
        guard other != vue else { return [] }
        let turned = other.lignes != vue.lignes || other.colonnes != vue.colonnes
        if turned { disposition.tri = nil }
        if other.periode != vue.periode || turned { disposition = disposition.pourUneAutrePeriode }
        vue = other
        return [.load] + (isNested ? [] : [.prefer(Self.preference, vue.enTexte)])
    }

    /// The same counts, arranged in another way.
    mutating func arrange(_ other: Disposition, _ context: Context) {
        disposition = other
        arrange(context)
    }

    /// A year before beside the period, or the columns that were there.
    mutating func compare(_ context: Context) -> [Effect] {
        if vue.colonnes == .comparaison {
            let former = columnsBefore.flatMap { $0 }
            columnsBefore = nil
            return show(vue.avec(colonnes: former), context)
        }
        columnsBefore = .some(vue.colonnes)
        return show(vue.avec(colonnes: .comparaison), context)
    }

    package var periode: Periode {
        get { vue.periode }
        set {
            disposition = disposition.pourUneAutrePeriode
            vue = vue.avec(periode: newValue)
        }
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        if let periode = answer.periode {
            self.periode = periode
            return [.load]
        }
        return chosen(answer, context).map { show($0, context) } ?? [.load]
    }
}

/// A place in a table that scrolls both ways.
package struct TableCursor: Equatable, Sendable {
    package var row = 0
    package var column = 0
    /// First line and first column in view.
    var top = 0
    var left = 0

    mutating func clamp(rows: Int, columns: Int) {
        row = max(0, min(row, rows - 1))
        column = max(0, min(column, columns - 1))
        (top, left) = (min(top, row), min(left, column))
    }
}

extension Context {
    /// The words of the values of any axis.
    var catalogue: Catalogue {
        Catalogue(
            referentiels, structures: structures, referents: referents, contrat: parametres.nomDuContrat, aujourdhui: aujourdhui)
    }
}
