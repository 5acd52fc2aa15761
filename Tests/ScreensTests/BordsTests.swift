// The edges of forms: what is passed through, hidden, stale or joined must not change what was meant.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les bords des formulaires") struct BordsTests {
    private func auteur(_ bureau: Bureau) -> Auteur {
        Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
    }

    private func suivi(_ bureau: Bureau, _ nom: String) throws -> Cle<Accompagnement> {
        try #require(try bureau.dossier(nom).suivis.first).accompagnement.cle
    }

    private func jusquA(_ champ: String, _ bureau: Bureau) {
        for _ in 0..<60 where !bureau.lignes.contains(where: { $0.contains("▸ \(champ)") }) { bureau.tape(.tab) }
    }

    @Test("passer sur la durée d’un contrat abrégé ne lui rend pas sa fin d’avant")
    func finAvancee() throws {
        let bureau = try Bureau()
        let debut = Bureau.lundi.plus(mois: -3), fin = Bureau.lundi.plus(jours: -17)
        let abrege = Contrat(type: .premier, elaboreLe: debut, debut: debut, fin: fin, transmisLe: debut)
        _ = try bureau.store.executer(.elaborerContrat(.nouveau(), try suivi(bureau, "zoe"), abrege), par: auteur(bureau))
        bureau.ouvre("zoe")
        bureau.tape("3\n")
        jusquA("Décision", bureau)
        bureau.tape("V\t")
        bureau.tape("hier")
        bureau.tape(.f(10))
        #expect(bureau.message == "Modifications enregistrées.", "\(bureau.ecran)")
        let relu = try #require(try bureau.dossier("zoe").contrats.first?.fiche.valeur)
        #expect(relu.fin == fin && relu.decision == .valide)
    }

    @Test("un motif corrigé n’emporte pas la destination qu’on ne voit plus")
    func destinationCachee() throws {
        let bureau = try Bureau(role: .responsable)
        _ = try bureau.store.executer(.creerStructure(.nouveau(), Structure(code: "MSA", nom: "MSA", nature: .msa)), par: auteur(bureau))
        bureau.desk.perform([.refreshLists])
        bureau.ouvre("zoe")
        bureau.tape("s\t")
        bureau.tape("R\t")
        bureau.tape(.right)
        bureau.tape(.backtab)
        bureau.tape("DDD")
        bureau.tape(.f(10))
        let sortie = try #require(try bureau.dossier("zoe").suivis.first?.accompagnement.valeur.sortie)
        #expect(sortie.motif == "demenagement" && sortie.destination == nil, "\(bureau.ecran)")
    }

    @Test("une seconde démarche dont la première est retirée n’est pas enregistrée en cachette")
    func demarcheCachee() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("e")
        jusquA("Démarche engagée", bureau)
        bureau.tape("S\tDossier MDPH\t\tL\tfoyer de jeunes\t")
        for _ in 0..<60 where !bureau.lignes.contains(where: { $0.contains("▸ Démarche engagée") }) { bureau.tape(.backtab) }
        bureau.tape(.backspace)
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
        #expect(try bureau.dossier("zoe").demarches.isEmpty)
    }

    @Test("un prochain rendez-vous tripartite se fixe depuis un entretien ordinaire")
    func prochainTripartite() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("e")
        jusquA("Prochain rendez-vous", bureau)
        bureau.tape("+7\t\tT\tMission locale")
        bureau.tape(.f(10))
        let prochain = try #require(try bureau.dossier("zoe").prochainEntretien(le: Bureau.lundi)?.valeur)
        #expect(prochain.nature == .tripartite && prochain.partenaire == "Mission locale")
    }

    @Test("relire un entretien sans rien y changer n’écrit rien")
    func relire() throws {
        let bureau = try Bureau()
        let tenu = Entretien(referent: bureau.referent, nature: .autre, tenuLe: Bureau.lundi, issue: .honore, compteRendu: "Vu.")
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: try suivi(bureau, "zoe"), entretien: tenu)),
            par: auteur(bureau))
        bureau.ouvre("zoe")
        bureau.tape("4\n")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.version == 1)
    }

    @Test("une fiche changée par un autre se réenregistre sur la fiche à jour, sans rien lui défaire")
    func versionPerimee() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("i")
        let lue = try bureau.dossier("zoe")
        var change = lue.beneficiaire
        change.valeur.telephone = "06 39 98 99 99"
        change.valeur.courriel = "zoe@example.org"
        _ = try bureau.store.executer(.modifierBeneficiaire(change, foyer: lue.foyer, situations: []), par: auteur(bureau))
        jusquA("Téléphone", bureau)
        bureau.tape(.control("u"))
        bureau.tape("06 39 98 11 11")
        bureau.tape(.f(10))
        #expect(bureau.message.contains("a modifié cette fiche entre-temps"), "\(bureau.message)")
        #expect(bureau.voit("changé entre-temps par un autre (« 06 39 98 99 99 »)"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.message == "Modifications enregistrées.", "\(bureau.ecran)")
        let relue = try bureau.dossier("zoe").beneficiaire.valeur
        #expect(relue.telephone == "06 39 98 11 11" && relue.courriel == "zoe@example.org")
    }

    @Test("un brouillon de correction repris ne défait pas ce qu’un autre a changé ailleurs")
    func brouillonDeCorrection() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("i")
        jusquA("Téléphone", bureau)
        bureau.tape(.control("u"))
        bureau.tape("06 39 98 11 11\t")
        bureau.tape(.f(12))
        let lue = try bureau.dossier("zoe")
        var foyer = lue.foyer
        foyer.valeur.adresse = "9 place du Champ-du-Roy"
        _ = try bureau.store.executer(.modifierBeneficiaire(lue.beneficiaire, foyer: foyer, situations: []), par: auteur(bureau))
        bureau.ouvre("zoe")
        bureau.tape("i")
        #expect(bureau.voit("06 39 98 11 11"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        let relue = try bureau.dossier("zoe")
        #expect(
            relue.beneficiaire.valeur.telephone == "06 39 98 11 11" && relue.foyer.valeur.adresse == "9 place du Champ-du-Roy",
            "\(bureau.ecran)")
    }

    @Test("un accent seul tapé après sa lettre fait une lettre, sans arrêter le programme")
    func accentSeul() {
        var line = TextInput("Lefe")
        _ = line.edit(.character("\u{301}"))
        _ = line.edit(.character("v"))
        #expect(line.text == "Lefe\u{301}v" && line.cursor == 5)
        var note = NoteInput("e")
        note.insert("\u{301}")
        note.insert("t")
        #expect(note.text.count == 2 && note.cursor == 2)
    }

    @Test("rien ne quitte l’écran quand le disque refuse le brouillon")
    func disqueRefuse() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Traoré")
        try bureau.supprimeLeFichier()
        bureau.tape(.f(12))
        #expect(bureau.voit("Traoré") && bureau.message.hasPrefix("✗"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("q\n")
        #expect(bureau.voit("Traoré"), "\(bureau.ecran)")
    }

    @Test("le compte des rendez-vous du jour est le vrai, même quand la liste est coupée")
    func rendezVousDuJour() throws {
        let bureau = try Bureau()
        for minute in 0..<14 {
            let fixe = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi, heure: Heure(9, minute))
            _ = try bureau.store.executer(
                .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: try suivi(bureau, "zoe"), entretien: fixe)),
                par: auteur(bureau))
        }
        bureau.desk.perform([.load])
        #expect(bureau.voit("Rendez-vous d’aujourd’hui : 14") && bureau.voit("… et 6 autres."), "\(bureau.ecran)")
    }
}
