// The rows behind a figure.

import Domain
import GRDB

/// Some rows behind a figure; the total is the figure.
package struct PageDeSelection: Equatable, Sendable {
    package var total: Int
    package var lignes: [LigneDeSelection]

    package init(total: Int, lignes: [LigneDeSelection]) { (self.total, self.lignes) = (total, lignes) }
}

extension Store {
    /// The rows that make a counted figure, by day then name.
    package func lignes(_ selection: Selection, depuis: Int, nombre: Int) throws -> PageDeSelection {
        let referentiels = try referentiels()
        return try lire { try Lectures($0).lignes(selection, depuis, nombre, referentiels) }
    }
}

extension Lectures {
    fileprivate func lignes(
        _ selection: Selection, _ depuis: Int, _ combien: Int, _ referentiels: Referentiels
    ) throws -> PageDeSelection {
        let arguments = Self.arguments(selection.structure, selection.periode)
        let total = try nombre(
            selection.sujet.comptePersonnes ? Self.personnes(selection.sujet) : Self.compte(selection.sujet), arguments)
        let texte = """
            \(Self.rangees(selection.sujet)) ORDER BY jour, b.cle_tri, b.id, t.id LIMIT \(max(0, combien)) OFFSET \(max(0, depuis))
            """
        let lignes = try self.lignes(texte, arguments) { try Self.ligne(selection.sujet, &$0, referentiels) }
        return PageDeSelection(total: total, lignes: lignes)
    }

    static func rangees(_ sujet: SujetDeCompte) -> String {
        "SELECT \(personne(sujet)), \(colonnes(sujet)) FROM \(source(sujet, Critere(sujet).condition)) t JOIN beneficiaires b ON b.id = t.beneficiaire_id"
    }

    /// The person `b` and the day of the row `t` of a subject; with `colonnes`, what `ligne` reads.
    static func personne(_ sujet: SujetDeCompte) -> String { "b.id, b.nom, b.prenom, t.\(Critere(sujet).jour) AS jour" }

    /// Several accompaniments of one person in the period are one person: the first one shows. With one bare `min`, SQLite takes
    /// the other columns of a group from the row that has that minimum: that rule of its own makes `HAVING debut = min(debut)`
    /// keep each group, with the columns of its first row. A second aggregate beside it would undo that.
    static func source(_ sujet: SujetDeCompte, _ condition: String) -> String {
        switch sujet {
        case .personnes, .presents:
            """
            (SELECT id, beneficiaire_id, structure_id, min(du) AS du, au FROM accompagnements WHERE \(condition) GROUP BY beneficiaire_id)
            """
        case .sousContrat: "(SELECT * FROM contrats WHERE \(condition) GROUP BY beneficiaire_id HAVING debut = min(debut))"
        default: "(SELECT * FROM \(Critere(sujet).table) WHERE \(condition))"
        }
    }

    static func ligne(_ sujet: SujetDeCompte, _ lecture: inout Lecture, _ referentiels: Referentiels) throws -> LigneDeSelection {
        let cle = try lecture.cle(Beneficiaire.self)
        let (nom, prenom, jour) = (try lecture.texte(), try lecture.texte(), try lecture.jour())
        let detail = try detail(sujet, &lecture, referentiels)
        return LigneDeSelection(beneficiaire: cle, nom: "\(nom.uppercased()) \(prenom)", jour: jour, detail: detail)
    }

    /// What the words of a row are made of.
    static func colonnes(_ sujet: SujetDeCompte) -> String {
        switch sujet {
        case .contrats: "t.type, t.decision"
        case .entretiens: "t.nature, t.issue"
        case .freins: "t.theme, t.etat"
        case .demarches: "t.code, t.libelle, t.etat"
        case .sorties: "t.motif_sortie"
        case .entrees, .personnes, .presents: "t.au"
        case .contratsEnCours, .sousContrat: "t.sorte, t.volet, t.fin"
        }
    }

    /// « Renouvellement · validé », « Santé · en cours »…
    static func detail(
        _ sujet: SujetDeCompte, _ lecture: inout Lecture, _ referentiels: Referentiels
    ) throws -> String {
        switch sujet {
        case .contrats:
            let type = try lecture.codeOuNil(TypeDeContrat.self)
            return paire(type?.libelle ?? "Sans type", try lecture.code(DecisionDeCommission.self).libelle)
        case .entretiens:
            let nature = try lecture.code(NatureDEntretien.self)
            return paire(nature.libelle, try lecture.codeOuNil(Issue.self)?.libelle ?? "Sans issue")
        case .freins:
            return paire(referentiels.libelle(.themes, try lecture.texte()), try lecture.code(EtatDeFrein.self).libelle)
        case .demarches:
            let (code, libelle) = (try lecture.texteOuNil(), try lecture.texte())
            return paire(
                code.map { referentiels.libelle(.demarches, $0) } ?? libelle, try lecture.code(EtatDeDemarche.self).libelle)
        case .sorties: return referentiels.libelle(.motifsSortie, try lecture.texte())
        case .entrees, .personnes, .presents: return try lecture.jourOuNil().map { "Sortie le \($0.court)" } ?? "En cours"
        case .contratsEnCours, .sousContrat:
            let (sorte, volet, fin) = (try lecture.code(SorteDeContrat.self), try lecture.texteOuNil(), try lecture.jour())
            return [sorte.libelle, volet.map { referentiels.libelle(.volets, $0) }, "jusqu’au \(fin.court)"].compactMap { $0 }
                .joined(separator: " · ")
        }
    }

    private static func paire(_ premier: String, _ second: String) -> String {
        "\(premier) · \(second.prefix(1).lowercased())\(second.dropFirst())"
    }
}

extension SujetDeCompte {
    /// Whether one unit is a person.
    var comptePersonnes: Bool { self == .personnes || self == .presents || self == .sousContrat }
}
