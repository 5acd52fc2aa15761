// How a count is written for a French reader.

extension BinaryInteger {
    /// « 1 011 »: thousands parted by a non-breaking space.
    package var lisible: String {
        var groupes: [Substring] = []
        var reste = String(magnitude)[...]
        while reste.count > 3 {
            groupes.insert(reste.suffix(3), at: 0)
            reste = reste.dropLast(3)
        }
        return (self < 0 ? "-" : "") + ([reste] + groupes).joined(separator: "\u{00A0}")
    }
}
