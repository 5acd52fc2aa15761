// What closing a year of a structure costs, and reading it again beside today's page.

import Domain
import Reports
import Store

extension MesuresDuStore {
    /// The first run closes the year for good; the following ones close it and give it up.
    func clore(_ structure: Fiche<Structure>, _ periode: Periode, _ chef: Fiche<Referent>) throws -> [Mesure] {
        struct Renoncement: Error {}
        let auteur = Auteur(chef.cle, instant: Instant(secondes: 0), aujourdhui: Departement.aujourdhui)
        let page = Bilan(try store.comptes(structure.cle, periode), structure: structure, periode: periode).pageAClore
        let closings = Durees.de(5, echauffement: 1) { _ in
            try? store.lot { ecriture in
                _ = try ecriture.executer(.clore(.nouveau(), page, motif: "Mesure"), par: auteur)
                throw Renoncement()
            }
        }
        if try store.clotures(structure.cle, periode, pour: nil).isEmpty {
            _ = try store.executer(.clore(.nouveau(), page, motif: ""), par: auteur)
        }
        guard let cloture = try store.clotures(structure.cle, periode, pour: nil).first else { return [] }
        var ecarts = 0
        let differences = try Durees.de(20) { _ in ecarts = try store.differences(cloture, page.sujets, pour: nil).count }
        let lecture = try Durees.de(40) { _ in _ = try store.pageClose(cloture, pour: nil) }
        return [
            Mesure("\(nom): closing \(periode.libelle) of a structure (\(page.nombreDeLignes) rows)", auPlus: 1000, ms: closings.mediane),
            Mesure("\(nom): closed page", auPlus: 10, ms: lecture.mediane),
            Mesure("\(nom): what changed since a closing (\(ecarts) records)", auPlus: 50, ms: differences.mediane),
        ]
    }
}
