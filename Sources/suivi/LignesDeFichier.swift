// The lines of a file, or of the standard input, as they were written.

import Domain
import Foundation

/// One line to be understood, with its number in the file.
struct LigneDeFichier: Equatable {
    let numero: Int
    /// Nil when its bytes are not UTF-8.
    let texte: String?
}

enum LignesDeFichier {
    /// A file of lines is small; anything larger was given by mistake.
    static let tailleMaximale = 4 << 20

    /// « - » is the standard input.
    static func lire(_ chemin: String) throws -> [LigneDeFichier] {
        do {
            let entree = chemin == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: chemin))
            let octets = try entree.read(upToCount: tailleMaximale + 1) ?? Data()
            guard octets.count <= tailleMaximale else { throw Echec.lignesTropLongues(chemin) }
            return decouper(octets)
        } catch let echec as Echec {
            throw echec
        } catch {
            let raison = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError).map { String(cString: strerror(Int32($0.code))) }
            throw Echec.lignesIllisibles(chemin, raison ?? "erreur du système")
        }
    }

    /// Empty lines and comments are left out, and so are the marks that other programs put at the ends.
    static func decouper(_ octets: Data) -> [LigneDeFichier] {
        let marque = Data([0xEF, 0xBB, 0xBF])
        let sansMarque = octets.starts(with: marque) ? octets.dropFirst(marque.count) : octets
        return sansMarque.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap { rang, ligne in
            guard let texte = String(validating: ligne, as: UTF8.self) else { return LigneDeFichier(numero: rang + 1, texte: nil) }
            let debut = texte.first { !$0.isWhitespace }
            return debut == nil || debut == "#" ? nil : LigneDeFichier(numero: rang + 1, texte: texte)
        }
    }
}
