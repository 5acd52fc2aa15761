// The vocabulary of démarches that travels with the program: what a référent picks from must be clean and stay so.

import Domain
import Foundation
import Testing

@Suite("Le vocabulaire des démarches") struct VocabulaireTests {
    private struct Ligne {
        let code, libelle, theme: String
        let ordre: Int
    }

    private func liste(_ nom: String) throws -> [Ligne] {
        let racine = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let texte = try String(contentsOf: racine.appendingPathComponent("data/referentiels/\(nom).csv"), encoding: .utf8)
        return try texte.split(separator: "\n").dropFirst().map { ligne in
            let champs = ligne.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            try #require(champs.count == 5)
            return Ligne(code: champs[0], libelle: champs[1], theme: champs[2], ordre: try #require(Int(champs[3])))
        }
    }

    /// Codes that records carry since the first edition: none may ever go.
    private static let anciens = """
        demande_logement_social demande_hebergement fsl aide_logement dalo asll prevention_expulsion css dossier_mdph bilan_sante \
        relais_soins soutien_psychologique dossier_surendettement aide_financiere aide_alimentaire microcredit appui_budget \
        plan_apurement permis_b aide_mobilite location_vehicule carte_transport garage_solidaire recherche_formation \
        inscription_formation remise_a_niveau bilan_competences atelier_fle inscription_france_travail cv_lettre candidatures \
        orientation_siae rqth creation_entreprise garde_enfant mediation_familiale ouverture_droits domiciliation titre_sejour \
        acces_numerique apprentissage_langue activite_collective
        """.split(separator: " ").map(String.init)

    @Test("les codes sont uniques, sans accents, et ceux d’autrefois sont tous là")
    func codes() throws {
        let codes = try liste("demarches").map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil })
        #expect(Set(Self.anciens).subtracting(codes).isEmpty)
        #expect(Self.anciens.count == 42 && (80...130).contains(codes.count), "\(codes.count)")
    }

    @Test("les libellés se lisent : capitale, ni espace autour, ni doublon, ni apostrophe droite, ni organisme disparu")
    func libelles() throws {
        let libelles = try liste("demarches").map(\.libelle)
        for libelle in libelles {
            #expect(libelle.first?.isUppercase == true && libelle.trimmingCharacters(in: .whitespaces) == libelle, "\(libelle)")
            #expect(!libelle.contains("'") && !libelle.contains("  ") && !libelle.hasSuffix(".") && libelle.count <= 60, "\(libelle)")
            #expect(!libelle.contains("Pôle emploi") && !libelle.contains("CMU") && !libelle.contains("GEIC"), "\(libelle)")
        }
        #expect(Set(libelles.map(Repli.cle)).count == libelles.count)
    }

    @Test("chaque thème a ses démarches, numérotées dans l’ordre, et aucune n’est d’un thème inconnu")
    func themes() throws {
        let demarches = try liste("demarches"), themes = try liste("themes").map(\.code)
        for theme in themes {
            let siennes = demarches.filter { $0.theme == theme }
            #expect(siennes.count >= 3 && siennes.map(\.ordre) == Array(1...siennes.count), "\(theme)")
        }
        #expect(Set(demarches.map(\.theme)).isSubset(of: themes))
    }
}
