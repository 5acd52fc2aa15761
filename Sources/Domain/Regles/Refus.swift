// Every way in which the program says no to a référent: what, why, and what to do.

/// A refused act. The case carries its data; the sentence is made in one place (`message`).
package enum Refus: Error, Equatable, Sendable {
    case obligatoire(Champ)
    case codeInconnu(Champ, String)
    case dansLeFutur(Champ, Jour)
    case tropAncien(Champ, Jour)
    /// The first date comes before the second, which it must follow.
    case avant(Champ, Jour, Champ, Jour)
    case horsBornes(Champ, Int, ClosedRange<Int>)
    /// What was typed is no date, no hour, no number.
    case dateIncomprise(Champ, SaisieJour.Erreur)
    case heureIncomprise(Champ, String)
    case nombreIncompris(Champ, String, ClosedRange<Int>)
    /// A note longer than `TexteSaisi.maximumDUneNote`.
    case texteTropLong(Champ, octets: Int)
    /// A wording that is offered already, in the common list or by the structure.
    case libelleDejaConnu(String)
    /// What is known of a person changes; it is not erased.
    case situationEffacee(Champ)

    case avantAccompagnement(Champ, Jour, Jour)
    case accompagnementClos(Champ, Jour, Jour)
    case dejaSorti(Jour)
    case destinationIdentique
    case dejaAccompagne(structure: String, depuis: Jour)
    /// Another structure follows the person: two may, when they agreed on it.
    case suiviAilleurs(structure: String, depuis: Jour)
    case memeReferent
    case referentHorsStructure
    /// The field is the one whose date would leave facts behind it: an exit, or a change of structure.
    case faitsApresLaSortie(Champ, nombre: Int, dernier: Jour)
    /// A change of référent comes before the one in charge was named.
    case avantDesignation(Jour, depuis: Jour)

    case contratTropLong(debut: Jour, fin: Jour)
    case debutLoinDeLElaboration(debut: Jour, elaboreLe: Jour)
    case decisionSansDate(DecisionDeCommission)
    case dateSansDecision
    case rangDuPremier(Int)
    case rangDuRenouvellement(Int)
    case premierAvecPredecesseur
    case predecesseurEtranger
    /// A renewal names the contract that it follows, or at least its rank.
    case renouvellementSansPredecesseur
    /// Two contracts that are neither refused nor cancelled run on the same days.
    case contratsSeChevauchent(du: Jour, au: Jour)
    /// The Commission RSA decides on what was sent to it.
    case decisionSansTransmission
    case avenantSansContrat(DecisionDeCommission)
    /// A reason for having no contract, where there is one.
    case contratElabore(SorteDeContrat, Jour)

    case sessionAVenir(Jour)
    case sessionExistante(Jour, String)
    case decisionHorsContrat(CategorieDeDecision)
    /// Another sitting has already given its answer on the contract.
    case dejaDecide(DecisionDeCommission, Jour)
    /// A PPAE, a PACEA, a CEJ is not examined by the Commission RSA.
    case contratHorsCommission(SorteDeContrat)
    /// Somebody else has recorded the answer of the same sitting meanwhile: who, and which.
    case dejaExamine(par: String, decision: String)
    case memeOrientation(Orientation)
    /// The sitting of that day has examined dossiers: neither its day nor its territory changes.
    case sessionCommencee(Jour, examens: Int)
    /// The decision on the contract is the one of a sitting of that day, and is corrected there.
    case decisionDeSession(Jour)
    case tropLoin(Champ, Jour)
    case renouvellementAvantBilan(bilan: Int, renouvellement: Int)

    case issueAVenir(Issue, Jour)
    case tenuSansEtreHonore(Jour)
    case tripartiteSansPartenaire
    /// The référent has another appointment then: with whom (initials), and when.
    case rendezVousEnConflit(Champ, avec: String, Creneau)

    case finSansEtat(Champ, Jour)
    case prevueMaisEngagee(Jour)
    case rattachementEtranger(Champ)

    case identifiantPris(String)
    case codeDeStructurePris(String)
    /// Someone else wrote the record since it was read.
    case versionPerimee(lue: Int, enregistree: Int, par: String)
    case introuvable(String)
    /// The person's file is not open to the reader's structure.
    case horsDroits
    /// The author's structure accompanied the person until that day: what is true of the person today is no longer its to write.
    case suiviTermine(Jour)
    /// The author's role does not allow it, or not for that structure.
    case acteReserve
    /// The author left on that day.
    case plusEnPoste(Jour)
    /// What the act wrote was changed since (`quoi`: the record; empty when something was added to it), or is used elsewhere.
    case annulationImpossible(NatureDActe, quoi: String, par: String)
    case fusionAvecSoiMeme
    /// Neither the birth nor the sex is the same: two people, unless it was said that they are one.
    case deuxPersonnes(String, String)
    /// The first file was merged into the second.
    case dejaFusionnee(String, dans: String)
    /// A structure that follows one of the two, for which the author may not write.
    case fusionReservee(structure: String)
    /// Both were examined by one sitting, which decided the same of both.
    case memeExamen(Jour)
    /// Both were examined by one sitting, each under its own orientation.
    case orientationsDExamen(Jour)
    /// Somebody else changed this setting meanwhile: what the file says now.
    case reglageDepasse(Champ, enregistre: String)

    /// A period that is not over is not closed.
    case periodeEnCours(Periode)
    /// A figure is no longer what the page to close shows: « Contrats, Sans type ».
    case pageDepassee(chiffre: String, affiche: Int, enregistre: Int)
    /// A closing is not undone: it is made again.
    case clotureDefinitive
}

/// Several refusals of one act, in the order of its fields.
package struct Refuse: Error, Equatable, Sendable {
    package let motifs: [Refus]
    package init(_ motifs: [Refus]) { self.motifs = motifs }
    package init(_ motif: Refus) { motifs = [motif] }
}

extension Refus {
    /// The field to put the cursor on, nil when the act as a whole is refused.
    package var champ: Champ? {
        switch self {
        case .obligatoire(let champ), .codeInconnu(let champ, _), .dansLeFutur(let champ, _), .tropAncien(let champ, _),
            .avant(let champ, _, _, _), .horsBornes(let champ, _, _), .dateIncomprise(let champ, _), .heureIncomprise(let champ, _),
            .nombreIncompris(let champ, _, _), .texteTropLong(let champ, _),
            .situationEffacee(let champ), .avantAccompagnement(let champ, _, _),
            .accompagnementClos(let champ, _, _), .finSansEtat(let champ, _), .rattachementEtranger(let champ),
            .faitsApresLaSortie(let champ, _, _), .rendezVousEnConflit(let champ, _, _):
            champ
        case .libelleDejaConnu: .libelleDeDemarche
        case .dejaSorti: .sortiLe
        case .avantDesignation: .reaffecteLe
        case .destinationIdentique: .destination
        case .dejaAccompagne, .suiviAilleurs: .structure
        case .memeReferent, .referentHorsStructure: .referent
        case .contratTropLong: .fin
        case .debutLoinDeLElaboration: .debut
        case .decisionSansDate, .dateSansDecision: .decideLe
        case .rangDuPremier, .rangDuRenouvellement: .rang
        case .premierAvecPredecesseur, .predecesseurEtranger, .renouvellementSansPredecesseur: .predecesseur
        case .contratsSeChevauchent: .debut
        case .decisionSansTransmission: .transmisLe
        case .avenantSansContrat: .contrat
        case .contratElabore: .nonContractualisation
        case .sessionAVenir, .sessionExistante: .tenueLe
        case .decisionHorsContrat, .dejaDecide: .decisionDExamen
        case .contratHorsCommission: .sorte
        case .dejaExamine: .decisionDExamen
        case .memeOrientation: .nouvelleOrientation
        case .sessionCommencee: .tenueLe
        case .decisionDeSession: .decision
        case .tropLoin(let champ, _), .reglageDepasse(let champ, _): champ
        case .renouvellementAvantBilan: .joursAvantRenouvellement
        case .issueAVenir: .issue
        case .tenuSansEtreHonore: .tenuLe
        case .tripartiteSansPartenaire: .partenaire
        case .prevueMaisEngagee: .engageeLe
        case .identifiantPris: .identifiant
        case .codeDeStructurePris: .codeDeStructure
        case .versionPerimee, .introuvable, .horsDroits, .suiviTermine, .acteReserve, .plusEnPoste, .annulationImpossible,
            .fusionAvecSoiMeme, .deuxPersonnes, .dejaFusionnee, .fusionReservee, .memeExamen,
            .orientationsDExamen, .periodeEnCours, .pageDepassee, .clotureDefinitive:
            nil
        }
    }
}
