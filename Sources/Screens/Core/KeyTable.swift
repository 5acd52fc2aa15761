// The table of all keys, made from the command tables: the README shows it, a test compares.

import Terminal

/// Every key of the program, by screen.
package enum KeyTable {
    /// Every kind of screen with its commands, in the order of a visit.
    package static var screens: [(name: String, commands: [CommandInfo])] {
        [
            ("Partout", infos(Desk.commands)), ("Accueil", infos(AccueilScreen.commands)), ("Structures", infos(StructuresScreen.commands)),
            ("À renseigner", infos(ARenseignerScreen.commands)), ("Échéances", infos(EcheancesScreen.commands)),
            ("Bénéficiaires", infos(BeneficiairesScreen.commands)), ("Agenda", infos(AgendaScreen.commands)),
            ("Rendez-vous avec qui ?", infos(PersonneScreen.commands)),
            ("Dossier", infos(DossierScreen.commands)), ("Fiches semblables", infos(FichesSemblablesScreen.commands)),
            ("Fusion", infos(FusionScreen.commands)), ("Formulaire", infos(FormScreen.commands)), ("Bilans", infos(BilanScreen.commands)),
            ("Publié et compté", infos(PublieScreen.commands)),
            ("Clôture", infos(ClotureScreen.commands)), ("Écarts", infos(EcartsScreen.commands)),
            ("Liste close", infos(ListeCloseScreen.commands)),
            ("Vérification", infos(VerificationScreen.commands)), ("Contrôle", infos(ControleScreen.commands)),
            ("Commissions", infos(CommissionsScreen.commands)), ("Commission", infos(SessionScreen.commands)),
            ("À transmettre", infos(TransmissionScreen.commands)), ("Activité", infos(ActiviteScreen.commands)),
            ("Dossiers comptés", infos(ExamensScreen.commands)), ("Statistiques", infos(StatistiquesScreen.commands)),
            ("Personne à examiner", infos(PersonneExamineeScreen.commands)),
            ("Jeunes", infos(JeunesScreen.commands)), ("Freins des jeunes", infos(FreinsDesJeunesScreen.commands)),
            ("Assiduité", infos(AssiduiteScreen.commands)), ("Relevé d’assiduité", infos(ReleveScreen.commands)),
            ("Tableaux", infos(VueScreen.commands)),
            ("OARSA", infos(OarsaScreen.commands)), ("Personnes comptées", infos(OarsaPersonnesScreen.commands)),
            ("Lignes comptées", infos(SelectionScreen.commands)), ("Brouillons", infos(BrouillonsScreen.commands)),
            ("Vocabulaire", infos(VocabulaireScreen.commands)),
            ("Choix dans une liste", infos(ChoiceScreen.commands)), ("Calendrier", infos(CalendarScreen.commands)),
            ("Question", infos(QuestionScreen.commands)), ("Période", infos(PeriodScreen.commands)),
            ("Définition", infos(DefinitionScreen.commands)), ("Graphique", infos(GraphiqueScreen.commands)),
            ("Dossiers récents", infos(RecentsScreen.commands)), ("Verrouillé", infos(LockScreen.commands)),
            ("Code de verrouillage", infos(CodeScreen.commands)), ("Menu", infos(MenuScreen.commands)),
            ("Aide", infos(HelpScreen.commands)),
            ("Une ligne", infos(LigneScreen.commands)), ("Relecture", infos(RelectureScreen.commands)),
            ("Qui êtes-vous ?", infos(UtilisateurScreen.commands)),
        ]
    }

    private static func infos<State>(_ commands: [Command<State>]) -> [CommandInfo] {
        commands.map { CommandInfo(id: $0.id, keys: $0.keys, title: $0.title, help: $0.help, group: $0.group, unavailable: nil) }
    }

    private static let moveRow =
        "| Toute liste | ↑ ↓, PgPréc, PgSuiv, Début, Fin | Se déplacer ; k et j aussi, sauf où une lettre décide, choisit ou se tape (Commission, choix, recherches). |"

    /// The same as Markdown; moves in lists are the same everywhere and are told once.
    package static var markdown: String {
        let moves: Set = ["haut", "bas", "page_haut", "page_bas", "debut", "fin"]
        let rows = screens.flatMap { screen in
            screen.commands.filter { !moves.contains($0.id) }.map {
                "| \(screen.name) | \($0.keys.map(\.name).joined(separator: ", ")) | \($0.help) |"
            }
        }
        return
            (["| Écran | Touches | Effet |", "|---|---|---|", moveRow]
            + rows).joined(separator: "\n")
    }
}
