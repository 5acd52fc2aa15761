// An accompaniment ends, or its end was a mistake.

import Domain
import GRDB

extension ActeEnCours {
    func sortir(_ fiche: Fiche<Accompagnement>, _ sortie: Sortie) throws -> Recu {
        let actuel = try existant(fiche.cle)
        try exigerDroit(sur: actuel.structure)
        if actuel.sortie == sortie { return try dejaFait(actuel.cle, actuel.uid, actuel.beneficiaire, actuel.cle) }
        try exigerVersion(fiche, actuel)
        let categorie = referentiels.entree(.motifsSortie, sortie.motif).flatMap { CategorieDeSortie(rawValue: $0.categorie) }
        var refus = actuel.valeur.refus(sortie, categorie: categorie, le: aujourdhui)
        if let destination = sortie.destination { _ = try existant(destination) }
        let faits = try faits(de: actuel, apres: sortie.le)
        if let dernier = faits.dernier { refus.append(.faitsApresLaSortie(.sortiLe, nombre: faits.nombre, dernier: dernier)) }
        try exiger(refus)
        var changements = Changements()
        let annules = try clore(actuel, sortie, &changements)
        let ligne = try journaliser(actuel.uid, actuel.beneficiaire, changements)
        return recu(actuel.cle, actuel.uid, journal: ligne, actuel.beneficiaire, actuel.cle, rendezVousAnnules: annules)
    }

    /// Closes the charge of the référent and the accompaniment; appointments beyond the exit are cancelled: how many.
    func clore(_ actuel: Fiche<Accompagnement>, _ sortie: Sortie, _ changements: inout Changements) throws -> Int {
        let annules = try annulerLesRendezVous(actuel, apres: sortie.le)
        for designation in try designations(actuel.cle) where designation.au == nil {
            var close = designation.valeur
            close.au = max(sortie.le, designation.du)
            try remplacer(designation, par: close)
        }
        var clos = actuel.valeur
        clos.sortie = sortie
        try remplacer(actuel, par: clos)
        changements.noter(avant: actuel.valeur, apres: clos)
        if !annules.isEmpty { changements.noter(.rendezVousAnnules, apres: sql(annules.map(\.court).joined(separator: ", "))) }
        return annules.count
    }

    private func annulerLesRendezVous(_ actuel: Fiche<Accompagnement>, apres jour: Jour) throws -> [Jour] {
        let avenir = try Lectures(db).fiches(
            Entretien.self, "WHERE beneficiaire_id = ? AND accompagnement_id = ? AND issue IS NULL AND prevu_le > ? ORDER BY prevu_le",
            [sql(actuel.beneficiaire), sql(actuel.cle), sql(jour)])
        for rendezVous in avenir {
            var annule = rendezVous.valeur
            annule.issue = .annuleParStructure
            try remplacer(rendezVous, par: annule)
        }
        return avenir.compactMap(\.valeur.prevuLe)
    }

    /// What is recorded after a day in an accompaniment: it would be left outside by an exit on that day.
    func faits(de actuel: Fiche<Accompagnement>, apres jour: Jour) throws -> (nombre: Int, dernier: Jour?) {
        let ligne = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*), max(jour) FROM (
                  SELECT elabore_le AS jour FROM contrats WHERE beneficiaire_id = :personne AND accompagnement_id = :cle
                  UNION ALL SELECT coalesce(tenu_le, prevu_le) FROM entretiens
                    WHERE beneficiaire_id = :personne AND accompagnement_id = :cle
                      AND issue IN ('honore', 'absence_excusee', 'absence_injustifiee')
                  UNION ALL SELECT prevu_le FROM entretiens
                    WHERE beneficiaire_id = :personne AND accompagnement_id = :cle AND issue = 'honore' AND prevu_le > tenu_le
                  UNION ALL SELECT repere_le FROM freins WHERE beneficiaire_id = :personne AND accompagnement_id = :cle
                  UNION ALL SELECT engagee_le FROM demarches WHERE beneficiaire_id = :personne AND accompagnement_id = :cle
                  UNION ALL SELECT le FROM relances WHERE beneficiaire_id = :personne AND accompagnement_id = :cle
                  UNION ALL SELECT conclu_le FROM avenants WHERE beneficiaire_id = :personne AND accompagnement_id = :cle
                  UNION ALL SELECT du FROM designations WHERE accompagnement_id = :cle)
                WHERE jour > :jour
                """, arguments: ["personne": sql(actuel.beneficiaire), "cle": sql(actuel.cle), "jour": sql(jour)])
        guard let ligne else { return (0, nil) }
        var lecture = Lecture(ligne)
        return (try lecture.entier(), try lecture.jourOuNil())
    }

    /// The accompaniment goes on as if it had not ended, with the same référent. Appointments that the exit
    /// cancelled stay cancelled: the journal names their days.
    func annulerSortie(_ fiche: Fiche<Accompagnement>) throws -> Recu {
        let actuel = try existant(fiche.cle)
        try exigerDroit(sur: actuel.structure)
        guard let sortie = actuel.sortie else {
            return try dejaFait(actuel.cle, actuel.uid, actuel.beneficiaire, actuel.cle)
        }
        try exigerVersion(fiche, actuel)
        try exiger(refusDeReouverture(actuel))
        var rouvert = actuel.valeur
        rouvert.sortie = nil
        try remplacer(actuel, par: rouvert)
        if let derniere = try designations(actuel.cle).last, derniere.au == sortie.le {
            var reprise = derniere.valeur
            reprise.au = nil
            try remplacer(derniere, par: reprise)
        }
        var changements = Changements()
        changements.noter(avant: actuel.valeur, apres: rouvert)
        let ligne = try journaliser(actuel.uid, actuel.beneficiaire, changements)
        return recu(actuel.cle, actuel.uid, journal: ligne, actuel.beneficiaire, actuel.cle)
    }
}
