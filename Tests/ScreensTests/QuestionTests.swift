// Long questions and narrow windows: what is asked can be read whole, and answered.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les questions longues et les fenêtres étroites") struct QuestionTests {
    private func fondues(_ bureau: Bureau) throws {
        _ = try bureau.store.executer(
            .inscrire(
                Inscription(
                    uid: .nouveau(), foyer: Foyer(matricule: "999"),
                    beneficiaire: Beneficiaire(sexe: .homme, nom: "Lefevre", prenom: "Aurelie", naissance: Bureau.lundi.plus(mois: -480)),
                    structure: bureau.structure, referent: bureau.referent, du: Bureau.lundi.plus(mois: -9))),
            par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
    }

    @Test("un texte plus long que la fenêtre défile, et les réponses restent visibles", arguments: [false, true])
    func defile(simple: Bool) throws {
        let bureau = try Bureau(lignes: 18, colonnes: 60)
        bureau.desk.context.plain = simple
        let lines = (1...30).map { "Ligne numéro \($0) de la question." }
        let long = "Suivre en parallèle, convenu avec le Centre communal d’action sociale de Sées"
        bureau.desk.perform([
            .open(
                QuestionScreen("essai", heading: "Longue ?", lines: lines, choices: [Choice("non", "Ne rien faire"), Choice("oui", long)]))
        ])
        #expect(bureau.voit("numéro 1 ") && bureau.voit("▸ Ne rien faire") && bureau.voit("PgSuiv : encore"), "\(bureau.ecran)")
        #expect(bureau.voit("Suivre en parallèle") && bureau.voit("sociale de Sées"), "\(bureau.ecran)")
        for _ in 0..<6 { bureau.tape(.pageDown) }
        #expect(bureau.voit("numéro 30 ") && bureau.voit("▸ Ne rien faire") && !bureau.voit("numéro 1 "), "\(bureau.ecran)")
        bureau.tape(.down)
        #expect(bureau.voit("▸ Suivre en parallèle"), "\(bureau.ecran)")
        for _ in 0..<6 { bureau.tape(.pageUp) }
        #expect(bureau.voit("numéro 1 "), "\(bureau.ecran)")
    }

    @Test("la question d’une fusion redit les avertissements de l’aperçu, entiers à 60 colonnes")
    func fusion() throws {
        let bureau = try Bureau(lignes: 18, colonnes: 60)
        try fondues(bureau)
        let debut = Bureau.lundi.plus(mois: -2)
        let fiches = try bureau.store.fileActive(FiltreFileActive(recherche: "lefevre", vue: .tous), depuis: 0, nombre: 9, le: Bureau.lundi)
        for ligne in fiches.lignes {
            let suivi = try bureau.store.dossier(ligne.beneficiaire, pour: bureau.desk.context.utilisateur, le: Bureau.lundi).suivis[0]
            let contrat = Contrat(type: .premier, elaboreLe: debut, debut: debut, fin: debut.plus(mois: 6))
            try bureau.executer(.elaborerContrat(.nouveau(), suivi.accompagnement.cle, contrat))
        }
        bureau.ouvre("lefevre")
        bureau.tape("F/")
        bureau.tape("lefevre", .enter, .enter)
        bureau.tape(.f(10))
        #expect(bureau.voit("Fusionner ces deux fiches ?") && bureau.voit("▸ Ne pas fusionner"), "\(bureau.ecran)")
        var lu = bureau.ecran
        for _ in 0..<4 {
            bureau.tape(.pageDown)
            lu += bureau.ecran
        }
        #expect(lu.contains("Des contrats des deux fiches courent") && lu.contains("Ni la date de naissance"), "\(lu)")
    }

    @Test("les commissions et leurs décisions tiennent à 60 colonnes")
    func commissions() throws {
        let salle = try SalleDeCommission(lignes: 18, colonnes: 60)
        let bureau = salle.bureau
        bureau.tape("c")
        #expect(bureau.voit("Dossiers  Contrats  Autres") && !bureau.voit("…"), "\(bureau.ecran)")
        bureau.tape("\n")
        #expect(bureau.voit("Transmis le Contrat") && bureau.lignes[1].contains("17/11/2026 · Sées"), "\(bureau.ecran)")
        bureau.tape("v2")
        #expect(bureau.voit("Contrat validé") && bureau.voit("Motif, terme"), "\(bureau.ecran)")
    }

    @Test("un disque qui refuse termine l’envoi : ce qui n’est pas parti est nommé, et la touche reprend")
    func disque() throws {
        let salle = try SalleDeCommission(transmis: false)
        let bureau = salle.bureau
        bureau.tape("ce*")
        try bureau.supprimeLeFichier()
        bureau.tape("t")
        #expect(bureau.message.hasPrefix("✗ 0 contrat transmis, 3 refusés. LEFÈVRE Aurélie\u{a0}: "), "\(bureau.message)")
        bureau.tape("t")
        #expect(bureau.message.hasPrefix("✗ 0 contrat transmis, 1 refusé. LEFÈVRE Aurélie\u{a0}: "), "\(bureau.message)")
    }

    @Test("après « Qui êtes-vous ? », les dossiers récents de cette personne se retrouvent aussi")
    func recents() throws {
        let bureau = try Bureau(role: .responsable)
        let petit = Referent(structure: bureau.structure, identifiant: "b.petit", nom: "Petit", prenom: "Bérénice")
        try bureau.executer(.creerReferent(.nouveau(), petit))
        bureau.ouvre("lefevre")
        bureau.desk.keepRecents()
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: nil, login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.desk.resize(Size(rows: 24, columns: 80))
        #expect(bureau.voit("Qui êtes-vous ?"), "\(bureau.ecran)")
        bureau.tape(.enter)
        bureau.tape(.control("r"))
        #expect(bureau.voit("1  LEFÈVRE Aurélie"), "\(bureau.ecran)")
    }

    @Test("chercher une personne : mêmes touches partout, noms masqués compris")
    func chercher() throws {
        let salle = try SalleDeCommission()
        let bureau = salle.bureau
        salle.ouvre()
        bureau.tape("p")
        bureau.tape("ze")
        bureau.tape(.left)
        bureau.tape("o")
        bureau.tape(.delete)
        #expect(bureau.voit("▸ CŒURDEVEY Zoé") && !bureau.voit("▸ LEFÈVRE"), "\(bureau.ecran)")
        bureau.tape(.control("n"))
        #expect(bureau.voit("▸ C. Z.") && !bureau.voit("CŒURDEVEY"), "\(bureau.ecran)")
        bureau.tape(.control("n"), .escape, .f(12))
        bureau.tape("anze")
        bureau.tape(.left)
        bureau.tape("o")
        bureau.tape(.delete)
        #expect(bureau.voit("Rendez-vous avec qui ?") && bureau.voit("CŒURDEVEY Zoé") && !bureau.voit("LEFÈVRE"), "\(bureau.ecran)")
    }
}
