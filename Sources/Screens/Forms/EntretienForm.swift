// Logging an interview: what happened, what was said, obstacles, steps, and the next appointment, in one save.

import Domain

/// One interview with all that it brings. Only the first fields matter to somebody in a hurry.
package struct EntretienForm: Form {
    let dossier: Dossier
    let suivi: Cle<Accompagnement>
    /// The appointment that is being given its outcome, or the interview being corrected; nil: a new one.
    let existant: Fiche<Entretien>?
    /// A new one is being held now (an outcome is proposed), or is only being fixed.
    let held: Bool
    /// The day and the hour pointed at in an agenda, for a new appointment.
    let place: PlaceDAgenda?
    package var uid: Uid

    package init(
        _ dossier: Dossier, accompagnement suivi: Cle<Accompagnement>, existant: Fiche<Entretien>? = nil, held: Bool = false,
        place: PlaceDAgenda? = nil, uid: Uid = .nouveau()
    ) {
        (self.dossier, self.suivi, self.existant, self.held, self.uid) = (dossier, suivi, existant, held, uid)
        self.place = place
    }

    package var title: String { existant != nil ? "Entretien" : held ? "Nouvel entretien" : "Nouveau rendez-vous" }
    /// An appointment being fixed is no interview being told: each keeps its own draft.
    package var ecran: String { existant == nil && !held ? "rendez_vous" : "entretien" }
    package var objet: String { (existant?.uid ?? dossier.beneficiaire.uid).texte }
    package var version: String? { existant.map { String($0.version) } }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var accompagnement: Cle<Accompagnement>? { suivi }
    package var done: String { existant == nil && !held ? "Rendez-vous enregistré." : "Entretien enregistré." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        rendezVous(values, context) + contenu(context) + suites(values, context) + details(values, context)
    }

    private func rendezVous(_ values: FormValues, _ context: Context) -> [Field] {
        let issues = [Choice("", "À venir ou à renseigner")] + Choice.cases(Issue.self)
        var fields = [
            Field(
                .nature, .choice(Choice.natures(context)), required: true,
                help: context.parametres.nomDuContrat.dans("P pour CER, A autre, T tripartite."),
                section:
                    "\(existant == nil && !held ? "Rendez-vous" : "Entretien") avec \(context.nom(dossier.beneficiaire.valeur.nomComplet))"),
            Field(.issue, .choice(issues), help: "H honoré, A absence excusée, puis injustifiée, puis annulé."),
            Field(
                .prevuLe, .date, required: values[.issue] != Issue.honore.rawValue,
                help: "Le jour fixé. Effacez-le si la personne est venue sans rendez-vous."),
        ]
        if isPlanned { fields += heure(values) }
        if values[.issue] == Issue.honore.rawValue {
            fields.append(Field(.tenuLe, .date, required: true, help: "Le jour où il s’est tenu."))
        }
        if values[.issue] == Issue.absenceExcusee.rawValue {
            fields.append(
                Field(
                    .motifAbsence, .choice(Choice.entries(.motifsAbsence, context, current: values[.motifAbsence])),
                    help: "Le motif légitime de l’absence."))
        }
        if values[.nature] == NatureDEntretien.tripartite.rawValue {
            fields.append(Field(.partenaire, .text, required: true, help: "Qui participe avec la personne et le référent."))
        }
        return fields
    }

    /// Only being fixed: then its hour matters as much as its day.
    private var isPlanned: Bool { existant == nil && !held }

    /// The hour, and why it is shared when it is.
    private func heure(_ values: FormValues, section: String? = nil) -> [Field] {
        [
            Field(.heure, .time, help: "Exemples : 9, 9h30, 14:15.", section: section),
            Field(
                .dureeEntretien, .number, help: "En minutes ; laissée vide, \(Creneau.dureeParDefaut) minutes sont gardées dans l’agenda."),
        ] + (values.reveals(.chevauchement) ? [Field.chevauchement(.chevauchement)] : [])
    }

    private func contenu(_ context: Context) -> [Field] {
        [
            Field(.compteRendu, .note(rows: 4), help: "Entrée va à la ligne, Tab continue. Jamais de diagnostic de santé."),
            Field(
                .freinsReperes, .ticks(Choice.entries(.themes, context)),
                help: "Espace ou l’initiale coche un frein repéré pendant l’entretien."),
        ]
    }

    private func suites(_ values: FormValues, _ context: Context) -> [Field] {
        var fields: [Field] = []
        let ouverts = dossier.freinsOuverts.filter { $0.accompagnement == suivi }
        if !ouverts.isEmpty {
            let choices = ouverts.map {
                Choice(String($0.fiche.cle.rawValue), context.referentiels.libelle(.themes, $0.fiche.valeur.theme))
            }
            fields.append(Field(.freinsLeves, .ticks(choices), help: "Cochez les freins levés."))
            let ticked = values.codes(.freinsLeves).compactMap { Int64($0) }.map { Cle<Frein>($0) }
            if !ticked.isEmpty { fields.append(FreinForm.levePar(dossier, ticked, context)) }
        }
        for slot in DemarcheSlot.shown(values) { fields += slot.fields(values, context, de: structure) }
        fields.append(Field(.prochainLe, .date, help: "Laissez vide s’il n’y en a pas. Exemples : +15, jeu, 12/01."))
        if !values[.prochainLe].isEmpty {
            fields.append(Field(.prochaineHeure, .time, help: "Exemples : 9, 9h30, 14:15."))
            if values.reveals(.prochainChevauchement) { fields.append(.chevauchement(.prochainChevauchement)) }
            fields.append(Field(.prochaineNature, .choice(Choice.natures(context)), required: true))
            if values[.prochaineNature] == NatureDEntretien.tripartite.rawValue {
                fields.append(Field(.prochainPartenaire, .text, required: true, help: "Qui participera avec la personne et le référent."))
            }
        }
        return fields
    }

    private func details(_ values: FormValues, _ context: Context) -> [Field] {
        (isPlanned ? [] : heure(values, section: "Détails")) + [
            Field(
                .modalite, .choice(Choice.entries(.modalites, context, current: values[.modalite])), required: true,
                section: isPlanned ? "Détails" : nil),
            Field(.referent, .choice(Choice.referents(de: structure, context, current: values[.referent])), required: true),
            Field(.notePrivee, .note(rows: 2), help: "Lue par son auteur seul."),
        ]
    }

    private var structure: Cle<Structure>? {
        dossier.suivis.first { $0.accompagnement.cle == suivi }?.accompagnement.valeur.structure
    }

    package func vocabulaire(_ champ: Champ, _ values: FormValues) -> (structure: Cle<Structure>, theme: String)? {
        guard let slot = DemarcheSlot.shown(values).first(where: { $0.libelle == champ }) else { return nil }
        return structure.map { ($0, values[slot.theme]) }
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.prochaineNature, NatureDEntretien.pourCer)
        if let existant {
            fill(&values, existant.valeur)
            if existant.valeur.issue == nil, let prevu = existant.valeur.prevuLe, prevu <= context.aujourdhui {
                propose(.honore, on: prevu, &values)
            }
            return values
        }
        values.set(.nature, held ? NatureDEntretien.autre : .pourCer)
        if held { propose(.honore, on: context.aujourdhui, &values) }
        values[.modalite] = "bureau"
        let inPost = context.referents(de: structure).map(\.cle)
        let designe = dossier.suivis.first { $0.accompagnement.cle == suivi }?.referent(le: context.aujourdhui)
        values.set(.prevuLe, place?.jour ?? (held ? context.aujourdhui : nil))
        values[.heure] = place?.heure?.iso ?? ""
        values.set(
            .referent, [place?.referent, context.utilisateur.cle, designe].compactMap { $0 }.first(where: inPost.contains) ?? inPost.first)
        return values
    }

    private func propose(_ issue: Issue, on jour: Jour?, _ values: inout FormValues) {
        values.set(.issue, issue)
        values.set(.tenuLe, jour)
    }

    func fill(_ values: inout FormValues, _ entretien: Entretien) {
        values.set(.nature, entretien.nature)
        values.set(.issue, entretien.issue)
        values.set(.prevuLe, entretien.prevuLe)
        values.set(.tenuLe, entretien.tenuLe)
        values[.heure] = entretien.heure?.iso ?? ""
        values.set(.dureeEntretien, entretien.duree)
        values.set(.referent, entretien.referent)
        for (champ, texte) in [
            (Champ.modalite, entretien.modalite), (.motifAbsence, entretien.motifAbsence ?? ""), (.partenaire, entretien.partenaire),
            (.compteRendu, entretien.compteRendu), (.notePrivee, entretien.notePrivee), (.chevauchement, entretien.chevauchement),
        ] { values[champ] = texte }
    }

    /// An honoured appointment was held on its day, unless said otherwise.
    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        guard champ == .issue || champ == .prevuLe, values[.issue] == Issue.honore.rawValue, values[.tenuLe].isEmpty,
            let jour = try? SaisieJour.lire(values[.prevuLe], aujourdhui: context.aujourdhui), jour <= context.aujourdhui
        else { return }
        values.set(.tenuLe, jour)
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let referent: Cle<Referent> = reader.requiredCle(.referent) ?? Cle(0)
        let entretien = entretien(&reader, referent)
        let leves = Set(reader.values.codes(.freinsLeves))
        let jour = entretien.le ?? context.aujourdhui
        var consignation = Consignation(
            uid: uid, accompagnement: suivi, rendezVous: existant, entretien: entretien, freinsReperes: reader.values.codes(.freinsReperes),
            freinsLeves: dossier.freinsOuverts.map(\.fiche).filter { leves.contains(String($0.cle.rawValue)) },
            demarches: DemarcheSlot.shown(reader.values).compactMap { $0.demarche(&reader, context, jour: jour) },
            prochain: prochain(&reader, referent))
        consignation.levePar = leves.isEmpty ? "" : reader.text(.levePar)
        // An interview that had its outcome and brings nothing more is only corrected: reread unchanged, nothing is written.
        if let existant, existant.valeur.issue != nil, consignation.bringsNothingMore {
            return .modifierEntretien(existant.with(entretien))
        }
        return .consignerEntretien(consignation)
    }

    private func entretien(_ reader: inout FormReader, _ referent: Cle<Referent>) -> Entretien {
        let issue: Issue? = reader.choix(.issue)
        let nature = reader.requiredChoix(.nature, else: NatureDEntretien.autre)
        var entretien = Entretien(
            referent: referent, nature: nature, prevuLe: reader.jour(.prevuLe), heure: reader.heure(.heure),
            duree: reader.nombre(.dureeEntretien, Entretien.durees), tenuLe: issue == .honore ? reader.jour(.tenuLe) : nil,
            modalite: reader.required(.modalite), issue: issue,
            motifAbsence: issue == .absenceExcusee ? reader.code(.motifAbsence) : nil,
            partenaire: nature == .tripartite ? reader.text(.partenaire) : "", compteRendu: reader.text(.compteRendu),
            notePrivee: reader.text(.notePrivee))
        entretien.chevauchement = reader.text(.chevauchement)
        return entretien
    }

    private func prochain(_ reader: inout FormReader, _ referent: Cle<Referent>) -> Entretien? {
        guard let jour = reader.jour(.prochainLe) else { return nil }
        let nature = reader.requiredChoix(.prochaineNature, else: NatureDEntretien.pourCer)
        var prochain = Entretien(
            referent: referent, nature: nature, prevuLe: jour, heure: reader.heure(.prochaineHeure),
            partenaire: nature == .tripartite ? reader.required(.prochainPartenaire) : "")
        prochain.chevauchement = reader.text(.prochainChevauchement)
        return prochain
    }
}

extension Consignation {
    fileprivate var bringsNothingMore: Bool { freinsReperes.isEmpty && freinsLeves.isEmpty && demarches.isEmpty && prochain == nil }
}

extension Champ {
    package static let prochaineHeure = Champ("prochaine_heure", "  à quelle heure")
    package static let prochaineNature = Champ("prochaine_nature", "  nature")
    package static let prochainPartenaire = Champ("prochain_partenaire", "  avec qui")
}
