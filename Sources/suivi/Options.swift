// The options, as swift-argument-parser reads them; what they mean is checked here, in French.

import ArgumentParser
import Domain
import Exchange

/// Options that every command takes.
struct OptionsCommunes: ParsableArguments, Equatable {
    @Option var fichier: String?
    @Option var utilisateur: String?
    @Option var aujourdhui: String?

    /// The day given by `--aujourdhui`; the command line is refused when it is not one.
    var jour: Jour? { aujourdhui.flatMap(Jour.init(iso:)) }

    func verifiees() throws -> OptionsCommunes {
        if let aujourdhui, jour == nil { throw ErreurDUsage.jourIllisible(aujourdhui) }
        if let fichier, fichier.isEmpty { throw ErreurDUsage.valeurManquante("--fichier") }
        if let utilisateur, utilisateur.isEmpty { throw ErreurDUsage.valeurManquante("--utilisateur") }
        return self
    }
}

/// The interface, `demo` and `verifier` take nothing else.
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

    /// Every option that takes a value.
    static let noms = ["--fichier", "--utilisateur", "--aujourdhui", "--structure", "--annee", "--du", "--au", "--format"]
}

/// A page to print.
struct DemandeDeBilan: Equatable {
    let structure: String
    let periode: Periode
    let format: FormatDeBilan
}

extension OptionsDeBilan {
    func demande(aujourdhui: Jour) throws -> DemandeDeBilan {
        guard let structure, !structure.isEmpty else { throw ErreurDUsage.structureManquante }
        let periode = try periode(aujourdhui)
        return DemandeDeBilan(structure: structure, periode: periode, format: try formatChoisi())
    }

    private func formatChoisi() throws -> FormatDeBilan {
        guard let format else { return .texte }
        guard let choisi = FormatDeBilan(rawValue: Repli.plier(format)) else { throw ErreurDUsage.formatInconnu(format) }
        return choisi
    }

    private func periode(_ aujourdhui: Jour) throws -> Periode {
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
