// The small forms of the Commission RSA: a sitting, and what a decision needs besides its key.

import Domain
import Store

/// A sitting: its day and its territory, the one of the last sitting being proposed.
package struct SessionForm: Form {
    /// The territories known, the one to propose first.
    let territoires: [String]
    package var uid: Uid

    package init(territoires: [String], uid: Uid = .nouveau()) { (self.territoires, self.uid) = (territoires, uid) }

    package var title: String { "Nouvelle commission" }
    package var ecran: String { "session" }
    package var objet: String { "nouvelle" }
    package var beneficiaire: Cle<Beneficiaire>? { nil }
    package var done: String { "Commission enregistrée." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        [
            Field(
                .tenueLe, .date, required: true, help: "Passée ou à venir : une liste se prépare d’avance, F4 ouvre le calendrier.",
                section: "Commission RSA"),
            Field(
                .territoire, .suggestion(territoires.map { Choice($0, $0) }), required: true,
                help: "Celui dont les dossiers sont examinés ; F4 liste les territoires connus."),
        ]
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.tenueLe, context.aujourdhui)
        values[.territoire] = territoires.first ?? ""
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        .creerSession(
            uid, SessionDeCommission(tenueLe: reader.requiredJour(.tenueLe), territoire: reader.required(.territoire)))
    }

    package func after(_ recu: Recu, _ context: Context) -> [Effect] { [.replace { _ in SessionScreen(Cle(recu.cle)) }] }
}

/// Whom and what a decision bears on.
package struct Visee: Equatable, Sendable {
    package var accompagnement: Cle<Accompagnement>
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var contrat: Cle<Contrat>?
    /// The decision being corrected.
    package var corrige: Fiche<Examen>?

    package init(
        accompagnement: Cle<Accompagnement>, beneficiaire: Cle<Beneficiaire>, nom: String, contrat: Cle<Contrat>? = nil,
        corrige: Fiche<Examen>? = nil
    ) {
        (self.accompagnement, self.beneficiaire, self.nom) = (accompagnement, beneficiaire, nom)
        (self.contrat, self.corrige) = (contrat, corrige)
    }
}

/// The reason of a decision, its term, the new orientation: only what this decision needs.
package struct DecisionForm: Form {
    let visee: Visee
    let session: Cle<SessionDeCommission>
    let seance: SessionDeCommission
    /// Code of the referential `decisions`.
    let decision: String
    /// Reasons given before for such a decision.
    let motifs: [String]
    package var uid = Uid.nouveau()

    package init(
        _ visee: Visee, _ session: Cle<SessionDeCommission>, _ seance: SessionDeCommission, decision: String, motifs: [String] = []
    ) {
        (self.visee, self.session, self.seance, self.decision, self.motifs) = (visee, session, seance, decision, motifs)
    }

    package var title: String { "Décision de la commission" }
    package var ecran: String { "decision" }
    package var objet: String {
        let sujet = visee.corrige?.uid.texte ?? "\(session.rawValue)/\(visee.beneficiaire.rawValue)/\(visee.contrat?.rawValue ?? 0)"
        return "\(sujet)/\(decision)"
    }
    package var version: String? { visee.corrige.map { String($0.version) } }
    package var beneficiaire: Cle<Beneficiaire>? { visee.beneficiaire }
    package var accompagnement: Cle<Accompagnement>? { visee.accompagnement }
    package var done: String { "Décision enregistrée." }
    package func said(_ recu: Recu, _ context: Context) -> String {
        let nom = context.nom(visee.nom)
        return "Décision enregistrée pour \(nom)\(nom.hasSuffix(".") ? "" : ".")"
    }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let categorie = context.referentiels.categorie(deDecision: decision)
        var fields = [
            Field(
                .motifDeDecision, .suggestion(motifs.map { Choice($0, $0) }), required: categorie?.demandeUnMotif ?? true,
                help: motifs.isEmpty ? "Dans les mots de la commission." : "Dans les mots de la commission ; F4 liste ceux déjà donnés.",
                section: "\(context.nom(visee.nom)) · \(context.referentiels.libelle(.decisions, decision)), le \(seance.tenueLe.court)")
        ]
        if categorie?.aUnTerme == true { fields.append(Field(.effetAu, .date, help: "Dernier jour ; vide : sans terme connu.")) }
        if categorie == .reorientation {
            fields.append(
                Field(
                    .nouvelleOrientation, .choice(Choice.cases(Orientation.self)), required: true,
                    help: "À compter du jour de la commission."))
        }
        return fields
    }

    /// The sitting stands in the values, unseen: a draft finds it there again.
    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        values.set(.session, session)
        values[.tenueLe] = seance.tenueLe.iso
        values[.territoire] = seance.territoire
        values.set(.contrat, visee.contrat)
        if let avant = visee.corrige?.valeur {
            values[.motifDeDecision] = avant.motif
            values.set(.effetAu, avant.effetAu)
            values.set(.nouvelleOrientation, avant.nouvelleOrientation)
        }
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        let categorie = context.referentiels.categorie(deDecision: decision)
        let motif = categorie?.demandeUnMotif == true ? reader.required(.motifDeDecision) : reader.text(.motifDeDecision)
        if categorie == .reorientation { _ = reader.required(.nouvelleOrientation) }
        let examen = Examen(
            session: session, contrat: visee.contrat, decision: decision, motif: motif,
            nouvelleOrientation: reader.choix(.nouvelleOrientation), effetAu: reader.jour(.effetAu))
        return .decider(uid, visee.accompagnement, examen, corrige: visee.corrige)
    }
}

extension DecisionForm {
    /// The form of a draft: a decision to be corrected is found in the dossier, a new one carries its sitting.
    package init?(_ brouillon: Brouillon, _ dossier: Dossier, _ accompagnement: Cle<Accompagnement>) {
        let (cle, nom) = (dossier.beneficiaire.cle, dossier.beneficiaire.valeur.nomComplet)
        guard let decision = brouillon.objet.split(separator: "/").last.map(String.init) else { return nil }
        if let tenu = dossier.examens.first(where: { brouillon.objet.hasPrefix($0.examen.fiche.uid.texte) }) {
            let fiche = tenu.examen.fiche
            let visee = Visee(
                accompagnement: tenu.examen.accompagnement, beneficiaire: cle, nom: nom, contrat: fiche.valeur.contrat, corrige: fiche)
            self.init(visee, fiche.valeur.session, tenu.session, decision: decision)
            return
        }
        let values = FormValues(brouillon.contenu)
        guard let session = Int64(values[.session]), let jour = Jour(iso: values[.tenueLe]) else { return nil }
        let visee = Visee(
            accompagnement: accompagnement, beneficiaire: cle, nom: nom, contrat: Int64(values[.contrat]).map { Cle($0) })
        self.init(visee, Cle(session), SessionDeCommission(tenueLe: jour, territoire: values[.territoire]), decision: decision)
    }
}
