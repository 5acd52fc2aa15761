-- A store of version 3 with some people, as the sqlite3 shell dumps it: later versions must still open it.
PRAGMA application_id = 1398098262;
PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE referentiel_themes (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL CHECK (categorie IN ('logement', 'sante', 'budget', 'mobilite', 'formation', 'emploi', 'autre')),
  ordre INTEGER NOT NULL,
  actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_themes VALUES('administratif','Démarches administratives et droits','autre',8,1);
INSERT INTO referentiel_themes VALUES('budget','Budget','budget',3,1);
INSERT INTO referentiel_themes VALUES('emploi','Emploi','emploi',6,1);
INSERT INTO referentiel_themes VALUES('famille','Famille et garde d’enfants','autre',7,1);
INSERT INTO referentiel_themes VALUES('formation','Formation','formation',5,1);
INSERT INTO referentiel_themes VALUES('isolement','Isolement et lien social','autre',11,1);
INSERT INTO referentiel_themes VALUES('langue','Maîtrise de la langue','autre',10,1);
INSERT INTO referentiel_themes VALUES('logement','Logement','logement',1,1);
INSERT INTO referentiel_themes VALUES('mobilite','Mobilité','mobilite',4,1);
INSERT INTO referentiel_themes VALUES('numerique','Numérique','autre',9,1);
INSERT INTO referentiel_themes VALUES('sante','Santé','sante',2,1);
CREATE TABLE referentiel_demarches (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL REFERENCES referentiel_themes (code),
  ordre INTEGER NOT NULL,
  actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_demarches VALUES('acces_droit','Permanence d’accès au droit','administratif',11,1);
INSERT INTO referentiel_demarches VALUES('acces_numerique','Accès au numérique','numerique',1,1);
INSERT INTO referentiel_demarches VALUES('accompagnement_global','Accompagnement global (France Travail)','emploi',9,1);
INSERT INTO referentiel_demarches VALUES('aci','Orientation vers un chantier d’insertion (ACI)','emploi',12,1);
INSERT INTO referentiel_demarches VALUES('action_collective_logement','Action collective sur le logement','logement',10,1);
INSERT INTO referentiel_demarches VALUES('activite_collective','Activité collective ou associative','isolement',1,1);
INSERT INTO referentiel_demarches VALUES('adresse_electronique','Création d’une adresse électronique','numerique',5,1);
INSERT INTO referentiel_demarches VALUES('ai_etti','Orientation vers une AI ou une ETTI','emploi',13,1);
INSERT INTO referentiel_demarches VALUES('aidant_familial','Demande du statut d’aidant familial','famille',3,1);
INSERT INTO referentiel_demarches VALUES('aide_achat_vehicule','Demande d’aide à l’achat d’un véhicule','mobilite',8,1);
INSERT INTO referentiel_demarches VALUES('aide_alimentaire','Aide alimentaire','budget',3,1);
INSERT INTO referentiel_demarches VALUES('aide_educative_budgetaire','Aide éducative budgétaire','budget',8,1);
INSERT INTO referentiel_demarches VALUES('aide_energie','Demande d’aide aux factures d’énergie','budget',13,1);
INSERT INTO referentiel_demarches VALUES('aide_financiere','Demande d’aide financière','budget',2,1);
INSERT INTO referentiel_demarches VALUES('aide_juridictionnelle','Demande d’aide juridictionnelle','administratif',9,1);
INSERT INTO referentiel_demarches VALUES('aide_logement','Demande d’aide au logement (APL)','logement',4,1);
INSERT INTO referentiel_demarches VALUES('aide_mobilite','Demande d’aide à la mobilité','mobilite',2,1);
INSERT INTO referentiel_demarches VALUES('aide_reparation_vehicule','Demande d’aide à la réparation d’un véhicule','mobilite',9,1);
INSERT INTO referentiel_demarches VALUES('allocation_chomage','Demande d’allocation à France Travail (ARE, ASS)','administratif',7,1);
INSERT INTO referentiel_demarches VALUES('alternance','Recherche d’une alternance','formation',14,1);
INSERT INTO referentiel_demarches VALUES('ame','Demande d’Aide médicale de l’État (AME)','sante',6,1);
INSERT INTO referentiel_demarches VALUES('apa_pch','Demande d’APA ou de PCH','sante',10,1);
INSERT INTO referentiel_demarches VALUES('appel_115','Appel au 115','logement',8,1);
INSERT INTO referentiel_demarches VALUES('apprentissage_langue','Apprentissage du français','langue',1,1);
INSERT INTO referentiel_demarches VALUES('appui_budget','Appui à la gestion du budget','budget',5,1);
INSERT INTO referentiel_demarches VALUES('asll','Accompagnement social lié au logement','logement',6,1);
INSERT INTO referentiel_demarches VALUES('atelier_fle','Atelier de français langue étrangère','formation',5,1);
INSERT INTO referentiel_demarches VALUES('atelier_numerique','Atelier d’initiation au numérique','numerique',3,1);
INSERT INTO referentiel_demarches VALUES('atelier_sociabilisation','Atelier collectif de socialisation','isolement',2,1);
INSERT INTO referentiel_demarches VALUES('benevolat','Bénévolat','isolement',3,1);
INSERT INTO referentiel_demarches VALUES('bilan_competences','Bilan de compétences','formation',4,1);
INSERT INTO referentiel_demarches VALUES('bilan_sante','Bilan de santé','sante',3,1);
INSERT INTO referentiel_demarches VALUES('bourse_permis','Demande de bourse au permis','mobilite',7,1);
INSERT INTO referentiel_demarches VALUES('calcul','Atelier de calcul','langue',4,1);
INSERT INTO referentiel_demarches VALUES('candidatures','Candidatures','emploi',3,1);
INSERT INTO referentiel_demarches VALUES('carte_grise_permis_prefecture','Démarche pour une carte grise ou un permis','mobilite',16,1);
INSERT INTO referentiel_demarches VALUES('carte_solidaire','Demande de carte solidaire (train, bus)','mobilite',10,1);
INSERT INTO referentiel_demarches VALUES('carte_transport','Carte de transport','mobilite',4,1);
INSERT INTO referentiel_demarches VALUES('cheque_mobilite','Demande de chèques de mobilité','mobilite',11,1);
INSERT INTO referentiel_demarches VALUES('clauses_insertion','Positionnement sur les clauses d’insertion','emploi',18,1);
INSERT INTO referentiel_demarches VALUES('cle_a','Certification CléA','formation',11,1);
INSERT INTO referentiel_demarches VALUES('code_route','Inscription au code de la route','mobilite',6,1);
INSERT INTO referentiel_demarches VALUES('conseiller_mobilite','Bilan avec un conseiller en mobilité','mobilite',15,1);
INSERT INTO referentiel_demarches VALUES('contrat_aide','Demande de contrat aidé','emploi',28,1);
INSERT INTO referentiel_demarches VALUES('covoiturage','Mise en place d’un covoiturage','mobilite',12,1);
INSERT INTO referentiel_demarches VALUES('cpf','Mobilisation du compte personnel de formation (CPF)','formation',9,1);
INSERT INTO referentiel_demarches VALUES('creation_entreprise','Appui à la création d’entreprise','emploi',6,1);
INSERT INTO referentiel_demarches VALUES('css','Demande de Complémentaire santé solidaire','sante',1,1);
INSERT INTO referentiel_demarches VALUES('cv_lettre','CV et lettre de motivation','emploi',2,1);
INSERT INTO referentiel_demarches VALUES('daho','Recours DAHO (hébergement)','logement',9,1);
INSERT INTO referentiel_demarches VALUES('dalo','Recours DALO','logement',5,1);
INSERT INTO referentiel_demarches VALUES('declaration_situation','Déclaration de situation (CAF, impôts)','administratif',6,1);
INSERT INTO referentiel_demarches VALUES('declaration_trimestrielle','Déclaration trimestrielle de ressources','administratif',5,1);
INSERT INTO referentiel_demarches VALUES('demande_hebergement','Demande d’hébergement (SIAO)','logement',2,1);
INSERT INTO referentiel_demarches VALUES('demande_logement_social','Demande de logement social','logement',1,1);
INSERT INTO referentiel_demarches VALUES('demande_rsa_prime','Demande de RSA ou de prime d’activité','administratif',4,1);
INSERT INTO referentiel_demarches VALUES('demarches_droits_autonomes','Démarches de droits faites par la personne','administratif',15,1);
INSERT INTO referentiel_demarches VALUES('domiciliation','Domiciliation','administratif',2,1);
INSERT INTO referentiel_demarches VALUES('dossier_formation','Montage d’un dossier de formation','formation',8,1);
INSERT INTO referentiel_demarches VALUES('dossier_mdph','Dossier MDPH','sante',2,1);
INSERT INTO referentiel_demarches VALUES('dossier_surendettement','Dossier de surendettement','budget',1,1);
INSERT INTO referentiel_demarches VALUES('echange_permis','Échange d’un permis étranger','mobilite',17,1);
INSERT INTO referentiel_demarches VALUES('ecole_deuxieme_chance','École de la deuxième chance','formation',12,1);
INSERT INTO referentiel_demarches VALUES('ecrivain_public_numerique','Écrivain public numérique','numerique',2,1);
INSERT INTO referentiel_demarches VALUES('emploi_adapte','Positionnement sur un emploi adapté','emploi',17,1);
INSERT INTO referentiel_demarches VALUES('emploi_saisonnier','Emploi saisonnier','emploi',27,1);
INSERT INTO referentiel_demarches VALUES('enquete_metier','Enquête sur un métier','emploi',25,1);
INSERT INTO referentiel_demarches VALUES('entreprise_insertion','Orientation vers une entreprise d’insertion (EI)','emploi',14,1);
INSERT INTO referentiel_demarches VALUES('epide','Orientation vers l’EPIDE','formation',13,1);
INSERT INTO referentiel_demarches VALUES('equipement_numerique','Équipement en ordinateur ou en téléphone','numerique',4,1);
INSERT INTO referentiel_demarches VALUES('esat','Orientation vers un ESAT','emploi',16,1);
INSERT INTO referentiel_demarches VALUES('etat_civil','Demande d’acte d’état civil','administratif',13,1);
INSERT INTO referentiel_demarches VALUES('faj','Demande au Fonds d’aide aux jeunes (FAJ)','budget',12,1);
INSERT INTO referentiel_demarches VALUES('formation_certifiante','Orientation vers une formation certifiante','formation',6,1);
INSERT INTO referentiel_demarches VALUES('formation_qualifiante','Orientation vers une formation qualifiante','formation',7,1);
INSERT INTO referentiel_demarches VALUES('forum_emploi','Participation à un forum de l’emploi','emploi',21,1);
INSERT INTO referentiel_demarches VALUES('fsl','Demande au Fonds de solidarité pour le logement','logement',3,1);
INSERT INTO referentiel_demarches VALUES('garage_solidaire','Garage solidaire','mobilite',5,1);
INSERT INTO referentiel_demarches VALUES('garde_enfant','Recherche d’un mode de garde','famille',1,1);
INSERT INTO referentiel_demarches VALUES('geiq','Orientation vers un GEIQ','emploi',15,1);
INSERT INTO referentiel_demarches VALUES('groupe_soutien','Participation à un groupe de soutien','sante',11,1);
INSERT INTO referentiel_demarches VALUES('heures_ofii','Heures de formation de l’OFII','langue',3,1);
INSERT INTO referentiel_demarches VALUES('indemnites_journalieres','Demande d’indemnités journalières','sante',8,1);
INSERT INTO referentiel_demarches VALUES('inscription_cap_emploi','Inscription à Cap emploi','emploi',7,1);
INSERT INTO referentiel_demarches VALUES('inscription_formation','Inscription à une formation','formation',2,1);
INSERT INTO referentiel_demarches VALUES('inscription_france_travail','Inscription à France Travail','emploi',1,1);
INSERT INTO referentiel_demarches VALUES('inscription_interim','Inscription en agence d’intérim','emploi',8,1);
INSERT INTO referentiel_demarches VALUES('invalidite','Dossier d’invalidité auprès de l’Assurance maladie','sante',9,1);
INSERT INTO referentiel_demarches VALUES('lecture_ecriture','Atelier de lecture et d’écriture','langue',2,1);
INSERT INTO referentiel_demarches VALUES('location_vehicule','Location d’un véhicule solidaire','mobilite',3,1);
INSERT INTO referentiel_demarches VALUES('logement_insalubre','Signalement d’un logement insalubre','logement',12,1);
INSERT INTO referentiel_demarches VALUES('masp','Mesure d’accompagnement social personnalisé (MASP)','budget',9,1);
INSERT INTO referentiel_demarches VALUES('mediation_familiale','Médiation familiale','famille',2,1);
INSERT INTO referentiel_demarches VALUES('mediation_institutions','Médiation avec un organisme ou un créancier','budget',11,1);
INSERT INTO referentiel_demarches VALUES('microcredit','Microcrédit social','budget',4,1);
INSERT INTO referentiel_demarches VALUES('mise_a_jour_droits_sante','Mise à jour des droits à l’Assurance maladie','sante',7,1);
INSERT INTO referentiel_demarches VALUES('mutation_logement','Demande de changement de logement','logement',11,1);
INSERT INTO referentiel_demarches VALUES('offre_emploi','Réponse à une offre d’emploi','emploi',19,1);
INSERT INTO referentiel_demarches VALUES('orientation_siae','Orientation vers une structure d’insertion (SIAE)','emploi',4,1);
INSERT INTO referentiel_demarches VALUES('ouverture_droits','Ouverture ou maintien de droits','administratif',1,1);
INSERT INTO referentiel_demarches VALUES('partenaire_creation','Orientation vers un partenaire de la création (CCI, ADIE)','emploi',29,1);
INSERT INTO referentiel_demarches VALUES('pension_alimentaire','Demande de pension alimentaire','famille',5,1);
INSERT INTO referentiel_demarches VALUES('permis_b','Inscription au permis B','mobilite',1,1);
INSERT INTO referentiel_demarches VALUES('plan_apurement','Plan d’apurement d’une dette','budget',6,1);
INSERT INTO referentiel_demarches VALUES('plie','Orientation vers le PLIE','emploi',11,1);
INSERT INTO referentiel_demarches VALUES('pmsmp','Immersion en entreprise (PMSMP)','emploi',22,1);
INSERT INTO referentiel_demarches VALUES('poe_collective','Préparation opérationnelle à l’emploi (POEC)','formation',10,1);
INSERT INTO referentiel_demarches VALUES('prefecture','Démarche à la préfecture','administratif',12,1);
INSERT INTO referentiel_demarches VALUES('prestation_familiale','Demande de prestation familiale (CAF, MSA)','famille',4,1);
INSERT INTO referentiel_demarches VALUES('prestation_france_travail','Prestation de France Travail','emploi',10,1);
INSERT INTO referentiel_demarches VALUES('pret_deux_roues','Prêt d’un vélo, d’un scooter ou d’une trottinette','mobilite',13,1);
INSERT INTO referentiel_demarches VALUES('prevention_expulsion','Prévention d’une expulsion','logement',7,1);
INSERT INTO referentiel_demarches VALUES('procedure_judiciaire','Procédure judiciaire','administratif',10,1);
INSERT INTO referentiel_demarches VALUES('projet_professionnel','Définition du projet professionnel','emploi',26,1);
INSERT INTO referentiel_demarches VALUES('protection_juridique','Mesure de protection (tutelle, curatelle, sauvegarde)','budget',10,1);
INSERT INTO referentiel_demarches VALUES('recherche_formation','Recherche d’une formation','formation',1,1);
INSERT INTO referentiel_demarches VALUES('recours_discrimination','Recours face à une discrimination','administratif',14,1);
INSERT INTO referentiel_demarches VALUES('relais_soins','Mise en relation avec un professionnel de santé','sante',4,1);
INSERT INTO referentiel_demarches VALUES('remise_a_niveau','Remise à niveau','formation',3,1);
INSERT INTO referentiel_demarches VALUES('renegociation_pret','Renégociation d’un prêt','budget',7,1);
INSERT INTO referentiel_demarches VALUES('retraite','Demande de retraite','administratif',8,1);
INSERT INTO referentiel_demarches VALUES('rqth','Demande de RQTH','emploi',5,1);
INSERT INTO referentiel_demarches VALUES('service_civique','Service civique','emploi',24,1);
INSERT INTO referentiel_demarches VALUES('simulation_entretien','Préparation à l’entretien d’embauche','emploi',20,1);
INSERT INTO referentiel_demarches VALUES('soutien_parentalite','Soutien à la parentalité','famille',6,1);
INSERT INTO referentiel_demarches VALUES('soutien_psychologique','Soutien psychologique','sante',5,1);
INSERT INTO referentiel_demarches VALUES('stage','Stage en entreprise','emploi',23,1);
INSERT INTO referentiel_demarches VALUES('titre_sejour','Titre de séjour ou pièce d’identité','administratif',3,1);
INSERT INTO referentiel_demarches VALUES('transport_demande','Recours au transport à la demande','mobilite',14,1);
CREATE TABLE referentiel_motifs_sortie (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL CHECK (categorie IN ('emploi_formation', 'demenagement', 'reorientation', 'situation_familiale',
    'deces', 'autres_revenus', 'incarceration_retraite', 'autres')),
  ordre INTEGER NOT NULL,
  actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_motifs_sortie VALUES('a_preciser','Motif à préciser','autres',11,1);
INSERT INTO referentiel_motifs_sortie VALUES('autre','Autre motif','autres',10,1);
INSERT INTO referentiel_motifs_sortie VALUES('autres_revenus','Autres revenus (AAH, pension…)','autres_revenus',7,1);
INSERT INTO referentiel_motifs_sortie VALUES('deces','Décès','deces',6,1);
INSERT INTO referentiel_motifs_sortie VALUES('demenagement','Déménagement','demenagement',3,1);
INSERT INTO referentiel_motifs_sortie VALUES('emploi','Accès à l’emploi','emploi_formation',1,1);
INSERT INTO referentiel_motifs_sortie VALUES('formation','Entrée en formation','emploi_formation',2,1);
INSERT INTO referentiel_motifs_sortie VALUES('incarceration','Incarcération','incarceration_retraite',9,1);
INSERT INTO referentiel_motifs_sortie VALUES('reorientation','Réorientation','reorientation',4,1);
INSERT INTO referentiel_motifs_sortie VALUES('retraite','Départ à la retraite','incarceration_retraite',8,1);
INSERT INTO referentiel_motifs_sortie VALUES('situation_familiale','Changement de situation familiale','situation_familiale',5,1);
CREATE TABLE referentiel_volets (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_volets VALUES('global','Accompagnement global','socio_professionnel',5,1);
INSERT INTO referentiel_volets VALUES('professionnel','Accompagnement professionnel','professionnel',4,1);
INSERT INTO referentiel_volets VALUES('social','Accompagnement social','social',1,1);
INSERT INTO referentiel_volets VALUES('social_sante','Accompagnement social et de santé','social',2,1);
INSERT INTO referentiel_volets VALUES('socio_pro','Accompagnement socio-professionnel','socio_professionnel',3,1);
CREATE TABLE referentiel_modalites (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_modalites VALUES('bureau','Au bureau','',1,1);
INSERT INTO referentiel_modalites VALUES('courrier','Par courrier','',5,1);
INSERT INTO referentiel_modalites VALUES('domicile','À domicile','',2,1);
INSERT INTO referentiel_modalites VALUES('telephone','Par téléphone','',3,1);
INSERT INTO referentiel_modalites VALUES('visio','En visioconférence','',4,1);
CREATE TABLE referentiel_niveaux (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_niveaux VALUES('fle','Français langue étrangère','fle',5,1);
INSERT INTO referentiel_niveaux VALUES('illettrisme','Analphabétisme ou illettrisme','illettrisme',4,1);
INSERT INTO referentiel_niveaux VALUES('iv_plus','Niveau IV et plus','iv_plus',1,1);
INSERT INTO referentiel_niveaux VALUES('v','Niveau V','v',2,1);
INSERT INTO referentiel_niveaux VALUES('vbis_vi','Niveaux V bis et VI','vbis_vi',3,1);
CREATE TABLE referentiel_locomotions (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_locomotions VALUES('aucun','Aucun moyen de transport','',6,1);
INSERT INTO referentiel_locomotions VALUES('deux_roues','Deux-roues motorisé','',3,1);
INSERT INTO referentiel_locomotions VALUES('permis_sans_voiture','Permis B sans voiture','',2,1);
INSERT INTO referentiel_locomotions VALUES('transports','Transports en commun','',5,1);
INSERT INTO referentiel_locomotions VALUES('velo','Vélo ou trottinette','',4,1);
INSERT INTO referentiel_locomotions VALUES('voiture','Permis B et voiture','',1,1);
CREATE TABLE referentiel_motifs_absence (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_motifs_absence VALUES('administratif','Convocation administrative','',6,1);
INSERT INTO referentiel_motifs_absence VALUES('autre','Autre motif légitime','',7,1);
INSERT INTO referentiel_motifs_absence VALUES('emploi','Emploi ou entretien d’embauche','',2,1);
INSERT INTO referentiel_motifs_absence VALUES('formation','Formation','',3,1);
INSERT INTO referentiel_motifs_absence VALUES('garde','Garde d’enfant','',4,1);
INSERT INTO referentiel_motifs_absence VALUES('sante','Raison de santé','',1,1);
INSERT INTO referentiel_motifs_absence VALUES('transport','Transport','',5,1);
CREATE TABLE structures (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  code TEXT NOT NULL UNIQUE CHECK (trim(code) <> ''),
  nom TEXT NOT NULL CHECK (trim(nom) <> ''),
  nature TEXT NOT NULL CHECK (nature IN ('ccas', 'cias', 'cada', 'msa', 'mission_locale', 'association', 'service_social',
    'departement', 'autre')),
  commune TEXT NOT NULL,
  conventionnee_du TEXT CHECK (date(conventionnee_du, '+0 days') IS conventionnee_du),
  conventionnee_au TEXT CHECK (date(conventionnee_au, '+0 days') IS conventionnee_au), territoire TEXT NOT NULL DEFAULT '',
  CHECK (conventionnee_au >= conventionnee_du)
) STRICT;
INSERT INTO structures VALUES(1,X'01a20739410171ab902c5e85a344d852',1,'2026-03-16T10:00:00Z',NULL,'2026-03-16T10:00:00Z',NULL,'CCAS-ORNEVAL','CCAS d’Orneval','ccas','',NULL,NULL,'');
INSERT INTO structures VALUES(2,X'01a2073941047cd2a574015d553fa016',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,'ML-ORNEVAL','Mission locale','mission_locale','',NULL,NULL,'');
CREATE TABLE referents (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  structure_id INTEGER NOT NULL REFERENCES structures (id),
  identifiant TEXT NOT NULL UNIQUE CHECK (trim(identifiant) <> ''),
  nom TEXT NOT NULL CHECK (trim(nom) <> ''),
  prenom TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('referent', 'responsable', 'superviseur')),
  actif_au TEXT CHECK (date(actif_au, '+0 days') IS actif_au),
  UNIQUE (structure_id, id)
) STRICT;
INSERT INTO referents VALUES(1,X'01a20739410376b8930c7d78b5d1c0c5',1,'2026-03-16T10:00:00Z',NULL,'2026-03-16T10:00:00Z',NULL,1,'s.moreau','Moreau','Solène','superviseur',NULL);
INSERT INTO referents VALUES(2,X'01a20739410574d3a1fd1bb5e7e426f6',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,1,'c.petit','Petit','Claire','referent',NULL);
INSERT INTO referents VALUES(3,X'01a207394105793cafb0097296de08b0',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,1,'h.roux','Roux','Hugo','referent',NULL);
INSERT INTO referents VALUES(4,X'01a20739410675c1bc88746f3b40f870',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,2,'n.benali','Benali','Nadia','referent',NULL);
CREATE TABLE foyers (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  organisme TEXT NOT NULL CHECK (organisme IN ('caf', 'msa')),
  matricule TEXT NOT NULL,
  adresse TEXT NOT NULL,
  code_postal TEXT NOT NULL,
  commune TEXT NOT NULL
) STRICT;
INSERT INTO foyers VALUES(1,X'01a20739410776f5bb289923df5274ea',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,'caf','1234567','3 rue des Tilleuls','61000','Orneval-sur-Sarthe');
INSERT INTO foyers VALUES(2,X'01a2073941197edebb81160b38cd91aa',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,'caf','1234567','3 rue des Tilleuls','61000','Orneval-sur-Sarthe');
INSERT INTO foyers VALUES(3,X'01a2073941267df995a1fd623f5a5f61',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,'caf','1234567','3 rue des Tilleuls','61000','Orneval-sur-Sarthe');
CREATE TABLE beneficiaires (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  foyer_id INTEGER NOT NULL REFERENCES foyers (id),
  -- The folded name by which lists are sorted: surname, two spaces, first name.
  cle_tri TEXT NOT NULL CHECK (cle_tri <> ''),
  place TEXT NOT NULL CHECK (place IN ('demandeur', 'conjoint', 'personne_a_charge')),
  sexe TEXT NOT NULL CHECK (sexe IN ('femme', 'homme')),
  nom TEXT NOT NULL CHECK (trim(nom) <> ''),
  nom_naissance TEXT NOT NULL,
  prenom TEXT NOT NULL CHECK (trim(prenom) <> ''),
  naissance TEXT NOT NULL CHECK (date(naissance, '+0 days') IS naissance),
  telephone TEXT NOT NULL,
  courriel TEXT NOT NULL,
  entree_rsa TEXT CHECK (date(entree_rsa, '+0 days') IS entree_rsa),
  niveau TEXT REFERENCES referentiel_niveaux (code),
  locomotion TEXT REFERENCES referentiel_locomotions (code), fondu_dans INTEGER REFERENCES beneficiaires (id) CHECK (fondu_dans <> id),
  CHECK (entree_rsa >= naissance)
) STRICT;
INSERT INTO beneficiaires VALUES(1,X'01a20739410776f5831b5ab9b20317fb',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,'lefevre  aurelie','demandeur','femme','Lefèvre','Œuvrard','Aurélie','1985-03-12','06 12 34 56 78','','2023-05-01','v','velo',NULL);
INSERT INTO beneficiaires VALUES(2,X'01a2073941197edebcc16c6b5332f614',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,2,'lefevre  aurelie','demandeur','femme','Lefèvre','Œuvrard','Aurelie','1985-03-12','06 12 34 56 78','','2023-05-01','v','velo',1);
INSERT INTO beneficiaires VALUES(3,X'01a2073941267df9a3658d17e82dc565',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,3,'lefevre  brigitte','demandeur','femme','Lefèvre','Œuvrard','Brigitte','2004-05-05','06 12 34 56 78','','2023-05-01','v','velo',NULL);
CREATE TABLE recherche (
  mot TEXT NOT NULL CHECK (mot <> ''),
  beneficiaire_id INTEGER NOT NULL REFERENCES beneficiaires (id) ON DELETE CASCADE,
  PRIMARY KEY (mot, beneficiaire_id)
) STRICT, WITHOUT ROWID;
INSERT INTO recherche VALUES('0612345678',1);
INSERT INTO recherche VALUES('12/03/1985',1);
INSERT INTO recherche VALUES('12031985',1);
INSERT INTO recherche VALUES('1234567',1);
INSERT INTO recherche VALUES('1985',1);
INSERT INTO recherche VALUES('aurelie',1);
INSERT INTO recherche VALUES('lefevre',1);
INSERT INTO recherche VALUES('oeuvrard',1);
INSERT INTO recherche VALUES('orneval',1);
INSERT INTO recherche VALUES('sarthe',1);
INSERT INTO recherche VALUES('sur',1);
INSERT INTO recherche VALUES('05/05/2004',3);
INSERT INTO recherche VALUES('05052004',3);
INSERT INTO recherche VALUES('0612345678',3);
INSERT INTO recherche VALUES('1234567',3);
INSERT INTO recherche VALUES('2004',3);
INSERT INTO recherche VALUES('brigitte',3);
INSERT INTO recherche VALUES('lefevre',3);
INSERT INTO recherche VALUES('oeuvrard',3);
INSERT INTO recherche VALUES('orneval',3);
INSERT INTO recherche VALUES('sarthe',3);
INSERT INTO recherche VALUES('sur',3);
CREATE TABLE situations (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  beneficiaire_id INTEGER NOT NULL REFERENCES beneficiaires (id),
  nature TEXT NOT NULL,
  valeur TEXT NOT NULL,
  du TEXT NOT NULL CHECK (date(du, '+0 days') IS du),
  au TEXT CHECK (date(au, '+0 days') IS au),
  CHECK (au >= du),
  CHECK (CASE nature
    WHEN 'orientation' THEN valeur IN ('sociale', 'socio_professionnelle', 'professionnelle')
    WHEN 'situation_familiale' THEN valeur IN ('personne_isolee', 'famille_monoparentale', 'couple_sans_enfant', 'couple_avec_enfant')
    WHEN 'zone' THEN valeur IN ('qpv', 'urbaine_hors_qpv', 'rurale')
    WHEN 'droits_devoirs' THEN valeur IN ('oui', 'non')
    WHEN 'rqth' THEN valeur IN ('oui', 'non')
    ELSE 0 END)
) STRICT;
INSERT INTO situations VALUES(1,X'01a20739410776f59b4de4e983da4cf3',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,'orientation','sociale','2025-01-06',NULL);
CREATE TABLE accompagnements (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  beneficiaire_id INTEGER NOT NULL REFERENCES beneficiaires (id),
  structure_id INTEGER NOT NULL REFERENCES structures (id),
  du TEXT NOT NULL CHECK (date(du, '+0 days') IS du),
  au TEXT CHECK (date(au, '+0 days') IS au),
  motif_sortie TEXT REFERENCES referentiel_motifs_sortie (code),
  destination_id INTEGER REFERENCES structures (id), non_contractualisation TEXT REFERENCES referentiel_motifs_non_contractualisation (code),
  CHECK (au >= du),
  CHECK ((au IS NULL) = (motif_sortie IS NULL)),
  CHECK (destination_id IS NULL OR au IS NOT NULL),
  CHECK (destination_id <> structure_id),
  -- The targets of the composite keys by which each fact carries its structure and its person, and cannot lie.
  UNIQUE (beneficiaire_id, structure_id, id),
  UNIQUE (structure_id, id)
) STRICT;
INSERT INTO accompagnements VALUES(1,X'01a20739410776f5bb33411332e6fbc8',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,'2025-01-06',NULL,NULL,NULL,NULL);
INSERT INTO accompagnements VALUES(3,X'01a2073941267df995975572ebc5d883',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,3,1,'2025-01-06',NULL,NULL,NULL,'injoignable');
CREATE TABLE designations (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  referent_id INTEGER NOT NULL,
  du TEXT NOT NULL CHECK (date(du, '+0 days') IS du),
  au TEXT CHECK (date(au, '+0 days') IS au),
  CHECK (au >= du),
  FOREIGN KEY (structure_id, accompagnement_id) REFERENCES accompagnements (structure_id, id),
  -- The référent belongs to the structure that accompanies.
  FOREIGN KEY (structure_id, referent_id) REFERENCES referents (structure_id, id)
) STRICT;
INSERT INTO designations VALUES(1,X'01a20739410776f59b23452c3588317b',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,2,'2025-01-06',NULL);
INSERT INTO designations VALUES(3,X'01a2073941267df9b5a75159e924a2d0',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,3,1,2,'2025-01-06',NULL);
CREATE TABLE contrats (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  sorte TEXT NOT NULL CHECK (sorte IN ('cer', 'contrat_engagement', 'ppae', 'pacea', 'cej')),
  type TEXT CHECK (type IN ('premier', 'renouvellement')),
  rang INTEGER CHECK (rang >= 1),
  volet TEXT REFERENCES referentiel_volets (code),
  elabore_le TEXT NOT NULL CHECK (date(elabore_le, '+0 days') IS elabore_le),
  debut TEXT NOT NULL CHECK (date(debut, '+0 days') IS debut),
  fin TEXT NOT NULL CHECK (date(fin, '+0 days') IS fin),
  signe_le TEXT CHECK (date(signe_le, '+0 days') IS signe_le),
  transmis_le TEXT CHECK (date(transmis_le, '+0 days') IS transmis_le),
  decision TEXT NOT NULL CHECK (decision IN ('en_attente', 'valide', 'ajourne', 'refuse', 'annule')),
  decide_le TEXT CHECK (date(decide_le, '+0 days') IS decide_le),
  predecesseur_id INTEGER,
  objectifs TEXT NOT NULL,
  moyens TEXT NOT NULL,
  engagements TEXT NOT NULL,
  engagements_referent TEXT NOT NULL,
  bilan TEXT NOT NULL,
  CHECK (fin >= debut),
  -- At most 24 months; from a 29 February, 24 months end on the 27th, as a clamped calendar counts.
  CHECK (fin < date(debut, '+24 months', iif(debut LIKE '%-02-29', '-1 day', '+0 days'))),
  CHECK (abs(julianday(debut) - julianday(elabore_le)) <= 366),
  CHECK (signe_le >= elabore_le),
  CHECK (transmis_le >= elabore_le),
  CHECK (decide_le >= elabore_le AND (transmis_le IS NULL OR decide_le >= transmis_le)),
  CHECK (decision NOT IN ('valide', 'ajourne', 'refuse') OR decide_le IS NOT NULL),
  CHECK (decision <> 'en_attente' OR decide_le IS NULL),
  CHECK (type IS NOT 'premier' OR ifnull(rang, 1) = 1),
  CHECK (type IS NOT 'premier' OR predecesseur_id IS NULL),
  CHECK (type IS NOT 'renouvellement' OR ifnull(rang, 2) >= 2),
  CHECK (predecesseur_id <> id),
  UNIQUE (beneficiaire_id, id),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id),
  FOREIGN KEY (beneficiaire_id, predecesseur_id) REFERENCES contrats (beneficiaire_id, id)
) STRICT;
INSERT INTO contrats VALUES(1,X'01a20739410a7738969be03c0354b05f',3,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,'cer','premier',NULL,NULL,'2026-01-15','2026-01-15','2026-08-31',NULL,'2026-01-20','valide','2026-02-10',NULL,'','','','','');
CREATE TABLE entretiens (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  referent_id INTEGER NOT NULL REFERENCES referents (id),
  nature TEXT NOT NULL CHECK (nature IN ('pour_cer', 'autre', 'tripartite')),
  prevu_le TEXT CHECK (date(prevu_le, '+0 days') IS prevu_le),
  heure TEXT CHECK (heure GLOB '[0-2][0-9]:[0-5][0-9]' AND heure < '24'),
  duree INTEGER CHECK (duree BETWEEN 1 AND 600),
  tenu_le TEXT CHECK (date(tenu_le, '+0 days') IS tenu_le),
  modalite TEXT NOT NULL REFERENCES referentiel_modalites (code),
  issue TEXT CHECK (issue IN ('honore', 'absence_excusee', 'absence_injustifiee', 'annule_structure')),
  motif_absence TEXT REFERENCES referentiel_motifs_absence (code),
  partenaire TEXT NOT NULL,
  compte_rendu TEXT NOT NULL, chevauchement TEXT NOT NULL DEFAULT '',
  CHECK (prevu_le IS NOT NULL OR tenu_le IS NOT NULL),
  CHECK ((issue IS 'honore') = (tenu_le IS NOT NULL)),
  CHECK (motif_absence IS NULL OR issue IS 'absence_excusee'),
  CHECK (nature <> 'tripartite' OR trim(partenaire) <> ''),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id)
) STRICT;
INSERT INTO entretiens VALUES(1,X'01a20739410c7c09abcdc48fb9a946d1',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,2,'pour_cer','2026-02-02',NULL,NULL,'2026-02-02','bureau','honore',NULL,'','','');
INSERT INTO entretiens VALUES(2,X'01a2073941177fb099a8ee7ae61fc410',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,2,'autre','2026-04-01','09:00',NULL,NULL,'bureau',NULL,NULL,'','','');
INSERT INTO entretiens VALUES(3,X'01a20739411a70b0a21b3a993ab5f717',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,2,'autre','2026-04-01','09:00',NULL,NULL,'bureau',NULL,NULL,'','','Visite commune');
CREATE TABLE notes_privees (
  entretien_id INTEGER NOT NULL REFERENCES entretiens (id) ON DELETE CASCADE,
  referent_id INTEGER NOT NULL REFERENCES referents (id),
  texte TEXT NOT NULL CHECK (texte <> ''),
  PRIMARY KEY (entretien_id, referent_id)
) STRICT, WITHOUT ROWID;
INSERT INTO notes_privees VALUES(1,2,'Rappeler');
CREATE TABLE freins (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  theme TEXT NOT NULL REFERENCES referentiel_themes (code),
  repere_le TEXT NOT NULL CHECK (date(repere_le, '+0 days') IS repere_le),
  etat TEXT NOT NULL CHECK (etat IN ('repere', 'en_cours', 'leve', 'clos')),
  termine_le TEXT CHECK (date(termine_le, '+0 days') IS termine_le),
  entretien_id INTEGER REFERENCES entretiens (id), leve_par TEXT NOT NULL DEFAULT '' CHECK (leve_par = '' OR etat = 'leve'),
  CHECK ((etat IN ('leve', 'clos')) = (termine_le IS NOT NULL)),
  CHECK (termine_le >= repere_le),
  UNIQUE (beneficiaire_id, id),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id)
) STRICT;
INSERT INTO freins VALUES(1,X'01a20739410c7c09b41dac165bc3a072',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,'mobilite','2026-02-02','leve','2026-03-10',1,'Bourse au permis');
INSERT INTO freins VALUES(2,X'01a207dbe3d1721cae2e0c746b2ddecc',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,1,1,1,'sante','2026-01-20','repere',NULL,NULL,'');
CREATE TABLE demarches (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  theme TEXT NOT NULL REFERENCES referentiel_themes (code),
  code TEXT REFERENCES referentiel_demarches (code),
  libelle TEXT NOT NULL,
  etat TEXT NOT NULL CHECK (etat IN ('prevue', 'engagee', 'aboutie', 'abandonnee')),
  engagee_le TEXT CHECK (date(engagee_le, '+0 days') IS engagee_le),
  echeance TEXT CHECK (date(echeance, '+0 days') IS echeance),
  terminee_le TEXT CHECK (date(terminee_le, '+0 days') IS terminee_le),
  frein_id INTEGER,
  contrat_id INTEGER,
  entretien_id INTEGER REFERENCES entretiens (id),
  partenaire TEXT NOT NULL,
  CHECK (code IS NOT NULL OR trim(libelle) <> ''),
  CHECK ((etat = 'prevue') = (engagee_le IS NULL)),
  CHECK ((etat IN ('aboutie', 'abandonnee')) = (terminee_le IS NOT NULL)),
  CHECK (echeance >= engagee_le),
  CHECK (terminee_le >= engagee_le),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id),
  FOREIGN KEY (beneficiaire_id, frein_id) REFERENCES freins (beneficiaire_id, id),
  FOREIGN KEY (beneficiaire_id, contrat_id) REFERENCES contrats (beneficiaire_id, id)
) STRICT;
CREATE TABLE sessions_commission (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  tenue_le TEXT NOT NULL CHECK (date(tenue_le, '+0 days') IS tenue_le),
  territoire TEXT NOT NULL
) STRICT;
INSERT INTO sessions_commission VALUES(1,X'01a20739410e7a51ac88bbb24ee41794',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,'2026-02-10','Orneval');
CREATE TABLE decisions_commission (
  id INTEGER PRIMARY KEY,
  contrat_id INTEGER NOT NULL REFERENCES contrats (id),
  session_id INTEGER REFERENCES sessions_commission (id),
  decision TEXT NOT NULL CHECK (decision IN ('en_attente', 'valide', 'ajourne', 'refuse', 'annule')),
  decide_le TEXT CHECK (date(decide_le, '+0 days') IS decide_le),
  quand TEXT NOT NULL,
  qui INTEGER REFERENCES referents (id),
  CHECK (decision NOT IN ('valide', 'ajourne', 'refuse') OR decide_le IS NOT NULL),
  CHECK (decision <> 'en_attente' OR decide_le IS NULL)
) STRICT;
INSERT INTO decisions_commission VALUES(1,1,1,'valide','2026-02-10','2026-03-16T10:00:00Z',2);
CREATE TABLE brouillons (
  id INTEGER PRIMARY KEY,
  qui INTEGER REFERENCES referents (id),
  ecran TEXT NOT NULL CHECK (ecran <> ''),
  objet TEXT NOT NULL,
  contenu TEXT NOT NULL CHECK (contenu GLOB '{*}'),
  quand TEXT NOT NULL
) STRICT;
INSERT INTO brouillons VALUES(1,2,'relance','essai','{"note":"à suivre"}','1970-01-01T00:00:00Z');
CREATE TABLE preferences (
  qui INTEGER NOT NULL REFERENCES referents (id),
  cle TEXT NOT NULL CHECK (cle <> ''),
  valeur TEXT NOT NULL,
  PRIMARY KEY (qui, cle)
) STRICT, WITHOUT ROWID;
INSERT INTO preferences VALUES(2,'code_verrou','$argon2id$v=19$m=8192,t=2,p=1$bjQOC1SBKayA8ve9ONEy+Q$HT8UDSEcjsKNTgSgqaDcXzg9BA8rmUW8T6xQdy/jXbA');
CREATE TABLE parametres (
  cle TEXT PRIMARY KEY CHECK (cle <> ''),
  valeur TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO parametres VALUES('controle_le','2026-03-16');
INSERT INTO parametres VALUES('jours_avant_bilan','50');
INSERT INTO parametres VALUES('referentiels','e392e1a8c904c108');
CREATE TABLE referentiel_decisions (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL CHECK (categorie IN ('valide', 'ajourne', 'refuse', 'reduction', 'suspension', 'reorientation',
    'maintien', 'radiation', 'autre')),
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_decisions VALUES('ajourne','Contrat ajourné','ajourne',2,1);
INSERT INTO referentiel_decisions VALUES('autre','Autre décision','autre',12,1);
INSERT INTO referentiel_decisions VALUES('delai','Délai supplémentaire','autre',11,1);
INSERT INTO referentiel_decisions VALUES('maintien','Maintien du droit','maintien',4,1);
INSERT INTO referentiel_decisions VALUES('maintien_orientation','Maintien de l’orientation','maintien',5,1);
INSERT INTO referentiel_decisions VALUES('radiation','Radiation','radiation',10,1);
INSERT INTO referentiel_decisions VALUES('reduction','Réduction de l’allocation','reduction',7,1);
INSERT INTO referentiel_decisions VALUES('refuse','Contrat refusé','refuse',3,1);
INSERT INTO referentiel_decisions VALUES('reorientation','Réorientation','reorientation',6,1);
INSERT INTO referentiel_decisions VALUES('suspension_partielle','Suspension partielle','suspension',8,1);
INSERT INTO referentiel_decisions VALUES('suspension_totale','Suspension totale','suspension',9,1);
INSERT INTO referentiel_decisions VALUES('valide','Contrat validé','valide',1,1);
CREATE TABLE referentiel_motifs_non_contractualisation (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO referentiel_motifs_non_contractualisation VALUES('autre','Autre motif','',9,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('autre_contrat','Suivi sous un autre contrat (PACEA, CEJ, PPAE)','',5,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('demenage','A quitté le territoire','',7,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('droit_clos','N’a plus droit au RSA','',8,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('en_emploi','En emploi ou en formation','',4,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('injoignable','Injoignable (adresse ou téléphone faux)','',2,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('jamais_venu','N’est jamais venu malgré les relances','',1,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('refus','Refuse l’accompagnement ou le contrat','',3,1);
INSERT INTO referentiel_motifs_non_contractualisation VALUES('sante','Empêchement de santé','',6,1);
CREATE TABLE examens_commission (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  session_id INTEGER NOT NULL REFERENCES sessions_commission (id),
  contrat_id INTEGER,
  decision TEXT NOT NULL REFERENCES referentiel_decisions (code),
  motif TEXT NOT NULL,
  -- The orientation on the day of the sitting, before what it decides: what its activity is broken down by.
  orientation TEXT CHECK (orientation IN ('sociale', 'socio_professionnelle', 'professionnelle')),
  -- The volet of the contract examined, as it was: correcting the contract later must not move a closed year.
  volet TEXT REFERENCES referentiel_volets (code),
  nouvelle_orientation TEXT CHECK (nouvelle_orientation IN ('sociale', 'socio_professionnelle', 'professionnelle')),
  -- Last day of a reduction or of a suspension.
  effet_au TEXT CHECK (date(effet_au, '+0 days') IS effet_au),
  CHECK (volet IS NULL OR contrat_id IS NOT NULL),
  CHECK (nouvelle_orientation IS NULL OR nouvelle_orientation IS NOT orientation),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id),
  FOREIGN KEY (beneficiaire_id, contrat_id) REFERENCES contrats (beneficiaire_id, id)
) STRICT;
INSERT INTO examens_commission VALUES(1,X'01a2073941117988b6a78f0cf7e1e29f',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,1,1,'valide','','sociale',NULL,NULL,NULL);
CREATE TABLE relances (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  le TEXT NOT NULL CHECK (date(le, '+0 days') IS le),
  moyen TEXT NOT NULL CHECK (moyen IN ('telephone', 'sms', 'courriel', 'courrier', 'visite')),
  resultat TEXT NOT NULL CHECK (resultat IN ('joint', 'message', 'sans_reponse', 'refus')),
  note TEXT NOT NULL,
  -- The program refuses any day to come; here, only what no clock can make right.
  CHECK (le < '2100-01-01'),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id)
) STRICT;
INSERT INTO relances VALUES(1,X'01a20739411370c885d5a5f961929d4a',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,'2026-02-20','telephone','joint','');
CREATE TABLE avenants (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  accompagnement_id INTEGER NOT NULL,
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  contrat_id INTEGER NOT NULL,
  conclu_le TEXT NOT NULL CHECK (date(conclu_le, '+0 days') IS conclu_le),
  objet TEXT NOT NULL CHECK (trim(objet) <> ''),
  nouvelle_fin TEXT CHECK (date(nouvelle_fin, '+0 days') IS nouvelle_fin),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id),
  FOREIGN KEY (beneficiaire_id, contrat_id) REFERENCES contrats (beneficiaire_id, id)
) STRICT;
INSERT INTO avenants VALUES(1,X'01a2073941157a5c873212e4da5d25a4',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,1,'2026-03-02','Étape ajoutée.','2026-08-31');
CREATE TABLE demarches_de_structure (
  structure_id INTEGER NOT NULL REFERENCES structures (id),
  theme TEXT NOT NULL REFERENCES referentiel_themes (code),
  libelle TEXT NOT NULL CHECK (trim(libelle) <> ''),
  actif INTEGER NOT NULL CHECK (actif IN (0, 1)),
  PRIMARY KEY (structure_id, theme, libelle)
) STRICT, WITHOUT ROWID;
INSERT INTO demarches_de_structure VALUES(1,'mobilite','Navette de la mairie',1);
CREATE TABLE cles_retirees (
  nom TEXT PRIMARY KEY CHECK (nom <> ''),
  cle INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO cles_retirees VALUES('accompagnements',2);
INSERT INTO cles_retirees VALUES('designations',2);
CREATE TABLE IF NOT EXISTS "journal" (
  id INTEGER PRIMARY KEY,
  quand TEXT NOT NULL,
  qui INTEGER REFERENCES referents (id),
  acte TEXT NOT NULL CHECK (acte <> ''),
  objet BLOB NOT NULL CHECK (length(objet) = 16),
  beneficiaire_id INTEGER,
  avant TEXT NOT NULL CHECK (avant GLOB '{*}'),
  apres TEXT NOT NULL CHECK (apres GLOB '{*}')
) STRICT;
INSERT INTO journal VALUES(1,'2026-03-16T10:00:00Z',NULL,'structure_creee',X'01a20739410171ab902c5e85a344d852',NULL,'{}','{"code_structure":"CCAS-ORNEVAL","nature_structure":"ccas","nom_structure":"CCAS d’Orneval"}');
INSERT INTO journal VALUES(2,'2026-03-16T10:00:00Z',NULL,'referent_cree',X'01a20739410376b8930c7d78b5d1c0c5',NULL,'{}','{"identifiant":"s.moreau","nom":"Moreau","prenom":"Solène","role":"superviseur","structure":1}');
INSERT INTO journal VALUES(3,'2026-03-16T10:00:00Z',1,'structure_creee',X'01a2073941047cd2a574015d553fa016',NULL,'{}','{"code_structure":"ML-ORNEVAL","nature_structure":"mission_locale","nom_structure":"Mission locale"}');
INSERT INTO journal VALUES(4,'2026-03-16T10:00:00Z',1,'referent_cree',X'01a20739410574d3a1fd1bb5e7e426f6',NULL,'{}','{"identifiant":"c.petit","nom":"Petit","prenom":"Claire","role":"referent","structure":1}');
INSERT INTO journal VALUES(5,'2026-03-16T10:00:00Z',1,'referent_cree',X'01a207394105793cafb0097296de08b0',NULL,'{}','{"identifiant":"h.roux","nom":"Roux","prenom":"Hugo","role":"referent","structure":1}');
INSERT INTO journal VALUES(6,'2026-03-16T10:00:00Z',1,'referent_cree',X'01a20739410675c1bc88746f3b40f870',NULL,'{}','{"identifiant":"n.benali","nom":"Benali","prenom":"Nadia","role":"referent","structure":2}');
INSERT INTO journal VALUES(7,'2026-03-16T10:00:00Z',2,'beneficiaire_inscrit',X'01a20739410776f5831b5ab9b20317fb',1,'{}','{"accompagne_du":"2025-01-06","adresse":"3 rue des Tilleuls","code_postal":"61000","commune":"Orneval-sur-Sarthe","entree_rsa":"2023-05-01","locomotion":"velo","matricule":"1234567","naissance":"1985-03-12","niveau":"v","nom":"Lefèvre","nom_naissance":"Œuvrard","organisme":"caf","orientation":"sociale","place":"demandeur","prenom":"Aurélie","referent":2,"sexe":"femme","structure":1,"telephone":"06 12 34 56 78"}');
INSERT INTO journal VALUES(8,'2026-03-16T10:00:00Z',2,'contrat_elabore',X'01a20739410a7738969be03c0354b05f',1,'{}','{"debut":"2026-01-15","decision":"en_attente","elabore_le":"2026-01-15","fin":"2026-07-14","sorte":"cer","transmis_le":"2026-01-20","type":"premier"}');
INSERT INTO journal VALUES(9,'2026-03-16T10:00:00Z',2,'entretien_consigne',X'01a20739410c7c09abcdc48fb9a946d1',1,'{}','{"freins_reperes":"mobilite","issue":"honore","modalite":"bureau","nature":"pour_cer","prevu_le":"2026-02-02","referent":2,"tenu_le":"2026-02-02"}');
INSERT INTO journal VALUES(10,'2026-03-16T10:00:00Z',2,'session_creee',X'01a20739410e7a51ac88bbb24ee41794',NULL,'{}','{"tenue_le":"2026-02-10","territoire":"Orneval"}');
INSERT INTO journal VALUES(11,'2026-03-16T10:00:00Z',2,'decision_prise',X'01a2073941117988b6a78f0cf7e1e29f',1,'{}','{"contrat":1,"decision_examen":"valide","orientation_examinee":"sociale","session":1}');
INSERT INTO journal VALUES(12,'2026-03-16T10:00:00Z',2,'relance_faite',X'01a20739411370c885d5a5f961929d4a',1,'{}','{"moyen_relance":"telephone","relance_le":"2026-02-20","resultat_relance":"joint"}');
INSERT INTO journal VALUES(13,'2026-03-16T10:00:00Z',2,'avenant_conclu',X'01a2073941157a5c873212e4da5d25a4',1,'{"fin":"2026-07-14"}','{"conclu_le":"2026-03-02","contrat":1,"fin":"2026-08-31","nouvelle_fin":"2026-08-31","objet_avenant":"Étape ajoutée."}');
INSERT INTO journal VALUES(14,'2026-03-16T10:00:00Z',2,'frein_modifie',X'01a20739410c7c09b41dac165bc3a072',1,'{"etat_frein":"repere"}','{"etat_frein":"leve","leve_par":"Bourse au permis","termine_le":"2026-03-10"}');
INSERT INTO journal VALUES(15,'2026-03-16T10:00:00Z',2,'entretien_consigne',X'01a2073941177fb099a8ee7ae61fc410',1,'{}','{"heure":"09:00","modalite":"bureau","nature":"autre","prevu_le":"2026-04-01","referent":2}');
INSERT INTO journal VALUES(16,'2026-03-16T10:00:00Z',2,'beneficiaire_inscrit',X'01a2073941197edebcc16c6b5332f614',2,'{}','{"accompagne_du":"2025-01-06","adresse":"3 rue des Tilleuls","code_postal":"61000","commune":"Orneval-sur-Sarthe","entree_rsa":"2023-05-01","locomotion":"velo","matricule":"1234567","naissance":"1985-03-12","niveau":"v","nom":"Lefèvre","nom_naissance":"Œuvrard","organisme":"caf","place":"demandeur","prenom":"Aurelie","referent":2,"sexe":"femme","structure":1,"telephone":"06 12 34 56 78"}');
INSERT INTO journal VALUES(17,'2026-03-16T10:00:00Z',2,'entretien_consigne',X'01a20739411a70b0a21b3a993ab5f717',2,'{}','{"chevauchement":"Visite commune","heure":"09:00","modalite":"bureau","nature":"autre","prevu_le":"2026-04-01","referent":2}');
INSERT INTO journal VALUES(18,'2026-03-16T10:00:00Z',2,'fiches_fusionnees',X'01a20739411c7710bccd348f2b768727',1,'{}','{"accompagnements_reunis":"du 06/01/2025 et du 06/01/2025","faits_deplaces":"1 entretien","fiche_fondue":"LEFÈVRE Aurelie, 12/03/1985"}');
INSERT INTO journal VALUES(19,'2026-03-16T10:00:00Z',2,'beneficiaire_inscrit',X'01a2073941267df9a3658d17e82dc565',3,'{}','{"accompagne_du":"2025-01-06","adresse":"3 rue des Tilleuls","code_postal":"61000","commune":"Orneval-sur-Sarthe","entree_rsa":"2023-05-01","locomotion":"velo","matricule":"1234567","naissance":"2004-05-05","niveau":"v","nom":"Lefèvre","nom_naissance":"Œuvrard","organisme":"caf","place":"demandeur","prenom":"Brigitte","referent":2,"sexe":"femme","structure":1,"telephone":"06 12 34 56 78"}');
INSERT INTO journal VALUES(20,'2026-03-16T10:00:00Z',2,'non_contractualisation_motivee',X'01a2073941267df995975572ebc5d883',3,'{}','{"non_contractualisation":"injoignable"}');
INSERT INTO journal VALUES(21,'2026-03-16T10:00:00Z',2,'vocabulaire_etendu',X'01a20739410171ab902c5e85a344d852',NULL,'{}','{"libelle_demarche":"Navette de la mairie","theme":"mobilite"}');
INSERT INTO journal VALUES(22,'2026-03-16T10:00:00Z',1,'parametres_regles',X'00000000000000000000000000000000',NULL,'{"jours_avant_bilan":"60"}','{"jours_avant_bilan":"50"}');
INSERT INTO journal VALUES(23,'2026-03-16T10:00:00Z',1,'periode_close',X'01a207dbe3c5719a87453a499c6ff257',NULL,'{}','{"periode_close":"2025-01-01 2025-12-31","rang_cloture":1,"structure":1}');
INSERT INTO journal VALUES(24,'2026-03-16T10:00:00Z',1,'periode_close',X'01a207dbe3cb7529b85ece3156a04230',NULL,'{}','{"periode_close":"2026-01-01 2026-01-31","rang_cloture":1,"structure":1}');
INSERT INTO journal VALUES(25,'2026-03-16T10:00:00Z',1,'frein_repere',X'01a207dbe3d1721cae2e0c746b2ddecc',1,'{}','{"etat_frein":"repere","repere_le":"2026-01-20","theme":"sante"}');
INSERT INTO journal VALUES(26,'2026-03-16T10:00:00Z',1,'periode_close',X'01a207dbe3d37cfc89e45c385168b8f9',NULL,'{}','{"motif_cloture":"Un frein oublié","periode_close":"2026-01-01 2026-01-31","rang_cloture":2,"structure":1}');
CREATE TABLE fusions (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  garde_id INTEGER NOT NULL REFERENCES beneficiaires (id),
  fondu_id INTEGER NOT NULL UNIQUE REFERENCES beneficiaires (id),
  quand TEXT NOT NULL,
  qui INTEGER NOT NULL REFERENCES referents (id),
  CHECK (garde_id <> fondu_id)
) STRICT;
INSERT INTO fusions VALUES(1,X'01a20739411c7710bccd348f2b768727',1,2,'2026-03-16T10:00:00Z',2);
CREATE TABLE clotures (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  structure_id INTEGER NOT NULL REFERENCES structures (id),
  -- The name of the structure on that day.
  structure TEXT NOT NULL CHECK (trim(structure) <> ''),
  du TEXT NOT NULL CHECK (date(du, '+0 days') IS du),
  au TEXT NOT NULL CHECK (date(au, '+0 days') IS au),
  -- 1, 2, 3…: the last one holds, the others stay readable.
  rang INTEGER NOT NULL CHECK (rang >= 1),
  motif TEXT NOT NULL,
  le TEXT NOT NULL CHECK (date(le, '+0 days') IS le),
  quand TEXT NOT NULL,
  qui INTEGER NOT NULL REFERENCES referents (id),
  -- The line of the journal of this act: the lines after it are what happened since.
  journal_id INTEGER NOT NULL UNIQUE REFERENCES journal (id),
  CHECK (au >= du),
  CHECK (au < le),
  CHECK ((rang = 1) = (motif = '')),
  CHECK (rang = 1 OR trim(motif) <> ''),
  UNIQUE (structure_id, du, au, rang)
) STRICT;
INSERT INTO clotures VALUES(1,X'01a207dbe3c5719a87453a499c6ff257',1,'CCAS d’Orneval','2025-01-01','2025-12-31',1,'','2026-03-16','2026-03-16T10:00:00Z',1,23);
INSERT INTO clotures VALUES(2,X'01a207dbe3cb7529b85ece3156a04230',1,'CCAS d’Orneval','2026-01-01','2026-01-31',1,'','2026-03-16','2026-03-16T10:00:00Z',1,24);
INSERT INTO clotures VALUES(3,X'01a207dbe3d37cfc89e45c385168b8f9',1,'CCAS d’Orneval','2026-01-01','2026-01-31',2,'Un frein oublié','2026-03-16','2026-03-16T10:00:00Z',1,26);
CREATE TABLE clotures_rubriques (
  cloture_id INTEGER NOT NULL REFERENCES clotures (id) DEFERRABLE INITIALLY DEFERRED,
  -- contrats, entretiens, freins, demarches, sorties, personnes. Its total is the line « total ».
  code TEXT NOT NULL CHECK (code <> ''),
  ordre INTEGER NOT NULL,
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  -- What one unit is, the date that places it in the period, what the shares are shares of: in the words of that day.
  definition_compte TEXT NOT NULL,
  definition_date TEXT NOT NULL,
  definition_base TEXT NOT NULL,
  -- One sentence on each line.
  remarques TEXT NOT NULL,
  PRIMARY KEY (cloture_id, code)
) STRICT, WITHOUT ROWID;
INSERT INTO clotures_rubriques VALUES(1,'contrats',0,'Contrats','Les contrats.','Leur jour.','Le total.',replace('Une remarque.\nUne autre.','\n',char(10)));
INSERT INTO clotures_rubriques VALUES(1,'entretiens',1,'Entretiens','Les entretiens.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(1,'freins',2,'Freins repérés','Les freins.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(1,'personnes',4,'Personnes','Les personnes.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(1,'sorties',3,'Sorties','Les sorties.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(2,'contrats',0,'Contrats','Les contrats.','Leur jour.','Le total.',replace('Une remarque.\nUne autre.','\n',char(10)));
INSERT INTO clotures_rubriques VALUES(2,'entretiens',1,'Entretiens','Les entretiens.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(2,'freins',2,'Freins repérés','Les freins.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(2,'personnes',4,'Personnes','Les personnes.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(2,'sorties',3,'Sorties','Les sorties.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(3,'contrats',0,'Contrats','Les contrats.','Leur jour.','Le total.',replace('Une remarque.\nUne autre.','\n',char(10)));
INSERT INTO clotures_rubriques VALUES(3,'entretiens',1,'Entretiens','Les entretiens.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(3,'freins',2,'Freins repérés','Les freins.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(3,'personnes',4,'Personnes','Les personnes.','Leur jour.','Le total.','');
INSERT INTO clotures_rubriques VALUES(3,'sorties',3,'Sorties','Les sorties.','Leur jour.','Le total.','');
CREATE TABLE clotures_lignes (
  cloture_id INTEGER NOT NULL,
  rubrique TEXT NOT NULL,
  -- « total », or a line of the heading.
  code TEXT NOT NULL CHECK (code <> ''),
  ordre INTEGER NOT NULL,
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  nombre INTEGER NOT NULL CHECK (nombre >= 0),
  base INTEGER NOT NULL CHECK (base >= 0),
  avertissement INTEGER NOT NULL CHECK (avertissement IN (0, 1)),
  PRIMARY KEY (cloture_id, rubrique, code),
  FOREIGN KEY (cloture_id, rubrique) REFERENCES clotures_rubriques (cloture_id, code) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO clotures_lignes VALUES(1,'contrats','premier',1,'Premiers contrats',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'contrats','renouvellement',2,'Renouvellements',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'contrats','sans_type',3,'Sans type',0,0,1);
INSERT INTO clotures_lignes VALUES(1,'contrats','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'entretiens','fixes_cer',1,'Fixés pour CER',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'entretiens','honores_cer',2,'Honorés pour CER',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'entretiens','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','autre',7,'Autre',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','budget',3,'Budget',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','emploi',6,'Emploi',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','formation',5,'Formation',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','logement',1,'Logement',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','mobilite',4,'Mobilité',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','sante',2,'Santé',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'freins','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(1,'personnes','total',0,'Total',2,2,0);
INSERT INTO clotures_lignes VALUES(1,'sorties','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'contrats','premier',1,'Premiers contrats',1,1,0);
INSERT INTO clotures_lignes VALUES(2,'contrats','renouvellement',2,'Renouvellements',0,1,0);
INSERT INTO clotures_lignes VALUES(2,'contrats','sans_type',3,'Sans type',0,1,1);
INSERT INTO clotures_lignes VALUES(2,'contrats','total',0,'Total',1,1,0);
INSERT INTO clotures_lignes VALUES(2,'entretiens','fixes_cer',1,'Fixés pour CER',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'entretiens','honores_cer',2,'Honorés pour CER',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'entretiens','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','autre',7,'Autre',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','budget',3,'Budget',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','emploi',6,'Emploi',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','formation',5,'Formation',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','logement',1,'Logement',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','mobilite',4,'Mobilité',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','sante',2,'Santé',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'freins','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(2,'personnes','total',0,'Total',2,2,0);
INSERT INTO clotures_lignes VALUES(2,'sorties','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(3,'contrats','premier',1,'Premiers contrats',1,1,0);
INSERT INTO clotures_lignes VALUES(3,'contrats','renouvellement',2,'Renouvellements',0,1,0);
INSERT INTO clotures_lignes VALUES(3,'contrats','sans_type',3,'Sans type',0,1,1);
INSERT INTO clotures_lignes VALUES(3,'contrats','total',0,'Total',1,1,0);
INSERT INTO clotures_lignes VALUES(3,'entretiens','fixes_cer',1,'Fixés pour CER',0,0,0);
INSERT INTO clotures_lignes VALUES(3,'entretiens','honores_cer',2,'Honorés pour CER',0,0,0);
INSERT INTO clotures_lignes VALUES(3,'entretiens','total',0,'Total',0,0,0);
INSERT INTO clotures_lignes VALUES(3,'freins','autre',7,'Autre',0,1,0);
INSERT INTO clotures_lignes VALUES(3,'freins','budget',3,'Budget',0,1,0);
INSERT INTO clotures_lignes VALUES(3,'freins','emploi',6,'Emploi',0,1,0);
INSERT INTO clotures_lignes VALUES(3,'freins','formation',5,'Formation',0,1,0);
INSERT INTO clotures_lignes VALUES(3,'freins','logement',1,'Logement',0,1,0);
INSERT INTO clotures_lignes VALUES(3,'freins','mobilite',4,'Mobilité',0,1,0);
INSERT INTO clotures_lignes VALUES(3,'freins','sante',2,'Santé',1,1,0);
INSERT INTO clotures_lignes VALUES(3,'freins','total',0,'Total',1,1,0);
INSERT INTO clotures_lignes VALUES(3,'personnes','total',0,'Total',2,2,0);
INSERT INTO clotures_lignes VALUES(3,'sorties','total',0,'Total',0,0,0);
CREATE TABLE clotures_faits (
  cloture_id INTEGER NOT NULL,
  rubrique TEXT NOT NULL,
  ligne TEXT NOT NULL,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  beneficiaire_id INTEGER NOT NULL,
  jour TEXT NOT NULL CHECK (date(jour, '+0 days') IS jour),
  detail TEXT NOT NULL,
  PRIMARY KEY (cloture_id, rubrique, ligne, uid),
  FOREIGN KEY (cloture_id, rubrique, ligne) REFERENCES clotures_lignes (cloture_id, rubrique, code) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO clotures_faits VALUES(1,'personnes','total',X'01a20739410776f5831b5ab9b20317fb',1,'2025-01-06','En cours');
INSERT INTO clotures_faits VALUES(1,'personnes','total',X'01a2073941267df9a3658d17e82dc565',3,'2025-01-06','En cours');
INSERT INTO clotures_faits VALUES(2,'contrats','premier',X'01a20739410a7738969be03c0354b05f',1,'2026-01-15','Premier contrat · validé');
INSERT INTO clotures_faits VALUES(2,'contrats','total',X'01a20739410a7738969be03c0354b05f',1,'2026-01-15','Premier contrat · validé');
INSERT INTO clotures_faits VALUES(2,'personnes','total',X'01a20739410776f5831b5ab9b20317fb',1,'2025-01-06','En cours');
INSERT INTO clotures_faits VALUES(2,'personnes','total',X'01a2073941267df9a3658d17e82dc565',3,'2025-01-06','En cours');
INSERT INTO clotures_faits VALUES(3,'contrats','premier',X'01a20739410a7738969be03c0354b05f',1,'2026-01-15','Premier contrat · validé');
INSERT INTO clotures_faits VALUES(3,'contrats','total',X'01a20739410a7738969be03c0354b05f',1,'2026-01-15','Premier contrat · validé');
INSERT INTO clotures_faits VALUES(3,'freins','sante',X'01a207dbe3d1721cae2e0c746b2ddecc',1,'2026-01-20','Santé · repéré');
INSERT INTO clotures_faits VALUES(3,'freins','total',X'01a207dbe3d1721cae2e0c746b2ddecc',1,'2026-01-20','Santé · repéré');
INSERT INTO clotures_faits VALUES(3,'personnes','total',X'01a20739410776f5831b5ab9b20317fb',1,'2025-01-06','En cours');
INSERT INTO clotures_faits VALUES(3,'personnes','total',X'01a2073941267df9a3658d17e82dc565',3,'2025-01-06','En cours');
CREATE TABLE comptes_entretiens (
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  annee INTEGER NOT NULL,
  referent_id INTEGER NOT NULL,
  -- Fixed for a CER and not cancelled by the structure, in the year of the appointment; the others held in the year.
  fixes_cer INTEGER NOT NULL CHECK (fixes_cer >= 0),
  honores_cer INTEGER NOT NULL CHECK (honores_cer >= 0),
  autres INTEGER NOT NULL CHECK (autres >= 0),
  tripartites INTEGER NOT NULL CHECK (tripartites >= 0),
  PRIMARY KEY (structure_id, beneficiaire_id, annee, referent_id)
) STRICT, WITHOUT ROWID;
INSERT INTO comptes_entretiens VALUES(1,1,2026,2,1,1,0,0);
CREATE INDEX foyers_par_matricule ON foyers (matricule);
CREATE INDEX beneficiaires_par_naissance ON beneficiaires (naissance);
CREATE INDEX beneficiaires_par_foyer ON beneficiaires (foyer_id);
CREATE INDEX recherche_par_personne ON recherche (beneficiaire_id, mot);
CREATE INDEX situations_par_personne ON situations (beneficiaire_id, nature, du);
CREATE TRIGGER situations_sans_chevauchement_i BEFORE INSERT ON situations
WHEN EXISTS (SELECT 1 FROM situations s WHERE s.beneficiaire_id = NEW.beneficiaire_id AND s.nature = NEW.nature
  AND s.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(s.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux situations de même nature se chevauchent'); END;
CREATE TRIGGER situations_sans_chevauchement_u BEFORE UPDATE ON situations
WHEN EXISTS (SELECT 1 FROM situations s WHERE s.beneficiaire_id = NEW.beneficiaire_id AND s.nature = NEW.nature
  AND s.id <> NEW.id AND s.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(s.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux situations de même nature se chevauchent'); END;
CREATE UNIQUE INDEX accompagnements_ouverts ON accompagnements (beneficiaire_id, structure_id) WHERE au IS NULL;
CREATE INDEX accompagnements_personnes ON accompagnements (structure_id, du, au, beneficiaire_id);
CREATE INDEX accompagnements_sorties ON accompagnements (structure_id, au, motif_sortie) WHERE au IS NOT NULL;
CREATE TRIGGER accompagnements_sans_chevauchement_i BEFORE INSERT ON accompagnements
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.beneficiaire_id = NEW.beneficiaire_id AND a.structure_id = NEW.structure_id
  AND a.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(a.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux accompagnements d’une personne par une structure se chevauchent'); END;
CREATE TRIGGER accompagnements_sans_chevauchement_u BEFORE UPDATE ON accompagnements
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.beneficiaire_id = NEW.beneficiaire_id AND a.structure_id = NEW.structure_id
  AND a.id <> NEW.id AND a.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(a.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux accompagnements d’une personne par une structure se chevauchent'); END;
CREATE INDEX designations_par_accompagnement ON designations (accompagnement_id, du, au, referent_id);
CREATE INDEX designations_par_referent ON designations (referent_id, accompagnement_id, du, au);
CREATE TRIGGER designations_sans_chevauchement_i BEFORE INSERT ON designations
WHEN EXISTS (SELECT 1 FROM designations d WHERE d.accompagnement_id = NEW.accompagnement_id
  AND d.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(d.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux désignations d’un accompagnement se chevauchent'); END;
CREATE TRIGGER designations_sans_chevauchement_u BEFORE UPDATE ON designations
WHEN EXISTS (SELECT 1 FROM designations d WHERE d.accompagnement_id = NEW.accompagnement_id AND d.id <> NEW.id
  AND d.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(d.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux désignations d’un accompagnement se chevauchent'); END;
CREATE TRIGGER designations_dans_accompagnement_i BEFORE INSERT ON designations
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.du < a.du OR NEW.du > a.au OR NEW.au > a.au OR (NEW.au IS NULL AND a.au IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'une désignation déborde de son accompagnement'); END;
CREATE TRIGGER designations_dans_accompagnement_u BEFORE UPDATE ON designations
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.du < a.du OR NEW.du > a.au OR NEW.au > a.au OR (NEW.au IS NULL AND a.au IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'une désignation déborde de son accompagnement'); END;
CREATE INDEX contrats_par_personne ON contrats (beneficiaire_id, fin, decision, debut, type);
CREATE INDEX contrats_en_attente ON contrats (structure_id, ifnull(transmis_le, elabore_le)) WHERE decision = 'en_attente';
CREATE TRIGGER contrats_dans_accompagnement_i BEFORE INSERT ON contrats
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.elabore_le < a.du OR NEW.elabore_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un contrat est élaboré hors de son accompagnement'); END;
CREATE INDEX entretiens_par_personne ON entretiens (beneficiaire_id, tenu_le);
CREATE INDEX entretiens_fixes ON entretiens (structure_id, prevu_le, nature, issue);
CREATE INDEX entretiens_tenus ON entretiens (structure_id, tenu_le, nature, beneficiaire_id) WHERE tenu_le IS NOT NULL;
CREATE INDEX entretiens_sans_rendez_vous ON entretiens (structure_id, tenu_le, nature, prevu_le) WHERE prevu_le IS NULL;
CREATE INDEX entretiens_ouverts ON entretiens (structure_id, prevu_le, referent_id) WHERE issue IS NULL;
CREATE INDEX entretiens_ouverts_par_personne ON entretiens (beneficiaire_id, prevu_le) WHERE issue IS NULL;
CREATE TRIGGER entretiens_dans_accompagnement_i BEFORE INSERT ON entretiens
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.tenu_le < a.du OR NEW.tenu_le > a.au OR NEW.prevu_le < a.du
    OR (NEW.prevu_le > a.au AND NEW.issue IS NOT 'annule_structure')))
BEGIN SELECT RAISE(ABORT, 'un entretien sort de son accompagnement'); END;
CREATE TRIGGER freins_dans_accompagnement_i BEFORE INSERT ON freins
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.repere_le < a.du OR NEW.repere_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un frein est repéré hors de son accompagnement'); END;
CREATE TRIGGER freins_entretien_i BEFORE INSERT ON freins
WHEN (SELECT e.beneficiaire_id FROM entretiens e WHERE e.id = NEW.entretien_id) <> NEW.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'l’entretien d’un frein est d’une autre personne'); END;
CREATE TRIGGER freins_entretien_u BEFORE UPDATE OF entretien_id ON freins
WHEN (SELECT e.beneficiaire_id FROM entretiens e WHERE e.id = NEW.entretien_id) <> NEW.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'l’entretien d’un frein est d’une autre personne'); END;
CREATE INDEX demarches_par_personne ON demarches (beneficiaire_id);
CREATE TRIGGER demarches_dans_accompagnement_i BEFORE INSERT ON demarches
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.engagee_le < a.du OR NEW.engagee_le > a.au))
BEGIN SELECT RAISE(ABORT, 'une démarche est engagée hors de son accompagnement'); END;
CREATE TRIGGER demarches_entretien_i BEFORE INSERT ON demarches
WHEN (SELECT e.beneficiaire_id FROM entretiens e WHERE e.id = NEW.entretien_id) <> NEW.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'l’entretien d’une démarche est d’une autre personne'); END;
CREATE TRIGGER demarches_entretien_u BEFORE UPDATE OF entretien_id ON demarches
WHEN (SELECT e.beneficiaire_id FROM entretiens e WHERE e.id = NEW.entretien_id) <> NEW.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'l’entretien d’une démarche est d’une autre personne'); END;
CREATE TRIGGER accompagnements_contiennent_leurs_faits BEFORE UPDATE OF du, au ON accompagnements
WHEN EXISTS (SELECT 1 FROM contrats f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.elabore_le < NEW.du OR f.elabore_le > NEW.au))
  OR EXISTS (SELECT 1 FROM entretiens f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.tenu_le < NEW.du OR f.tenu_le > NEW.au OR f.prevu_le < NEW.du
      OR (f.prevu_le > NEW.au AND f.issue IS NOT 'annule_structure')))
  OR EXISTS (SELECT 1 FROM freins f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.repere_le < NEW.du OR f.repere_le > NEW.au))
  OR EXISTS (SELECT 1 FROM demarches f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.engagee_le < NEW.du OR f.engagee_le > NEW.au))
  OR EXISTS (SELECT 1 FROM designations f WHERE f.accompagnement_id = NEW.id
    AND (f.du < NEW.du OR f.du > NEW.au OR f.au > NEW.au OR (f.au IS NULL AND NEW.au IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'un fait resterait hors de l’accompagnement'); END;
CREATE INDEX decisions_par_contrat ON decisions_commission (contrat_id, id);
CREATE UNIQUE INDEX brouillons_un_par_objet ON brouillons (ifnull(qui, 0), ecran, objet);
CREATE INDEX demarches_a_echeance ON demarches (structure_id, echeance, beneficiaire_id) WHERE terminee_le IS NULL AND echeance IS NOT NULL;
CREATE INDEX freins_par_entretien ON freins (entretien_id) WHERE entretien_id IS NOT NULL;
CREATE INDEX demarches_par_entretien ON demarches (entretien_id) WHERE entretien_id IS NOT NULL;
CREATE INDEX contrats_comptes_par_personne ON contrats (beneficiaire_id, fin, decision, sorte)
WHERE sorte IN ('cer', 'contrat_engagement');
CREATE INDEX contrats_ajournes ON contrats (structure_id, decide_le) WHERE decision = 'ajourne';
CREATE INDEX contrats_sans_type ON contrats (structure_id, elabore_le) WHERE type IS NULL;
CREATE INDEX accompagnements_a_preciser ON accompagnements (structure_id, au) WHERE motif_sortie = 'a_preciser';
CREATE INDEX absences_par_structure ON entretiens (structure_id, prevu_le, beneficiaire_id, issue)
  WHERE issue IN ('absence_excusee', 'absence_injustifiee');
CREATE INDEX absences_par_personne ON entretiens (beneficiaire_id, prevu_le, issue, structure_id)
  WHERE issue IN ('absence_excusee', 'absence_injustifiee');
CREATE UNIQUE INDEX sessions_par_jour ON sessions_commission (tenue_le, territoire);
CREATE UNIQUE INDEX examens_par_contrat ON examens_commission (session_id, contrat_id) WHERE contrat_id IS NOT NULL;
CREATE UNIQUE INDEX examens_sur_le_droit ON examens_commission (session_id, beneficiaire_id, decision) WHERE contrat_id IS NULL;
CREATE INDEX examens_par_personne ON examens_commission (beneficiaire_id, session_id);
CREATE INDEX examens_comptes
ON examens_commission (session_id, beneficiaire_id, structure_id, decision, orientation, volet, contrat_id);
CREATE TRIGGER examens_d_une_orientation_i BEFORE INSERT ON examens_commission
WHEN EXISTS (SELECT 1 FROM examens_commission e WHERE e.session_id = NEW.session_id AND e.beneficiaire_id = NEW.beneficiaire_id
  AND e.orientation IS NOT NEW.orientation)
BEGIN SELECT RAISE(ABORT, 'une personne a une seule orientation devant une commission'); END;
CREATE TRIGGER examens_d_une_orientation_u BEFORE UPDATE OF orientation, beneficiaire_id ON examens_commission
WHEN EXISTS (SELECT 1 FROM examens_commission e WHERE e.session_id = NEW.session_id AND e.beneficiaire_id = NEW.beneficiaire_id
  AND e.id <> NEW.id AND e.orientation IS NOT NEW.orientation)
BEGIN SELECT RAISE(ABORT, 'une personne a une seule orientation devant une commission'); END;
CREATE TRIGGER examens_coherents_i BEFORE INSERT ON examens_commission
WHEN EXISTS (SELECT 1 FROM referentiel_decisions r JOIN sessions_commission s ON s.id = NEW.session_id WHERE r.code = NEW.decision AND (
    (r.categorie IN ('valide', 'ajourne', 'refuse')) <> (NEW.contrat_id IS NOT NULL)
    OR (r.categorie NOT IN ('valide', 'maintien') AND trim(NEW.motif) = '')
    OR (r.categorie = 'reorientation') <> (NEW.nouvelle_orientation IS NOT NULL)
    OR (NEW.effet_au IS NOT NULL AND r.categorie NOT IN ('reduction', 'suspension'))
    OR NEW.effet_au < s.tenue_le))
BEGIN SELECT RAISE(ABORT, 'un examen contredit sa décision'); END;
CREATE TRIGGER examens_coherents_u BEFORE UPDATE OF decision, motif, nouvelle_orientation, effet_au ON examens_commission
WHEN EXISTS (SELECT 1 FROM referentiel_decisions r JOIN sessions_commission s ON s.id = NEW.session_id WHERE r.code = NEW.decision AND (
    (r.categorie IN ('valide', 'ajourne', 'refuse')) <> (NEW.contrat_id IS NOT NULL)
    OR (r.categorie NOT IN ('valide', 'maintien') AND trim(NEW.motif) = '')
    OR (r.categorie = 'reorientation') <> (NEW.nouvelle_orientation IS NOT NULL)
    OR (NEW.effet_au IS NOT NULL AND r.categorie NOT IN ('reduction', 'suspension'))
    OR NEW.effet_au < s.tenue_le))
BEGIN SELECT RAISE(ABORT, 'un examen contredit sa décision'); END;
CREATE TRIGGER examens_d_un_contrat_transmis BEFORE INSERT ON examens_commission
WHEN NEW.contrat_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM contrats c JOIN sessions_commission s ON s.id = NEW.session_id
  WHERE c.id = NEW.contrat_id AND c.accompagnement_id = NEW.accompagnement_id AND c.transmis_le <= s.tenue_le
    AND c.sorte IN ('cer', 'contrat_engagement'))
BEGIN SELECT RAISE(ABORT, 'le contrat examiné n’a pas été transmis à cette commission par cet accompagnement'); END;
CREATE TRIGGER examens_dans_accompagnement BEFORE INSERT ON examens_commission
WHEN EXISTS (SELECT 1 FROM accompagnements a JOIN sessions_commission s ON s.id = NEW.session_id
  WHERE a.id = NEW.accompagnement_id AND s.tenue_le < a.du)
BEGIN SELECT RAISE(ABORT, 'un examen précède son accompagnement'); END;
CREATE TRIGGER accompagnements_precedent_leurs_examens BEFORE UPDATE OF du ON accompagnements
WHEN EXISTS (SELECT 1 FROM examens_commission e JOIN sessions_commission s ON s.id = e.session_id
  WHERE e.beneficiaire_id = NEW.beneficiaire_id AND e.accompagnement_id = NEW.id AND s.tenue_le < NEW.du)
BEGIN SELECT RAISE(ABORT, 'un examen précéderait son accompagnement'); END;
CREATE TRIGGER contrats_examines_transmis BEFORE UPDATE OF transmis_le, sorte ON contrats
WHEN EXISTS (SELECT 1 FROM examens_commission e JOIN sessions_commission s ON s.id = e.session_id
  WHERE e.beneficiaire_id = NEW.beneficiaire_id AND e.contrat_id = NEW.id
    AND (NEW.transmis_le IS NULL OR NEW.transmis_le > s.tenue_le OR NEW.sorte NOT IN ('cer', 'contrat_engagement')))
BEGIN SELECT RAISE(ABORT, 'une commission a examiné ce contrat tel qu’il a été transmis'); END;
CREATE INDEX contrats_a_examiner ON contrats (transmis_le, elabore_le, structure_id)
WHERE decision IN ('en_attente', 'ajourne') AND sorte IN ('cer', 'contrat_engagement');
CREATE INDEX decisions_sans_session ON decisions_commission (decide_le, contrat_id)
WHERE session_id IS NULL AND decision IN ('valide', 'ajourne', 'refuse');
CREATE TRIGGER sessions_d_un_territoire_i BEFORE INSERT ON sessions_commission WHEN trim(NEW.territoire) = ''
BEGIN SELECT RAISE(ABORT, 'une commission est celle d’un territoire'); END;
CREATE TRIGGER sessions_d_un_territoire_u BEFORE UPDATE ON sessions_commission WHEN trim(NEW.territoire) = ''
BEGIN SELECT RAISE(ABORT, 'une commission est celle d’un territoire'); END;
CREATE TRIGGER sessions_figees BEFORE UPDATE OF uid, tenue_le, territoire ON sessions_commission
WHEN NEW.uid <> OLD.uid OR EXISTS (SELECT 1 FROM examens_commission e WHERE e.session_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'une commission qui a examiné des dossiers ne change plus'); END;
CREATE INDEX relances_par_personne ON relances (beneficiaire_id, le, resultat);
CREATE INDEX relances_par_structure ON relances (structure_id, le, beneficiaire_id);
CREATE TRIGGER relances_dans_accompagnement_i BEFORE INSERT ON relances
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id AND (NEW.le < a.du OR NEW.le > a.au))
BEGIN SELECT RAISE(ABORT, 'une relance sort de son accompagnement'); END;
CREATE TRIGGER accompagnements_contiennent_leurs_relances BEFORE UPDATE OF du, au ON accompagnements
WHEN EXISTS (SELECT 1 FROM relances f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.le < NEW.du OR f.le > NEW.au))
BEGIN SELECT RAISE(ABORT, 'une relance resterait hors de l’accompagnement'); END;
CREATE INDEX avenants_par_personne ON avenants (beneficiaire_id, contrat_id, conclu_le);
CREATE TRIGGER avenants_dans_accompagnement_i BEFORE INSERT ON avenants
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id AND (NEW.conclu_le < a.du OR NEW.conclu_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un avenant sort de son accompagnement'); END;
CREATE TRIGGER avenants_d_un_contrat BEFORE INSERT ON avenants
WHEN NOT EXISTS (SELECT 1 FROM contrats c WHERE c.id = NEW.contrat_id AND c.accompagnement_id = NEW.accompagnement_id
  AND c.decision NOT IN ('refuse', 'annule') AND c.elabore_le <= NEW.conclu_le AND ifnull(NEW.nouvelle_fin, c.debut) >= c.debut)
BEGIN SELECT RAISE(ABORT, 'un avenant ne va pas avec son contrat'); END;
CREATE TRIGGER avenants_d_un_contrat_u BEFORE UPDATE OF conclu_le, nouvelle_fin ON avenants
WHEN NOT EXISTS (SELECT 1 FROM contrats c WHERE c.id = NEW.contrat_id AND c.elabore_le <= NEW.conclu_le
  AND ifnull(NEW.nouvelle_fin, c.debut) >= c.debut)
BEGIN SELECT RAISE(ABORT, 'un avenant ne va pas avec son contrat'); END;
CREATE TRIGGER accompagnements_contiennent_leurs_avenants BEFORE UPDATE OF du, au ON accompagnements
WHEN EXISTS (SELECT 1 FROM avenants f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.conclu_le < NEW.du OR f.conclu_le > NEW.au))
BEGIN SELECT RAISE(ABORT, 'un avenant resterait hors de l’accompagnement'); END;
CREATE UNIQUE INDEX demarches_de_structure_sans_doublon ON demarches_de_structure (structure_id, theme, lower(libelle));
CREATE TRIGGER cles_retirees_croissantes BEFORE UPDATE ON cles_retirees WHEN NEW.nom <> OLD.nom OR NEW.cle < OLD.cle
BEGIN SELECT RAISE(ABORT, 'une clé retirée ne se reprend pas'); END;
CREATE TRIGGER cles_retirees_sans_suppression BEFORE DELETE ON cles_retirees
BEGIN SELECT RAISE(ABORT, 'une clé retirée ne se reprend pas'); END;
CREATE INDEX journal_par_personne ON journal (beneficiaire_id, id);
CREATE INDEX journal_des_retraits ON journal (objet) WHERE acte = 'decision_retiree';
CREATE TRIGGER journal_sans_remplacement BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal j WHERE j.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_modification BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_suppression BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne s’efface pas'); END;
CREATE INDEX beneficiaires_fondus ON beneficiaires (fondu_dans) WHERE fondu_dans IS NOT NULL;
CREATE INDEX beneficiaires_par_nom ON beneficiaires (cle_tri, id) WHERE fondu_dans IS NULL;
CREATE INDEX fusions_par_garde ON fusions (garde_id);
CREATE VIEW fusions_en_cours AS
SELECT f.garde_id, f.fondu_id FROM fusions f JOIN beneficiaires b ON b.id = f.fondu_id WHERE b.fondu_dans IS NULL;
CREATE TRIGGER fusions_defaites_dabord BEFORE DELETE ON fusions
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = OLD.fondu_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'une fusion faite ne s’efface pas'); END;
CREATE TRIGGER fusions_sans_modification BEFORE UPDATE ON fusions
BEGIN SELECT RAISE(ABORT, 'une fusion ne se réécrit pas'); END;
CREATE TRIGGER beneficiaires_fondus_i BEFORE INSERT ON beneficiaires WHEN NEW.fondu_dans IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'une fiche ne naît pas fondue dans une autre'); END;
CREATE TRIGGER beneficiaires_fondus_u BEFORE UPDATE OF fondu_dans ON beneficiaires
WHEN NEW.fondu_dans IS NOT NULL AND (
  NOT EXISTS (SELECT 1 FROM fusions f WHERE f.garde_id = NEW.fondu_dans AND f.fondu_id = NEW.id)
  OR EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.fondu_dans AND b.fondu_dans IS NOT NULL)
  OR EXISTS (SELECT 1 FROM accompagnements a WHERE a.beneficiaire_id = NEW.id)
  OR EXISTS (SELECT 1 FROM situations s WHERE s.beneficiaire_id = NEW.id)
  OR EXISTS (SELECT 1 FROM recherche r WHERE r.beneficiaire_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'une fiche fondue dans une autre ne garde rien'); END;
CREATE TRIGGER accompagnements_fondus_i BEFORE INSERT ON accompagnements
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER accompagnements_fondus_u BEFORE UPDATE OF beneficiaire_id ON accompagnements
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER situations_fondues_i BEFORE INSERT ON situations
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER situations_fondues_u BEFORE UPDATE OF beneficiaire_id ON situations
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER recherche_fondue_i BEFORE INSERT ON recherche
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER accompagnements_inalienables BEFORE UPDATE OF uid, beneficiaire_id, structure_id ON accompagnements
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id OR (NEW.beneficiaire_id <> OLD.beneficiaire_id
  AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
    WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un accompagnement ne change ni de personne ni de structure'); END;
CREATE TRIGGER contrats_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON contrats
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un contrat ne change pas d’accompagnement'); END;
CREATE TRIGGER entretiens_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON entretiens
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un entretien ne change pas d’accompagnement'); END;
CREATE TRIGGER freins_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON freins
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un frein ne change pas d’accompagnement'); END;
CREATE TRIGGER demarches_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON demarches
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'une démarche ne change pas d’accompagnement'); END;
CREATE TRIGGER examens_inalienables
BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id, session_id, contrat_id ON examens_commission
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id OR NEW.session_id <> OLD.session_id
  OR NEW.contrat_id IS NOT OLD.contrat_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un examen ne change ni de dossier ni de session'); END;
CREATE TRIGGER relances_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON relances
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'une relance ne change pas d’accompagnement'); END;
CREATE TRIGGER avenants_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id, contrat_id ON avenants
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id OR NEW.contrat_id <> OLD.contrat_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un avenant ne change pas de contrat'); END;
CREATE TRIGGER contrats_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, elabore_le ON contrats
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.elabore_le < a.du OR NEW.elabore_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un contrat est élaboré hors de son accompagnement'); END;
CREATE TRIGGER entretiens_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, prevu_le, tenu_le, issue ON entretiens
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.tenu_le < a.du OR NEW.tenu_le > a.au OR NEW.prevu_le < a.du
    OR (NEW.prevu_le > a.au AND NEW.issue IS NOT 'annule_structure')))
BEGIN SELECT RAISE(ABORT, 'un entretien sort de son accompagnement'); END;
CREATE TRIGGER freins_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, repere_le ON freins
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.repere_le < a.du OR NEW.repere_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un frein est repéré hors de son accompagnement'); END;
CREATE TRIGGER demarches_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, engagee_le ON demarches
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.engagee_le < a.du OR NEW.engagee_le > a.au))
BEGIN SELECT RAISE(ABORT, 'une démarche est engagée hors de son accompagnement'); END;
CREATE TRIGGER relances_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, le ON relances
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.le < a.du OR NEW.le > a.au))
BEGIN SELECT RAISE(ABORT, 'une relance sort de son accompagnement'); END;
CREATE TRIGGER avenants_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, conclu_le ON avenants
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.conclu_le < a.du OR NEW.conclu_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un avenant sort de son accompagnement'); END;
CREATE TRIGGER structures_version BEFORE UPDATE OF version ON structures WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER referents_version BEFORE UPDATE OF version ON referents WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER foyers_version BEFORE UPDATE OF version ON foyers WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER beneficiaires_version BEFORE UPDATE OF version ON beneficiaires WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER situations_version BEFORE UPDATE OF version ON situations WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER accompagnements_version BEFORE UPDATE OF version ON accompagnements WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER designations_version BEFORE UPDATE OF version ON designations WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER contrats_version BEFORE UPDATE OF version ON contrats WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER entretiens_version BEFORE UPDATE OF version ON entretiens WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER freins_version BEFORE UPDATE OF version ON freins WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER demarches_version BEFORE UPDATE OF version ON demarches WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER sessions_commission_version BEFORE UPDATE OF version ON sessions_commission WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER examens_commission_version BEFORE UPDATE OF version ON examens_commission WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER relances_version BEFORE UPDATE OF version ON relances WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER avenants_version BEFORE UPDATE OF version ON avenants WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER clotures_faits_scelles BEFORE INSERT ON clotures_faits
WHEN EXISTS (SELECT 1 FROM clotures_lignes l WHERE l.cloture_id = NEW.cloture_id AND l.rubrique = NEW.rubrique AND l.code = NEW.ligne)
BEGIN SELECT RAISE(ABORT, 'la liste d’un chiffre clos ne s’allonge pas'); END;
CREATE TRIGGER clotures_lignes_scellees BEFORE INSERT ON clotures_lignes
WHEN EXISTS (SELECT 1 FROM clotures_rubriques r WHERE r.cloture_id = NEW.cloture_id AND r.code = NEW.rubrique)
BEGIN SELECT RAISE(ABORT, 'une rubrique close ne reçoit plus de chiffre'); END;
CREATE TRIGGER clotures_lignes_justes BEFORE INSERT ON clotures_lignes
WHEN NEW.nombre <> (SELECT count(*) FROM clotures_faits f
  WHERE f.cloture_id = NEW.cloture_id AND f.rubrique = NEW.rubrique AND f.ligne = NEW.code)
BEGIN SELECT RAISE(ABORT, 'un chiffre clos n’est pas le nombre de ses lignes'); END;
CREATE TRIGGER clotures_rubriques_scellees BEFORE INSERT ON clotures_rubriques
WHEN EXISTS (SELECT 1 FROM clotures c WHERE c.id = NEW.cloture_id)
BEGIN SELECT RAISE(ABORT, 'une page close ne reçoit plus de rubrique'); END;
CREATE TRIGGER clotures_rubriques_avec_total BEFORE INSERT ON clotures_rubriques
WHEN NOT EXISTS (SELECT 1 FROM clotures_lignes l WHERE l.cloture_id = NEW.cloture_id AND l.rubrique = NEW.code AND l.code = 'total')
BEGIN SELECT RAISE(ABORT, 'une rubrique close n’a pas de total'); END;
CREATE TRIGGER clotures_avec_page BEFORE INSERT ON clotures
WHEN NOT EXISTS (SELECT 1 FROM clotures_rubriques r WHERE r.cloture_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'une clôture n’a pas de page'); END;
CREATE TRIGGER clotures_de_suite BEFORE INSERT ON clotures
WHEN NEW.rang <> 1 + (SELECT count(*) FROM clotures c
  WHERE c.structure_id = NEW.structure_id AND c.du = NEW.du AND c.au = NEW.au)
BEGIN SELECT RAISE(ABORT, 'les versions d’une clôture se suivent'); END;
CREATE TRIGGER clotures_sans_remplacement BEFORE INSERT ON clotures
WHEN EXISTS (SELECT 1 FROM clotures c WHERE c.id = NEW.id OR c.uid = NEW.uid OR c.journal_id = NEW.journal_id)
BEGIN SELECT RAISE(ABORT, 'une clôture ne se réécrit pas'); END;
CREATE TRIGGER clotures_sans_modification BEFORE UPDATE ON clotures
BEGIN SELECT RAISE(ABORT, 'une clôture ne se réécrit pas'); END;
CREATE TRIGGER clotures_sans_suppression BEFORE DELETE ON clotures
BEGIN SELECT RAISE(ABORT, 'une clôture ne s’efface pas'); END;
CREATE TRIGGER clotures_rubriques_sans_modification BEFORE UPDATE ON clotures_rubriques
BEGIN SELECT RAISE(ABORT, 'une clôture ne se réécrit pas'); END;
CREATE TRIGGER clotures_rubriques_sans_suppression BEFORE DELETE ON clotures_rubriques
WHEN EXISTS (SELECT 1 FROM clotures c WHERE c.id = OLD.cloture_id)
BEGIN SELECT RAISE(ABORT, 'une clôture ne s’efface pas'); END;
CREATE TRIGGER clotures_lignes_sans_modification BEFORE UPDATE ON clotures_lignes
BEGIN SELECT RAISE(ABORT, 'une clôture ne se réécrit pas'); END;
CREATE TRIGGER clotures_lignes_sans_suppression BEFORE DELETE ON clotures_lignes
WHEN EXISTS (SELECT 1 FROM clotures_rubriques r WHERE r.cloture_id = OLD.cloture_id AND r.code = OLD.rubrique)
BEGIN SELECT RAISE(ABORT, 'une clôture ne s’efface pas'); END;
CREATE TRIGGER clotures_faits_sans_modification BEFORE UPDATE ON clotures_faits
BEGIN SELECT RAISE(ABORT, 'une clôture ne se réécrit pas'); END;
CREATE TRIGGER clotures_faits_sans_suppression BEFORE DELETE ON clotures_faits
WHEN EXISTS (SELECT 1 FROM clotures_lignes l WHERE l.cloture_id = OLD.cloture_id AND l.rubrique = OLD.rubrique AND l.code = OLD.ligne)
BEGIN SELECT RAISE(ABORT, 'une clôture ne s’efface pas'); END;
CREATE INDEX comptes_par_annee
ON comptes_entretiens (structure_id, annee, beneficiaire_id, referent_id, fixes_cer, honores_cer, autres, tripartites);
CREATE VIEW entretiens_comptes AS
SELECT id, structure_id, beneficiaire_id, CAST(substr(tenu_le, 1, 4) AS INTEGER) AS annee, referent_id,
  0 AS fixes_cer, nature = 'pour_cer' AS honores_cer, nature = 'autre' AS autres, nature = 'tripartite' AS tripartites
FROM entretiens WHERE tenu_le IS NOT NULL
UNION ALL
SELECT id, structure_id, beneficiaire_id, CAST(substr(prevu_le, 1, 4) AS INTEGER), referent_id, 1, 0, 0, 0
FROM entretiens WHERE prevu_le IS NOT NULL AND nature = 'pour_cer' AND issue IS NOT 'annule_structure';
CREATE TRIGGER entretiens_comptes_i AFTER INSERT ON entretiens BEGIN
  INSERT INTO comptes_entretiens (structure_id, beneficiaire_id, annee, referent_id, fixes_cer, honores_cer, autres, tripartites)
  SELECT structure_id, beneficiaire_id, annee, referent_id, fixes_cer, honores_cer, autres, tripartites
  FROM entretiens_comptes WHERE id = NEW.id
  ON CONFLICT (structure_id, beneficiaire_id, annee, referent_id) DO UPDATE SET fixes_cer = fixes_cer + excluded.fixes_cer,
    honores_cer = honores_cer + excluded.honores_cer, autres = autres + excluded.autres, tripartites = tripartites + excluded.tripartites;
END;
CREATE TRIGGER entretiens_comptes_u AFTER UPDATE OF structure_id, beneficiaire_id, referent_id, nature, prevu_le, tenu_le, issue
ON entretiens BEGIN
  INSERT INTO comptes_entretiens (structure_id, beneficiaire_id, annee, referent_id, fixes_cer, honores_cer, autres, tripartites)
  SELECT structure_id, beneficiaire_id, annee, referent_id, fixes_cer, honores_cer, autres, tripartites
  FROM entretiens_comptes WHERE id = NEW.id
  ON CONFLICT (structure_id, beneficiaire_id, annee, referent_id) DO UPDATE SET fixes_cer = fixes_cer + excluded.fixes_cer,
    honores_cer = honores_cer + excluded.honores_cer, autres = autres + excluded.autres, tripartites = tripartites + excluded.tripartites;
END;
CREATE TRIGGER entretiens_decomptes_u BEFORE UPDATE OF structure_id, beneficiaire_id, referent_id, nature, prevu_le, tenu_le, issue
ON entretiens BEGIN
  UPDATE comptes_entretiens SET honores_cer = honores_cer - (OLD.nature = 'pour_cer'), autres = autres - (OLD.nature = 'autre'),
    tripartites = tripartites - (OLD.nature = 'tripartite')
  WHERE structure_id = OLD.structure_id AND beneficiaire_id = OLD.beneficiaire_id AND referent_id = OLD.referent_id
    AND annee = CAST(substr(OLD.tenu_le, 1, 4) AS INTEGER);
  UPDATE comptes_entretiens SET fixes_cer = fixes_cer - 1
  WHERE structure_id = OLD.structure_id AND beneficiaire_id = OLD.beneficiaire_id AND referent_id = OLD.referent_id
    AND annee = CAST(substr(OLD.prevu_le, 1, 4) AS INTEGER) AND OLD.nature = 'pour_cer' AND OLD.issue IS NOT 'annule_structure';
  DELETE FROM comptes_entretiens WHERE structure_id = OLD.structure_id AND beneficiaire_id = OLD.beneficiaire_id
    AND referent_id = OLD.referent_id AND fixes_cer + honores_cer + autres + tripartites = 0;
END;
CREATE TRIGGER entretiens_decomptes_d BEFORE DELETE ON entretiens BEGIN
  UPDATE comptes_entretiens SET honores_cer = honores_cer - (OLD.nature = 'pour_cer'), autres = autres - (OLD.nature = 'autre'),
    tripartites = tripartites - (OLD.nature = 'tripartite')
  WHERE structure_id = OLD.structure_id AND beneficiaire_id = OLD.beneficiaire_id AND referent_id = OLD.referent_id
    AND annee = CAST(substr(OLD.tenu_le, 1, 4) AS INTEGER);
  UPDATE comptes_entretiens SET fixes_cer = fixes_cer - 1
  WHERE structure_id = OLD.structure_id AND beneficiaire_id = OLD.beneficiaire_id AND referent_id = OLD.referent_id
    AND annee = CAST(substr(OLD.prevu_le, 1, 4) AS INTEGER) AND OLD.nature = 'pour_cer' AND OLD.issue IS NOT 'annule_structure';
  DELETE FROM comptes_entretiens WHERE structure_id = OLD.structure_id AND beneficiaire_id = OLD.beneficiaire_id
    AND referent_id = OLD.referent_id AND fixes_cer + honores_cer + autres + tripartites = 0;
END;
CREATE INDEX situations_par_nature ON situations (nature, beneficiaire_id, du, au, valeur);
CREATE INDEX contrats_comptes
ON contrats (structure_id, elabore_le, sorte, type, decision, volet, beneficiaire_id, accompagnement_id);
CREATE INDEX freins_comptes ON freins (structure_id, repere_le, theme, beneficiaire_id, accompagnement_id);
CREATE INDEX demarches_comptes ON demarches (structure_id, engagee_le, theme, beneficiaire_id, accompagnement_id);
CREATE INDEX contrats_en_cours
ON contrats (structure_id, fin, debut, decision, sorte, type, volet, beneficiaire_id, accompagnement_id);
COMMIT;
