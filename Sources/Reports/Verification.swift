// The reconciliation of one structure over one period: every identity of its tables, in words.

import Domain

/// Every control of one structure (or of the commission) over one period.
package struct Verification: Equatable, Sendable {
    /// « CCAS d’Alençon, année 2021 ».
    package let titre: String
    /// The base of a file name: `verification-ccas-alencon-2021-01-01-2021-12-31`.
    package let code: String
    /// Nil: the sittings of the commission.
    package let structure: Cle<Structure>?
    package let periode: Periode
    /// In the order of the page.
    package let controles: [Controle]

    /// `contrat` is the word that the département uses for the contract; `jour`, the one from which an appointment is past.
    package init(
        _ faits: FaitsDeControle, structure: Fiche<Structure>, periode: Periode, le jour: Jour, contrat: NomDuContrat = .cer
    ) {
        let constat = Constat(faits: faits, structure: structure.cle, periode: periode, jour: jour)
        let controles = constat.contrats + constat.entretiens + constat.mentions + constat.sorties + constat.personnes + constat.vues
        self.init(
            titre: "\(structure.nom), \(periode.libelle)", code: structure.code, structure.cle, periode,
            controles.map { $0.avec(contrat) })
    }

    init(titre: String, code: String, _ structure: Cle<Structure>?, _ periode: Periode, _ controles: [Controle]) {
        (self.titre, self.structure, self.periode, self.controles) = (titre, structure, periode, controles)
        let mots = Repli.plier(code).map { $0.isLetter || $0.isNumber ? $0 : "-" }
        self.code = "verification-\(String(mots))-\(periode.du.iso)-\(periode.au.iso)"
    }

    package func controles(_ verdict: Verdict) -> [Controle] { controles.filter { $0.verdict == verdict } }

    /// What stands under a heading of the evaluation page: only what must be mended.
    package func aCorriger(sous rubrique: String) -> [Controle] {
        controles.filter { $0.verdict == .aCorriger && $0.rubrique == rubrique }
    }

    /// « 24 contrôles : 20 justes, 3 expliqués, 1 à corriger. »
    package var resume: String { Self.resume([self]) }

    package static func resume(_ verifications: [Verification]) -> String {
        let tous = verifications.flatMap(\.controles)
        let nombre = { (verdict: Verdict) in tous.filter { $0.verdict == verdict }.count }
        return
            "\(accord(tous.count, "contrôle", "contrôles"))\u{a0}: \(accord(nombre(.juste), "juste", "justes")), \(accord(nombre(.explique), "expliqué", "expliqués")), \(nombre(.aCorriger).lisible) à corriger."
    }
}

extension Controle {
    /// The same in the word of the département.
    fileprivate func avec(_ contrat: NomDuContrat) -> Controle {
        Controle(
            code, rubrique: rubrique, tableau, structure: structure, periode, contrat.dans(phrase), verdict, question: question,
            nombre: nombre)
    }
}

extension Verification {
    /// The controls as a table, for every form of export.
    package var tableau: Tableau {
        Tableau(
            code: "controles", titre: titre, entete: "Contrôle",
            colonnes: [
                ColonneDeTableau("verdict", "Verdict"), ColonneDeTableau("phrase", "Ce qui est comparé"),
                ColonneDeTableau("lignes", "Lignes"), ColonneDeTableau("reparation", "Pour corriger"),
            ],
            lignes: controles.map { controle in
                let reparation = controle.verdict == .aCorriger ? controle.consigne : nil
                return LigneDeTableau(
                    controle.code, controle.tableau,
                    [
                        .texte(controle.verdict.libelle.dansUnePhrase), .texte(controle.phrase),
                        controle.nombre == 0 ? .vide : .nombre(controle.nombre), reparation.map { .texte($0) } ?? .vide,
                    ], avertissement: controle.verdict == .aCorriger)
            }, definition: .controles, notes: [resume])
    }

    package static func document(_ verifications: [Verification], code: String, titre: String) -> Document {
        Document(code: code, titre: titre, sousTitres: [resume(verifications)], tableaux: verifications.map(\.tableau))
    }
}

extension Definition {
    static let controles = Definition(
        compte:
            "Chaque égalité entre les chiffres des tableaux : les parties et le total, le début et la fin, les personnes et les réponses, les listes.",
        date: "Les jours des tableaux comparés.",
        base:
            "Juste : l’égalité tient. Expliqué : elle tient, ou peut ne pas tenir sans erreur, et se lit. À corriger : des lignes la rompent."
    )
}
