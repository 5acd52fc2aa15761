// Names inside a sentence, for a visitor.

extension Context {
    /// A sentence with these names in it as they may be shown now; the longest first, since one may hold another.
    func cacher(_ noms: [String], dans texte: String) -> String {
        guard masked else { return texte }
        return noms.filter { !$0.isEmpty }.sorted { $0.count > $1.count }.reduce(texte) { $0.replacing($1, with: nom($1)) }
    }
}
