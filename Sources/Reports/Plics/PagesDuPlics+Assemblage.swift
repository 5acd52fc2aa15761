// The order of the document: title, words, chapter I, II.1, II.5 and its structures, annexes.

import Domain

extension PagesDuPlics {
    package init(_ matiere: MatiereDuPlics) {
        code = Document.code("plics", String(matiere.annee), matiere.territoire, matiere.limite ?? "")
        titre = "PLICS \(matiere.annee), \(matiere.territoire)" + (matiere.limite.map { ", limité à \($0)" } ?? "")
        sousTitres = [
            "Programme local d’insertion et de cohésion sociale\u{a0}: évaluation de l’année \(matiere.annee)",
            "Fait le \(matiere.faitLe.sansSemaine) avec Suivi",
        ]
        presentation = matiere.presentation
        pages =
            [matiere.pageDesMots] + matiere.pagesDeChapitreI + [matiere.chapitreII] + matiere.pageDesParticipants
            + [matiere.pageDesReferents] + matiere.pagesDesStructures + matiere.annexes
    }
}

extension MatiereDuPlics {
    fileprivate var presentation: [BlocDuPlics] {
        let faits = structures.filter { !$0.estVide }.count
        let qui =
            structures.isEmpty
            ? "Aucune structure du territoire n’a de page."
            : "\(accord(structures.count, "structure a", "structures ont")) une page\u{a0}; \(faits.lisible) \(faits < 2 ? "a" : "ont") compté quelque chose en \(annee)."
        let contenu = ["Chaque chiffre est compté dans le fichier de Suivi, avec sa base et sa définition.", qui]
        let limites = limite.map {
            [
                "Ce document est limité à \($0)\u{a0}: son lecteur n’ouvre que les dossiers de cette structure. Le document entier est réservé aux superviseurs."
            ]
        }
        let pas = [
            "Il ne nomme aucune personne.",
            "Il ne contient pas les actions (II.2 à II.4, II.6)\u{a0}: l’annexe B en donne la liste.",
            "Il dit l’état du fichier au jour où il a été fait\u{a0}: une saisie tardive change les chiffres d’un document fait plus tard.",
        ]
        return [
            .intertitre("Ce que contient ce document"), .liste(contenu + (limites ?? [])), .intertitre("Ce qu’il ne contient pas"),
            .liste(pas),
        ]
    }

    fileprivate var chapitreII: PageDuPlics {
        PageDuPlics(
            "chapitre-ii", "II. L’évaluation des dispositifs d’insertion", .chapitre,
            [.paragraphe("Les actions (II.2 à II.4, II.6) ne sont pas comptées\u{a0}: voir l’annexe B.")])
    }

    /// II.5: every structure on one page.
    fileprivate var pageDesReferents: PageDuPlics {
        let titre = "II.5 L’insertion sociale\u{a0}: les référents sociaux RSA"
        guard !structures.isEmpty else {
            return PageDuPlics(
                "chapitre-ii-5", titre, .page,
                [.signalement("Aucune structure de ce territoire n’était conventionnée ni n’a compté quelque chose en \(annee).")])
        }
        let tableau = tableauDesStructures
        let figures = ["contrats", "entretiens"].map(figure).filter { !$0.estVide && structures.count > 1 }
        return PageDuPlics(
            "chapitre-ii-5", titre, .page,
            [.paragraphe(phraseDesStructures), .tableau(tableau)] + figures.map { .figure($0) })
    }

    private func figure(_ code: String) -> Graphique {
        let totaux = structures.map { structure in structure.bilan.rubriques.first { $0.code == code }?.total ?? 0 }
        let somme = totaux.reduce(0, +)
        return Graphique(
            code: "referents-\(code)",
            titre: code == "contrats" ? "Contrats élaborés en \(annee), par structure" : "Entretiens tenus en \(annee), par structure",
            forme: .barres, categories: structures.map(\.bilan.nom),
            series: [Graphique.Serie(String(annee), totaux.map { Graphique.Point($0, sur: somme) })],
            base: "Base des parts : le total de ces structures.")
    }

    /// « 4 structures : 277 contrats élaborés et 1 115 entretiens tenus en 2021. »
    private var phraseDesStructures: String {
        let total = { (rang: Int) in structures.reduce(0) { $0 + $1.bilan.rubriques[rang].total } }
        let contrats = total(0) == 0 ? "aucun contrat élaboré" : accord(total(0), "contrat élaboré", "contrats élaborés")
        let entretiens = total(1) == 0 ? "aucun entretien tenu" : accord(total(1), "entretien tenu", "entretiens tenus")
        let sans = structures.filter { $0.convention != nil }.count
        let convention =
            structures.count == 1
            ? sans == 0
                ? "Elle était conventionnée sur toute l’année."
                : "Elle n’était pas conventionnée sur toute l’année\u{a0}: la note du tableau le dit."
            : sans == 0
                ? "Toutes étaient conventionnées sur toute l’année."
                : "\(sans.lisible) \(sans < 2 ? "n’était pas conventionnée" : "n’étaient pas conventionnées") sur toute l’année\u{a0}: la note du tableau dit \(sans < 2 ? "laquelle" : "lesquelles")."
        return "\(accord(structures.count, "structure", "structures"))\u{a0}: \(contrats) et \(entretiens) en \(annee). \(convention)"
    }

    private var tableauDesStructures: Tableau {
        let noms = ["Contrats", "Entretiens tenus", "Freins", "Démarches", "Sorties", "Personnes"]
        let rubriques = structures.first?.bilan.rubriques ?? []
        let sommes = rubriques.indices.map { rang -> Cellule in
            rubriques[rang].code == "personnes" ? .vide : .nombre(structures.reduce(0) { $0 + $1.bilan.rubriques[rang].total })
        }
        let vides = structures.filter(\.estVide).map { "\($0.bilan.nom)\u{a0}: aucune donnée en \(annee)." }
        return Tableau(
            code: "structures", titre: "Les structures en \(annee)", entete: "Structure",
            colonnes: zip(rubriques, noms).map { ColonneDeTableau($0.code, $1) },
            lignes: structures.map { structure in
                LigneDeTableau(structure.bilan.code, structure.bilan.nom, structure.bilan.rubriques.map { .nombre($0.total) })
            },
            total: LigneDeTableau("total", "Total", sommes), definition: .enBref,
            notes: structures.compactMap { structure in structure.convention.map { "\(structure.bilan.nom)\u{a0}: \($0)." } } + vides
                + ["Les personnes n’ont pas de total\u{a0}: suivie par deux structures, une personne compte dans chacune."])
    }

    fileprivate var pagesDesStructures: [PageDuPlics] {
        var vues: [String: Int] = [:]
        return structures.map { structure in
            let ancre = Document.code("structure", structure.bilan.code)
            let rang = vues[ancre, default: 0] + 1
            vues[ancre] = rang
            return PageDeStructure(structure: structure, ancre: rang == 1 ? ancre : "\(ancre)--\(rang)", contrat: contrat).page
        }
    }
}
