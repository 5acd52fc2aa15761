// Names inside a sentence, for a visitor.

import Domain

extension Context {
    /// A sentence with these names in it as they may be shown now; the longest first, since one may hold another.
    func cacher(_ noms: [String], dans texte: String) -> String {
        guard masked else { return texte }
        return noms.filter { !$0.isEmpty }.sorted { $0.count > $1.count }.reduce(texte) { $0.replacing($1, with: nom($1)) }
    }

    /// What is written of somebody, without the name nor the address that tells it: a note says « Mme Lefèvre » in its own words.
    func cacher(_ personne: Beneficiaire, dans texte: String) -> String {
        guard masked else { return texte }
        let noms = Set([personne.nom, personne.nomDeNaissance, personne.prenom].flatMap(Repli.mots).filter { $0.count > 1 })
        return texte.split(separator: " ", omittingEmptySubsequences: false).map { mot in
            if mot.contains("@") { return "courriel masqué" }
            // Without the brackets and commas around it.
            let lettres = String(mot.filter { $0.isLetter || "-’'".contains($0) })
            guard let initiale = lettres.first, Repli.mots(lettres).contains(where: noms.contains) else { return String(mot) }
            return "\(initiale.uppercased())."
        }.joined(separator: " ")
    }
}
