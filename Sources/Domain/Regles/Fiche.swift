// A record as it stands in the store: its key, its identity, its version, and what it says.

/// The key of a record inside one file. Typed by what it designates, so that a contract is never asked for a person.
package struct Cle<Sujet>: Hashable, Sendable, Comparable {
    package let rawValue: Int64
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
    package static func < (gauche: Self, droite: Self) -> Bool { gauche.rawValue < droite.rawValue }
}

/// A stored record. `version` is the one that was read: an act made from an older version than the
/// store's is refused with both, never silently overwritten.
@dynamicMemberLookup
package struct Fiche<Valeur: Equatable & Sendable>: Equatable, Sendable {
    package let cle: Cle<Valeur>
    package let uid: Uid
    package let version: Int
    package var valeur: Valeur

    package init(cle: Cle<Valeur>, uid: Uid, version: Int, valeur: Valeur) {
        (self.cle, self.uid, self.version, self.valeur) = (cle, uid, version, valeur)
    }

    package subscript<Membre>(dynamicMember chemin: KeyPath<Valeur, Membre>) -> Membre { valeur[keyPath: chemin] }
}
