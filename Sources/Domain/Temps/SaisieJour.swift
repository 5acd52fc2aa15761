// What a référent types for a date, and the day it means.

/// Reads the short forms in which people write dates, around a given today.
///
/// Accepted: `28`, `28/11`, `28/11/2026`, `2811`, `281126`, `28112026`, `28.11.2026`, `28-11-26`, `28 11 26`,
/// `2026-11-28`, `+7` `-7` (days), `+2s` (weeks), `-1m` (months), `+1a` (years), `lun`…`dim` (next such day),
/// `hier`, `demain`, `aujourd'hui` or `auj`. Anything else is an error: no day is guessed. A two-digit year is the one nearest to today, within
/// 70 years back and 29 ahead, so that dates of birth and deadlines are both understood.
package enum SaisieJour {
    /// Why a typed date was not understood.
    package enum Erreur: Error, Equatable, Sendable {
        case illisible(String)
        /// The day that was meant, completed with its month and year when these exist, else what was typed.
        case nExistePas(String)

        /// The sentence shown under the field.
        package var message: String {
            switch self {
            case .illisible(let texte):
                "« \(texte) » n’est pas une date. Tapez par exemple 28, 28/11, 28/11/2026, +7, -1m, lun ou demain."
            case .nExistePas(let texte):
                "Le \(texte) n’existe pas au calendrier. Vérifiez le jour et le mois."
            }
        }
    }

    package static func lire(_ saisie: String, aujourdhui: Jour) throws(Erreur) -> Jour {
        let texte = Repli.plier(saisie)
        if let jour = mot(texte, aujourdhui) ?? decalage(texte, aujourdhui) { return jour }
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
        guard estNombre(reste), let nombre = Int(reste) else { return nil }
        let compte = signe == "+" ? nombre : -nombre
        let jour =
            switch unite {
            case "s": aujourdhui.plus(jours: compte * 7)
            case "m": aujourdhui.plus(mois: compte)
            case "a": aujourdhui.plus(mois: compte * 12)
            default: aujourdhui.plus(jours: compte)
            }
        return (1...9999).contains(jour.annee) ? jour : nil
    }

    /// One to four digits, without a sign.
    private static func estNombre(_ texte: Substring) -> Bool {
        (1...4).contains(texte.count) && texte.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static func chiffres(_ texte: String, saisie: String, aujourdhui: Jour) throws(Erreur) -> Jour {
        var groupes = separer(texte)
        if groupes.count == 3, groupes[0].count == 4 { groupes.reverse() }
        guard (1...3).contains(groupes.count), groupes.allSatisfy(estNombre) else { throw .illisible(saisie) }
        let nombres = groupes.compactMap { Int($0) }
        let mois = nombres.count > 1 ? nombres[1] : aujourdhui.mois
        let annee = nombres.count > 2 ? millesime(nombres[2], groupes[2].count, aujourdhui) : aujourdhui.annee
        guard let annee else { throw .illisible(saisie) }
        if let jour = Jour(annee, mois, nombres[0]) { return jour }
        guard let premier = Jour(annee, mois, 1) else { throw .nExistePas(saisie) }
        throw .nExistePas("\(nombres[0]) \(Jour.nomsDesMois[premier.mois - 1]) \(annee)")
    }

    /// Splits on `/`, `.`, `-` or space; four, six or eight digits in a row are day, month and year.
    /// A separator without a number on each side leaves an empty group.
    private static func separer(_ texte: String) -> [Substring] {
        let groupes = texte.split(omittingEmptySubsequences: false, whereSeparator: { "/.-".contains($0) })
            .flatMap { groupe in
                let mots = groupe.split(separator: " ")
                return mots.isEmpty ? [""] : mots
            }
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
            if candidat > aujourdhui.annee + 29 { return candidat - 100 }
            return candidat < aujourdhui.annee - 70 ? candidat + 100 : candidat
        default: return nil
        }
    }
}
