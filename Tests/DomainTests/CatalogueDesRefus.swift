// The catalogue: every way in which the program says no, with the whole sentence that the user reads.

import Domain

/// A refusal, the field that receives the cursor, and the sentence.
struct LigneDeCatalogue {
    let refus: Refus
    let champ: Champ?
    let phrase: String

    init(_ refus: Refus, _ champ: Champ?, _ phrase: String) { (self.refus, self.champ, self.phrase) = (refus, champ, phrase) }
}

extension NomDeRefus {
    /// An example of each; the sentence is written out so that it is read as the user reads it.
    var ligne: LigneDeCatalogue {
        switch self {
        case .obligatoire:
            LigneDeCatalogue(
                .obligatoire(.nom), .nom,
                "Nom : à remplir. Complétez ce champ, il est nécessaire pour enregistrer.")
        case .codeInconnu:
            LigneDeCatalogue(
                .codeInconnu(.theme, "lune"), .theme,
                "Thème : « lune » n’est pas dans la liste. Choisissez une valeur avec F4.")
        case .dansLeFutur:
            LigneDeCatalogue(
                .dansLeFutur(.signeLe, "2026-11-24"), .signeLe,
                "Signé le : le 24/11/2026 n’est pas encore arrivé. Donnez une date passée ou celle d’aujourd’hui.")
        case .tropAncien:
            LigneDeCatalogue(
                .tropAncien(.naissance, "1826-05-12"), .naissance,
                "Date de naissance : le 12/05/1826 est trop ancien pour être exact. Vérifiez l’année.")
        case .avant:
            LigneDeCatalogue(
                .avant(.fin, "2026-08-31", .debut, "2026-09-01"), .fin,
                "Fin : le 31/08/2026 vient avant « Début » (01/09/2026). Corrigez l’une des deux dates.")
        case .horsBornes:
            LigneDeCatalogue(
                .horsBornes(.dureeEntretien, 900, 1...600), .dureeEntretien,
                "Durée (minutes) : 900 n’est pas possible. Donnez un nombre de 1 à 600.")
        case .dateIncomprise:
            LigneDeCatalogue(
                .dateIncomprise(.debut, .illisible("bientôt")), .debut,
                "Début : « bientôt » n’est pas une date. Tapez par exemple 28, 28/11, 28/11/2026, +7, -1m, lun ou demain.")
        case .heureIncomprise:
            LigneDeCatalogue(
                .heureIncomprise(.heure, "midi"), .heure,
                "Heure : « midi » n’est pas une heure. Tapez par exemple 9, 9h30 ou 14:15.")
        case .nombreIncompris:
            LigneDeCatalogue(
                .nombreIncompris(.duree, "six", 1...24), .duree,
                "Durée (mois) : « six » n’est pas un nombre. Donnez un nombre de 1 à 24.")
        case .texteTropLong:
            LigneDeCatalogue(
                .texteTropLong(.compteRendu, octets: 300 * 1024), .compteRendu,
                "Compte rendu : ce texte de 300 ko dépasse 256 ko. Gardez-en l’essentiel.")
        case .libelleDejaConnu:
            LigneDeCatalogue(
                .libelleDejaConnu("Dossier MDPH"), .libelleDeDemarche,
                "Libellé de la démarche : « Dossier MDPH » est déjà proposé dans ce thème. Reprenez-le, ou dites-le autrement.")
        case .situationEffacee:
            LigneDeCatalogue(
                .situationEffacee(NatureDeSituation.zone.champ), NatureDeSituation.zone.champ,
                "Zone d’habitation : une situation connue ne s’efface pas, elle change. Choisissez la nouvelle valeur avec F4.")
        case .avantAccompagnement:
            LigneDeCatalogue(
                .avantAccompagnement(.repereLe, "2026-01-14", "2026-01-15"), .repereLe,
                "Repéré le : le 14/01/2026 précède l’accompagnement, commencé le 15/01/2026. Corrigez la date.")
        case .accompagnementClos:
            LigneDeCatalogue(
                .accompagnementClos(.elaboreLe, "2026-09-01", "2026-06-30"), .elaboreLe,
                "Élaboré le : le 01/09/2026 vient après la fin de l’accompagnement (30/06/2026). Corrigez la date, ou reprenez d’abord l’accompagnement."
            )
        case .dejaSorti:
            LigneDeCatalogue(
                .dejaSorti("2026-06-30"), .sortiLe,
                "Date de sortie : une sortie est déjà enregistrée au 30/06/2026. Annulez-la d’abord si elle est fausse.")
        case .destinationIdentique:
            LigneDeCatalogue(
                .destinationIdentique, .destination,
                "Structure de destination : c’est la structure actuelle. Choisissez celle qui prend le relais.")
        case .dejaAccompagne:
            LigneDeCatalogue(
                .dejaAccompagne(structure: "CCAS d’Alençon", depuis: "2026-01-15"), .structure,
                "Structure : CCAS d’Alençon accompagne déjà cette personne depuis le 15/01/2026. Ouvrez le dossier existant.")
        case .memeReferent:
            LigneDeCatalogue(.memeReferent, .referent, "Référent : c’est déjà le référent désigné. Choisissez-en un autre.")
        case .referentHorsStructure:
            LigneDeCatalogue(
                .referentHorsStructure, .referent,
                "Référent : il n’appartient pas à la structure choisie. Prenez un référent de cette structure avec F4.")
        case .faitsApresLaSortie:
            LigneDeCatalogue(
                .faitsApresLaSortie(.reaffecteLe, nombre: 2, dernier: "2026-10-05"), .reaffecteLe,
                "À compter du : 2 faits sont enregistrés après cette date, jusqu’au 05/10/2026. Choisissez une date à partir de ce jour, ou corrigez d’abord ces faits."
            )
        case .avantDesignation:
            LigneDeCatalogue(
                .avantDesignation("2026-01-14", depuis: "2026-01-15"), .reaffecteLe,
                "À compter du : le 14/01/2026 précède la dernière désignation d’un référent, faite à compter du 15/01/2026. Choisissez ce jour-là ou un jour qui le suit."
            )
        case .contratTropLong:
            LigneDeCatalogue(
                .contratTropLong(debut: "2026-09-01", fin: "2028-09-01"), .fin,
                "Fin : du 01/09/2026 au 01/09/2028, le contrat dépasse 24 mois. Raccourcissez la durée (1 à 24 mois).")
        case .debutLoinDeLElaboration:
            LigneDeCatalogue(
                .debutLoinDeLElaboration(debut: "2016-09-01", elaboreLe: "2026-09-01"), .debut,
                "Début : le 01/09/2016 est à plus d’un an de l’élaboration (01/09/2026). Vérifiez l’année.")
        case .decisionSansDate:
            LigneDeCatalogue(
                .decisionSansDate(.ajourne), .decideLe,
                "Décidé le : la décision « Ajourné » a été prise un jour de commission. Donnez cette date.")
        case .dateSansDecision:
            LigneDeCatalogue(
                .dateSansDecision, .decideLe,
                "Décidé le : le contrat est en attente, il n’a pas de date de décision. Choisissez la décision ou effacez la date.")
        case .rangDuPremier:
            LigneDeCatalogue(
                .rangDuPremier(2), .rang,
                "Rang : un premier contrat a le rang 1, pas 2. Corrigez le rang ou le type.")
        case .rangDuRenouvellement:
            LigneDeCatalogue(
                .rangDuRenouvellement(1), .rang,
                "Rang : un renouvellement a au moins le rang 2, pas 1. Corrigez le rang ou le type.")
        case .premierAvecPredecesseur:
            LigneDeCatalogue(
                .premierAvecPredecesseur, .predecesseur,
                "Contrat précédent : un premier contrat n’en a pas. Laissez ce champ vide ou choisissez « Renouvellement ».")
        case .predecesseurEtranger:
            LigneDeCatalogue(
                .predecesseurEtranger, .predecesseur,
                "Contrat précédent : ce contrat n’est pas de cette personne. Choisissez-en un avec F4.")
        case .renouvellementSansPredecesseur:
            LigneDeCatalogue(
                .renouvellementSansPredecesseur, .predecesseur,
                "Contrat précédent : un renouvellement suit un contrat. Choisissez-le avec F4, donnez son rang s’il n’est pas dans Suivi, ou prenez « Premier contrat »."
            )
        case .contratsSeChevauchent:
            LigneDeCatalogue(
                .contratsSeChevauchent(du: "2026-01-01", au: "2026-06-30"), .debut,
                "Début : un autre contrat court du 01/01/2026 au 30/06/2026, deux contrats ne se chevauchent pas. Commencez celui-ci après, avancez la fin de l’autre, ou concluez un avenant."
            )
        case .decisionSansTransmission:
            LigneDeCatalogue(
                .decisionSansTransmission, .transmisLe,
                "Transmis le : la commission décide d’un contrat qui lui a été transmis. Donnez la date de transmission.")
        case .suiviAilleurs:
            LigneDeCatalogue(
                .suiviAilleurs(structure: "CCAS d’Alençon", depuis: "2026-01-15"), .structure,
                "Structure : CCAS d’Alençon accompagne cette personne depuis le 15/01/2026. Demandez-lui le transfert (un superviseur du Département peut aussi le faire), ou convenez avec elle d’un suivi en parallèle et dites-le."
            )
        case .contratElabore:
            LigneDeCatalogue(
                .contratElabore(.cer, "2026-01-15"), .nonContractualisation,
                "Absence de contrat : un CER a été élaboré le 15/01/2026, ce motif n’explique plus rien. Laissez-le vide, ou corrigez d’abord le contrat."
            )
        case .avenantSansContrat:
            LigneDeCatalogue(
                .avenantSansContrat(.refuse), .contrat,
                "Contrat : il est « Refusé », un avenant n’a rien à modifier. Élaborez un nouveau contrat.")
        case .sessionAVenir:
            LigneDeCatalogue(
                .sessionAVenir("2026-12-03"), .tenueLe,
                "Tenue le : la commission du 03/12/2026 n’a pas encore eu lieu. Attendez ce jour, ou corrigez la date de la session.")
        case .sessionExistante:
            LigneDeCatalogue(
                .sessionExistante("2026-12-03", "Alençon"), .tenueLe,
                "Tenue le : une commission du 03/12/2026 existe déjà pour « Alençon ». Ouvrez-la dans la liste, ou changez la date ou le territoire."
            )
        case .decisionHorsContrat:
            LigneDeCatalogue(
                .decisionHorsContrat(.reduction), .decisionDExamen,
                "Décision de la commission : « Réduction » porte sur le droit ou l’orientation, pas sur le contrat. Choisissez validé, ajourné ou refusé, ou examinez la situation de la personne."
            )
        case .dejaDecide:
            LigneDeCatalogue(
                .dejaDecide(.valide, "2026-10-01"), .decisionDExamen,
                "Décision de la commission : ce contrat est déjà « Validé » depuis le 01/10/2026. Corrigez-la dans la commission de ce jour-là, ou sur le contrat si elle y a été saisie."
            )
        case .contratHorsCommission:
            LigneDeCatalogue(
                .contratHorsCommission(.pacea), .sorte,
                "Sorte de contrat : un PACEA ne passe pas devant la Commission RSA, seuls le CER et le contrat d’engagement s’y examinent. Choisissez l’un des deux."
            )
        case .dejaExamine:
            LigneDeCatalogue(
                .dejaExamine(par: "Nadia Traoré", decision: "Contrat ajourné"), .decisionDExamen,
                "Décision de la commission : Nadia Traoré vient de consigner « Contrat ajourné » pour ce dossier. Relisez la liste, et corrigez dans « Décidés » s’il le faut."
            )
        case .memeOrientation:
            LigneDeCatalogue(
                .memeOrientation(.socioProfessionnelle), .nouvelleOrientation,
                "Nouvelle orientation : la personne est déjà en orientation socio-professionnelle. Choisissez-en une autre, ou décidez un maintien."
            )
        case .sessionCommencee:
            LigneDeCatalogue(
                .sessionCommencee("2026-11-12", examens: 3), .tenueLe,
                "Tenue le : la commission du 12/11/2026 a déjà examiné 3 dossiers, elle ne change plus. Créez une autre commission, ou retirez d’abord ses décisions."
            )
        case .decisionDeSession:
            LigneDeCatalogue(
                .decisionDeSession("2026-11-12"), .decision,
                "Décision : elle a été prise par la commission du 12/11/2026. Corrigez-la dans « Commissions », onglet « Décidés ».")
        case .tropLoin:
            LigneDeCatalogue(.tropLoin(.tenueLe, "2029-01-01"), .tenueLe, "Tenue le : le 01/01/2029 est à plus d’un an. Vérifiez l’année.")
        case .renouvellementAvantBilan:
            LigneDeCatalogue(
                .renouvellementAvantBilan(bilan: 30, renouvellement: 60), .joursAvantRenouvellement,
                "Renouvellement dû (jours) : 60 jours, mais le bilan se prépare 30 jours avant la fin. Donnez un délai plus court que celui du bilan."
            )
        case .issueAVenir:
            LigneDeCatalogue(
                .issueAVenir(.absenceInjustifiee, "2026-11-24"), .issue,
                "Issue : le rendez-vous du 24/11/2026 n’a pas encore eu lieu, « Absence injustifiée » est impossible. Attendez ce jour, ou annulez le rendez-vous."
            )
        case .tenuSansEtreHonore:
            LigneDeCatalogue(
                .tenuSansEtreHonore("2026-11-16"), .tenuLe,
                "Tenu le : l’entretien n’est pas « Honoré », il n’a pas pu se tenir le 16/11/2026. Effacez la date ou changez l’issue.")
        case .tripartiteSansPartenaire:
            LigneDeCatalogue(
                .tripartiteSansPartenaire, .partenaire,
                "Partenaire : un entretien tripartite réunit un troisième participant. Indiquez lequel.")
        case .rendezVousEnConflit:
            LigneDeCatalogue(
                .rendezVousEnConflit(.heure, avec: "A. L.", Exemples.creneau), .heure,
                "Heure : un rendez-vous avec A. L. est déjà fixé de 9 h 30 à 10 h 15. Choisissez une autre heure, ou donnez la raison du chevauchement."
            )
        case .finSansEtat:
            LigneDeCatalogue(
                .finSansEtat(.termineLe, "2026-05-04"), .termineLe,
                "Levé ou clos le : l’état choisi n’est pas une fin, la date du 04/05/2026 ne va pas avec lui. Effacez la date ou changez l’état."
            )
        case .prevueMaisEngagee:
            LigneDeCatalogue(
                .prevueMaisEngagee("2026-03-02"), .engageeLe,
                "Engagée le : la démarche est seulement « Prévue », elle n’a pas pu être engagée le 02/03/2026. Effacez la date ou choisissez « Engagée »."
            )
        case .rattachementEtranger:
            LigneDeCatalogue(
                .rattachementEtranger(.frein), .frein,
                "Frein : ce choix appartient à un autre accompagnement. Prenez avec F4 une valeur de ce dossier.")
        case .identifiantPris:
            LigneDeCatalogue(
                .identifiantPris("n.traore"), .identifiant,
                "Identifiant : « n.traore » est déjà utilisé. Choisissez-en un autre.")
        case .codeDeStructurePris:
            LigneDeCatalogue(
                .codeDeStructurePris("CCAS-ALENCON"), .codeDeStructure,
                "Code : une structure porte déjà le code « CCAS-ALENCON ». Choisissez-en un autre.")
        case .versionPerimee:
            LigneDeCatalogue(
                .versionPerimee(lue: 3, enregistree: 4, par: "Nadia Traoré"), nil,
                "Enregistrement refusé : Nadia Traoré a modifié cette fiche entre-temps (version 4, vous lisiez la 3). Votre saisie est gardée. Relisez la fiche, puis enregistrez de nouveau."
            )
        case .introuvable:
            LigneDeCatalogue(
                .introuvable("Contrat"), nil,
                "Contrat : introuvable dans ce fichier. Revenez à la liste et ouvrez le dossier de nouveau.")
        case .horsDroits:
            LigneDeCatalogue(
                .horsDroits, nil,
                "Ce dossier est suivi par une autre structure, il ne vous est pas ouvert. Demandez-le-lui, ou adressez-vous à un superviseur du Département."
            )
        case .suiviTermine:
            LigneDeCatalogue(
                .suiviTermine("2026-06-30"), nil,
                "Votre structure n’accompagne plus cette personne depuis le 30/06/2026 : sa fiche ne se modifie plus ici. Reprenez d’abord l’accompagnement, ou adressez-vous à la structure qui la suit."
            )
        case .acteReserve:
            LigneDeCatalogue(
                .acteReserve, nil,
                "Réservé à un responsable ou à un superviseur : votre rôle, ou votre structure, n’y donne pas droit. Adressez-vous à votre responsable ou à un superviseur du Département."
            )
        case .plusEnPoste:
            LigneDeCatalogue(
                .plusEnPoste("2026-02-28"), nil,
                "Vous n’êtes plus en poste depuis le 28/02/2026 : rien ne s’enregistre plus à votre nom. Adressez-vous à un superviseur du Département si cette date est fausse."
            )
        case .annulationImpossible:
            LigneDeCatalogue(
                .annulationImpossible(.elaborerContrat, quoi: "Contrat", par: "Nadia Traoré"), nil,
                "Annulation impossible : « Contrat élaboré » ne se défait plus, Nadia Traoré a changé depuis ce que cet acte avait écrit (Contrat). Rien n’a été défait. Corrigez la fiche elle-même ; l’onglet Journal dit ce qui a été fait."
            )
        case .fusionAvecSoiMeme:
            LigneDeCatalogue(
                .fusionAvecSoiMeme, nil, "Fusion : c’est deux fois la même fiche. Choisissez l’autre fiche de cette personne.")
        case .deuxPersonnes:
            LigneDeCatalogue(
                .deuxPersonnes("LEFÈVRE Aurélie", "LEFÈVRE Paul"), nil,
                "Fusion : LEFÈVRE Aurélie et LEFÈVRE Paul n’ont ni la même date de naissance ni le même sexe : ce sont deux personnes. Vérifiez les deux fiches ; si c’est bien la même, dites-le en confirmant."
            )
        case .dejaFusionnee:
            LigneDeCatalogue(
                .dejaFusionnee("LEFEVRE Aurelie", dans: "LEFÈVRE Aurélie"), nil,
                "Fusion : la fiche de LEFEVRE Aurelie a déjà été fondue dans celle de LEFÈVRE Aurélie. Ouvrez celle-ci.")
        case .fusionReservee:
            LigneDeCatalogue(
                .fusionReservee(structure: "Mission locale"), nil,
                "Fusion : Mission locale suit ou a suivi l’une de ces deux personnes, et vous n’écrivez pas pour cette structure. Demandez la fusion à un superviseur du Département."
            )
        case .memeExamen:
            LigneDeCatalogue(
                .memeExamen("2026-03-12"), nil,
                "Fusion : la commission du 12/03/2026 a rendu la même décision sur les deux fiches. Corrigez d’abord l’un des deux examens."
            )
        case .orientationsDExamen:
            LigneDeCatalogue(
                .orientationsDExamen("2026-03-12"), nil,
                "Fusion : la commission du 12/03/2026 a examiné les deux fiches sous deux orientations. Retirez d’abord l’un des deux examens, accordez les orientations, puis consignez-le de nouveau."
            )
        case .reglageDepasse:
            LigneDeCatalogue(
                .reglageDepasse(.joursEnAttente, enregistre: "60"), .joursEnAttente,
                "Attente de la commission : ce réglage vient d’être changé, il vaut maintenant « 60 ». Rouvrez les paramètres, relisez-le, puis changez-le s’il le faut."
            )
        case .periodeEnCours:
            LigneDeCatalogue(
                .periodeEnCours(.annee(de: "2026-05-01")), nil,
                "Clôture : la période « année 2026 » finit le 31/12/2026, elle n’est pas terminée. Attendez le lendemain de ce jour, ou choisissez une période finie."
            )
        case .pageDepassee:
            LigneDeCatalogue(
                .pageDepassee(chiffre: "Contrats, Sans type", affiche: 34, enregistre: 33), nil,
                "Clôture : entre-temps, « Contrats, Sans type » est passé de 34 à 33. Rien n’a été clos. Relisez la page, puis clôturez de nouveau."
            )
        case .clotureDefinitive:
            LigneDeCatalogue(
                .clotureDefinitive, nil,
                "Clôture : elle ne s’annule pas, d’autres ont pu s’en servir. Clôturez de nouveau la période en donnant le motif : la nouvelle version fait foi, l’ancienne reste lisible."
            )
        }
    }
}
