// Some refusals can be answered: a field, asked for only then, says why it is done all the same.

extension Refus {
    /// The field whose filling answers the refusal; nil when nothing but a change does. A form shows it once refused.
    package var reponse: Champ? {
        switch self {
        case .rendezVousEnConflit(let champ, _, _): champ == .prochainLe ? .prochainChevauchement : .chevauchement
        default: nil
        }
    }
}
