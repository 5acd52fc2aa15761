// A page that leaves by the command line: on the standard output or in a file, with its line in the journal.

import Domain
import Exchange
import Reports
import Screens
import Store

extension Programme {
    /// `auteur` is nil when the owner of the file asks without a name.
    func exporter(
        _ page: PageAExporter, _ sortie: SortieDePage, _ store: Store, par auteur: Cle<Referent>?, _ reglages: Reglages
    ) throws -> Int32 {
        try exporter(page.en(sortie.format), sortie.fichier, store, par: auteur, reglages, fait: page.document.titre)
    }

    /// `fait`: what the sentence says once a file is written, before its path.
    func exporter(
        _ depart: any AExporter, _ fichier: String?, _ store: Store, par auteur: Cle<Referent>?, _ reglages: Reglages, fait: String
    ) throws -> Int32 {
        let instant = Clock(pinned: reglages.jour).now
        let sortie = Exportation(
            store, par: Auteur(auteur, instant: instant, aujourdhui: reglages.jour ?? Self.jourDeLaMachine))
        guard let fichier else { return try imprimer(sortie.texte(depart)) }
        try sortie.ecrire(depart, fichier)
        return try imprimer("\(fait) : \(fichier)\n")
    }
}
