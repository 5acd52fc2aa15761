// OARSA 5: how long people who entered in the year waited for an organisme, then for a contract.

import Domain

extension Oarsa {
    var remarquesDeDelais: [String] {
        let sans = comptes.nombre(.cerSansSignature)
        let signatures =
            sans > 0
            ? ["\(accord(sans, "CER n’a pas sa date", "CER n’ont pas leur date")) de signature : hors de la moyenne."] : []
        return [
            "Les moyennes reposent sur \(accord(comptes.nombre(.delaiOrientation), "personne", "personnes")), puis sur \(comptes.nombre(.delaiCer).lisible)."
        ]
            + signatures
    }
}

extension Definition {
    static let oarsaDelais = Definition(
        compte:
            "Les personnes entrées dans le RSA dans l’année (date d’entrée du dossier, la dernière connue). Primo-orientées : la structure qui les suit est la seule depuis cette entrée. Primo-CER : le premier CER de ce suivi, en cours ce jour-là. Une personne déjà suivie avant son entrée n’a pas de délai d’orientation.",
        date: "L’entrée dans le RSA, le premier jour du suivi, la signature du CER ; l’état au 31 décembre.",
        base: "Moyennes simples, en jours, arrondies à l’unité, sur les personnes dont les deux dates sont connues.")
}
