// The rules of writing that a reader of any file may count on.

/// One rule: what is wrong with a source, each offence as « file:line : why ».
struct CodeRule: Sendable {
    let name: String
    let offences: @Sendable (Source) -> [String]

    static let all = [noTrap, commentedUnsafety, noPublic, openingSentence, documented]

    /// Nothing that data or a file can reach may stop the program.
    static let noTrap = CodeRule(name: "ni try!, ni as!, ni fatalError") { source in
        source.code.enumerated().flatMap { index, line in
            ["try!", "as!", "fatalError("].filter(line.mentions).filter { word in
                line.firstRange(of: word).map { !line.isWordCharacter(before: $0.lowerBound) } ?? false
            }.map { "\(source.path):\(index + 1) : « \($0) » peut arrêter le programme." }
        }
    }

    /// What the compiler no longer proves is proved in words, just above.
    static let commentedUnsafety = CodeRule(name: "ce qui échappe au compilateur est justifié au-dessus") { source in
        source.code.indices.flatMap { index in
            ["nonisolated(unsafe)", "@unchecked Sendable"].filter {
                source.code[index].mentions($0) && !source.isComment(above: index)
            }.map { "\(source.path):\(index + 1) : « \($0) » sans commentaire sur la ligne du dessus." }
        }
    }

    /// Rooms speak to each other with `package`.
    static let noPublic = CodeRule(name: "aucune déclaration publique") { source in
        let form =
            #/^\s*(?:(?:@\w+(?:\([^)]*\))?|final|static|indirect|nonisolated|override|mutating)\s+)*(?:public\b|open\s+(?:class|func|var|override)\b)/#
        return source.code.enumerated().filter { $0.element.mentions("public") || $0.element.mentions("open") }
            .filter { (try? form.firstMatch(in: $0.element)) != nil }
            .map { "\(source.path):\($0.offset + 1) : déclaration publique ; `package` suffit entre les pièces." }
    }

    /// A file without code has nothing to introduce.
    static let openingSentence = CodeRule(name: "chaque fichier s’ouvre sur une phrase") { source in
        let opening = source.lines.prefix { $0.hasPrefix("//") && !$0.hasPrefix("///") }
            .map { $0.drop { $0 == "/" || $0 == " " } }.joined(separator: " ")
        let isSentence = opening.first.map { !$0.isLowercase } ?? false
        guard source.code.contains(where: { !$0.allSatisfy(\.isWhitespace) }),
            !(isSentence && [".", "?", "!"].contains { opening.hasSuffix($0) })
        else { return [] }
        return ["\(source.path):1 : le fichier ne s’ouvre pas sur une phrase en « // » qui dit ce qu’il est."]
    }

    /// What other rooms see says what it means.
    static let documented = CodeRule(name: "ce que voient les autres pièces est documenté") { source in
        let form =
            #/^(?:(?:@\w+(?:\([^)]*\))?|final|indirect|nonisolated)\s+)*package\s+(?:\w+\s+)*?(?:struct|class|enum|protocol|actor|typealias|func)\s+(?<name>\w+)/#
        return source.code.enumerated().compactMap { index, line in
            guard line.mentions("package "), let match = try? form.firstMatch(in: line), !source.isDocumented(above: index) else {
                return nil
            }
            return "\(source.path):\(index + 1) : « \(match.output.name) » n’a pas de commentaire « /// » au-dessus."
        }
    }
}

extension Source {
    fileprivate func isComment(above index: Int) -> Bool { lineAbove(index).hasPrefix("//") }
    fileprivate func isDocumented(above index: Int) -> Bool { lineAbove(index).hasPrefix("///") }

    /// The line above, without its margin, attributes skipped.
    private func lineAbove(_ index: Int) -> Substring {
        lines[..<index].reversed().lazy.map { $0.drop(while: \.isWhitespace) }.first { !$0.hasPrefix("@") } ?? ""
    }
}

extension String {
    fileprivate func isWordCharacter(before index: Index) -> Bool {
        guard index > startIndex else { return false }
        let previous = self[self.index(before: index)]
        return previous.isLetter || previous.isNumber || previous == "_"
    }
}
