import Domain
import GRDB
import Testing

@testable import Store

@Suite("Les comptes d’une structure sur une période")
struct ComptesTests {
    private let terrain: Terrain
    private let suivi: Cle<Accompagnement>
    private let annee = Periode.annee(de: jour("2026-01-01"))

    init() throws {
        terrain = try Terrain()
        (_, suivi) = try terrain.inscrire()
    }

    private var comptes: ComptesDeBilan { get throws { try terrain.store.comptes(terrain.ccas, annee) } }

    private func entretien(_ nature: NatureDEntretien, prevu: String?, tenu: String?, _ issue: Domain.Issue?) throws {
        let entretien = Entretien(
            referent: terrain.claire.cle, nature: nature, prevuLe: prevu.map(jour), tenuLe: tenu.map(jour), issue: issue,
            partenaire: nature == .tripartite ? "Mission locale" : "")
        try terrain.faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)))
    }

    @Test("les contrats se comptent au jour d’élaboration, CER et contrats d’engagement seulement, annulés exclus")
    func contrats() throws {
        let cas: [(String, SorteDeContrat, TypeDeContrat?, DecisionDeCommission)] = [
            ("2026-01-01", .cer, .premier, .enAttente), ("2026-03-16", .contratEngagement, .renouvellement, .enAttente),
            ("2026-02-01", .cer, nil, .enAttente), ("2025-12-31", .cer, .premier, .enAttente),
            ("2026-02-01", .ppae, .premier, .enAttente), ("2026-02-01", .cer, .premier, .annule),
        ]
        // Drawn up on these days, each begins once the one before is over.
        for (rang, (elabore, sorte, type, decision)) in cas.enumerated() {
            var contrat = Terrain.contrat(elabore, type: type, mois: 1)
            contrat.debut = jour("2025-12-01").plus(mois: rang)
            contrat.fin = Contrat.fin(debut: contrat.debut, mois: 1)
            (contrat.sorte, contrat.decision) = (sorte, decision)
            try terrain.faire(.elaborerContrat(.nouveau(), suivi, contrat))
        }
        #expect(try comptes.contrats == [.premier: 1, .renouvellement: 1])
        #expect(try comptes.contratsSansType == 1)
        #expect(try comptes.totalContrats == 3)
    }

    @Test("les entretiens fixés se comptent au jour prévu, les honorés au jour tenu")
    func entretiens() throws {
        try entretien(.pourCer, prevu: "2025-12-20", tenu: "2026-01-05", .honore)
        try entretien(.pourCer, prevu: "2026-02-01", tenu: nil, .absenceInjustifiee)
        try entretien(.pourCer, prevu: "2026-02-02", tenu: nil, .annuleParStructure)
        try entretien(.pourCer, prevu: "2026-04-01", tenu: nil, nil)
        try entretien(.pourCer, prevu: nil, tenu: "2026-02-03", .honore)
        try entretien(.autre, prevu: "2026-02-04", tenu: "2026-02-04", .honore)
        try entretien(.tripartite, prevu: "2026-02-05", tenu: "2026-02-05", .honore)
        try entretien(.tripartite, prevu: "2026-02-06", tenu: nil, .absenceExcusee)
        #expect(
            try comptes.entretiens == [
                .fixesCer: 2, .honoresCer: 2, .honoresCerSansRendezVous: 1, .autres: 1, .tripartites: 1, .realises: 4,
            ])
    }

    @Test("freins et démarches se comptent par catégorie de leur thème, avec les personnes distinctes")
    func freins() throws {
        for theme in ["famille", "numerique", "sante"] {
            try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: theme, repereLe: jour("2026-02-01"))))
        }
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, Demarche(theme: "langue", libelle: "Cours", engageeLe: jour("2026-02-01"))))
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, Demarche(theme: "sante", code: "css", etat: .prevue)))
        #expect(try comptes.freins == [.autre: 2, .sante: 1])
        #expect(try comptes.demarches == [.autre: 1])
        #expect(try (comptes.totalFreins, comptes.totalDemarches) == (3, 1))
        // Another program may change the lists while this one has the file open: figures and rows follow together.
        try terrain.brut("UPDATE referentiel_themes SET categorie = 'logement' WHERE code = 'famille'")
        #expect(try comptes.freins == [.logement: 1, .autre: 1, .sante: 1])
        let logement = Selection(structure: terrain.ccas, periode: annee, sujet: .freins(.logement))
        #expect(try terrain.store.lignes(logement, depuis: 0, nombre: 9).lignes.count == 1)
        #expect(try (comptes.personnesAvecFrein, comptes.personnesAvecDemarche) == (1, 1))
    }

    @Test("les sorties se comptent par catégorie de motif ; les personnes une fois")
    func sorties() throws {
        let (moussa, _) = try terrain.inscrire(Beneficiaire(sexe: .homme, nom: "Diallo", prenom: "Moussa", naissance: jour("1990-01-01")))
        let fiche = try #require(try terrain.dossier(moussa).suivis.first).accompagnement
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-01-10"), motif: "retraite")))
        try terrain.faire(.reprendre(.nouveau(), moussa, structure: terrain.ccas, referent: nil, du: jour("2026-02-01")))
        #expect(try comptes.sorties == [.incarcerationRetraite: 1])
        #expect(try comptes.totalSorties == 1)
        #expect(try comptes.personnes == 2)
        #expect(try terrain.store.comptes(terrain.ccas, Periode.annee(de: jour("2024-06-01"))).personnes == 0)
        #expect(try terrain.store.comptes(terrain.mission, annee) == ComptesDeBilan())
    }

    private static let sujets: [SujetDeCompte] =
        [.contrats(.tous), .contrats(.sansType), .personnes, .freins(nil), .demarches(nil), .sorties(nil)]
        + TypeDeContrat.allCases.map { .contrats(.type($0)) } + CompteDEntretiens.allCases.map { .entretiens($0) }
        + Theme.allCases.flatMap { [.freins($0), .demarches($0)] } + CategorieDeSortie.allCases.map { .sorties($0) }

    private func chiffre(_ sujet: SujetDeCompte, _ comptes: ComptesDeBilan) -> Int {
        switch sujet {
        case .contrats(.tous): comptes.totalContrats
        case .contrats(.type(let type)): comptes.contrats[type] ?? 0
        case .contrats(.sansType): comptes.contratsSansType
        case .entretiens(let compte): comptes.entretiens[compte] ?? 0
        case .freins(let theme): theme.map { comptes.freins[$0] ?? 0 } ?? comptes.totalFreins
        case .demarches(let theme): theme.map { comptes.demarches[$0] ?? 0 } ?? comptes.totalDemarches
        case .sorties(let categorie): categorie.map { comptes.sorties[$0] ?? 0 } ?? comptes.totalSorties
        case .personnes, .entrees, .presents, .contratsEnCours, .sousContrat: comptes.personnes
        }
    }

    @Test("chaque chiffre est exactement le nombre de ses lignes")
    func lignes() throws {
        try contrats()
        try entretiens()
        try freins()
        try sorties()
        let comptes = try comptes
        for sujet in Self.sujets {
            let page = try terrain.store.lignes(Selection(structure: terrain.ccas, periode: annee, sujet: sujet), depuis: 0, nombre: 1000)
            #expect(page.total == chiffre(sujet, comptes), "\(sujet)")
            #expect(page.lignes.count == page.total, "\(sujet)")
        }
        let premiers = Selection(structure: terrain.ccas, periode: annee, sujet: .contrats(.type(.premier)))
        #expect(
            try terrain.store.lignes(premiers, depuis: 0, nombre: 1).lignes.map(\.detail) == ["Premier contrat · en attente"])
        let sante = Selection(structure: terrain.ccas, periode: annee, sujet: .freins(.sante))
        #expect(try terrain.store.lignes(sante, depuis: 0, nombre: 9).lignes.map(\.detail) == ["Santé · repéré"])
        #expect(try terrain.store.lignes(sante, depuis: 1, nombre: 9).lignes.isEmpty)
        #expect(try terrain.store.verifier() == [])
    }

    @Test("aucun compte ne parcourt une table entière")
    func plans() throws {
        for (nom, texte) in try terrain.store.requetesDeComptes(terrain.ccas, annee) {
            let plan = try terrain.store.base.read { try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(texte)").map { $0[3] as String } }
            #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(nom) : \(plan)")
            #expect(plan.contains { $0.contains("COVERING INDEX") }, "\(nom) : \(plan)")
        }
    }
}
