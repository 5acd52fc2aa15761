// The way out of the PLICS: its files, all or none, and what the journal keeps of it.

import Domain
import Exchange
import Reports
import Store

/// Writes the document for somebody on a store.
package struct EcritureDuPlics {
    let store: Store
    let auteur: Auteur

    package init(_ store: Store, par auteur: Auteur) { (self.store, self.auteur) = (store, auteur) }

    /// In a directory, made when it is missing, where none of the files may stand already.
    package func ecrire(_ document: PagesDuPlics, dans dossier: String) throws -> DossierPrive.Ecrit {
        try noter(document, try DossierPrive.ecrire(document.fichiers, dans: dossier))
    }

    /// In a directory of its own under another one, with the first free name; returns its path.
    package func ecrire(_ document: PagesDuPlics, sous parent: String) throws -> String {
        let (dossier, ecrit) = try DossierPrive.ecrire(document.fichiers, nom: document.code, sous: parent)
        _ = try noter(document, ecrit)
        return dossier
    }

    /// The one place where the journal is told. A document that it could not keep a line of is taken back.
    private func noter(_ document: PagesDuPlics, _ ecrit: DossierPrive.Ecrit) throws -> DossierPrive.Ecrit {
        do {
            let export = Export(uid: .nouveau(), titre: TexteSur.pourTerminal(document.titre), format: "html", nominatif: false)
            _ = try store.executer(.exporter(export), par: auteur)
            return ecrit
        } catch {
            ecrit.retirer()
            throw ExportRefuse.journal(raison: Desk.sentence(error), retire: true)
        }
    }
}
