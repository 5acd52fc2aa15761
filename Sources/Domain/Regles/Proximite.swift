// Which known word somebody meant.

/// Nearness of words, for « Vouliez-vous dire … ? » on the command line and in a line typed in a hurry.
package enum Proximite {
    /// The nearest word, nil when the nearest is more than two letters away, or more than half of the word.
    package static func lePlusProche(_ mot: String, parmi connus: [String]) -> String? {
        let distances = connus.map { ($0, distance(Array(mot.lowercased()), Array($0))) }
        guard let (proche, ecart) = distances.min(by: { $0.1 < $1.1 }) else { return nil }
        if ecart <= 2, ecart * 2 <= max(mot.count, 2) { return proche }
        return connus.first { mot.count >= 2 && $0.hasPrefix(mot.lowercased()) }
    }

    package static func distance(_ un: String, _ autre: String) -> Int { distance(Array(un), Array(autre)) }

    /// Letters to add, remove or change (Levenshtein).
    package static func distance(_ gauche: [Character], _ droite: [Character]) -> Int {
        var ligne = Array(0...droite.count)
        for (rang, lettre) in gauche.enumerated() {
            var precedente = ligne[0]
            ligne[0] = rang + 1
            for (colonne, autre) in droite.enumerated() {
                let dessus = ligne[colonne + 1]
                ligne[colonne + 1] = min(dessus + 1, ligne[colonne] + 1, precedente + (lettre == autre ? 0 : 1))
                precedente = dessus
            }
        }
        return ligne[droite.count]
    }

    /// Those that share a word with what was typed, give or take a letter in four: « alencn » is near « CCAS-ALENCON ».
    package static func proches(_ saisie: String, parmi connus: [String]) -> [String] {
        let cherches = Repli.mots(saisie.replacing("_", with: " ")).filter { $0.count > 1 }
        return connus.filter { connu in
            Repli.mots(connu.replacing("_", with: " ").replacing(".", with: " ")).contains { mot in
                cherches.contains {
                    $0.count > 2 && mot.hasPrefix($0) || distance($0, mot) * 4 <= max($0.count, mot.count) && mot.count > 2
                }
            }
        }
    }
}
