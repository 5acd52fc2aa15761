// Where the file stands, looked at before SQLite touches it: a refused file is left byte for byte as it was.

import Foundation

/// The path of a store and what the system says of it.
struct Emplacement {
    let chemin: String
    var dossier: String { (chemin as NSString).deletingLastPathComponent.isEmpty ? "." : (chemin as NSString).deletingLastPathComponent }

    /// What stood there before: nothing, an empty file, or something to look at.
    enum Etat { case cree, vide, plein }

    /// Creates what is missing: directory 0700, file 0600.
    func preparer() throws -> Etat {
        var infos = stat()
        guard stat(chemin, &infos) != 0 else {
            try exigerEcriture(infos)
            return infos.st_size == 0 ? .vide : .plein
        }
        guard errno == ENOENT else { throw StoreError(.accesRefuse, chemin, detail: Self.raison) }
        try creerDossier()
        let descripteur = Foundation.open(chemin, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descripteur >= 0 else { throw StoreError(refusDeCreer, chemin, detail: Self.raison) }
        // The umask may have taken rights away; nothing may add any.
        fchmod(descripteur, 0o600)
        Foundation.close(descripteur)
        return .cree
    }

    /// Takes back the file that was just created and could not become a store.
    func defaire() { for suffixe in ["", "-wal", "-shm"] { unlink(chemin + suffixe) } }

    private func creerDossier() throws {
        var infos = stat()
        if stat(dossier, &infos) == 0 {
            guard infos.st_mode & S_IFMT == S_IFDIR else { throw StoreError(.dossierAbsent, chemin, detail: "\(dossier) : pas un dossier") }
            guard Self.modifiable(dossier, infos.st_mode) else { throw StoreError(.dossierEnLectureSeule, chemin, detail: Self.raison) }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: dossier, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreError(.dossierAbsent, chemin, detail: "\(error)")
        }
        chmod(dossier, 0o700)
    }

    private func exigerEcriture(_ infos: stat) throws {
        guard infos.st_mode & S_IFMT == S_IFREG else { throw StoreError(.pasUneBase, chemin, detail: "pas un fichier ordinaire") }
        guard access(chemin, R_OK) == 0 else { throw StoreError(.accesRefuse, chemin, detail: Self.raison) }
        guard Self.modifiable(chemin, infos.st_mode) else { throw StoreError(.lectureSeule, chemin, detail: Self.raison) }
        var infosDuDossier = stat()
        guard stat(dossier, &infosDuDossier) == 0, Self.modifiable(dossier, infosDuDossier.st_mode) else {
            throw StoreError(.dossierEnLectureSeule, chemin, detail: Self.raison)
        }
    }

    /// The administrator may write everywhere: what was marked read-only on purpose is respected all the same.
    private static func modifiable(_ chemin: String, _ mode: mode_t) -> Bool {
        mode & 0o222 != 0 && access(chemin, W_OK) == 0
    }

    private var refusDeCreer: StoreError.Cause {
        switch errno {
        case EROFS: .dossierEnLectureSeule
        case ENOSPC, EDQUOT: .disquePlein
        case ENOENT, ENOTDIR: .dossierAbsent
        case EIO: .entreeSortie
        default: .accesRefuse
        }
    }

    private static var raison: String { String(cString: strerror(errno)) }
}

/// The hundred bytes by which a SQLite file says what it is.
struct EnTete {
    /// `PRAGMA application_id` of a store: « SUIV ».
    static let applicationSuivi = 0x5355_4956

    let application: Int
    let version: Int
    /// A write-ahead log waits beside the file: what it holds is not in the header, SQLite must be asked.
    let enAttente: Bool
    private let pages: Int
    private let tailleDePage: Int
    private let taille: Int

    /// Refuses what is not a store, or is newer than `derniereVersion`, by reading alone.
    init(_ emplacement: Emplacement, derniereVersion: Int) throws {
        let chemin = emplacement.chemin
        guard let fichier = FileHandle(forReadingAtPath: chemin), let octets = try? fichier.read(upToCount: 100) else {
            throw StoreError(.accesRefuse, chemin)
        }
        let lisible = octets.count == 100 && octets.starts(with: Array("SQLite format 3\0".utf8))
        guard lisible else {
            let tronque = Array("SQLite format 3\0".utf8).starts(with: octets.prefix(16)) && !octets.isEmpty
            throw StoreError(tronque ? .endommage : .pasUneBase, chemin, detail: "en-tête de \(octets.count) octets")
        }
        func nombre(_ debut: Int, _ longueur: Int) -> Int { octets[debut..<debut + longueur].reduce(0) { $0 << 8 | Int($1) } }
        (application, version, pages) = (nombre(68, 4), nombre(60, 4), nombre(28, 4))
        tailleDePage = nombre(16, 2) == 1 ? 65_536 : nombre(16, 2)
        taille = Int((try? fichier.seekToEnd()) ?? 0)
        enAttente = Self.journalEnAttente(chemin)
        guard !enAttente else { return }
        if application != Self.applicationSuivi && pages > 1 {
            throw StoreError(.pasUnFichierSuivi, chemin, detail: "application \(application)")
        }
        try exiger(chemin, derniereVersion)
    }

    private func exiger(_ chemin: String, _ derniereVersion: Int) throws {
        if version > derniereVersion { throw StoreError(.plusRecent(fichier: version, programme: derniereVersion), chemin) }
        if taille < pages * tailleDePage {
            throw StoreError(.endommage, chemin, detail: "\(taille) octets au lieu de \(pages * tailleDePage)")
        }
    }

    private static func journalEnAttente(_ chemin: String) -> Bool {
        var infos = stat()
        return stat(chemin + "-wal", &infos) == 0 && infos.st_size > 0
    }
}
