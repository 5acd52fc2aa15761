// What does not hold, on the screen: its red line, its rows, the record where it is mended, and the row that leaves.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("La vérification à l’écran") struct VerificationEcranTests {
    /// A contract without a type, an appointment of Friday without its outcome.
    private func bureau(role: Role = .referent, colonnes: Int = 80) throws -> Bureau {
        let bureau = try Bureau(role: role, lignes: colonnes > 100 ? 40 : 24, colonnes: colonnes)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let suivi = try bureau.dossier("lefevre").suivis[0].accompagnement.cle
        let elabore = Bureau.lundi.plus(jours: -30)
        let contrat = Contrat(type: nil, elaboreLe: elabore, debut: elabore, fin: Contrat.fin(debut: elabore, mois: 6))
        _ = try bureau.store.executer(.elaborerContrat(.nouveau(), suivi, contrat), par: auteur)
        let rendezVous = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: -3))
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: rendezVous)), par: auteur)
        bureau.desk.perform([.load])
        return bureau
    }

    /// Moves down to the line that holds a text.
    private func descend(_ bureau: Bureau, _ texte: String) throws {
        for _ in 0..<60 {
            if let curseur = bureau.desk.frame().cursor, bureau.lignes[curseur.row].contains(texte) { return }
            bureau.tape(.down)
        }
        throw Refuse(.introuvable(texte))
    }

    @Test("du trait rouge d’un bilan à la fiche qui se corrige ; corrigée, la ligne s’en va")
    func corriger() throws {
        let bureau = try bureau()
        bureau.tape("t")
        try descend(bureau, "✗ à corriger")
        #expect(bureau.lit("0 premier + 0 renouvellement = 0, le total est 1 : 1 contrat sans type. (Entrée)"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("CCAS de Sées · Contrats · année 2026") && bureau.voit("1 ligne"), "\(bureau.ecran)")
        #expect(bureau.voit("Entrée ouvre le contrat : choisissez son type") && bureau.voit("LEFÈVRE Aurélie"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("▸Type") || bureau.voit("▸ Type"), "\(bureau.ecran)")
        // As a colleague qualifies it meanwhile, then Esc twice.
        let fiche = try bureau.dossier("lefevre").contrats[0].fiche
        var contrat = fiche.valeur
        (contrat.type, contrat.rang) = (.premier, 1)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(.modifierContrat(fiche.with(contrat)), par: auteur)
        bureau.tape(.escape, .escape)
        #expect(bureau.voit("Plus rien à corriger ici.") && bureau.voit("✓ juste : 1 premier"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.message.hasPrefix("✗ Aucune ligne"), "\(bureau.message)")
        bureau.tape(.escape)
        #expect(!bureau.voit("1 contrat sans type"), "\(bureau.ecran)")
    }

    @Test("v vérifie la page : ce qui se corrige d’abord, tout à la demande, et chaque rendez-vous s’ouvre sur son issue")
    func verifier() throws {
        let bureau = try bureau()
        bureau.tape("tV")
        #expect(bureau.voit("Vérification · CCAS de Sées · année 2026"), "\(bureau.ecran)")
        bureau.tape("xc\n")
        #expect(bureau.message.hasPrefix("Document exporté") && bureau.message.hasSuffix(".csv"), "\(bureau.message)")
        let export = try bureau.store.exports(pour: nil, nombre: 1).lignes.first
        #expect(export?.titre == "Vérification\u{a0}: CCAS de Sées, année 2026" && export?.format == "csv", "\(String(describing: export))")
        #expect(bureau.voit("1 rendez-vous passé n’a pas d’issue.") && !bureau.voit("✓"), "\(bureau.ecran)")
        bureau.tape("v")
        #expect(bureau.voit("✓ juste"), "\(bureau.ecran)")
        bureau.tape("v")
        try descend(bureau, "n’a pas d’issue")
        bureau.tape(.enter, .enter)
        #expect(bureau.voit("Issue"), "\(bureau.ecran)")
        bureau.tape(.escape, .escape, .escape)
        bureau.tape("s")
        #expect(bureau.message == "✗ Vous vérifiez les chiffres de votre structure.")
        bureau.tape("-")
        #expect(bureau.voit("année 2025") && bureau.voit("rien à corriger"), "\(bureau.ecran)")
    }

    @Test("un superviseur vérifie toutes les structures, et la commission, à 120 colonnes")
    func toutes() throws {
        let bureau = try bureau(role: .superviseur, colonnes: 120)
        try bureau.ajouteUneStructure("ML-SEES", "Mission locale de Sées")
        bureau.tape("\n")
        bureau.tape("Vs")
        bureau.tape("toutes\n")
        #expect(bureau.voit("Vérification · Toutes les structures · année 2026"), "\(bureau.ecran)")
        #expect(bureau.voit("CCAS de Sées, année 2026") && bureau.voit("Commissions RSA, tous les territoires"), "\(bureau.ecran)")
        #expect(!bureau.voit("Mission locale de Sées, année"), "\(bureau.ecran)")
        try descend(bureau, "sans type")
        bureau.tape(.enter, .character("d"))
        #expect(bureau.voit("[1 Synthèse]"), "\(bureau.ecran)")
    }
}
