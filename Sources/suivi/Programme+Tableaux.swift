// `suivi verifier --tableaux`: every identity of every table, with what breaks it.

import Domain
import Reports
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
        let territoire = try demande.territoire.map { try Self.territoire($0, parmi: verificateur.territoires) }
        let structures = try verificateur.structures(code: demande.structure, territoire: territoire)
        var verifications: [Verification] = []
        for periode in demande.periodes {
            verifications += try verificateur.verifications(structures, periode)
            if demande.structure == nil {
                verifications.append(try verificateur.commission(periode, territoire: territoire))
            }
        }
        for verification in verifications { _ = try imprimer(verificateur.texte(verification)) }
        _ = try imprimer(Verification.resume(verifications) + "\n")
        let faux = verifications.reduce(0) { $0 + $1.controles(.aCorriger).count }
        if faux > 0 {
            Affichage.refuser("\(faux == 1 ? "un contrôle est" : "\(faux) contrôles sont") à corriger dans « \(store.chemin) ».")
        }
        return faux > 0 ? 1 : 0
    }
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

    /// A structure that did nothing in the period has nothing to verify.
    func verifications(_ structures: [Fiche<Structure>], _ periode: Periode) throws -> [Verification] {
        let faits = try store.faitsDeControle(structures.map(\.cle), periode, le: jour, pour: lecteur, vues: true)
        return zip(structures, faits).filter { !$0.1.estVide }.map {
            Verification($0.1, structure: $0.0, periode: periode, le: jour, contrat: contrat)
        }
    }

    func commission(_ periode: Periode, territoire: String?) throws -> Verification {
        let limite = lecteur?.perimetre.flatMap { cle in toutes.first { $0.cle == cle }?.nom }
        let activite = Activite(
            try store.activite(.periode(periode, territoire: territoire), pour: lecteur), periode: periode, territoire: territoire,
            referentiels: referentiels, limite: limite)
        let faits = try store.faitsDeCommission(
            periode, territoire: territoire, pour: lecteur, activite.figures.map(\.sujet), le: jour)
        return Verification(activite, faits, territoire: territoire, structure: lecteur?.perimetre, le: jour)
    }
}

extension Verificateur {
    /// What holds in one line; what does not, with its rows and how to mend them.
    func texte(_ verification: Verification) throws -> String {
        let lignes = try verification.controles.flatMap { try self.lignes($0) }
        return ([verification.titre] + lignes.map { "  \($0)" }).map { $0 + "\n" }.joined() + "\n"
    }

    private func lignes(_ controle: Controle) throws -> [String] {
        let (marque, mot) =
            switch controle.verdict {
            case .juste: ("✓", "juste")
            case .explique: ("~", "expliqué")
            case .aCorriger: ("✗", "à corriger")
            }
        let tete = "\(marque) \(mot)\u{a0}: \(controle.tableau) — \(controle.phrase)"
        guard controle.verdict == .aCorriger, let question = controle.question else { return [tete] }
        let page = try store.lignes(question, pour: lecteur, depuis: 0, nombre: controle.nombre)
        let reparation = controle.reparation.map { ["    Pour corriger\u{a0}: \($0)"] } ?? []
        return [tete] + reparation + page.lignes.map { "      \($0.jour.court)  \(nom($0, controle.structure))  \($0.detail)" }
    }

    /// The name, for who may read it; else the number of the dossier.
    private func nom(_ ligne: LigneDeControle, _ structure: Cle<Structure>?) -> String {
        let lisible = lecteur.map { $0.perimetre == nil || structure.map($0.peutVoir) ?? false } ?? true
        return lisible ? ligne.nom ?? Self.numero(ligne) : Self.numero(ligne)
    }

    private static func numero(_ ligne: LigneDeControle) -> String { "dossier n° \(ligne.beneficiaire.rawValue)" }
}
