// « Exporter ce document ? »: the form in which a page leaves, and where it goes.

import Domain
import Exchange
import Reports
import Terminal

extension Screen {
    /// The key by which the page of a screen leaves the machine; `page` is nil while nothing is read.
    package static func exportCommand(_ page: @escaping @Sendable (Self) -> PageAExporter?) -> Command<Self> {
        Command(
            "exporter", [.character("x")], help: "Exporte la page : CSV, XLSX, Markdown, JSON ou texte.", group: .voir,
            unavailable: { screen, _ in page(screen) == nil ? "Rien à exporter : aucune page n’est affichée." : nil }
        ) { screen, context in
            page(screen).map { [.open(ExportPageScreen($0, context))] } ?? []
        }
    }
}

/// Asks in which form.
struct ExportPageScreen: Screen {
    let title = ""
    let isPopup = true
    private let page: PageAExporter
    private var question: QuestionScreen

    init(_ page: PageAExporter, _ context: Context) {
        self.page = page
        question = QuestionScreen(
            "exporter", heading: "Exporter ce document ?",
            lines: [
                "\(page.document.titre).",
                "Le fichier \(page.document.code) sera écrit dans \(context.exportDirectory), lisible par vous seul ; le journal en garde une ligne.",
            ], choices: [Choice("non", "Ne rien exporter")] + FormatDExport.allCases.map { Choice($0.rawValue, $0.libelle) })
    }

    static var commands: [Command<Self>] {
        QuestionScreen.commands.map { inner in
            Command(inner.id, inner.keys, inner.title, help: inner.help, group: inner.group) { screen, context in
                inner.run(&screen.question, context).flatMap { screen.effects($0) }
            }
        }
    }

    private func effects(_ effect: Effect) -> [Effect] {
        guard case .answer(let answer) = effect else { return [effect] }
        return [.back] + (FormatDExport(rawValue: answer.choice).map { [.export(page.en($0))] } ?? [])
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect]? { question.type(key, context) }
    func draw(on canvas: inout Canvas, _ context: Context) { question.draw(on: &canvas, context) }
}
