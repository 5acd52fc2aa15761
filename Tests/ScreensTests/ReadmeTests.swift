// The README shows the keys: the table is made from the commands, never by hand.

import Foundation
import Screens
import Testing

@Suite("Le README") struct ReadmeTests {
    @Test("la table des touches est celle des commandes")
    func touches() throws {
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let isUpToDate = text.contains(KeyTable.markdown)
        // On standard output, ready to paste: a failure's comment is cut. Row by row, because a long text is cut too.
        if !isUpToDate {
            print("À recopier dans le README :")
            for row in KeyTable.markdown.split(separator: "\n") {
                print(row)
                fflush(nil)
            }
        }
        #expect(isUpToDate)
    }
}
