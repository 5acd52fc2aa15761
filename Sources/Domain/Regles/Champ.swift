// The name of one thing a référent fills in, shared by forms, refusals and drafts.

/// A field: its stable code (drafts, tests) and the label that screens and refusals show.
/// Each concept declares its own fields beside itself.
package struct Champ: Hashable, Sendable {
    package let code: String
    package let libelle: String
    package init(_ code: String, _ libelle: String) { (self.code, self.libelle) = (code, libelle) }

    package static func == (gauche: Champ, droite: Champ) -> Bool { gauche.code == droite.code }
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
