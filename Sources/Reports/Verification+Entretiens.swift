// The identities of the interviews: what was held, what was fixed, and what nobody told the outcome of.

import Domain

extension Constat {
    var entretiens: [Controle] {
        let compte = { (sujet: CompteDEntretiens) in comptes.entretiens[sujet] ?? 0 }
        return [
            parties(
                "entretiens.parties", "Entretiens", compte(.realises),
                [
                    (compte(.honoresCer), compte(.honoresCer) < 2 ? "honoré pour CER" : "honorés pour CER"),
                    (compte(.autres), compte(.autres) < 2 ? "autre" : "autres"),
                    (compte(.tripartites), compte(.tripartites) < 2 ? "tripartite" : "tripartites"),
                ],
                ("entretien tenu", "entretiens tenus"), .entretiensDeNatureInconnue),
            honores(compte(.honoresCer), sansRendezVous: compte(.honoresCerSansRendezVous), fixes: compte(.fixesCer)),
            aucun(
                "entretiens.issues", "Entretiens", .rendezVousSansIssue, juste: "Chaque rendez-vous passé a son issue.",
                ("rendez-vous passé n’a pas d’issue", "rendez-vous passés n’ont pas d’issue")),
            concernes("entretiens", "Entretiens", .entretiens, compte(.realises), ("entretien tenu", "entretiens tenus")),
            aucun(
                "entretiens.compteurs", "Entretiens", .compteursFaux, juste: "Les compteurs annuels sont ceux des entretiens eux-mêmes.",
                ("compteur annuel n’est pas celui des entretiens", "compteurs annuels ne sont pas ceux des entretiens")),
            listes("entretiens", "Entretiens", { if case .entretiens = $0 { true } else { false } }, .entretiens),
        ]
    }

    /// Only what was fixed is compared with what was fixed: who came without an appointment explains the rest.
    private func honores(_ honores: Int, sansRendezVous: Int, fixes: Int) -> Controle {
        let attendus = honores - sansRendezVous
        let rendezVous =
            "\(accord(attendus, "honoré", "honorés")) sur rendez-vous pour \(accord(fixes, "rendez-vous fixé", "rendez-vous fixés"))"
        if attendus > fixes {
            let ailleurs = nombre(.honoresFixesAilleurs)
            let suite = ailleurs < 2 ? "était prévu un jour d’une autre période" : "étaient prévus un jour d’une autre période"
            return controle(
                "entretiens.honores", "Entretiens", "\(rendezVous)\u{a0}: \(ailleurs.lisible) \(suite).", .aCorriger, .honoresFixesAilleurs)
        }
        guard honores > fixes else {
            let dont = sansRendezVous == 0 ? "" : ", et \(sansRendezVous.lisible) sans rendez-vous"
            return controle("entretiens.honores", "Entretiens", "\(rendezVous)\(dont).", .juste)
        }
        return controle(
            "entretiens.honores", "Entretiens",
            "\(accord(honores, "honoré", "honorés")) pour \(accord(fixes, "rendez-vous fixé", "rendez-vous fixés"))\u{a0}: \(sansRendezVous.lisible) sans rendez-vous.",
            .explique, .honoresSansRendezVous)
    }
}
