// The controls counted on a store for a reader: the same on the screens and on the command line.

import Domain
import Reports
import Store

extension Store {
    /// The controls of each structure that did something in the period; one that did nothing has nothing to verify.
    package func verifications(
        _ structures: [Fiche<Structure>], _ periode: Periode, le jour: Jour, pour lecteur: Fiche<Referent>?, contrat: NomDuContrat
    ) throws -> [Verification] {
        let faits = try faitsDeControle(structures.map(\.cle), periode, le: jour, pour: lecteur, vues: true)
        return zip(structures, faits).filter { !$0.1.estVide }.map {
            Verification($0.1, structure: $0.0, periode: periode, le: jour, contrat: contrat)
        }
    }

    /// Those of the sittings; nil territory: every commission. `structures` name the one that limits the reader.
    package func verificationDeCommission(
        _ periode: Periode, territoire: String?, le jour: Jour, pour lecteur: Fiche<Referent>?, _ structures: [Fiche<Structure>],
        _ referentiels: Referentiels
    ) throws -> Verification {
        let limite = lecteur?.perimetre.flatMap { cle in structures.first { $0.cle == cle }?.nom }
        let activite = Activite(
            try self.activite(.periode(periode, territoire: territoire), pour: lecteur), periode: periode, territoire: territoire,
            referentiels: referentiels, limite: limite)
        let faits = try faitsDeCommission(periode, territoire: territoire, pour: lecteur, activite.figures.map(\.sujet), le: jour)
        return Verification(activite, faits, territoire: territoire, structure: lecteur?.perimetre, le: jour)
    }
}
