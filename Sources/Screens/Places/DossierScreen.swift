// The file of one person, under six keys: situation, story, contracts, interviews, obstacles and steps, journal.

import Domain
import Store
import Terminal

/// The tabs, in the order of their digits.
package enum DossierTab: Int, CaseIterable, Sendable {
    case synthese, parcours, contrats, entretiens, freins, journal

    package var title: String {
        switch self {
        case .synthese: "Synthèse"
        case .parcours: "Parcours"
        case .contrats: "Contrats"
        case .entretiens: "Entretiens"
        case .freins: "Freins et démarches"
        case .journal: "Journal"
        }
    }
}

/// One person. A tab is a list of lines; Enter opens the record of a line.
package struct DossierScreen: Screen {
    let cle: Cle<Beneficiaire>
    package var tab = DossierTab.synthese
    package private(set) var dossier: Dossier?
    var journal: [LigneDeJournal] = []
    package var list = Liste<DossierRow>()
    /// What opens at once over the dossier (« e » in the caseload, Enter in the queue).
    var intent: DossierIntent

    package init(_ cle: Cle<Beneficiaire>, intent: DossierIntent = .read) {
        (self.cle, self.intent) = (cle, intent)
        if case .tab(let tab) = intent { self.tab = tab }
    }

    /// `rendezVous` is the appointment that receives its outcome, when one was pointed at.
    package init(_ cle: Cle<Beneficiaire>, logging: Bool, rendezVous: Cle<Entretien>? = nil) {
        self.init(cle, intent: logging ? .log(rendezVous) : .read)
    }

    package var title: String { dossier?.beneficiaire.valeur.nomComplet ?? "Dossier" }

    package mutating func load(_ source: Source) throws {
        let context = source.context
        let dossier = try source.store.dossier(cle, pour: context.utilisateur, le: context.aujourdhui)
        self.dossier = dossier
        journal = tab == .journal ? try source.store.journal(de: cle, pour: context.utilisateur, limite: 500, le: context.aujourdhui) : []
        list.replaceAll(DossierRow.rows(tab, dossier, journal, context))
        // A tab begins on what can be opened, under its heading.
        guard list.selected == 0, let first = list.rows.firstIndex(where: { $0.target != nil }) else { return }
        _ = list.move(to: first, height: context.bodySize.rows - 2)
    }

    package mutating func opened(_ context: Context) -> [Effect] {
        defer { intent = .read }
        switch intent {
        case .read, .tab: return []
        case .log(let rendezVous):
            if let pointed = dossier?.entretiens.first(where: { $0.fiche.cle == rendezVous }) { return edit(.entretien(pointed), context) }
            return closedForInterviews(context).map { [.message(.erreur($0))] } ?? log(context)
        case .contrat(let cle): return dossier?.contrats.first { $0.fiche.cle == cle }.map { edit(.contrat($0), context) } ?? []
        case .demarche(let cle): return dossier?.demarches.first { $0.fiche.cle == cle }.map { edit(.demarche($0), context) } ?? []
        case .renew:
            return closed(context).map { [.message(.erreur($0))] } ?? open(context) { ContratForm($0, accompagnement: $1) }
        case .qualifyExit(let cle): return qualifyExit(cle, context)
        case .reassign: return reassign(context)
        case .attendance: return [.open(ReleveScreen(cle, context))]
        }
    }

    func qualifyExit(_ cle: Cle<Accompagnement>, _ context: Context) -> [Effect] {
        guard let dossier, let suivi = dossier.suivis.first(where: { $0.accompagnement.cle == cle }) else { return [] }
        return [.open(FormScreen(MotifDeSortieForm(dossier, suivi), context))]
    }

    /// Another référent, or another structure.
    func reassign(_ context: Context) -> [Effect] {
        guard let dossier, let suivi = suivi(context) else { return [] }
        return [.open(FormScreen(ReaffectationForm(dossier, suivi), context))]
    }

    /// The accompaniment that acts of this user go to.
    func suivi(_ context: Context) -> Suivi? {
        dossier?.suivi(de: context.utilisateur.perimetre, le: context.aujourdhui)
    }

    /// Why nothing can be added now, nil when it can.
    func closed(_ context: Context) -> String? {
        guard let suivi = suivi(context) else { return "Aucun accompagnement par votre structure : reprenez-le d’abord (« a »)." }
        return suivi.accompagnement.valeur.sortie.map { "L’accompagnement a pris fin le \($0.le.court) : reprenez-le d’abord (« a »)." }
    }

    /// Why no interview can be logged now: unlike the rest, the last one is often told on the very day of the exit.
    func closedForInterviews(_ context: Context) -> String? {
        if let sortie = suivi(context)?.accompagnement.valeur.sortie, sortie.le >= context.aujourdhui { return nil }
        return closed(context)
    }

    /// Why the identity may not be changed: whoever follows the person keeps it.
    func closedForIdentity(_ context: Context) -> String? {
        guard context.utilisateur.valeur.role != .superviseur, let sortie = suivi(context)?.accompagnement.valeur.sortie else { return nil }
        return sortie.le >= context.aujourdhui ? nil : Refus.suiviTermine(sortie.le).message
    }

    /// Why the accompaniment cannot be taken up again, nil when it can.
    func running(_ context: Context) -> String? {
        guard closed(context) != nil else { return "L’accompagnement est déjà en cours." }
        guard let sortie = suivi(context)?.accompagnement.valeur.sortie, sortie.le >= context.aujourdhui else { return nil }
        return "La sortie est du \(sortie.le.court) : annulez-la (« x ») pour continuer, ou reprenez à partir du lendemain."
    }

    /// Opens the interview form on today's appointment when there is one, so that it is not counted twice.
    func log(_ context: Context) -> [Effect] {
        guard let dossier, let suivi = suivi(context)?.accompagnement.cle else { return [] }
        let waiting = dossier.rendezVousSansIssue(suivi, le: context.aujourdhui)
        guard waiting.count > 1 else { return log(waiting.first, context) }
        // Two appointments of one day: which one is held is asked, never supposed.
        let choices = Choice.keys(waiting) { "\($0.heure?.libelle ?? "Sans heure") · \(context.libelle($0.nature))" }
        return [.open(ChoiceScreen(Self.which, heading: "Quel rendez-vous d’aujourd’hui ?", choices: choices))]
    }

    static let which = "quel_rendez_vous"

    /// The form of an interview held now, on the appointment that receives its outcome when there is one.
    func log(_ rendezVous: Fiche<Entretien>?, _ context: Context) -> [Effect] {
        open(context) { EntretienForm($0, accompagnement: $1, existant: rendezVous, held: true) }
    }

    /// Opens a form for the accompaniment in course.
    func open(_ context: Context, _ form: (Dossier, Cle<Accompagnement>) -> any Form) -> [Effect] {
        guard let dossier, let suivi = suivi(context) else { return [] }
        return [.open(FormScreen(form(dossier, suivi.accompagnement.cle), context))]
    }
}
