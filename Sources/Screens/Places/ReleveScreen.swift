// The relevé d'assiduité of one person: every appointment with its outcome and its legitimate reason, the totals, the alert.

import Domain
import Reports
import Store
import Terminal

/// One person over one period. Worded so that it can protect the person: a legitimate absence is not held against anybody.
package struct ReleveScreen: Screen {
    struct Row: Sendable {
        let line: StyledLine
        var target: Rattache<Entretien>?
    }

    package let title = "Relevé d’assiduité"
    let cle: Cle<Beneficiaire>
    package var periode: Periode
    private(set) var dossier: Dossier?
    var list = Liste<Row>()

    package init(_ cle: Cle<Beneficiaire>, _ context: Context, periode: Periode? = nil) {
        (self.cle, self.periode) = (cle, periode ?? .annee(de: context.aujourdhui))
    }

    package static var commands: [Command<Self>] {
        [
            Command(
                "ouvrir", [.enter], "Ouvrir", help: "Ouvre le rendez-vous, pour noter son issue ou le motif de l’absence.",
                unavailable: { $0.unopenable($1) }
            ) { screen, context in
                guard let dossier = screen.dossier, let item = screen.list.current?.target else { return [] }
                let form = EntretienForm(dossier, accompagnement: item.accompagnement, existant: item.fiche)
                return [.open(FormScreen(form, context))]
            }
        ] + periodCommands(\.periode) + moves(in: \.list, height: { $0.bodySize.rows - 2 })
    }

    private func unopenable(_ context: Context) -> String? {
        guard let target = list.current?.target else { return "Placez-vous sur un rendez-vous avec les flèches." }
        let suivi = dossier?.suivis.first { $0.accompagnement.cle == target.accompagnement }
        guard let suivi, !context.utilisateur.peutVoir(suivi.accompagnement.valeur.structure) else { return nil }
        return "Ce rendez-vous est de \(suivi.nomDeStructure) : il se lit ici, cette structure seule le modifie."
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        guard let chosen = answer.periode else { return [] }
        periode = chosen
        list.rewind()
        return [.load]
    }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        let dossier = try source.store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui)
        self.dossier = dossier
        list.replaceAll(Self.rows(dossier, periode, context))
    }

    package func draw(on canvas: inout Canvas, _ context: Context) {
        let name = dossier.map { context.nom($0.beneficiaire.valeur.nomComplet) } ?? ""
        canvas.write("\(name) · \(periode.libelle)", row: 0, column: 1, width: canvas.size.columns - 2, style: Look.heading)
        canvas.list(list, from: 2) { canvas, item, row in
            canvas.write(item.line.text, row: row, column: 1, width: canvas.size.columns - 2, style: item.line.style)
        }
    }
}

extension ReleveScreen {
    static func rows(_ dossier: Dossier, _ periode: Periode, _ context: Context) -> [Row] {
        let assiduite = dossier.assiduite(periode, le: context.aujourdhui, tolerees: context.parametres.absencesTolerees)
        let width = context.size.columns - 2
        let totals = (totals(assiduite) + alert(assiduite, dossier, context)).flatMap { line in
            TextWidth.wrap(line.text, to: width - 2).enumerated().map { StyledLine(($0 == 0 ? "" : "  ") + $1, line.style) }
        }
        let heading = StyledLine(assiduite.rendezVous.isEmpty ? "Aucun rendez-vous dans cette période." : "Rendez-vous", Look.heading)
        return totals.map { Row(line: $0) } + [Row(line: StyledLine("")), Row(line: heading)] + appointments(dossier, assiduite, context)
    }

    private static func totals(_ assiduite: Assiduite) -> [StyledLine] {
        func share(_ count: Int) -> String {
            let part = Pourcentage.arrondi(count, sur: assiduite.convoques).map { ", soit \($0) %" } ?? ""
            return "\(count) sur \(assiduite.convoques)\(part)"
        }
        var lines = [
            StyledLine("Rendez-vous fixés : \(assiduite.fixes) · honorés : \(assiduite.honores)"),
            StyledLine("Absences excusées, pour un motif légitime : \(assiduite.excusees) · injustifiées : \(assiduite.injustifiees)"),
        ]
        if assiduite.convoques > 0 {
            lines.append(StyledLine("Assiduité, absences légitimes comprises : \(share(assiduite.assidus))", Look.heading))
            lines.append(StyledLine("Présence : \(share(assiduite.honores))"))
        }
        let others = [
            (assiduite.annules, "annulé par la structure, qui ne compte pas", "annulés par la structure, qui ne comptent pas"),
            (assiduite.sansIssue, "passé sans issue notée", "passés sans issue notée"), (assiduite.aVenir, "à venir", "à venir"),
            (assiduite.spontanees, "venue sans rendez-vous", "venues sans rendez-vous"),
            (assiduite.sansMotif, "absence excusée dont le motif reste à noter", "absences excusées dont le motif reste à noter"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 > 1 ? $0.2 : $0.1)" }
        return others.isEmpty ? lines : lines + [StyledLine("Aussi : \(others.joined(separator: " ; ")).")]
    }

    /// The alerts of the period, then the one that holds today.
    private static func alert(_ assiduite: Assiduite, _ dossier: Dossier, _ context: Context) -> [StyledLine] {
        let seuil = context.parametres.absencesTolerees
        let raised = assiduite.alertes.map {
            StyledLine(
                "! Alerte le \($0.court) : plus de \(seuil) absence\(seuil > 1 ? "s" : "") injustifiée\(seuil > 1 ? "s" : "") en douze mois.",
                Look.late)
        }
        if let alerte = dossier.alerteDAbsences(le: context.aujourdhui, tolerees: seuil) {
            return raised + [StyledLine("! En cours aujourd’hui : \(Synthese.alerte(alerte, context)).", Look.late)]
        }
        let none =
            "Aucune alerte aujourd’hui : pas plus de \(seuil) absence\(seuil > 1 ? "s" : "") injustifiée\(seuil > 1 ? "s" : "") en douze mois."
        return raised + [StyledLine(none)]
    }

    private static func appointments(_ dossier: Dossier, _ assiduite: Assiduite, _ context: Context) -> [Row] {
        // The same rendez-vous, with the record each one comes from.
        let items = dossier.entretiens.filter { $0.fiche.prevuLe.map(assiduite.periode.contient) ?? false }
            .sorted {
                ($0.fiche.prevuLe?.numero ?? 0, $0.fiche.heure?.minutes ?? 1439) < (
                    $1.fiche.prevuLe?.numero ?? 0, $1.fiche.heure?.minutes ?? 1439
                )
            }
        return items.map { item in
            let entretien = item.fiche.valeur
            let suivi = dossier.suivis.first { $0.accompagnement.cle == item.accompagnement }
            let elsewhere =
                suivi.map { context.utilisateur.peutVoir($0.accompagnement.valeur.structure) ? "" : " · \($0.nomDeStructure)" } ?? ""
            let text =
                "\(entretien.prevuLe?.court ?? "") \(TextWidth.pad(entretien.heure?.iso ?? "", to: 5)) \(TextWidth.pad(context.libelle(entretien.nature), to: 10)) \(outcome(entretien, context))\(elsewhere)"
            let missed = entretien.issue == .absenceInjustifiee
            return Row(line: StyledLine("\(missed ? "!" : " ") \(text)", missed ? Look.late : .plain), target: item)
        }
    }

    private static func outcome(_ entretien: Entretien, _ context: Context) -> String {
        let word = entretien.etat(le: context.aujourdhui).libelle
        guard entretien.issue == .absenceExcusee else { return word }
        return "\(word) : \(entretien.motifAbsence.map { context.referentiels.libelle(.motifsAbsence, $0) } ?? "motif à noter")"
    }
}
