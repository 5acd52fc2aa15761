// A closed page beside today's: each figure then and now, and what moved behind it.

import Domain

/// The two pages of one structure and period, figure by figure.
package struct ComparaisonDeCloture: Equatable, Sendable {
    package let page: PageClose
    /// The code of the structure, in file names.
    private let code: String
    package let rubriques: [RubriqueDeCloture]
    package let differences: [DifferenceDeFait]

    package init(_ page: PageClose, aujourdhui bilan: Bilan, _ differences: [DifferenceDeFait]) {
        (self.page, self.code, self.differences) = (page, bilan.code, differences)
        let presentes = bilan.pageAClore.rubriques
        // In the order of the closed page; what it did not have comes after.
        let codes = page.rubriques.map(\.code) + presentes.map(\.code).filter { code in !page.rubriques.contains { $0.code == code } }
        rubriques = codes.compactMap { code in
            RubriqueDeCloture(
                close: page.rubriques.first { $0.code == code }, presente: presentes.first { $0.code == code }, differences)
        }
    }

    /// Whether nothing moved: neither a figure nor a record behind one.
    package var estInchangee: Bool {
        differences.isEmpty && rubriques.allSatisfy { ($0.lignes + [$0.total]).allSatisfy { $0.clos == $0.present } }
    }

    /// « Aucun écart depuis la clôture. », or how many records moved.
    package var resume: String {
        if estInchangee { return "Aucun écart : chaque chiffre et chaque liste sont ceux de la clôture." }
        let deplaces = differences.count { difference in
            Set((difference.clos?.jours ?? [:]).keys) != Set((difference.present?.jours ?? [:]).keys)
        }
        let redits = differences.count - deplaces
        let mots = [
            deplaces > 0 ? accord(deplaces, "ligne ne compte plus comme alors", "lignes ne comptent plus comme alors") : "",
            redits > 0 ? Self.redites(redits, apres: deplaces) : "",
        ].filter { !$0.isEmpty }
        return mots.isEmpty
            ? "Des chiffres ont changé sans que leurs listes changent." : "Depuis la clôture : \(mots.joined(separator: ", "))."
    }

    /// « 2 autres » only where others were just told.
    private static func redites(_ nombre: Int, apres deplaces: Int) -> String {
        let (une, plusieurs) = deplaces > 0 ? ("autre", "autres") : ("ligne", "lignes")
        return accord(nombre, "\(une) se dit autrement", "\(plusieurs) se disent autrement")
    }

    /// One table per heading: « Clos », « Aujourd’hui », « Écart ».
    package var tableaux: [Tableau] { rubriques.map(\.tableau) }

    package var document: Document { document([:]) }

    /// `recits`: what became of each record, in words, by the code of its heading: notes of its table.
    package func document(_ recits: [String: [String]]) -> Document {
        let cloture = page.cloture
        let motif = cloture.motif.isEmpty ? [] : ["Motif : \(cloture.motif)"]
        return Document(
            code: Document.code("cloture", code, cloture.periode.enCode, "v\(cloture.rang)"),
            titre: "Bilan clos : \(page.nom), \(cloture.periode.libelle)",
            sousTitres: ["Du \(cloture.periode.du.court) au \(cloture.periode.au.court)", cloture.phrase] + motif + [resume],
            tableaux: rubriques.map { $0.tableau(recits[$0.code] ?? []) })
    }
}

/// One heading, then and now.
package struct RubriqueDeCloture: Equatable, Sendable {
    package let code: String
    package let libelle: String
    package let total: LigneDeCloture
    package let lignes: [LigneDeCloture]
    package let definition: Definition
    package let notes: [String]

    init?(close: RubriqueFigee?, presente: RubriqueFigee?, _ differences: [DifferenceDeFait]) {
        guard let rubrique = close ?? presente else { return nil }
        (code, libelle) = (rubrique.code, rubrique.libelle)
        let codes = rubrique.lignes.map(\.code)
        let ajoutees = (presente?.lignes ?? []).map(\.code).filter { !codes.contains($0) }
        func comparer(_ code: String) -> LigneDeCloture {
            let avant = close?.chiffres.first { $0.code == code }, apres = presente?.chiffres.first { $0.code == code }
            let chiffre = Chiffre(rubrique.code, code)
            return LigneDeCloture(
                chiffre: chiffre, libelle: (avant ?? apres)?.libelle ?? code, clos: avant?.nombre, present: apres?.nombre,
                mouvements: Mouvements(differences, chiffre))
        }
        total = comparer(Chiffre.total)
        lignes = (codes + ajoutees).map(comparer)
        let definition = rubrique.definition
        self.definition = Definition(compte: definition.compte, date: definition.date, base: definition.base)
        let remarques = close?.remarques ?? []
        // The figures of the remarks are those of that day.
        let dAlors = remarques.isEmpty || (lignes + [total]).allSatisfy { $0.clos == $0.present } ? [] : [Self.dAlors]
        notes = dAlors + remarques + Self.notes(close, presente, lignes + [total])
    }

    private static let dAlors = "Les remarques qui suivent sont celles de la clôture, avec ses chiffres."

    private static func notes(_ close: RubriqueFigee?, _ presente: RubriqueFigee?, _ lignes: [LigneDeCloture]) -> [String] {
        guard let close else { return ["Cette rubrique n’existait pas à la clôture."] }
        guard let presente else { return ["Cette rubrique ne se compte plus aujourd’hui."] }
        var notes = lignes.filter { !$0.mouvements.estVide }.map { ligne in
            "\(ligne.chiffre.ligne == Chiffre.total ? "Total" : ligne.libelle), depuis la clôture : \(ligne.mouvements.phrase)."
        }
        if close.definition != presente.definition {
            notes.append("La définition a été récrite depuis : celle-ci est celle de la clôture.")
        }
        return notes
    }

    package var tableau: Tableau { tableau([]) }

    /// `recits`: what became of each of its records, told after its notes.
    func tableau(_ recits: [String]) -> Tableau {
        Tableau(
            code: code, titre: libelle,
            colonnes: [
                ColonneDeTableau("clos", "Clos"), ColonneDeTableau("aujourdhui", "Aujourd’hui"), ColonneDeTableau("ecart", "Écart"),
            ],
            lignes: lignes.map { $0.enTableau($0.libelle) }, total: total.enTableau("Total"), definition: definition, notes: notes + recits)
    }
}

/// One figure, then and now; nil: the page did not have it.
package struct LigneDeCloture: Equatable, Sendable {
    package let chiffre: Chiffre
    package let libelle: String
    package let clos: Int?
    package let present: Int?
    package let mouvements: Mouvements

    /// Nil when one of the two pages did not have the figure.
    package var ecart: Int? { clos.flatMap { clos in present.map { $0 - clos } } }
    /// Whether the figure, or a record behind it, is not what it was.
    package var aBouge: Bool { clos != present || !mouvements.estVide }

    func enTableau(_ libelle: String) -> LigneDeTableau {
        LigneDeTableau(
            chiffre.ligne, libelle,
            [clos.map { .nombre($0) } ?? .vide, present.map { .nombre($0) } ?? .vide, ecart.map { .ecart($0) } ?? .vide],
            avertissement: clos != present)
    }
}
