// The vocabulary of a structure: its own wordings, added on the way or managed in their screen.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Le vocabulaire d’une structure") struct VocabulaireScreenTests {
    private func demarche(_ bureau: Bureau, _ texte: String) {
        bureau.ouvre("zoe")
        bureau.tape("d")
        bureau.tape("M\t\(texte)")
    }

    private func versLigne(_ texte: String, _ bureau: Bureau) {
        bureau.tape(.home)
        for _ in 0..<200 {
            if let curseur = bureau.desk.frame().cursor, bureau.lignes[curseur.row].contains(texte) { return }
            bureau.tape(.down)
        }
    }

    @Test("un libellé libre s’ajoute au vocabulaire sans quitter la saisie, puis se propose, marqué, à la suivante")
    func enPassant() throws {
        let bureau = try Bureau()
        demarche(bureau, "Navette  du marché")
        #expect(bureau.voit("F7 l’ajoute au vocabulaire."), "\(bureau.ecran)")
        bureau.tape(.f(7))
        #expect(bureau.message == "« Navette du marché » est au vocabulaire de la structure. La saisie continue.", "\(bureau.message)")
        bureau.tape(.f(7))
        #expect(bureau.message.contains("pas encore proposé"), "\(bureau.message)")
        bureau.tape(.f(10))
        #expect(bureau.message == "Démarche enregistrée.", "\(bureau.ecran)")
        bureau.tape("d")
        bureau.tape("M\tmarche nav")
        #expect(bureau.voit("Navette du marché  (structure)"), "\(bureau.ecran)")
        bureau.tape(.down, .enter, .f(10))
        let demarches = try bureau.dossier("zoe").demarches.map(\.fiche.valeur)
        #expect(demarches.map(\.libelle).last == "Navette du marché" && demarches.allSatisfy { $0.code == nil })
    }

    @Test("ce que F7 a ajouté ne compte pas pour une saisie enregistrée : F5 n’en répète rien")
    func sansRepetition() throws {
        let bureau = try Bureau()
        demarche(bureau, "Navette du marché")
        bureau.tape(.f(7))
        #expect(bureau.desk.context.saisies.isEmpty)
    }

    @Test("l’écran du vocabulaire ajoute, retire et rétablit ; un libellé commun ne se retire pas")
    func gerer() throws {
        let bureau = try Bureau()
        bureau.tape("V")
        #expect(bureau.voit("Libellés de démarches, par thème") && bureau.voit("Logement : "), "\(bureau.ecran)")
        bureau.tape(.down)
        bureau.tape("s")
        #expect(bureau.message.contains("commun à toutes les structures"), "\(bureau.message)")
        bureau.tape("n")
        #expect(bureau.voit("Vocabulaire de : CCAS de Sées") && bureau.voit("Logement"), "\(bureau.ecran)")
        bureau.tape("\tdossier  SIAO\t")
        bureau.tape(.f(10))
        #expect(bureau.message == "Libellé ajouté au vocabulaire." && bureau.voit("+ dossier SIAO  (CCAS de Sées)"), "\(bureau.ecran)")
        versLigne("dossier SIAO", bureau)
        bureau.tape("s")
        #expect(bureau.voit("× dossier SIAO  (retiré)") && bureau.message.contains("retiré"), "\(bureau.ecran)")
        #expect(try bureau.store.vocabulaire(de: bureau.structure).map(\.actif) == [false])
        bureau.tape("s")
        #expect(bureau.voit("+ dossier SIAO") && bureau.message.contains("rétabli"), "\(bureau.ecran)")
        bureau.tape("v")
        #expect(bureau.voit("dossier SIAO") && !bureau.voit("Demande de logement social"), "\(bureau.ecran)")
    }

    @Test("un libellé déjà proposé est refusé, quels que soient ses accents")
    func dejaConnu() throws {
        let bureau = try Bureau()
        bureau.tape("V")
        bureau.tape("n")
        bureau.tape("S\tDOSSIER mdph")
        bureau.tape(.f(10))
        #expect(bureau.message.contains("est déjà proposé dans ce thème"), "\(bureau.message)")
        #expect(try bureau.store.vocabulaire(de: nil).isEmpty)
    }

    @Test("un superviseur dit pour quelle structure, et sa saisie interrompue revient")
    func superviseur() throws {
        let bureau = try Bureau(role: .superviseur)
        bureau.tape("V")
        bureau.tape("n")
        bureau.tape(.right, .tab)
        bureau.tape("M\tNavette du marché\t")
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        #expect(bureau.voit("Vocabulaire    Navette du marché"), "\(bureau.ecran)")
        bureau.tape(.enter, .f(10))
        #expect(try bureau.store.vocabulaire(de: bureau.structure).map(\.libelle) == ["Navette du marché"], "\(bureau.ecran)")
    }
}
