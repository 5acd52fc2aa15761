// What `suivi agenda` takes: whose week, which one, where to, and whether names are wanted.

import ArgumentParser
import Domain

struct OptionsDAgenda: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Option var semaine: String?
    @Option var structure: String?
    @Option var sortie: String?
    @Flag var noms = false

    func demande(aujourdhui: Jour) throws -> DemandeDAgenda {
        let choisie = try semaine.map { texte in
            guard let semaine = Semaine(iso: texte) else { throw ErreurDUsage.semaineIllisible(texte) }
            return semaine
        }
        if structure?.isEmpty == true { throw ErreurDUsage.valeurManquante("--structure") }
        try SortieDePage.exigerUnNom(sortie)
        return DemandeDAgenda(semaine: choisie ?? Semaine(de: aujourdhui), structure: structure, sortie: sortie, noms: noms)
    }
}

/// A week to write.
struct DemandeDAgenda: Equatable {
    let semaine: Semaine
    /// Nil: the agenda of a référent.
    let structure: String?
    /// Nil: standard output.
    let sortie: String?
    let noms: Bool
}

/// Every option of every command, which may stand before the command itself.
enum OptionsConnues {
    /// Those that are followed by a value.
    static let avecValeur = OptionsDeBilan.noms + ["--semaine", "--sortie"] + OptionsDeTableau.noms
    static let toutes = avecValeur + ["--noms", "--parts"] + OptionsDeBilan.drapeaux
}
