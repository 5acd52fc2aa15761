// What `suivi verifier` takes: the file alone, or its tables, of which structures and over which periods.

import ArgumentParser
import Domain

struct OptionsDeVerification: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Flag var tableaux = false
    @Option var structure: String?
    @Option var territoire: String?
    @Option var annee: String?
    @Option(parsing: .unconditional) var du: String?
    @Option(parsing: .unconditional) var au: String?

    /// Nil: the file, without its tables.
    func demande(aujourdhui: Jour) throws -> DemandeDeTableaux? {
        let donnees = [("--structure", structure), ("--territoire", territoire), ("--annee", annee), ("--du", du), ("--au", au)]
        if !tableaux, let seule = donnees.first(where: { $0.1 != nil }) { throw ErreurDUsage.sansTableaux(seule.0) }
        guard tableaux else { return nil }
        for (nom, valeur) in donnees where valeur?.isEmpty == true { throw ErreurDUsage.valeurManquante(nom) }
        if structure != nil, territoire != nil { throw ErreurDUsage.territoireEtStructure }
        return DemandeDeTableaux(structure: structure, territoire: territoire, periodes: try periodes(aujourdhui))
    }

    /// Those that were told, else the civil year of the day and the one before.
    private func periodes(_ aujourdhui: Jour) throws -> [Periode] {
        guard annee == nil, du == nil, au == nil else {
            return [try PageDemandee(annee: annee, du: du, au: au).periode(aujourdhui)]
        }
        let annee = Periode.annee(de: aujourdhui)
        return [annee, annee.precedente]
    }
}
