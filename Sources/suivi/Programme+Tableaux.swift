// `suivi verifier --tableaux`: every identity of every table, with what breaks it.

import Domain
import Exchange
import Reports
import Screens
import Store

/// Whose tables are verified, over which periods.
struct DemandeDeTableaux: Equatable {
    var structure: String?
    var territoire: String?
    var periodes: [Periode]
}

extension Programme {
    func verifierLesTableaux(_ reglages: Reglages, _ demande: DemandeDeTableaux) throws -> Int32 {
        let store = try existant(reglages)
        let lecteur = try lecteur(store, reglages)
        let verificateur = try Verificateur(store, lecteur: lecteur, jour: reglages.jour ?? Self.jourDeLaMachine)
        let territoire = try demande.territoire.map { try NomDeTerritoire.lire($0, parmi: verificateur.territoires) }
        let structures = try verificateur.structures(code: demande.structure, territoire: territoire)
        var verifications: [Verification] = []
        for periode in demande.periodes {
            verifications += try verificateur.verifications(structures, periode)
            if demande.structure == nil {
                verifications.append(try verificateur.commission(periode, territoire: territoire))
            }
        }
        for verification in verifications { _ = try imprimer(verificateur.texte(verification)) }
        let faux = verifications.reduce(0) { $0 + $1.controles(.aCorriger).count }
        if faux > 0 { _ = try imprimer(replier(Self.ouCorriger, retrait: "", premier: "").map { $0 + "\n" }.joined() + "\n") }
        _ = try imprimer(replier(Verification.resume(verifications), retrait: "", premier: "").map { $0 + "\n" }.joined())
        if faux > 0 {
            Affichage.refuser("\(faux == 1 ? "un contrôle est" : "\(faux) contrôles sont") à corriger dans « \(store.chemin) ».")
        }
        return faux > 0 ? 1 : 0
    }

    private static let ouCorriger =
        "Dans Suivi, « Bilans », touche V : chaque contrôle ouvre ses lignes, avec leurs noms, et chaque ligne ouvre ce qui se corrige."
}

/// Reads, verifies and words; prints nothing.
struct Verificateur {
    let store: Store
    let lecteur: Fiche<Referent>?
    let jour: Jour
    private let toutes: [Fiche<Structure>]
    private let referentiels: Referentiels
    private let contrat: NomDuContrat
    /// Those of the structures and of the sittings.
    let territoires: [String]

    init(_ store: Store, lecteur: Fiche<Referent>?, jour: Jour) throws {
        (self.store, self.lecteur, self.jour) = (store, lecteur, jour)
        toutes = try store.structures()
        referentiels = try store.referentiels()
        contrat = try store.parametres().nomDuContrat
        let noms = toutes.map(\.valeur.territoireEffectif) + (try store.territoires())
        territoires = Set(noms.filter { !$0.isEmpty }).sorted()
    }

    /// The one that was asked for, those of the territory, or all: always those of the reader only.
    func structures(code: String?, territoire: String?) throws -> [Fiche<Structure>] {
        if let code {
            let structure = try CodeDeStructure.lire(code, parmi: toutes)
            if let lecteur, !lecteur.peutVoir(structure.cle) { throw Refuse(.acteReserve) }
            return [structure]
        }
        let visibles = toutes.filter { lecteur?.peutVoir($0.cle) ?? true }
        guard let territoire else { return visibles }
        return visibles.filter { $0.valeur.releve(de: territoire) }
    }

    func verifications(_ structures: [Fiche<Structure>], _ periode: Periode) throws -> [Verification] {
        try store.verifications(structures, periode, le: jour, pour: lecteur, contrat: contrat)
    }

    func commission(_ periode: Periode, territoire: String?) throws -> Verification {
        try store.verificationDeCommission(periode, territoire: territoire, le: jour, pour: lecteur, toutes, referentiels)
    }
}

extension Verificateur {
    /// What holds in one line; what does not, with its rows and how to mend them.
    func texte(_ verification: Verification) throws -> String {
        let titre = replier(verification.titre, retrait: "", premier: "")
        return (titre + (try verification.controles.flatMap { try self.lignes($0) })).map { $0 + "\n" }.joined() + "\n"
    }

    /// Nobody is named on the standard output: a row gives the number of its dossier.
    private func lignes(_ controle: Controle) throws -> [String] {
        let verdict = "\(controle.verdict.mark) \(controle.verdict.libelle.dansUnePhrase)"
        let tete = replier(
            "\(verdict)\u{a0}: \(controle.tableau) — \(controle.phrase)", retrait: "      ", premier: "  ")
        guard controle.verdict == .aCorriger, let question = controle.question else { return tete }
        let page = try store.lignes(question, pour: lecteur, depuis: 0, nombre: controle.nombre)
        let consigne =
            controle.consigne.map { replier("Pour corriger\u{a0}: \($0.dansUnePhrase)", retrait: "        ", premier: "      ") } ?? []
        return tete + consigne
            + page.lignes.flatMap {
                replier(
                    "dossier n°\u{a0}\($0.beneficiaire.rawValue)\u{a0} \($0.detail)", retrait: "          ",
                    premier: "        \($0.jour.court)  ")
            }
    }
}
