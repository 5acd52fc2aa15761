// The bilan of a contract that ends: what was done of it, obstacle by obstacle and step by step (missions 10 of the référent, R37).

/// The words put on a contract when the one that follows is drawn up.
package struct BilanDeContrat: Equatable, Sendable {
    /// The contract that ends, as it was read.
    package var contrat: Fiche<Contrat>
    package var texte: String

    package init(_ contrat: Fiche<Contrat>, texte: String) { (self.contrat, self.texte) = (contrat, texte) }

    package var refus: [Refus] { TexteSaisi.refus([(.bilanDuPrecedent, texte)]) }
}

extension Champ {
    package static let bilanDuPrecedent = Champ("bilan_precedent", "Bilan du précédent")
    package static let etapes = Champ("etapes", "Étapes")
}

/// What the file tells of the time of one contract, to be read beside what is proposed next.
package struct FaitsDeContrat: Equatable, Sendable {
    /// An obstacle with the steps that were to lift it.
    package struct Chemin: Equatable, Sendable {
        /// Nil for steps tied to no obstacle.
        package var frein: Fiche<Frein>?
        package var demarches: [Fiche<Demarche>]
    }

    package var chemins: [Chemin]
    /// Interviews held, and absences without excuse, between the first and the last day of the contract.
    package var honores: Int
    package var absencesInjustifiees: Int

    /// The steps of the contract, those engaged while it ran, and the obstacles that were open at some time of it.
    package init(_ dossier: Dossier, _ contrat: Fiche<Contrat>) {
        let (debut, fin) = (contrat.debut, contrat.fin)
        let demarches = dossier.demarches.map(\.fiche).filter { demarche in
            demarche.contrat == contrat.cle || demarche.engageeLe.map { debut <= $0 && $0 <= fin } ?? false
        }
        let freins = dossier.freins.map(\.fiche).filter { frein in
            frein.repereLe <= fin && (frein.termineLe.map { $0 >= debut } ?? true)
                || demarches.contains { $0.frein == frein.cle }
        }
        let seules = demarches.filter { demarche in !freins.contains { $0.cle == demarche.frein } }
        chemins = freins.map { frein in Chemin(frein: frein, demarches: demarches.filter { $0.frein == frein.cle }) }
        if !seules.isEmpty { chemins.append(Chemin(frein: nil, demarches: seules)) }
        let entretiens = dossier.entretiens.map(\.fiche).filter { $0.valeur.le.map { debut <= $0 && $0 <= fin } ?? false }
        honores = entretiens.filter { $0.issue == .honore }.count
        absencesInjustifiees = entretiens.filter { $0.issue == .absenceInjustifiee }.count
    }

    /// The proposed text: one line for each obstacle, its steps after it; empty when nothing happened.
    package func texte(_ referentiels: Referentiels) -> String {
        var lignes = chemins.map { ligne($0, referentiels) }
        if honores + absencesInjustifiees > 0 {
            let absences =
                absencesInjustifiees == 0
                ? ""
                : ", \(absencesInjustifiees) absence\(absencesInjustifiees > 1 ? "s" : "") injustifiée\(absencesInjustifiees > 1 ? "s" : "")"
            lignes.append("Entretiens : \(honores) honoré\(honores > 1 ? "s" : "")\(absences).")
        }
        return lignes.joined(separator: "\n")
    }

    private func ligne(_ chemin: Chemin, _ referentiels: Referentiels) -> String {
        let pas = chemin.demarches.map { "\($0.valeur.intitule(referentiels)) (\($0.etat.dansUnePhrase))" }.joined(separator: " ; ")
        guard let frein = chemin.frein else { return "Autres démarches : \(pas)." }
        let theme = referentiels.libelle(.themes, frein.theme)
        let moyen = frein.levePar.isEmpty ? "" : " par \(frein.levePar)"
        let fin = frein.termineLe.map { " le \($0.court)" } ?? ""
        return "\(theme) — \(frein.etat.dansUnePhrase)\(fin)\(moyen)\(pas.isEmpty ? "" : " : \(pas)")."
    }
}
