// The words and the keys that are the same everywhere.

import Domain
import Foundation
import Screens
import Store
import Terminal
import Testing

@Suite("Les mots et les touches") struct MotsTests {
    private func bureau(_ nom: NomDuContrat) throws -> Bureau {
        let bureau = try Bureau(role: .responsable)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        var parametres = Parametres()
        parametres.nomDuContrat = nom
        _ = try bureau.store.executer(.regler(parametres, lus: Parametres()), par: auteur)
        let suivi = try bureau.dossier("zoe").suivis[0].accompagnement.cle
        let fixe = Entretien(referent: bureau.referent, nature: .pourCer, prevuLe: Bureau.lundi.plus(jours: 2))
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: fixe)), par: auteur)
        bureau.desk.perform([.refreshLists, .load])
        return bureau
    }

    @Test("le contrat porte le nom que le département lui donne", arguments: [NomDuContrat.cer, .contratEngagement])
    func nomDuContrat(_ nom: NomDuContrat) throws {
        let bureau = try bureau(nom)
        func dit(_ mot: String) {
            let cer = bureau.lignes.contains { $0.contains(mot) && $0.range(of: "cer", options: .caseInsensitive) != nil }
            #expect(cer == (nom == .cer), "\(bureau.ecran)")
        }
        bureau.ouvre("zoe")
        bureau.tape("p")
        #expect(bureau.voit("25/11/2026"), "\(bureau.ecran)")
        dit("25/11/2026")
        bureau.tape(.escape)
        bureau.tape("e")
        #expect(bureau.voit("A autre, T tripartite."), "\(bureau.ecran)")
        dit("A autre, T tripartite.")
        bureau.tape(.control("e"))
        #expect(bureau.voit("autre · tripartite"), "\(bureau.ecran)")
        dit("autre · tripartite")
    }

    @Test("« e » consigne un entretien depuis les échéances")
    func echeances() throws {
        let bureau = try SalleDeCommission().bureau
        bureau.tape("d")
        bureau.tape("e")
        #expect(bureau.voit("Nouvel entretien"), "\(bureau.ecran)")
    }

    @Test("un champ vidé reste vide dans le brouillon repris")
    func champVide() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("e")
        bureau.tape(.tab, .tab, .control("u"), .tab)
        #expect(!bureau.lignes.contains { $0.contains("Prévu le") && $0.contains("2026") }, "\(bureau.ecran)")
        bureau.tape(.f(12))
        bureau.tape("r")
        bureau.tape(.enter)
        #expect(bureau.voit("Prévu le"), "\(bureau.ecran)")
        #expect(!bureau.lignes.contains { $0.contains("Prévu le") && $0.contains("2026") }, "\(bureau.ecran)")
    }
}
