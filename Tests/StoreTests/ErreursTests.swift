import Domain
import GRDB
import Testing

@testable import Store

@Suite("Les erreurs du fichier")
struct ErreursTests {
    private static let causes: [(ResultCode, StoreError.Cause)] = [
        (.SQLITE_NOTADB, .pasUneBase), (.SQLITE_CORRUPT, .endommage), (.SQLITE_CORRUPT_INDEX, .endommage),
        (.SQLITE_READONLY, .lectureSeule), (.SQLITE_READONLY_DIRECTORY, .dossierEnLectureSeule), (.SQLITE_CANTOPEN, .accesRefuse),
        (.SQLITE_BUSY, .verrouille), (.SQLITE_BUSY_SNAPSHOT, .verrouille), (.SQLITE_FULL, .disquePlein),
        (.SQLITE_IOERR_WRITE, .entreeSortie), (.SQLITE_CONSTRAINT, .inattendu),
    ]

    @Test("chaque réponse de SQLite a sa cause, et garde son détail", arguments: causes.indices)
    func traduction(rang: Int) {
        let (code, cause) = Self.causes[rang]
        let erreur = StoreError(DatabaseError(resultCode: code, message: "essai"), "/tmp/suivi.sqlite")
        #expect(erreur.cause == cause)
        #expect(erreur.detail == "SQLite \(code.rawValue) : essai")
    }

    @Test("chaque cause a sa phrase, qui dit quoi faire")
    func phrases() {
        let causes: [StoreError.Cause] = [
            .pasUneBase, .endommage, .pasUnFichierSuivi, .plusRecent(fichier: 2, programme: 1), .lectureSeule,
            .dossierEnLectureSeule, .dossierAbsent, .accesRefuse, .verrouille, .disquePlein, .entreeSortie, .deplace,
            .illisible, .inattendu,
        ]
        let phrases = causes.map { StoreError($0, "suivi.sqlite").message }
        #expect(Set(phrases).count == causes.count)
        for phrase in phrases { #expect(phrase.hasSuffix(".") && phrase.split(separator: " ").count > 12) }
    }

    @Test("les identités dérivées d’un acte sont les mêmes à chaque essai, et toutes différentes")
    func derivation() {
        let uid = Uid.nouveau()
        let derivees = (0..<300).map(uid.derive)
        #expect(Set(derivees + [uid]).count == 301)
        #expect(uid.derive(7) == derivees[7])
    }
}
