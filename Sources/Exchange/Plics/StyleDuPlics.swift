// The style of the PLICS: read on a screen, printed on A4, in black and white, with numbered pages where the browser can.

/// CSS of the one HTML file.
enum StyleDuPlics {
    /// `piedDePage` stands at the foot of each printed page, before its number.
    static func texte(piedDePage: String) -> String {
        """
        @page {
          size: A4;
          margin: 18mm 16mm 20mm;
          @bottom-left { content: "\(chaine(piedDePage))"; font: 9pt sans-serif; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
        }
        @page :first { @bottom-left { content: ""; } @bottom-right { content: ""; } }
        * { box-sizing: border-box; }
        html { font: 11pt/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", "DejaVu Sans", Arial, sans-serif; }
        body { max-width: 180mm; margin: 0 auto; padding: 8mm; color: #111; background: #fff; }
        h1 { font-size: 26pt; line-height: 1.15; margin: 30mm 0 6mm; }
        h2 { font-size: 18pt; margin: 12mm 0 4mm; padding-bottom: 1mm; border-bottom: 2px solid #111; }
        h3 { font-size: 14pt; margin: 8mm 0 3mm; }
        h4 { font-size: 11.5pt; margin: 6mm 0 2mm; }
        .garde h2 { font-size: 13pt; border: 0; margin: 8mm 0 2mm; }
        .sous-titre { font-size: 13pt; margin: 1mm 0; }
        p { margin: 2mm 0; }
        ul { margin: 2mm 0; padding-left: 6mm; }
        li { margin: 1mm 0; }
        dt { font-weight: bold; margin-top: 2mm; }
        dd { margin: 0 0 0 6mm; }
        a { color: #111; }
        .sommaire ul { list-style: none; padding-left: 0; }
        .sommaire ul ul { padding-left: 6mm; }
        table { border-collapse: collapse; width: 100%; margin: 3mm 0 1mm; font-size: 9.5pt; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: bold; padding-bottom: 1mm; }
        caption.dite { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { border: 0.5pt solid #888; padding: 1mm 1.5mm; vertical-align: top; text-align: left; font-weight: normal; }
        thead th { font-weight: bold; background: #eee; border-bottom: 1.2pt solid #111; }
        .n { text-align: right; white-space: nowrap; }
        thead .n { white-space: normal; }
        tr.total > * { font-weight: bold; border-top: 1.2pt solid #111; }
        tr.regarder > * { font-weight: bold; font-style: italic; }
        .notes { font-size: 9pt; color: #333; padding-left: 5mm; }
        p.regarder { border: 1.2pt solid #111; border-left-width: 5pt; padding: 2mm 3mm; }
        figure { margin: 3mm 0; }
        figure svg { display: block; max-width: 100%; height: auto; }
        figcaption { font-size: 8.5pt; color: #333; }
        h2, h3, h4, caption, thead { break-after: avoid; }
        h2, h3, h4, figure, tr, dt, p.regarder, .entier { break-inside: avoid; }
        dt, p.regarder, h3 + p, h4 + p { break-after: avoid; }
        .notes { break-before: avoid; }
        thead { display: table-header-group; }
        p, li, dd { orphans: 3; widows: 3; }
        @media print {
          html { font-size: 10pt; }
          body { max-width: none; padding: 0; }
          a { text-decoration: none; }
          .sommaire, .chapitre, .feuille { break-before: page; }
          .chapitre + .page, .chapitre + .feuille { break-before: auto; }
          .sommaire a::after { content: leader(".") target-counter(attr(href), page); }
          .sommaire li { break-inside: avoid; }
        }
        @media (max-width: 700px) { h1 { margin-top: 6mm; } table { display: block; overflow-x: auto; } }
        """
    }

    /// What may stand in a string of CSS inside HTML: anything but letters, digits and spaces is written by its number.
    static func chaine(_ texte: String) -> String {
        Typographie.texte(texte).unicodeScalars.reduce(into: "") { sortie, scalaire in
            let simple = scalaire.isASCII && (scalaire.properties.isAlphabetic || scalaire.properties.numericType != nil) || scalaire == " "
            sortie += simple ? String(scalaire) : "\\" + String(scalaire.value, radix: 16) + " "
        }
    }
}
