// The day, the queue and the deadlines, as a référente goes through them.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Ma journée") struct MaJourneeTests {
    private func auteur(_ bureau: Bureau) -> Auteur { Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi) }

    private func fixer(_ bureau: Bureau, _ nom: String, _ jours: Int) throws {
        let suivi = try #require(bureau.dossier(nom).suivis.first).accompagnement.cle
        let entretien = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: jours), heure: Heure(9, 0))
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)), par: auteur(bureau))
    }

    private func elaborer(_ bureau: Bureau, _ nom: String, type: TypeDeContrat?, fin: Int) throws {
        let suivi = try #require(bureau.dossier(nom).suivis.first).accompagnement.cle
        let contrat = Contrat(
            type: type, elaboreLe: Bureau.lundi.plus(mois: -4), debut: Bureau.lundi.plus(mois: -4), fin: Bureau.lundi.plus(jours: fin))
        _ = try bureau.store.executer(.elaborerContrat(.nouveau(), suivi, contrat), par: auteur(bureau))
    }

    @Test(
        "chaque rendez-vous passé se renseigne d’une touche, et le compteur descend",
        arguments: [
            ("h", Domain.Issue.honore), ("x", .absenceExcusee), ("a", .absenceInjustifiee), ("n", .annuleParStructure),
        ])
    func uneTouche(touche: String, issue: Domain.Issue) throws {
        let bureau = try Bureau()
        try fixer(bureau, "zoe", -3)
        try fixer(bureau, "aurelie", -2)
        _ = bureau.desk.refresh()
        bureau.tape("!")
        #expect(bureau.voit("Rendez-vous passés sans issue : 2") && bureau.lignes[0].contains("! 2 ·"), "\(bureau.ecran)")
        bureau.tape(touche)
        let entretien = try #require(bureau.dossier("zoe").entretiens.first).fiche.valeur
        #expect(entretien.issue == issue && entretien.tenuLe == (issue == .honore ? entretien.prevuLe : nil))
        #expect(bureau.voit("sans issue : 1") && bureau.lignes[0].contains("! 1 ·") && bureau.message.contains(issue.dansUnePhrase))
        bureau.tape(touche)
        #expect(bureau.voit("sans issue : 0") && !bureau.lignes[0].contains("!"), "\(bureau.ecran)")
    }

    @Test("la note privée d’un rendez-vous survit à la touche qui le renseigne")
    func notePrivee() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement.cle
        var entretien = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: -3))
        entretien.notePrivee = "Rappeler sa sœur."
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)), par: auteur(bureau))
        bureau.tape("!")
        bureau.tape("h")
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.notePrivee == "Rappeler sa sœur.")
    }

    @Test("contrats sans type, sorties sans motif et personnes sans référent attendent aussi, et s’ouvrent")
    func autres() throws {
        let bureau = try Bureau()
        try elaborer(bureau, "zoe", type: nil, fin: 90)
        let aurelie = try #require(bureau.dossier("aurelie").suivis.first).accompagnement
        _ = try bureau.store.executer(.sortir(aurelie, Sortie(le: Bureau.lundi, motif: Sortie.motifAPreciser)), par: auteur(bureau))
        let cedric = try #require(bureau.dossier("cedric").suivis.first).accompagnement
        _ = try bureau.store.executer(
            .reaffecter(
                Reaffectation(uid: .nouveau(), accompagnement: cedric, structure: bureau.structure, referent: nil, du: Bureau.lundi)),
            par: auteur(bureau))
        _ = bureau.desk.refresh()
        bureau.tape("!")
        for titre in ["Contrats sans type : 1", "motif est à préciser : 1", "sans référent : 1"] {
            #expect(bureau.voit(titre), "\(bureau.ecran)")
        }
        #expect(bureau.lignes[0].contains("! 3 ·"))
        bureau.tape("h")
        #expect(bureau.message.contains("n’est pas un rendez-vous"))
        bureau.tape(.enter)
        #expect(bureau.voit("Modifier le contrat"), "\(bureau.ecran)")
        bureau.tape(.escape, .escape, .down, .down, .enter)
        #expect(bureau.voit("Motif de sortie"), "\(bureau.ecran)")
        bureau.tape("d", .f(10))
        #expect(try bureau.dossier("aurelie").suivis.first?.accompagnement.valeur.sortie?.motif == "demenagement")
        bureau.tape(.escape)
        #expect(bureau.voit("motif est à préciser : 0"), "\(bureau.ecran)")
    }

    @Test("les deux étapes d’une échéance suivent les paramètres")
    func etapes() throws {
        let bureau = try Bureau(role: .responsable)
        try elaborer(bureau, "zoe", type: .premier, fin: 45)
        bureau.tape("d")
        #expect(bureau.voit("Bilans à préparer (fin dans 60 jours) : 1") && bureau.voit("(fin dans 30 jours) : 0"), "\(bureau.ecran)")
        bureau.tape(.escape, .character("P"), .tab, .tab)
        bureau.tape("50")
        bureau.tape(.f(10))
        #expect(bureau.message == "Paramètres enregistrés.", "\(bureau.ecran)")
        bureau.tape("d")
        #expect(bureau.voit("(fin dans 50 jours) : 1") && bureau.voit("Bilans à préparer (fin dans 60 jours) : 0"), "\(bureau.ecran)")
    }

    @Test("un délai de renouvellement plus long que celui du bilan est refusé, et un référent ne règle rien")
    func reglages() throws {
        let bureau = try Bureau(role: .responsable)
        bureau.tape("P", .tab, .tab)
        bureau.tape("80")
        bureau.tape(.f(10))
        #expect(bureau.voit("plus court que celui du bilan"), "\(bureau.ecran)")
        let autre = try Bureau()
        autre.tape("P")
        #expect(autre.message.contains("Un responsable ou un superviseur"))
    }

    @Test("ce qu’un autre écrit ne déplace pas le curseur sur quelqu’un d’autre")
    func curseur() throws {
        let bureau = try Bureau()
        try fixer(bureau, "zoe", -3)
        bureau.tape("!")
        try fixer(bureau, "aurelie", -5)
        bureau.desk.perform([.load])
        bureau.tape("h")
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.issue == .honore)
        #expect(try bureau.dossier("aurelie").entretiens.first?.fiche.valeur.issue == nil)
    }
}

extension Bureau {
    /// A letter, then function keys.
    func tape(_ letters: String, _ keys: Key...) {
        tape(letters)
        keys.forEach { tape($0) }
    }
}
