// Writing a file that only its user may read, and never over another one.

import Foundation

/// A file that could not be written, with the system's reason.
package struct FichierRefuse: Error, Equatable, Sendable {
    package let chemin: String
    /// The system's error number.
    package let erreur: Int32

    package init(chemin: String, erreur: Int32) { (self.chemin, self.erreur) = (chemin, erreur) }

    /// What is refused, why, and what to do, in French.
    package var message: String {
        switch erreur {
        case EEXIST: "« \(chemin) » existe déjà : il n’est pas remplacé. Donnez un autre nom, ou déplacez-le d’abord."
        case ENOENT, ENOTDIR: "« \(chemin) » ne peut pas être écrit : son dossier n’existe pas. Donnez un autre dossier."
        case EACCES, EPERM, EROFS: "« \(chemin) » ne peut pas être écrit : l’accès est refusé. Donnez un autre dossier."
        case ENOSPC, EDQUOT: "« \(chemin) » ne peut pas être écrit : le disque est plein. Libérez de la place, puis recommencez."
        default: "« \(chemin) » ne peut pas être écrit (erreur \(erreur) du système). Donnez un autre dossier."
        }
    }
}

/// A file of mode 0600 that did not exist before.
package enum FichierPrive {
    /// Writes the whole text, or leaves nothing behind.
    package static func ecrire(_ texte: String, _ chemin: String) throws(FichierRefuse) { try ecrire(Array(texte.utf8), chemin) }

    /// The same of any octets.
    package static func ecrire(_ octets: [UInt8], _ chemin: String) throws(FichierRefuse) {
        let descripteur = open(chemin, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descripteur >= 0 else { throw FichierRefuse(chemin: chemin, erreur: errno) }
        var erreur = ecrire(octets, descripteur)
        if erreur == 0, fsync(descripteur) != 0 { erreur = errno }
        if close(descripteur) != 0, erreur == 0 { erreur = errno }
        guard erreur == 0 else {
            unlink(chemin)
            throw FichierRefuse(chemin: chemin, erreur: erreur)
        }
    }

    /// The same in a directory, under the first free name: `agenda.ics`, else `agenda-2.ics`. Returns the path.
    package static func ecrire(_ octets: [UInt8], nom: String, dans dossier: String) throws(FichierRefuse) -> String {
        let point = nom.lastIndex(of: ".") ?? nom.endIndex
        for rang in 1...99 {
            let chemin = "\(dossier)/\(nom[..<point])\(rang == 1 ? "" : "-\(rang)")\(nom[point...])"
            do {
                try ecrire(octets, chemin)
                return chemin
            } catch  where error.erreur == EEXIST { continue }
        }
        throw FichierRefuse(chemin: "\(dossier)/\(nom)", erreur: EEXIST)
    }

    /// Takes back a file that was just written here.
    package static func retirer(_ chemin: String) { unlink(chemin) }

    /// The system's error number, 0 when everything was written.
    private static func ecrire(_ octets: [UInt8], _ descripteur: Int32) -> Int32 {
        var reste = octets[...]
        while !reste.isEmpty {
            let ecrits = reste.withUnsafeBytes { write(descripteur, $0.baseAddress, $0.count) }
            if ecrits >= 0 {
                reste = reste.dropFirst(ecrits)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}
