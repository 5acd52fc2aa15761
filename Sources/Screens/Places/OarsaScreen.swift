// The OARSA questionnaire on the screen: one table, one breakdown; every cell opens the people it counts.

import Domain
import Exchange
import Reports
import Store
import Terminal

/// A table of the questionnaire at 31 December. Counts come from the store, layout and definitions from Reports.
package struct OarsaScreen: Screen {
    package let title = "OARSA"
    /// A line of the page.
    enum Row: Sendable {
        case measure(MesureOarsa, LigneDeTableau)
        case remark(String)
        case blank
    }

    private(set) var portee: PorteeOarsa
    private(set) var date: DateOarsa?
    private(set) var table = TableOarsa.orientations
    private(set) var axe: AxeOarsa?
    /// The chosen column: 0 the total, then the bands.
    private(set) var column = 0
    private(set) var page: Oarsa?
    var list = Liste<Row>()

    /// Of the whole département and its last year, unless told otherwise; of their structure for whoever reads one only.
    package init(_ context: Context, structure: Cle<Structure>? = nil, annee: Int? = nil) {
        portee = (context.utilisateur.perimetre ?? structure).map { .structure($0) } ?? .departement
        date = annee.flatMap { DateOarsa(annee: $0, aujourdhui: context.aujourdhui) } ?? DateOarsa.derniere(context.aujourdhui)
    }

    package static var commands: [Command<Self>] {
        openings + [exportCommand { $0.page.map { PageAExporter($0.document) } }] + tables + years + columns
            + moves(in: \.list, height: { $0.bodySize.rows - Self.top })
    }

    /// Rows above the lines: scope, table, cell, headings.
    static let top = 4

    private static var openings: [Command<Self>] {
        [
            Command(
                "personnes", [.enter], "Personnes", help: "Liste les personnes comptées dans la case.",
                unavailable: { screen, _ in screen.refusal }
            ) { screen, _ in
                screen.selection.map { [.open(OarsaPersonnesScreen(screen.cellWords, $0))] } ?? []
            },
            Command(
                "ventilation", [.character("b"), .f(5)], "Ventilation",
                help: "Ventile par âge, sexe, situation familiale, ancienneté, niveau, orientation ; puis l’ensemble.", group: .voir
            ) { screen, _ in
                screen.turn(to: screen.axe.following(1))
                return [.load]
            },
            Command("ventilation_avant", [.character("B")], help: "La ventilation précédente.", group: .voir) { screen, _ in
                screen.turn(to: screen.axe.following(-1))
                return [.load]
            },
            Command(
                "definition", [.character("d"), .f(2)], "Définition", help: "Ce qui est compté, par quelle date, sur quelle base.",
                group: .voir
            ) { screen, _ in
                screen.page.map { [.open(DefinitionScreen($0.titre, $0.definition, remarks: $0.notes))] } ?? []
            },
            Command(
                "etendue", [.character("s"), .f(7)], "", help: "Choisit le Département, un territoire ou une structure.", group: .voir,
                unavailable: { _, context in
                    context.utilisateur.perimetre == nil ? nil : "Vous voyez les personnes de votre structure."
                }
            ) { screen, context in
                [.open(ChoiceScreen("etendue", heading: "Quelle étendue ?", choices: Self.scopes(context), selected: screen.portee.code))]
            },
        ]
    }

    private static var tables: [Command<Self>] {
        func go(_ id: String, _ keys: [Key], _ help: String, _ to: @escaping @Sendable (TableOarsa) -> TableOarsa) -> Command<Self> {
            Command(id, keys, help: help, group: .voir) { screen, _ in
                screen.table = to(screen.table)
                screen.list = Liste()
                return [.load]
            }
        }
        return [
            go("table_suivante", [.tab], "Tableau suivant.") { $0.following(1) },
            go("table_precedente", [.backtab], "Tableau précédent.") { $0.following(-1) },
        ]
            + TableOarsa.allCases.map { table in
                go("table_\(table.rawValue)", [.character(Character("\(table.rawValue)"))], "Tableau « \(table.libelle) ».") { _ in table }
            }
    }

    private static var years: [Command<Self>] {
        func go(_ id: String, _ keys: [Key], _ help: String, by step: Int) -> Command<Self> {
            Command(
                id, keys, help: help, group: .voir,
                unavailable: { screen, context in
                    screen.year(step, context) == nil ? "Cette année n’a pas encore commencé." : nil
                }
            ) { screen, context in
                screen.date = screen.year(step, context) ?? screen.date
                return [.load]
            }
        }
        return [
            go("precedente", [.left, .character("-")], "L’année précédente.", by: -1),
            go("suivante", [.right, .character("+")], "L’année suivante.", by: 1),
        ]
    }

    private static var columns: [Command<Self>] {
        func go(_ id: String, _ keys: [Key], _ help: String, by step: Int) -> Command<Self> {
            Command(
                id, keys, help: help, group: .aller,
                unavailable: { screen, _ in screen.axe == nil ? "L’ensemble n’a qu’une colonne. « b » ventile le tableau." : nil }
            ) { screen, _ in
                screen.column = max(0, min(screen.column + step, screen.bands.count))
                return []
            }
        }
        return [
            go("colonne_gauche", [.character("<"), .character("h")], "Colonne de gauche.", by: -1),
            go("colonne_droite", [.character(">"), .character("l")], "Colonne de droite.", by: 1),
        ]
    }

    private func year(_ step: Int, _ context: Context) -> DateOarsa? {
        date.flatMap { DateOarsa(annee: $0.annee + step, aujourdhui: context.aujourdhui) }
    }

    private mutating func turn(to axe: AxeOarsa?) { (self.axe, column) = (axe, 0) }

    var bands: [TrancheOarsa] { axe?.tranches ?? [] }
    /// The chosen band; nil: the total.
    private var band: TrancheOarsa? { bands.indices.contains(column - 1) ? bands[column - 1] : nil }
    private var measure: MesureOarsa? { if case .measure(let measure, _) = list.current { measure } else { nil } }

    private var refusal: String? {
        guard let measure else { return "Placez-vous sur un chiffre avec les flèches." }
        if measure.inconnaissable { return "Aucune structure de cette nature n’est suivie dans Suivi : il n’y a personne à lister." }
        return page?.inconnaissable(measure) ?? false
            ? "Qui n’est suivi par personne n’est connu que sur tout le Département : « s » le choisit." : nil
    }

    private var selection: SelectionOarsa? {
        guard let measure, let date else { return nil }
        return SelectionOarsa(portee, date, table, measure, axe: band == nil ? nil : axe, tranche: band?.code)
    }

    /// The cell under the cursor, in words.
    var cellWords: String {
        guard let measure, let page else { return "" }
        return [page.libelle(measure), band?.libelle].compactMap { $0 }.joined(separator: " · ")
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        portee = PorteeOarsa(code: answer.choice) ?? portee
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        guard let date else { return }
        let context = source.context
        let comptes = try source.store.oarsa(table, par: axe, portee, date, pour: context.utilisateur)
        let page = Oarsa(
            comptes, table, par: axe, portee, date, lieu: portee.libelle(context.structures), contrat: context.parametres.nomDuContrat)
        self.page = page
        list.replaceAll(
            zip(table.mesures, page.tableau.lignes).map { Row.measure($0, $1) } + [.blank]
                + remarkLines(page.notes, context).map { .remark($0) })
    }

    private static func scopes(_ context: Context) -> [Choice] {
        return [Choice(PorteeOarsa.departement.code, "Tout le Département")]
            + PorteeOarsa.territoires(context.structures).map { Choice(PorteeOarsa.territoire($0).code, "Territoire : \($0)") }
            + context.structures.map { Choice(PorteeOarsa.structure($0.cle).code, $0.valeur.nom) }
    }
}

extension TableOarsa {
    /// The next table, round and round.
    fileprivate func following(_ step: Int) -> TableOarsa {
        let all = Self.allCases
        return all[((rawValue - 1 + step) % all.count + all.count) % all.count]
    }
}

extension AxeOarsa? {
    /// The next breakdown, round and round; nil is everybody together.
    fileprivate func following(_ step: Int) -> AxeOarsa? {
        let all: [AxeOarsa?] = [nil] + AxeOarsa.allCases
        let rank = all.firstIndex(of: self) ?? 0
        return all[((rank + step) % all.count + all.count) % all.count]
    }
}

extension PorteeOarsa {
    /// The code of a choice: « D », « TAlençon », « S12 ».
    fileprivate var code: String {
        switch self {
        case .departement: "D"
        case .territoire(let territoire): "T\(territoire)"
        case .structure(let cle): "S\(cle.rawValue)"
        }
    }

    fileprivate init?(code: String) {
        switch code.first {
        case "D": self = .departement
        case "T": self = .territoire(String(code.dropFirst()))
        case "S":
            guard let cle = Int64(code.dropFirst()) else { return nil }
            self = .structure(Cle(cle))
        default: return nil
        }
    }
}
