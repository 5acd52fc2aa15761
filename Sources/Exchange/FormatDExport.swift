// What leaves the machine: a page in one of its forms, a week of appointments; each says what the journal keeps of it.

import Domain
import Reports

/// The forms in which any page leaves. The raw value is the word of `--format` and of the journal.
package enum FormatDExport: String, CaseIterable, Sendable {
    case csv, xlsx, markdown, json, texte

    /// The same form, when it is a text; nil for a workbook.
    package var enTexte: FormatDeBilan? { FormatDeBilan(rawValue: rawValue) }

    /// The word of a list to choose from.
    package var libelle: String {
        switch self {
        case .csv: "CSV, pour un tableur"
        case .xlsx: "XLSX, classeur avec ses définitions"
        case .markdown: "Markdown, pour un rapport"
        case .json: "JSON, pour un autre programme"
        case .texte: "Texte, sur 80 colonnes"
        }
    }

    /// The end of a file name.
    var suffixe: String {
        switch self {
        case .markdown: "md"
        case .texte: "txt"
        default: rawValue
        }
    }
}

/// Something ready to leave the machine as a file.
package protocol AExporter: Sendable {
    /// `bilan-ccas-alencon-2021.csv`.
    var nomDeFichier: String { get }
    /// « Document exporté », said before the path.
    var fait: String { get }
    /// What the journal keeps: a new line each time it is asked for.
    var export: Export { get }
    /// The whole file, as made at a moment. Throws `ExportRefuse`.
    func octets(le instant: Instant) throws(ExportRefuse) -> [UInt8]
}

/// A page of tables that may leave in any form. It names nobody who is accompanied.
package struct PageAExporter: Sendable {
    package let document: Document
    /// The page in a form that is a text.
    private let texte: @Sendable (FormatDeBilan) -> String

    /// A page in its own words, when it has some.
    package init(_ document: Document, texte: @escaping @Sendable (FormatDeBilan) -> String) {
        (self.document, self.texte) = (document, texte)
    }

    /// Any document: every form is made from its tables.
    package init(_ document: Document) { self.init(document) { $0.ecrire(document) } }

    /// The records and the contract of the evaluation page.
    package init(_ bilan: Bilan) { self.init(bilan.document) { $0.ecrire(bilan) } }

    /// The same for the activity of the commission.
    package init(_ activite: Activite) { self.init(activite.document) { $0.ecrire(activite) } }

    /// The comparison with the published year, its reasons in notes.
    package init(_ comparaison: ComparaisonPubliee, sousTitres: [String]) {
        self.init(comparaison.document(sousTitres: sousTitres)) { $0.ecrire(comparaison, sousTitres: sousTitres) }
    }

    /// A closed page beside today's; `recits` tell what became of each record, by the code of its heading.
    package init(_ comparaison: ComparaisonDeCloture, recits: [String: [String]]) { self.init(comparaison.document(recits)) }

    /// The page in one form, ready to leave.
    package func en(_ format: FormatDExport) -> PageEnFichier { PageEnFichier(page: self, format: format) }

    fileprivate func octets(_ format: FormatDExport, _ instant: Instant) throws(ExportRefuse) -> [UInt8] {
        guard let forme = format.enTexte else { return try document.xlsx(le: instant) }
        return Array(texte(forme).utf8)
    }
}

/// A page in the form in which it leaves.
package struct PageEnFichier: AExporter {
    let page: PageAExporter
    let format: FormatDExport

    package var nomDeFichier: String { "\(page.document.code).\(format.suffixe)" }
    package var fait: String { "Document exporté" }
    package var export: Export {
        Export(uid: .nouveau(), titre: TexteSur.pourTerminal(page.document.titre), format: format.rawValue, nominatif: false)
    }

    package func octets(le instant: Instant) throws(ExportRefuse) -> [UInt8] { try page.octets(format, instant) }
}

extension AgendaIcs: AExporter {
    package var fait: String { "Semaine exportée" }
    package var export: Export { Export(uid: .nouveau(), titre: "Agenda, \(semaine.libelle)", format: "ics", nominatif: noms) }
    package func octets(le instant: Instant) -> [UInt8] { Array(texte(le: instant).utf8) }
}

extension Graphique: AExporter {
    package var fait: String { "Graphique exporté" }
    package var export: Export {
        Export(uid: .nouveau(), titre: "Graphique : \(TexteSur.pourTerminal(titre))", format: "svg", nominatif: false)
    }
    package func octets(le instant: Instant) -> [UInt8] { Array(svgEnFichier.utf8) }
}

extension FormatDeBilan {
    /// Any document, ending with a line break.
    package func ecrire(_ document: Document) -> String {
        switch self {
        case .texte: document.texte
        case .csv: document.csv
        case .markdown: document.markdown
        case .json: document.json
        }
    }
}
