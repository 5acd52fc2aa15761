// Drawing up a contract, or correcting one: type, period, commitments, decision of the Commission RSA.

import Domain
import Terminal

/// One contract. Type, rank and dates are proposed from the chain; everything can be corrected.
package struct ContratForm: Form {
    let dossier: Dossier
    let suivi: Cle<Accompagnement>
    /// The contract being corrected, nil for a new one.
    let existant: Fiche<Contrat>?
    package var uid: Uid

    package init(_ dossier: Dossier, accompagnement suivi: Cle<Accompagnement>, existant: Fiche<Contrat>? = nil, uid: Uid = .nouveau()) {
        (self.dossier, self.suivi, self.existant, self.uid) = (dossier, suivi, existant, uid)
    }

    package var title: String { existant == nil ? "Nouveau contrat" : "Modifier le contrat" }
    package var ecran: String { "contrat" }
    package var objet: String { (existant?.uid ?? dossier.beneficiaire.uid).texte }
    package var version: String? { existant.map { String($0.version) } }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var accompagnement: Cle<Accompagnement>? { suivi }
    /// A contract without a type is not counted under any: it is what its correction is for.
    package var lacking: Champ? { existant.map { $0.sorte.compte && $0.type == nil } ?? false ? .type : nil }
    package var done: String { existant == nil ? "Contrat enregistré." : "Modifications enregistrées." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let counted = SorteDeContrat(rawValue: values[.sorte])?.compte ?? true
        return nature(values, counted, context) + periode + contenu(context) + (counted ? commission(values) : annulation)
    }

    /// The contract that a new one of the counted kinds follows: a PACEA or a CEJ beside it is no link of the chain.
    private var precedent: Fiche<Contrat>? { existant == nil ? dossier.contrats.map(\.fiche).filter(\.sorte.compte).dernier : nil }

    /// The same, when the user may write its bilan: the one of another structure's contract is that structure's to write.
    private func precedent(pour context: Context) -> Fiche<Contrat>? {
        guard let precedent, let suivi = dossier.contrats.first(where: { $0.fiche.cle == precedent.cle })?.accompagnement,
            let structure = dossier.suivis.first(where: { $0.accompagnement.cle == suivi })?.accompagnement.structure
        else { return nil }
        return context.utilisateur.peutVoir(structure) ? precedent : nil
    }

    /// The steps that are not over, which a new contract may take up.
    private var etapes: [Fiche<Demarche>] { dossier.demarchesOuvertes.filter { $0.accompagnement == suivi }.map(\.fiche) }

    private func nature(_ values: FormValues, _ counted: Bool, _ context: Context) -> [Field] {
        let types = [Choice("", "Non qualifié")] + Choice.cases(TypeDeContrat.self)
        let precedents = dossier.contrats.map(\.fiche).filter { $0.cle != existant?.cle }.map {
            Choice(String($0.cle.rawValue), Self.resume($0.valeur))
        }
        var fields = [
            Field(
                .sorte, .choice(Choice.cases(SorteDeContrat.self)), required: true,
                help: "PPAE, PACEA et CEJ ne vont pas en commission.",
                section: "Contrat de \(context.nom(dossier.beneficiaire.valeur.nomComplet))")
        ]
        guard counted else { return fields }
        fields += [
            Field(.type, .choice(types), help: "Proposé d’après les contrats précédents ; corrigez s’il le faut."),
            Field(.rang, .number, help: "1 pour le premier contrat, 2 pour son premier renouvellement…"),
            Field(.volet, .choice(Choice.entries(.volets, context, current: values[.volet])), help: "Domaine de l’accompagnement."),
        ]
        if values[.type] != TypeDeContrat.premier.rawValue, !precedents.isEmpty {
            fields.append(Field(.predecesseur, .choice([Choice("", "Aucun")] + precedents), help: "Le contrat que celui-ci suit."))
        }
        return fields
    }

    private var periode: [Field] {
        [
            Field(.elaboreLe, .date, required: true, help: "Le jour par lequel le contrat est compté dans les bilans.", section: "Période"),
            Field(.debut, .date, required: true),
            Field(.duree, .number, help: "De 1 à 24 mois ; la fin s’en déduit."),
            Field(.fin, .date, help: "Proposée d’après la durée. Une fin avancée se corrige ici."),
            Field(.signeLe, .date),
        ]
    }

    private func commission(_ values: FormValues) -> [Field] {
        var fields = [
            Field(.transmisLe, .date, help: "Envoi à la Commission RSA.", section: "Commission RSA"),
            Field(.decision, .choice(Choice.cases(DecisionDeCommission.self)), required: true),
        ]
        if values[.decision] != DecisionDeCommission.enAttente.rawValue {
            fields.append(
                Field(
                    .decideLe, .date, required: DecisionDeCommission(rawValue: values[.decision])?.date == .obligatoire,
                    help: "Date de la commission."))
        }
        return fields
    }

    /// What does not go before the commission may still be cancelled.
    private var annulation: [Field] {
        guard let existant, !existant.sorte.compte else { return [] }
        let decisions = [existant.decision == .annule ? .enAttente : existant.decision, DecisionDeCommission.annule]
        return [
            Field(
                .decision, .choice(decisions.map { Choice($0.rawValue, $0.libelle) }), required: true,
                help: "« Annulé » s’il n’a plus lieu d’être.", section: "Suite")
        ]
    }

    /// What was done comes just before what is proposed.
    private func contenu(_ context: Context) -> [Field] {
        var fields: [Field] = []
        if let precedent = precedent(pour: context) {
            fields.append(
                Field(
                    .bilanDuPrecedent, .note(rows: 5), help: "Proposé d’après le dossier ; enregistré dans le contrat précédent.",
                    section: "Bilan du contrat du \(precedent.debut.court) au \(precedent.fin.court)"))
        }
        fields.append(
            Field(
                .objectifs, .note(rows: 3), help: precedent == nil ? "" : "Repris du contrat précédent : gardez ce qui reste à faire.",
                section: "Contenu proposé"))
        let steps = etapes
        if existant == nil, !steps.isEmpty {
            let choices = Choice.keys(steps) { TextWidth.clip($0.intitule(context.referentiels), to: 34) }
            fields.append(
                Field(.etapes, .ticks(choices), help: "Espace coche une démarche du dossier : elle devient une étape."))
        }
        return fields + [
            Field(.moyens, .note(rows: 2)),
            Field(.engagements, .note(rows: 3)),
            Field(.engagementsDuReferent, .note(rows: 2)),
        ] + (existant == nil ? [] : [Field(.bilan, .note(rows: 4), help: "À la fin du contrat : ce qui a été fait, ce qui reste.")])
    }

    /// « Premier contrat du 01/03/2021 au 31/08/2021 », « PACEA du … ».
    static func resume(_ contrat: Contrat) -> String {
        "\(contrat.sorte.compte ? contrat.type?.libelle ?? contrat.sorte.libelle : contrat.sorte.libelle) du \(contrat.debut.court) au \(contrat.fin.court)"
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        if let existant {
            fill(&values, existant.valeur)
            // The bilan is due: what the file tells is proposed, and the field shows it.
            if existant.bilan.isEmpty, existant.fin.plus(jours: -context.parametres.joursAvantBilan) <= context.aujourdhui {
                values[.bilan] = FaitsDeContrat(dossier, existant).texte(context.referentiels)
            }
        } else {
            if let precedent { take(up: precedent, &values, context) }
            let debut = precedent.map { max($0.valeur.fin.plus(jours: 1), context.aujourdhui) } ?? context.aujourdhui
            values.set(.sorte, context.parametres.nomDuContrat.sorte)
            values.set(.type, precedent == nil ? TypeDeContrat.premier : .renouvellement)
            values.set(.rang, (precedent?.valeur.rang ?? dossier.contrats.filter(\.fiche.valeur.sorte.compte).count) + 1)
            values[.volet] = precedent?.valeur.volet ?? ""
            values.set(.predecesseur, precedent?.cle)
            values.set(.elaboreLe, context.aujourdhui)
            values.set(.debut, debut)
            values.set(.duree, 6)
            values.set(.fin, Contrat.fin(debut: debut, mois: 6))
            values.set(.decision, DecisionDeCommission.enAttente)
        }
        return values
    }

    /// A renewal begins from what its predecessor leaves: its bilan, its commitments, its unfinished steps.
    private func take(up precedent: Fiche<Contrat>, _ values: inout FormValues, _ context: Context) {
        let contrat = precedent.valeur
        // What was written of it, then what the file tells, unless it is said already.
        let facts = FaitsDeContrat(dossier, precedent).texte(context.referentiels)
        let told = contrat.bilan.contains(facts) ? [contrat.bilan] : [contrat.bilan, facts]
        if self.precedent(pour: context) != nil {
            values[.bilanDuPrecedent] = told.filter { !$0.isEmpty }.joined(separator: "\n")
        }
        for (champ, texte) in [
            (Champ.objectifs, contrat.objectifs), (.moyens, contrat.moyens), (.engagements, contrat.engagements),
            (.engagementsDuReferent, contrat.engagementsDuReferent),
        ] { values[champ] = texte }
        values[.etapes] = etapes.filter { $0.contrat == precedent.cle }.map { String($0.cle.rawValue) }.joined(separator: ",")
    }

    private func fill(_ values: inout FormValues, _ contrat: Contrat) {
        values.set(.sorte, contrat.sorte)
        values.set(.type, contrat.type)
        values.set(.rang, contrat.rang)
        values[.volet] = contrat.volet ?? ""
        values.set(.predecesseur, contrat.predecesseur)
        for (champ, jour) in [
            (Champ.elaboreLe, contrat.elaboreLe), (.debut, contrat.debut), (.fin, contrat.fin), (.signeLe, contrat.signeLe),
            (.transmisLe, contrat.transmisLe), (.decideLe, contrat.decideLe),
        ] as [(Champ, Jour?)] { values.set(champ, jour) }
        // A contract whose end was moved has no whole number of months to propose.
        values.set(.duree, Contrat.fin(debut: contrat.debut, mois: contrat.mois) == contrat.fin ? contrat.mois : nil)
        values.set(.decision, contrat.decision)
        for (champ, texte) in [
            (Champ.objectifs, contrat.objectifs), (.moyens, contrat.moyens), (.engagements, contrat.engagements),
            (.engagementsDuReferent, contrat.engagementsDuReferent), (.bilan, contrat.bilan),
        ] { values[champ] = texte }
    }

    /// From the contract before this one, the one that it follows when it is known; else, in the fields that tell nothing of
    /// anybody (kind, days, decision), from the last contract saved in this session.
    package func precedent(_ champ: Champ, _ context: Context) -> String? {
        let autres = dossier.contrats.map(\.fiche).filter { $0.cle != existant?.cle }
        guard let dernier = autres.last(where: { $0.cle == existant?.valeur.predecesseur }) ?? autres.last else {
            return context.partage(ecran, champ)
        }
        var values = FormValues()
        fill(&values, dernier.valeur)
        return values[champ].isEmpty ? context.partage(ecran, champ) : values[champ]
    }

    /// Start and duration give the end; it can then be corrected.
    package func propose(after champ: Champ, _ values: inout FormValues, _ context: Context) {
        guard champ == .debut || champ == .duree, let mois = Int(values[.duree]), Contrat.durees.contains(mois),
            let debut = try? SaisieJour.lire(values[.debut], aujourdhui: context.aujourdhui)
        else { return }
        values.set(.fin, Contrat.fin(debut: debut, mois: mois))
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let debut = reader.requiredJour(.debut)
        let duree = reader.nombre(.duree, Contrat.durees)
        if reader.text(.fin).isEmpty && duree == nil { reader.refuse(.obligatoire(.duree)) }
        let fin = reader.jour(.fin) ?? Contrat.fin(debut: debut, mois: duree ?? 1)
        let sorte = reader.requiredChoix(.sorte, else: SorteDeContrat.cer)
        // What does not go before the commission keeps what was recorded of it, which its form does not show.
        let garde = existant.flatMap { $0.sorte.compte ? nil : $0 }
        let decision = sorte.compte || garde != nil ? reader.requiredChoix(.decision, else: garde?.decision ?? .enAttente) : .enAttente
        let decideLe = sorte.compte ? reader.jour(.decideLe) : decision == garde?.decision ? garde?.decideLe : nil
        let type: TypeDeContrat? = reader.choix(.type)
        let contrat = Contrat(
            sorte: sorte, type: type, rang: reader.nombre(.rang, 1...99),
            volet: reader.code(.volet), elaboreLe: reader.requiredJour(.elaboreLe), debut: debut, fin: fin,
            signeLe: reader.jour(.signeLe), transmisLe: reader.jour(.transmisLe), decision: decision,
            decideLe: decision == .enAttente ? nil : decideLe,
            predecesseur: type == .premier ? nil : reader.cle(.predecesseur), objectifs: reader.text(.objectifs),
            moyens: reader.text(.moyens), engagements: reader.text(.engagements),
            engagementsDuReferent: reader.text(.engagementsDuReferent), bilan: reader.text(.bilan))
        if let existant { return .modifierContrat(existant.with(contrat)) }
        let ticked = Set(reader.values.codes(.etapes))
        let bilan = sorte.compte ? precedent(pour: context).map { BilanDeContrat($0, texte: reader.text(.bilanDuPrecedent)) } : nil
        return .elaborerContrat(
            uid, suivi, contrat, etapes: etapes.filter { ticked.contains(String($0.cle.rawValue)) }, bilan: bilan)
    }
}
