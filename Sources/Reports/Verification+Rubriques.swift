// The identities under each heading of the evaluation page.

import Domain

/// The facts of one structure and period, from which the controls are said.
struct Constat {
    let faits: FaitsDeControle
    let structure: Cle<Structure>
    let periode: Periode
    let jour: Jour

    var comptes: ComptesDeBilan { faits.comptes }

    func nombre(_ cause: CauseDeControle) -> Int { faits.nombre(cause) }

    /// A control with the rows of its cause, when it has some.
    func controle(
        _ code: String, _ tableau: String, _ phrase: String, _ verdict: Verdict, _ cause: CauseDeControle? = nil
    ) -> Controle {
        Controle(
            code, rubrique: String(code.prefix { $0 != "." }), tableau, structure: structure, periode, phrase, verdict,
            question: cause.map { QuestionDeControle($0, structure: structure, periode, le: jour) },
            nombre: cause.map(nombre) ?? 0)
    }

    /// Parts against a total; the cause lists what no part holds.
    func parties(
        _ code: String, _ tableau: String, _ total: Int, _ parties: [(Int, String)], _ unite: (String, String),
        _ cause: CauseDeControle
    ) -> Controle {
        let somme = parties.reduce(0) { $0 + $1.0 }
        let termes = parties.map { "\($0.0.lisible) \($0.1)" }.joined(separator: " + ")
        guard somme != total else {
            return controle(code, tableau, "\(termes) = \(accord(total, unite.0, unite.1)).", .juste)
        }
        return controle(
            code, tableau, "\(termes) = \(somme.lisible), le total est \(total.lisible)\u{a0}: un écart de \(abs(total - somme).lisible).",
            .aCorriger, cause)
    }

    /// The figures of a heading against the lengths of their lists.
    func listes(_ rubrique: String, _ tableau: String, _ sujets: (SujetDeCompte) -> Bool, _ mesure: Mesure) -> Controle {
        let figures = faits.figures.filter { sujets($0.sujet) }
        guard let fausse = figures.first(where: { $0.nombre != $0.liste }) else {
            return controle(
                "\(rubrique).listes", tableau,
                "\(accord(figures.count, "chiffre ouvre", "chiffres ouvrent chacun")) autant de lignes qu’il en est compté.", .juste)
        }
        let autres = figures.filter { $0.nombre != $0.liste }.count - 1
        return controle(
            "\(rubrique).listes", tableau,
            "Un chiffre compte \(fausse.nombre.lisible), sa liste a \(accord(fausse.liste, "ligne", "lignes"))\(autres == 0 ? "" : " ; \(accord(autres, "autre chiffre", "autres chiffres")) de même").",
            .aCorriger, .sansFiche(mesure))
    }

    /// People against answers: nobody is counted who was not followed, nobody answers less than once.
    func concernes(_ rubrique: String, _ tableau: String, _ mesure: Mesure, _ reponses: Int, _ unite: (String, String)) -> Controle {
        let (personnes, dehors) = (faits.concernes[mesure] ?? 0, nombre(.horsSuivi(mesure)))
        let phrase =
            "\(accord(reponses, unite.0, unite.1)) pour \(accord(personnes, "personne", "personnes")), sur \(accord(comptes.personnes, "personne suivie", "personnes suivies"))"
        if dehors > 0 {
            return controle(
                "\(rubrique).personnes", tableau,
                "\(phrase)\u{a0}: \(accord(dehors, "ligne concerne une personne que la structure ne suivait pas", "lignes concernent des personnes que la structure ne suivait pas")).",
                .aCorriger, .horsSuivi(mesure))
        }
        guard personnes <= reponses, personnes <= comptes.personnes else {
            return controle("\(rubrique).personnes", tableau, "\(phrase)\u{a0}: c’est impossible.", .aCorriger, .sansFiche(mesure))
        }
        let plusieurs = (mesure == .freins || mesure == .demarches) && reponses > personnes
        return controle(
            "\(rubrique).personnes", tableau, phrase + (plusieurs ? "\u{a0}: une personne peut en avoir plusieurs." : "."),
            plusieurs ? .explique : .juste)
    }

    // MARK: Contracts

    var contrats: [Controle] {
        let (premiers, renouvellements) = (comptes.contrats[.premier] ?? 0, comptes.contrats[.renouvellement] ?? 0)
        let termes = [
            (premiers, premiers < 2 ? "premier" : "premiers"), (renouvellements, "renouvellement\(renouvellements < 2 ? "" : "s")"),
        ]
        return [
            parties(
                "contrats.parties", "Contrats", comptes.totalContrats, termes + [(comptes.contratsSansType, "sans type")],
                ("contrat", "contrats"), .contratsDeTypeInconnu),
            types(termes),
            concernes("contrats", "Contrats", .contrats, comptes.totalContrats, ("contrat", "contrats")),
            relire(
                "contrats.antecedents", "Contrats", .renouvellementsSansAntecedent,
                juste: "Chaque renouvellement dit son rang ou le contrat qu’il suit.",
                ("renouvellement ne dit ni son rang ni le contrat qu’il suit", "renouvellements ne disent ni leur rang ni le contrat suivi")
            ),
            relire(
                "contrats.premiers", "Contrats", .premiersApresPremier,
                juste: "Aucun premier contrat ne vient après un autre premier contrat de la même personne.",
                (
                    "premier contrat vient après un autre premier contrat de la même personne",
                    "premiers contrats viennent après un autre premier contrat de la même personne"
                )),
            listes("contrats", "Contrats", { if case .contrats = $0 { true } else { false } }, .contrats),
        ]
    }

    /// 213 contracts printed with 39 + 140 behind them: what has no type is to be qualified.
    private func types(_ termes: [(Int, String)]) -> Controle {
        let somme = termes.reduce(0) { $0 + $1.0 }
        let egalite = termes.map { "\($0.0.lisible) \($0.1)" }.joined(separator: " + ") + " = \(somme.lisible)"
        let sansType = nombre(.contratsSansType)
        guard sansType > 0 else {
            return controle("contrats.types", "Contrats", "\(egalite), tous les contrats ont un type.", .juste)
        }
        return controle(
            "contrats.types", "Contrats",
            "\(egalite), le total est \(comptes.totalContrats.lisible)\u{a0}: \(accord(sansType, "contrat sans type", "contrats sans type")).",
            .aCorriger, .contratsSansType)
    }

    /// Something that is not wrong by itself, and is worth reading again.
    func relire(
        _ code: String, _ tableau: String, _ cause: CauseDeControle, juste: String, _ phrase: (String, String)
    ) -> Controle {
        let combien = nombre(cause)
        return combien == 0
            ? controle(code, tableau, juste, .juste)
            : controle(code, tableau, "À relire\u{a0}: \(accord(combien, phrase.0, phrase.1)).", .explique, cause)
    }

    /// Something that must not be.
    func aucun(
        _ code: String, _ tableau: String, _ cause: CauseDeControle, juste: String, _ phrase: (String, String)
    ) -> Controle {
        let combien = nombre(cause)
        return combien == 0
            ? controle(code, tableau, juste, .juste)
            : controle(code, tableau, "\(accord(combien, phrase.0, phrase.1)).", .aCorriger, cause)
    }
}
