// What a screen asks for; performed in one place, the App.

import Domain
import Exchange
import Reports
import Store

/// Something to be done outside the screen: another screen, a writing, a message, the way out.
package enum Effect: Sendable {
    case open(any Screen)
    /// Takes the place of the present screen, made from the circumstances as the effects before left them.
    case replace(@Sendable (Context) -> any Screen)
    case back
    /// Back to the first screen.
    case home
    /// Reads again what is shown.
    case load
    /// Asks the screen on top what follows from what it has just read.
    case proceed
    /// A line that was stored, for the next one to be made from it.
    case typed(String)
    /// Writes; `confirmed` when the user has already answered the question that some acts deserve.
    case write(Acte, confirmed: Bool)
    /// Puts the draft of the form on disk now.
    case keep
    /// The same before something that drops the form: what follows is given up when the disk refuses.
    case secure
    /// The form on top is built again on the record as somebody else left it, with the sentence that says so.
    case rebase(String)
    case message(Message)
    /// Closes the popup and gives its answer to the screen below.
    case answer(Answer)
    /// Runs a command of the screen below, chosen in the menu.
    case command(String)
    /// Given up by hand: what follows waits until it is gone from the disk.
    case dropDraft(ecran: String, objet: String)
    /// No longer needed, its record is written.
    case forgetDraft(ecran: String, objet: String)
    /// The sentence of something done; a warning that came on the way stays beside it.
    case done(String)
    case prefer(String, String)
    /// Writes a page or a week of appointments beside the user's files, and its line in the journal.
    case export(any AExporter)
    /// Counts the PLICS of a territory and writes its files beside them.
    case writePlics(territoire: String, annee: Periode)
    /// Tries a code on the lock; keeps a new one (empty: none).
    case unlock(String), setCode(String)
    /// Tries the present code before another one may be chosen.
    case checkCode(String)
    /// Works as somebody else of the list, at the start.
    case identify(Cle<Referent>)
    /// Shows what was being typed when the last session ended.
    case offerDrafts
    /// Reads the lists of structures and référents again.
    case refreshLists
    /// Undoes the last act of the session.
    case undo
    case help, menu, suspend, redraw, quit, lock
    /// Leaves although the disk refused what was being typed: asked for in words.
    case quitAnyway
}

extension Message? {
    /// What went wrong, nil when nothing did.
    var warning: String? {
        if case .erreur(let text) = self { text } else { nil }
    }
}

/// The line above the key bar.
package enum Message: Equatable, Sendable {
    case info(String)
    /// Said in words too: « ✗ » stands before it, for those who do not see colours.
    case erreur(String)

    package var text: String {
        switch self {
        case .info(let text): text
        case .erreur(let text): "✗ \(text)"
        }
    }
}
