// In which form a page leaves, and where to: the same options for every page.

import Domain
import Exchange

/// A form, and a file or the standard output.
struct SortieDePage: Equatable {
    let format: FormatDExport
    /// Nil: the standard output, which takes texts only.
    let fichier: String?

    init(format: String?, fichier: String?) throws {
        try Self.exigerUnNom(fichier)
        let choisi = format.map { FormatDExport(rawValue: Repli.plier($0)) } ?? .texte
        guard let choisi else { throw ErreurDUsage.formatInconnu(format ?? "") }
        if choisi.enTexte == nil, fichier == nil { throw ErreurDUsage.sortieManquante(choisi.rawValue) }
        (self.format, self.fichier) = (choisi, fichier)
    }

    /// Elsewhere « - » is the standard output; here it would be a file of that name.
    static func exigerUnNom(_ fichier: String?) throws {
        if fichier?.isEmpty == true { throw ErreurDUsage.valeurManquante("--sortie") }
        if fichier == "-" { throw ErreurDUsage.sortieTiret }
    }
}

extension FormatDExport {
    /// The words of `--format`, in the order of the help.
    static let mots = ["texte", "csv", "markdown", "json", "xlsx"]
}
