// A structure and its référents: what a new store begins with.

import Domain
import Store

/// A structure référente, or one that people are reoriented to.
package struct StructureForm: Form {
    /// The first structure of a new store: a référent is asked for next.
    let founding: Bool
    package var uid: Uid

    package init(founding: Bool, uid: Uid = .nouveau()) { (self.founding, self.uid) = (founding, uid) }

    package var title: String { founding ? "Premier démarrage" : "Nouvelle structure" }
    package var ecran: String { "structure" }
    package var objet: String { "nouvelle" }
    package var beneficiaire: Cle<Beneficiaire>? { nil }
    package var done: String { "Structure enregistrée." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let heading =
            founding ? "Ce fichier est neuf. Votre structure, puis vous-même :" : "Structure référente, ou structure de destination"
        return [
            Field(.nomDeStructure, .text, required: true, help: "Exemple : CCAS d’Alençon.", section: heading),
            Field(.codeDeStructure, .text, required: true, help: "Court, en capitales, pour la ligne de commande : CCAS-ALENCON."),
            Field(.natureDeStructure, .choice(Choice.cases(NatureDeStructure.self)), required: true),
            Field(.commune, .text),
            Field(.territoireDeCommission, .text, help: "La Commission RSA qui examine ses dossiers ; vide : celle de la commune."),
            Field(.conventionneeDu, .date, help: "Convention avec le Département, s’il y en a une."),
        ]
    }

    package func initial(_ context: Context) -> FormValues { FormValues() }

    /// A code is proposed from the name.
    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        guard champ == .nomDeStructure, values[.codeDeStructure].isEmpty else { return }
        values[.codeDeStructure] = Repli.mots(values[.nomDeStructure]).filter {
            $0.count > 1 && !["de", "du", "des", "la", "le"].contains($0)
        }
        .joined(separator: "-").uppercased()
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        .creerStructure(
            uid,
            Structure(
                code: reader.required(.codeDeStructure).uppercased(), nom: reader.required(.nomDeStructure),
                nature: reader.requiredChoix(.natureDeStructure, else: .autre), commune: reader.text(.commune),
                conventionneeDu: reader.jour(.conventionneeDu), territoire: reader.text(.territoireDeCommission)))
    }

    package func after(_ recu: Recu, _ context: Context) -> [Effect] {
        founding
            ? [.refreshLists, .replace { FormScreen(ReferentForm(structure: Cle(recu.cle), founding: true), $0) }] : [.refreshLists, .back]
    }
}

/// A user of the program: a référent, the head of a structure, or a supervisor.
package struct ReferentForm: Form {
    let structure: Cle<Structure>
    let founding: Bool
    package var uid: Uid

    package init(structure: Cle<Structure>, founding: Bool, uid: Uid = .nouveau()) {
        (self.structure, self.founding, self.uid) = (structure, founding, uid)
    }

    package var title: String { founding ? "Premier démarrage" : "Nouveau référent" }
    package var ecran: String { "referent" }
    package var objet: String { "nouveau" }
    package var beneficiaire: Cle<Beneficiaire>? { nil }
    package var done: String { founding ? "Bienvenue. « n » inscrit un premier bénéficiaire." : "Référent enregistré." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let structures = context.structures.filter { founding || context.utilisateur.peutVoir($0.cle) }
        return [
            Field(.structure, .choice(Choice.keys(structures) { $0.nom }), required: true, section: founding ? "Vous-même" : "Référent"),
            Field(.nom, .text, required: true),
            Field(.prenom, .text, required: true),
            Field(.identifiant, .text, required: true, help: "En minuscules : ce qui suit --utilisateur, ou le nom de session."),
            Field(.role, .choice(roles(context)), required: true, help: "Un référent voit sa structure ; un superviseur, toutes."),
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.structure, structure)
        values.set(.role, founding ? Role.responsable : .referent)
        return values
    }

    /// A supervisor sees every structure: only a supervisor names another, or whoever founds the file.
    private func roles(_ context: Context) -> [Choice] {
        let all = Choice.cases(Role.self)
        return founding || context.utilisateur.valeur.role == .superviseur ? all : all.filter { $0.code != Role.superviseur.rawValue }
    }

    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        guard champ == .prenom || champ == .nom, values[.identifiant].isEmpty, !values[.nom].isEmpty, !values[.prenom].isEmpty else {
            return
        }
        values[.identifiant] = Repli.plier(values[.prenom]).prefix(1) + "." + Repli.mots(values[.nom]).joined()
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        .creerReferent(
            uid,
            Referent(
                structure: reader.cle(.structure) ?? structure, identifiant: Repli.plier(reader.required(.identifiant)),
                nom: reader.required(.nom), prenom: reader.required(.prenom), role: reader.requiredChoix(.role, else: .referent)))
    }

    package func after(_ recu: Recu, _ context: Context) -> [Effect] {
        founding ? [.refreshLists, .identify(Cle(recu.cle)), .replace { Home.screen($0) }] : [.refreshLists, .back]
    }
}
