// The first screen of each reader, and the ways that lead from it.

import Domain
import Terminal

/// The first screen, by what its reader does.
package enum Home {
    package static func screen(_ context: Context) -> any Screen {
        context.utilisateur.valeur.role == .superviseur ? StructuresScreen() : AccueilScreen(context)
    }
}

extension Screen {
    /// Where one goes from a first screen; the words stand in the key bar, or not when empty.
    static func homeCommands(agenda: String, bilans: String, nouveau: String, tableaux: String = "") -> [Command<Self>] {
        [
            Command("beneficiaires", [.character("b"), .f(2)], "Bénéficiaires", help: "Liste des bénéficiaires.", group: .voir) {
                _, context in
                [.open(BeneficiairesScreen(context))]
            },
            Command("agenda", [.character("a"), .f(4)], agenda, help: "Agenda : le jour, la semaine, le mois.", group: .voir) {
                _, context in
                [.open(AgendaScreen(context))]
            },
            Command(
                "bilans", [.character("t"), .f(3)], bilans,
                help: "Bilan d’une structure : contrats, entretiens, freins, démarches, sorties.", group: .voir
            ) { _, context in
                [.open(BilanScreen(context))]
            },
            Command(
                "tableaux", [.character("T")], tableaux,
                help: "Tableaux : toute mesure par structure, par référent, par année, par âge.", group: .voir
            ) { _, context in
                [.open(VueScreen(context))]
            },
            Command(
                "commissions", [.character("c")], "", help: "Commissions RSA : dossiers à examiner, décisions, activité.", group: .voir
            ) { _, _ in
                [.open(CommissionsScreen())]
            },
            Command(
                "statistiques", [.character("D")], help: "Statistiques du territoire : foyers, bénéficiaires, contrats.", group: .voir
            ) { _, context in
                [.open(StatistiquesScreen(context))]
            },
            Command("jeunes", [.character("y")], help: "Les jeunes de moins de 26 ans : contacts, contrats, freins, départ.", group: .voir)
            {
                _, context in
                [.open(JeunesScreen(context))]
            },
            Command("assiduite", [.character("p")], help: "Présences : les absences de la période et leurs alertes.", group: .voir) {
                _, context in
                [.open(AssiduiteScreen(context))]
            },
            Command(
                "oarsa", [.character("z")], help: "Enquête OARSA : orientations, contrats, actions, délais au 31 décembre.", group: .voir
            ) { _, context in
                [.open(OarsaScreen(context))]
            },
            Command("nouveau", [.character("n")], nouveau, help: "Inscrit un bénéficiaire.") { _, context in
                [.open(FormScreen(BeneficiaireForm(), context))]
            },
            Command("brouillons", [.character("r")], "", help: "Saisies commencées et non enregistrées.", group: .voir) { _, _ in
                [.open(BrouillonsScreen())]
            },
            Command("chercher", [.character("/")], help: "Cherche une personne.", group: .voir) { _, context in
                [.open(BeneficiairesScreen(context, searching: true))]
            },
        ] + administrationCommands
    }

    private static var administrationCommands: [Command<Self>] {
        [
            Command(
                "vocabulaire", [.character("V")], help: "Vocabulaire des démarches : libellés par thème, et ceux de votre structure.",
                group: .voir
            ) { _, _ in [.open(VocabulaireScreen())] },
            Command(
                "referent", [.character("R")], help: "Ajoute un référent.",
                unavailable: { _, context in
                    context.utilisateur.valeur.role == .referent ? "Un responsable ou un superviseur ajoute les référents." : nil
                }
            ) { _, context in
                [.open(FormScreen(ReferentForm(structure: context.utilisateur.valeur.structure, founding: false), context))]
            },
            Command("exports", [.character("X")], help: "Documents exportés : quoi, quand, par qui, avec des noms ou non.", group: .voir) {
                _, _ in [.open(ExportsScreen())]
            },
            Command("code", [.character("K")], help: "Choisit le code qui ouvre mon écran verrouillé.") { _, _ in [.open(CodeScreen())] },
            Command(
                "parametres", [.character("P")], help: "Règle les délais, les seuils et le nom du contrat.",
                unavailable: { _, context in
                    context.utilisateur.valeur.role == .referent ? "Un responsable ou un superviseur règle les paramètres." : nil
                }
            ) { _, context in
                [.open(FormScreen(ParametresForm(context.parametres), context))]
            },
            Command(
                "structure", [.character("S")], help: "Ajoute une structure.",
                unavailable: { _, context in
                    context.utilisateur.valeur.role == .referent ? "Un responsable ou un superviseur ajoute les structures." : nil
                }
            ) { _, context in
                [.open(FormScreen(StructureForm(founding: false), context))]
            },
        ]
    }
}
