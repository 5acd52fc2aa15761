// What was asked on the command line, understood and checked before any file is opened.

import ArgumentParser
import Domain

/// A command line that is understood.
enum Demande: Equatable {
    case interface(Reglages)
    case demo(Reglages)
    case bilan(Reglages, DemandeDeBilan)
    case comparaison(Reglages, DemandeDeComparaison)
    case commission(Reglages, DemandeDActivite)
    case territoire(Reglages, DemandeDeTerritoire)
    case oarsa(Reglages, DemandeOarsa)
    case plics(Reglages, DemandeDePlics)
    case verifier(Reglages)
    case tableaux(Reglages, DemandeDeTableaux)
    case tableau(Reglages, DemandeDeTableau)
    case agenda(Reglages, DemandeDAgenda)
    case entretien(Reglages, DemandeDEntretien)
    case aide(SousCommande?)
    case version
}

/// The words that may follow `suivi`.
enum SousCommande: String, CaseIterable {
    case demo, bilan, tableau, agenda, commission, territoire, oarsa, plics, verifier, entretien
}

enum LigneDeCommande {
    static let motsDAide = ["--help", "-h", "--aide"]

    /// `arguments` without the name of the program. `aujourdhui` is the day of the machine, for relative dates.
    static func lire(_ arguments: [String], aujourdhui: Jour) throws -> Demande {
        let (mot, reste) = try separer(arguments)
        if mot == "aide" || mot == "help" { return .aide(reste.first.flatMap(SousCommande.init)) }
        let sousCommande = try mot.map { mot in
            guard let connue = SousCommande(rawValue: mot) else { throw ErreurDUsage.sousCommandeInconnue(mot) }
            return connue
        }
        if reste.contains(where: motsDAide.contains) { return .aide(sousCommande) }
        if reste.contains("--version") { return .version }
        switch sousCommande {
        case nil: return .interface(try OptionsSeules.lues(reste).communes.verifiees())
        case .demo: return .demo(try OptionsSeules.lues(reste).communes.verifiees())
        case .verifier:
            let options = try OptionsDeVerification.lues(reste)
            let reglages = try options.communes.verifiees()
            let demande = try options.demande(aujourdhui: reglages.jour ?? aujourdhui)
            return demande.map { .tableaux(reglages, $0) } ?? .verifier(reglages)
        case .entretien:
            let options = try OptionsDEntretien.lues(reste)
            return .entretien(try options.communes.verifiees(), try options.demande())
        case .bilan:
            let options = try OptionsDeBilan.lues(reste)
            let reglages = try options.communes.verifiees()
            if let comparaison = try options.comparaison() { return .comparaison(reglages, comparaison) }
            return .bilan(reglages, try options.demande(aujourdhui: reglages.jour ?? aujourdhui))
        case .tableau:
            let options = try OptionsDeTableau.lues(reste)
            let reglages = try options.communes.verifiees()
            return .tableau(reglages, try options.demande(aujourdhui: reglages.jour ?? aujourdhui))
        case .agenda:
            let options = try OptionsDAgenda.lues(reste)
            let reglages = try options.communes.verifiees()
            return .agenda(reglages, try options.demande(aujourdhui: reglages.jour ?? aujourdhui))
        case .oarsa:
            let options = try OptionsOarsa.lues(reste)
            let reglages = try options.communes.verifiees()
            return .oarsa(reglages, try options.demande(aujourdhui: reglages.jour ?? aujourdhui))
        case .plics:
            let options = try OptionsDePlics.lues(reste)
            let reglages = try options.communes.verifiees()
            return .plics(reglages, try options.demande(aujourdhui: reglages.jour ?? aujourdhui))
        case .commission:
            let options = try OptionsDeCommission.lues(reste)
            let reglages = try options.communes.verifiees()
            return .commission(reglages, try options.demande(aujourdhui: reglages.jour ?? aujourdhui))
        case .territoire:
            let options = try OptionsDeTerritoire.lues(reste)
            let reglages = try options.communes.verifiees()
            return .territoire(reglages, try options.demande(aujourdhui: reglages.jour ?? aujourdhui))
        }
    }

    /// The subcommand and what remains: the options may stand before or after it.
    static func separer(_ arguments: [String]) throws -> (mot: String?, reste: [String]) {
        var rang = 0
        while rang < arguments.count {
            let argument = arguments[rang]
            guard argument.hasPrefix("-") else {
                return (argument, Array(arguments[..<rang] + arguments[(rang + 1)...]))
            }
            let option = String(argument.prefix { $0 != "=" })
            guard OptionsConnues.toutes.contains(option) || motsDAide.contains(option) else {
                throw ErreurDUsage.optionInconnue(option)
            }
            rang += OptionsConnues.avecValeur.contains(argument) ? 2 : 1
        }
        return (nil, arguments)
    }
}
