// A label inside a sentence.

extension Libelle {
    /// The label with a small first letter, its acronyms untouched: « pour CER », « CAF », « quartier prioritaire (QPV) ».
    package var dansUnePhrase: String { libelle.dansUnePhrase }
}

extension String {
    /// The same for the wording of a référentiel: « au bureau », « RQTH ».
    package var dansUnePhrase: String {
        if dropFirst().first?.isUppercase ?? false { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
