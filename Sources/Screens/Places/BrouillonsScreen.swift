// What was being typed when the line dropped, the window closed or the power went.

import Domain
import Store
import Terminal

/// The drafts of the user, found again at the next start.
package struct BrouillonsScreen: Screen {
    package let title = "Brouillons"
    struct Row: Sendable {
        let brouillon: Brouillon
        let name: String
        /// The dossier it belongs to; nil for a new person, structure or référent.
        let dossier: Dossier?
        /// Why it cannot be resumed, nil when it can.
        let obstacle: String?
    }

    var list = Liste<Row>()

    package init() {}

    package static var commands: [Command<Self>] {
        [
            Command(
                "reprendre", [.enter], "Reprendre", help: "Reprend la saisie là où elle s’est arrêtée.",
                unavailable: { screen, _ in
                    screen.list.current.map { $0.obstacle }
                        ?? "Aucun brouillon."
                }
            ) { screen, context in
                screen.list.current.flatMap { resume($0, context) } ?? []
            },
            Command(
                "supprimer", [.character("s"), .delete], "Supprimer", help: "Supprime le brouillon.",
                unavailable: { screen, _ in
                    screen.list.isEmpty ? "Aucun brouillon." : nil
                }
            ) { screen, _ in screen.askToDelete() },
        ] + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    private func askToDelete() -> [Effect] {
        guard let row = list.current else { return [] }
        return [
            .open(
                QuestionScreen(
                    "supprimer", heading: "Supprimer ce brouillon ?",
                    lines: ["\(Self.word(row.brouillon.ecran)), \(row.name) : ce qui y est tapé sera perdu."],
                    choices: [Choice("garder", "Garder le brouillon"), Choice("supprimer", "Supprimer")],
                    noms: [row.name]))
        ]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        guard answer == Answer("supprimer", "supprimer"), let row = list.current else { return [] }
        return [.dropDraft(ecran: row.brouillon.ecran, objet: row.brouillon.objet), .load]
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        list.replaceAll(try source.store.brouillons(de: context.auteur).map { try Self.row($0, source) })
    }

    private static func row(_ brouillon: Brouillon, _ source: Source) throws -> Row {
        let context = source.context
        if let line = LigneScreen.text(of: brouillon) { return Row(brouillon: brouillon, name: line, dossier: nil, obstacle: nil) }
        guard let cle = Int64(brouillon.contenu["_beneficiaire"] ?? "").map({ Cle<Beneficiaire>($0) }) else {
            let obstacle = FormScreen.standalone(brouillon, context) == nil ? brouillon.ecran == ClotureForm.ecran ? closing : gone : nil
            return Row(brouillon: brouillon, name: standaloneName(brouillon.contenu), dossier: nil, obstacle: obstacle)
        }
        do {
            let dossier = try source.store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui)
            let obstacle = FormScreen.form(for: brouillon, dossier, context) == nil ? gone : nil
            return Row(
                brouillon: brouillon, name: dossier.beneficiaire.valeur.nomComplet, dossier: dossier, obstacle: obstacle)
        } catch let refuse as Refuse {
            return Row(brouillon: brouillon, name: "(dossier fermé)", dossier: nil, obstacle: refuse.motifs.first?.message)
        }
    }

    private static let closing = "Un bilan se clôt depuis sa page : ouvrez-la (« t »), puis « C » ; ce motif y sera repris."
    private static let gone = "La fiche de ce brouillon n’existe plus. « s » le supprime."

    /// What a draft without a dossier is about: a structure's name, or somebody's.
    private static func standaloneName(_ contenu: [String: String]) -> String {
        let nom =
            contenu[Champ.nomDeStructure.code] ?? contenu[Champ.libelleDeDemarche.code] ?? contenu[Champ.territoire.code]
            ?? contenu[Champ.motifDeCloture.code] ?? "\((contenu["nom"] ?? "").uppercased()) \(contenu["prenom"] ?? "")"
        return nom.allSatisfy(\.isWhitespace) ? "(sans nom)" : nom
    }

    private static func resume(_ row: Row, _ context: Context) -> [Effect]? {
        // The prompt takes its own draft up.
        if LigneScreen.text(of: row.brouillon) != nil { return [.open(LigneScreen())] }
        let form = row.dossier.map { FormScreen.form(for: row.brouillon, $0, context) } ?? FormScreen.standalone(row.brouillon, context)
        return form.map { [.open(FormScreen($0, context, draft: row.brouillon.contenu))] }
    }

    static func word(_ ecran: String) -> String {
        switch ecran {
        case "beneficiaire": "Bénéficiaire"
        case "contrat": "Contrat"
        case "entretien": "Entretien"
        case "rendez_vous": "Rendez-vous"
        case "deplacement": "Déplacement"
        case "structure": "Structure"
        case "referent": "Référent"
        case "frein": "Frein"
        case "demarche": "Démarche"
        case "avenant": "Avenant"
        case "sortie": "Sortie"
        case "motif_sortie": "Motif de sortie"
        case "parametres": "Paramètres"
        case "reaffectation": "Réaffectation"
        case "reprise": "Reprise"
        case "decision": "Décision"
        case "session": "Commission"
        case "relance": "Relance"
        case ClotureForm.ecran: "Clôture"
        case "non_contractualisation": "Sans contrat"
        case "vocabulaire": "Vocabulaire"
        case LigneScreen.ecran: "Ligne"
        default: "Saisie"
        }
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        canvas.write("Saisies commencées et non enregistrées", row: 0, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in
            let lost = item.obstacle == nil ? "" : "  (ne se reprend pas)"
            let text =
                "\(TextWidth.pad(Self.word(item.brouillon.ecran), to: 14)) \(TextWidth.pad(context.nom(item.name), to: 32)) \(item.brouillon.quand.jour.court)\(lost)"
            canvas.write(text, row: row, column: 1)
        }
        guard list.isEmpty else { return }
        canvas.write("Aucun brouillon : tout ce que vous avez tapé est enregistré.", row: 2, column: 1, width: 78)
        canvas.cursor = Position(row: 2, column: 1)
    }
}

extension FormScreen {
    /// The form of a draft that belongs to no dossier yet; nil for the others.
    package static func standalone(_ brouillon: Brouillon, _ context: Context) -> (any Form)? {
        guard brouillon.contenu["_beneficiaire"] == nil else { return nil }
        return switch brouillon.ecran {
        case "beneficiaire": BeneficiaireForm()
        case "parametres": ParametresForm(context.parametres)
        case "structure": StructureForm(founding: false)
        case "session": SessionForm(territoires: [])
        case "vocabulaire": VocabulaireForm()
        case "referent": ReferentForm(structure: context.utilisateur.valeur.structure, founding: false)
        default: nil
        }
    }

    /// The form that a draft was typed in; nil when the record it corrected is no longer there.
    package static func form(for brouillon: Brouillon, _ dossier: Dossier, _ context: Context) -> (any Form)? {
        let objet = brouillon.objet
        let isNew = objet == dossier.beneficiaire.uid.texte
        // The accompaniment it was typed under, else the one of an exit or a reassignment, else the one in course.
        let written = Int64(brouillon.contenu["_accompagnement"] ?? "").map { Cle<Accompagnement>($0) }
        let suivi =
            written.map { cle in dossier.suivis.first { $0.accompagnement.cle == cle } }
            ?? dossier.suivis.first { $0.accompagnement.uid.texte == objet }
            ?? dossier.suivi(de: context.utilisateur.perimetre, le: context.aujourdhui)
        guard let suivi else { return nil }
        func find<Valeur>(_ items: [Rattache<Valeur>]) -> Rattache<Valeur>? { items.first { $0.fiche.uid.texte == objet } }
        let accompagnement = suivi.accompagnement.cle
        switch brouillon.ecran {
        case "beneficiaire": return BeneficiaireForm(dossier)
        case "sortie": return SortieForm(dossier, suivi)
        case "motif_sortie": return MotifDeSortieForm(dossier, suivi)
        case "reaffectation": return ReaffectationForm(dossier, suivi)
        case "reprise": return RepriseForm(dossier)
        case "decision": return DecisionForm(brouillon, dossier, accompagnement)
        case "non_contractualisation": return NonContractualisationForm(dossier, suivi)
        case "relance":
            if isNew { return RelanceForm(dossier, accompagnement: accompagnement) }
            return find(dossier.relances).map { RelanceForm(dossier, accompagnement: $0.accompagnement, existant: $0.fiche) }
        case "contrat":
            if isNew { return ContratForm(dossier, accompagnement: accompagnement) }
            return find(dossier.contrats).map { ContratForm(dossier, accompagnement: $0.accompagnement, existant: $0.fiche) }
        case "entretien":
            if isNew { return EntretienForm(dossier, accompagnement: accompagnement, held: true) }
            return find(dossier.entretiens).map { EntretienForm(dossier, accompagnement: $0.accompagnement, existant: $0.fiche) }
        case "deplacement": return find(dossier.entretiens).map { DeplacementForm(dossier, $0) }
        case "rendez_vous": return EntretienForm(dossier, accompagnement: accompagnement, held: false)
        case "avenant": return find(dossier.contrats).map { AvenantForm(dossier, $0) }
        case "frein":
            if isNew { return FreinForm(dossier, accompagnement: accompagnement) }
            return find(dossier.freins).map { FreinForm(dossier, accompagnement: $0.accompagnement, existant: $0.fiche) }
        case "demarche":
            if isNew { return DemarcheForm(dossier, accompagnement: accompagnement) }
            return find(dossier.demarches).map { DemarcheForm(dossier, accompagnement: $0.accompagnement, existant: $0.fiche) }
        default: return nil
        }
    }
}
