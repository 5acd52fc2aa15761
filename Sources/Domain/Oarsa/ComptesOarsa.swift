// Who is counted by an OARSA table, on which day, and what was counted.

/// Whose people are counted: everybody, the structures of a territory, or one structure.
package enum PorteeOarsa: Hashable, Sendable {
    case departement, territoire(String), structure(Cle<Structure>)
}

extension PorteeOarsa {
    /// « Tout le Département », « Territoire : Alençon », « CCAS d’Alençon ».
    package func libelle(_ structures: [Fiche<Structure>]) -> String {
        switch self {
        case .departement: "Tout le Département"
        case .territoire(let territoire): "Territoire : \(territoire)"
        case .structure(let cle): structures.first { $0.cle == cle }?.valeur.nom ?? ""
        }
    }

    /// The territories that structures belong to, in the order of a list.
    package static func territoires(_ structures: [Fiche<Structure>]) -> [String] {
        let noms = structures.map { $0.valeur.territoire.isEmpty ? $0.valeur.commune : $0.valeur.territoire }
        let distincts = Dictionary(noms.filter { !$0.isEmpty }.map { (Repli.plier($0), $0) }, uniquingKeysWith: { premier, _ in premier })
        return distincts.values.sorted { Repli.cle($0) < Repli.cle($1) }
    }
}

/// The day of the tables: 31 December of a year, or today while that day is still to come.
package struct DateOarsa: Hashable, Sendable {
    package let annee: Int
    package let le: Jour

    /// Nil for a year that has not begun, or outside 1…9999.
    package init?(annee: Int, aujourdhui: Jour) {
        guard let periode = Periode(annee: annee), periode.du <= aujourdhui else { return nil }
        (self.annee, le) = (annee, min(periode.au, aujourdhui))
    }

    /// The last year whose 31 December has come.
    package static func derniere(_ aujourdhui: Jour) -> DateOarsa? {
        let annee = aujourdhui.mois == 12 && aujourdhui.quantieme == 31 ? aujourdhui.annee : aujourdhui.annee - 1
        return DateOarsa(annee: annee, aujourdhui: aujourdhui)
    }

    package var du: Jour { Periode.annee(de: le).du }

    /// Whether the year has not ended.
    package var provisoire: Bool { le.mois != 12 || le.quantieme != 31 }

    /// « au 31/12/2025 », « au 23/11/2026, année en cours ».
    package var libelle: String { "au \(le.court)\(provisoire ? ", année en cours" : "")" }
}

/// The people behind one cell; nil band: the whole line.
package struct SelectionOarsa: Hashable, Sendable {
    package var portee: PorteeOarsa
    package var date: DateOarsa
    package var table: TableOarsa
    package var mesure: MesureOarsa
    package var axe: AxeOarsa?
    /// Code of the band of `axe`.
    package var tranche: String?

    package init(
        _ portee: PorteeOarsa, _ date: DateOarsa, _ table: TableOarsa, _ mesure: MesureOarsa, axe: AxeOarsa? = nil, tranche: String? = nil
    ) {
        (self.portee, self.date, self.table, self.mesure) = (portee, date, table, mesure)
        (self.axe, self.tranche) = (axe, tranche)
    }
}

/// What one table counts, before any layout. A key nil is the total, counted without looking at the breakdown.
package struct ComptesOarsa: Equatable, Sendable {
    /// People, by measure and code of band.
    package var nombres: [MesureOarsa: [String?: Int]] = [:]
    /// Sums of days, for the two delays.
    package var jours: [MesureOarsa: [String?: Int]] = [:]
    /// People of the scope who are followed by one of its structures, and whose référent unique is another, more recent.
    package var ailleurs = 0
    /// People with more than one contract valid on the day: one is retained.
    package var plusieursContrats = 0

    package init() {}

    package func nombre(_ mesure: MesureOarsa, _ tranche: String? = nil) -> Int { nombres[mesure]?[tranche] ?? 0 }

    /// The mean, rounded half-up to the day; nil when it rests on nobody.
    package func moyenne(_ mesure: MesureOarsa, _ tranche: String? = nil) -> Int? {
        let nombre = nombre(mesure, tranche)
        return nombre > 0 ? (2 * (jours[mesure]?[tranche] ?? 0) + nombre) / (2 * nombre) : nil
    }
}
