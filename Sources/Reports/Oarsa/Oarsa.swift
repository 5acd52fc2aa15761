// The OARSA tables (questionnaire of the DREES) laid out: one line a measure, one column a band of the chosen breakdown.

import Domain

/// One of the six tables, on a day, for a scope, in all or by one breakdown. Nothing is corrected: what does not add up is said.
package struct Oarsa: Equatable, Sendable {
    package let table: TableOarsa
    package let axe: AxeOarsa?
    package let date: DateOarsa
    /// « Département », « Territoire d’Alençon », « CCAS d’Alençon ».
    package let lieu: String
    package let comptes: ComptesOarsa
    /// Whether the scope is the whole département: people who are not oriented are known only there.
    let partout: Bool
    private let contrat: NomDuContrat

    package init(
        _ comptes: ComptesOarsa, _ table: TableOarsa, par axe: AxeOarsa?, _ portee: PorteeOarsa, _ date: DateOarsa, lieu: String,
        contrat: NomDuContrat = .cer
    ) {
        (self.comptes, self.table, self.axe, self.date, self.lieu, self.contrat) = (comptes, table, axe, date, lieu, contrat)
        partout = portee == .departement
    }

    /// « OARSA 3 · Durées inscrites dans les contrats en cours ».
    package var titre: String { "OARSA \(table.rawValue) · \(table.libelle)\(axe.map { ", \($0.complement)" } ?? "")" }

    package func libelle(_ mesure: MesureOarsa) -> String { contrat.dans(mesure.libelle) }

    /// Total first, then the bands; in all, the number with its share of the first line.
    package var tableau: Tableau {
        Tableau(
            code: ["oarsa_\(table.rawValue)", axe?.rawValue].compactMap { $0 }.joined(separator: "_"), titre: titre, entete: "Personnes",
            colonnes: colonnes, lignes: table.mesures.map(ligne), definition: definition, notes: notes)
    }

    private var colonnes: [ColonneDeTableau] {
        guard let axe else { return [.nombre, .part, .base] }
        return [ColonneDeTableau("total", "Total")] + axe.tranches.map { ColonneDeTableau($0.code, $0.libelle) }
    }

    private func ligne(_ mesure: MesureOarsa) -> LigneDeTableau {
        let nombres = axe.map { [cellule(mesure, nil)] + $0.tranches.map { cellule(mesure, $0.code) } }
        return LigneDeTableau(
            mesure.code, libelle(mesure), nombres ?? ([cellule(mesure, nil)] + part(mesure)), avertissement: aRegarder(mesure),
            retrait: mesure.retrait)
    }

    private func aRegarder(_ mesure: MesureOarsa) -> Bool {
        [.horsChamp(.inconnu), .sansAction, .cerSansSignature].contains(mesure) && comptes.nombre(mesure) > 0
    }

    /// Whether nobody can be counted there: an organisme that Suivi does not know; who is followed by nobody, but on the whole
    /// département.
    package func inconnaissable(_ mesure: MesureOarsa) -> Bool {
        mesure.inconnaissable || !partout && [.nonOrientees, .horsChamp(.pasEncoreSuivi)].contains(mesure)
    }

    /// What cannot be known is not a zero.
    package func cellule(_ mesure: MesureOarsa, _ tranche: String?) -> Cellule {
        if inconnaissable(mesure) { return .inconnu }
        guard mesure.estUnDelai else { return .nombre(comptes.nombre(mesure, tranche)) }
        return comptes.moyenne(mesure, tranche).map { .jours($0) } ?? .inconnu
    }

    /// The base of a mean is the people it rests on.
    private func part(_ mesure: MesureOarsa) -> [Cellule] {
        if inconnaissable(mesure) { return [.vide, .vide] }
        if mesure.estUnDelai { return [.vide, .nombre(comptes.nombre(mesure))] }
        if case .horsChamp = mesure { return [.vide, .vide] }
        let base = comptes.nombre(table.base)
        return [.part(comptes.nombre(mesure), sur: base), .nombre(base)]
    }

    /// What the table says of itself, then what does not add up.
    package var notes: [String] {
        ((estVide ? ["Aucune donnée sur la période : personne n’est compté \(date.libelle)."] : [])
            + (date.provisoire ? ["Année en cours : situation connue \(date.libelle)."] : []) + remarques + ecarts).map(contrat.dans)
    }

    /// Whether the table counts nobody at all.
    package var estVide: Bool { comptes.nombres.values.allSatisfy { $0.values.allSatisfy { $0 == 0 } } }

    package var definition: Definition {
        let definition = table == .orientations && !partout ? Definition.oarsaOrientationsIci : Self.definition(table)
        // The kinds of contracts that are counted keep their names.
        if table == .contrats { return definition }
        return Definition(
            compte: contrat.dans(definition.compte), date: contrat.dans(definition.date), base: contrat.dans(definition.base))
    }

    /// The parts against their whole, and the bands against the total, which was counted without them.
    private var ecarts: [String] {
        let parties = Self.parties(table).compactMap { tout, parts in
            Rubrique.ecart(comptes.nombre(tout), parts: parts.reduce(0) { $0 + comptes.nombre($1) }).map { "\(libelle(tout)) : \($0)" }
        }
        guard let axe else { return parties }
        return parties
            + table.mesures.compactMap { mesure in
                Rubrique.ecart(comptes.nombre(mesure), parts: axe.tranches.reduce(0) { $0 + comptes.nombre(mesure, $1.code) })
                    .map { "\(libelle(mesure)), \(axe.complement) : \($0)" }
            }
    }
}

extension Oarsa {
    private var remarques: [String] {
        switch table {
        case .orientations: remarquesDOrientation
        case .contrats: remarquesDeContrats
        case .durees: []
        case .actions: remarquesDActions
        case .delais: remarquesDeDelais
        case .reorientations: []
        }
    }

    static func definition(_ table: TableOarsa) -> Definition {
        switch table {
        case .orientations: .oarsaOrientations
        case .contrats: .oarsaContrats
        case .durees: .oarsaDurees
        case .actions: .oarsaActions
        case .delais: .oarsaDelais
        case .reorientations: .oarsaReorientations
        }
    }

    /// Which lines make which: a whole, and its parts.
    static func parties(_ table: TableOarsa) -> [(MesureOarsa, [MesureOarsa])] {
        switch table {
        case .orientations: partiesDesOrientations
        case .contrats: [(.orientees, [.cer, .sansCer]), (.cer, [.cerSpe, .cerHorsSpe])]
        case .durees: [(.cer, DureeOarsa.allCases.map { .duree($0) })]
        // A contract has several modalities: they do not add up.
        case .actions: []
        case .delais: [(.primoOrientees, [.delaiOrientation, .orienteesAvant]), (.primoCer, [.delaiCer, .cerSansSignature])]
        case .reorientations: [(.reorientees, [.versHorsSpe, .versSpe])]
        }
    }
}
