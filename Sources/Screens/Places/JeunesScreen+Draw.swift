// How the young people look: one line each, and more columns where there is room.

import Domain
import Store
import Terminal

extension Zone {
    /// In a narrow column.
    var abrege: String {
        switch self {
        case .qpv: "QPV"
        case .urbaineHorsQpv: "Urb."
        case .rurale: "Rur."
        }
    }
}

extension JeunesScreen {
    package func draw(on canvas: inout Canvas, _ context: Context) {
        drawHeader(on: &canvas, context)
        canvas.list(list, from: 4) { canvas, item, row in draw(item, row: row, on: &canvas, context) }
        guard list.isEmpty else { return }
        let text = "Aucun jeune de moins de 26 ans ici. « v » change le filtre, « f » le référent, « d » la date."
        for (line, part) in TextWidth.wrap(text, to: canvas.size.columns - 4).enumerated() {
            canvas.write(part, row: 4 + line, column: 2, width: canvas.size.columns - 4)
        }
        canvas.cursor = Position(row: 4, column: 2)
    }

    private func drawHeader(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let structure = context.structure(filter.structure)?.valeur.nom ?? "Toutes les structures"
        let referent = context.referent(filter.referent).map { " · \($0.valeur.initialeEtNom)" } ?? ""
        canvas.write(
            "Moins de 26 ans au \(filter.le.court) · \(structure)\(referent)", row: 0, column: 1, width: width - 2, style: Look.heading)
        let words = filterWords(context)
        canvas.write(
            words.isEmpty ? "Tous les jeunes" : words, row: 1, column: 1, width: width - 18, style: words.isEmpty ? Look.faint : .plain)
        let count = "\(list.total.lisible) jeune\(list.total > 1 ? "s" : "")"
        canvas.write(TextWidth.pad(count, to: 14, right: true), row: 1, column: width - 16, width: 14)
        canvas.write(
            "Tri : \(filter.tri.libelle.lowercased())\(filter.inverse ? ", inversé" : "") · ! : 26 ans sous \(Jeunesse.joursAvantDepart) jours · freins ouverts/repérés",
            row: 2, column: 1, width: width - 2, style: Look.faint)
        var titles = [
            (1, "Nom"), (22, "Âge"), (27, "26 ans"), (36, "Zone"), (41, "Contact"), (50, "Prochain"), (59, "Rel."),
            (64, context.isWide ? "Contrat, ou motif" : "Contrat"), (freins(width, context) - 1, "Freins"),
        ]
        if context.isWide { titles += [(width - 25, "Relance"), (width - 15, "Référent")] }
        for (column, title) in titles { canvas.write(title, row: 3, column: column, width: width - column, style: Look.faint) }
    }

    private func draw(_ item: LigneDeJeune, row: Int, on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let leaving = filter.le.jours(jusque: item.vingtSixAns) <= Jeunesse.joursAvantDepart
        canvas.write(item.nom, row: row, column: 1, width: 20)
        canvas.write(String(item.naissance.annees(jusque: filter.le)), row: row, column: 22, width: 3)
        canvas.write(
            "\(leaving ? "!" : " ")\(Self.short(item.vingtSixAns))", row: row, column: 26, width: 9, style: leaving ? Look.late : .plain)
        canvas.write(item.zone?.abrege ?? "—", row: row, column: 36, width: 4)
        canvas.write(
            item.dernierContact.map(Self.short) ?? (item.jamaisVenu ? "jamais" : "—"), row: row, column: 41, width: 8,
            style: item.dernierContact == nil ? Look.late : .plain)
        canvas.write(item.prochain.map(Self.short) ?? "—", row: row, column: 50, width: 8)
        canvas.write(TextWidth.pad(item.relances == 0 ? "—" : String(item.relances), to: 3, right: true), row: row, column: 59, width: 3)
        let column = freins(width, context)
        canvas.write(contract(item, context), row: row, column: 64, width: column - 64)
        canvas.write(TextWidth.pad("\(item.freinsOuverts)/\(item.freins)", to: 4, right: true), row: row, column: column, width: 5)
        guard context.isWide else { return }
        canvas.write(item.derniereRelance.map(Self.short) ?? "—", row: row, column: width - 25, width: 8)
        canvas.write(context.referent(item.referent)?.valeur.initialeEtNom ?? "—", row: row, column: width - 15, width: 14)
    }

    /// Where the obstacles stand: at the end of a narrow line, before the other columns of a wide one.
    private func freins(_ width: Int, _ context: Context) -> Int { context.isWide ? width - 32 : 75 }

    /// The kind and the month of its end, several when they run together; else the reason of having none.
    private func contract(_ item: LigneDeJeune, _ context: Context) -> String {
        guard let first = item.contrats.first else { return reason(item, context) }
        let others = item.contrats.count > 1 ? "+\(item.contrats.count - 1)" : ""
        let kind = first.sorte == .contratEngagement ? "CE" : first.sorte.libelle
        return "\(kind)\(others) \(first.fin.court.suffix(7).prefix(3))\(String(first.fin.annee).suffix(2))"
    }

    private func reason(_ item: LigneDeJeune, _ context: Context) -> String {
        item.motif.map { context.referentiels.libelle(.motifsNonContractualisation, $0) } ?? "—"
    }

    /// « 23/11/26 ».
    static func short(_ jour: Jour) -> String { "\(jour.tresCourt)/\(String(jour.annee).suffix(2))" }
}
