// The whole document of the PLICS, by the program itself: from its start to its last file on the disk.

import Domain
import Foundation

/// Writes the document of one year several times, each in a new directory.
struct MesuresDuPlics {
    let chemin: String
    let territoire: String

    func mesurer() -> [Mesure] {
        guard let binaire = ProcessInfo.processInfo.environment["SUIVI_BINAIRE"] else {
            return [Mesure("the PLICS of a territory", "SUIVI_BINAIRE names no program")]
        }
        let durees = Durees.de(5, echauffement: 1) { rang in
            let sortie = FileManager.default.temporaryDirectory.appending(path: "suivi-plics-\(getpid())-\(rang)")
            defer { try? FileManager.default.removeItem(at: sortie) }
            let programme = Process()
            programme.executableURL = URL(filePath: binaire)
            programme.arguments = [
                "plics", "--fichier", chemin, "--annee", "2023", "--territoire", territoire, "--sortie", sortie.path, "--aujourdhui",
                Departement.aujourdhui.iso,
            ]
            programme.standardOutput = FileHandle.nullDevice
            guard (try? programme.run()) != nil else { return }
            programme.waitUntilExit()
        }
        return [Mesure("10,000 people: the whole PLICS of a territory, as files", auPlus: 2000, ms: durees.mediane)]
    }
}
