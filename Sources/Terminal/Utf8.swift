// Letters from bytes, one at a time, because a letter may be cut between two reads.

/// Reads one Unicode scalar. A byte that is not UTF-8 is taken as Latin-1: a PuTTY left on that
/// charset still types « é ».
enum Utf8 {
    enum Reading: Equatable {
        case scalar(Unicode.Scalar, length: Int)
        case incomplete
    }

    static func scalar(_ bytes: [UInt8], at index: Int) -> Reading {
        let first = bytes[index]
        let latin = Reading.scalar(Unicode.Scalar(first), length: 1)
        let length = expectedLength(first)
        guard length > 1 else { return latin }
        var value = UInt32(first) & (0x7f >> UInt32(length))
        for place in (index + 1)..<(index + length) {
            guard place < bytes.count else { return .incomplete }
            guard bytes[place] & 0xc0 == 0x80 else { return latin }
            value = value << 6 | UInt32(bytes[place] & 0x3f)
        }
        guard value >= smallest[length], let scalar = Unicode.Scalar(value) else { return latin }
        return .scalar(scalar, length: length)
    }

    /// All the scalars of a finished text.
    static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if case .scalar(let scalar, let length) = scalar(bytes, at: index) {
                scalars.append(scalar)
                index += length
            } else {
                scalars.append(Unicode.Scalar(bytes[index]))
                index += 1
            }
        }
        return scalars
    }

    /// The smallest value worth so many bytes; less is an overlong form, which is not UTF-8.
    private static let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]

    private static func expectedLength(_ first: UInt8) -> Int {
        switch first {
        case 0xc2..<0xe0: 2
        case 0xe0..<0xf0: 3
        case 0xf0..<0xf5: 4
        default: 1
        }
    }
}
