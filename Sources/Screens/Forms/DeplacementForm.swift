// Moving an appointment: another day, another hour, and nothing else to read.

import Domain

/// A place in an agenda: what a new appointment, or one being moved, is proposed.
package struct PlaceDAgenda: Equatable, Sendable {
    package var jour: Jour
    package var heure: Heure?
    package var referent: Cle<Referent>?

    package init(jour: Jour, heure: Heure? = nil, referent: Cle<Referent>? = nil) {
        (self.jour, self.heure, self.referent) = (jour, heure, referent)
    }
}

extension Field {
    /// Asked for when two appointments share an hour.
    static func chevauchement(_ champ: Champ) -> Field {
        Field(champ, .text, help: "Pourquoi à la même heure qu’un autre ? Exemple : couple reçu ensemble.")
    }
}

/// The day, the hour and the duration of an appointment that has no outcome yet.
package struct DeplacementForm: Form {
    let dossier: Dossier
    let rendezVous: Rattache<Entretien>
    /// Where it was to go when it was refused.
    let place: PlaceDAgenda?
    package var uid = Uid.nouveau()

    package init(_ dossier: Dossier, _ rendezVous: Rattache<Entretien>, place: PlaceDAgenda? = nil) {
        (self.dossier, self.rendezVous, self.place) = (dossier, rendezVous, place)
    }

    package var title: String { "Déplacer" }
    package var ecran: String { "deplacement" }
    package var objet: String { rendezVous.fiche.uid.texte }
    package var version: String? { String(rendezVous.fiche.version) }
    package var accompagnement: Cle<Accompagnement>? { rendezVous.accompagnement }
    package var beneficiaire: Cle<Beneficiaire>? { dossier.beneficiaire.cle }
    package var done: String { "Rendez-vous déplacé." }
    /// The place asked for is proposed, not typed: a draft would lose it.
    package var alwaysKept: [Champ] { place == nil ? [] : [.prevuLe, .heure] }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let jour = rendezVous.fiche.prevuLe?.enToutesLettres ?? ""
        let heure = rendezVous.fiche.heure.map { " à \($0.libelle)" } ?? ""
        return [
            Field(
                .prevuLe, .date, required: true, help: "Le nouveau jour. Ctrl-A et Ctrl-X l’avancent et le reculent d’un jour.",
                section: "\(context.nom(dossier.beneficiaire.valeur.nomComplet)), \(jour)\(heure)"),
            Field(.heure, .time, help: "La nouvelle heure. Exemples : 9, 9h30, 14:15."),
            Field(
                .dureeEntretien, .number, help: "En minutes ; laissée vide, \(Creneau.dureeParDefaut) minutes sont gardées dans l’agenda."),
        ] + (values.reveals(.chevauchement) ? [.chevauchement(.chevauchement)] : [])
    }

    package func initial(_ context: Context) -> FormValues {
        var values = FormValues()
        let entretien = rendezVous.fiche.valeur
        values.set(.prevuLe, place?.jour ?? entretien.prevuLe)
        values[.heure] = (place?.heure ?? entretien.heure)?.iso ?? ""
        values.set(.dureeEntretien, entretien.duree)
        values[.chevauchement] = entretien.chevauchement
        if place != nil { values.reveal(.chevauchement) }
        return values
    }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        var entretien = rendezVous.fiche.valeur
        if reader.text(.prevuLe).isEmpty { reader.refuse(.obligatoire(.prevuLe)) }
        (entretien.prevuLe, entretien.heure) = (reader.jour(.prevuLe), reader.heure(.heure))
        entretien.duree = reader.nombre(.dureeEntretien, Entretien.durees)
        entretien.chevauchement = reader.text(.chevauchement)
        return .modifierEntretien(rendezVous.fiche.with(entretien))
    }
}
