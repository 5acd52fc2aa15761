// What the agenda writes: an appointment moved, cancelled, excused; a week exported.

import Domain
import Exchange
import Store
import Terminal

extension AgendaScreen {
    // MARK: Moving

    /// The form that asks for another place: the one that was just refused, with its reason to give, when there is one.
    mutating func askWhere() -> [Effect] {
        guard let ligne, let fiche = choisi else { return unread }
        follows = true
        let place = asked
        return [.form(of: ligne.beneficiaire) { dossier, _ in .success(DeplacementForm(dossier, fiche, place: place)) }]
    }

    /// Some minutes later or earlier, on the same day.
    mutating func shift(_ minutes: Int) -> [Effect] {
        guard let fiche = choisi else { return unread }
        guard let heure = fiche.fiche.heure else {
            return [.message(.erreur("Ce rendez-vous n’a pas d’heure : « d » lui en donne une."))]
        }
        let total = heure.minutes + minutes
        guard total >= 0, let nouvelle = Heure(total / 60, total % 60) else {
            return [.message(.erreur("Le rendez-vous changerait de jour : « d » le déplace à un autre jour."))]
        }
        var entretien = fiche.fiche.valeur
        entretien.heure = nouvelle
        asked = PlaceDAgenda(jour: jour, heure: nouvelle)
        done = (ligne?.nomComplet ?? "", "rendez-vous déplacé à \(nouvelle.libelle).")
        return [.write(.modifierEntretien(fiche.fiche.with(entretien)), confirmed: true)]
    }

    private var unread: [Effect] { [.load, .message(.erreur("Ce rendez-vous n’a pas pu être relu. Refaites la touche."))] }

    // MARK: Cancelling

    /// By initials: a question does not change while it is asked, and names may be masked meanwhile.
    mutating func askCancel(_ context: Context) -> [Effect] {
        guard let ligne, let fiche = choisi else { return unread }
        (questioned, done.nom) = (fiche, ligne.nomComplet)
        let heure = ligne.heure.map { " à \($0.libelle)" } ?? ""
        return [
            .open(
                QuestionScreen(
                    "annuler", heading: "Annuler ce rendez-vous ?",
                    lines: [
                        "\(ligne.initiales), \(ligne.jour.enToutesLettres)\(heure). Il reste dans le dossier, avec cette issue, et libère l’heure."
                    ],
                    choices: [
                        Choice("garder", "Garder le rendez-vous"), Choice(Issue.annuleParStructure.rawValue, "Annulé par la structure"),
                        Choice(Issue.absenceExcusee.rawValue, "Excusé par la personne"),
                    ]))
        ]
    }

    private mutating func cancel(_ issue: Issue) -> [Effect] {
        guard let fiche = questioned else { return [] }
        var entretien = fiche.fiche.valeur
        entretien.issue = issue
        done.sentence = issue == .absenceExcusee ? "excuse notée, « e » en précise le motif." : "rendez-vous annulé."
        return [.write(.modifierEntretien(fiche.fiche.with(entretien)), confirmed: true)]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        defer { questioned = nil }
        switch answer.question {
        case "annuler": return Issue(rawValue: answer.choice).map { cancel($0) } ?? []
        case "date": return (try? SaisieJour.lire(answer.choice, aujourdhui: context.aujourdhui)).map { go(to: $0) } ?? []
        case "referent":
            referent = Int64(answer.choice).map { Cle($0) }
            // The structure of the référent is the one whose index is read.
            structure = context.referent(referent)?.valeur.structure ?? structure
        case "structure": (structure, referent) = (Int64(answer.choice).map { Cle($0) }, nil)
        default: return []
        }
        look()
        return [.load]
    }

    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        asked = nil
        return [.load, .done("\(context.nom(done.nom))\u{a0}: \(done.sentence)")]
    }

    /// An hour that is taken may be shared, with a reason. The form that asks for it waits for its key: whoever shifts an
    /// appointment several times in a row must not find the next key typed into a field.
    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        let why = motifs.first?.message ?? ""
        guard case .rendezVousEnConflit = motifs.first else {
            asked = nil
            return [.load, .message(.erreur(why))]
        }
        return [.message(.erreur("\(why) La touche « d » demande cette raison."))]
    }

    // MARK: Exporting

    /// The week is read whole, whatever the view, then the question says what leaves the machine and where it goes.
    func askExport() -> [Effect] {
        let (semaine, structure, referent) = (Semaine(de: jour), structure, referent)
        return [
            .open(
                Door({ try $0.store.agenda(semaine.periode, structure: structure, referent: referent) }) { agenda, _ in
                    guard !AgendaIcs(agenda, semaine: semaine, noms: false).lignes.isEmpty else {
                        return [.back, .message(.erreur("Rien à exporter : aucun rendez-vous, \(semaine.libelle)."))]
                    }
                    return [.replace { ExportScreen(agenda, semaine, $0) }]
                })
        ]
    }
}

/// « Exporter la semaine ? »: initials, or names when they are asked for in words.
struct ExportScreen: Screen {
    let title = ""
    let isPopup = true
    private let initials, names: AgendaIcs
    private var question: QuestionScreen

    init(_ agenda: Agenda, _ semaine: Semaine, _ context: Context) {
        let contrat = context.parametres.nomDuContrat
        initials = AgendaIcs(agenda, semaine: semaine, referents: context.referents, noms: false, contrat: contrat)
        names = AgendaIcs(agenda, semaine: semaine, referents: context.referents, noms: true, contrat: contrat)
        let count = initials.lignes.count
        question = QuestionScreen(
            "exporter", heading: "Exporter la semaine ?",
            lines: [
                "\(semaine.libelle.prefix(1).uppercased())\(semaine.libelle.dropFirst()) : \(count) rendez-vous.",
                "Le fichier \(initials.nomDeFichier) sera écrit dans \(context.exportDirectory), lisible par vous seul. Les initiales suffisent pour s’y retrouver ; avec les noms, il devient un fichier nominatif, à protéger comme un dossier.",
            ],
            choices: [
                Choice("non", "Ne rien exporter"), Choice("initiales", "Initiales seulement"), Choice("noms", "Avec les noms"),
            ])
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
        switch answer.choice {
        case "initiales": return [.back, .export(initials)]
        case "noms": return [.back, .export(names)]
        default: return [.back]
        }
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect]? { question.type(key, context) }
    func draw(on canvas: inout Canvas, _ context: Context) { question.draw(on: &canvas, context) }
}
