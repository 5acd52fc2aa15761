// Contracts that are drawn up and not sent yet: one key sends one, or all those that are marked.

import Domain
import Store
import Terminal

/// The contracts to send to the Commission RSA, oldest first.
package struct TransmissionScreen: Screen {
    package let title = "À transmettre"
    package var list = Liste<ContratEnFile>()
    /// Those that will be sent together, as they were read.
    private var marked: [Cle<Contrat>: Fiche<Contrat>] = [:]
    private var structure: Cle<Structure>?
    /// What became of the contracts being sent.
    private var sending = (expected: 0, sent: 0, refused: [String]())
    /// All of them are to be marked at the next reading.
    private var markAll = false

    package init() {}

    package static var commands: [Command<Self>] { sends + marks + moves(in: \.list, height: { $0.bodySize.rows - 3 }) }

    private static var sends: [Command<Self>] {
        [
            Command(
                "transmettre", [.character("t")], "Transmettre", help: "Transmet aujourd’hui le contrat, ou tous ceux qui sont marqués.",
                unavailable: none
            ) { screen, context in screen.send(on: context.aujourdhui) },
            Command(
                "transmis_le", [.character("T")], "Autre date", help: "Les transmet à une autre date, demandée une fois.", unavailable: none
            ) {
                _, context in
                [.open(CalendarScreen("transmis_le", heading: "Transmis le", day: context.aujourdhui))]
            },
            Command("dossier", [.enter], "", help: "Ouvre le dossier de la ligne.", unavailable: none) { screen, _ in
                screen.list.current.map { [.open(DossierScreen($0.beneficiaire, intent: .tab(.contrats)))] } ?? []
            },
        ]
    }

    private static var marks: [Command<Self>] {
        [
            Command(
                "marquer", [.character(" ")], "Marquer", help: "Marque le contrat pour une transmission groupée, ou enlève la marque.",
                unavailable: none
            ) {
                screen, context in
                screen.toggle(context)
            },
            Command(
                "tout_marquer", [.character("*")], "", help: "Marque tous les contrats de la liste, ou enlève toutes les marques.",
                unavailable: none
            ) {
                screen, _ in
                screen.markAll = screen.marked.isEmpty
                screen.marked = [:]
                return [.load]
            },
            Command(
                "structure", [.character("s"), .f(7)], "", help: "Filtre par structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez les contrats de votre structure."
                }
            ) { _, context in
                [.open(ChoiceScreen("structure", heading: "Quelle structure ?", choices: Choice.everyStructure(context)))]
            },
        ]
    }

    @Sendable private static func none(_ screen: Self, _ context: Context) -> String? {
        screen.list.isEmpty ? "Aucun contrat ne reste à transmettre." : nil
    }

    private mutating func toggle(_ context: Context) -> [Effect] {
        guard let row = list.current else { return [] }
        if marked.removeValue(forKey: row.contrat.cle) == nil { marked[row.contrat.cle] = row.contrat }
        return list.move(to: list.selected + 1, height: context.bodySize.rows - 3) ? [.load] : []
    }

    private mutating func send(on jour: Jour) -> [Effect] {
        let fiches = marked.isEmpty ? list.current.map { [$0.contrat] } ?? [] : marked.values.sorted { $0.cle < $1.cle }
        sending = (fiches.count, 0, [])
        return fiches.map { fiche in
            var sent = fiche
            sent.valeur.transmisLe = jour
            return .write(.modifierContrat(sent), confirmed: true)
        }
    }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        sending.sent += 1
        return settle()
    }

    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        sending.refused.append(motifs.first?.message ?? "")
        return settle()
    }

    /// One sentence once every contract was answered for.
    private mutating func settle() -> [Effect] {
        guard sending.sent + sending.refused.count == sending.expected else { return [] }
        marked = [:]
        let done = "\(sending.sent) contrat\(sending.sent > 1 ? "s transmis" : " transmis")"
        guard let why = sending.refused.first else { return [.load, .message(.info("\(done)."))] }
        let count = sending.refused.count
        return [.load, .message(.erreur("\(done), \(count) refusé\(count > 1 ? "s" : ""). \(why)"))]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        switch answer.question {
        case "structure":
            structure = Int64(answer.choice).map { Cle($0) }
            marked = [:]
            list.rewind()
            return [.load]
        case "transmis_le":
            return (try? SaisieJour.lire(answer.choice, aujourdhui: context.aujourdhui)).map { send(on: $0) } ?? []
        default: return []
        }
    }

    package mutating func load(_ source: Source) throws {
        let file = FileDeCommission(.aTransmettre, structures: structure.map { [$0] })
        let reader = source.context.utilisateur
        if markAll {
            markAll = false
            let all = try source.store.contrats(file, pour: reader, depuis: 0, nombre: 1000).lignes
            marked = Dictionary(all.map { ($0.contrat.cle, $0.contrat) }, uniquingKeysWith: { first, _ in first })
        }
        try list.read(height: source.context.bodySize.rows - 3) { start, count in
            let page = try source.store.contrats(file, pour: reader, depuis: start, nombre: count)
            return (page.lignes, page.total)
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        let scope = context.structure(structure ?? context.utilisateur.perimetre)?.valeur.nom ?? "Toutes les structures"
        canvas.write("Contrats à transmettre à la Commission RSA · \(scope)", row: 0, column: 1, width: width - 2, style: Look.heading)
        let total = "\(list.total.lisible) contrat\(list.total > 1 ? "s" : "")"
        let chosen = marked.isEmpty ? "" : ", \(marked.count.lisible) marqué\(marked.count > 1 ? "s" : "")"
        canvas.write("\(total)\(chosen) · Espace marque, * marque tout", row: 1, column: 1, width: width - 2)
        canvas.write("    Nom", row: 2, column: 1, width: 30, style: Look.faint)
        canvas.write("Élaboré le  Contrat", row: 2, column: 33, width: 30, style: Look.faint)
        canvas.list(list, from: 3) { canvas, item, row in
            let contrat = item.contrat.valeur
            canvas.write(marked[item.contrat.cle] == nil ? "[ ]" : "[x]", row: row, column: 1, width: 3)
            canvas.write(context.nom(item.nom), row: row, column: 5, width: 26)
            canvas.write(contrat.elaboreLe.court, row: row, column: 33, width: 10)
            canvas.write(contrat.enUneLigne, row: row, column: 45, width: min(width - 46, 36))
            let lieu = context.structure(item.structure)?.valeur.nom ?? ""
            if context.isWide { canvas.write(lieu, row: row, column: 84, width: width - 85) }
        }
        guard list.isEmpty else { return }
        canvas.write("Aucun contrat ne reste à transmettre.", row: 3, column: 1, width: width - 2)
        canvas.cursor = Position(row: 3, column: 1)
    }
}

extension Contrat {
    /// « Renouvellement n° 3, 6 mois », « CER sans type, 6 mois ».
    var enUneLigne: String {
        "\(type?.libelle ?? "\(sorte.libelle) sans type")\(rang.map { $0 > 1 ? " n° \($0)" : "" } ?? ""), \(mois) mois"
    }
}

extension Choice {
    /// Every structure, after « all of them ».
    static func everyStructure(_ context: Context) -> [Choice] {
        [Choice("", "Toutes les structures")] + keys(context.structures) { $0.nom }
    }
}
