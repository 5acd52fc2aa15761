// The OARSA questionnaire on the screen: tables, breakdowns, years, scopes, and the people behind a cell.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("L’enquête OARSA à l’écran") struct OarsaEcranTests {
    private func bureau(_ role: Role = .referent) throws -> Bureau {
        let bureau = try Bureau(role: role)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let inscription = Inscription(
            uid: .nouveau(), foyer: Foyer(),
            beneficiaire: Beneficiaire(sexe: .femme, nom: "Diallo", prenom: "Awa", naissance: Jour(numero: 8_000)),
            situations: [Situation(.droitsEtDevoirs, "oui", du: Bureau.lundi.plus(mois: -14))], structure: bureau.structure,
            referent: bureau.referent, du: Bureau.lundi.plus(mois: -14))
        _ = try bureau.store.executer(.inscrire(inscription), par: auteur)
        bureau.desk.perform([.load])
        return bureau
    }

    @Test("une case ventilée liste ses personnes, et chacune s’ouvre")
    func personnes() throws {
        let bureau = try bureau()
        bureau.tape("z")
        #expect(bureau.voit("CCAS de Sées · au 31/12/2025"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Soumises (droits et devoirs)") && $0.contains("1   100 %") }, "\(bureau.ecran)")
        bureau.tape("b")
        #expect(bureau.voit("par âge") && bureau.voit("30-39"), "\(bureau.ecran)")
        bureau.tape(">>>>")
        #expect(bureau.voit("Soumises (droits et devoirs) · De 40 à 49 ans"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("0 personne"), "\(bureau.ecran)")
        bureau.tape(.escape, .character("h"), .enter)
        #expect(bureau.voit("1 personne") && bureau.voit("DIALLO Awa"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("DIALLO Awa") && bureau.voit("Synthèse"), "\(bureau.ecran)")
    }

    @Test("les six tableaux, les années, la définition ; ce qui n’est pas possible le dit")
    func tableaux() throws {
        let bureau = try bureau()
        bureau.tape("z")
        for (touche, titre) in [
            ("2", "PPAE et contrats"), ("4", "Actions inscrites"), ("\t", "Délais d’orientation"), ("6", "Réorientations"),
        ] {
            bureau.tape(touche)
            #expect(bureau.voit(titre), "\(bureau.ecran)")
        }
        bureau.tape(.tab)
        #expect(bureau.voit("OARSA 1"), "\(bureau.ecran)")
        bureau.tape(.right)
        #expect(bureau.voit("au 23/11/2026, année en cours"), "\(bureau.ecran)")
        bureau.tape(.right)
        #expect(bureau.message == "✗ Cette année n’a pas encore commencé.")
        bureau.tape(">")
        #expect(bureau.message.hasPrefix("✗ L’ensemble n’a qu’une colonne."))
        bureau.tape("s")
        #expect(bureau.message == "✗ Vous voyez les personnes de votre structure.")
        bureau.tape(.down, .down, .down, .down, .enter)
        #expect(bureau.message.hasPrefix("✗ Aucune structure de cette nature"))
        bureau.tape("d")
        #expect(bureau.voit("Ce qui est compté"), "\(bureau.ecran)")
    }

    @Test("un superviseur choisit un territoire ou une structure")
    func etendue() throws {
        let bureau = try bureau(.superviseur)
        bureau.tape("z")
        #expect(bureau.voit("Tout le Département · au 31/12/2025"), "\(bureau.ecran)")
        bureau.tape("s")
        bureau.tape("territoire\n")
        #expect(bureau.voit("Territoire : Sées · au 31/12/2025"), "\(bureau.ecran)")
        bureau.tape(.character("s"), .end, .enter)
        #expect(bureau.voit("CCAS de Sées · au 31/12/2025"), "\(bureau.ecran)")
    }

    @Test("depuis un bilan, elle s’ouvre sur sa structure et son année ; le tableau s’exporte ; ce qui n’y est pas connu le dit")
    func depuisLeBilan() throws {
        let bureau = try bureau()
        bureau.tape("t-z")
        #expect(bureau.voit("CCAS de Sées · au 31/12/2025"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Non orientées") && $0.contains("–") && !$0.contains("0 %") }, "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.message.hasPrefix("✗ Qui n’est suivi par personne n’est connu que sur tout le Département"))
        bureau.tape("x")
        #expect(bureau.voit("Exporter ce document ?") && bureau.voit("oarsa"), "\(bureau.ecran)")
    }

    @Test("toute ventilation tient en 80 colonnes, ses têtes de colonnes entières")
    func largeur() throws {
        let bureau = try bureau()
        bureau.tape("z")
        for axe in AxeOarsa.allCases {
            bureau.tape("b")
            for tranche in axe.tranches { #expect(bureau.voit(tranche.court), "\(axe) \(tranche)\n\(bureau.ecran)") }
        }
    }
}
