// Two people, two terminals, one file.

import Poste
import Testing

@Suite("Deux postes sur un même fichier") struct DeuxPostesTests {
    @Test("ce que l’un enregistre paraît chez l’autre, et une fiche périmée n’est pas écrasée")
    func ensemble() throws {
        let atelier = try Atelier()
        let camille = try atelier.fonde()
        try atelier.inscrit(camille, "Traoré", "Aminata", "05/05/1990", "F")
        let autre = try atelier.ouvre("c.lemoine")
        try autre.attend("Accueil")
        try autre.tape("b")
        try autre.attend("TRAORÉ Aminata")
        try autre.tape("\ni")
        try autre.attend("TRAORÉ Aminata › Identité")

        try camille.tape("b")
        try camille.attend("TRAORÉ Aminata")
        try camille.tape("\ni")
        try camille.attend("TRAORÉ Aminata › Identité")
        try camille.saisit("Nom", "-Diallo")
        try camille.tape(.f(10))
        try camille.attend("Modifications enregistrées.")

        try autre.saisit("Nom", "-Petit")
        try autre.tape(.f(10))
        try autre.attend("a modifié cette fiche entre-temps")
        try autre.attend("Traoré-Petit")
    }
}
