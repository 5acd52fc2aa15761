// The sentences of the refusals, one exhaustive switch; the catalogue is checked by a test.

extension Refus {
    /// What is refused, why, and what to do, in French. Long on purpose: a case without its sentence does not compile.
    package var message: String {
        switch self {
        case .obligatoire(let champ):
            "\(champ.libelle) : à remplir. Complétez ce champ, il est nécessaire pour enregistrer."
        case .codeInconnu(let champ, let code):
            "\(champ.libelle) : « \(code) » n’est pas dans la liste. Choisissez une valeur avec F4."
        case .dansLeFutur(let champ, let jour):
            "\(champ.libelle) : le \(jour.court) n’est pas encore arrivé. Donnez une date passée ou celle d’aujourd’hui."
        case .tropAncien(let champ, let jour):
            "\(champ.libelle) : le \(jour.court) est trop ancien pour être exact. Vérifiez l’année."
        case .avant(let champ, let jour, let autre, let borne):
            "\(champ.libelle) : le \(jour.court) vient avant « \(autre.libelle) » (\(borne.court)). Corrigez l’une des deux dates."
        case .horsBornes(let champ, let valeur, let bornes):
            "\(champ.libelle) : \(valeur) n’est pas possible. Donnez un nombre de \(bornes.lowerBound) à \(bornes.upperBound)."
        case .dateIncomprise(let champ, let erreur):
            "\(champ.libelle) : \(erreur.message)"
        case .heureIncomprise(let champ, let texte):
            "\(champ.libelle) : « \(texte) » n’est pas une heure. Tapez par exemple 9, 9h30 ou 14:15."
        case .nombreIncompris(let champ, let texte, let bornes):
            "\(champ.libelle) : « \(texte) » n’est pas un nombre. Donnez un nombre de \(bornes.lowerBound) à \(bornes.upperBound)."
        case .texteTropLong(let champ, let octets):
            "\(champ.libelle) : ce texte de \(TexteSaisi.enKo(octets)) ko dépasse \(TexteSaisi.enKo(TexteSaisi.maximumDUneNote)) ko. Gardez-en l’essentiel."
        case .libelleDejaConnu(let libelle):
            "Libellé de la démarche : « \(libelle) » est déjà proposé dans ce thème. Reprenez-le, ou dites-le autrement."
        case .situationEffacee(let champ):
            "\(champ.libelle) : une situation connue ne s’efface pas, elle change. Choisissez la nouvelle valeur avec F4."

        case .avantAccompagnement(let champ, let jour, let debut):
            "\(champ.libelle) : le \(jour.court) précède l’accompagnement, commencé le \(debut.court). Corrigez la date."
        case .accompagnementClos(let champ, let jour, let fin):
            "\(champ.libelle) : le \(jour.court) vient après la fin de l’accompagnement (\(fin.court)). Corrigez la date, ou reprenez d’abord l’accompagnement."
        case .dejaSorti(let jour):
            "Date de sortie : une sortie est déjà enregistrée au \(jour.court). Annulez-la d’abord si elle est fausse."
        case .destinationIdentique:
            "Structure de destination : c’est la structure actuelle. Choisissez celle qui prend le relais."
        case .dejaAccompagne(let structure, let depuis):
            "Structure : \(structure) accompagne déjà cette personne depuis le \(depuis.court). Ouvrez le dossier existant."
        case .suiviAilleurs(let structure, let depuis):
            "Structure : \(structure) accompagne cette personne depuis le \(depuis.court). Demandez-lui le transfert (un superviseur du Département peut aussi le faire), ou convenez avec elle d’un suivi en parallèle et dites-le."
        case .memeReferent:
            "Référent : c’est déjà le référent désigné. Choisissez-en un autre."
        case .referentHorsStructure:
            "Référent : il n’appartient pas à la structure choisie. Prenez un référent de cette structure avec F4."
        case .faitsApresLaSortie(let champ, let nombre, let dernier):
            "\(champ.libelle) : \(nombre) fait\(nombre > 1 ? "s sont enregistrés" : " est enregistré") après cette date, jusqu’au \(dernier.court). Choisissez une date à partir de ce jour, ou corrigez d’abord ces faits."
        case .avantDesignation(let jour, let depuis):
            "À compter du : le \(jour.court) précède la dernière désignation d’un référent, faite à compter du \(depuis.court). Choisissez ce jour-là ou un jour qui le suit."

        case .contratTropLong(let debut, let fin):
            "Fin : du \(debut.court) au \(fin.court), le contrat dépasse 24 mois. Raccourcissez la durée (1 à 24 mois)."
        case .debutLoinDeLElaboration(let debut, let elaboreLe):
            "Début : le \(debut.court) est à plus d’un an de l’élaboration (\(elaboreLe.court)). Vérifiez l’année."
        case .decisionSansDate(let decision):
            "Décidé le : la décision « \(decision.libelle) » a été prise un jour de commission. Donnez cette date."
        case .dateSansDecision:
            "Décidé le : le contrat est en attente, il n’a pas de date de décision. Choisissez la décision ou effacez la date."
        case .rangDuPremier(let rang):
            "Rang : un premier contrat a le rang 1, pas \(rang). Corrigez le rang ou le type."
        case .rangDuRenouvellement(let rang):
            "Rang : un renouvellement a au moins le rang 2, pas \(rang). Corrigez le rang ou le type."
        case .premierAvecPredecesseur:
            "Contrat précédent : un premier contrat n’en a pas. Laissez ce champ vide ou choisissez « Renouvellement »."
        case .predecesseurEtranger:
            "Contrat précédent : ce contrat n’est pas de cette personne. Choisissez-en un avec F4."
        case .renouvellementSansPredecesseur:
            "Contrat précédent : un renouvellement suit un contrat. Choisissez-le avec F4, donnez son rang s’il n’est pas dans Suivi, ou prenez « Premier contrat »."
        case .contratsSeChevauchent(let du, let au):
            "Début : un autre contrat court du \(du.court) au \(au.court), deux contrats ne se chevauchent pas. Commencez celui-ci après, avancez la fin de l’autre, ou concluez un avenant."
        case .decisionSansTransmission:
            "Transmis le : la commission décide d’un contrat qui lui a été transmis. Donnez la date de transmission."
        case .avenantSansContrat(let decision):
            "Contrat : il est « \(decision.libelle) », un avenant n’a rien à modifier. Élaborez un nouveau contrat."

        case .contratElabore(let sorte, let jour):
            "Absence de contrat : un \(sorte.dansUnePhrase) a été élaboré le \(jour.court), ce motif n’explique plus rien. Laissez-le vide, ou corrigez d’abord le contrat."

        case .sessionAVenir(let jour):
            "Tenue le : la commission du \(jour.court) n’a pas encore eu lieu. Attendez ce jour, ou corrigez la date de la session."
        case .sessionExistante(let jour, let territoire):
            "Tenue le : une commission du \(jour.court) existe déjà pour « \(territoire) ». Ouvrez-la dans la liste, ou changez la date ou le territoire."
        case .decisionHorsContrat(let categorie):
            "Décision de la commission : « \(categorie.libelle) » porte sur le droit ou l’orientation, pas sur le contrat. Choisissez validé, ajourné ou refusé, ou examinez la situation de la personne."
        case .dejaDecide(let decision, let jour):
            "Décision de la commission : ce contrat est déjà « \(decision.libelle) » depuis le \(jour.court). Corrigez-la dans la commission de ce jour-là, ou sur le contrat si elle y a été saisie."
        case .contratHorsCommission(let sorte):
            "Sorte de contrat : un \(sorte.libelle) ne passe pas devant la Commission RSA, seuls le CER et le contrat d’engagement s’y examinent. Choisissez l’un des deux."
        case .dejaExamine(let par, let decision):
            "Décision de la commission : \(par) vient de consigner « \(decision) » pour ce dossier. Relisez la liste, et corrigez dans « Décidés » s’il le faut."
        case .memeOrientation(let orientation):
            "Nouvelle orientation : la personne est déjà en orientation \(orientation.dansUnePhrase). Choisissez-en une autre, ou décidez un maintien."
        case .sessionCommencee(let jour, let examens):
            "Tenue le : la commission du \(jour.court) a déjà examiné \(examens) dossier\(examens > 1 ? "s" : ""), elle ne change plus. Créez une autre commission, ou retirez d’abord ses décisions."
        case .decisionDeSession(let jour):
            "Décision : elle a été prise par la commission du \(jour.court). Corrigez-la dans « Commissions », onglet « Décidés »."
        case .tropLoin(let champ, let jour):
            "\(champ.libelle) : le \(jour.court) est à plus d’un an. Vérifiez l’année."
        case .renouvellementAvantBilan(let bilan, let renouvellement):
            "Renouvellement dû (jours) : \(renouvellement) jours, mais le bilan se prépare \(bilan) jours avant la fin. Donnez un délai plus court que celui du bilan."

        case .issueAVenir(let issue, let jour):
            "Issue : le rendez-vous du \(jour.court) n’a pas encore eu lieu, « \(issue.libelle) » est impossible. Attendez ce jour, \(issue == .honore ? "ou avancez-le s’il s’est tenu plus tôt" : "ou annulez le rendez-vous")."
        case .tenuSansEtreHonore(let jour):
            "Tenu le : l’entretien n’est pas « Honoré », il n’a pas pu se tenir le \(jour.court). Effacez la date ou changez l’issue."
        case .tripartiteSansPartenaire:
            "Partenaire : un entretien tripartite réunit un troisième participant. Indiquez lequel."
        case .rendezVousEnConflit(let champ, let avec, let creneau):
            "\(champ.libelle) : un rendez-vous avec \(avec) est déjà fixé de \(creneau.libelle). Choisissez une autre heure, ou donnez la raison du chevauchement."

        case .finSansEtat(let champ, let jour):
            "\(champ.libelle) : l’état choisi n’est pas une fin, la date du \(jour.court) ne va pas avec lui. Effacez la date ou changez l’état."
        case .prevueMaisEngagee(let jour):
            "Engagée le : la démarche est seulement « Prévue », elle n’a pas pu être engagée le \(jour.court). Effacez la date ou choisissez « Engagée »."
        case .rattachementEtranger(let champ):
            "\(champ.libelle) : ce choix appartient à un autre accompagnement. Prenez avec F4 une valeur de ce dossier."

        case .identifiantPris(let identifiant):
            "Identifiant : « \(identifiant) » est déjà utilisé. Choisissez-en un autre."
        case .codeDeStructurePris(let code):
            "Code : une structure porte déjà le code « \(code) ». Choisissez-en un autre."
        case .versionPerimee(let lue, let enregistree, let par):
            "Enregistrement refusé : \(par) a modifié cette fiche entre-temps (version \(enregistree), vous lisiez la \(lue)). Votre saisie est gardée. Relisez la fiche, puis enregistrez de nouveau."
        case .introuvable(let quoi):
            "\(quoi) : introuvable dans ce fichier. Revenez à la liste et ouvrez le dossier de nouveau."
        case .horsDroits:
            "Ce dossier est suivi par une autre structure, il ne vous est pas ouvert. Demandez-le-lui, ou adressez-vous à un superviseur du Département."
        case .suiviTermine(let jour):
            "Votre structure n’accompagne plus cette personne depuis le \(jour.court) : sa fiche ne se modifie plus ici. Reprenez d’abord l’accompagnement, ou adressez-vous à la structure qui la suit."
        case .acteReserve:
            "Réservé à un responsable ou à un superviseur : votre rôle, ou votre structure, n’y donne pas droit. Adressez-vous à votre responsable ou à un superviseur du Département."
        case .plusEnPoste(let jour):
            "Vous n’êtes plus en poste depuis le \(jour.court) : rien ne s’enregistre plus à votre nom. Adressez-vous à un superviseur du Département si cette date est fausse."
        case .annulationImpossible(let nature, let quoi, let par):
            "Annulation impossible : « \(nature.libelle) » ne se défait plus, \(quoi.isEmpty ? "\(par) s’en est servi depuis" : "\(par) a changé depuis ce que cet acte avait écrit (\(quoi))"). Rien n’a été défait. Corrigez la fiche elle-même ; l’onglet Journal dit ce qui a été fait."
        case .fusionAvecSoiMeme:
            "Fusion : c’est deux fois la même fiche. Choisissez l’autre fiche de cette personne."
        case .deuxPersonnes(let une, let autre):
            "Fusion : \(une) et \(autre) n’ont ni la même date de naissance ni le même sexe : ce sont deux personnes. Vérifiez les deux fiches ; si c’est bien la même, dites-le en confirmant."
        case .dejaFusionnee(let une, let autre):
            "Fusion : la fiche de \(une) a déjà été fondue dans celle de \(autre). Ouvrez celle-ci."
        case .fusionReservee(let structure):
            "Fusion : \(structure) suit ou a suivi l’une de ces deux personnes, et vous n’écrivez pas pour cette structure. Demandez la fusion à un superviseur du Département."
        case .memeExamen(let jour):
            "Fusion : la commission du \(jour.court) a rendu la même décision sur les deux fiches. Corrigez d’abord l’un des deux examens."
        case .orientationsDExamen(let jour):
            "Fusion : la commission du \(jour.court) a examiné les deux fiches sous deux orientations. Retirez d’abord l’un des deux examens, accordez les orientations, puis consignez-le de nouveau."
        case .reglageDepasse(let champ, let enregistre):
            "\(champ.libelle) : ce réglage vient d’être changé, il vaut maintenant « \(enregistre) ». Rouvrez les paramètres, relisez-le, puis changez-le s’il le faut."

        case .periodeEnCours(let periode):
            "Clôture : la période « \(periode.libelle) » finit le \(periode.au.court), elle n’est pas terminée. Attendez le lendemain de ce jour, ou choisissez une période finie."
        case .pageDepassee(let chiffre, let affiche, let enregistre):
            "Clôture : entre-temps, « \(chiffre) » est passé de \(affiche.lisible) à \(enregistre.lisible). Rien n’a été clos. Relisez la page, puis clôturez de nouveau."
        case .clotureDefinitive:
            "Clôture : elle ne s’annule pas, d’autres ont pu s’en servir. Clôturez de nouveau la période en donnant le motif : la nouvelle version fait foi, l’ancienne reste lisible."
        }
    }
}
