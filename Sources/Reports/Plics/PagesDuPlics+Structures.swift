// II.5: one page for each structure, in the order of the PLICS: contracts, interviews, obstacles, steps, exits, people.

import Domain

/// What one page is made from.
struct PageDeStructure {
    let structure: StructureDuPlics
    /// `structure-ccas-alencon`: the only one of its document.
    let ancre: String
    let contrat: NomDuContrat

    private var bilan: Bilan { structure.bilan }
    private var avant: Bilan { structure.avant }
    private var annee: Int { bilan.periode.du.annee }

    var page: PageDuPlics { PageDuPlics(ancre, bilan.nom, .page, blocs) }

    /// The whole page. A structure that counted nothing says so, once.
    private var blocs: [BlocDuPlics] {
        let entete = [BlocDuPlics.paragraphe("Code \(bilan.code). \(phraseDeConvention)\(phraseDeCloture)")] + depuisLaCloture
        guard !structure.estVide else {
            let phrase = "Aucune donnée en \(annee)\u{a0}: le fichier ne compte rien pour cette structure."
            return entete + [.signalement(phrase)] + (avantEstVide ? [] : [.intertitre(enBref.titre), .tableau(enBref)])
        }
        let phrases = PhrasesDuPlics(annee: annee, contrat: contrat)
        let generaux = structure.constats.filter { constat in !bilan.rubriques.contains { $0.code == constat.rubrique } }
        return entete + [.intertitre(enBref.titre), .tableau(enBref)] + (avantEstVide ? [] : [.figure(figureEnBref)])
            + generaux.map { .signalement($0.phrase) }
            + zip(bilan.rubriques, avant.rubriques).flatMap { self.blocs($0, $1, phrases) }
    }

    private var avantEstVide: Bool { avant.rubriques.allSatisfy { $0.total == 0 } }

    /// « Cette structure est conventionnée depuis le 01/06/2021. »
    var phraseDeConvention: String {
        guard let convention = structure.convention else { return "Cette structure est conventionnée sur toute l’année \(annee)." }
        return convention.hasPrefix("n’") ? "Cette structure \(convention)." : "Cette structure est \(convention)."
    }

    private var phraseDeCloture: String {
        structure.cloture.map { " L’année a été close le \($0.le.court)\u{a0}; les chiffres sont ceux du fichier au jour de ce document." }
            ?? ""
    }

    /// The totals that moved since the closing.
    private var depuisLaCloture: [BlocDuPlics] {
        guard let cloture = structure.cloture else { return [] }
        let ecarts = bilan.rubriques.compactMap { rubrique in
            cloture.totaux[rubrique.code].flatMap { clos in
                clos == rubrique.total ? nil : "«\u{a0}\(rubrique.libelle)\u{a0}» est passé de \(clos.lisible) à \(rubrique.total.lisible)"
            }
        }
        guard !ecarts.isEmpty else { return [] }
        return [.signalement("Depuis la clôture du \(cloture.le.court)\u{a0}: \(ecarts.joined(separator: "\u{a0}; ")).")]
    }

    // MARK: The year at a glance

    /// The totals of the headings, beside those of the year before.
    var enBref: Tableau {
        Tableau(
            code: "en_bref", titre: "L’année en bref", entete: "Ce qui est compté", colonnes: Self.evolution(annee),
            lignes: zip(bilan.rubriques, avant.rubriques).map { rubrique, avant in
                LigneDeTableau(rubrique.code, Self.noms[rubrique.code] ?? rubrique.libelle, Self.cellules(rubrique.total, avant.total))
            }, definition: .enBref)
    }

    private static let noms = [
        "contrats": "Contrats élaborés", "entretiens": "Entretiens tenus", "sorties": "Sorties", "personnes": "Personnes accompagnées",
    ]

    private var figureEnBref: Graphique {
        Graphique(
            comparaison: enBref, colonnes: (avant: "avant", apres: "nombre"), code: "\(ancre)-en-bref",
            titre: "\(bilan.nom)\u{a0}: \(annee - 1) et \(annee)")
    }

    private static func evolution(_ annee: Int) -> [ColonneDeTableau] {
        [
            ColonneDeTableau("nombre", String(annee)), ColonneDeTableau("avant", String(annee - 1)), ColonneDeTableau("ecart", "Écart"),
            ColonneDeTableau("evolution", "Évolution"),
        ]
    }

    private static func cellules(_ nombre: Int, _ avant: Int) -> [Cellule] {
        [.nombre(nombre), .nombre(avant), .ecart(nombre - avant), .evolution(de: avant, a: nombre)]
    }

    // MARK: One heading

    private func blocs(_ rubrique: Rubrique, _ avant: Rubrique, _ phrases: PhrasesDuPlics) -> [BlocDuPlics] {
        let dit = (phrases.phrases(rubrique) + [phrases.comparaison(rubrique.total, avant.total)]).joined(separator: " ")
        let alertes = structure.alertes(rubrique)
        let debut = [BlocDuPlics.intertitre(rubrique.libelle), .paragraphe(dit)] + alertes.map { .signalement($0) }
        // One line only: the sentence has said it.
        guard rubrique.lignes.count > 1 else { return debut + [.paragraphe(rubrique.definition.enPhrase)] }
        let figure = figure(rubrique)
        guard rubrique.compteQuelqueChose || avant.compteQuelqueChose else { return debut + rubrique.remarques.map { .paragraphe($0) } }
        return debut + [.tableau(tableau(rubrique, avant))] + (figure.estVide ? [] : [.figure(figure)])
    }

    /// Count, share and base of each line, beside the year before.
    func tableau(_ rubrique: Rubrique, _ avant: Rubrique) -> Tableau {
        let colonnes = Self.evolution(annee)
        return Tableau(
            code: rubrique.code, titre: rubrique.libelle, colonnes: [colonnes[0], .part, .base] + colonnes.dropFirst(),
            lignes: rubrique.lignes.compactMap { ligne in
                let avant = avant.ligne(ligne.code)?.nombre ?? 0
                // « Sans type » stands only where there is something to say.
                if ligne.code == "sans_type", ligne.nombre == 0, avant == 0 { return nil }
                let suite = Self.cellules(ligne.nombre, avant)
                return LigneDeTableau(
                    ligne.code, ligne.libelle,
                    [suite[0], .part(ligne.nombre, sur: ligne.base), .nombre(ligne.base)] + suite.dropFirst(),
                    avertissement: ligne.avertissement)
            },
            total: LigneDeTableau(
                "total", "Total",
                {
                    let suite = Self.cellules(rubrique.total, avant.total)
                    return [suite[0], .vide, .vide] + suite.dropFirst()
                }()),
            definition: rubrique.definition,
            notes: rubrique.remarques.filter { !structure.alertes(rubrique).contains($0) } + [rubrique.definition.enPhrase])
    }

    /// The lines that count something, each with its share and its base: what a pie would show, and what a photocopy keeps.
    private func figure(_ rubrique: Rubrique) -> Graphique {
        let lignes = rubrique.lignes.filter { $0.nombre > 0 }
        return Graphique(
            code: "\(ancre)-\(rubrique.code)", titre: "\(bilan.nom), \(annee)\u{a0}: \(rubrique.libelle.dansUnePhrase)",
            forme: .barres, categories: lignes.map(\.libelle),
            series: [Graphique.Serie(String(annee), lignes.map { Graphique.Point($0.nombre, sur: $0.base) })],
            base: "Base des parts\u{a0}: \(rubrique.definition.base)")
    }
}

extension RubriqueDe {
    /// A line that counts something, or a total.
    var compteQuelqueChose: Bool { total > 0 || lignes.contains { $0.nombre > 0 } }

    /// What must be looked at: every remark where a line is marked, and parts that do not make their total.
    var alertes: [String] {
        let marquee = lignes.contains { $0.avertissement && $0.nombre > 0 }
        return remarques.filter { marquee || $0.contains("reste à expliquer") }
    }
}

extension StructureDuPlics {
    /// What is to be looked at under a heading: the controls that fail, else what the heading says itself.
    func alertes(_ rubrique: Rubrique) -> [String] {
        let siens = constats.filter { $0.rubrique == rubrique.code }.map(\.phrase)
        return siens.isEmpty ? rubrique.alertes : siens
    }

    /// All of them, those of no heading last.
    var alertes: [String] {
        let generaux = constats.filter { constat in !bilan.rubriques.contains { $0.code == constat.rubrique } }
        return bilan.rubriques.flatMap(alertes) + generaux.map(\.phrase)
    }
}

extension Definition {
    /// What is counted, by which date, on which base: one paragraph.
    var enPhrase: String { "\(compte) Date\u{a0}: \(date.dansUnePhrase) Base des parts\u{a0}: \(base.dansUnePhrase)" }

    static let enBref = Definition(
        compte: "Le total de chaque rubrique, et celui de l’année précédente.", date: "Celle de chaque rubrique.",
        base: "L’évolution est en pourcentage de l’année précédente.")
}
