// Why a line is not understood: the word, the reason, and a line that is right.

/// What prevents a line from being read. Most cases carry the word they are about.
package enum ErreurDeLigne: Error, Equatable, Sendable {
    case vide
    case personneManquante
    case issueManquante
    /// Nothing is known by that word; the keyword that was probably meant.
    case inconnu(MotDeLigne, proche: String?)
    /// The word may mean several things.
    case ambigu(MotDeLigne, sens: [String])
    /// The same thing is said twice: which one, and by which word before.
    case deuxFois(MotDeLigne, quoi: String, dejaDit: String)
    case dureeHorsBornes(MotDeLigne)
    case dateIncomprise(MotDeLigne, SaisieJour.Erreur)
    case heureIncomprise(MotDeLigne)
    /// A bare number after the day of an appointment.
    case heureOuMinutes(MotDeLigne)
    /// The word calls for something that does not follow.
    case manque(MotDeLigne, quoi: String)
    case themeInconnu(MotDeLigne, proche: String?)
    case motifInconnu(MotDeLigne, connus: [String])
    case tropDeDemarches(MotDeLigne)
    case rendezVousDansLaDemarche(MotDeLigne)
    /// A theme follows the name of a partner: « Pôle emploi ».
    case partenaireOuFrein(MotDeLigne)
    case partenaireSansTripartite(MotDeLigne)
    case tripartiteSansPartenaire
    case guillemetsOuverts(MotDeLigne)
    case freinSansEntretien(MotDeLigne)
    case motifSansExcuse(MotDeLigne)
    case sansRendezVousNiEntretien(MotDeLigne)
    /// Several appointments of that day wait for an outcome: their hours.
    case plusieursRendezVous([String])
    case rendezVousFixe
}

extension ErreurDeLigne {
    /// The word it is about, nil when something is missing.
    package var mot: MotDeLigne? {
        switch self {
        case .inconnu(let mot, _), .ambigu(let mot, _), .deuxFois(let mot, _, _), .dureeHorsBornes(let mot), .dateIncomprise(let mot, _),
            .heureIncomprise(let mot), .heureOuMinutes(let mot), .manque(let mot, _), .themeInconnu(let mot, _),
            .motifInconnu(let mot, _), .tropDeDemarches(let mot), .rendezVousDansLaDemarche(let mot), .partenaireOuFrein(let mot),
            .partenaireSansTripartite(let mot), .guillemetsOuverts(let mot), .freinSansEntretien(let mot), .motifSansExcuse(let mot),
            .sansRendezVousNiEntretien(let mot):
            mot
        case .vide, .personneManquante, .issueManquante, .tripartiteSansPartenaire, .plusieursRendezVous, .rendezVousFixe: nil
        }
    }

    /// Which word, why, and what to write, in French.
    package var message: String { "\(Self.designation(mot))\(phrase) Exemple : \(exemple)" }

    /// « honnoré » (3e mot) :
    private static func designation(_ mot: MotDeLigne?) -> String {
        guard let mot else { return "" }
        let texte = mot.texte.count > 40 ? "\(mot.texte.prefix(39))…" : mot.texte
        return "« \(texte) » (\(mot.rang == 1 ? "1er" : "\(mot.rang)e") mot) : "
    }

    private static func suggestion(_ proche: String?) -> String { proche.map { " Vouliez-vous dire « \($0) » ?" } ?? "" }

    /// Long on purpose: a case without its sentence does not compile.
    private var phrase: String {
        switch self {
        case .vide: "La ligne est vide. Écrivez la personne, l’issue, puis ce qui s’est passé."
        case .personneManquante: "Il manque la personne. Commencez la ligne par son nom, sa date de naissance ou son matricule."
        case .issueManquante: "Il manque l’issue, qui n’est jamais supposée. Ajoutez honoré, excusé, absent ou annulé."
        case .inconnu(_, let proche): "ce mot n’est pas compris.\(Self.suggestion(proche)) Ce qui se raconte s’écrit après « // »."
        case .ambigu(_, let sens): "ce mot peut vouloir dire \(sens.joined(separator: " ou ")). Écrivez-le en entier."
        case .deuxFois(_, let quoi, let dejaDit):
            "« \(dejaDit) » dit déjà \(quoi). Gardez l’un des deux ; un nom qui ressemble à un mot-clé se met entre guillemets."
        case .dureeHorsBornes: "une durée va de 1 à 600 minutes. Pour une heure de la journée, écrivez « à 14h30 »."
        case .dateIncomprise(_, let erreur): erreur.message
        case .heureIncomprise: "ce n’est pas une heure. Écrivez par exemple « à 9h30 »."
        case .heureOuMinutes(let mot):
            "heure du rendez-vous ou minutes de l’entretien ? Écrivez « \(mot.texte)h » ou « \(mot.texte)min »."
        case .manque(_, let quoi): "il manque \(quoi) après ce mot. Complétez, ou retirez le mot."
        case .themeInconnu(_, let proche):
            "ce qui précède deux-points doit être un thème, motif ou note.\(Self.suggestion(proche)) Dans un texte, retirez les deux-points."
        case .motifInconnu(_, let connus): "ce motif d’absence n’est pas dans la liste. Motifs : \(connus.joined(separator: ", "))."
        case .tropDeDemarches:
            "une ligne dit \(LigneDEntretien.demarchesAuPlus) démarches au plus. Ajoutez les autres dans le dossier."
        case .rendezVousDansLaDemarche:
            "est-ce le prochain rendez-vous ? Mettez « ; » avant ; s’il est de la démarche, écrivez « rendez-vous »."
        case .partenaireOuFrein: "est-ce un frein, ou le nom du partenaire ? Fermez le nom par une virgule, ou mettez-le entre guillemets."
        case .partenaireSansTripartite: "un partenaire ne se dit que d’un entretien tripartite. Ajoutez « tripartite », ou retirez-le."
        case .tripartiteSansPartenaire: "Un entretien tripartite réunit un troisième participant. Dites lequel avec « avec »."
        case .guillemetsOuverts: "les guillemets ne sont pas fermés. Fermez-les après le nom."
        case .freinSansEntretien:
            "un frein se repère pendant un entretien, et celui-ci n’a pas eu lieu. Pour le motif de l’absence, écrivez « motif: »."
        case .motifSansExcuse: "un motif ne se dit que d’une absence excusée. Écrivez « excusé », ou retirez le motif."
        case .sansRendezVousNiEntretien: "sans rendez-vous, il n’y a ni absence ni annulation. Retirez ce mot, ou écrivez « honoré »."
        case .plusieursRendezVous(let heures):
            "Plusieurs rendez-vous de ce jour attendent une issue : \(heures.joined(separator: ", ")). Dites l’heure de celui-ci avec « à »."
        case .rendezVousFixe:
            "Un rendez-vous fixé ce jour-là attend son issue. Retirez « sans rdv » ; au besoin, corrigez-le dans le dossier."
        }
    }

    /// A line that is right, of the kind that was meant.
    private var exemple: String {
        switch self {
        case .dateIncomprise, .heureIncomprise, .dureeHorsBornes, .plusieursRendezVous: "dupont cer honoré le 20/11 à 14h30 45min"
        case .heureOuMinutes, .rendezVousDansLaDemarche: "dupont cer honoré 30 logement: dossier FSL; rdv 12/12 14h30 cer"
        case .motifInconnu, .motifSansExcuse, .freinSansEntretien: "dupont cer excusé motif: transport"
        case .partenaireOuFrein, .partenaireSansTripartite, .tripartiteSansPartenaire:
            "dupont tripartite avec Mission locale, honoré 45 emploi"
        case .guillemetsOuverts, .deuxFois: "\"dupont honoré\" cer honoré 30"
        case .sansRendezVousNiEntretien, .rendezVousFixe: "dupont honoré sans rdv 20"
        default: LigneDEntretien.exemple
        }
    }
}
