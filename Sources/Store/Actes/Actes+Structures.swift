// Founding a store, then adding structures and référents.

import Domain
import GRDB

extension ActeEnCours {
    /// Before its first référent a store belongs to nobody yet: whoever founds it may do both.
    private var enFondation: Bool {
        get throws {
            guard auteur.referent == nil else { return false }
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM referents") == 0
        }
    }

    func creer(_ uid: Uid, _ structure: Structure) throws -> Recu {
        if let cle = try dejaCree(uid, Structure.self) { return try dejaFait(cle, uid) }
        // A responsable names the structures that people are reoriented to.
        let role = try enPoste()?.role
        guard try enFondation || role == .superviseur || role == .responsable else { throw Refuse(.acteReserve) }
        try exiger(refus(structure))
        let cle = try inserer(structure, uid)
        var changements = Changements()
        changements.noter(apres: structure)
        return recu(cle, uid, journal: try journaliser(uid, nil, changements))
    }

    private func refus(_ structure: Structure) throws -> [Refus] {
        var refus: [Refus] = []
        if Repli.plier(structure.code).isEmpty { refus.append(.obligatoire(.codeDeStructure)) }
        if Repli.plier(structure.nom).isEmpty { refus.append(.obligatoire(.nomDeStructure)) }
        if let du = structure.conventionneeDu, let au = structure.conventionneeAu, au < du {
            refus.append(.avant(.conventionneeAu, au, .conventionneeDu, du))
        }
        let pris = try Bool.fetchOne(db, sql: "SELECT 1 FROM structures WHERE code = ?", arguments: [structure.code])
        if pris != nil { refus.append(.codeDeStructurePris(structure.code)) }
        return refus
    }

    func creer(_ uid: Uid, _ nouveau: Referent) throws -> Recu {
        if let cle = try dejaCree(uid, Referent.self) { return try dejaFait(cle, uid) }
        _ = try existant(nouveau.structure)
        guard try enFondation || peutNommer(nouveau) else { throw Refuse(.acteReserve) }
        try exiger(refus(nouveau))
        let cle = try inserer(nouveau, uid)
        var changements = Changements()
        changements.noter(apres: nouveau)
        return recu(cle, uid, journal: try journaliser(uid, nil, changements))
    }

    /// A responsable names people of his or her own structure, and nobody above.
    private func peutNommer(_ nouveau: Referent) throws -> Bool {
        guard let auteur = try enPoste() else { return false }
        return switch auteur.role {
        case .superviseur: true
        case .responsable: auteur.structure == nouveau.structure && nouveau.role != .superviseur
        case .referent: false
        }
    }

    private func refus(_ nouveau: Referent) throws -> [Refus] {
        var refus: [Refus] = []
        if Repli.plier(nouveau.identifiant).isEmpty { refus.append(.obligatoire(.identifiant)) }
        if Repli.plier(nouveau.nom).isEmpty { refus.append(.obligatoire(.nom)) }
        let pris = try Bool.fetchOne(db, sql: "SELECT 1 FROM referents WHERE identifiant = ?", arguments: [nouveau.identifiant])
        if pris != nil { refus.append(.identifiantPris(nouveau.identifiant)) }
        return refus
    }
}
