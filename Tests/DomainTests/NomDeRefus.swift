// The names of all the refusals, so that none is without its row in the catalogue.

import Domain

/// One name for each case of `Refus`.
enum NomDeRefus: CaseIterable {
    case obligatoire, codeInconnu, dansLeFutur, tropAncien, avant, horsBornes
    case dateIncomprise, heureIncomprise, nombreIncompris, texteTropLong, libelleDejaConnu, situationEffacee
    case avantAccompagnement, accompagnementClos, dejaSorti, destinationIdentique, dejaAccompagne, memeReferent
    case referentHorsStructure, faitsApresLaSortie, avantDesignation
    case contratTropLong, debutLoinDeLElaboration, decisionSansDate, dateSansDecision, rangDuPremier, rangDuRenouvellement
    case premierAvecPredecesseur, predecesseurEtranger, renouvellementSansPredecesseur, contratsSeChevauchent, decisionSansTransmission
    case suiviAilleurs, contratElabore
    case avenantSansContrat, sessionAVenir, sessionExistante, decisionHorsContrat, dejaDecide, tropLoin, renouvellementAvantBilan
    case contratHorsCommission, dejaExamine, memeOrientation, sessionCommencee, decisionDeSession
    case issueAVenir, tenuSansEtreHonore, tripartiteSansPartenaire, rendezVousEnConflit
    case finSansEtat, prevueMaisEngagee, rattachementEtranger
    case identifiantPris, codeDeStructurePris, versionPerimee, introuvable, horsDroits
    case suiviTermine, acteReserve, plusEnPoste
    case annulationImpossible, fusionAvecSoiMeme, deuxPersonnes, dejaFusionnee, fusionReservee, memeExamen
    case orientationsDExamen, reglageDepasse
    case periodeEnCours, pageDepassee, clotureDefinitive

    /// A new refusal does not compile here; its new name then does not compile in the catalogue.
    init(_ refus: Refus) {
        self =
            switch refus {
            case .obligatoire: .obligatoire
            case .codeInconnu: .codeInconnu
            case .dansLeFutur: .dansLeFutur
            case .tropAncien: .tropAncien
            case .avant: .avant
            case .horsBornes: .horsBornes
            case .dateIncomprise: .dateIncomprise
            case .heureIncomprise: .heureIncomprise
            case .nombreIncompris: .nombreIncompris
            case .texteTropLong: .texteTropLong
            case .libelleDejaConnu: .libelleDejaConnu
            case .situationEffacee: .situationEffacee
            case .avantAccompagnement: .avantAccompagnement
            case .accompagnementClos: .accompagnementClos
            case .dejaSorti: .dejaSorti
            case .destinationIdentique: .destinationIdentique
            case .dejaAccompagne: .dejaAccompagne
            case .suiviAilleurs: .suiviAilleurs
            case .memeReferent: .memeReferent
            case .referentHorsStructure: .referentHorsStructure
            case .faitsApresLaSortie: .faitsApresLaSortie
            case .avantDesignation: .avantDesignation
            case .contratTropLong: .contratTropLong
            case .debutLoinDeLElaboration: .debutLoinDeLElaboration
            case .decisionSansDate: .decisionSansDate
            case .dateSansDecision: .dateSansDecision
            case .rangDuPremier: .rangDuPremier
            case .rangDuRenouvellement: .rangDuRenouvellement
            case .premierAvecPredecesseur: .premierAvecPredecesseur
            case .predecesseurEtranger: .predecesseurEtranger
            case .renouvellementSansPredecesseur: .renouvellementSansPredecesseur
            case .contratsSeChevauchent: .contratsSeChevauchent
            case .decisionSansTransmission: .decisionSansTransmission
            case .avenantSansContrat: .avenantSansContrat
            case .contratElabore: .contratElabore
            case .sessionAVenir: .sessionAVenir
            case .sessionExistante: .sessionExistante
            case .decisionHorsContrat: .decisionHorsContrat
            case .dejaDecide: .dejaDecide
            case .contratHorsCommission: .contratHorsCommission
            case .dejaExamine: .dejaExamine
            case .memeOrientation: .memeOrientation
            case .sessionCommencee: .sessionCommencee
            case .decisionDeSession: .decisionDeSession
            case .tropLoin: .tropLoin
            case .renouvellementAvantBilan: .renouvellementAvantBilan
            case .issueAVenir: .issueAVenir
            case .tenuSansEtreHonore: .tenuSansEtreHonore
            case .tripartiteSansPartenaire: .tripartiteSansPartenaire
            case .rendezVousEnConflit: .rendezVousEnConflit
            case .finSansEtat: .finSansEtat
            case .prevueMaisEngagee: .prevueMaisEngagee
            case .rattachementEtranger: .rattachementEtranger
            case .identifiantPris: .identifiantPris
            case .codeDeStructurePris: .codeDeStructurePris
            case .versionPerimee: .versionPerimee
            case .introuvable: .introuvable
            case .horsDroits: .horsDroits
            case .suiviTermine: .suiviTermine
            case .acteReserve: .acteReserve
            case .plusEnPoste: .plusEnPoste
            case .annulationImpossible: .annulationImpossible
            case .fusionAvecSoiMeme: .fusionAvecSoiMeme
            case .deuxPersonnes: .deuxPersonnes
            case .dejaFusionnee: .dejaFusionnee
            case .fusionReservee: .fusionReservee
            case .memeExamen: .memeExamen
            case .orientationsDExamen: .orientationsDExamen
            case .reglageDepasse: .reglageDepasse
            case .periodeEnCours: .periodeEnCours
            case .pageDepassee: .pageDepassee
            case .clotureDefinitive: .clotureDefinitive
            }
    }
}
