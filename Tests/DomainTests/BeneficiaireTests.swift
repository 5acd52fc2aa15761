// The person who is accompanied.

import Domain
import Testing

@Suite("Le bénéficiaire")
struct BeneficiaireTests {
    private let aujourdhui = Exemples.aujourdhui
    private let aurelie = Beneficiaire(
        sexe: .femme, nom: "Lefèvre-d’Œuf", prenom: "Aurélie", naissance: "1990-11-23", entreeRsa: "2020-03-15")

    @Test("une personne s’affiche NOM Prénom, accents gardés")
    func nom() {
        #expect(aurelie.nomComplet == "LEFÈVRE-D’ŒUF Aurélie")
        #expect(Referent(structure: Exemples.ccas, identifiant: "n.traore", nom: "Traoré", prenom: "Nadia").nomComplet == "Nadia Traoré")
        #expect(Referent(structure: Exemples.ccas, identifiant: "accueil", nom: "Accueil", prenom: "").nomComplet == "Accueil")
    }

    @Test("l’âge est celui du jour demandé")
    func age() {
        #expect(aurelie.age(le: aujourdhui) == 36)
        #expect(aurelie.age(le: aujourdhui.plus(jours: -1)) == 35)
    }

    @Test("une personne complète est acceptée")
    func acceptee() {
        #expect(aurelie.refus(le: aujourdhui).isEmpty)
    }

    @Test("le nom et le prénom sont à remplir, des espaces n’en sont pas")
    func noms() {
        var personne = aurelie
        (personne.nom, personne.prenom) = (" \u{00A0}", "")
        #expect(personne.refus(le: aujourdhui) == [.obligatoire(.nom), .obligatoire(.prenom)])
    }

    @Test("on ne naît ni demain, ni il y a plus de 120 ans")
    func naissance() {
        var personne = aurelie
        personne.entreeRsa = nil
        personne.naissance = "2026-11-24"
        #expect(personne.refus(le: aujourdhui) == [.dansLeFutur(.naissance, "2026-11-24")])
        personne.naissance = aujourdhui
        #expect(personne.refus(le: aujourdhui).isEmpty)
        personne.naissance = "1905-11-24"
        #expect(personne.refus(le: aujourdhui).isEmpty)
        personne.naissance = "1905-11-23"
        #expect(personne.refus(le: aujourdhui) == [.tropAncien(.naissance, "1905-11-23")])
    }

    @Test("l’entrée dans le RSA suit la naissance et n’est pas à venir")
    func entree() {
        var personne = aurelie
        personne.entreeRsa = "1990-11-22"
        #expect(personne.refus(le: aujourdhui) == [.avant(.entreeRsa, "1990-11-22", .naissance, "1990-11-23")])
        personne.entreeRsa = "2026-11-24"
        #expect(personne.refus(le: aujourdhui) == [.dansLeFutur(.entreeRsa, "2026-11-24")])
    }
}
