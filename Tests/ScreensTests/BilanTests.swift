// The evaluation page on the screen: every figure opens its rows.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Le bilan à l’écran") struct BilanScreenTests {
    @Test("un contrat de plus déplace le compte d’un, et Entrée liste sa ligne puis ouvre le dossier")
    func duChiffreAuDossier() throws {
        let bureau = try Bureau()
        bureau.tape("t")
        #expect(bureau.voit("CCAS de Sées · année 2026"))
        #expect(bureau.lignes.contains { $0.contains("Premiers contrats") && $0.contains(" 0 ") })
        bureau.tape(.escape)
        bureau.ouvre("lefevre")
        bureau.tape("c")
        bureau.tape(.f(10))
        bureau.tape(.escape, .escape, .escape)
        bureau.tape("t")
        #expect(bureau.lignes.contains { $0.contains("Premiers contrats") && $0.contains("100 %") }, "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.voit("1 ligne") && bureau.voit("LEFÈVRE Aurélie"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("[1 Synthèse]"))
    }

    @Test("une touche montre ce qui est compté, par quelle date, sur quelle base")
    func definition() throws {
        let bureau = try Bureau()
        bureau.tape("td")
        #expect(bureau.voit("Ce qui est compté") && bureau.voit("La date d’élaboration du contrat."))
    }

    @Test("la période se choisit au clavier, et une période à l’envers est expliquée")
    func periode() throws {
        let bureau = try Bureau()
        bureau.tape("t")
        bureau.tape(.left)
        #expect(bureau.voit("année 2025"))
        bureau.tape("p")
        bureau.tape(.control("u"))
        bureau.tape("30/11/2021 01/01/2021\n")
        #expect(bureau.voit("vient avant le début"))
        bureau.tape(.control("u"))
        bureau.tape("01/01/2021 30/11/2021\n")
        #expect(bureau.voit("du 01/01/2021 au 30/11/2021"))
    }

    @Test("un référent ne voit que le bilan de sa structure, et la touche dit pourquoi")
    func droits() throws {
        let bureau = try Bureau()
        bureau.tape("ts")
        #expect(bureau.message == "✗ Vous voyez le bilan de votre structure.")
    }
}

@Suite("La tendance d’un bilan") struct TendanceTests {
    @Test("les mois d’une rubrique font son total, et la définition les donne en chiffres")
    func mois() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("c")
        bureau.tape(.f(10))
        bureau.tape(.escape, .escape, .escape)
        bureau.tape("t")
        let annee = Periode.annee(de: Bureau.lundi)
        let mois = try bureau.store.tendance(.contrats(.tous), bureau.structure, annee)
        #expect(mois == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
        #expect(bureau.lignes.contains { $0.contains("Contrats") && $0.contains("█") }, "\(bureau.ecran)")
        bureau.tape("d")
        #expect(bureau.voit("novembre 2026 : 1"))
    }
}
