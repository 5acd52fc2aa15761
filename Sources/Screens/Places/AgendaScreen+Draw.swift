// How the agenda looks: its views on one line, the days below, the chosen appointment told in words at the bottom.

import Domain
import Terminal

extension AgendaScreen {
    /// Rows kept at the bottom for the chosen appointment.
    private static let detailRows = 3

    package func draw(on canvas: inout Canvas, _ context: Context) {
        canvas.write("\(heading) · \(whose(context))", row: 0, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        drawViews(on: &canvas)
        switch vue {
        case .jour: drawRows([jour], from: 3, to: canvas.size.rows - Self.detailRows, on: &canvas, context)
        case .semaine: drawWeek(on: &canvas, to: canvas.size.rows - Self.detailRows, context)
        case .mois: return drawMonth(on: &canvas, context)
        }
        drawDetail(on: &canvas, from: canvas.size.rows - Self.detailRows, context)
    }

    private var heading: String {
        switch vue {
        case .jour: jour.enToutesLettres
        case .semaine: Semaine(de: jour).libelle
        case .mois: periode.libelle
        }
    }

    private func drawViews(on canvas: inout Canvas) {
        var column = 1
        for vue in Vue.allCases {
            let isHere = vue == self.vue
            let text = isHere ? "[\(vue.rawValue) \(vue.title)]" : "\(vue.rawValue) \(vue.title)"
            column += canvas.write(text, row: 1, column: column, style: isHere ? Look.heading : .plain) + 1
        }
        let hints = "← → jour  + - période  v structure  x .ics"
        guard column + TextWidth.of(hints) + 2 < canvas.size.columns else { return }
        canvas.write(hints, row: 1, column: canvas.size.columns - TextWidth.of(hints) - 1, style: Look.faint)
    }

    // MARK: Days as a list

    /// One row of the list of some days.
    private enum Row {
        case heading(Jour)
        case line(LigneDAgenda)
        case empty
    }

    /// The days one below the other; their names stand above when there are several.
    func drawRows(_ days: [Jour], from top: Int, to bottom: Int, on canvas: inout Canvas, _ context: Context) {
        let rows = days.flatMap { day -> [Row] in
            let lines = agenda.lignes(le: day).map { Row.line($0) }
            return (days.count > 1 ? [.heading(day)] : []) + (lines.isEmpty && days.count == 1 ? [.empty] : lines)
        }
        let chosen = rows.firstIndex { if case .line(let line) = $0 { line.entretien == selection } else { false } }
        let current = chosen ?? rows.firstIndex { if case .heading(let day) = $0 { day == jour } else { false } } ?? 0
        let height = max(1, bottom - top)
        let first = max(0, min(current - height + 2, rows.count - height))
        for (offset, row) in rows[first...].prefix(height).enumerated() {
            draw(row, row: top + offset, on: &canvas, context)
            if first + offset == current { canvas.choose(row: top + offset, withCursor: vue != .mois || onRow) }
        }
        let below = rows.count - first - height
        if below > 0 { canvas.write("↓ \(below) de plus", row: bottom - 1, column: canvas.size.columns - 14, width: 13, style: Look.faint) }
    }

    private func draw(_ row: Row, row place: Int, on canvas: inout Canvas, _ context: Context) {
        switch row {
        case .heading(let day):
            canvas.write(
                "\(day.enToutesLettres) : \(count(day))", row: place, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        case .empty:
            canvas.write("Aucun rendez-vous ce jour-là. « n » en fixe un.", row: place, column: 1, width: canvas.size.columns - 2)
        case .line(let line): draw(line, row: place, on: &canvas, context)
        }
    }

    private func draw(_ line: LigneDAgenda, row: Int, on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let isLate = agenda.enConflit(line) || line.etat(le: context.aujourdhui) == .aRenseigner
        canvas.write(mark(line, context), row: row, column: 1, width: 1, style: Look.late)
        canvas.write(line.creneau?.court ?? line.heure?.iso ?? "sans heure", row: row, column: 3, width: 11)
        let name = referent == nil ? (width - 16) * 3 / 8 : (width - 16) * 4 / 9
        canvas.write(context.nom(line.nomComplet), row: row, column: 15, width: name - 1)
        var column = 15 + name
        if referent == nil {
            canvas.write(context.referent(line.referent)?.valeur.initialeEtNom ?? "", row: row, column: column, width: 13)
            column += 14
        }
        if width - column > 30 || referent != nil {
            canvas.write(context.libelle(line.nature), row: row, column: column, width: 10)
            column += 11
        }
        canvas.write(state(line, context), row: row, column: column, width: width - column - 1, style: isLate ? Look.late : .plain)
    }

    // MARK: Words

    func number(_ day: Jour) -> Int { counts.map { $0[day] ?? 0 } ?? agenda.nombre(le: day) }

    /// « 5 rendez-vous, dont 2 se chevauchent ».
    func count(_ day: Jour) -> String {
        let conflicts = agenda.lignes(le: day).count(where: agenda.enConflit)
        return "\(number(day)) rendez-vous\(conflicts > 0 ? ", dont \(conflicts) se chevauchent" : "")"
    }

    /// One sign before an appointment; the bottom of the screen says it in words.
    func mark(_ line: LigneDAgenda, _ context: Context) -> String {
        if agenda.enConflit(line) { return "!" }
        return switch line.etat(le: context.aujourdhui) {
        case .aVenir: " "
        case .aRenseigner: "?"
        case .clos(.honore): "✓"
        case .clos(.absenceInjustifiee): "−"
        case .clos: "×"
        }
    }

    private func state(_ line: LigneDAgenda, _ context: Context) -> String {
        "\(agenda.enConflit(line) ? "Chevauche, " : "")\(line.etat(le: context.aujourdhui).libelle)"
    }

    private func drawDetail(on canvas: inout Canvas, from top: Int, _ context: Context) {
        let width = canvas.size.columns - 2
        guard let ligne else {
            if vue == .semaine {
                canvas.write("\(jour.enToutesLettres) : aucun rendez-vous. « n » en fixe un.", row: top + 1, column: 1, width: width)
            }
            return
        }
        let quand = ligne.creneau?.libelle ?? ligne.heure?.libelle ?? "sans heure"
        let avec = ligne.partenaire.isEmpty ? "" : " avec \(ligne.partenaire)"
        let chez = referent == nil ? context.referent(ligne.referent).map { " · \($0.valeur.initialeEtNom)" } ?? "" : ""
        let jour = vue == .jour ? "" : "\(self.jour.jourDeSemaine.abrege) \(self.jour.quantieme), "
        var lines = [
            "\(jour)\(quand) · \(context.nom(ligne.nomComplet)) · \(context.parametres.nomDuContrat.dans(ligne.nature.dansUnePhrase))\(avec) · \(ligne.etat(le: context.aujourdhui).libelle.lowercased())\(ligne.surRendezVous ? "" : ", sans rendez-vous")\(chez)"
        ]
        let others = agenda.conflits(de: ligne)
        if !others.isEmpty {
            let who = others.map { "\($0.creneau?.debut.libelle ?? "") \(context.nom($0.nomComplet))" }.joined(separator: ", ")
            let reasons = ([ligne] + others).map(\.chevauchement).filter { !$0.isEmpty }
            lines.append("! Chevauche \(who). \(reasons.first.map { "Raison : \($0)" } ?? "Aucune raison donnée.")")
        }
        for (offset, text) in lines.flatMap({ TextWidth.wrap($0, to: width) }).prefix(Self.detailRows).enumerated() {
            canvas.write(text, row: top + offset, column: 1, width: width, style: text.hasPrefix("!") ? Look.late : .plain)
        }
    }
}
