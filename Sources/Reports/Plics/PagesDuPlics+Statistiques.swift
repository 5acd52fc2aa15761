// Chapters I and II.1: the tables of the territory, each with its sentence and its chart.

import Domain

extension MatiereDuPlics {
    /// I.1 to I.3.2, then II.1: the pages whose tables were counted.
    var pagesDeChapitreI: [PageDuPlics] {
        let pages = [
            page("i_1_", "chapitre-i-1", "I.1 Les allocataires du RSA"), page("i_2_", "chapitre-i-2", "I.2 La répartition géographique"),
            page("i_3_1_", "chapitre-i-3-1", "I.3.1 L’activité de la commission"),
            page("i_3_2_", "chapitre-i-3-2", "I.3.2 Les types d’accompagnement"),
        ].compactMap { $0 }
        guard !pages.isEmpty else { return [] }
        let phrase = "\(territoire), à côté de tous les territoires du fichier. \(jours.isEmpty ? "" : "\(jours).")"
        let entete = PageDuPlics("chapitre-i", "I. Le RSA sur le territoire", .chapitre, [.paragraphe(phrase)])
        return [entete] + pages
    }

    /// II.1, under the chapter of evaluation.
    var pageDesParticipants: [PageDuPlics] { [page("ii_1_", "chapitre-ii-1", "II.1 Les participants")].compactMap { $0 } }

    private func page(_ debut: String, _ ancre: String, _ titre: String) -> PageDuPlics? {
        let tables = statistiques.filter { $0.code.hasPrefix(debut) }
        return tables.isEmpty ? nil : PageDuPlics(ancre, titre, .page, tables.flatMap { TableDeTerritoire($0, territoire).blocs })
    }
}

/// One table of the territory: its sentences and its chart.
struct TableDeTerritoire {
    let tableau: Tableau
    let territoire: String

    init(_ tableau: Tableau, _ territoire: String) { (self.tableau, self.territoire) = (tableau, territoire) }

    /// A column of counts with that of its shares: a territory, or all of them.
    private struct Lieu {
        let nom: String
        let nombre: Int
        let part: Int
    }

    var blocs: [BlocDuPlics] {
        let titre = BlocDuPlics.intertitre(tableau.titre)
        guard compteQuelqueChose else {
            return [titre, .paragraphe("Aucune donnée\u{a0}: ce tableau ne compte rien.")] + tableau.notes.prefix(1).map { .paragraphe($0) }
        }
        let phrases = self.phrases
        return [titre] + (phrases.isEmpty ? [] : [.paragraphe(phrases.joined(separator: " "))]) + [.tableau(tableau)]
            + [figure].compactMap { $0 }.map { .figure($0) }
    }

    private var compteQuelqueChose: Bool {
        (tableau.lignes + [tableau.total].compactMap { $0 }).contains { ligne in
            ligne.cellules.contains { if case .nombre(let nombre) = $0 { nombre > 0 } else { false } }
        }
    }

    // MARK: Sentences

    var phrases: [String] { rang("avant") != nil && rang("apres") != nil ? evolutions : lieux.map(plusFrequent) + regroupements }

    /// « Total : 4 183 (janv. 2021), 3 952 (janv. 2022), soit −231 (−5,5 %). »
    private var evolutions: [String] {
        guard let avant = rang("avant"), let apres = rang("apres") else { return [] }
        let siennes = tableau.lignes.filter { Repli.plier($0.libelle) == Repli.plier(territoire) }
        let part = rang("part")
        return (siennes + [tableau.total].compactMap { $0 }).compactMap { ligne in
            guard let debut = ligne.nombre(avant), let fin = ligne.nombre(apres) else { return nil }
            let tete = "\(ligne.libelle)\u{a0}: \(debut.lisible) (\(tableau.colonnes[avant].libelle))"
            let ecart = Self.serre("\(Cellule.ecart(fin - debut).texte) (\(Cellule.evolution(de: debut, a: fin).texte))")
            let sur = part.flatMap { Self.part(ligne.cellules[$0]) }.map { ", \($0)" } ?? ""
            let suite = debut > 0 ? ", soit \(ecart)" : ""
            return "\(tete), \(fin.lisible) (\(tableau.colonnes[apres].libelle))\(suite)\(sur)."
        }
    }

    /// Where « tous » is the territory itself, it is told once.
    private var lieux: [Lieu] {
        let tous = toutesColonnes
        guard let premier = tous.first, tous.count > 1 else { return tous }
        let nombres = { (lieu: Lieu) in (tableau.lignes + [tableau.total].compactMap { $0 }).map { $0.nombre(lieu.nombre) } }
        return tous.allSatisfy { nombres($0) == nombres(premier) } ? [premier] : tous
    }

    private var toutesColonnes: [Lieu] {
        tableau.colonnes.indices.compactMap { rang in
            guard tableau.lignes.contains(where: { $0.estUnNombre(rang) }), rang + 1 < tableau.colonnes.count,
                tableau.lignes.contains(where: { $0.estUnePart(rang + 1) })
            else { return nil }
            let nom = tableau.colonnes[rang] == .nombre ? territoire : tableau.colonnes[rang].libelle
            return Lieu(nom: nom == "Tous" ? "Tous les territoires" : nom, nombre: rang, part: rang + 1)
        }
    }

    /// « Alençon : 2 115 au total, surtout « De 26 à 35 ans », 640 (30 % de 2 115). »
    private func plusFrequent(_ lieu: Lieu) -> String {
        guard let total = tableau.total?.nombre(lieu.nombre), total > 0 else { return "\(lieu.nom)\u{a0}: rien n’est compté." }
        let debut = "\(lieu.nom)\u{a0}: \(total.lisible) au total"
        let lignes = parties.filter { ($0.nombre(lieu.nombre) ?? 0) > 0 && $0.estUnePart(lieu.part) }
        guard let plus = lignes.map({ $0.nombre(lieu.nombre) ?? 0 }).max() else { return "\(debut)." }
        let premieres = lignes.filter { $0.nombre(lieu.nombre) == plus }
        let noms = PhrasesDuPlics.suite(premieres.map { "«\u{a0}\($0.libelle)\u{a0}»" })
        let chiffre = premieres.first.map { Self.chiffre($0, lieu.nombre, lieu.part) } ?? ""
        return "\(debut), surtout \(noms), \(chiffre)\(premieres.count > 1 ? " chacun" : "")."
    }

    /// « 36 mois et plus : Alençon, 1 371 (65 % de 2 115) ; tous les territoires, 4 224 (66 % de 6 400). »
    private var regroupements: [String] {
        tableau.lignes.filter(\.estUnRegroupement).compactMap { ligne in
            let comptes = lieux.filter { ligne.estUnePart($0.part) && (tableau.total?.nombre($0.nombre) ?? 0) > 0 }
            guard !comptes.isEmpty else { return nil }
            let nom = ligne.libelle.dropFirst("dont ".count)
            let suite = comptes.map { "\($0.nom.dansUnePhraseSiTous), \(Self.chiffre(ligne, $0.nombre, $0.part))" }
            return "\(nom.prefix(1).uppercased())\(nom.dropFirst())\u{a0}: \(suite.joined(separator: "\u{a0}; "))."
        }
    }

    private static func chiffre(_ ligne: LigneDeTableau, _ nombre: Int, _ part: Int) -> String {
        (ligne.nombre(nombre) ?? 0).lisible + (Self.part(ligne.cellules[part]).map { " (\($0))" } ?? "")
    }

    private static func part(_ cellule: Cellule) -> String? {
        guard case .part(_, let base) = cellule, base > 0 else { return nil }
        return serre("\(cellule.texte) de \(base.lisible)")
    }

    private static func serre(_ texte: String) -> String { texte.replacing(" %", with: "\u{a0}%") }

    // MARK: Chart

    /// The lines that are parts of the total.
    private var parties: [LigneDeTableau] { tableau.lignes.filter { !$0.estUnRegroupement } }

    private var estUneDecision: Bool {
        tableau.code.hasPrefix("i_3_1_") && !["i_3_1_dossiers", "i_3_1_contrats", "i_3_1_autres"].contains(tableau.code)
    }

    private func rang(_ code: String) -> Int? { tableau.colonnes.firstIndex { $0.code == code } }

    /// Two stocks side by side, or a bar of 100 % for each place; none where there are too many lines to be read, nor for each
    /// decision of the commission.
    private var figure: Graphique? {
        let nu = Tableau(
            code: tableau.code, titre: tableau.titre, entete: tableau.entete, colonnes: tableau.colonnes, lignes: parties,
            total: tableau.total, definition: tableau.definition)
        guard parties.count > 1, parties.count <= 12, !estUneDecision else { return nil }
        let code = "territoire-\(tableau.code)"
        let figure =
            rang("avant") != nil && rang("apres") != nil
            ? Graphique(comparaison: nu, colonnes: (avant: "avant", apres: "apres"), code: code)
            : lieux.count > 1 ? Graphique(empile: nu, code: code) : barres(nu, code)
        return figure.estVide ? nil : figure
    }

    /// Bars of the territory alone; the sentences under the table are not said again in the drawing.
    private func barres(_ tableau: Tableau, _ code: String) -> Graphique {
        Graphique(barres: tableau, colonne: lieux.first.map { tableau.colonnes[$0.nombre].code }, code: code)
    }
}

extension LigneDeTableau {
    /// « dont … »: lines told together, that are not one part more.
    fileprivate var estUnRegroupement: Bool { libelle.hasPrefix("dont ") }
}

extension String {
    /// « tous les territoires », but « Alençon ».
    fileprivate var dansUnePhraseSiTous: String { hasPrefix("Tous ") ? dansUnePhrase : self }
}
