// Editing a text by the places of its characters.

extension String {
    /// Inserts at a place and returns the place after it. What is inserted may join its neighbour (a lone accent makes one
    /// letter with the letter before it), so the place is counted from the end.
    mutating func insert(_ addition: String, before place: Int) -> Int {
        let after = count - place
        insert(contentsOf: addition, at: index(startIndex, offsetBy: place))
        return Swift.max(0, count - after)
    }

    /// Removes the characters of a range and returns the place where they were.
    mutating func remove(_ range: Range<Int>) -> Int {
        let start = index(startIndex, offsetBy: range.lowerBound)
        removeSubrange(start..<index(start, offsetBy: range.count))
        return Swift.min(range.lowerBound, count)
    }
}
