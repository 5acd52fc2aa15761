// Inscribing a person, or correcting what is known of them: identity, household, situation, who follows them.

import Domain
import Store

/// A new person, or (with a dossier) the correction of one.
package struct BeneficiaireForm: Form {
    let dossier: Dossier?
    package var uid: Uid

    package init(_ dossier: Dossier? = nil, uid: Uid = .nouveau()) { (self.dossier, self.uid) = (dossier, uid) }

    package var title: String { dossier == nil ? "Nouveau bénéficiaire" : "Identité" }
    package var ecran: String { "beneficiaire" }
    package var objet: String { dossier?.beneficiaire.uid.texte ?? "nouveau" }
    /// Of the person and of the household, which another member's file may change.
    package var version: String? { dossier.map { "\($0.beneficiaire.version).\($0.foyer.version)" } }
    package var beneficiaire: Cle<Beneficiaire>? { dossier?.beneficiaire.cle }
    package var alwaysKept: [Champ] { dossier == nil ? [] : [.situationDu] }
    package var done: String { dossier == nil ? "Bénéficiaire inscrit." : "Modifications enregistrées." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        identite + foyer + situations(values) + (dossier == nil ? suivi(values, context) : []) + complements(values, context)
    }

    private var identite: [Field] {
        [
            Field(.nom, .text, required: true, help: "Nom d’usage.", section: "Identité"),
            Field(.prenom, .text, required: true),
            Field(.naissance, .date, required: true, help: "Exemples : 12/03/1985, 120385. F4 ouvre le calendrier."),
            Field(.sexe, .choice(Choice.cases(Sexe.self)), required: true, help: "F ou H, ou les flèches."),
            Field(.nomDeNaissance, .text, help: "S’il diffère du nom d’usage."),
            Field(.telephone, .text),
            Field(.courriel, .text),
        ]
    }

    private var foyer: [Field] {
        [
            Field(.organisme, .choice(Choice.cases(Organisme.self)), required: true, help: "Qui verse le RSA.", section: "Foyer"),
            Field(.matricule, .text, help: "Le matricule désigne le foyer : un couple le partage."),
            Field(.place, .choice(Choice.cases(PlaceDansLeFoyer.self)), required: true),
            Field(.adresse, .text),
            Field(.codePostal, .text),
            Field(.commune, .text),
        ]
    }

    private func situations(_ values: FormValues) -> [Field] {
        let changed = dossier != nil && NatureDeSituation.allCases.contains { values[$0.champ] != initialValue($0) }
        let natures = NatureDeSituation.allCases.enumerated().map { index, nature in
            Field(
                nature.champ, .choice(nature.valeurs.map { Choice($0.code, $0.libelle) }),
                help: "Un changement garde l’ancienne valeur dans l’histoire.", section: index == 0 ? "Situation" : nil)
        }
        return natures
            + (changed ? [Field(.situationDu, .date, required: true, help: "Depuis quel jour la nouvelle situation est vraie.")] : [])
    }

    private func suivi(_ values: FormValues, _ context: Context) -> [Field] {
        let structure = Int64(values[.structure]).map { Cle<Structure>($0) }
        return [
            Field(.structure, .choice(Self.structures(context)), required: true, section: "Accompagnement"),
            Field(
                .referent, .choice(Choice.keys(context.referents(de: structure)) { $0.nomComplet }),
                help: "Laissez vide si le référent n’est pas encore désigné."),
            Field(.accompagneDu, .date, required: true, help: "Premier jour de l’accompagnement par la structure."),
        ]
    }

    private func complements(_ values: FormValues, _ context: Context) -> [Field] {
        [
            Field(.entreeRsa, .date, help: "Ouverture du droit : l’ancienneté en découle.", section: "Compléments"),
            Field(.niveau, .choice(Choice.entries(.niveaux, context, current: values[.niveau]))),
            Field(.locomotion, .choice(Choice.entries(.locomotions, context, current: values[.locomotion]))),
        ]
    }

    /// The structures that this user may act for.
    static func structures(_ context: Context) -> [Choice] {
        Choice.keys(context.structures.filter { context.utilisateur.peutVoir($0.cle) }) { $0.nom }
    }

    private func initialValue(_ nature: NatureDeSituation) -> String {
        dossier?.situations.last { $0.nature == nature && $0.au == nil }?.valeur ?? ""
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.organisme, Organisme.caf)
        values.set(.place, PlaceDansLeFoyer.demandeur)
        values.set(.structure, context.utilisateur.perimetre)
        values.set(.referent, context.referentPropose)
        values.set(.accompagneDu, context.aujourdhui)
        if let dossier { fill(&values, dossier, context) }
        return values
    }

    private func fill(_ values: inout FormValues, _ dossier: Dossier, _ context: Context) {
        let personne = dossier.beneficiaire.valeur, foyer = dossier.foyer.valeur
        for (champ, texte) in [
            (Champ.nom, personne.nom), (.prenom, personne.prenom), (.nomDeNaissance, personne.nomDeNaissance),
            (.telephone, personne.telephone), (.courriel, personne.courriel), (.niveau, personne.niveau ?? ""),
            (.locomotion, personne.locomotion ?? ""), (.matricule, foyer.matricule), (.adresse, foyer.adresse),
            (.codePostal, foyer.codePostal), (.commune, foyer.commune),
        ] { values[champ] = texte }
        values.set(.naissance, personne.naissance)
        values.set(.entreeRsa, personne.entreeRsa)
        values.set(.sexe, personne.sexe)
        values.set(.place, personne.place)
        values.set(.organisme, foyer.organisme)
        for nature in NatureDeSituation.allCases { values[nature.champ] = initialValue(nature) }
        values.set(.situationDu, context.aujourdhui)
    }

    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        if champ == .structure { values.keepReferentOfStructure(context) }
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let personne = personne(&reader)
        let foyer = Foyer(
            organisme: reader.requiredChoix(.organisme, else: .caf), matricule: reader.text(.matricule),
            adresse: reader.text(.adresse), codePostal: reader.text(.codePostal), commune: reader.text(.commune))
        if let dossier {
            for nature in NatureDeSituation.allCases where reader.values[nature.champ].isEmpty && !initialValue(nature).isEmpty {
                reader.refuse(.situationEffacee(nature.champ))
            }
            let changed = !changes(reader, du: context.aujourdhui).isEmpty
            let du = changed ? reader.requiredJour(.situationDu) : context.aujourdhui
            return .modifierBeneficiaire(
                dossier.beneficiaire.with(personne), foyer: dossier.foyer.with(foyer), situations: changes(reader, du: du))
        }
        let du = reader.requiredJour(.accompagneDu)
        let structure: Cle<Structure> = reader.requiredCle(.structure) ?? Cle(0)
        return .inscrire(
            Inscription(
                uid: uid, foyerExistant: reader.cle(.foyerRejoint), foyer: foyer, beneficiaire: personne,
                situations: changes(reader, du: du), structure: structure,
                referent: reader.cle(.referent), du: du))
    }

    /// A person just inscribed is usually here: the new file opens.
    package func after(_ recu: Recu, _ context: Context) -> [Effect] {
        guard dossier == nil, let cle = recu.beneficiaire else { return [.back] }
        return [.back, .open(DossierScreen(cle))]
    }

    private func personne(_ reader: inout FormReader) -> Beneficiaire {
        Beneficiaire(
            place: reader.requiredChoix(.place, else: .demandeur), sexe: reader.requiredChoix(.sexe, else: .femme),
            nom: reader.required(.nom), nomDeNaissance: reader.text(.nomDeNaissance), prenom: reader.required(.prenom),
            naissance: reader.requiredJour(.naissance), telephone: reader.text(.telephone), courriel: reader.text(.courriel),
            entreeRsa: reader.jour(.entreeRsa), niveau: reader.code(.niveau), locomotion: reader.code(.locomotion))
    }

    private func changes(_ reader: FormReader, du: Jour) -> [Situation] {
        NatureDeSituation.allCases.compactMap { nature in
            let value = reader.values[nature.champ]
            return value.isEmpty || value == initialValue(nature) ? nil : Situation(nature, value, du: du)
        }
    }
}

extension Champ {
    /// Never shown: the household that a known matricule leads to.
    static let foyerRejoint = Champ("_foyer", "Foyer")
}

extension Fiche {
    /// The record as it was read, saying something else.
    package func with(_ valeur: Valeur) -> Fiche { Fiche(cle: cle, uid: uid, version: version, valeur: valeur) }
}
