// The lists that a département words, and the categories that tallies count on.

/// A closed list that the program decides on, with its French label. Raw values are the stored codes.
package protocol Libelle: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    var libelle: String { get }
}

/// Which list an entry belongs to. Each is one file of `data/referentiels`, named by the raw value.
package enum NomDeReferentiel: String, CaseIterable, Sendable {
    case themes, demarches, motifsSortie = "motifs_sortie", volets, modalites, niveaux, locomotions
    case motifsAbsence = "motifs_absence", decisions, motifsNonContractualisation = "motifs_non_contractualisation"
}

/// One entry of a list: `code;libelle;categorie;ordre;actif`. The code is what records store;
/// the wording may change at any time, the category is fixed and is what is counted.
package struct EntreeDeReferentiel: Hashable, Sendable {
    package let code: String
    package let libelle: String
    /// Raw value of the enum that the list is counted by (`Theme`, `CategorieDeSortie`…); empty when it is not counted.
    package let categorie: String
    package let ordre: Int
    /// A retired entry is no longer offered but keeps naming the records that carry it.
    package let actif: Bool

    package init(code: String, libelle: String, categorie: String, ordre: Int, actif: Bool) {
        (self.code, self.libelle, self.categorie, self.ordre, self.actif) = (code, libelle, categorie, ordre, actif)
    }
}

/// All the lists, as read from the store at opening.
package struct Referentiels: Equatable, Sendable {
    private let listes: [NomDeReferentiel: [EntreeDeReferentiel]]
    private let parCode: [NomDeReferentiel: [String: EntreeDeReferentiel]]

    package init(_ listes: [NomDeReferentiel: [EntreeDeReferentiel]]) {
        self.listes = listes.mapValues { $0.sorted { ($0.ordre, $0.code) < ($1.ordre, $1.code) } }
        parCode = listes.mapValues { Dictionary($0.map { ($0.code, $0) }, uniquingKeysWith: { premier, _ in premier }) }
    }

    /// The entries offered for a new record, in their order.
    package func actifs(_ nom: NomDeReferentiel) -> [EntreeDeReferentiel] { tous(nom).filter(\.actif) }

    package func tous(_ nom: NomDeReferentiel) -> [EntreeDeReferentiel] { listes[nom] ?? [] }

    package func entree(_ nom: NomDeReferentiel, _ code: String) -> EntreeDeReferentiel? { parCode[nom]?[code] }

    /// The label of a code; the code itself when the list no longer knows it, so that nothing disappears from a screen.
    package func libelle(_ nom: NomDeReferentiel, _ code: String) -> String { entree(nom, code)?.libelle ?? code }
}
