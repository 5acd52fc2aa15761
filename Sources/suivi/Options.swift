// The options, as swift-argument-parser reads them; what they mean is checked here, in French.

import ArgumentParser
import Domain

/// What every command may be told, once checked.
struct Reglages: Equatable {
    var fichier: String?
    var utilisateur: String?
    /// The day given by `--aujourdhui`.
    var jour: Jour?
}

/// Options that every command takes.
struct OptionsCommunes: ParsableArguments {
    @Option var fichier: String?
    @Option var utilisateur: String?
    @Option var aujourdhui: String?

    func verifiees() throws -> Reglages {
        let jour = try aujourdhui.map { texte in
            guard let jour = Jour(iso: texte) else { throw ErreurDUsage.jourIllisible(texte) }
            return jour
        }
        if fichier?.isEmpty == true { throw ErreurDUsage.valeurManquante("--fichier") }
        if utilisateur?.isEmpty == true { throw ErreurDUsage.valeurManquante("--utilisateur") }
        return Reglages(fichier: fichier, utilisateur: utilisateur, jour: jour)
    }
}

/// The interface and `demo` take nothing else.
struct OptionsSeules: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
}

/// What `bilan` takes besides.
struct OptionsDeBilan: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Option var structure: String?
    @Option var annee: String?
    // A relative date begins with a minus: whatever follows is the value.
    @Option(parsing: .unconditional) var du: String?
    @Option(parsing: .unconditional) var au: String?
    @Option var format: String?
    @Flag var comparePlics = false
    @Flag var tout = false
    @Option var sortie: String?
    @Flag var clos = false

    /// Every option that takes a value.
    static let noms = [
        "--fichier", "--utilisateur", "--aujourdhui", "--structure", "--annee", "--du", "--au", "--format", "--depuis", "--territoire",
    ]
    /// Every option that takes none.
    static let drapeaux = ["--oui", "--version", "--compare-plics", "--tout", "--clos", "--tableaux"]
}

/// A page to print.
struct DemandeDeBilan: Equatable {
    let structure: String
    let periode: Periode
    let sortie: SortieDePage
    /// The closed page beside today's, instead of today's alone.
    var clos = false
}

/// What `commission` takes besides.
struct OptionsDeCommission: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Option var territoire: String?
    @Option var annee: String?
    @Option(parsing: .unconditional) var du: String?
    @Option(parsing: .unconditional) var au: String?
    @Option var format: String?
    @Option var sortie: String?
}

/// An activity to print; nil territory: every commission.
struct DemandeDActivite: Equatable {
    let territoire: String?
    let periode: Periode
    let sortie: SortieDePage
}

extension OptionsDeCommission {
    func demande(aujourdhui: Jour) throws -> DemandeDActivite {
        if territoire?.isEmpty == true { throw ErreurDUsage.valeurManquante("--territoire") }
        let page = PageDemandee(annee: annee, du: du, au: au)
        return DemandeDActivite(
            territoire: territoire, periode: try page.periode(aujourdhui), sortie: try SortieDePage(format: format, fichier: sortie))
    }
}

extension OptionsDeBilan {
    func demande(aujourdhui: Jour) throws -> DemandeDeBilan {
        guard let structure, !structure.isEmpty else { throw ErreurDUsage.structureManquante }
        let page = PageDemandee(annee: annee, du: du, au: au)
        return DemandeDeBilan(
            structure: structure, periode: try page.periode(aujourdhui), sortie: try SortieDePage(format: format, fichier: sortie),
            clos: clos)
    }
}

/// The period, as every page is asked for.
struct PageDemandee {
    let annee: String?
    let du: String?
    let au: String?

    func periode(_ aujourdhui: Jour) throws -> Periode {
        switch (annee, du, au) {
        case (let annee?, nil, nil):
            guard annee.count == 4, annee.allSatisfy({ $0.isASCII && $0.isNumber }),
                let periode = Int(annee).flatMap({ Periode(annee: $0) })
            else { throw ErreurDUsage.anneeIllisible(annee) }
            return periode
        case (nil, let du?, let au?):
            let (debut, fin) = (try lire(du, "--du", aujourdhui), try lire(au, "--au", aujourdhui))
            guard let periode = Periode(du: debut, au: fin) else { throw Echec.periodeRenversee(du: debut, au: fin) }
            return periode
        case (_?, _, _): throw ErreurDUsage.anneeEtDates
        case (nil, nil, nil): throw ErreurDUsage.periodeManquante
        default: throw ErreurDUsage.borneManquante(du == nil ? "--du" : "--au")
        }
    }

    private func lire(_ saisie: String, _ option: String, _ aujourdhui: Jour) throws -> Jour {
        do {
            return try SaisieJour.lire(saisie, aujourdhui: aujourdhui)
        } catch {
            throw ErreurDUsage.dateIllisible(option, error)
        }
    }
}

extension ParsableArguments {
    /// Parses, and says in French what the parser refuses in English.
    static func lues(_ arguments: [String]) throws -> Self {
        do {
            return try parse(arguments)
        } catch {
            throw ErreurDUsage(traduisant: message(for: error))
        }
    }
}
