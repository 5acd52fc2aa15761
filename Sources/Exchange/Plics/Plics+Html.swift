// The PLICS as one HTML file that needs nothing else: its style and its charts are in it, no script, nothing fetched.

import Domain
import Reports

extension PagesDuPlics {
    /// The whole file. The same document gives the same text.
    package var html: String {
        var figures = 0
        let garde = Self.blocs(presentation.map { ($0, nil) }, niveau: 2, &figures)
        let corps = pages.map { page in
            let titre =
                "<h\(page.niveau.rawValue) id=\"\(DessinSvg.echapper(page.ancre))\">\(Typographie.html(page.titre))</h\(page.niveau.rawValue)>"
            let blocs = Self.blocs(page.avecIntertitres, niveau: page.niveau.rawValue + 1, &figures)
            return
                "<section class=\"\(page.classe)\" aria-labelledby=\"\(DessinSvg.echapper(page.ancre))\">\n\(titre)\n\(blocs)</section>\n"
        }.joined()
        return """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Typographie.html(titre))</title>
            <style>
            \(StyleDuPlics.texte(piedDePage: titre))
            </style>
            </head>
            <body>
            <header class="garde">
            <h1>\(Typographie.html(titre))</h1>
            \(sousTitres.map { "<p class=\"sous-titre\">\(Typographie.html($0))</p>" }.joined(separator: "\n"))
            \(garde)</header>
            \(sommaire)
            <main>
            \(corps)</main>
            </body>
            </html>

            """
    }

    /// Chapters, and under each its pages.
    private var sommaire: String {
        var lignes = ["<nav class=\"sommaire\" aria-labelledby=\"sommaire\">", "<h2 id=\"sommaire\">Sommaire</h2>", "<ul>"]
        for (rang, page) in pages.enumerated() {
            let lien = "<a href=\"#\(DessinSvg.echapper(page.ancre))\">\(Typographie.html(page.titre))</a>"
            let suivante = pages.indices.contains(rang + 1) ? pages[rang + 1].niveau : .chapitre
            switch (page.niveau, suivante) {
            case (.chapitre, .page): lignes += ["<li>\(lien)", "<ul>"]
            case (.chapitre, .chapitre), (.page, .page): lignes.append("<li>\(lien)</li>")
            case (.page, .chapitre): lignes += ["<li>\(lien)</li>", "</ul>", "</li>"]
            }
        }
        return (lignes + ["</ul>", "</nav>"]).joined(separator: "\n")
    }

    /// `figures` counts the charts of the whole file: each has its own identifiers.
    private static func blocs(_ blocs: [(bloc: BlocDuPlics, sousTitre: String?)], niveau: Int, _ figures: inout Int) -> String {
        blocs.reduce(into: "") { texte, element in
            if case .figure = element.bloc { figures += 1 }
            texte += element.bloc.html(niveau: niveau, sousTitre: element.sousTitre, figure: figures)
        }
    }
}

extension PageDuPlics {
    /// A structure begins on its own sheet.
    fileprivate var classe: String {
        switch niveau {
        case .chapitre: "chapitre"
        case .page: ancre.hasPrefix("structure-") ? "page feuille" : "page"
        }
    }
}

extension BlocDuPlics {
    /// `figure`: the number of the chart, when it is one.
    fileprivate func html(niveau: Int, sousTitre: String?, figure rang: Int) -> String {
        switch self {
        case .intertitre(let titre): "<h\(niveau)>\(Typographie.html(titre))</h\(niveau)>\n"
        case .paragraphe(let phrase): "<p>\(Typographie.html(phrase))</p>\n"
        case .signalement(let phrase): "<p class=\"regarder\"><strong>À regarder.</strong> \(Typographie.html(phrase))</p>\n"
        case .liste(let phrases): "<ul>\n" + phrases.map { "<li>\(Typographie.html($0))</li>\n" }.joined() + "</ul>\n"
        case .termes(let termes):
            "<dl>\n" + termes.map { "<dt>\(Typographie.html($0.terme))</dt>\n<dd>\(Typographie.html($0.sens))</dd>\n" }.joined() + "</dl>\n"
        case .tableau(let tableau): tableau.htmlDuPlics(sousTitre: sousTitre)
        case .figure(let figure):
            "<figure>\n\(figure.imprime.svg(prefixe: "f\(rang)"))\n<figcaption>Figure \(rang)</figcaption>\n</figure>\n"
        }
    }
}

extension Tableau {
    /// Long tables may be cut between two rows; the others stay whole.
    private static let longueurDUneFeuille = 24

    fileprivate func htmlDuPlics(sousTitre: String?) -> String {
        // The title above is the caption of whoever listens.
        let legende = "<caption\(titre == sousTitre ? " class=\"dite\"" : "")>\(Typographie.html(titre))</caption>"
        let tete =
            "<tr><th scope=\"col\">\(Typographie.html(entete))</th>"
            + colonnes.map { "<th scope=\"col\" class=\"n\">\(Typographie.html($0.libelle))</th>" }.joined() + "</tr>"
        let corps = lignes.map { $0.html(classe: $0.avertissement ? " class=\"regarder\"" : "") }.joined(separator: "\n")
        let total = total.map { "\n\($0.html(classe: " class=\"total\""))" } ?? ""
        let notes =
            notes.isEmpty ? "" : "<ul class=\"notes\">\n" + notes.map { "<li>\(Typographie.html($0))</li>\n" }.joined() + "</ul>\n"
        let classe = lignes.count > Self.longueurDUneFeuille ? "tableau" : "tableau entier"
        let table = "<table>\n\(legende)\n<thead>\(tete)</thead>\n<tbody>\n\(corps)\(total)\n</tbody>\n</table>"
        return "<div class=\"\(classe)\">\n\(table)\n\(notes)</div>\n"
    }
}

extension LigneDeTableau {
    fileprivate func html(classe: String) -> String {
        let cellules = cellules.map { cellule in
            if case .texte = cellule { return "<td>\(Typographie.html(cellule.texte))</td>" }
            return "<td class=\"n\">\(Typographie.html(cellule.texte))</td>"
        }
        return "<tr\(classe)><th scope=\"row\">\(Typographie.html(nomAvecMarque))</th>\(cellules.joined())</tr>"
    }
}
