// The other file of the same person: those that look like it come first, any other is found by its name.

import Domain
import Store
import Terminal

/// Chooses the file to be merged. A matricule alone proposes nobody: it is a household's.
package struct FichesSemblablesScreen: Screen {
    /// A file that may be chosen, and why it stands here.
    struct Row: Equatable, Sendable {
        let cle: Cle<Beneficiaire>
        let nom: String
        let naissance: Jour
        let commune: String
        let raison: String
    }

    let cle: Cle<Beneficiaire>
    let personne: String
    var search = PersonSearch<Row>()
    var searching = false
    private var elsewhere = 0
    /// Those that look like it, as they were last read; nil before.
    private var similar: [FicheSemblable]?
    /// Only the search changed: the rest is as it was read.
    private var onlySearch = false
    /// Who shares the household: two people, unless their files say otherwise.
    private var household: [String] = []

    package init(_ dossier: Dossier) {
        (cle, personne) = (dossier.beneficiaire.cle, dossier.beneficiaire.valeur.nomComplet)
    }

    package let title = "Fiches semblables"

    package static var commands: [Command<Self>] {
        [
            Command(
                "comparer", [.enter], "Comparer", help: "Compare les deux fiches avant de les fusionner.",
                unavailable: { screen, _ in
                    screen.search.list.isEmpty ? "Aucune fiche choisie : « / » cherche une personne par son nom." : nil
                }
            ) { screen, _ in
                screen.search.list.current.map { [.open(FusionScreen(garde: screen.cle, fondu: $0.cle))] } ?? []
            },
            Command(
                "chercher", [.character("/")], "Chercher", help: "Cherche une autre fiche par nom, prénom, téléphone ou date de naissance.",
                group: .voir
            ) { screen, _ in
                screen.searching = true
                return []
            },
        ] + moves(in: \.search.list, height: { $0.bodySize.rows - 6 })
    }

    package mutating func type(_ key: Key, _ context: Context) -> [Effect]? {
        guard searching || (key == .escape && !search.input.text.isEmpty) else { return nil }
        switch key {
        case .escape:
            searching = false
            onlySearch = true
            return search.clear()
        case .enter, .down, .up, .pageDown, .pageUp:
            searching = false
            return key == .enter ? [] : nil
        default:
            let effects = search.type(key)
            onlySearch = effects?.isEmpty == false
            return effects
        }
    }

    package mutating func paste(_ text: String, _ context: Context) -> [Effect] {
        searching = true
        onlySearch = true
        return search.paste(text)
    }

    /// The files that look like it, who is elsewhere and who shares the household: letters do not change them.
    private mutating func loadSimilar(_ source: Source) throws -> [FicheSemblable] {
        if onlySearch, let similar { return similar }
        let context = source.context
        let found = try source.store.semblables(a: cle, pour: context.utilisateur)
        household = try source.store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui).membres.map(\.nom)
        (elsewhere, similar) = (found.ailleurs, found.visibles)
        return found.visibles
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        defer { onlySearch = false }
        let similar = try loadSimilar(source)
        guard !search.input.text.allSatisfy(\.isWhitespace) else {
            return show(
                similar.map {
                    Row(cle: $0.beneficiaire, nom: $0.nom, naissance: $0.naissance, commune: $0.commune, raison: $0.ressemblance.libelle)
                }, source)
        }
        let filter = FiltreFileActive(recherche: search.input.text, structure: context.utilisateur.perimetre, vue: .tous)
        let page = try source.store.fileActive(filter, depuis: 0, nombre: 50, le: context.aujourdhui)
        show(
            page.lignes.filter { $0.beneficiaire != cle }.map { ligne in
                let likeness = similar.first { $0.beneficiaire == ligne.beneficiaire }
                return Row(
                    cle: ligne.beneficiaire, nom: ligne.nom, naissance: ligne.naissance, commune: ligne.commune,
                    raison: likeness?.ressemblance.libelle ?? "trouvée par la recherche")
            }, source)
    }

    private mutating func show(_ rows: [Row], _ source: Source) {
        search.list.replaceAll(rows, height: source.context.bodySize.rows - 6, behind: source.behind, id: \.cle)
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let width = canvas.size.columns
        canvas.write("Quelle autre fiche est celle de \(context.nom(personne)) ?", row: 0, column: 1, width: width - 2, style: Look.heading)
        if searching {
            search.drawInput(on: &canvas, row: 1, column: 1, width: width - 3)
        } else {
            let typed = search.input.text
            canvas.write("Chercher :", row: 1, column: 1, width: 10, style: Look.faint)
            let text = typed.isEmpty ? "/ pour chercher une autre fiche par son nom" : typed
            canvas.write(text, row: 1, column: 12, width: width - 14, style: typed.isEmpty ? Look.faint : Look.field)
        }
        for (line, text) in notes(width - 2, context).enumerated() {
            canvas.write(text, row: 2 + line, column: 1, width: width - 2, style: Look.faint)
        }
        let commune = width >= 100 ? 20 : 14
        canvas.list(search.list, from: 6, withCursor: !searching) { canvas, item, row in
            let text =
                "\(TextWidth.pad(context.nom(item.nom), to: 26)) \(item.naissance.court)  \(TextWidth.pad(item.commune, to: commune)) \(item.raison)"
            canvas.write(text, row: row, column: 1, width: width - 2)
        }
        guard search.list.isEmpty, !searching else { return }
        let text =
            search.input.text.isEmpty ? "Aucune fiche ne ressemble à celle-ci. « / » en cherche une autre." : "Aucune fiche ne correspond."
        canvas.write(text, row: 6, column: 1, width: width - 2)
        canvas.cursor = Position(row: 6, column: 1)
    }

    /// What is not in the list, and why.
    private func notes(_ width: Int, _ context: Context) -> [String] {
        let shared =
            household.isEmpty
            ? []
            : [
                "Même foyer : \(household.map(context.nom).joined(separator: ", ")). Un matricule partagé désigne un foyer, pas une même personne."
            ]
        let others =
            elsewhere == 0
            ? []
            : [
                "\(RecitDActe.compter(elsewhere, "fiche semblable")) d’une autre structure ne vous \(elsewhere > 1 ? "sont pas ouvertes" : "est pas ouverte") : un superviseur du Département peut fusionner."
            ]
        return (shared + others).flatMap { TextWidth.wrap($0, to: width) }.prefix(3).map { $0 }
    }
}
