// Reading something before deciding what to open: screens read only when they are loaded.

import Domain
import Store
import Terminal

/// Stands for no longer than a reading: it finds, then gives place to what it found calls for.
struct Door<Found: Sendable>: Screen {
    let title = ""
    let isPopup = true
    let find: @Sendable (Source) throws -> Found
    /// What takes its place, or goes back.
    let then: @Sendable (Found, Context) -> [Effect]
    private var found: Found?

    init(_ find: @escaping @Sendable (Source) throws -> Found, then: @escaping @Sendable (Found, Context) -> [Effect]) {
        (self.find, self.then) = (find, then)
    }

    static var commands: [Command<Self>] { [] }
    mutating func load(_ source: Source) throws { found = try find(source) }
    mutating func opened(_ context: Context) -> [Effect] { found.map { then($0, context) } ?? [.back] }
    func draw(on canvas: inout Canvas, _ context: Context) {}
}

extension Effect {
    /// Opens the form that somebody's dossier calls for; the screen below stays when it has none.
    static func form(of cle: Cle<Beneficiaire>, _ make: @escaping @Sendable (Dossier, Context) -> Result<any Form, Obstacle>) -> Effect {
        .open(
            Door({ try $0.store.dossier(cle, pour: $0.context.utilisateur, le: $0.context.aujourdhui) }) { dossier, context in
                switch make(dossier, context) {
                case .success(let form): [.replace { FormScreen(form, $0) }]
                case .failure(let obstacle): [.back, .message(.erreur(obstacle.sentence))]
                }
            })
    }
}

/// Why a form does not open, in French.
struct Obstacle: Error {
    let sentence: String
}
