// `suivi entretien`: one line, or a file of lines, read back and then stored.

import Domain
import Foundation
import Screens
import Store

extension Programme {
    func entretien(_ reglages: Reglages, _ demande: DemandeDEntretien) throws -> Int32 {
        // A file that cannot be read is said before anything is opened.
        let lignes: [LigneDeFichier]? = if case .fichier(let chemin) = demande.source { try LignesDeFichier.lire(chemin) } else { nil }
        let store = try existant(reglages)
        defer { try? store.close() }
        let consignateur = try Consignateur(
            store, utilisateur: try redacteur(store, reglages), horloge: Clock(pinned: reglages.jour))
        switch demande.source {
        case .ligne(let texte): return try consigner(texte, consignateur, oui: demande.oui)
        case .fichier(let chemin):
            // The standard input is read to its end: nothing is left to answer with.
            return try consigner(lignes ?? [], consignateur, oui: demande.oui, demander: Affichage.dansUnTerminal && chemin != "-")
        }
    }

    /// In whose name it is written: as for the interface, but nobody is asked.
    private func redacteur(_ store: Store, _ reglages: Reglages) throws -> Fiche<Referent> {
        let (referents, jour) = (try store.referents(de: nil), reglages.jour ?? Self.jourDeLaMachine)
        let nomme = Utilisateur.nomme(option: reglages.utilisateur, environnement: environnement)
        if let trouve = try Utilisateur.resoudre(nomme: nomme, login: environnement["USER"], parmi: referents, le: jour) { return trouve }
        throw Echec.utilisateurManquant(connus: referents.filter { $0.valeur.enPoste(le: jour) }.map(\.identifiant).sorted())
    }

    // MARK: One line

    private func consigner(_ texte: String, _ consignateur: Consignateur, oui: Bool) throws -> Int32 {
        let comprise: LigneComprise
        do {
            comprise = try consignateur.comprendre(texte, deFichier: false, relue: !oui)
        } catch let erreur as ErreurDeLigne {
            Affichage.refuser(erreur.message + Self.reperes(erreur, texte))
            return 1
        }
        _ = try imprimer(comprise.prepare.relecture.phrases.map { $0 + "\n" }.joined())
        if comprise.dejaFaite { return try imprimer("Déjà enregistré : rien n’a été ajouté.\n") }
        guard try oui || confirme("Enregistrer ? (o/n) ") else { return 1 }
        return try imprimer(consignateur.enregistrer(comprise) ? "Entretien enregistré.\n" : "Déjà enregistré : rien n’a été ajouté.\n")
    }

    /// The line again, with the word at fault underlined; nothing when the line is long.
    private static func reperes(_ erreur: ErreurDeLigne, _ texte: String) -> String {
        guard let place = erreur.mot?.place, texte.count <= 76, !texte.contains(where: \.isNewline) else { return "" }
        return "\n  \(texte)\n  \(String(repeating: " ", count: place.lowerBound))\(String(repeating: "^", count: place.count))"
    }

    /// Asks at the terminal; elsewhere, says how to confirm.
    private func confirme(_ question: String) throws -> Bool {
        guard Affichage.dansUnTerminal else {
            Affichage.refuser("Rien n’est enregistré : personne n’est là pour confirmer. Relancez avec --oui pour enregistrer.")
            return false
        }
        _ = try imprimer(question)
        let reponse = Repli.plier(readLine() ?? "")
        if reponse == "o" || reponse == "oui" { return true }
        _ = try imprimer("Rien n’a été enregistré.\n")
        return false
    }

    // MARK: A file

    private func consigner(_ lignes: [LigneDeFichier], _ consignateur: Consignateur, oui: Bool, demander: Bool) throws -> Int32 {
        var bilan = BilanDeLignes(enregistre: oui)
        if !oui {
            try repondre(lignes, consignateur, &bilan)
            guard bilan.faites > 0, demander else {
                if bilan.faites > 0 { Affichage.refuser("Rien n’est enregistré. Relancez avec --oui pour enregistrer ces lignes.") }
                return bilan.faites > 0 || bilan.refusees > 0 ? 1 : 0
            }
            guard try confirme("Enregistrer ? (o/n) ") else { return 1 }
            bilan = BilanDeLignes(enregistre: true)
        }
        try repondre(lignes, consignateur, &bilan)
        return bilan.refusees > 0 ? 1 : 0
    }

    /// One answer for each line, then the count; a line that is refused stops nothing.
    private func repondre(_ lignes: [LigneDeFichier], _ consignateur: Consignateur, _ bilan: inout BilanDeLignes) throws {
        for ligne in lignes { _ = try imprimer("\(ligne.numero) : \(bilan.repondre(ligne, consignateur))\n") }
        _ = try imprimer(bilan.phrase + "\n")
    }
}

/// What became of the lines of a file.
struct BilanDeLignes {
    /// False while the lines are only read back.
    let enregistre: Bool
    private(set) var faites = 0
    private(set) var deja = 0
    private(set) var refusees = 0

    init(enregistre: Bool) { self.enregistre = enregistre }

    /// What was done with a line, or why not.
    @MainActor
    mutating func repondre(_ ligne: LigneDeFichier, _ consignateur: Consignateur) -> String {
        do {
            guard let texte = ligne.texte else { throw LigneIllisible() }
            let comprise = try consignateur.comprendre(texte, deFichier: true, relue: false)
            let faite = enregistre ? try consignateur.enregistrer(comprise) : !comprise.dejaFaite
            if faite { faites += 1 } else { deja += 1 }
            let mot = faite ? (enregistre ? "enregistré" : "à enregistrer") : "déjà enregistré"
            return "\(mot) · \(comprise.prepare.relecture.resume)"
        } catch {
            refusees += 1
            return "refusé · \(Programme.phrase(error).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " · "))"
        }
    }

    var phrase: String {
        func compte(_ nombre: Int, _ mot: String) -> String? {
            nombre == 0 ? nil : "\(nombre) \(mot)\(nombre > 1 && mot.hasSuffix("e") ? "s" : "")"
        }
        let parties = [
            compte(faites, enregistre ? "enregistrée" : "à enregistrer"),
            deja == 0 ? nil : "\(deja) déjà enregistrée\(deja > 1 ? "s" : "")",
            compte(refusees, "refusée"),
        ].compactMap { $0 }
        let total = faites + deja + refusees
        return total == 0 ? "Aucune ligne." : "\(total) ligne\(total > 1 ? "s" : "") : \(parties.joined(separator: ", "))."
    }
}

/// A line whose bytes are no text.
struct LigneIllisible: Error {
    let message = "Cette ligne n’est pas du texte UTF-8. Enregistrez le fichier en UTF-8, puis recommencez."
}
