// What leaves the machine and its line in the journal: neither goes without the other.

import Domain
import Exchange
import Store

/// The way out of files, for somebody on a store.
package struct Exportation {
    let store: Store
    let auteur: Auteur

    package init(_ store: Store, par auteur: Auteur) { (self.store, self.auteur) = (store, auteur) }

    /// Under the first free name of a directory; returns the path.
    package func ecrire(_ depart: any AExporter, dans dossier: String) throws -> String {
        let chemin = try FichierPrive.ecrire(depart.octets(le: auteur.instant), nom: depart.nomDeFichier, dans: dossier)
        try noter(depart, chemin)
        return chemin
    }

    /// At a path, where no file may stand already.
    package func ecrire(_ depart: any AExporter, _ chemin: String) throws {
        try FichierPrive.ecrire(depart.octets(le: auteur.instant), chemin)
        try noter(depart, chemin)
    }

    /// The text of what goes to a standard output, once the journal has its line: what was printed cannot be taken back.
    package func texte(_ depart: any AExporter) throws -> String {
        let octets = try depart.octets(le: auteur.instant)
        try noter(depart, nil)
        return String(decoding: octets, as: UTF8.self)
    }

    private func noter(_ depart: any AExporter, _ chemin: String?) throws {
        do {
            _ = try store.executer(.exporter(depart.export), par: auteur)
        } catch {
            if let chemin { FichierPrive.retirer(chemin) }
            throw ExportRefuse.journal(raison: Desk.sentence(error), retire: chemin != nil)
        }
    }
}
