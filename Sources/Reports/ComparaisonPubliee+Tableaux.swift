// The comparison in neutral tables: one for each published page, and how many figures agree.

import Domain

extension ComparaisonPubliee {
    /// One table per page, then the summary.
    package var tableaux: [Tableau] { pages.map(\.tableau) + [tableauDuResume] }

    /// The tables as they leave; `sousTitres` says what limits the reader.
    package func document(sousTitres: [String]) -> Document {
        Document(
            code: "plics-\(Publication.annee)", titre: "Publié et compté, année \(Publication.annee)", sousTitres: sousTitres,
            tableaux: tableaux)
    }

    private var tableauDuResume: Tableau {
        let comptes = resume
        return Tableau(
            code: "resume", titre: "Résumé", entete: "Verdict", colonnes: [.nombre],
            lignes: VerdictDeComparaison.allCases.map { verdict in
                let nombre = comptes[verdict] ?? 0
                return LigneDeTableau(
                    verdict.rawValue, verdict.libelle, [.nombre(nombre)], avertissement: verdict == .aExpliquer && nombre > 0)
            },
            total: LigneDeTableau("total", "chiffres publiés", [.nombre(pages.reduce(0) { $0 + $1.lignes.count })]),
            definition: .comparaison, notes: notes)
    }
}

extension PageComparee {
    package var tableau: Tableau {
        Tableau(
            code: code, titre: titre, entete: "Chiffre publié",
            colonnes: [
                ColonneDeTableau("publie", "Publié"), ColonneDeTableau("compte", "Compté"), .base, ColonneDeTableau("ecart", "Écart"),
                ColonneDeTableau("ecart_points", "Écart en points"), ColonneDeTableau("verdict", "Verdict"),
                ColonneDeTableau("raison", "Raison"),
            ],
            lignes: lignes.map(\.enTableau), definition: .comparaison, notes: notes)
    }
}

extension LigneComparee {
    /// « Freins repérés : Logement »; the year when it is not the published one.
    package var libelle: String { "\(groupe) : \(nom)" }

    /// What the figure is a number of; a value that lost its label says how it is read.
    package var nom: String {
        guard figure.categorie.hasPrefix("valeur n°"), let compte else { return figure.categorie }
        return "\(figure.categorie.dropFirst("valeur ".count)) : \(compte.libelle)"
    }

    /// What several figures of a page have in common.
    package var groupe: String {
        let annee = figure.annee.map { $0 == String(Publication.annee) ? "" : " (\($0))" } ?? " (sans date)"
        return figure.indicateur.prefix(1).uppercased() + figure.indicateur.dropFirst() + annee
    }

    /// The seven cells of the line: the difference is a number in the column of its unit, and the code of the figure.
    var enTableau: LigneDeTableau {
        LigneDeTableau(
            figure.code, libelle,
            [
                publie, compteEnCellule, mesure == .part ? compte.map { .nombre($0.base) } ?? .vide : .vide,
                mesure == .part ? .vide : ecart.map { .ecart($0) } ?? .vide, mesure == .part ? ecart.map { .ecart($0) } ?? .vide : .vide,
                .texte(verdict.libelle), raisons.isEmpty ? .vide : .texte(raisons.map(\.texte).joined(separator: " ")),
            ],
            avertissement: verdict == .aExpliquer)
    }

    /// As printed, with its unit.
    package var publie: Cellule {
        let valeur = Int(figure.valeur)?.lisible ?? figure.valeur
        switch figure.unite {
        case .nombre: return Int(figure.valeur).map { .nombre($0) } ?? .texte(valeur)
        case .pourCent: return .texte(figure.valeur.contains("/") ? valeur : "\(valeur) %")
        case .mois: return .texte("\(valeur) mois")
        case .heures: return .texte("\(valeur) h")
        case .jours: return .texte("\(valeur) j")
        case .euros: return .texte("\(valeur) €")
        }
    }

    /// The count, as a number or as a share of its base.
    package var compteEnCellule: Cellule {
        guard let compte else { return .vide }
        return mesure == .part ? .part(compte.nombre, sur: compte.base) : .nombre(compte.nombre)
    }

    /// « +12 », or « −1 point » between shares.
    package var ecartEnCellule: Cellule {
        guard let ecart else { return .vide }
        guard mesure == .part else { return .ecart(ecart) }
        return .texte("\(Cellule.ecart(ecart).texte) \(ecart.magnitude < 2 ? "point" : "points")")
    }

    /// What is counted in answer, in the words of its heading.
    package var definition: Definition {
        compte?.definition
            ?? Definition(
                compte: "Ce chiffre est publié ; rien de ce que vous voyez dans le fichier n’y répond.",
                date: figure.annee.map { "Année imprimée : \($0)." } ?? "La page ne donne pas d’année.",
                base: figure.unite == .pourCent ? "La page imprime une part, sans le nombre dont elle est tirée." : "Aucune.")
    }
}

extension Definition {
    static let comparaison = Definition(
        compte: "Les chiffres imprimés dans le PLICS 2022 pour 2021, en face de ce que le fichier compte.",
        date: "L’année 2021 entière, du 1er janvier au 31 décembre.",
        base: "Un nombre se compare à un nombre, une part à une part arrondie, dont la base comptée est donnée.")
}
