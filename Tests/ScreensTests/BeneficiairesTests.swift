// The caseload: found by typing, narrowed by views, remembered.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("La liste des bénéficiaires") struct BeneficiairesTests {
    @Test(
        "la recherche ignore accents et casse, et prend les mots dans tous les ordres",
        arguments: [
            "lefevre", "AURELIE", "aurélie lef", "hérouville", "cedric", "coeur zoe", "12/03/1985", "1985", "sées lefèvre",
            "0639980001 lef",
        ])
    func recherche(_ texte: String) throws {
        let bureau = try Bureau()
        bureau.tape("b/" + texte)
        #expect(bureau.lignes.contains { $0.hasSuffix("1 personne") }, "\(texte)\n\(bureau.ecran)")
    }

    @Test("Échap efface la recherche et rend toute la liste")
    func effacer() throws {
        let bureau = try Bureau()
        bureau.tape("b/zoe")
        #expect(bureau.voit("1 personne"))
        bureau.tape(.escape)
        #expect(bureau.voit("3 personnes"))
    }

    @Test("une recherche sans résultat dit quoi faire")
    func personne() throws {
        let bureau = try Bureau()
        bureau.tape("b/xyz")
        #expect(bureau.voit("Personne ne correspond à « xyz »."))
    }

    @Test("la vue choisie est retrouvée à la prochaine ouverture")
    func filtreGarde() throws {
        let bureau = try Bureau()
        bureau.tape("bv")
        bureau.tape("moins\n")
        #expect(bureau.voit("CŒURDEVEY") && bureau.voit("1 personne"))
        bureau.tape(.escape)
        bureau.tape("b")
        #expect(bureau.voit("CŒURDEVEY") && bureau.voit("1 personne"))
    }

    @Test("un écran large montre à droite la situation de la personne choisie")
    func apercu() throws {
        let bureau = try Bureau(lignes: 40, colonnes: 140)
        bureau.tape("b")
        #expect(bureau.voit("Née le 30/01/2003"))
        bureau.tape(.down)
        #expect(bureau.voit("Né le 01/07/1979"))
    }

    @Test("une personne semblable est montrée avant d’en inscrire une seconde")
    func doublon() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("LEFEVRE\tAurelie\t12/03/1985\tF\t")
        bureau.tape(.f(10))
        #expect(bureau.voit("Déjà inscrit ?") && bureau.voit("LEFÈVRE Aurélie"))
        bureau.tape(.enter)
        #expect(bureau.voit("Nouveau bénéficiaire"))
        bureau.tape(.f(10))
        bureau.tape("i\n")
        #expect(bureau.message == "Bénéficiaire inscrit.")
    }
}
