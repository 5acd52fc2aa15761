// Who may see what.

import Domain
import Testing

@Suite("Les droits")
struct DroitsTests {
    private func utilisateur(_ role: Role) -> Fiche<Referent> {
        Exemples.fiche(11, Referent(structure: Exemples.ccas, identifiant: "n.traore", nom: "Traoré", prenom: "Nadia", role: role))
    }

    @Test("un référent et un responsable ne voient que leur structure", arguments: [Role.referent, .responsable])
    func structure(role: Role) {
        #expect(utilisateur(role).peutVoir(Exemples.ccas))
        #expect(!utilisateur(role).peutVoir(Exemples.missionLocale))
        #expect(utilisateur(role).perimetre == Exemples.ccas)
    }

    @Test("un superviseur voit toutes les structures")
    func superviseur() {
        #expect(utilisateur(.superviseur).peutVoir(Exemples.ccas))
        #expect(utilisateur(.superviseur).peutVoir(Exemples.missionLocale))
        #expect(utilisateur(.superviseur).perimetre == nil)
    }

    @Test("le périmètre et le droit de voir disent la même chose, quel que soit le rôle")
    func accord() {
        for role in Role.allCases {
            for structure in [Exemples.ccas, Exemples.missionLocale] {
                let perimetre = utilisateur(role).perimetre
                #expect(utilisateur(role).peutVoir(structure) == (perimetre == nil || perimetre == structure))
            }
        }
    }
}
