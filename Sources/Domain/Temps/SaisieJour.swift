// What a référent types for a date, and the day it means.

/// Reads the short forms in which people write dates, around a given today.
///
/// Accepted: `28`, `28/11`, `28/11/2026`, `281126`, `28112026`, `28.11.2026`, `28-11-26`, `2026-11-28`,
/// `+7` `-7` (days), `+2s` (weeks), `-1m` (months), `+1a` (years), `lun`…`dim` (next such day),
/// `hier`, `demain`, `aujourd'hui` or `auj`. A two-digit year is the one nearest to today, within
/// 70 years back and 29 ahead, so that dates of birth and deadlines are both understood.
package enum SaisieJour {
    /// Why a typed date was not understood.
    package enum Erreur: Error, Equatable, Sendable {
        case illisible(String)
        case nExistePas(String)

        /// The sentence shown under the field.
        package var message: String {
            switch self {
            case .illisible(let texte):
                "« \(texte) » n’est pas une date. Exemples : 28, 28/11, 28/11/2026, +7, -1m, lun, demain."
            case .nExistePas(let texte):
                "Le \(texte) n’existe pas au calendrier. Vérifiez le jour et le mois."
            }
        }
    }

    package static func lire(_ saisie: String, aujourdhui: Jour) throws(Erreur) -> Jour {
        let texte = Repli.plier(saisie)
        if let jour = mot(texte, aujourdhui) ?? decalage(texte, aujourdhui) { return jour }
        if let jour = Jour(iso: texte) { return jour }
        return try chiffres(texte, saisie: saisie, aujourdhui: aujourdhui)
    }

    private static func mot(_ texte: String, _ aujourdhui: Jour) -> Jour? {
        switch texte {
        case "auj", "aujourd'hui", "aujourd hui", "aujourdhui", "ajd": return aujourdhui
        case "hier": return aujourdhui.plus(jours: -1)
        case "demain": return aujourdhui.plus(jours: 1)
        default:
            guard texte.count >= 3,
                let semaine = JourDeSemaine.allCases.first(where: { $0.nom.hasPrefix(texte) })
            else { return nil }
            let ecart = (semaine.rawValue - aujourdhui.jourDeSemaine.rawValue + 7) % 7
            return aujourdhui.plus(jours: ecart == 0 ? 7 : ecart)
        }
    }

    private static func decalage(_ texte: String, _ aujourdhui: Jour) -> Jour? {
        guard let signe = texte.first, signe == "+" || signe == "-" else { return nil }
        var reste = texte.dropFirst()
        let unite = reste.last.flatMap { "jsma".contains($0) ? $0 : nil }
        if unite != nil { reste = reste.dropLast() }
        guard (1...4).contains(reste.count), reste.allSatisfy(\.isASCII), let nombre = Int(reste) else { return nil }
        let compte = signe == "+" ? nombre : -nombre
        switch unite {
        case "s": return aujourdhui.plus(jours: compte * 7)
        case "m": return aujourdhui.plus(mois: compte)
        case "a": return aujourdhui.plus(mois: compte * 12)
        default: return aujourdhui.plus(jours: compte)
        }
    }

    private static func chiffres(_ texte: String, saisie: String, aujourdhui: Jour) throws(Erreur) -> Jour {
        let groupes = separer(texte)
        guard (1...3).contains(groupes.count), groupes.allSatisfy({ (1...4).contains($0.count) }) else {
            throw .illisible(saisie)
        }
        let nombres = groupes.compactMap { Int($0) }
        guard nombres.count == groupes.count else { throw .illisible(saisie) }
        let mois = nombres.count > 1 ? nombres[1] : aujourdhui.mois
        let annee = nombres.count > 2 ? millesime(nombres[2], groupes[2].count, aujourdhui) : aujourdhui.annee
        guard let annee else { throw .illisible(saisie) }
        guard let jour = Jour(annee, mois, nombres[0]) else { throw .nExistePas(saisie) }
        return jour
    }

    /// Splits on `/`, `.`, `-` or space; six or eight digits in a row are day, month and year.
    private static func separer(_ texte: String) -> [Substring] {
        let groupes = texte.split(whereSeparator: { "/.- ".contains($0) })
        guard groupes.count == 1, let seul = groupes.first, seul.count == 4 || seul.count == 6 || seul.count == 8 else {
            return groupes
        }
        let jour = seul.prefix(2), mois = seul.dropFirst(2).prefix(2), annee = seul.dropFirst(4)
        return annee.isEmpty ? [jour, mois] : [jour, mois, annee]
    }

    private static func millesime(_ nombre: Int, _ chiffres: Int, _ aujourdhui: Jour) -> Int? {
        switch chiffres {
        case 4: return nombre
        case 2:
            let candidat = aujourdhui.annee / 100 * 100 + nombre
            return candidat > aujourdhui.annee + 29 ? candidat - 100 : candidat
        default: return nil
        }
    }
}
