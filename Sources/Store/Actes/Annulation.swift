// What is kept of an act so that it can be undone: in memory, for the time of a session.

import Domain
import GRDB

/// An act that was done, with all that undoing it needs. The journal keeps the line of the act whatever happens.
package struct Annulation: Equatable, Sendable {
    package let nature: NatureDActe
    package let quand: Instant
    package let objet: Uid
    package let beneficiaire: Cle<Beneficiaire>?
    /// « LEFÈVRE Aurélie », as the act left it; empty when it is about nobody.
    package let personne: String
    let auteur: Cle<Referent>
    /// The line of the act.
    let journal: Int64
    let lignes: [LigneChangee]

    /// How many rows of a table the act added, changed, removed.
    package func nombre(_ table: String, _ sorte: Sorte) -> Int {
        lignes.filter { ligne in
            guard ligne.table == table else { return false }
            return switch sorte {
            case .ajoutees: ligne.avant == nil
            case .changees: ligne.avant != nil && ligne.apres != nil
            case .retirees: ligne.apres == nil
            }
        }.count
    }

    /// What an act does to a row.
    package enum Sorte: Sendable { case ajoutees, changees, retirees }

    package static func == (gauche: Annulation, droite: Annulation) -> Bool {
        gauche.journal == droite.journal && gauche.objet == droite.objet && gauche.lignes == droite.lignes
    }
}

extension Store {
    /// Undoes an act of this session: one transaction, one more line of the journal. Throws `Refuse` when somebody
    /// changed since what the act wrote, or when the author may no longer write there.
    package func annuler(_ annulation: Annulation, par auteur: Auteur) throws -> Recu {
        if annulation.nature == .clore { throw Refuse(.clotureDefinitive) }
        let referentiels = try referentiels()
        return try ecrire { db in
            try ActeEnCours(db, referentiels, NatureDActe.annuler, auteur).annuler(annulation)
        }
    }
}

extension ActeEnCours {
    /// Does the act and keeps what undoing it takes; nothing when it changed nothing, or while the store is being founded.
    func faireEnNotant(_ acte: Acte) throws -> Recu {
        let releve = Releve()
        // A closing is not undone; it is kept so that « u » says so, without its thousands of rows.
        var recu = try nature == .clore ? faire(acte) : releve.pendant(db) { try faire(acte) }
        // What left the machine has left it.
        guard !recu.dejaFait, nature != .exporter, let auteur = self.auteur.referent else { return recu }
        let personne = try recu.beneficiaire.flatMap { try Lectures(db).fiche($0) }
        recu.annulation = Annulation(
            nature: nature, quand: self.auteur.instant, objet: recu.objet, beneficiaire: recu.beneficiaire,
            personne: personne?.nomComplet ?? "", auteur: auteur, journal: recu.journal, lignes: releve.lignes)
        return recu
    }
}
