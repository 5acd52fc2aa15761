// What the commissions examined, in figures on the screen, and what a dossier tells of it.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("L’activité de la commission à l’écran") struct ActiviteEcranTests {
    @Test("chaque chiffre ouvre ses dossiers, la définition s’ouvre, la période et le territoire se choisissent")
    func chiffres() throws {
        let salle = try SalleDeCommission()
        salle.ouvre()
        let bureau = salle.bureau
        bureau.tape("vva")
        #expect(bureau.voit("Commission RSA du 17/11/2026, Sées · CCAS de Sées"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Dossiers examinés") && $0.contains("2") })
        bureau.tape("t")
        #expect(bureau.message.hasPrefix("✗ Ces chiffres sont ceux d’une seule commission."))
        bureau.tape("d")
        #expect(bureau.voit("Les personnes examinées, une fois par commission"), "\(bureau.ecran)")
        bureau.tape(.escape, .enter)
        #expect(bureau.voit("2 lignes") && bureau.voit("LEFÈVRE Aurélie") && bureau.voit("Contrat validé · inconnue"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Commission du 17/11/2026 : contrat validé"), "\(bureau.ecran)")
        bureau.tape(.escape, .escape, .escape, .escape)
        bureau.tape("a")
        #expect(bureau.voit("Commissions RSA, tous les territoires, année 2026"), "\(bureau.ecran)")
        #expect(bureau.voit("! Orientation inconnue") && bureau.voit("1 commission : 2 personnes différentes."), "\(bureau.ecran)")
        bureau.tape("s")
        bureau.tape("sees\n")
        #expect(bureau.voit("Commission RSA, Sées, année 2026"), "\(bureau.ecran)")
        bureau.tape("-")
        #expect(bureau.voit("année 2025") && bureau.voit("Aucun dossier examiné sur la période."), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Aucun dossier : le chiffre est zéro."), "\(bureau.ecran)")
    }

    @Test("une réduction en cours, une suspension sans terme, une radiation se lisent dans la synthèse avec un mot")
    func mesures() throws {
        let salle = try SalleDeCommission()
        let suivi = try salle.suivi("lefevre")
        func mesure(_ decision: String, _ motif: String, _ au: Jour? = nil) throws {
            let examen = Examen(session: salle.session, decision: decision, motif: motif, effetAu: au)
            try salle.faire(.decider(.nouveau(), suivi, examen))
        }
        try mesure("reduction", "Absences", Bureau.lundi.plus(jours: -1))
        try mesure("suspension_partielle", "Sans nouvelles")
        salle.bureau.ouvre("lefevre")
        #expect(!salle.bureau.voit("Réduction de l’allocation"), "\(salle.bureau.ecran)")
        #expect(salle.bureau.voit("! Suspension partielle : Sans nouvelles (commission du 17/11/2026, sans"), "\(salle.bureau.ecran)")
        try mesure("radiation", "Quatre mois sans nouvelles")
        salle.bureau.desk.perform([.load])
        #expect(salle.bureau.voit("! Radiation : Quatre mois sans nouvelles (commission du 17/11/2026)"), "\(salle.bureau.ecran)")
    }

    @Test("à 120 colonnes la structure et l’orientation s’ajoutent ; en mode simple rien n’est dessiné")
    func large() throws {
        let salle = try SalleDeCommission(role: .superviseur, lignes: 40, colonnes: 120)
        salle.ouvre()
        #expect(salle.bureau.lignes[4].contains("CCAS de Sées"), "\(salle.bureau.ecran)")
        salle.bureau.desk.context.plain = true
        salle.bureau.tape("va")
        #expect(!salle.bureau.voit("█") && salle.bureau.voit("Dossiers examinés"), "\(salle.bureau.ecran)")
    }
}
