// The lines of the day, of the queue and of the deadlines: headings, and somebody to see.

import Domain
import Store
import Terminal

/// What opening a line leads to, beyond the dossier itself.
package enum DossierIntent: Equatable, Sendable {
    case read
    /// The tab to read.
    case tab(DossierTab)
    /// Logging an interview; an appointment that was pointed at receives its outcome.
    case log(Cle<Entretien>?)
    case contrat(Cle<Contrat>), demarche(Cle<Demarche>)
    case renew, qualifyExit(Cle<Accompagnement>), reassign
    /// The relevé d’assiduité.
    case attendance
}

/// A line of the day.
struct DayRow: Sendable {
    enum Kind: Sendable {
        case heading, note
        case person(Cle<Beneficiaire>, DossierIntent)
    }

    let kind: Kind
    var left = ""
    let text: String
    var right = ""
    var late = false
    /// The appointment of the line, as it was read.
    var rendezVous: Fiche<Entretien>?

    static func heading(_ text: String) -> DayRow { DayRow(kind: .heading, text: text) }
    static func note(_ text: String) -> DayRow { DayRow(kind: .note, text: text) }

    var person: Cle<Beneficiaire>? { if case .person(let cle, _) = kind { cle } else { nil } }
    /// Whom the line is about and what it leads to; nil for a heading.
    struct Identity: Equatable {
        let person: Cle<Beneficiaire>
        let intent: DossierIntent
    }
    var identity: Identity? { person.map { Identity(person: $0, intent: intent) } }
    var intent: DossierIntent { if case .person(_, let intent) = kind { intent } else { .read } }

    /// A heading with its count, its lines, and how many are not shown.
    static func section<Line>(_ heading: String, _ pile: Pile<Line>, _ row: (Line) -> DayRow) -> [DayRow] {
        guard pile.total > 0 else { return [.heading("\(heading) : 0")] }
        let hidden = pile.total - pile.lignes.count
        let more = hidden > 0 ? [note("… et \(hidden.lisible) autre\(hidden > 1 ? "s" : "").")] : []
        return [.heading("\(heading) : \(pile.total.lisible)")] + pile.lignes.map(row) + more
    }
}

extension DayRow {
    static func today(_ rendezVous: RendezVous, _ context: Context) -> DayRow {
        let entretien = rendezVous.fiche.valeur
        return DayRow(
            kind: .person(rendezVous.beneficiaire, .log(rendezVous.fiche.cle)), left: entretien.heure?.libelle ?? "", text: rendezVous.nom,
            right: context.libelle(entretien.nature), rendezVous: rendezVous.fiche)
    }

    static func past(_ rendezVous: RendezVous, _ context: Context) -> DayRow {
        let entretien = rendezVous.fiche.valeur
        return DayRow(
            kind: .person(rendezVous.beneficiaire, .log(rendezVous.fiche.cle)), left: rendezVous.prevuLe.tresCourt, text: rendezVous.nom,
            right: "\(context.libelle(entretien.nature))\(entretien.heure.map { " à \($0.libelle)" } ?? "")", late: true,
            rendezVous: rendezVous.fiche)
    }

    static func due(_ echeance: Echeance, _ word: String, late: Bool, _ intent: DossierIntent) -> DayRow {
        DayRow(
            kind: .person(echeance.beneficiaire, intent), left: echeance.fin.tresCourt, text: echeance.nom,
            right: "\(word) \(echeance.fin.court) · \(what(echeance))", late: late)
    }

    static func waiting(_ echeance: Echeance) -> DayRow {
        DayRow(
            kind: .person(echeance.beneficiaire, .contrat(echeance.contrat)), left: echeance.depuis.tresCourt, text: echeance.nom,
            right: "depuis le \(echeance.depuis.court) · \(what(echeance))", late: true)
    }

    private static func what(_ echeance: Echeance) -> String {
        echeance.sorte.compte ? echeance.type?.dansUnePhrase ?? "sans type" : echeance.sorte.libelle
    }

    static func signal(_ signalement: Signalement, _ context: Context) -> DayRow {
        let jour = signalement.le
        let (intent, right): (DossierIntent, String) =
            switch signalement.sujet {
            case .contratSansType(let cle): (.contrat(cle), "élaboré le \(jour?.court ?? "")")
            case .sortieAPreciser(let cle): (.qualifyExit(cle), "sortie le \(jour?.court ?? "")")
            case .sansReferent: (.reassign, "arrivée le \(jour?.court ?? "")")
            case .demarche(let cle, let intitule): (.demarche(cle), intitule)
            case .nonVu: (.log(nil), jour.map { "vu le \($0.court)" } ?? "jamais rencontré")
            case .absences(let nombre): (.attendance, "\(nombre) absences injustifiées, alerte du \(jour?.tresCourt ?? "")")
            }
        return DayRow(
            kind: .person(signalement.beneficiaire, intent), left: jour?.tresCourt ?? "", text: signalement.nom, right: right, late: true)
    }
}

extension Canvas {
    /// One line of the day; what is late has a sign besides its colour.
    mutating func day(_ item: DayRow, row: Int, _ context: Context) {
        let width = size.columns
        switch item.kind {
        case .heading: write(item.text, row: row, column: 1, width: width - 2, style: Look.heading)
        case .note: write(item.text, row: row, column: 5, width: width - 6, style: Look.faint)
        case .person:
            write(
                "\(item.late ? "!" : " ") \(TextWidth.pad(item.left, to: 9))", row: row, column: 2, width: 12,
                style: item.late ? Look.late : .plain)
            let rightColumn = max(34, min(44, width - 38))
            write(context.nom(item.text), row: row, column: 13, width: rightColumn - 14)
            write(item.right, row: row, column: rightColumn, width: width - rightColumn)
        }
    }
}

extension Liste<DayRow> {
    /// The list begins on the first person to see.
    mutating func beginOnPerson(height: Int) {
        guard selected == 0, let first = rows.firstIndex(where: { $0.person != nil }) else { return }
        _ = move(to: first, height: height)
    }
}
