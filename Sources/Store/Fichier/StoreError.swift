// What can happen to the file itself: said in French to whoever opened it, with the technical detail on demand.

import Foundation
import GRDB

/// A failure of the file, the disk or the lock. What a référent can correct in a form is a `Refus`, not this.
package struct StoreError: Error, Equatable, Sendable {
    package enum Cause: Equatable, Sendable {
        case pasUneBase, endommage, pasUnFichierSuivi
        /// The file's schema version, then the newest one that this program knows.
        case plusRecent(fichier: Int, programme: Int)
        case lectureSeule, dossierEnLectureSeule, dossierAbsent, accesRefuse
        case verrouille, disquePlein, entreeSortie
        /// The file was moved, removed or replaced while it was open.
        case deplace
        /// A stored value or an embedded list that cannot be read.
        case illisible
        case inattendu
    }

    package let cause: Cause
    package let chemin: String
    /// For whoever repairs: codes and words of the system.
    package let detail: String

    package init(_ cause: Cause, _ chemin: String, detail: String = "") {
        (self.cause, self.chemin, self.detail) = (cause, chemin, detail)
    }
}

extension StoreError {
    /// What happened, why, and what to do, in French.
    package var message: String {
        switch cause {
        case .pasUneBase:
            "« \(chemin) » n’est pas un fichier de suivi : son contenu n’est pas celui d’une base de données. Vérifiez le nom du fichier."
        case .endommage:
            "« \(chemin) » est endommagé ou incomplet. N’écrivez plus dedans : reprenez la dernière sauvegarde et gardez ce fichier pour un technicien."
        case .pasUnFichierSuivi:
            "« \(chemin) » est une base de données d’un autre programme. Vérifiez le nom du fichier ; il n’a pas été touché."
        case .plusRecent(let fichier, let programme):
            "« \(chemin) » a été écrit par une version plus récente de Suivi (format \(fichier), ce programme connaît le format \(programme)). Mettez le programme à jour ; le fichier n’a pas été touché."
        case .lectureSeule:
            "« \(chemin) » est en lecture seule : rien ne pourrait y être enregistré. Demandez le droit d’écrire, ou copiez-le ailleurs."
        case .dossierEnLectureSeule:
            "Le dossier de « \(chemin) » est en lecture seule : la base ne peut pas y travailler. Demandez le droit d’écrire dans ce dossier."
        default: messageDuSysteme
        }
    }

    private var messageDuSysteme: String {
        switch cause {
        case .dossierAbsent:
            "Le dossier de « \(chemin) » n’existe pas et n’a pas pu être créé. Vérifiez le chemin, ou créez le dossier."
        case .accesRefuse:
            "« \(chemin) » ne peut pas être ouvert : l’accès est refusé. Demandez le droit de lire et d’écrire ce fichier."
        case .verrouille:
            "« \(chemin) » est occupé par un autre poste : rien n’a pu y être écrit pour l’instant. Rien n’a été perdu : réessayez."
        case .disquePlein:
            "Le disque est plein : rien n’a été enregistré, et rien de ce qui l’était n’est perdu. Libérez de la place, puis réessayez."
        case .deplace:
            "« \(chemin) » a été déplacé, supprimé ou remplacé pendant que Suivi était ouvert : plus rien ne s’y enregistre. Notez ce qui est à l’écran, quittez (Ctrl-Q), puis rouvrez le bon fichier."
        case .entreeSortie:
            "Le disque a répondu par une erreur en lisant ou en écrivant « \(chemin) ». Réessayez ; si cela recommence, prévenez un technicien."
        case .illisible:
            "« \(chemin) » contient une valeur que ce programme ne sait pas lire. Lancez la vérification du fichier et prévenez un technicien."
        default:
            "« \(chemin) » : une erreur inattendue s’est produite et rien n’a été enregistré. Réessayez ; si cela recommence, prévenez un technicien."
        }
    }
}

extension StoreError {
    /// Translates what SQLite answered.
    init(_ erreur: DatabaseError, _ chemin: String) {
        let code = erreur.extendedResultCode
        let cause: Cause =
            switch (code, code.primaryResultCode) {
            case (_, .SQLITE_NOTADB): .pasUneBase
            case (_, .SQLITE_CORRUPT): .endommage
            case (.SQLITE_READONLY_DIRECTORY, _): .dossierEnLectureSeule
            // No room for the shared index, at the opening.
            case (.SQLITE_IOERR_SHMSIZE, _): .disquePlein
            case (_, .SQLITE_READONLY): .lectureSeule
            case (_, .SQLITE_CANTOPEN), (_, .SQLITE_PERM), (_, .SQLITE_AUTH): .accesRefuse
            case (_, .SQLITE_BUSY), (_, .SQLITE_LOCKED): .verrouille
            case (_, .SQLITE_FULL): .disquePlein
            case (_, .SQLITE_IOERR): .entreeSortie
            default: .inattendu
            }
        self.init(cause, chemin, detail: "SQLite \(code.rawValue) : \(erreur.message ?? "sans message")")
    }
}

/// Runs something on the file and translates what SQLite answers; refusals pass as they are.
func traduire<Resultat>(_ chemin: String, _ corps: () throws -> Resultat) throws -> Resultat {
    do {
        return try corps()
    } catch let erreur as DatabaseError {
        throw StoreError(erreur, chemin)
    } catch let erreur as ValeurIllisible {
        throw StoreError(.illisible, chemin, detail: erreur.detail)
    }
}

/// A stored value that is not of its kind: it cannot have been written by this program.
struct ValeurIllisible: Error { let detail: String }
