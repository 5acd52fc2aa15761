// A gesture on the person of a line: the file is read, its form opens, and the list is found again when it closes.

import Domain
import Terminal

/// Reads a file and gives place to a form on it; goes back with a sentence when the gesture is not possible.
package struct DossierGesture: Screen {
    package enum Kind: Sendable { case relance, nonContractualisation, transfert }

    package let title = ""
    private var dossier: DossierScreen
    private let kind: Kind

    package init(_ cle: Cle<Beneficiaire>, _ kind: Kind) { (dossier, self.kind) = (DossierScreen(cle), kind) }

    package static var commands: [Command<Self>] { [] }

    package mutating func load(_ source: Source) throws { try dossier.load(source) }

    package mutating func opened(_ context: Context) -> [Effect] {
        if let why = kind == .nonContractualisation ? dossier.closedForReason(context) : dossier.closed(context) {
            return [.back, .message(.erreur(why))]
        }
        guard let read = dossier.dossier, let suivi = dossier.suivi(context) else { return [.back] }
        let form: any Form =
            switch kind {
            case .relance: RelanceForm(read, accompagnement: suivi.accompagnement.cle)
            case .nonContractualisation: NonContractualisationForm(read, suivi)
            case .transfert: ReaffectationForm(read, suivi)
            }
        return [.replace { FormScreen(form, $0) }]
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {}
}
