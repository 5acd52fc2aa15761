// How an interview, a contract or an absence is told: sentences put together, in agreement with the person.

import Domain

/// Writes texts about one person.
struct Redaction {
    let lexique: Lexique
    let personne: Personne

    /// A sentence of the lexicon for this use, empty when there is none.
    func phrase(_ usage: String, _ hasard: inout Hasard) -> String {
        hasard.choix(lexique.phrases(usage)).map(accorder) ?? ""
    }

    /// What was said at an interview: two to five sentences.
    func compteRendu(_ nature: NatureDEntretien, themes: [String], _ hasard: inout Hasard) -> String {
        var phrases = [phrase("ouverture", &hasard)]
        if nature == .pourCer { phrases.append(phrase("cer", &hasard)) }
        if nature == .tripartite { phrases.append(phrase("tripartite", &hasard)) }
        phrases += themes.prefix(2).map { phrase($0, &hasard) }
        if hasard.chance(75) { phrases.append(phrase("suite", &hasard)) }
        return phrases.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func accorder(_ phrase: String) -> String {
        guard phrase.contains("{") else { return phrase }
        let femme = personne.beneficiaire.sexe == .femme
        let nom = (femme ? "Mme " : "M. ") + personne.beneficiaire.nom
        return [
            ("{Nom}", nom), ("{nom}", nom), ("{e}", femme ? "e" : ""), ("{il}", femme ? "elle" : "il"),
            ("{Il}", femme ? "Elle" : "Il"), ("{commune}", personne.foyer.commune),
        ].reduce(phrase) { $0.replacing($1.0, with: $1.1) }
    }
}
