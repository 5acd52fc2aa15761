// The lines of the controls, the same on the evaluation page, on the verification and on one control.

import Domain
import Reports
import Store
import Terminal

/// An identity that does not hold, as red lines: « ✗ à corriger : … ». It takes as many lines as it needs.
func controlLines(_ controles: [Controle], _ context: Context) -> [(String, Controle)] {
    controles.flatMap { controle in
        TextWidth.wrap("à corriger\u{a0}: \(controle.phrase) (Entrée)", to: max(20, min(context.size.columns, 120) - 8)).enumerated().map {
            ($0 == 0 ? "✗ \($1)" : "  \($1)", controle)
        }
    }
}

extension Verdict {
    /// The mark that stands before a verdict, beside its word, here and on the command line.
    package var mark: String {
        switch self {
        case .juste: "✓"
        case .explique: "~"
        case .aCorriger: "✗"
        }
    }

    /// The style, which never says more than the mark and the word.
    var style: Style {
        switch self {
        case .juste: .plain
        case .explique: Look.late
        case .aCorriger: Look.error
        }
    }
}

extension Source {
    /// The controls of one structure, as the user may see them.
    func verification(_ structure: Fiche<Structure>, _ periode: Periode, vues: Bool) throws -> Verification {
        let faits = try store.faitsDeControle(
            [structure.cle], periode, le: context.aujourdhui, pour: context.utilisateur, vues: vues)
        return Verification(
            faits.first ?? FaitsDeControle(), structure: structure, periode: periode, le: context.aujourdhui,
            contrat: context.parametres.nomDuContrat)
    }

    /// The controls of every structure that did something in the period, then those of the commission.
    func verifications(_ periode: Periode) throws -> [Verification] {
        let (lecteur, structures) = (context.utilisateur, context.structures)
        return try store.verifications(
            structures, periode, le: context.aujourdhui, pour: lecteur, contrat: context.parametres.nomDuContrat) + [commission(periode)]
    }

    /// The controls of the commission, every territory together.
    func commission(_ periode: Periode) throws -> Verification {
        try store.verificationDeCommission(
            periode, territoire: nil, le: context.aujourdhui, pour: context.utilisateur, context.structures, context.referentiels)
    }
}
