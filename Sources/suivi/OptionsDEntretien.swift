// What `suivi entretien` takes: one line, or a file of them.

import ArgumentParser

/// What is to be logged.
struct DemandeDEntretien: Equatable {
    enum Source: Equatable {
        case ligne(String)
        /// The path of a file; « - » is the standard input.
        case fichier(String)
    }

    let source: Source
    /// Stored without asking.
    let oui: Bool
}

/// The options of `suivi entretien`. Words given without quotation marks make one line.
struct OptionsDEntretien: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Argument var mots: [String] = []
    @Option(parsing: .unconditional) var depuis: String?
    @Flag var oui = false

    func demande() throws -> DemandeDEntretien {
        switch (mots.isEmpty, depuis) {
        case (true, nil): throw ErreurDUsage.ligneManquante
        case (false, _?): throw ErreurDUsage.ligneEtFichier
        case (true, let depuis?):
            guard !depuis.isEmpty else { throw ErreurDUsage.valeurManquante("--depuis") }
            return DemandeDEntretien(source: .fichier(depuis), oui: oui)
        case (false, nil): return DemandeDEntretien(source: .ligne(mots.joined(separator: " ")), oui: oui)
        }
    }
}
