// From which rank each record that an act creates beside its main one takes its identifier.

import Domain

/// The ranks given to `Uid.derive`, so that an act done twice writes the same records, and that the journal finds which act
/// wrote which record.
enum RangDerive {
    /// The accompaniment of an inscription, the appointment that follows an interview.
    static let suite = 1
    /// The first référent of an accompaniment.
    static let designation = 2
    /// The household of an inscription.
    static let foyer = 3
    /// The situations of an inscription, one after the other.
    static let situations = 10
    /// The obstacles found at an interview.
    static let freins = 100
    /// The steps engaged at an interview.
    static let demarches = 200
    /// How many obstacles, or steps, of one act are recognized: an interview brings far fewer.
    static let nombre = 100

    /// Those of the facts and accompaniments, which figures count.
    static let deFaits: [Int] = [suite, designation, foyer] + Array(freins..<freins + nombre) + Array(demarches..<demarches + nombre)
}
