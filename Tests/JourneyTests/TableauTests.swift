// `suivi tableau`: what it understands, and what it answers.

import Domain
import Foundation
import Testing

@testable import suivi

@Suite("suivi tableau, la ligne de commande")
struct LigneDeTableauTests {
    private func lire(_ ligne: String) throws -> DemandeDeTableau? {
        let demande = try LigneDeCommande.lire(ligne.split(separator: " ").map(String.init), aujourdhui: Jour(numero: 20_780))
        if case .tableau(_, let tableau) = demande { return tableau }
        return nil
    }

    private func erreur(_ ligne: String) -> String? {
        do {
            _ = try lire(ligne)
            return nil
        } catch {
            return (error as? ErreurDUsage)?.message
        }
    }

    @Test("la mesure, les axes, le lieu et la période se lisent, sans accents ni majuscules")
    func complete() throws {
        let demande = try #require(
            try lire("tableau --mesure Démarches --lignes situation-familiale --colonnes structure --territoire flers --annee 2021 --parts")
        )
        let annee = try #require(Periode(annee: 2021))
        #expect(demande.vue == Vue(.demarches, lignes: .situationFamiliale, colonnes: .structure, .tout, annee))
        #expect(demande.lieu == .territoire("flers") && demande.parts)
        #expect(try lire("tableau --mesure sorties --annee 2021")?.vue.lignes == .motif)
    }

    @Test(
        "ce qui ne va pas est dit avec ce qui va",
        arguments: [
            ("tableau --annee 2021", "Précisez ce qui est compté"),
            ("tableau --mesure sortie --annee 2021", "Vouliez-vous dire sorties ?"),
            ("tableau --mesure sorties --lignes volet --annee 2021", "« volet » ne va pas avec la mesure « sorties ». Ses axes : motif,"),
            ("tableau --mesure sorties --lignes annee --colonnes mois --annee 2021", "dont un seul de temps"),
            ("tableau --mesure sorties --colonnes strcture --annee 2021", "Vouliez-vous dire structure ?"),
            ("tableau --mesure sorties --structure A --referent b --annee 2021", "Choisissez un seul lieu"),
            ("bilan --mesure sorties --annee 2021", "ne va pas avec cette commande"),
        ])
    func refus(ligne: String, phrase: String) { #expect(erreur(ligne)?.contains(phrase) == true, "\(erreur(ligne) ?? "–")") }

    @Test("un code inconnu donne les structures proches, par leur code ou par leur nom")
    func proches() {
        let codes = ["CCAS-ALENCON", "ML-ALENCON", "MSA-MOS"]
        let connus = Proximite.proches("alencn", parmi: codes)
        #expect(connus == ["CCAS-ALENCON", "ML-ALENCON"])
        #expect(Proximite.proches("zz", parmi: codes).isEmpty)
        #expect(
            Echec.structureInconnue("alencn", codes: codes, proches: connus).message
                == "« alencn » n’est le code d’aucune structure. Les plus proches : CCAS-ALENCON, ML-ALENCON.")
    }
}
