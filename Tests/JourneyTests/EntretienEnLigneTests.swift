// One interview in one line, from the shell.

import Domain
import Foundation
import Poste
import Store
import Testing

@testable import suivi

@Suite("« suivi entretien », par le vrai programme")
final class EntretienEnLigneTests {
    private let atelier: Atelier

    /// A file with Aurélie Lefèvre, Aurélie Lefèvre born later, and Zoé Cœurdevey.
    init() throws {
        atelier = try Atelier()
        let jour = try #require(Jour(iso: Atelier.jour))
        let store = try Store.open(atelier.fichier, aujourdhui: jour)
        func fait(_ referent: Cle<Referent>?, _ acte: Acte) throws -> Int64 {
            try store.executer(acte, par: Auteur(referent, instant: Instant(secondes: 0), aujourdhui: jour)).cle
        }
        let structure = Cle<Structure>(
            try fait(nil, .creerStructure(.nouveau(), Structure(code: "CCAS", nom: "CCAS de Sées", nature: .ccas))))
        let camille = Referent(structure: structure, identifiant: "c.lemoine", nom: "Lemoine", prenom: "Camille")
        let referent = Cle<Referent>(try fait(nil, .creerReferent(.nouveau(), camille)))
        for (nom, prenom, naissance) in [
            ("Lefèvre", "Aurélie", "1985-03-12"), ("Lefevre", "Anaïs", "1990-05-02"), ("Cœurdevey", "Zoé", "2003-01-30"),
        ] {
            let personne = Beneficiaire(sexe: .femme, nom: nom, prenom: prenom, naissance: try #require(Jour(iso: naissance)))
            let inscription = Inscription(
                uid: .nouveau(), foyer: Foyer(matricule: "", adresse: "", codePostal: "", commune: ""), beneficiaire: personne,
                structure: structure, referent: referent, du: jour.plus(mois: -2))
            _ = try fait(referent, .inscrire(inscription))
        }
        try store.close()
    }

    private func lance(_ arguments: [String], entree: String? = nil) throws -> Passage {
        try Passage(
            ["entretien", "--fichier", atelier.fichier, "--utilisateur", "c.lemoine", "--aujourdhui", Atelier.jour] + arguments,
            entree: entree)
    }

    @Test("une ligne se relit, ne s’enregistre qu’avec un oui, et ne se double pas")
    func uneLigne() throws {
        let relue = try lance(["zoé cer honoré 30 santé logement: fsl"])
        #expect(relue.code == 1)
        #expect(
            relue.sortie.hasPrefix(
                "CŒURDEVEY Zoé, née le 30/01/2003.\nLundi 23 novembre 2026, aujourd’hui (par défaut) : honoré, 30 minutes"))
        #expect(relue.erreur.contains("Relancez avec --oui"))
        let faite = try lance(["--oui", "zoé cer honoré 30 santé logement: fsl"])
        #expect(faite.code == 0 && faite.sortie.hasSuffix("Entretien enregistré.\n"), "\(faite.erreur)")
        let redite = try lance(["zoé", "cer", "honoré", "30", "santé", "logement:", "FSL", "--oui"])
        #expect(redite.code == 0 && redite.sortie.hasSuffix("Déjà enregistré : rien n’a été ajouté.\n"), "\(redite.erreur)")
        #expect(try Passage(["verifier", "--fichier", atelier.fichier]).sortie.contains("1 entretien, 1 frein, 1 démarche"))
    }

    @Test("un mot faux est montré à sa place, un homonyme est demandé")
    func refusees() throws {
        let fausse = try lance(["zoé cer honnoré", "--oui"])
        #expect(fausse.code == 1 && fausse.sortie.isEmpty)
        #expect(fausse.erreur.contains("« honnoré » (3e mot) : ce mot n’est pas compris. Vouliez-vous dire « honoré » ?"))
        #expect(fausse.erreur.hasSuffix("\n  zoé cer honnoré\n          ^^^^^^^\n"))
        let double = try lance(["lefevre honoré", "--oui"])
        #expect(double.code == 1 && double.sortie.isEmpty)
        #expect(
            double.erreur.contains(
                "« lefevre » peut être 2 personnes :\n  LEFEVRE Anaïs, né(e) le 02/05/1990\n  LEFÈVRE Aurélie, né(e) le 12/03/1985\n"))
        #expect(double.erreur.contains("le prénom, la date de naissance (12/03/1985) ou le matricule"))
        #expect(try lance(["lefevre 02/05/1990 honoré", "--oui"]).code == 0)
        #expect(try lance(["durand honoré", "--oui"]).erreur.contains("personne de ce nom n’est suivi"))
        #expect(try lance(["zo honoré", "--oui"]).erreur.contains("ne nomme entièrement personne"))
    }

    @Test("chaque ligne d’un fichier a sa réponse, et le même fichier ne double rien")
    func fichier() throws {
        let texte =
            "\u{FEFF}# relevé du 20\r\nzoé cer honoré 30 le 23/11\r\n\n  lefevre aurélie bizarre honoré\nlefevre anaïs absent le 23/11\nlefevre honoré\nzoé cer honoré 30 le 23/11\n"
        let chemin = atelier.dossier.appendingPathComponent("lignes.txt").path
        try texte.write(toFile: chemin, atomically: true, encoding: .utf8)
        let lue = try lance(["--depuis", chemin])
        #expect(lue.code == 1 && lue.sortie.contains("2 : à enregistrer · ") && lue.erreur.contains("Relancez avec --oui"))
        let faite = try lance(["--depuis", chemin, "--oui"])
        #expect(faite.code == 1 && faite.erreur.isEmpty)
        let reponses = faite.sortie.split(separator: "\n").map(String.init)
        #expect(reponses.count == 6, "\(faite.sortie)")
        #expect(
            reponses.first == "2 : enregistré · CŒURDEVEY Zoé (née le 30/01/2003) · 23/11/2026 · pour CER · honoré · 30 min",
            "\(faite.sortie)")
        #expect(reponses.dropFirst().first?.hasPrefix("4 : refusé · « lefevre aurélie bizarre » : personne") == true, "\(faite.sortie)")
        #expect(reponses.contains { $0.hasPrefix("5 : enregistré · LEFEVRE Anaïs") && $0.hasSuffix("absence injustifiée") })
        #expect(reponses.contains { $0.hasPrefix("6 : refusé · « lefevre » peut être 2 personnes : · LEFEVRE Anaïs") })
        #expect(reponses.contains { $0.hasPrefix("7 : déjà enregistré · CŒURDEVEY Zoé") })
        #expect(reponses.last == "5 lignes : 2 enregistrées, 1 déjà enregistrée, 2 refusées.")
        let redite = try lance(["--depuis", "-", "--oui"], entree: "zoé cer honoré 30 le 23/11\n")
        #expect(redite.code == 0 && redite.sortie.hasSuffix("1 ligne : 1 déjà enregistrée.\n"), "\(redite.sortie)")
        #expect(try Passage(["verifier", "--fichier", atelier.fichier]).sortie.contains("1 entretien"))
    }

    @Test("une ligne sans jour, redonnée le lendemain, n’est pas comptée une seconde fois sans le dire")
    func lendemain() throws {
        #expect(try lance(["--depuis", "-", "--oui"], entree: "zoé honoré 20\n").code == 0)
        let demain = try lance(["--depuis", "-", "--oui", "--aujourdhui", "2026-11-24"], entree: "zoé honoré 20\n")
        #expect(demain.code == 1 && demain.sortie.contains("a été enregistrée pour le 23/11/2026"), "\(demain.sortie)\(demain.erreur)")
        #expect(try lance(["--depuis", "-", "--oui", "--aujourdhui", "2026-11-24"], entree: "zoé honoré 20 le 24/11\n").code == 0)
    }

    @Test("une ligne redonnée après la fusion de la fiche se reconnaît encore")
    func fusion() throws {
        #expect(try lance(["--depuis", "-", "--oui"], entree: "lefevre anaïs honoré 20 le 20/11\n").code == 0)
        let jour = try #require(Jour(iso: Atelier.jour))
        let store = try Store.open(atelier.fichier, aujourdhui: jour)
        let camille = try #require(try store.referent(identifiant: "c.lemoine"))
        let fiches = try store.fileActive(FiltreFileActive(recherche: "lefevre", vue: .tous), depuis: 0, nombre: 9, le: jour).lignes
            .map { try store.dossier($0.beneficiaire, pour: camille, le: jour).beneficiaire }
        let anais = try #require(fiches.first { $0.prenom == "Anaïs" }), aurelie = try #require(fiches.first { $0.prenom == "Aurélie" })
        _ = try store.executer(
            .fusionner(Fusion(uid: .nouveau(), garde: aurelie, fondu: anais, repris: [.prenom])),
            par: Auteur(camille.cle, instant: Instant(secondes: 0), aujourdhui: jour))
        try store.close()
        let redite = try lance(["--depuis", "-", "--oui"], entree: "lefevre anaïs honoré 20 le 20/11\n")
        #expect(redite.code == 0 && redite.sortie.hasSuffix("1 ligne : 1 déjà enregistrée.\n"), "\(redite.sortie)\(redite.erreur)")
    }

    @Test("au terminal, la question est posée ; non n’enregistre rien")
    func auTerminal() throws {
        func demande(_ reponse: String, _ attendu: String) throws -> Fin {
            let poste = try Poste(
                ["entretien", "--fichier", atelier.fichier, "--utilisateur", "c.lemoine", "--aujourdhui", Atelier.jour, "zo honoré 20"])
            try poste.attend("Enregistrer ? (o/n)")
            try poste.envoie("\(reponse)\n")
            try poste.attend(attendu)
            return try poste.attendFin()
        }
        #expect(try demande("n", "Rien n’a été enregistré.") == .code(1))
        #expect(try demande("o", "Entretien enregistré.") == .code(0))
    }

    @Test("sans nom, sans ligne ou sans fichier, la raison est dite")
    func usage() throws {
        let anonyme = try Passage(["entretien", "--fichier", atelier.fichier, "zoé honoré", "--utilisateur", "x"])
        #expect(anonyme.code == 1 && anonyme.erreur.contains("« x » n’est pas un utilisateur de ce fichier."))
        #expect(try lance([]).code == 2)
        #expect(try lance(["zoé honoré", "--depuis", "f"]).code == 2)
        let absent = try lance(["--depuis", "/nulle/part"])
        #expect(absent.code == 1 && absent.erreur.contains("« /nulle/part » ne peut pas être lu (No such file or directory)."))
        let latin = atelier.dossier.appendingPathComponent("latin").path
        try Data("zo\u{e9} honor".unicodeScalars.map { UInt8($0.value) }).write(to: URL(fileURLWithPath: latin))
        #expect(try lance(["--depuis", latin, "--oui"]).sortie.contains("1 : refusé · Cette ligne n’est pas du texte UTF-8."))
        #expect(try lance(["", "--oui"]).erreur.contains("La ligne est vide."))
        #expect(try lance(["--depuis", "-", "--oui"], entree: "# rien\n\n").sortie == "Aucune ligne.\n")
    }
}

@Suite("Les lignes d’un fichier")
struct LignesDeFichierTests {
    @Test("les vides et les commentaires sont passés, les numéros restent ceux du fichier")
    func decouper() {
        let lignes = LignesDeFichier.decouper(Data("a\r\n\n  # b\n \t\nc".utf8))
        #expect(lignes == [LigneDeFichier(numero: 1, texte: "a\r"), LigneDeFichier(numero: 5, texte: "c")])
        #expect(LignesDeFichier.decouper(Data([0xFF, 0x0A])).first == LigneDeFichier(numero: 1, texte: nil))
        #expect(LignesDeFichier.decouper(Data()).isEmpty)
    }
}
