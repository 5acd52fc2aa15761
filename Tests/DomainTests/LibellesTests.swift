// The closed lists that the program decides on: a stable code, a French label.

import Domain
import Testing

@Suite("Les listes fermées")
struct LibellesTests {
    /// Each list, with the codes that files already carry: changing one of them changes what is stored.
    private static let listes: [(codes: [String], libelles: [String])] = [
        liste(Sexe.self), liste(Organisme.self), liste(PlaceDansLeFoyer.self), liste(NatureDeStructure.self), liste(Role.self),
        liste(NatureDeSituation.self), liste(Orientation.self), liste(SituationFamiliale.self), liste(Zone.self),
        liste(TrancheAge.self), liste(Anciennete.self), liste(CategorieDeSortie.self), liste(SorteDeContrat.self),
        liste(TypeDeContrat.self), liste(DecisionDeCommission.self), liste(NatureDEntretien.self), liste(Issue.self),
        liste(Theme.self), liste(EtatDeFrein.self), liste(EtatDeDemarche.self),
    ]

    private static func liste<Valeur: Libelle>(_ type: Valeur.Type) -> (codes: [String], libelles: [String]) {
        (Valeur.allCases.map(\.rawValue), Valeur.allCases.map(\.libelle))
    }

    @Test("chaque code est en minuscules sans accent, chaque libellé est unique et commence par une capitale")
    func codesEtLibelles() {
        for (codes, libelles) in Self.listes {
            for code in codes { #expect(code.wholeMatch(of: /[a-z0-9_]+/) != nil, "\(code)") }
            #expect(Set(libelles).count == libelles.count, "\(libelles)")
            for libelle in libelles {
                #expect(libelle.first?.isUppercase == true || libelle.first?.isNumber == true, "\(libelle)")
                #expect(!libelle.contains("'"), "\(libelle)")
            }
        }
    }

    @Test("les codes que le bilan compte ne changent pas")
    func codesComptes() {
        #expect(Theme.allCases.map(\.rawValue) == ["logement", "sante", "budget", "mobilite", "formation", "emploi", "autre"])
        #expect(
            CategorieDeSortie.allCases.map(\.rawValue) == [
                "emploi_formation", "demenagement", "reorientation", "situation_familiale", "deces", "autres_revenus",
                "incarceration_retraite", "autres",
            ])
        #expect(Domain.Issue.allCases.map(\.rawValue) == ["honore", "absence_excusee", "absence_injustifiee", "annule_structure"])
        #expect(NatureDEntretien.allCases.map(\.rawValue) == ["pour_cer", "autre", "tripartite"])
        #expect(TypeDeContrat.allCases.map(\.rawValue) == ["premier", "renouvellement"])
    }

    @Test("une situation ne prend que les valeurs de sa nature, et nomme celles qu’elle ne connaît pas par leur code")
    func situations() {
        #expect(NatureDeSituation.zone.valeurs.map(\.code) == ["qpv", "urbaine_hors_qpv", "rurale"])
        #expect(NatureDeSituation.rqth.valeurs.map(\.libelle) == ["Oui", "Non"])
        #expect(NatureDeSituation.zone.libelle(de: "rurale") == "Zone rurale")
        #expect(NatureDeSituation.zone.libelle(de: "lunaire") == "lunaire")
        #expect(NatureDeSituation.allCases.allSatisfy { $0.champ.code == $0.rawValue && $0.champ.libelle == $0.libelle })
    }

    @Test("seuls le CER et le contrat d’engagement comptent comme contrats")
    func contratsComptes() {
        #expect(SorteDeContrat.allCases.filter(\.compte) == [.cer, .contratEngagement])
    }

    @Test("un référentiel propose ses entrées actives dans l’ordre, et nomme encore les retirées")
    func referentiels() {
        let referentiels = Exemples.referentiels
        #expect(referentiels.actifs(.themes).map(\.code) == ["logement", "sante"])
        #expect(referentiels.tous(.themes).map(\.code) == ["logement", "sante", "papiers"])
        #expect(referentiels.libelle(.themes, "papiers") == "Papiers")
        #expect(referentiels.libelle(.themes, "disparu") == "disparu")
        #expect(referentiels.tous(.volets).isEmpty && referentiels.entree(.volets, "social") == nil)
    }
}
