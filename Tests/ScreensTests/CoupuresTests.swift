// Cuts, stale records and refused disks, seen from the desk: what is said must be what happened.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Ce qui est dit est ce qui est arrivé") struct CoupuresTests {
    private func auteur(_ bureau: Bureau) -> Auteur {
        Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
    }

    private func suivi(_ bureau: Bureau, _ nom: String) throws -> Cle<Accompagnement> {
        try #require(try bureau.dossier(nom).suivis.first).accompagnement.cle
    }

    /// A desk on which Zoé has an appointment today.
    private func bureauAvecRendezVous() throws -> Bureau {
        let bureau = try Bureau()
        let fixe = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi)
        let act = Acte.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: try suivi(bureau, "zoe"), entretien: fixe))
        _ = try bureau.store.executer(act, par: auteur(bureau))
        return bureau
    }

    private func jusquA(_ champ: String, _ bureau: Bureau) {
        for _ in 0..<60 where !bureau.lignes.contains(where: { $0.contains("▸ \(champ)") }) { bureau.tape(.tab) }
    }

    @Test("une issue enregistrée juste avant une coupure, puis complétée : rien n’est dit enregistré sans l’être")
    func issueCompletee() throws {
        let bureau = try bureauAvecRendezVous()
        bureau.ouvre("zoe")
        bureau.tape("e")
        jusquA("Freins repérés", bureau)
        bureau.tape("l\t")
        let brouillon = try #require(try bureau.store.brouillons(de: bureau.referent).first)
        bureau.tape(.f(10))
        // The cut: the record is written, its draft comes back.
        try bureau.store.garder(brouillon)
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.tape(.enter)
        jusquA("Compte rendu", bureau)
        bureau.tape("Deux phrases de plus.")
        bureau.tape(.f(10))
        #expect(bureau.message != "Entretien enregistré." && bureau.voit("Déjà enregistré"), "\(bureau.ecran)")
    }

    @Test("une fiche périmée sans rien de tapé se relit d’elle-même")
    func perimeeSansSaisie() throws {
        let bureau = try bureauAvecRendezVous()
        bureau.ouvre("zoe")
        bureau.tape("e")
        let fiche = try #require(try bureau.dossier("zoe").entretiens.first?.fiche)
        var change = fiche
        change.valeur.duree = 45
        _ = try bureau.store.executer(.modifierEntretien(change), par: auteur(bureau))
        bureau.tape(.f(10))
        #expect(bureau.message.contains("entre-temps"))
        bureau.tape(.f(10))
        let relu = try #require(try bureau.dossier("zoe").entretiens.first?.fiche.valeur)
        #expect(relu.issue == .honore && relu.duree == 45, "\(bureau.ecran)")
    }

    @Test("une durée tapée juste avant de garder le brouillon déplace bien la fin")
    func dureeEnAttente() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("c")
        jusquA("Durée", bureau)
        bureau.tape("12")
        bureau.tape(.escape)
        bureau.tape("q\n")
        bureau.tape("c")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").contrats.first?.fiche.valeur.mois == 12, "\(bureau.ecran)")
    }

    @Test("« demain » gardé en brouillon reste ce jour-là le lendemain")
    func demain() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("v\t\t")
        bureau.tape("demain")
        bureau.tape(.escape)
        bureau.tape("q\n")
        let brouillon = try #require(try bureau.store.brouillons(de: bureau.referent).first)
        #expect(brouillon.contenu["prevu_le"] == "24/11/2026", "\(brouillon.contenu)")
    }

    @Test("ce qui est effacé à la main ne revient pas en brouillon")
    func efface() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Ngô\t")
        bureau.tape(.backtab)
        bureau.tape(.control("u"))
        bureau.tape(.f(12))
        #expect(try bureau.store.brouillons(de: bureau.referent).isEmpty)
    }

    @Test("quand le disque refuse le brouillon, quitter reste possible, en mots")
    func quitterQuandMeme() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Traoré")
        try bureau.supprimeLeFichier()
        bureau.tape(.control("q"))
        bureau.tape("q\n")
        #expect(bureau.desk.request == .none && bureau.voit("Quitter et perdre ce qui est tapé"), "\(bureau.ecran)")
        bureau.tape(.escape)
        #expect(bureau.voit("Traoré") && !bureau.voit("Quitter Suivi ?"), "\(bureau.ecran)")
        bureau.tape(.control("q"))
        bureau.tape("q\n")
        bureau.tape("q\n")
        #expect(bureau.desk.request == .quit)
    }

    @Test("un référent ajouté sur un autre poste se voit sans redémarrer")
    func nouveauCollegue() throws {
        let bureau = try Bureau(role: .responsable)
        let autre = try Store.open(bureau.store.chemin, aujourdhui: Bureau.lundi)
        let petit = Referent(structure: bureau.structure, identifiant: "b.petit", nom: "Petit", prenom: "Bérénice")
        _ = try autre.executer(.creerReferent(.nouveau(), petit), par: auteur(bureau))
        let changed = bureau.desk.refresh()
        #expect(changed)
        #expect(bureau.desk.context.referents.contains { $0.valeur.nom == "Petit" })
    }

    @Test("un âge douteux et une personne semblable se demandent ensemble")
    func questionsEnsemble() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Lefevre\tAurelie\t01/01/2015\tF")
        bureau.tape(.f(10))
        #expect(bureau.voit("cette personne aurait 11 ans") && bureau.voit("LEFÈVRE Aurélie"), "\(bureau.ecran)")
    }
}
