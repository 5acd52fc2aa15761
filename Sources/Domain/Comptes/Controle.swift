// A control: an identity between counted figures, whether it holds, the rows that break it, and how to mend one of them.

/// What is said of an identity. `explique`: it holds, or may be broken without anything wrong, and is worth reading.
package enum Verdict: String, Libelle {
    case juste, explique
    case aCorriger = "a_corriger"

    package var libelle: String {
        switch self {
        case .juste: "Juste"
        case .explique: "Expliqué"
        case .aCorriger: "À corriger"
        }
    }
}

/// Why an identity does not hold, or what explains it: each cause is a question that lists its rows.
package enum CauseDeControle: Hashable, Sendable {
    case contratsSansType, contratsDeTypeInconnu
    /// Renewals that tell neither their rank nor the contract that they follow; first contracts of somebody who had one already.
    case renouvellementsSansAntecedent, premiersApresPremier
    case entretiensDeNatureInconnue
    /// Appointments of a day that is over, neither held, nor missed, nor cancelled.
    case rendezVousSansIssue
    /// Held for a CER in the period: fixed on a day of another one; without having been fixed.
    case honoresFixesAilleurs, honoresSansRendezVous
    /// People whose counted interviews are not those of their file.
    case compteursFaux
    case freinsSansTheme, demarchesSansTheme
    case sortiesAPreciser, sortiesSansMotif
    /// Accompaniments that end before they begin.
    case sortiesAvantEntree
    /// People of several accompaniments in the period.
    case suivisMultiples
    /// Facts about somebody whom the structure did not follow in the period.
    case horsSuivi(Mesure)
    /// Facts about somebody whose file is gone.
    case sansFiche(Mesure)
    /// People of whom two things of one nature are true on the last day.
    case situationsDoubles(NatureDeSituation)
    /// Examinations that no line of their heading counts.
    case examensSansPlace
}

/// The rows behind a control.
package struct QuestionDeControle: Hashable, Sendable {
    package var cause: CauseDeControle
    /// Nil: every structure, or the sittings of the commission.
    package var structure: Cle<Structure>?
    package var territoire: String?
    package var periode: Periode
    /// The day from which an appointment is past.
    package var aujourdhui: Jour

    package init(
        _ cause: CauseDeControle, structure: Cle<Structure>?, territoire: String? = nil, _ periode: Periode, le aujourdhui: Jour
    ) {
        (self.cause, self.structure, self.territoire) = (cause, structure, territoire)
        (self.periode, self.aujourdhui) = (periode, aujourdhui)
    }
}

/// One row behind a control: the person, the day, what it is, and the record to open.
package struct LigneDeControle: Equatable, Sendable {
    package var beneficiaire: Cle<Beneficiaire>
    /// Nil when the file of the person is gone.
    package var nom: String?
    package var jour: Jour
    package var detail: String
    /// Key of the record, in the table of its cause.
    package var objet: Int64

    package init(beneficiaire: Cle<Beneficiaire>, nom: String?, jour: Jour, detail: String, objet: Int64) {
        (self.beneficiaire, self.nom, self.jour, self.detail, self.objet) = (beneficiaire, nom, jour, detail, objet)
    }
}

/// One identity about one table, of one structure over one period.
package struct Controle: Equatable, Sendable {
    /// Stable: `contrats.types`.
    package let code: String
    /// The heading of the page that it is about, by its code: `contrats`.
    package let rubrique: String
    /// « Contrats », « Contrats par sexe ».
    package let tableau: String
    /// Nil: the sittings of the commission.
    package let structure: Cle<Structure>?
    package let periode: Periode
    /// The identity with its numbers, in words.
    package let phrase: String
    package let verdict: Verdict
    /// What lists the rows that break or explain it; nil when there are none.
    package let question: QuestionDeControle?
    /// How many rows there are.
    package let nombre: Int

    package init(
        _ code: String, rubrique: String, _ tableau: String, structure: Cle<Structure>?, _ periode: Periode, _ phrase: String,
        _ verdict: Verdict, question: QuestionDeControle? = nil, nombre: Int = 0
    ) {
        (self.code, self.rubrique, self.tableau, self.structure, self.periode) = (code, rubrique, tableau, structure, periode)
        (self.phrase, self.verdict) = (phrase, verdict)
        (self.question, self.nombre) = nombre > 0 ? (question, nombre) : (nil, 0)
    }

    /// The shortest way to mend one row, in words and keys; nil when nothing is to be mended.
    package var reparation: String? { verdict == .juste ? nil : question?.cause.reparation }
}

extension CauseDeControle {
    /// What to do with one row, in words and keys.
    package var reparation: String {
        switch self {
        case .contratsSansType: "Entrée ouvre le contrat : choisissez son type (Premier contrat ou Renouvellement), puis F10."
        case .contratsDeTypeInconnu, .entretiensDeNatureInconnue:
            "Entrée ouvre la fiche : choisissez une valeur de la liste, puis F10."
        case .renouvellementsSansAntecedent: "Entrée ouvre le contrat : donnez son rang, ou le contrat qu’il renouvelle, puis F10."
        case .premiersApresPremier:
            "Entrée ouvre le contrat : s’il suit le précédent, son type est Renouvellement, puis F10 ; sinon rien n’est à corriger."
        case .rendezVousSansIssue: "Entrée ouvre le rendez-vous : donnez son issue, puis F10. Dans « À renseigner » (!), une touche suffit."
        case .honoresFixesAilleurs: "Entrée ouvre l’entretien : vérifiez le jour prévu et le jour tenu, puis F10."
        case .honoresSansRendezVous, .suivisMultiples: "Rien n’est à corriger : les lignes disent pourquoi."
        case .compteursFaux, .sansFiche:
            "Le fichier a été modifié hors de Suivi : reprenez la dernière sauvegarde, ou prévenez un technicien."
        case .freinsSansTheme: "Entrée ouvre les freins du dossier : ouvrez celui-ci (Entrée), choisissez son thème, puis F10."
        case .demarchesSansTheme: "Entrée ouvre la démarche : choisissez son thème, puis F10."
        case .sortiesAPreciser, .sortiesSansMotif: "Entrée ouvre la sortie : choisissez son motif, puis F10."
        case .sortiesAvantEntree: "Entrée ouvre le dossier : x annule la sortie, s l’enregistre au bon jour."
        case .horsSuivi: "Entrée ouvre le dossier, onglet Parcours : le fait est hors de l’accompagnement, corrigez l’un ou l’autre."
        case .situationsDoubles: "Entrée ouvre le dossier : i, puis la situation et la date depuis laquelle elle est vraie."
        case .examensSansPlace: "Entrée ouvre le dossier : la commission qui l’a examiné reprend sa décision (c depuis l’accueil)."
        }
    }
}
