// The agenda at the keyboard: look, make, move, cancel, export.

import Domain
import Foundation
import Screens
import Store
import Terminal
import Testing

@Suite("L’agenda à l’écran") struct AgendaTests {
    /// An appointment written behind the screens.
    @discardableResult
    private func fixe(
        _ bureau: Bureau, _ nom: String, _ jours: Int, _ heure: String?, duree: Int? = nil, issue: Domain.Issue? = nil, raison: String = ""
    ) throws -> Cle<Entretien> {
        let suivi = try #require(try bureau.dossier(nom).suivis.first)
        var entretien = Entretien(
            referent: bureau.referent, nature: .pourCer, prevuLe: Bureau.lundi.plus(jours: jours), heure: heure.flatMap(Heure.init),
            duree: duree, issue: issue)
        entretien.chevauchement = raison
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let acte = Acte.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi.accompagnement.cle, entretien: entretien))
        return Cle(try bureau.store.executer(acte, par: auteur).cle)
    }

    private func entretien(_ bureau: Bureau, _ cle: Cle<Entretien>) throws -> Entretien {
        try bureau.store.entretien(cle, pour: bureau.desk.context.utilisateur).fiche.valeur
    }

    @Test("la semaine a cinq colonnes ; le samedi n’apparaît que s’il s’y passe quelque chose")
    func semaine() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 0, "9h30", duree: 45)
        try fixe(bureau, "zoe", 2, "14h")
        bureau.tape("a")
        #expect(bureau.voit("Suivi › Accueil › Agenda") && bureau.voit("semaine 48, du 23 au 29 novembre 2026 · Camille Lemoine"))
        #expect(bureau.voit("▸lun 23/11*") && bureau.voit("ven 27/11") && !bureau.voit("sam 28/11"))
        #expect(bureau.lignes.contains { $0.contains("09:30 LEFÈVRE") && $0.contains("14:00 CŒURDE") }, "\(bureau.ecran)")
        #expect(bureau.voit("lun 23, 9 h 30 à 10 h 15 · LEFÈVRE Aurélie · pour CER · à venir"))
        try fixe(bureau, "cedric", 5, "10h")
        bureau.desk.perform([.load])
        #expect(bureau.voit("sam 28/11") && !bureau.voit("dim 29/11"))
    }

    @Test("les flèches vont d’un jour et d’un rendez-vous à l’autre, Tab au suivant où qu’il soit, + et - changent de semaine")
    func deplacements() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 0, "9h")
        try fixe(bureau, "cedric", 0, "10h")
        try fixe(bureau, "zoe", 3, "14h")
        bureau.tape("a")
        bureau.tape(.down)
        #expect(bureau.voit("D’HÉROUVILLE Cédric · pour CER"))
        bureau.tape(.tab)
        #expect(bureau.voit("jeu 26, 14 h à 14 h 30 · CŒURDEVEY Zoé"))
        bureau.tape(.right, .right)
        #expect(bureau.voit("semaine 49") && bureau.voit("▸lun 30/11"))
        bureau.tape(.left)
        #expect(bureau.voit("▸ven 27/11") && bureau.voit("vendredi 27 novembre 2026 : aucun rendez-vous."))
        bureau.tape(.backtab)
        #expect(bureau.voit("▸jeu 26/11"))
        bureau.tape("+")
        #expect(bureau.voit("semaine 49, du 30 novembre au 6 décembre 2026"))
        bureau.tape("t")
        #expect(bureau.voit("▸lun 23/11*"))
        let curseur = try #require(bureau.desk.frame().cursor)
        #expect(bureau.lignes[curseur.row].contains("LEFÈVRE"))
    }

    @Test("le jour et le mois montrent les mêmes rendez-vous ; le mois les compte par jour")
    func vues() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 0, "9h", duree: 45)
        try fixe(bureau, "cedric", 0, "9h30", raison: "couple reçu ensemble")
        try fixe(bureau, "zoe", 0, "11h", issue: .absenceExcusee)
        bureau.tape("a1")
        #expect(
            bureau.lignes.contains { $0.contains("! 09:00-09:45 LEFÈVRE Aurélie") && $0.contains("Chevauche, À venir") }, "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("× 11:00-11:30 CŒURDEVEY Zoé") && $0.contains("Absence excusée") })
        #expect(bureau.voit("! Chevauche 9 h 30 D’HÉROUVILLE Cédric. Raison : couple reçu ensemble"))
        bureau.tape("o")
        #expect(bureau.voit("novembre 2026 · Camille Lemoine") && bureau.voit("▸23*    2!"), "\(bureau.ecran)")
        #expect(bureau.voit("lundi 23 novembre 2026 : 2 rendez-vous, dont 2 se chevauchent"))
        bureau.tape(.down)
        #expect(bureau.voit("▸30") && bureau.voit("lundi 30 novembre 2026 : 0 rendez-vous"))
        bureau.tape(.pageDown)
        #expect(bureau.voit("décembre 2026"))
    }

    @Test("un rendez-vous se fixe d’ici : la personne cherchée, le jour et la première heure libre proposés")
    func fixer() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 1, "9h")
        bureau.tape("a")
        bureau.tape(.right)
        bureau.tape("n")
        #expect(bureau.voit("Rendez-vous avec qui ?") && bureau.voit("mardi 24 novembre 2026 à 9 h 30 · bénéficiaires de Camille Lemoine"))
        bureau.tape("zoe")
        #expect(bureau.voit("CŒURDEVEY") && !bureau.voit("LEFÈVRE"))
        bureau.tape(.enter)
        #expect(bureau.voit("Nouveau rendez-vous") && bureau.voit("mardi 24 novembre 2026") && bureau.voit("09:30"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.message == "Rendez-vous enregistré." && bureau.voit("▸mar 24/11"), "\(bureau.ecran)")
        let fixe = try #require(try bureau.dossier("zoe").entretiens.first?.fiche.valeur)
        #expect(fixe.prevuLe == Bureau.lundi.plus(jours: 1) && fixe.heure == Heure(9, 30) && fixe.referent == bureau.referent)
        #expect(bureau.voit("09:30 CŒURDE"))
    }

    @Test("une heure prise est refusée ; le champ de la raison apparaît alors, et la raison donnée suffit")
    func raison() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 0, "9h30", duree: 45)
        bureau.ouvre("zoe")
        bureau.tape("v\t\t")
        bureau.tape("23/11\t")
        bureau.tape("10h")
        #expect(!bureau.voit("Raison du chevauchement"))
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Heure : un rendez-vous avec A. L. est déjà fixé de 9 h 30 à 10 h 15."), "\(bureau.message)")
        #expect(bureau.lignes.contains { $0.contains("▸ Heure") } && bureau.voit("Raison du chevauchement"), "\(bureau.ecran)")
        bureau.tape("\t\t")
        bureau.tape("couple reçu ensemble")
        bureau.tape(.f(10))
        #expect(bureau.message == "Rendez-vous enregistré.", "\(bureau.ecran)")
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.chevauchement == "couple reçu ensemble")
    }

    @Test("le prochain rendez-vous d’un entretien demande sa raison de la même façon, et la garde en brouillon")
    func raisonDuProchain() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 7, "9h30")
        bureau.ouvre("zoe")
        bureau.tape("e")
        while !bureau.lignes.contains(where: { $0.contains("▸ Prochain rendez-vous") }) { bureau.tape(.tab) }
        bureau.tape("+7\t9h30\t")
        bureau.tape(.f(10))
        #expect(bureau.message.contains("Prochain rendez-vous : un rendez-vous avec A. L. est déjà fixé"), "\(bureau.message)")
        while !bureau.lignes.contains(where: { $0.contains("▸   raison") }) { bureau.tape(.tab) }
        bureau.tape("visite commune\t")
        bureau.tape(.escape, .down, .enter)
        bureau.tape("e")
        #expect(bureau.message.contains("repris") && bureau.voit("visite commune"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.message)")
        #expect(try bureau.dossier("zoe").prochainEntretien(le: Bureau.lundi)?.chevauchement == "visite commune")
    }

    @Test("un rendez-vous se déplace à un autre jour, et l’agenda le suit")
    func deplacer() throws {
        let bureau = try Bureau()
        let cle = try fixe(bureau, "lefevre", 0, "9h30")
        bureau.tape("ad")
        #expect(bureau.voit("LEFÈVRE Aurélie, lundi 23 novembre 2026 à 9 h 30"))
        bureau.tape("+9\t14\t")
        bureau.tape(.f(10))
        #expect(bureau.message == "Rendez-vous déplacé." && bureau.voit("semaine 49"), "\(bureau.ecran)")
        #expect(bureau.voit("mer 2, 14 h à 14 h 30 · LEFÈVRE Aurélie"))
        #expect(try entretien(bureau, cle).prevuLe == Bureau.lundi.plus(jours: 9))
    }

    @Test("une touche décale d’un quart d’heure ; sur une heure prise, elle dit comment donner la raison")
    func decaler() throws {
        let bureau = try Bureau()
        let cle = try fixe(bureau, "lefevre", 0, "9h30")
        try fixe(bureau, "zoe", 0, "10h")
        bureau.tape("a<")
        #expect(bureau.message == "LEFÈVRE Aurélie\u{a0}: rendez-vous déplacé à 9 h 15.")
        bureau.tape(">>")
        #expect(
            bureau.message.contains("avec Z. C. est déjà fixé de 10")
                && bureau.message.hasSuffix("La touche « d » demande cette raison."), "\(bureau.message)")
        #expect(try entretien(bureau, cle).heure == Heure(9, 30))
        bureau.tape("d")
        #expect(bureau.voit("09:45") && bureau.voit("Raison du chevauchement"), "\(bureau.ecran)")
        bureau.tape("\t\t\turgence")
        bureau.tape(.f(10))
        #expect(bureau.message == "Rendez-vous déplacé." && bureau.voit("!09:45 LEFÈVRE"), "\(bureau.ecran)")
        #expect(try entretien(bureau, cle).chevauchement == "urgence")
    }

    @Test("un rendez-vous s’annule ou s’excuse en mots, et le choix par défaut le garde")
    func annuler() throws {
        let bureau = try Bureau()
        let cle = try fixe(bureau, "lefevre", 1, "9h30")
        let autre = try fixe(bureau, "zoe", 1, "11h")
        bureau.tape("a")
        bureau.tape(.right)
        bureau.tape("a\n")
        #expect(try entretien(bureau, cle).issue == nil)
        bureau.tape("aa\n")
        #expect(bureau.message == "LEFÈVRE Aurélie\u{a0}: rendez-vous annulé." && bureau.voit("×09:30 LEFÈVRE"), "\(bureau.ecran)")
        #expect(try entretien(bureau, cle).issue == .annuleParStructure)
        bureau.tape("d")
        #expect(bureau.message.contains("a son issue (annulé par la structure)"))
        bureau.tape(.down)
        bureau.tape("ae\n")
        #expect(try entretien(bureau, autre).issue == .absenceExcusee)
    }

    @Test("un rendez-vous de demain ne reçoit pas « Honoré », et le refus dit que faire")
    func demain() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 1, "9h30")
        bureau.tape("a")
        bureau.tape(.right)
        bureau.tape("e\th")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Issue : le rendez-vous du 24/11/2026 n’a pas encore eu lieu, « Honoré »"), "\(bureau.message)")
        #expect(bureau.lignes.contains { $0.contains("▸ Issue") })
    }

    @Test("Entrée ouvre le dossier ; v montre toute la structure ; un jour vide dit quoi faire")
    func autres() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 0, "9h30")
        bureau.tape("av")
        #expect(bureau.voit("· CCAS de Sées") && bureau.voit("· C. Lemoine"))
        bureau.tape(.enter)
        #expect(bureau.voit("[1 Synthèse]"))
        bureau.tape(.escape, .right, .enter)
        #expect(bureau.message == "✗ Aucun rendez-vous ce jour-là. Tab va au suivant, « n » en fixe un.")
        bureau.tape("s")
        #expect(bureau.message == "✗ Vous voyez l’agenda de votre structure.")
    }

    @Test("du dossier, l’agenda s’ouvre au jour du prochain rendez-vous")
    func duDossier() throws {
        let bureau = try Bureau()
        try fixe(bureau, "lefevre", 9, "9h30")
        bureau.ouvre("lefevre")
        bureau.tape("g")
        #expect(bureau.voit("semaine 49") && bureau.voit("mer 2, 9 h 30 à 10 h · LEFÈVRE Aurélie"), "\(bureau.ecran)")
    }

    @Test("la semaine s’exporte avec les initiales, où il est dit ; avec les noms, sur demande ; sans rien remplacer")
    func exporter() throws {
        let bureau = try Bureau()
        bureau.tape("ax")
        #expect(bureau.message == "✗ Rien à exporter : aucun rendez-vous, semaine 48, du 23 au 29 novembre 2026.", "\(bureau.message)")
        bureau.tape(.escape)
        try fixe(bureau, "lefevre", 0, "9h30")
        let dossier = bureau.dossierPrive.path
        bureau.tape("ax")
        #expect(bureau.voit("Semaine 48, du 23 au 29 novembre 2026 : 1 rendez-vous.") && bureau.voit("▸ Ne rien exporter"))
        bureau.tape("\n")
        #expect(!FileManager.default.fileExists(atPath: "\(dossier)/agenda-2026-S48.ics") && bureau.voit("Agenda"))
        bureau.tape("xi\n")
        #expect(bureau.message == "Semaine exportée : \(dossier)/agenda-2026-S48.ics")
        let muet = try String(contentsOfFile: "\(dossier)/agenda-2026-S48.ics", encoding: .utf8)
        #expect(muet.contains("SUMMARY:RDV A. L. · pour CER") && !muet.contains("LEFÈVRE"))
        bureau.tape("xa\n")
        let nominatif = try String(contentsOfFile: "\(dossier)/agenda-2026-S48-2.ics", encoding: .utf8)
        #expect(nominatif.contains("SUMMARY:RDV LEFÈVRE Aurélie · pour CER"))
        bureau.desk.context.exportDirectory = "\(dossier)/absent"
        bureau.tape("xi\n")
        #expect(bureau.message.contains("son dossier n’existe pas. Donnez un autre dossier."), "\(bureau.message)")
    }

    @Test("un superviseur lit l’agenda d’une structure et d’un référent, sans en avoir un à lui")
    func superviseur() throws {
        let bureau = try Bureau(role: .superviseur)
        try fixe(bureau, "lefevre", 0, "9h30")
        bureau.tape("a")
        #expect(bureau.voit("Toutes les structures") && bureau.voit("09:30-10:00 LEFÈVRE"))
        #expect(bureau.voit("lundi 23 novembre 2026 : 1 rendez-vous") && bureau.voit("vendredi 27 novembre 2026 : 0 rendez-vous"))
        bureau.tape("3")
        #expect(
            bureau.voit("▸23*    1") && bureau.voit("lundi 23 novembre 2026 : 1 rendez-vous") && bureau.voit("LEFÈVRE Aurélie"),
            "\(bureau.ecran)")
        bureau.tape(.right)
        #expect(bureau.voit(" 23*    1") && bureau.voit("mardi 24 novembre 2026 : 0 rendez-vous") && !bureau.voit("LEFÈVRE"))
        bureau.tape(.left)
        bureau.tape("2v")
        #expect(bureau.message == "✗ Vous ne recevez personne : « f » choisit un référent.")
        bureau.tape("s")
        bureau.tape(.down, .enter)
        #expect(bureau.voit("· CCAS de Sées") && bureau.voit("09:30 LEFÈVRE"))
        bureau.tape("f")
        #expect(bureau.voit("L’agenda de qui ?"))
    }

    @Test(
        "les trois vues tiennent dans toutes les fenêtres, dessins ou non, le curseur sur ce qui est choisi",
        arguments: [(18, 60), (24, 80), (40, 120)], [false, true])
    func tailles(_ taille: (Int, Int), _ simple: Bool) throws {
        let bureau = try Bureau(lignes: taille.0, colonnes: taille.1)
        bureau.desk.context.plain = simple
        for rang in 0..<30 { try fixe(bureau, ["lefevre", "zoe", "cedric"][rang % 3], rang % 5, nil) }
        let cle = try fixe(bureau, "lefevre", 4, "9h30")
        bureau.tape("a")
        bureau.tape(.right, .right, .right, .right)
        for vue in ["1", "2", "3"] {
            bureau.tape(vue)
            let curseur = try #require(bureau.desk.frame().cursor, "\(bureau.ecran)")
            #expect(bureau.lignes[curseur.row].contains(vue == "3" ? "27" : "LEFÈVRE"), "\(bureau.ecran)")
            #expect(bureau.voit("27 novembre 2026") || bureau.voit("ven 27"), "\(bureau.ecran)")
            for _ in 0..<20 { bureau.tape(.tab) }
            bureau.tape(.backtab)
            #expect(try #require(bureau.desk.frame().cursor).row > 1, "\(bureau.ecran)")
            bureau.tape(.home, .end)
            bureau.desk.perform([.message(.info(""))])
            _ = cle
            bureau.tape("t")
            bureau.tape(.right, .right, .right, .right)
        }
    }
}
