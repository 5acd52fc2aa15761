// A label inside a sentence.

extension Libelle {
    /// The label with a small first letter, its acronyms untouched: « pour CER », « quartier prioritaire (QPV) ».
    package var dansUnePhrase: String { libelle.prefix(1).lowercased() + libelle.dropFirst() }
}
