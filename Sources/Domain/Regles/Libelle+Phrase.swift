// A label inside a sentence.

extension Libelle {
    /// The label with a small first letter, its acronyms untouched: « pour CER », « CAF », « quartier prioritaire (QPV) ».
    package var dansUnePhrase: String {
        if libelle.dropFirst().first?.isUppercase ?? false { return libelle }
        return libelle.prefix(1).lowercased() + libelle.dropFirst()
    }
}
