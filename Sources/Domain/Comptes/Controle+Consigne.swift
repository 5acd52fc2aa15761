// How to mend what a control found, where no key may be pressed: on paper, on the command line, in a file.

extension Controle {
    /// What is to be mended, without the keys of a screen; nil when nothing is.
    package var consigne: String? { verdict == .juste ? nil : question?.cause.consigne }
}

extension CauseDeControle {
    /// What to mend in one row, in words: which record, and what to put in it.
    package var consigne: String {
        switch self {
        case .contratsSansType: "Choisissez le type de chaque contrat, Premier contrat ou Renouvellement."
        case .contratsDeTypeInconnu, .entretiensDeNatureInconnue: "Choisissez dans la fiche une valeur de la liste."
        case .renouvellementsSansAntecedent: "Donnez le rang du contrat, ou le contrat qu’il renouvelle."
        case .premiersApresPremier: "Si le contrat suit le précédent, son type est Renouvellement ; sinon rien n’est à corriger."
        case .rendezVousSansIssue: "Donnez l’issue du rendez-vous : tenu, manqué ou annulé."
        case .honoresFixesAilleurs: "Vérifiez le jour prévu et le jour tenu de l’entretien."
        case .honoresSansRendezVous, .suivisMultiples: "Rien n’est à corriger, les lignes disent pourquoi."
        case .compteursFaux, .sansFiche:
            "Le fichier a été modifié hors de Suivi : reprenez la dernière sauvegarde, ou prévenez un technicien."
        case .freinsSansTheme: "Choisissez le thème du frein."
        case .demarchesSansTheme: "Choisissez le thème de la démarche."
        case .sortiesAPreciser, .sortiesSansMotif: "Choisissez le motif de la sortie."
        case .sortiesAvantEntree: "Annulez la sortie, puis enregistrez-la au bon jour."
        case .horsSuivi: "Le fait est hors de l’accompagnement : corrigez la date de l’un ou de l’autre."
        case .situationsDoubles: "Donnez de nouveau la situation, et la date depuis laquelle elle est vraie."
        case .examensSansPlace: "La commission qui a examiné le dossier reprend sa décision."
        }
    }
}
