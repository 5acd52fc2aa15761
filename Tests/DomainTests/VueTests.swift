// A view that changes stays one that can be laid out.

import Domain
import Testing

@Suite("Une vue qui change")
struct VueTests {
    private static let annee = Periode.annee(de: "2021-06-01")
    private func vue(_ mesure: Mesure, _ lignes: Axe?, _ colonnes: Axe?, _ perimetre: Perimetre = .tout) -> Vue {
        Vue(mesure, lignes: lignes, colonnes: colonnes, perimetre, Self.annee)
    }

    @Test("prendre pour lignes ce qui est en colonnes les échange, et l’inverse")
    func echange() {
        #expect(vue(.sorties, .motif, .structure).avec(lignes: .structure) == vue(.sorties, .structure, .motif))
        #expect(vue(.sorties, .motif, .structure).avec(colonnes: .motif) == vue(.sorties, .structure, .motif))
        #expect(vue(.sorties, .motif, nil).avec(colonnes: .motif).estPossible)
    }

    @Test("deux divisions du temps ne se croisent pas")
    func temps() {
        #expect(vue(.sorties, .motif, .annee).avec(lignes: .mois) == vue(.sorties, .mois, nil))
        #expect(vue(.sorties, .mois, .structure).avec(colonnes: .comparaison) == vue(.sorties, .motif, .comparaison))
    }

    @Test("descendre remplace le lieu par ce qui est dedans : territoire, structure, référent, puis la mesure seule")
    func descente() {
        let (structure, referent) = (Perimetre.structure(Cle(3)), Perimetre.referent(Cle(5), de: Cle(3)))
        #expect(vue(.contrats, .type, .territoire).descendue(vers: .territoire("alencon"), depuis: .territoire).colonnes == .structure)
        #expect(vue(.contrats, .type, .structure).descendue(vers: structure, depuis: .structure).colonnes == .referent)
        #expect(vue(.contrats, .structure, nil).descendue(vers: structure, depuis: .structure).lignes == .referent)
        #expect(vue(.contrats, .type, .referent).descendue(vers: referent, depuis: .referent).colonnes == nil)
        #expect(vue(.contrats, .referent, .type).descendue(vers: referent, depuis: .referent) == vue(.contrats, .type, nil, referent))
    }

    @Test("dans une structure, ni territoire ni structure ne sont des axes ; un axe disparu cède sa place")
    func perimetre() {
        let structure = Perimetre.structure(Cle(3))
        #expect(!vue(.contrats, .type, nil, structure).axesPossibles.contains { $0 == .territoire || $0 == .structure })
        #expect(vue(.contrats, .structure, .type).avec(perimetre: structure).lignes == .referent)
        #expect(vue(.contrats, .type, .territoire).avec(perimetre: .referent(Cle(5), de: Cle(3))).colonnes == nil)
    }

    @Test("une autre mesure garde ce qu’elle a, et prend son axe usuel")
    func mesure() {
        #expect(vue(.contrats, .type, .structure).avec(mesure: .sorties) == vue(.sorties, .motif, .structure))
        #expect(vue(.contrats, .volet, .sexe).avec(mesure: .personnes).estPossible)
        #expect(vue(.contrats, .sexe, .type).avec(mesure: .entrees) == vue(.entrees, .sexe, nil))
    }

    @Test("cent vingt mois deviennent des trimestres, puis des années")
    func periode() throws {
        let dixAns = try #require(Periode(du: "2012-01-01", au: "2021-12-31"))
        #expect(vue(.contrats, .type, .mois).avec(periode: dixAns).colonnes == .annee)
        let cinqAns = try #require(Periode(du: "2017-01-01", au: "2021-12-31"))
        #expect(vue(.contrats, .type, .mois).avec(periode: cinqAns).colonnes == .trimestre)
    }

    @Test("quoi qu’on demande à la suite, la vue peut se dessiner")
    func auHasard() throws {
        var hasard = Hasard(graine: 61)
        var vue = vue(.contrats, .type, .structure)
        let perimetres: [Perimetre] = [.tout, .territoire("alencon"), .structure(Cle(3)), .referent(Cle(5), de: Cle(3))]
        for _ in 0..<3000 {
            switch Int.random(in: 0...4, using: &hasard) {
            case 0: vue = vue.avec(mesure: try #require(Mesure.allCases.randomElement(using: &hasard)))
            case 1: vue = vue.avec(lignes: try #require(vue.axesPossibles.randomElement(using: &hasard)))
            case 2: vue = vue.avec(colonnes: vue.axesPossibles.randomElement(using: &hasard))
            case 3: vue = vue.pivotee
            default: vue = vue.avec(perimetre: try #require(perimetres.randomElement(using: &hasard)))
            }
            #expect(vue.estPossible, "\(vue)")
        }
    }
}
