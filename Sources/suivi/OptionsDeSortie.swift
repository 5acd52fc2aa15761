// In which form a page leaves, and where to: the same options for every page.

import Domain
import Exchange

/// A form, and a file or the standard output.
struct SortieDePage: Equatable {
    let format: FormatDExport
    /// Nil: the standard output, which takes texts only.
    let fichier: String?

    init(format: String?, fichier: String?) throws {
        if fichier?.isEmpty == true { throw ErreurDUsage.valeurManquante("--sortie") }
        let choisi = format.map { FormatDExport(rawValue: Repli.plier($0)) } ?? .texte
        guard let choisi else { throw ErreurDUsage.formatInconnu(format ?? "") }
        if choisi.enTexte == nil, fichier == nil { throw ErreurDUsage.sortieManquante(choisi.rawValue) }
        (self.format, self.fichier) = (choisi, fichier)
    }
}

extension FormatDExport {
    /// The words of `--format`, in the order of the help.
    static let mots = ["texte", "csv", "markdown", "json", "xlsx"]
}
