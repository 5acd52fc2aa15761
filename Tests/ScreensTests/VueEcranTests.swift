// The views on the screen: from a figure to its people and back, laid out in any way from the keyboard.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les tableaux à l’écran") struct VueEcranTests {
    /// A supervisor's desk; three contracts of October stand at Sées, and one at the mission locale.
    static func salle(_ role: Role = .superviseur, lignes: Int = 24, colonnes: Int = 80) throws -> Bureau {
        let bureau = try SalleDeCommission(role: role, lignes: lignes, colonnes: colonnes).bureau
        bureau.desk.perform([.home])
        return bureau
    }

    /// More structures, each under convention since 2020.
    static func structures(_ bureau: Bureau, _ nombre: Int) throws {
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        for rang in 1...nombre {
            let structure = Structure(
                code: "S\(rang)", nom: "Maison des solidarités n° \(rang)", nature: .autre, commune: "Flers",
                conventionneeDu: Jour(2020, 1, 1))
            _ = try bureau.store.executer(.creerStructure(.nouveau(), structure), par: auteur)
        }
        bureau.desk.perform([.refreshLists])
    }

    private func curseur(_ bureau: Bureau) -> Position? { bureau.desk.frame().cursor }

    @Test("du chiffre aux personnes, de la personne au dossier, et Échap revient au même chiffre")
    func duChiffreAuDossier() throws {
        let bureau = try Self.salle()
        bureau.tape("T")
        #expect(bureau.voit("Toutes les structures · année 2026") && bureau.voit("Contrats par type et par structure"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Premiers contrats") && $0.hasSuffix("3      3") }, "\(bureau.ecran)")
        bureau.tape(.right, .down, .down, .up)
        bureau.tape("r")
        let (avant, place) = (bureau.lignes.dropLast(2), curseur(bureau))
        bureau.tape(.up, .enter)
        #expect(
            bureau.voit("Contrats · Premiers contrats · Toutes les structures · année") && bureau.voit("3 lignes"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("[1 Synthèse]"), "\(bureau.ecran)")
        bureau.tape(.escape, .escape, .down)
        #expect(bureau.lignes.dropLast(2) == avant && curseur(bureau) == place, "\(bureau.ecran)")
    }

    @Test("descendre de la structure au référent, jusqu’à ses personnes ; Échap remonte au chiffre d’où l’on vient")
    func descendre() throws {
        let bureau = try Self.salle()
        bureau.tape("T>")
        #expect(bureau.lignes[0].contains("Tableaux › CCAS de Sées") && bureau.voit("Contrats par type et par référent"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Camille") })
        bureau.tape(">")
        #expect(bureau.voit("Camille Lemoine, CCAS de Sées · année 2026"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("3 lignes") && bureau.voit("LEFÈVRE Aurélie"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("<")
        #expect(bureau.voit("Contrats par type et par référent"))
        bureau.tape(.escape)
        #expect(bureau.voit("Contrats par type et par structure"))
        bureau.tape("<")
        #expect(bureau.message == "✗ Toutes les structures sont déjà comptées.")
    }

    @Test("lignes, colonnes, mesure et pivot se choisissent au clavier, et se retrouvent à la prochaine session")
    func axes() throws {
        let bureau = try Self.salle()
        bureau.tape("Tvsorties\n")
        #expect(bureau.voit("Sorties par motif et par structure"), "\(bureau.ecran)")
        bureau.tape("vpersonnes acc\n")
        bureau.tape("lsexe\n")
        bureau.tape("cage\n")
        #expect(bureau.voit("Personnes accompagnées par sexe et par tranche d’âge"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Femmes") && $0.hasSuffix(" 2") }, "\(bureau.ecran)")
        bureau.tape("i")
        #expect(
            bureau.voit("par tranche d’âge et par sexe") && bureau.lignes.contains { $0.contains("De 18 à 25 ans") && $0.hasSuffix(" 1") })
        bureau.tape("caucune\n")
        #expect(bureau.lignes.contains { $0.contains("Total") && $0.contains("3") } && bureau.voit("Part"), "\(bureau.ecran)")
        bureau.tape("%")
        #expect(bureau.message == "✗ Sans colonnes, la part est déjà à côté du nombre.")
        bureau.tape(.escape)
        bureau.tape("T")
        #expect(bureau.voit("Personnes accompagnées par tranche d’âge"), "\(bureau.ecran)")
    }

    @Test("trier, masquer, tout montrer, les parts et leur base")
    func dispositions() throws {
        let bureau = try Self.salle()
        bureau.tape("Tr")
        #expect(bureau.voit("tri : CCAS de Sées"), "\(bureau.ecran)")
        bureau.tape("rr")
        #expect(!bureau.voit("tri :"))
        bureau.tape(.down)
        bureau.tape("h")
        #expect(
            !bureau.voit("Renouvellements") && bureau.voit("1 ligne masquée") && bureau.voit("les totaux les comptent"), "\(bureau.ecran)")
        bureau.tape("h")
        #expect(bureau.message == "✗ Le total ne se masque pas.", "\(bureau.message)")
        bureau.tape("H")
        #expect(bureau.message == "✗ La dernière colonne ne se masque pas.")
        bureau.tape("A%")
        #expect(bureau.voit("Renouvellements") && bureau.voit("100 %") && bureau.voit("Base (100 %)"), "\(bureau.ecran)")
    }

    @Test("la période se change au signe, se tape en français, et se compare à un an avant")
    func periodes() throws {
        let bureau = try Self.salle()
        bureau.tape("T-")
        #expect(bureau.voit("année 2025") && bureau.voit("Aucune donnée sur la période, année 2025."), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.message.hasPrefix("✗ Aucune donnée sur la période"))
        bureau.tape("pau 30 novembre")
        #expect(bureau.lit("du jeudi 1er janvier 2026 au lundi 30 novembre 2026"), "\(bureau.ecran)")
        bureau.tape("\n=")
        #expect(bureau.voit("du 01/01/2026 au 30/11/2026") && bureau.voit("un an avant et maintenant"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Premiers contrats") && $0.contains("+3") && $0.hasSuffix("–") }, "\(bureau.ecran)")
        bureau.tape(.end, .right, .right)
        bureau.tape(.enter)
        #expect(bureau.message == "✗ Ce chiffre se calcule sur deux autres : ← va au nombre.")
        bureau.tape("=t")
        #expect(bureau.voit("par structure") && bureau.voit("1er trimestre 2026"), "\(bureau.ecran)")
        bureau.tape("pT4\n")
        #expect(bureau.voit("4e trimestre 2026"))
    }

    @Test("douze structures en 80 colonnes : les libellés restent, les colonnes défilent et se comptent en mots")
    func douzeStructures() throws {
        let bureau = try Self.salle()
        try Self.structures(bureau, 12)
        bureau.tape("T")
        #expect(bureau.lignes[2].hasSuffix("▸") && bureau.lignes[2].contains("colonnes 1 à "), "\(bureau.ecran)")
        for _ in 0..<12 { bureau.tape(.right) }
        #expect(bureau.lignes[2].contains("◂ colonnes ") && bureau.lignes.contains { $0.contains("Premiers contrats") }, "\(bureau.ecran)")
        for ligne in bureau.lignes { #expect(TextWidth.of(ligne) <= 80) }
        bureau.tape(.wordRight, .wordRight)
        #expect(bureau.lignes[2].hasSuffix("sur 14") && bureau.voit("Premiers contrats · Total"), "\(bureau.ecran)")
        #expect(curseur(bureau)?.column ?? 0 > 70)
    }

    @Test("un responsable reste dans sa structure : ni territoire, ni autre structure, et la touche dit pourquoi")
    func droits() throws {
        let bureau = try Self.salle(.responsable)
        try Self.structures(bureau, 2)
        bureau.tape("T")
        #expect(bureau.voit("CCAS de Sées · année 2026") && bureau.voit("un an avant et maintenant"), "\(bureau.ecran)")
        bureau.tape("<")
        #expect(bureau.message == "✗ Vous voyez les tableaux de votre structure.")
        bureau.tape("s")
        #expect(!bureau.voit("Maison des solidarités") && !bureau.voit("Toutes") && bureau.voit("Camille Lemoine"), "\(bureau.ecran)")
        bureau.tape(.escape)
        bureau.tape("lterritoire")
        #expect(bureau.voit("Aucune ligne ne correspond"), "\(bureau.ecran)")
        // A preference of another life does not open another structure.
        try bureau.store.preferer("tableau", "contrats type structure tout", de: bureau.referent)
        bureau.tape(.escape, .escape)
        bureau.tape("T")
        #expect(bureau.voit("CCAS de Sées · année 2026"), "\(bureau.ecran)")
    }

    @Test("la rubrique d’un bilan s’ouvre en tableau, au même lieu et à la même période")
    func depuisLeBilan() throws {
        let bureau = try Self.salle()
        bureau.tape("t")
        bureau.tape(.left)
        bureau.tape("v")
        #expect(bureau.voit("CCAS de Sées · année 2025") && bureau.voit("Contrats par type, un an avant"), "\(bureau.ecran)")
    }

    @Test("le tableau se dessine, et Échap revient à son chiffre")
    func graphique() throws {
        let bureau = try Self.salle()
        bureau.tape("T")
        bureau.tape(.down)
        let place = curseur(bureau)
        bureau.tape("%g")
        #expect(bureau.lignes[0].contains("Graphique") && bureau.voit("Contrats par type et par structure"), "\(bureau.ecran)")
        bureau.tape(.right, .escape)
        #expect(curseur(bureau) == place && bureau.voit("Base (100 %)"), "\(bureau.ecran)")
    }

    @Test("la définition dit tout ce que l’écran n’a pas la place de dire")
    func definition() throws {
        let bureau = try Self.salle()
        bureau.tape("Td")
        #expect(bureau.voit("Ce qui est compté") && bureau.lit("non conventionnée"), "\(bureau.ecran)")
    }

    @Test("écrit par quelqu’un d’autre, le tableau se relit et le curseur reste sur son chiffre")
    func relecture() throws {
        let bureau = try Self.salle()
        bureau.tape("T")
        bureau.tape(.down, .right)
        let place = curseur(bureau)
        let suivi = try bureau.dossier("zoe").suivis[0].accompagnement.cle
        let jour = Bureau.lundi.plus(jours: -1)
        let contrat = Contrat(type: nil, rang: 2, elaboreLe: jour, debut: jour.plus(mois: 8), fin: jour.plus(mois: 10))
        _ = try bureau.store.executer(
            .elaborerContrat(.nouveau(), suivi, contrat),
            par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
        bureau.desk.perform([.load])
        #expect(bureau.voit("! Sans type") && curseur(bureau) == place, "\(bureau.ecran)")
    }

    @Test(
        "en trop petit, en grand, sans dessin : le tableau se lit, le curseur est sur un chiffre",
        arguments: [(18, 60), (24, 80), (40, 120), (60, 200)])
    func tailles(lignes: Int, colonnes: Int) throws {
        let bureau = try Self.salle(lignes: lignes, colonnes: colonnes)
        try Self.structures(bureau, 12)
        bureau.tape("Tlstructure\n")
        for touche in [Key.end, .up, .pageUp, .right, .pageDown, .home] {
            bureau.tape(touche)
            let place = try #require(curseur(bureau))
            let ligne = Array(bureau.lignes[place.row])
            #expect(place.column < ligne.count && ligne[place.column].isNumber, "\(touche) \(bureau.ecran)")
        }
        #expect(bureau.lignes.contains { $0.contains("Total") }, "le total reste en vue \(bureau.ecran)")
    }
}

extension VueEcranTests {
    @Test("un tableau plus haut que l’écran, sans remarque, défile")
    func plusHaut() throws {
        let bureau = try Bureau(role: .superviseur)
        let periode = try #require(Periode(du: Jour(numero: 19_723), au: Jour(numero: 20_757)))  // January 2024 to October 2026
        bureau.desk.perform([.open(VueScreen(Vue(.presents, lignes: .mois, .tout, periode)))])
        #expect(bureau.voit("janv. 2024"), "\(bureau.ecran)")
        bureau.tape(.end, .pageDown, .home)
        #expect(bureau.voit("janv. 2024"), "\(bureau.ecran)")
    }
}
