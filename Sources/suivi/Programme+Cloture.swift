// `suivi bilan --clos`: the closed page beside today's, and what became of each record that moved.

import Domain
import Exchange
import Reports
import Screens
import Store

extension Programme {
    /// People are told by their initials: a printed page travels.
    func pageClose(
        _ store: Store, _ structure: Fiche<Structure>, _ periode: Periode, _ lecteur: Fiche<Referent>?, _ reglages: Reglages
    ) throws -> PageAExporter {
        guard let cloture = try store.clotures(structure.cle, periode, pour: lecteur).first else {
            throw Echec.periodeOuverte(structure.nom, periode)
        }
        let bilan = Bilan(
            try store.comptes(structure.cle, periode), structure: structure, periode: periode,
            contrat: try store.parametres().nomDuContrat)
        let differences = try store.differences(cloture, bilan.pageAClore.sujets, pour: lecteur)
        let comparaison = ComparaisonDeCloture(try store.pageClose(cloture, pour: lecteur), aujourdhui: bilan, differences)
        let deplaces = differences.filter { $0.clos.map { Set($0.jours.keys) } != $0.present.map { Set($0.jours.keys) } }
        let ecarts = try store.ecarts(deplaces, depuis: cloture, pour: lecteur, le: reglages.jour ?? Self.jourDeLaMachine)
        let recits = Dictionary(grouping: ecarts, by: \.difference.rubrique).mapValues { ecarts in
            ecarts.map { Self.recit($0, comparaison) }
        }
        return PageAExporter(comparaison, recits: recits)
    }

    private static func recit(_ ecart: EcartDeFait, _ comparaison: ComparaisonDeCloture) -> String {
        let difference = ecart.difference
        let rubrique = comparaison.rubriques.first { $0.code == difference.rubrique }
        let quoi = difference.phraseDEnsemble { code in rubrique?.lignes.first { $0.chiffre.ligne == code }?.libelle }
        let jour = (difference.present ?? difference.clos)?.jour?.court ?? ""
        let qui = ecart.nom.map(initiales) ?? "dossier fermé"
        let actes = ecart.actes.map { "\($0.acte) le \(Clock.local($0.quand).jour.court) par \($0.qui)" }
        let pourquoi = ecart.sansActe.map { " \($0)" } ?? (actes.isEmpty ? "" : " \(actes.joined(separator: ", ")).")
        return "\(jour) \(qui) : \(difference.details). \(quoi).\(pourquoi)"
    }

    private static func initiales(_ nom: String) -> String {
        nom.split { $0 == " " || $0 == "-" || $0 == "’" }.compactMap(\.first).map { "\($0.uppercased())." }.joined(separator: " ")
    }
}
