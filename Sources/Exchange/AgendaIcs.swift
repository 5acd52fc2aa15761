// A week of appointments for another agenda: initials only, unless names were asked for.

import Domain

/// The file of one week. By default nothing in it tells who is received but initials: neither name nor number, phone, address or
/// note; what is asked with `noms` is the name, and nothing more.
package struct AgendaIcs: Equatable, Sendable {
    package let semaine: Semaine
    /// The appointments of the week; who came without one is not in the file.
    package let lignes: [LigneDAgenda]
    package let noms: Bool
    /// The word that the département uses for the contract.
    let contrat: NomDuContrat
    /// Several référents are in it: each appointment then says which, by initials or name.
    let referents: [Cle<Referent>: Referent]

    package init(_ agenda: Agenda, semaine: Semaine, referents: [Fiche<Referent>] = [], noms: Bool, contrat: NomDuContrat = .cer) {
        (self.semaine, self.noms, self.contrat) = (semaine, noms, contrat)
        lignes = agenda.lignes.filter { $0.surRendezVous && semaine.periode.contient($0.jour) }
        let presents = Set(lignes.map(\.referent))
        self.referents =
            presents.count < 2
            ? [:] : Dictionary(referents.filter { presents.contains($0.cle) }.map { ($0.cle, $0.valeur) }) { premier, _ in premier }
    }

    /// `agenda-2026-S48.ics`.
    package var nomDeFichier: String { "agenda-\(semaine.iso).ics" }

    /// The whole file, as made at a moment.
    package func texte(le instant: Instant) -> String {
        let tete = [
            ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Suivi//Agenda//FR"), ("CALSCALE", "GREGORIAN"),
        ]
        let corps = lignes.flatMap { evenement($0, instant) }
        return (tete + corps + [("END", "VCALENDAR")]).map(Ics.ligne).joined()
    }

    private func evenement(_ ligne: LigneDAgenda, _ instant: Instant) -> [(String, String)] {
        let annule = ligne.issue?.libereLHeure == true
        return [
            ("BEGIN", "VEVENT"), ("UID", ligne.uid.texte), ("DTSTAMP", Ics.instant(instant)), ("SEQUENCE", "\(max(0, ligne.version - 1))"),
        ]
            + dates(ligne) + [
                ("SUMMARY", Ics.texte(resume(ligne))), ("CLASS", "PRIVATE"), ("STATUS", annule ? "CANCELLED" : "CONFIRMED"),
                ("END", "VEVENT"),
            ]
    }

    /// Floating times: the store knows the day and the hour of an office, not its zone (Alençon and Saint-Denis of La Réunion
    /// write the same « 9 h 30 »), and a zone named without its definition is not valid. Without an hour, it is noted on its day
    /// and takes none of it.
    private func dates(_ ligne: LigneDAgenda) -> [(String, String)] {
        guard let creneau = ligne.creneau else {
            return [
                ("DTSTART;VALUE=DATE", Ics.jour(ligne.jour)), ("DTEND;VALUE=DATE", Ics.jour(ligne.jour.plus(jours: 1))),
                ("TRANSP", "TRANSPARENT"),
            ]
        }
        return [
            ("DTSTART", Ics.heure(ligne.jour, minutes: creneau.debut.minutes)), ("DTEND", Ics.heure(ligne.jour, minutes: creneau.fin)),
        ]
    }

    /// « RDV A. L. · pour CER », and the référent when there are several.
    private func resume(_ ligne: LigneDAgenda) -> String {
        let qui = noms ? ligne.nomComplet : ligne.initiales
        let referent = referents[ligne.referent].map {
            noms ? $0.nomComplet : Beneficiaire.initiales(nom: $0.nom, prenom: $0.prenom)
        }
        return "RDV \(qui) · \(contrat.dans(ligne.nature.dansUnePhrase))\(referent.map { " (\($0))" } ?? "")"
    }
}
