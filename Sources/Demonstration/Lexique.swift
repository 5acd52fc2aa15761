// The words of the demonstration: names, places and sentences, all invented, read from `data/demonstration`.

import Domain

/// Everything that is drawn from. Read once for the whole demonstration.
struct Lexique {
    let familles: [String: [String]]
    let prenoms: [Sexe: [String: [String]]]
    let rues: [String]
    let communes: [(Commune, poids: Int)]
    private let phrases: [String: [String]]

    struct Commune {
        let nom: String
        let codePostal: String
        let zone: String
    }

    init() {
        let noms = Table(PackageResources.noms_csv)
        func groupes(_ nature: String) -> [String: [String]] {
            Dictionary(grouping: noms.lignes.filter { $0["nature"] == nature }, by: { $0["groupe"] ?? "" })
                .mapValues { $0.compactMap { $0["valeur"] } }
        }
        familles = groupes("famille")
        prenoms = [.femme: groupes("femme"), .homme: groupes("homme")]
        rues = noms.valeurs("valeur", ou: ["nature": "rue"])
        communes = Table(PackageResources.communes_csv).lignes.map {
            (
                Commune(nom: $0["commune"] ?? "", codePostal: $0["code_postal"] ?? "", zone: $0["zone"] ?? ""),
                Int($0["poids"] ?? "") ?? 1
            )
        }
        phrases = Dictionary(grouping: Table(PackageResources.phrases_csv).lignes, by: { $0["usage"] ?? "" })
            .mapValues { $0.compactMap { $0["phrase"] } }
    }

    func phrases(_ usage: String) -> [String] { phrases[usage] ?? [] }
}
