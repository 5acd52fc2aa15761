// The comfort of forms: long notes, the whole screen for one of them, repeated values, search while typing.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Le confort des formulaires") struct ConfortTests {
    private func jusquA(_ champ: String, _ bureau: Bureau) {
        for _ in 0..<60 where !bureau.lignes.contains(where: { $0.contains("▸ \(champ)") }) { bureau.tape(.tab) }
        #expect(bureau.lignes.contains { $0.contains("▸ \(champ)") }, "\(bureau.ecran)")
    }

    private func entretien(_ bureau: Bureau, _ nom: String = "zoe") {
        bureau.ouvre(nom)
        bureau.tape("e")
    }

    private static let longue = String(repeating: "Évoque l’été à Écouché 😀, projet d’emploi.\nSituation « stable ».\n", count: 850)

    // MARK: Notes

    @Test("64 ko collés d’un coup se corrigent, se gardent en brouillon et s’enregistrent à l’identique")
    func soixanteQuatreKo() throws {
        let bureau = try Bureau()
        entretien(bureau)
        jusquA("Compte rendu", bureau)
        #expect(Self.longue.utf8.count > 64 * 1024)
        bureau.desk.paste(Self.longue)
        #expect(bureau.voit("Ligne 1 701 sur 1 701 · 66 ko sur 256"), "\(bureau.ecran)")
        bureau.tape(.pageUp, .up, .home, .character("→"))
        let attendu = try #require(bureau.desk.pendingDraft?.contenu["compte_rendu"])
        #expect(attendu.count == Self.longue.count + 1 && attendu.replacing("→", with: "") == Self.longue)
        bureau.tape(.tab)
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "c.lemoine", login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.tape(.enter)
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.compteRendu == String(attendu.dropLast()))
    }

    @Test("un collage trop long est refusé entier, avec un message, et rien n’est coupé")
    func tropLong() throws {
        let bureau = try Bureau()
        entretien(bureau)
        jusquA("Compte rendu", bureau)
        bureau.tape("Vu.")
        bureau.desk.paste(String(repeating: "a", count: 300 * 1024))
        #expect(bureau.message.hasPrefix("✗ Ce collage de 300 ko ne tient pas dans la note"), "\(bureau.message)")
        #expect(bureau.desk.pendingDraft?.contenu["compte_rendu"] == "Vu.")
        bureau.tape(.backtab)
        bureau.tape(.tab)
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.compteRendu == "Vu.")
    }

    @Test("un collage trop long sur une ligne est refusé aussi")
    func ligneTropLongue() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Ngô")
        bureau.desk.paste(String(repeating: "a", count: 3_000))
        #expect(bureau.message.contains("rien n’a été ajouté") && bureau.voit("Ngô"), "\(bureau.message)")
    }

    @Test("une note trop longue venue d’ailleurs est refusée par le domaine")
    func domaine() throws {
        let longue = String(repeating: "a", count: TexteSaisi.maximumDUneNote + 1)
        let entretien = Entretien(referent: Cle(1), nature: .autre, tenuLe: Bureau.lundi, issue: .honore, compteRendu: longue)
        let suivi = Accompagnement(beneficiaire: Cle(1), structure: Cle(1), du: Bureau.lundi.plus(jours: -9))
        #expect(entretien.refus(dans: suivi, le: Bureau.lundi) == [.texteTropLong(.compteRendu, octets: longue.utf8.count)])
    }

    @Test(
        "la note s’ouvre sur tout l’écran, Échap en revient avec le texte, et les brouillons le voient",
        arguments: [Key.f(6), .control("o"), .alt("6")])
    func pleinEcran(_ touche: Key) throws {
        let bureau = try Bureau()
        entretien(bureau)
        bureau.tape(touche)
        #expect(!bureau.voit("Échap revient au formulaire"), "une date ne s’agrandit pas")
        jusquA("Compte rendu", bureau)
        bureau.tape("Reçue ce jour.")
        bureau.tape(touche)
        #expect(bureau.voit("Compte rendu : Échap revient au formulaire") && !bureau.voit("Freins repérés"), "\(bureau.ecran)")
        bureau.tape("\nProjet : CAP petite enfance.")
        #expect(bureau.desk.frame().cursor == Position(row: 3, column: 29))
        #expect(bureau.desk.pendingDraft?.contenu["compte_rendu"] == "Reçue ce jour.\nProjet : CAP petite enfance.")
        bureau.tape(.up, .up, .up, .pageDown, .pageDown)
        #expect(bureau.voit("Échap revient au formulaire"))
        bureau.tape(.escape)
        #expect(bureau.voit("▸ Compte rendu") && bureau.voit("Freins repérés") && bureau.voit("CAP petite enfance."), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.compteRendu == "Reçue ce jour.\nProjet : CAP petite enfance.")
    }

    @Test("Tab quitte une note agrandie vers le champ suivant, et F10 l’enregistre")
    func pleinEcranTab() throws {
        let bureau = try Bureau()
        entretien(bureau)
        jusquA("Compte rendu", bureau)
        bureau.tape(.f(6))
        bureau.tape("Vue.\t")
        #expect(bureau.voit("▸ Freins repérés"), "\(bureau.ecran)")
        bureau.tape(.backtab, .f(6), .f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
    }

    @Test("PgPréc et PgSuiv parcourent une longue note avant d’en sortir")
    func pages() throws {
        let bureau = try Bureau()
        entretien(bureau)
        jusquA("Compte rendu", bureau)
        bureau.tape((1...12).map { "point \($0)" }.joined(separator: "\n"))
        bureau.tape(.pageUp, .pageUp)
        #expect(bureau.voit("▸ Compte rendu") && bureau.voit("point 6"), "\(bureau.ecran)")
        bureau.tape(.pageUp, .pageUp, .pageUp)
        #expect(bureau.voit("▸ Nature"), "\(bureau.ecran)")
    }

    // MARK: F5

    @Test("F5 répète ce que le dernier entretien de la personne avait dans le champ, et le dit quand il n’avait rien")
    func repeter() throws {
        let bureau = try Bureau()
        entretien(bureau)
        bureau.tape("T\t\t\t\tPôle social\tVu avec sa mère.\t")
        bureau.tape("ls\t")
        bureau.tape("S\tDossier MDPH")
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
        bureau.tape("e")
        bureau.tape(.f(5))
        #expect(bureau.voit("Tripartite"), "\(bureau.ecran)")
        bureau.tape("\t\t\t\t")
        bureau.tape(.f(5))
        #expect(bureau.voit("Pôle social"))
        bureau.tape(.tab, .f(5))
        #expect(bureau.voit("Vu avec sa mère."))
        bureau.tape(.f(5))
        #expect(bureau.voit("Vu avec sa mère.Vu avec sa mère."), "\(bureau.ecran)")
        bureau.tape(.tab, .f(5))
        #expect(bureau.voit("[x] Logement") && bureau.voit("[x] Santé"), "\(bureau.ecran)")
        jusquA("à quelle heure", avecProchain: bureau)
        bureau.tape(.f(5))
        #expect(bureau.message == "« à quelle heure » : aucune valeur précédente à répéter.", "\(bureau.message)")
    }

    private func jusquA(_ champ: String, avecProchain bureau: Bureau) {
        jusquA("Prochain rendez-vous", bureau)
        bureau.tape("+7\t")
        #expect(bureau.voit("▸   \(champ)"), "\(bureau.ecran)")
    }

    @Test("sans entretien de cette personne, F5 répète le dernier enregistré dans la séance ; une date se répète en date")
    func repeterSeance() throws {
        let bureau = try Bureau()
        entretien(bureau, "lefevre")
        bureau.tape(.f(5))
        #expect(bureau.message == "« Nature » : aucune valeur précédente à répéter.")
        bureau.tape("P\t\t-3\t-3\tVue seule.")
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
        bureau.tape(.escape, .escape)
        entretien(bureau)
        bureau.tape(.f(5))
        #expect(bureau.voit("Pour CER"))
        bureau.tape("\t\t")
        bureau.tape(.f(5))
        #expect(bureau.voit("vendredi 20 novembre 2026"), "\(bureau.ecran)")
        jusquA("Compte rendu", bureau)
        bureau.tape(.f(5))
        #expect(bureau.message.contains("aucune valeur précédente") && !bureau.voit("Vue seule."), "\(bureau.ecran)")
    }

    @Test("F5 reprend la commune et le code postal de la dernière personne inscrite, jamais une valeur absente")
    func repeterCommune() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape("Ngô\tKim\t120385\tF\t\t\t\t\t\t\t4 rue Haute\t61500\tSées")
        bureau.tape(.f(10))
        #expect(bureau.message == "Bénéficiaire inscrit.", "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("n")
        jusquA("Code postal", bureau)
        bureau.tape(.f(5), .tab, .f(5))
        #expect(bureau.voit("61500") && bureau.lignes.contains { $0.contains("▸ Commune") && $0.contains("Sées") }, "\(bureau.ecran)")
        jusquA("Entrée dans le RSA", bureau)
        bureau.tape(.f(5))
        #expect(bureau.message.contains("aucune valeur précédente à répéter"))
    }

    @Test("F5 reprend les objectifs du contrat précédent")
    func repeterContrat() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement.cle
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let debut = Bureau.lundi.plus(mois: -6)
        _ = try bureau.store.executer(
            .elaborerContrat(
                .nouveau(), suivi,
                Contrat(
                    type: .premier, elaboreLe: debut, debut: debut, fin: Contrat.fin(debut: debut, mois: 6),
                    objectifs: "Trouver une formation.")
            ), par: auteur)
        bureau.ouvre("zoe")
        bureau.tape("c")
        jusquA("Objectifs", bureau)
        bureau.tape(.f(5))
        #expect(bureau.voit("Trouver une formation."), "\(bureau.ecran)")
    }

    // MARK: Search while typing

    private func demarche(_ bureau: Bureau) {
        bureau.ouvre("zoe")
        bureau.tape("d")
        bureau.tape("S\t")
    }

    @Test("taper dans le libellé montre ce qui correspond, sans accents ni ordre ; ↓ choisit, Entrée prend")
    func suggestions() throws {
        let bureau = try Bureau()
        demarche(bureau)
        bureau.tape("complem")
        #expect(bureau.voit("Demande de Complémentaire santé solidaire"), "\(bureau.ecran)")
        #expect(bureau.desk.frame().cursor.map { bureau.lignes[$0.row].contains("▸ Démarche") } == true)
        bureau.tape(.down)
        #expect(bureau.desk.frame().cursor.map { bureau.lignes[$0.row].contains("▸ Demande de Complémentaire") } == true, "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(
            bureau.lignes.contains { $0.contains("▸ Démarche") && $0.contains("Demande de Complémentaire santé solidaire") },
            "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").demarches.first?.fiche.valeur.code == "css", "\(bureau.ecran)")
    }

    @Test("Échap ferme la liste, ↑ revient au texte, et taper librement reste possible")
    func librement() throws {
        let bureau = try Bureau()
        demarche(bureau)
        bureau.tape("mdph")
        #expect(bureau.voit("Dossier MDPH"))
        bureau.tape(.escape)
        #expect(!bureau.voit("Dossier MDPH") && bureau.voit("▸ Démarche"), "\(bureau.ecran)")
        bureau.tape(" d")
        bureau.tape(.down, .up)
        bureau.tape("u frère\t")
        #expect(bureau.voit("▸ État") && bureau.voit("mdph du frère"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").demarches.first?.fiche.valeur.libelle == "mdph du frère", "\(bureau.ecran)")
    }

    @Test("la liste tient au bas de l’écran, et le curseur y est", arguments: [18, 24, 40], [false, true])
    func auBas(_ lignes: Int, _ simple: Bool) throws {
        let bureau = try Bureau(lignes: lignes)
        bureau.desk.context.plain = simple
        entretien(bureau)
        jusquA("Démarche engagée", bureau)
        bureau.tape("S\td")
        #expect(bureau.voit("Dossier MDPH") && bureau.voit("▸   laquelle"), "\(bureau.ecran)")
        bureau.tape(.down, .down)
        let curseur = try #require(bureau.desk.frame().cursor)
        #expect(bureau.lignes[curseur.row].contains("▸ D"), "\(bureau.ecran)")
    }

    @Test("une liste plus longue que sa place dit combien restent, et défile")
    func defile() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("d")
        bureau.tape("E\to")
        #expect(bureau.lignes.contains { $0.contains("autre") && $0.contains("↓") }, "\(bureau.ecran)")
        for _ in 0..<30 { bureau.tape(.down) }
        let curseur = try #require(bureau.desk.frame().cursor)
        #expect(bureau.lignes[curseur.row].contains("▸ "), "\(bureau.ecran)")
    }

    // MARK: Dates

    @Test("Ctrl-A et Ctrl-X ne remplacent pas en silence une date fausse, et quitter le champ dit pourquoi elle l’est")
    func dateFausse() throws {
        let bureau = try Bureau()
        entretien(bureau)
        bureau.tape("\t\t32/13")
        bureau.tape(.control("a"))
        #expect(bureau.message.contains("n’existe pas") && bureau.voit("32/13"), "\(bureau.message)")
        bureau.tape(.tab)
        #expect(bureau.message.hasPrefix("✗ Prévu le : Le 32/13 n’existe pas") && bureau.voit("▸ Tenu le"), "\(bureau.message)")
    }
}
