// The week of an agenda, numbered as on a French calendar (ISO 8601).

/// From a Monday to a Sunday. Week 1 of a year is the one that holds its first Thursday: the last days of December may be of
/// week 1, the first ones of January of week 52 or 53.
package struct Semaine: Hashable, Sendable {
    package let lundi: Jour

    /// The week in which a day falls.
    package init(de jour: Jour) { lundi = jour.plus(jours: 1 - jour.jourDeSemaine.rawValue) }

    /// Nil when that year has no such week (53 in most years), or outside 1…9999.
    package init?(annee: Int, numero: Int) {
        guard let quatre = Jour(annee, 1, 4), numero >= 1 else { return nil }
        self.init(de: quatre.plus(jours: (numero - 1) * 7))
        guard self.annee == annee else { return nil }
    }

    /// Reads `2026-S48` (or `2026-W48`, as ISO 8601 writes it), in any case; nothing else is guessed.
    package init?(iso texte: String) {
        let parties = Repli.plier(texte).split(separator: "-", omittingEmptySubsequences: false)
        guard parties.count == 2, parties[0].count == 4, parties[1].count == 3, "sw".contains(parties[1].prefix(1)),
            (parties[0] + parties[1].dropFirst()).allSatisfy({ $0.isASCII && $0.isNumber }), let annee = Int(parties[0]),
            let numero = Int(parties[1].dropFirst())
        else { return nil }
        self.init(annee: annee, numero: numero)
    }

    private var jeudi: Jour { lundi.plus(jours: 3) }

    /// The year that the number belongs to: the one of its Thursday.
    package var annee: Int { jeudi.annee }
    /// 1 to 53.
    package var numero: Int { (Jour(annee, 1, 1)?.jours(jusque: jeudi) ?? 0) / 7 + 1 }

    /// `2026-S48`, as typed and as files are named.
    package var iso: String { "\(lundi.plus(jours: 3).iso.prefix(4))-S\(numero < 10 ? "0" : "")\(numero)" }

    /// « semaine 48, du 23 au 29 novembre 2026 », as read.
    package var libelle: String {
        let dimanche = lundi.plus(jours: 6)
        let fin = dimanche.sansSemaine
        let premier = lundi.quantieme == 1 ? "1er" : String(lundi.quantieme)
        let mois = Jour.nomsDesMois[lundi.mois - 1]
        if lundi.annee != dimanche.annee { return "semaine \(numero), du \(lundi.sansSemaine) au \(fin)" }
        return "semaine \(numero), du \(premier)\(lundi.mois == dimanche.mois ? "" : " \(mois)") au \(fin)"
    }

    package var jours: [Jour] { (0..<7).map { lundi.plus(jours: $0) } }
    package var periode: Periode { .semaine(de: lundi) }
}
