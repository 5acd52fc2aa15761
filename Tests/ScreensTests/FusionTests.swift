// Two files of the same person: found, compared, made one, and parted again.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Fusionner deux fiches") struct FusionTests {
    /// A second file of Aurélie, without an accent, with another telephone and an interview.
    private func double(_ bureau: Bureau, sexe: Sexe = .femme, naissance: Jour? = Jour(1985, 3, 12), foyer: Foyer = Foyer(matricule: "999"))
        throws
    {
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let du = Bureau.lundi.plus(mois: -9)
        let recu = try bureau.store.executer(
            .inscrire(
                Inscription(
                    uid: .nouveau(), foyer: foyer,
                    beneficiaire: Beneficiaire(
                        sexe: sexe, nom: "Lefevre", prenom: "Aurelie", naissance: naissance ?? Bureau.lundi, telephone: "06 39 98 00 77",
                        courriel: "aurelie@exemple.fr"), structure: bureau.structure, referent: bureau.referent, du: du)), par: auteur)
        let entretien = Entretien(
            referent: bureau.referent, nature: .autre, prevuLe: du, tenuLe: du, issue: .honore, compteRendu: "Premier accueil.")
        let suivi = try #require(recu.accompagnement)
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien, freinsReperes: ["logement"])),
            par: auteur)
    }

    private func compare(_ bureau: Bureau) {
        bureau.ouvre("lefevre aur")
        bureau.tape("F")
        bureau.tape(.enter)
    }

    @Test("la fiche semblable se propose, l’aperçu dit champ par champ ce qui reste, et tout passe", arguments: [80, 120])
    func fusionner(_ colonnes: Int) throws {
        let bureau = try Bureau(lignes: colonnes == 80 ? 24 : 40, colonnes: colonnes)
        try double(bureau)
        bureau.ouvre("lefevre")
        bureau.tape("F")
        #expect(bureau.voit("Quelle autre fiche est celle de") && bureau.voit("même nom, même naissance"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Fiche gardée") && bureau.voit("Fiche fondue"), "\(bureau.ecran)")
        #expect(bureau.voit("S’unissent : les accompagnements par CCAS de Sées, du"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.voit("Fusionner ces deux fiches ?") && bureau.voit("▸ Ne pas fusionner"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.message.hasPrefix("Fiches fusionnées."), "\(bureau.ecran)")
        let dossier = try bureau.dossier("aurelie")
        #expect(dossier.entretiens.count == 1 && dossier.suivis.count == 1 && dossier.beneficiaire.valeur.courriel == "aurelie@exemple.fr")
        let page = try bureau.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 9, le: Bureau.lundi)
        #expect(page.total == 3)
    }

    @Test("« u » rend les deux fiches")
    func annuler() throws {
        let bureau = try Bureau()
        try double(bureau)
        compare(bureau)
        bureau.tape(.f(10), .down, .enter)
        #expect(bureau.message.hasPrefix("Fiches fusionnées."), "\(bureau.ecran)")
        bureau.tape("u")
        #expect(bureau.voit("Fiche de LEF") && bureau.voit("fondue dans"), "\(bureau.ecran)")
        bureau.tape(.down, .enter)
        #expect(bureau.message.hasPrefix("Acte annulé."), "\(bureau.message)")
        let page = try bureau.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 9, le: Bureau.lundi)
        #expect(page.total == 4)
        #expect(try bureau.store.verifier().isEmpty)
    }

    @Test("les flèches choisissent la valeur de chaque champ, l’espace la change, « i » inverse les fiches")
    func choisir() throws {
        let bureau = try Bureau()
        try double(bureau)
        bureau.ouvre("lefevre")
        bureau.tape(.escape, .home, .enter)
        bureau.tape("F")
        bureau.tape(.enter)
        let nom = try #require(bureau.lignes.first { $0.hasPrefix(" Nom ") })
        let garde = nom.contains("● Lefevre") ? "Lefevre" : "Lefèvre"
        let autre = garde == "Lefevre" ? "Lefèvre" : "Lefevre"
        #expect(nom.contains("● \(garde)"), "\(nom)")
        bureau.tape(.right)
        #expect(bureau.voit("● \(autre)") && !bureau.voit("● \(garde) "), "\(bureau.ecran)")
        bureau.tape(" ")
        #expect(bureau.voit("● \(garde)"), "\(bureau.ecran)")
        bureau.tape("i")
        #expect(bureau.voit("● \(autre)"), "\(bureau.ecran)")
        bureau.tape(.down, .down)
        bureau.tape(.right)
        #expect(bureau.message.contains("disent la même chose"), "\(bureau.message)")
    }

    @Test("ni la même naissance ni le même sexe : la question le dit, et propose d’abord d’y renoncer")
    func deuxPersonnes() throws {
        let bureau = try Bureau()
        try double(bureau, sexe: .homme, naissance: Jour(1990, 1, 1))
        compare(bureau)
        bureau.tape(.f(10))
        #expect(
            bureau.voit("Ni la date de naissance ni le sexe ne sont les mêmes")
                && bureau.voit("▸ Ne pas fusionner : ce sont deux personnes"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(try bureau.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 9, le: Bureau.lundi).total == 4)
    }

    @Test("un matricule partagé ne propose personne : c’est un foyer, et l’écran le dit")
    func foyer() throws {
        let bureau = try Bureau()
        let foyer = try bureau.dossier("lefevre").foyer
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        _ = try bureau.store.executer(
            .inscrire(
                Inscription(
                    uid: .nouveau(), foyerExistant: foyer.cle, foyer: foyer.valeur,
                    beneficiaire: Beneficiaire(
                        place: .conjoint, sexe: .homme, nom: "Lefèvre", prenom: "Paul", naissance: Bureau.lundi.plus(mois: -400)),
                    structure: bureau.structure, referent: bureau.referent, du: Bureau.lundi)), par: auteur)
        bureau.ouvre("lefevre aurelie")
        bureau.tape("F")
        #expect(bureau.voit("Aucune fiche ne ressemble à celle-ci."), "\(bureau.ecran)")
        #expect(bureau.voit("Même foyer : LEFÈVRE Paul") && bureau.voit("Un matricule partagé désigne"), "\(bureau.ecran)")
        bureau.tape("/")
        bureau.tape("paul")
        #expect(bureau.voit("LEFÈVRE Paul") && bureau.voit("trouvée par la recherche"), "\(bureau.ecran)")
    }
}
