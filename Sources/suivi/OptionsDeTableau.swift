// What `suivi tableau` takes: what is counted, along which axes, where and when.

import ArgumentParser
import Domain

struct OptionsDeTableau: ParsableArguments {
    @OptionGroup var communes: OptionsCommunes
    @Option var mesure: String?
    @Option var lignes: String?
    @Option var colonnes: String?
    @Option var territoire: String?
    @Option var structure: String?
    @Option var referent: String?
    @Option var annee: String?
    @Option(parsing: .unconditional) var du: String?
    @Option(parsing: .unconditional) var au: String?
    @Option var format: String?
    @Option var sortie: String?
    @Flag var parts = false

    /// Its own options that take a value.
    static let noms = ["--mesure", "--lignes", "--colonnes", "--referent"]

    func demande(aujourdhui: Jour) throws -> DemandeDeTableau {
        guard let mesure, !mesure.isEmpty else { throw ErreurDUsage.mesureManquante }
        let choisie = try Self.lire(Mesure.self, mesure, "--mesure", Mesure.allCases)
        let page = PageDemandee(annee: annee, du: du, au: au)
        let axe = { (texte: String?, option: String) throws -> Axe? in
            guard let texte, !["", "aucune"].contains(Repli.plier(texte)) else { return nil }
            let axe = try Self.lire(Axe.self, texte, option, Axe.allCases)
            guard choisie.axes.contains(axe) else {
                throw ErreurDUsage.axeEtranger(option, axe.rawValue, choisie.rawValue, connus: choisie.axes.map(\.rawValue))
            }
            return axe
        }
        let (lignes, colonnes) = (try axe(lignes, "--lignes"), try axe(colonnes, "--colonnes"))
        let vue = Vue(choisie, lignes: lignes, colonnes: colonnes, .tout, try page.periode(aujourdhui))
        guard vue.estPossible else { throw ErreurDUsage.axesIncompatibles(vue.lignes.rawValue, colonnes?.rawValue ?? "") }
        return DemandeDeTableau(
            vue: vue, lieu: try lieu(), parts: parts, sortie: try SortieDePage(format: format, fichier: sortie))
    }

    /// One place at most.
    private func lieu() throws -> DemandeDeTableau.Lieu {
        let lieux: [(String, String, DemandeDeTableau.Lieu)] = [
            territoire.map { ("--territoire", $0, .territoire($0)) }, structure.map { ("--structure", $0, .structure($0)) },
            referent.map { ("--referent", $0, .referent($0)) },
        ].compactMap { $0 }
        if let vide = lieux.first(where: { $0.1.isEmpty }) { throw ErreurDUsage.valeurManquante(vide.0) }
        guard lieux.count < 2 else { throw ErreurDUsage.plusieursLieux(lieux.map(\.0)) }
        return lieux.first?.2 ?? .tout
    }

    /// A word of the program, without its accents, its hyphens or its capitals.
    private static func lire<Mot: RawRepresentable>(_ type: Mot.Type, _ saisie: String, _ option: String, _ tous: [Mot]) throws -> Mot
    where Mot.RawValue == String {
        let cherche = Repli.plier(saisie).replacing("-", with: "_").replacing(" ", with: "_")
        guard let mot = tous.first(where: { $0.rawValue == cherche }) else {
            throw ErreurDUsage.motInconnu(option, saisie, connus: tous.map(\.rawValue))
        }
        return mot
    }
}

/// A view to print.
struct DemandeDeTableau: Equatable {
    /// Where, as it was typed: the file says which one it is.
    enum Lieu: Equatable { case tout, territoire(String), structure(String), referent(String) }

    /// Its perimeter is still to be read.
    let vue: Vue
    let lieu: Lieu
    let parts: Bool
    let sortie: SortieDePage
}
