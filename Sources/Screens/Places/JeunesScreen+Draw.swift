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
        let columns = Columns(width, context)
        let titles: [(Int?, String)] = [
            (1, "Nom"), (columns.age, "Âge"), (columns.leaving + 1, "26 ans"), (columns.zone, "Zone"), (columns.contact, "Contact"),
            (columns.next, "Prochain"), (columns.attempts, "Rel."), (columns.contract, context.isWide ? "Contrat, ou motif" : "Contrat"),
            (columns.obstacles.map { $0 - 1 }, "Freins"), (columns.attempt, "Relance"), (columns.referent, "Référent"),
        ]
        for case (let column?, let title) in titles {
            canvas.write(title, row: 3, column: column, width: width - column, style: Look.faint)
        }
    }

    /// Where each column begins: below 80, what calls for action matters more than the rest; from 110, there is room for more.
    private struct Columns {
        var age: Int?, zone: Int?, next: Int?, obstacles: Int?, attempt: Int?, referent: Int?
        let leaving, contact, attempts, contract, end: Int

        init(_ width: Int, _ context: Context) {
            guard width >= 79 else {
                (leaving, contact, attempts, contract, end) = (22, 32, 41, 46, width)
                return
            }
            (age, zone, next) = (22, 36, 50)
            (leaving, contact, attempts, contract) = (26, 41, 59, 64)
            end = context.isWide ? width - 32 : 75
            obstacles = end
            if context.isWide { (attempt, referent) = (width - 25, width - 15) }
        }
    }

    private func draw(_ item: LigneDeJeune, row: Int, on canvas: inout Canvas, _ context: Context) {
        let columns = Columns(canvas.size.columns, context)
        func write(_ text: String, _ column: Int?, _ width: Int, _ style: Style = .plain) {
            if let column { canvas.write(text, row: row, column: column, width: width, style: style) }
        }
        let leaving = filter.le.jours(jusque: item.vingtSixAns) <= Jeunesse.joursAvantDepart
        write(context.nom(item.nom), 1, 20)
        write(String(item.naissance.annees(jusque: filter.le)), columns.age, 3)
        write("\(leaving ? "!" : " ")\(Self.short(item.vingtSixAns))", columns.leaving, 9, leaving ? Look.late : .plain)
        write(item.zone?.abrege ?? "—", columns.zone, 4)
        write(
            item.dernierContact.map(Self.short) ?? (item.jamaisVenu ? "jamais" : "—"), columns.contact, 8,
            item.dernierContact == nil ? Look.late : .plain)
        write(item.prochain.map(Self.short) ?? "—", columns.next, 8)
        write(TextWidth.pad(item.relances == 0 ? "—" : String(item.relances), to: 3, right: true), columns.attempts, 3)
        write(contract(item, context), columns.contract, columns.end - columns.contract)
        write(TextWidth.pad("\(item.freinsOuverts)/\(item.freins)", to: 4, right: true), columns.obstacles, 5)
        write(item.derniereRelance.map(Self.short) ?? "—", columns.attempt, 8)
        write(context.referent(item.referent)?.valeur.initialeEtNom ?? "—", columns.referent, 14)
    }

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
