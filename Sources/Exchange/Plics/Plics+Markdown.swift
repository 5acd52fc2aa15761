// The PLICS as one Markdown page, its charts beside it in `figures/`.

import Domain
import Reports

extension PagesDuPlics {
    /// One page; a chart is called by a relative path, and read aloud by its words.
    package var markdown: String {
        var texte = "# \(Typographie.markdown(titre))\n"
        texte += sousTitres.map { "\n\(Typographie.markdown($0))\n" }.joined()
        texte += presentation.map { "\n" + $0.markdown(niveau: 2, sousTitre: nil) }.joined()
        texte += "\n## Sommaire\n\n"
        texte += pages.map { page in
            "\(page.niveau == .chapitre ? "" : "  ")- [\(Typographie.markdown(page.titre))](#\(page.ancre))\n"
        }.joined()
        return pages.reduce(into: texte) { $0 += "\n" + $1.markdown }
    }
}

extension PageDuPlics {
    fileprivate var markdown: String {
        let tete =
            "<a id=\"\(DessinSvg.echapper(ancre))\"></a>\n\n\(String(repeating: "#", count: niveau.rawValue)) \(Typographie.markdown(titre))\n"
        return avecIntertitres.reduce(into: tete) { $0 += "\n" + $1.bloc.markdown(niveau: niveau.rawValue + 1, sousTitre: $1.sousTitre) }
    }

    /// Each block with the title under which it stands.
    var avecIntertitres: [(bloc: BlocDuPlics, sousTitre: String?)] {
        var courant: String?
        return blocs.map { bloc in
            if case .intertitre(let titre) = bloc { courant = titre }
            return (bloc, courant)
        }
    }
}

extension BlocDuPlics {
    /// `sousTitre`: the title above, which a table need not say again.
    fileprivate func markdown(niveau: Int, sousTitre: String?) -> String {
        switch self {
        case .intertitre(let titre): "\(String(repeating: "#", count: niveau)) \(Typographie.markdown(titre))\n"
        case .paragraphe(let phrase): "\(Typographie.markdown(phrase))\n"
        case .signalement(let phrase): "> **À regarder.** \(Typographie.markdown(phrase))\n"
        case .liste(let phrases): phrases.map { "- \(Typographie.markdown($0))\n" }.joined()
        case .termes(let termes): termes.map { "- **\(Typographie.markdown($0.terme))** : \(Typographie.markdown($0.sens))\n" }.joined()
        case .figure(let dessin):
            "![\(Typographie.markdown("\(dessin.titre). \(dessin.texteAlternatif)"))](figures/\(dessin.nomDeFichier))\n"
        case .tableau(let tableau): tableau.markdownDuPlics(sousTitre: sousTitre)
        }
    }
}

extension Tableau {
    fileprivate func markdownDuPlics(sousTitre: String?) -> String {
        let titre = self.titre == sousTitre ? "" : "**\(Typographie.markdown(self.titre))**\n\n"
        let entete = Typographie.ligne([self.entete] + colonnes.map(\.libelle))
        let filets = "| --- |" + String(repeating: " ---: |", count: colonnes.count) + "\n"
        let corps = lignes.map { Typographie.ligne([$0.nomAvecMarque] + $0.cellules.map(\.texte)) }.joined()
        let total = total.map { Typographie.ligne($0.textes) } ?? ""
        let notes = notes.isEmpty ? "" : "\n" + notes.map { "- \(Typographie.markdown($0))\n" }.joined()
        return titre + entete + filets + corps + total + notes
    }
}

extension LigneDeTableau {
    /// « ! » before what must be looked at: read in black and white, and aloud.
    var nomAvecMarque: String { avertissement ? "! \(libelle)" : libelle }
}

/// The last touch of a French text before it leaves: spaces that no line breaks, and nothing that a form would obey.
enum Typographie {
    /// Without control characters; what stands before « : ; ! ? % » stays with it.
    static func texte(_ texte: String) -> String {
        let serre = ["%", "»", ":", ";", "?", "!"].reduce(TexteSur.pourTerminal(texte)) { $0.replacing(" " + $1, with: "\u{a0}" + $1) }
        return serre.replacing("« ", with: "«\u{a0}")
    }

    /// The same for HTML.
    static func html(_ texte: String) -> String { DessinSvg.echapper(self.texte(texte)) }

    /// The same for Markdown; a sign that would begin a list or a title is only a sign.
    static func markdown(_ texte: String) -> String {
        let propre = Markdown.texte(self.texte(texte)).replacing("&", with: "&amp;")
        return propre.first.map { "#+-=~".contains($0) } == true ? "\\" + propre : propre
    }

    /// A row of a table in Markdown.
    static func ligne(_ cellules: [String]) -> String {
        "| " + cellules.map { Markdown.texte(texte($0)).replacing("&", with: "&amp;") }.joined(separator: " | ") + " |\n"
    }
}

extension Graphique {
    /// The same with its words as they leave: no line begins with « : » or « % ».
    var imprime: Graphique {
        Graphique(
            code: code, titre: Typographie.texte(titre), forme: forme, categories: categories.map(Typographie.texte),
            series: series.map { Serie(Typographie.texte($0.nom), $0.points) }, base: Typographie.texte(base),
            notes: notes.map(Typographie.texte))
    }
}
