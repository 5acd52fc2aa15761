// Everything known of one person that its reader has a right to see, and what follows from it on a day.

/// An accompaniment with the référents who were in charge of it.
package struct Suivi: Equatable, Sendable {
    package var accompagnement: Fiche<Accompagnement>
    package var nomDeStructure: String
    /// In order; the last one is in charge.
    package var designations: [Designation]

    package init(accompagnement: Fiche<Accompagnement>, nomDeStructure: String, designations: [Designation]) {
        (self.accompagnement, self.nomDeStructure, self.designations) = (accompagnement, nomDeStructure, designations)
    }
}

extension Suivi {
    /// Who is in charge on a day; nil when nobody is designated, or no longer.
    package func referent(le jour: Jour) -> Cle<Referent>? {
        designations.last { $0.du <= jour && ($0.au.map { $0 >= jour } ?? true) }?.referent
    }
}

/// A record and the accompaniment it belongs to.
package struct Rattache<Valeur: Equatable & Sendable>: Equatable, Sendable {
    package var accompagnement: Cle<Accompagnement>
    package var fiche: Fiche<Valeur>
    package init(_ fiche: Fiche<Valeur>, _ accompagnement: Cle<Accompagnement>) {
        (self.fiche, self.accompagnement) = (fiche, accompagnement)
    }
}

/// A decision with the sitting that took it.
package struct ExamenTenu: Equatable, Sendable {
    package var examen: Rattache<Examen>
    package var session: SessionDeCommission
    package init(_ examen: Rattache<Examen>, _ session: SessionDeCommission) { (self.examen, self.session) = (examen, session) }
}

/// The file of a person. All lists are in the order of their dates, oldest first.
package struct Dossier: Equatable, Sendable {
    package var beneficiaire: Fiche<Beneficiaire>
    package var foyer: Fiche<Foyer>
    /// Other members of the household whom the reader may see: key and name.
    package var membres: [(cle: Cle<Beneficiaire>, nom: String)]
    /// How many more there are, whom only other structures know.
    package var membresAilleurs = 0
    package var situations: [Situation]
    package var suivis: [Suivi]
    package var contrats: [Rattache<Contrat>]
    package var entretiens: [Rattache<Entretien>]
    package var freins: [Rattache<Frein>]
    package var demarches: [Rattache<Demarche>]
    package var avenants: [Rattache<Avenant>] = []
    package var relances: [Rattache<Relance>] = []
    /// What the Commission RSA decided, with the sitting of each.
    package var examens: [ExamenTenu] = []

    package init(
        beneficiaire: Fiche<Beneficiaire>, foyer: Fiche<Foyer>, membres: [(cle: Cle<Beneficiaire>, nom: String)] = [],
        situations: [Situation] = [], suivis: [Suivi] = [], contrats: [Rattache<Contrat>] = [],
        entretiens: [Rattache<Entretien>] = [], freins: [Rattache<Frein>] = [], demarches: [Rattache<Demarche>] = []
    ) {
        (self.beneficiaire, self.foyer, self.membres, self.situations) = (beneficiaire, foyer, membres, situations)
        (self.suivis, self.contrats, self.entretiens) = (suivis, contrats, entretiens)
        (self.freins, self.demarches) = (freins, demarches)
    }

    package static func == (gauche: Dossier, droite: Dossier) -> Bool {
        gauche.beneficiaire == droite.beneficiaire && gauche.foyer == droite.foyer
            && gauche.membres.map(\.cle) == droite.membres.map(\.cle) && gauche.membres.map(\.nom) == droite.membres.map(\.nom)
            && gauche.membresAilleurs == droite.membresAilleurs && gauche.situations == droite.situations && gauche.suivis == droite.suivis
            && gauche.contrats == droite.contrats && gauche.entretiens == droite.entretiens
            && gauche.freins == droite.freins && gauche.demarches == droite.demarches && gauche.avenants == droite.avenants
            && gauche.relances == droite.relances && gauche.examens == droite.examens
    }
}

extension Dossier {
    /// The value of a situation on a day, nil when unknown.
    package func situation(_ nature: NatureDeSituation, le jour: Jour) -> Situation? {
        situations.last { $0.nature == nature && $0.du <= jour && ($0.au.map { $0 >= jour } ?? true) }
    }

    /// The accompaniment open on a day; the most recent when several structures follow the person.
    package func suiviEnCours(le jour: Jour) -> Suivi? {
        suivis.last { $0.accompagnement.valeur.enCours(le: jour) }
    }

    /// The accompaniment that acts of this structure go to: the open one, else the last one (then acts are refused with its end).
    package func suivi(de structure: Cle<Structure>?, le jour: Jour) -> Suivi? {
        let miens = structure.map { s in suivis.filter { $0.accompagnement.structure == s } } ?? suivis
        return miens.last { $0.accompagnement.valeur.enCours(le: jour) } ?? miens.last
    }

    package func contratEnCours(le jour: Jour) -> Fiche<Contrat>? {
        contrats.map(\.fiche).filter { $0.valeur.enCours(le: jour) }.dernier
    }

    /// What a renewal follows.
    package var dernierContrat: Fiche<Contrat>? { contrats.map(\.fiche).dernier }

    /// The last interview held; of the same day, the one of the latest hour, else the last recorded.
    package func dernierEntretien(le jour: Jour) -> Fiche<Entretien>? {
        // Reversed, because `max` keeps the first of equals.
        entretiens.reversed().map(\.fiche).filter { $0.issue == .honore && ($0.tenuLe ?? jour) <= jour }
            .max { ($0.tenuLe ?? jour, $0.heure?.minutes ?? 0) < ($1.tenuLe ?? jour, $1.heure?.minutes ?? 0) }
    }

    /// The first appointment that has no outcome yet, from `jour` on.
    package func prochainEntretien(le jour: Jour) -> Fiche<Entretien>? {
        entretiens.map(\.fiche).filter { $0.issue == nil && ($0.prevuLe ?? jour.plus(jours: -1)) >= jour }
            .min { ($0.prevuLe ?? jour, $0.heure?.minutes ?? 0) < ($1.prevuLe ?? jour, $1.heure?.minutes ?? 0) }
    }

    /// The appointments of a day that have no outcome yet: an interview of that day completes one rather than being counted
    /// beside it.
    package func rendezVousSansIssue(_ accompagnement: Cle<Accompagnement>, le jour: Jour) -> [Fiche<Entretien>] {
        entretiens.filter { $0.accompagnement == accompagnement && $0.fiche.valeur.issue == nil && $0.fiche.valeur.prevuLe == jour }
            .map(\.fiche)
    }

    /// Obstacles that are neither lifted nor closed.
    package var freinsOuverts: [Rattache<Frein>] { freins.filter { !$0.fiche.etat.termine } }

    /// Steps that are neither done nor given up.
    package var demarchesOuvertes: [Rattache<Demarche>] { demarches.filter { !$0.fiche.etat.terminee } }
}
