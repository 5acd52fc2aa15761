// The PLICS as files: all of them, or none, and never over another.

import Domain
import Foundation
import Reports

extension PagesDuPlics {
    /// Each file with its path in the directory: one Markdown page, one HTML file, one SVG for each chart.
    package var fichiers: [(chemin: String, texte: String)] {
        [("\(code).md", markdown), ("\(code).html", html)] + figures.map { ("figures/\($0.nomDeFichier)", $0.imprime.svgEnFichier) }
    }
}

/// A directory of private files, written whole.
package enum DossierPrive {
    /// What was written, to be told or taken back.
    package struct Ecrit: Sendable {
        /// In the order of writing.
        package let chemins: [String]
        fileprivate let dossiers: [String]

        /// Takes back everything, and the directories that were made for it.
        package func retirer() {
            for chemin in chemins { unlink(chemin) }
            for dossier in dossiers.reversed() { rmdir(dossier) }
        }
    }

    /// Writes every file under `dossier`, which is made when it is missing (its parent must be there). Where one of them stands
    /// already, nothing is written; when the disk refuses one, nothing is left behind.
    package static func ecrire(_ fichiers: [(chemin: String, texte: String)], dans dossier: String) throws(FichierRefuse) -> Ecrit {
        for fichier in fichiers where existe("\(dossier)/\(fichier.chemin)") {
            throw FichierRefuse(chemin: "\(dossier)/\(fichier.chemin)", erreur: EEXIST)
        }
        var ecrit = Ecrit(chemins: [], dossiers: [])
        do throws(FichierRefuse) {
            for sousDossier in [dossier] + sousDossiers(fichiers.map(\.chemin)).map({ "\(dossier)/\($0)" }) where !existe(sousDossier) {
                guard mkdir(sousDossier, 0o700) == 0 else { throw FichierRefuse(chemin: sousDossier, erreur: errno) }
                ecrit = Ecrit(chemins: ecrit.chemins, dossiers: ecrit.dossiers + [sousDossier])
            }
            for fichier in fichiers {
                let chemin = "\(dossier)/\(fichier.chemin)"
                try FichierPrive.ecrire(fichier.texte, chemin)
                ecrit = Ecrit(chemins: ecrit.chemins + [chemin], dossiers: ecrit.dossiers)
            }
            return ecrit
        } catch {
            ecrit.retirer()
            throw error
        }
    }

    /// Under a first free name in a directory that is there: `plics-2021-alencon`, else `plics-2021-alencon-2`.
    package static func ecrire(
        _ fichiers: [(chemin: String, texte: String)], nom: String, sous parent: String
    ) throws(FichierRefuse) -> (dossier: String, ecrit: Ecrit) {
        for rang in 1...99 {
            let dossier = "\(parent)/\(nom)\(rang == 1 ? "" : "-\(rang)")"
            if !existe(dossier) { return (dossier, try ecrire(fichiers, dans: dossier)) }
        }
        throw FichierRefuse(chemin: "\(parent)/\(nom)", erreur: EEXIST)
    }

    private static func existe(_ chemin: String) -> Bool {
        var etat = stat()
        return lstat(chemin, &etat) == 0
    }

    private static func sousDossiers(_ chemins: [String]) -> [String] {
        chemins.compactMap { chemin in chemin.lastIndex(of: "/").map { String(chemin[..<$0]) } }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}
