// The evaluation page of an invented structure in plain values, as a screen would give it to be closed.

import Domain

@testable import Store

extension Terrain {
    static let annee2025 = Periode.annee(de: jour("2025-06-01"))

    func page(_ structure: Cle<Structure>? = nil, _ periode: Periode = annee2025) throws -> PageAClore {
        try Self.page(store, structure ?? ccas, periode)
    }

    /// Contracts, interviews, obstacles, exits and people, with their questions, as they are counted now.
    static func page(_ store: Store, _ structure: Cle<Structure>, _ periode: Periode) throws -> PageAClore {
        let comptes = try store.comptes(structure, periode)
        let contrats: [(String, String, Int, SujetDeCompte)] = [
            ("premier", "Premiers contrats", comptes.contrats[.premier] ?? 0, .contrats(.type(.premier))),
            ("renouvellement", "Renouvellements", comptes.contrats[.renouvellement] ?? 0, .contrats(.type(.renouvellement))),
            ("sans_type", "Sans type", comptes.contratsSansType, .contrats(.sansType)),
        ]
        let freins = Theme.allCases.map { ($0.rawValue, $0.libelle, comptes.freins[$0] ?? 0, SujetDeCompte.freins($0)) }
        let entretiens: [(String, String, Int, SujetDeCompte)] = [
            ("fixes_cer", "Fixés pour CER", comptes.entretiens[.fixesCer] ?? 0, .entretiens(.fixesCer)),
            ("honores_cer", "Honorés pour CER", comptes.entretiens[.honoresCer] ?? 0, .entretiens(.honoresCer)),
        ]
        let rubriques: [(String, String, Int, SujetDeCompte, [(String, String, Int, SujetDeCompte)])] = [
            ("contrats", "Contrats", comptes.totalContrats, .contrats(.tous), contrats),
            ("entretiens", "Entretiens", comptes.entretiens[.realises] ?? 0, .entretiens(.realises), entretiens),
            ("freins", "Freins repérés", comptes.totalFreins, .freins(nil), freins),
            ("sorties", "Sorties", comptes.totalSorties, .sorties(nil), []),
            ("personnes", "Personnes", comptes.personnes, .personnes, []),
        ]
        var sujets: [Chiffre: SujetDeCompte] = [:]
        for (code, _, _, sujet, lignes) in rubriques {
            sujets[Chiffre(code)] = sujet
            for ligne in lignes { sujets[Chiffre(code, ligne.0)] = ligne.3 }
        }
        return PageAClore(
            structure: structure, nom: "CCAS d’Orneval", periode: periode, comptes: comptes,
            rubriques: rubriques.map { code, libelle, total, _, lignes in
                RubriqueFigee(
                    code: code, libelle: libelle, total: total,
                    lignes: lignes.map {
                        LigneFigee(code: $0.0, libelle: $0.1, nombre: $0.2, base: total, avertissement: $0.0 == "sans_type")
                    },
                    definition: DefinitionFigee(compte: "Les \(code).", date: "Leur jour.", base: "Le total."),
                    remarques: code == "contrats" ? ["Une remarque.", "Une autre."] : [])
            }, sujets: sujets)
    }

    @discardableResult
    func clore(_ motif: String = "", par referent: Fiche<Referent>? = nil) throws -> Cloture {
        try faire(.clore(.nouveau(), try page(), motif: motif), par: referent ?? superviseur)
        guard let cloture = try store.clotures(ccas, Self.annee2025, pour: nil).first else { throw Refuse(.introuvable("Clôture")) }
        return cloture
    }

    /// What changed since a closing, with the acts, as the supervisor reads it.
    func ecarts(_ cloture: Cloture) throws -> [EcartDeFait] {
        let differences = try store.differences(cloture, try page().sujets, pour: nil)
        return try store.ecarts(differences, depuis: cloture, pour: superviseur, le: Self.aujourdhui)
    }

    /// Somebody who writes for every structure and belongs to another one.
    func superviseurDAilleurs() throws -> Fiche<Referent> {
        if let connu = try store.referent(identifiant: "d.ailleurs") { return connu }
        let chef = Referent(structure: mission, identifiant: "d.ailleurs", nom: "Ailleurs", prenom: "Denis", role: .superviseur)
        try faire(.creerReferent(.nouveau(), chef), par: superviseur)
        guard let fiche = try store.referent(identifiant: "d.ailleurs") else { throw Refuse(.introuvable("d.ailleurs")) }
        return fiche
    }

    func responsable(_ structure: Cle<Structure>, _ identifiant: String) throws -> Fiche<Referent> {
        let chef = Referent(structure: structure, identifiant: identifiant, nom: "Chef", prenom: "Paule", role: .responsable)
        try faire(.creerReferent(.nouveau(), chef), par: superviseur)
        guard let fiche = try store.referent(identifiant: identifiant) else { throw Refuse(.introuvable(identifiant)) }
        return fiche
    }
}
