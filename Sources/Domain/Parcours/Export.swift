// What left the machine: the journal says which page, in which form, and whether it names people.

/// One page that leaves the machine. Reading it was allowed: its leaving is noted, not judged.
package struct Export: Equatable, Sendable {
    package var uid: Uid
    /// The title of the page: « Bilan : CCAS d’Alençon, année 2021 ». Never the name of somebody who is accompanied.
    package var titre: String
    /// `csv`, `xlsx`, `ics`…: the form in which it left.
    package var format: String
    /// Whether it holds names of people who are accompanied.
    package var nominatif: Bool

    package init(uid: Uid, titre: String, format: String, nominatif: Bool) {
        (self.uid, self.titre, self.format, self.nominatif) = (uid, titre, format, nominatif)
    }
}
