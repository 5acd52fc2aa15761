// A form is declared: its fields as values, and the act that it produces.

import Domain
import Store

/// What a form declares. The screen that shows it is always `FormScreen`.
package protocol Form: Sendable {
    /// « Nouveau contrat · LEFÈVRE Aurélie ».
    var title: String { get }
    /// What is being filled in and for whom: the identity of its draft.
    var ecran: String { get }
    var objet: String { get }
    /// The identity of the record to come.
    var uid: Uid { get set }
    /// Of the record being changed, nil for a new one: a draft that is older says so.
    var version: String? { get }
    /// Under which accompaniment it is written, nil when it is not under one.
    var accompagnement: Cle<Accompagnement>? { get }
    /// Whose dossier it belongs to, so that a draft finds its way back; nil for a new person.
    var beneficiaire: Cle<Beneficiaire>? { get }
    /// Fields that a draft keeps even untouched: their proposed value would mean something else another day.
    var alwaysKept: [Champ] { get }
    /// The sentence shown once written: « Contrat enregistré. »
    var done: String { get }
    /// The fields shown for the present values, in their order.
    func fields(_ values: FormValues, _ context: Context) -> [Field]
    func initial(_ context: Context) -> FormValues
    /// Where the cursor is when the form opens: the field that a record lacks; nil: the first one.
    var lacking: Champ? { get }
    /// Proposals that follow from a field just left: never overwrites what was typed.
    func propose(after champ: Champ, _ values: inout FormValues, _ context: Context)
    /// The same when what was done is worth more words.
    func said(_ recu: Recu, _ context: Context) -> String
    /// What F5 puts into a field: what the last similar record had there; nil when there is none, or it had nothing. By
    /// default what was last saved of whomever, in the fields that tell nothing of anybody.
    func precedent(_ champ: Champ, _ context: Context) -> String?
    /// Whose vocabulary a wording typed in a field may join, and under which theme; nil for any other field.
    func vocabulaire(_ champ: Champ, _ values: FormValues) -> (structure: Cle<Structure>, theme: String)?
    /// The act, nil when the reader gathered errors.
    func act(_ reader: inout FormReader, _ context: Context) -> Acte?
    /// Where to go once written; the message of `done` follows.
    func after(_ recu: Recu, _ context: Context) -> [Effect]
}

extension Form {
    package var accompagnement: Cle<Accompagnement>? { nil }
    package var version: String? { nil }
    package var alwaysKept: [Champ] { [] }
    package var lacking: Champ? { nil }
    package func said(_ recu: Recu, _ context: Context) -> String { done }
    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {}
    package func precedent(_ champ: Champ, _ context: Context) -> String? { context.partage(ecran, champ) }
    package func vocabulaire(_ champ: Champ, _ values: FormValues) -> (structure: Cle<Structure>, theme: String)? { nil }
    package func after(_ recu: Recu, _ context: Context) -> [Effect] { [.back] }
}
