// An interview told in one line: « dupont cer honoré 30 santé logement: dossier MDPH ».

/// What a line says, before it is known of whom.
///
/// The line begins with the person: every word up to the first keyword (names, date of birth, matricule, telephone, commune;
/// between quotation marks when a name is a keyword: `"Dupont Honoré"`). Then, in any order:
///
/// - the issue, **mandatory**: `honoré` (tenu, venu, présent, reçu), `excusé`, `absent` (injustifié), `annulé`; it is what the
///   département counts, so that none is ever supposed;
/// - the nature: `cer`, `autre`, `tripartite avec X`;
/// - the duration: `30`, `30min`, `1h`, `1h30`;
/// - the modality, by its referential: `tél`, `visio`, `domicile`, `courrier`, `bureau`;
/// - the day: `le 20/11`, `hier`; the hour: `à 14h30`; `sans rdv` for somebody who came without appointment;
/// - obstacles: words of the referential of themes; `motif: transport` for an excused absence;
/// - steps: `logement: dossier FSL`, up to `;` or to the next theme with its colon, three at most;
/// - the next appointment: `rdv 12/12 14h30 cer`, `rdv +15`; `raison: visite commune` when another stands at its hour;
/// - the note: whatever follows `//` or `note:`.
///
/// Beginnings of three letters are understood after the person when they mean one thing only. Every word must be understood:
/// nothing is left aside. What is optional and not said stays nil here; the read-back shows what stands in its place.
package struct LigneDEntretien: Equatable, Sendable {
    /// A step as it is told: the code of its theme, and its wording.
    package struct DemarcheDite: Equatable, Sendable {
        package var theme: String
        package var texte: String
        package init(theme: String, texte: String) { (self.theme, self.texte) = (theme, texte) }
    }

    /// The next appointment as it is told.
    package struct ProchainDit: Equatable, Sendable {
        package var jour: Jour
        package var heure: Heure?
        package var nature: NatureDEntretien?
        package var partenaire: String

        package init(jour: Jour, heure: Heure? = nil, nature: NatureDEntretien? = nil, partenaire: String = "") {
            (self.jour, self.heure, self.nature, self.partenaire) = (jour, heure, nature, partenaire)
        }
    }

    /// Steps of one line; the form has as many.
    package static let demarchesAuPlus = 3

    /// The words by which the person is searched for.
    package var personne: String
    package var issue: Issue
    package var nature: NatureDEntretien?
    package var partenaire = ""
    /// Code of the referential `motifs_absence`.
    package var motifAbsence: String?
    /// Minutes.
    package var duree: Int?
    package var heure: Heure?
    /// Code of the referential `modalites`.
    package var modalite: String?
    /// Today when none is said.
    package var jour: Jour
    package var jourDit = false
    /// The day was written as a date, which means the same day tomorrow; « hier » does not.
    package var jourFixe = false
    package var sansRendezVous = false
    /// Codes of the referential `themes`.
    package var freins: [String] = []
    package var demarches: [DemarcheDite] = []
    package var prochain: ProchainDit?
    /// Why the next appointment overlaps another.
    package var raison = ""
    package var note = ""

    package init(personne: String, issue: Issue, jour: Jour) { (self.personne, self.issue, self.jour) = (personne, issue, jour) }

    /// Reads a line. Throws the first word that is not understood, or what is missing.
    package static func lire(_ texte: String, _ referentiels: Referentiels, aujourdhui: Jour) throws(ErreurDeLigne) -> LigneDEntretien {
        var lecteur = try LecteurDeLigne(texte, referentiels, aujourdhui: aujourdhui)
        return try lecteur.lire()
    }

    /// A line that is right, shown with every error.
    package static let exemple = "dupont cer honoré 30 santé logement: dossier FSL; rdv +15 14h30"
}
