// Contracts: drawn up, then decided on by the commission.

import Domain
import Foundation
import GRDB

extension ActeEnCours {
    /// A contract, and the steps of the file that become steps of it.
    func elaborer(_ uid: Uid, _ cle: Cle<Accompagnement>, _ contrat: Contrat, _ etapes: [Fiche<Demarche>], _ bilan: BilanDeContrat?) throws
        -> Recu
    {
        if try dejaCree(uid, Contrat.self) == nil { try exigerSeul(contrat, try existant(cle), sauf: nil) }
        return try creer(uid, cle, contrat) { fait, accompagnement, changements in
            if let bilan { try completer(bilan, accompagnement.beneficiaire, &changements) }
            try rattacher(etapes, a: fait, accompagnement.beneficiaire, &changements)
        }
    }
}

extension ActeEnCours {
    /// What the bilan of the former contract says, written with the contract that follows from it. Its structure alone
    /// writes it.
    private func completer(_ bilan: BilanDeContrat, _ personne: Cle<Beneficiaire>, _ changements: inout Changements) throws {
        let (lu, accompagnement) = try faitExistant(bilan.contrat.cle)
        guard accompagnement.beneficiaire == personne else { throw Refuse(.predecesseurEtranger) }
        var complete = lu.valeur
        complete.bilan = bilan.texte
        guard complete != lu.valeur else { return }
        try exigerDroit(sur: accompagnement.structure)
        try exigerVersion(bilan.contrat, lu)
        try exiger(bilan.refus)
        try ecrire(lu.cle, avant: lu.valeur, apres: complete)
        changements.noter(.bilanDuPrecedent, avant: sql(lu.bilan), apres: sql(complete.bilan))
    }

    /// The steps of the file become steps of the contract.
    private func rattacher(
        _ etapes: [Fiche<Demarche>], a contrat: Cle<Contrat>, _ personne: Cle<Beneficiaire>, _ changements: inout Changements
    ) throws {
        var reprises: [String] = []
        for etape in etapes {
            let (lue, accompagnement) = try faitExistant(etape.cle)
            guard accompagnement.beneficiaire == personne else { throw Refuse(.rattachementEtranger(.demarches)) }
            try exigerDroit(sur: accompagnement.structure)
            try exigerVersion(etape, lue)
            var rattachee = lue.valeur
            rattachee.contrat = contrat
            if rattachee != lue.valeur { try remplacer(lue, par: rattachee) }
            reprises.append(lue.code ?? lue.libelle.replacingOccurrences(of: ";", with: ","))
        }
        changements.noter(.etapes, apres: sql(reprises.joined(separator: ";")))
    }

    func modifierContrat(_ fiche: Fiche<Contrat>) throws -> Recu {
        try exigerDecisionDeSession(fiche)
        let (lu, accompagnement) = try faitExistant(fiche.cle)
        let (avant, apres) = (lu.valeur, fiche.valeur)
        // A contract that was recorded beside another may still be corrected in all its other fields.
        if (avant.debut, avant.fin, avant.sorte, avant.retenu) != (apres.debut, apres.fin, apres.sorte, apres.retenu) {
            try exigerDroit(sur: accompagnement.structure)
            try exigerSeul(apres, accompagnement, sauf: fiche.cle)
        }
        return try modifier(fiche)
    }

    /// Two contracts of one person never run on the same days; said with everything else that is wrong.
    private func exigerSeul(_ contrat: Contrat, _ accompagnement: Fiche<Accompagnement>, sauf cle: Cle<Contrat>?) throws {
        try exigerDroit(sur: accompagnement.structure)
        guard let autre = try contrat.chevauche(accompagnement.beneficiaire, sauf: cle, self) else { return }
        try exiger(contrat.refus(dans: accompagnement, self) + [.contratsSeChevauchent(du: autre.debut, au: autre.fin)])
    }
}

extension Contrat: Fait {
    func refus(dans accompagnement: Fiche<Accompagnement>, _ acte: ActeEnCours) throws -> [Refus] {
        var refus = self.refus(dans: accompagnement.valeur, le: acte.aujourdhui)
        refus += acte.codeInconnu(.volets, volet, .volet)
        if try !acte.rattachement(predecesseur, accompagnement) { refus.append(.predecesseurEtranger) }
        return refus
    }

    /// The first version asked neither for the transmission of a decided contract nor for the predecessor of a renewal.
    func apportes(_ refus: [Refus], avant: Contrat) -> [Refus] {
        let decide = { (contrat: Contrat) in [sql(contrat.sorte), sql(contrat.decision), sql(contrat.decideLe), sql(contrat.transmisLe)] }
        let suit = { (contrat: Contrat) in [sql(contrat.type), sql(contrat.rang), sql(contrat.predecesseur)] }
        return refus.filter { refus in
            switch refus {
            case .decisionSansTransmission: decide(self) != decide(avant)
            case .renouvellementSansPredecesseur: suit(self) != suit(avant)
            default: true
            }
        }
    }

    /// Another contract of the person that runs on some of the same days; a PACEA, a CEJ or a PPAE may run beside a CER.
    func chevauche(_ personne: Cle<Beneficiaire>, sauf cle: Cle<Contrat>?, _ acte: ActeEnCours) throws -> Contrat? {
        guard sorte.compte, retenu else { return nil }
        return try Lectures(acte.db).fiches(
            Contrat.self,
            """
            WHERE beneficiaire_id = ? AND fin >= ? AND debut <= ? AND sorte IN ('cer', 'contrat_engagement')
              AND decision NOT IN ('refuse', 'annule') AND id IS NOT ? ORDER BY debut LIMIT 1
            """, [sql(personne), sql(debut), sql(fin), sql(cle)]
        ).first?.valeur
    }

    /// Each decision that differs from the former one enters the history of the commission.
    func accompagner(_ cle: Cle<Contrat>, avant: Contrat?, _ acte: ActeEnCours) throws {
        guard (avant?.decision ?? .enAttente, avant?.decideLe) != (decision, decideLe) else { return }
        try acte.db.execute(
            sql: "INSERT INTO decisions_commission (contrat_id, decision, decide_le, quand, qui) VALUES (?, ?, ?, ?, ?)",
            arguments: [sql(cle), sql(decision), sql(decideLe), sql(acte.auteur.instant), sql(acte.auteur.referent)])
    }
}
