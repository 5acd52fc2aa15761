import Domain
import Testing

@testable import Demonstration

/// The stories are plain values: they are held to the recipe and to the rules of the domain before anything is written.
@Suite("Le récit de la démonstration")
struct RecitTests {
    static let aujourdhui = Jour(numero: 20_780)
    static let structures = [
        ("CCAS-ALENCON", NatureDeStructure.ccas, 60), ("CADA-ALTHEA", .cada, 15), ("MSA-MOS", .msa, 10), ("ML-ALENCON", .missionLocale, 35),
    ]

    static func recit(_ code: String, _ nature: NatureDeStructure, _ ouverts: Int) -> (Recette, [PlanDePersonne]) {
        let recette = Recette(Table(PackageResources.evaluations_2021_csv), structure: code)
        let structure = Structure(
            code: code, nom: code, nature: nature, conventionneeDu: Jour(nature == .missionLocale ? 2021 : 2017, 1, 1))
        var conteur = Conteur(
            structure, equipe: [Cle(1), Cle(2)], lexique: Lexique(), referentiels: Referentiels([:]), aujourdhui: aujourdhui)
        return (recette, conteur.recit(recette, ouverts: ouverts))
    }

    @Test("2021 rend exactement les comptes de la recette", arguments: structures)
    func comptes(code: String, nature: NatureDeStructure, ouverts: Int) {
        let (recette, plans) = Self.recit(code, nature, ouverts)
        #expect(recette.possible)
        let annee = Reperes.annee
        let contrats = plans.flatMap(\.contrats).map(\.contrat).filter { annee.contient($0.elaboreLe) }
        #expect(contrats.filter { $0.type == .premier }.count == recette.premiers)
        #expect(contrats.filter { $0.type == .renouvellement }.count == recette.renouvellements)
        #expect(contrats.filter { $0.type == nil }.count == recette.sansType)
        let entretiens = plans.flatMap(\.entretiens)
        let tenus = entretiens.filter { $0.tenuLe.map(annee.contient) ?? false }
        #expect(entretiens.filter { $0.nature == .pourCer && ($0.prevuLe.map(annee.contient) ?? false) }.count == recette.fixesCer)
        #expect(tenus.filter { $0.nature == .pourCer }.count == recette.honoresCer)
        #expect(tenus.filter { $0.nature == .pourCer && $0.prevuLe == nil }.count == recette.sansRendezVous)
        #expect(tenus.filter { $0.nature == .autre }.count == recette.autres)
        #expect(tenus.filter { $0.nature == .tripartite }.count == recette.tripartites)
        for theme in Theme.allCases {
            let freins = plans.flatMap(\.freins).map(\.frein).filter { annee.contient($0.repereLe) && $0.theme == theme.rawValue }
            #expect(freins.count == recette.freins[theme] ?? 0)
            let demarches = plans.flatMap(\.demarches).map(\.demarche).filter {
                ($0.engageeLe.map(annee.contient) ?? false) && $0.theme == theme.rawValue
            }
            #expect(demarches.count == recette.demarches[theme] ?? 0)
        }
        for categorie in CategorieDeSortie.allCases {
            let sorties = plans.compactMap(\.sortie).filter { annee.contient($0.le) && $0.categorie == categorie }
            #expect(sorties.count == recette.sorties[categorie] ?? 0)
        }
        #expect(plans.filter { $0.du <= annee.au && ($0.sortie?.le ?? annee.au) >= annee.du }.count == recette.personnes)
    }

    @Test("aucun fait ne contredit les règles du domaine", arguments: structures)
    func regles(code: String, nature: NatureDeStructure, ouverts: Int) {
        let (_, plans) = Self.recit(code, nature, ouverts)
        for plan in plans {
            let sortie = plan.sortie.map { Sortie(le: $0.le, motif: "x") }
            let accompagnement = Accompagnement(beneficiaire: Cle(1), structure: Cle(1), du: plan.du, sortie: sortie)
            var refus = plan.personne.beneficiaire.refus(le: Self.aujourdhui)
            refus += plan.contrats.flatMap { $0.contrat.refus(dans: accompagnement, le: Self.aujourdhui) }
                .filter { if case .dansLeFutur = $0 { false } else { true } }
            refus += plan.entretiens.flatMap { $0.refus(dans: accompagnement, le: Self.aujourdhui) }
            refus += plan.freins.flatMap { $0.frein.refus(dans: accompagnement, themes: Referentiels([:]), le: Self.aujourdhui) }
                .filter { $0 != .codeInconnu(.theme, $0.codeInconnu) }
            #expect(refus == [])
        }
    }

    @Test("chaque renouvellement suit un contrat de rang précédent, sans chevauchement", arguments: structures)
    func chaines(code: String, nature: NatureDeStructure, ouverts: Int) {
        let (_, plans) = Self.recit(code, nature, ouverts)
        for plan in plans {
            for prevu in plan.contrats where prevu.contrat.type == .renouvellement {
                let precedent = prevu.predecesseur.map { plan.contrats[$0].contrat }
                #expect(precedent?.rang == prevu.contrat.rang.map { $0 - 1 })
                #expect((precedent?.fin ?? prevu.contrat.debut) < prevu.contrat.debut)
                #expect((precedent?.elaboreLe ?? prevu.contrat.elaboreLe) < prevu.contrat.elaboreLe)
            }
            #expect(plan.entretiens.compactMap(\.tenuLe).count == Set(plan.entretiens.compactMap(\.tenuLe)).count)
        }
    }
}

extension Refus {
    /// The unknown code, empty for any other refusal.
    fileprivate var codeInconnu: String { if case .codeInconnu(_, let code) = self { code } else { "" } }
}
