-- A store of version 1 with one person, as the sqlite3 shell dumps it: later versions must still open it.
PRAGMA application_id = 1398098262;
PRAGMA user_version = 1;
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
INSERT INTO referentiel_demarches VALUES('acces_numerique','Accès au numérique','numerique',1,1);
INSERT INTO referentiel_demarches VALUES('activite_collective','Activité collective ou associative','isolement',1,1);
INSERT INTO referentiel_demarches VALUES('aide_alimentaire','Aide alimentaire','budget',3,1);
INSERT INTO referentiel_demarches VALUES('aide_financiere','Demande d’aide financière','budget',2,1);
INSERT INTO referentiel_demarches VALUES('aide_logement','Demande d’aide au logement (APL)','logement',4,1);
INSERT INTO referentiel_demarches VALUES('aide_mobilite','Demande d’aide à la mobilité','mobilite',2,1);
INSERT INTO referentiel_demarches VALUES('apprentissage_langue','Apprentissage du français','langue',1,1);
INSERT INTO referentiel_demarches VALUES('appui_budget','Appui à la gestion du budget','budget',5,1);
INSERT INTO referentiel_demarches VALUES('asll','Accompagnement social lié au logement','logement',6,1);
INSERT INTO referentiel_demarches VALUES('atelier_fle','Atelier de français langue étrangère','formation',5,1);
INSERT INTO referentiel_demarches VALUES('bilan_competences','Bilan de compétences','formation',4,1);
INSERT INTO referentiel_demarches VALUES('bilan_sante','Bilan de santé','sante',3,1);
INSERT INTO referentiel_demarches VALUES('candidatures','Candidatures','emploi',3,1);
INSERT INTO referentiel_demarches VALUES('carte_transport','Carte de transport','mobilite',4,1);
INSERT INTO referentiel_demarches VALUES('creation_entreprise','Appui à la création d’entreprise','emploi',6,1);
INSERT INTO referentiel_demarches VALUES('css','Demande de Complémentaire santé solidaire','sante',1,1);
INSERT INTO referentiel_demarches VALUES('cv_lettre','CV et lettre de motivation','emploi',2,1);
INSERT INTO referentiel_demarches VALUES('dalo','Recours DALO','logement',5,1);
INSERT INTO referentiel_demarches VALUES('demande_hebergement','Demande d’hébergement (SIAO)','logement',2,1);
INSERT INTO referentiel_demarches VALUES('demande_logement_social','Demande de logement social','logement',1,1);
INSERT INTO referentiel_demarches VALUES('domiciliation','Domiciliation','administratif',2,1);
INSERT INTO referentiel_demarches VALUES('dossier_mdph','Dossier MDPH','sante',2,1);
INSERT INTO referentiel_demarches VALUES('dossier_surendettement','Dossier de surendettement','budget',1,1);
INSERT INTO referentiel_demarches VALUES('fsl','Demande au Fonds de solidarité pour le logement','logement',3,1);
INSERT INTO referentiel_demarches VALUES('garage_solidaire','Garage solidaire','mobilite',5,1);
INSERT INTO referentiel_demarches VALUES('garde_enfant','Recherche d’un mode de garde','famille',1,1);
INSERT INTO referentiel_demarches VALUES('inscription_formation','Inscription à une formation','formation',2,1);
INSERT INTO referentiel_demarches VALUES('inscription_france_travail','Inscription à France Travail','emploi',1,1);
INSERT INTO referentiel_demarches VALUES('location_vehicule','Location d’un véhicule solidaire','mobilite',3,1);
INSERT INTO referentiel_demarches VALUES('mediation_familiale','Médiation familiale','famille',2,1);
INSERT INTO referentiel_demarches VALUES('microcredit','Microcrédit social','budget',4,1);
INSERT INTO referentiel_demarches VALUES('orientation_siae','Orientation vers une structure d’insertion (SIAE)','emploi',4,1);
INSERT INTO referentiel_demarches VALUES('ouverture_droits','Ouverture ou maintien de droits','administratif',1,1);
INSERT INTO referentiel_demarches VALUES('permis_b','Inscription au permis B','mobilite',1,1);
INSERT INTO referentiel_demarches VALUES('plan_apurement','Plan d’apurement d’une dette','budget',6,1);
INSERT INTO referentiel_demarches VALUES('prevention_expulsion','Prévention d’une expulsion','logement',7,1);
INSERT INTO referentiel_demarches VALUES('recherche_formation','Recherche d’une formation','formation',1,1);
INSERT INTO referentiel_demarches VALUES('relais_soins','Mise en relation avec un professionnel de santé','sante',4,1);
INSERT INTO referentiel_demarches VALUES('remise_a_niveau','Remise à niveau','formation',3,1);
INSERT INTO referentiel_demarches VALUES('rqth','Demande de RQTH','emploi',5,1);
INSERT INTO referentiel_demarches VALUES('soutien_psychologique','Soutien psychologique','sante',5,1);
INSERT INTO referentiel_demarches VALUES('titre_sejour','Titre de séjour ou pièce d’identité','administratif',3,1);
CREATE TABLE referentiel_motifs_sortie (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL CHECK (categorie IN ('emploi_formation', 'demenagement', 'reorientation', 'situation_familiale',
    'deces', 'autres_revenus', 'incarceration_retraite', 'autres')),
  ordre INTEGER NOT NULL,
  actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;
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
  conventionnee_au TEXT CHECK (date(conventionnee_au, '+0 days') IS conventionnee_au),
  CHECK (conventionnee_au >= conventionnee_du)
) STRICT;
INSERT INTO structures VALUES(1,X'01a2065b9fa578719b3d65b4eee3dd12',1,'2026-03-16T10:00:00Z',NULL,'2026-03-16T10:00:00Z',NULL,'CCAS-ORNEVAL','CCAS d’Orneval','ccas','',NULL,NULL);
INSERT INTO structures VALUES(2,X'01a2065b9fa8742aa069a3d856342e18',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,'ML-ORNEVAL','Mission locale','mission_locale','',NULL,NULL);
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
INSERT INTO referents VALUES(1,X'01a2065b9fa77e9da6f70df3f79b36c4',1,'2026-03-16T10:00:00Z',NULL,'2026-03-16T10:00:00Z',NULL,1,'s.moreau','Moreau','Solène','superviseur',NULL);
INSERT INTO referents VALUES(2,X'01a2065b9fa87173acb8da0b75f2b815',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,1,'c.petit','Petit','Claire','referent',NULL);
INSERT INTO referents VALUES(3,X'01a2065b9fa97e20887bce15880b064a',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,1,'h.roux','Roux','Hugo','referent',NULL);
INSERT INTO referents VALUES(4,X'01a2065b9fa97f34b5e25b00903dfc33',1,'2026-03-16T10:00:00Z',1,'2026-03-16T10:00:00Z',1,2,'n.benali','Benali','Nadia','referent',NULL);
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
INSERT INTO foyers VALUES(1,X'01a2065b9faa767b8198928bf01a6d77',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,'caf','1234567','3 rue des Tilleuls','61000','Orneval-sur-Sarthe');
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
  locomotion TEXT REFERENCES referentiel_locomotions (code),
  CHECK (entree_rsa >= naissance)
) STRICT;
INSERT INTO beneficiaires VALUES(1,X'01a2065b9faa767b9e578845135d4009',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,'lefevre  aurelie','demandeur','femme','Lefèvre','Œuvrard','Aurélie','1985-03-12','06 12 34 56 78','','2023-05-01','v','velo');
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
INSERT INTO situations VALUES(1,X'01a2065b9faa767ba17346c64b92956e',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,'orientation','sociale','2025-01-06',NULL);
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
  destination_id INTEGER REFERENCES structures (id),
  CHECK (au >= du),
  CHECK ((au IS NULL) = (motif_sortie IS NULL)),
  CHECK (destination_id IS NULL OR au IS NOT NULL),
  CHECK (destination_id <> structure_id),
  -- The targets of the composite keys by which each fact carries its structure and its person, and cannot lie.
  UNIQUE (beneficiaire_id, structure_id, id),
  UNIQUE (structure_id, id)
) STRICT;
INSERT INTO accompagnements VALUES(1,X'01a2065b9faa767b81a33a7b43aef455',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,'2025-01-06','2026-03-10','reorientation',2);
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
INSERT INTO designations VALUES(1,X'01a2065b9faa767ba19de68399e4b0e6',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,2,'2025-01-06','2026-03-10');
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
INSERT INTO contrats VALUES(1,X'01a2065b9fac7c59af73e6f9c922d67e',2,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,'cer','premier',NULL,NULL,'2026-01-15','2026-01-15','2026-07-14',NULL,NULL,'valide','2026-02-10',NULL,'','','','','');
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
  compte_rendu TEXT NOT NULL,
  CHECK (prevu_le IS NOT NULL OR tenu_le IS NOT NULL),
  CHECK ((issue IS 'honore') = (tenu_le IS NOT NULL)),
  CHECK (motif_absence IS NULL OR issue IS 'absence_excusee'),
  CHECK (nature <> 'tripartite' OR trim(partenaire) <> ''),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id)
) STRICT;
INSERT INTO entretiens VALUES(1,X'01a2065b9fad7d5788ae23b6fbc428f7',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,2,'pour_cer','2026-03-02',NULL,NULL,'2026-03-02','bureau','honore',NULL,'','');
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
  entretien_id INTEGER REFERENCES entretiens (id),
  CHECK ((etat IN ('leve', 'clos')) = (termine_le IS NOT NULL)),
  CHECK (termine_le >= repere_le),
  UNIQUE (beneficiaire_id, id),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id)
) STRICT;
INSERT INTO freins VALUES(1,X'01a2065b9fad7d579df63ac8b5d0cfb0',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,'logement','2026-03-02','repere',NULL,1);
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
INSERT INTO demarches VALUES(1,X'01a2065b9fad7d57a10ac5f6debfcbdc',1,'2026-03-16T10:00:00Z',2,'2026-03-16T10:00:00Z',2,1,1,1,'logement','fsl','','engagee','2026-03-02',NULL,NULL,1,NULL,1,'');
CREATE TABLE sessions_commission (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  tenue_le TEXT NOT NULL CHECK (date(tenue_le, '+0 days') IS tenue_le),
  territoire TEXT NOT NULL
) STRICT;
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
INSERT INTO decisions_commission VALUES(1,1,NULL,'valide','2026-02-10','2026-03-16T10:00:00Z',2);
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  quand TEXT NOT NULL,
  qui INTEGER REFERENCES referents (id),
  acte TEXT NOT NULL CHECK (acte <> ''),
  objet BLOB NOT NULL CHECK (length(objet) = 16),
  beneficiaire_id INTEGER REFERENCES beneficiaires (id),
  avant TEXT NOT NULL CHECK (avant GLOB '{*}'),
  apres TEXT NOT NULL CHECK (apres GLOB '{*}')
) STRICT;
INSERT INTO journal VALUES(1,'2026-03-16T10:00:00Z',NULL,'structure_creee',X'01a2065b9fa578719b3d65b4eee3dd12',NULL,'{}','{"code_structure":"CCAS-ORNEVAL","nature_structure":"ccas","nom_structure":"CCAS d’Orneval"}');
INSERT INTO journal VALUES(2,'2026-03-16T10:00:00Z',NULL,'referent_cree',X'01a2065b9fa77e9da6f70df3f79b36c4',NULL,'{}','{"identifiant":"s.moreau","nom":"Moreau","prenom":"Solène","role":"superviseur","structure":1}');
INSERT INTO journal VALUES(3,'2026-03-16T10:00:00Z',1,'structure_creee',X'01a2065b9fa8742aa069a3d856342e18',NULL,'{}','{"code_structure":"ML-ORNEVAL","nature_structure":"mission_locale","nom_structure":"Mission locale"}');
INSERT INTO journal VALUES(4,'2026-03-16T10:00:00Z',1,'referent_cree',X'01a2065b9fa87173acb8da0b75f2b815',NULL,'{}','{"identifiant":"c.petit","nom":"Petit","prenom":"Claire","role":"referent","structure":1}');
INSERT INTO journal VALUES(5,'2026-03-16T10:00:00Z',1,'referent_cree',X'01a2065b9fa97e20887bce15880b064a',NULL,'{}','{"identifiant":"h.roux","nom":"Roux","prenom":"Hugo","role":"referent","structure":1}');
INSERT INTO journal VALUES(6,'2026-03-16T10:00:00Z',1,'referent_cree',X'01a2065b9fa97f34b5e25b00903dfc33',NULL,'{}','{"identifiant":"n.benali","nom":"Benali","prenom":"Nadia","role":"referent","structure":2}');
INSERT INTO journal VALUES(7,'2026-03-16T10:00:00Z',2,'beneficiaire_inscrit',X'01a2065b9faa767b9e578845135d4009',1,'{}','{"accompagne_du":"2025-01-06","adresse":"3 rue des Tilleuls","code_postal":"61000","commune":"Orneval-sur-Sarthe","entree_rsa":"2023-05-01","locomotion":"velo","matricule":"1234567","naissance":"1985-03-12","niveau":"v","nom":"Lefèvre","nom_naissance":"Œuvrard","organisme":"caf","orientation":"sociale","place":"demandeur","prenom":"Aurélie","referent":2,"sexe":"femme","structure":1,"telephone":"06 12 34 56 78"}');
INSERT INTO journal VALUES(8,'2026-03-16T10:00:00Z',2,'contrat_elabore',X'01a2065b9fac7c59af73e6f9c922d67e',1,'{}','{"debut":"2026-01-15","decision":"en_attente","elabore_le":"2026-01-15","fin":"2026-07-14","sorte":"cer","type":"premier"}');
INSERT INTO journal VALUES(9,'2026-03-16T10:00:00Z',2,'entretien_consigne',X'01a2065b9fad7d5788ae23b6fbc428f7',1,'{}','{"demarches":"fsl","freins_reperes":"logement","issue":"honore","modalite":"bureau","nature":"pour_cer","prevu_le":"2026-03-02","referent":2,"tenu_le":"2026-03-02"}');
INSERT INTO journal VALUES(10,'2026-03-16T10:00:00Z',2,'contrat_modifie',X'01a2065b9fac7c59af73e6f9c922d67e',1,'{"decision":"en_attente"}','{"decide_le":"2026-02-10","decision":"valide"}');
INSERT INTO journal VALUES(11,'2026-03-16T10:00:00Z',2,'sortie_enregistree',X'01a2065b9faa767b81a33a7b43aef455',1,'{}','{"destination":2,"motif_sortie":"reorientation","sorti_le":"2026-03-10"}');
CREATE TABLE brouillons (
  id INTEGER PRIMARY KEY,
  qui INTEGER REFERENCES referents (id),
  ecran TEXT NOT NULL CHECK (ecran <> ''),
  objet TEXT NOT NULL,
  contenu TEXT NOT NULL CHECK (contenu GLOB '{*}'),
  quand TEXT NOT NULL
) STRICT;
INSERT INTO brouillons VALUES(1,2,'contrat','nouveau','{"objectifs":"Permis"}','2026-03-15T18:40:00Z');
CREATE TABLE preferences (
  qui INTEGER NOT NULL REFERENCES referents (id),
  cle TEXT NOT NULL CHECK (cle <> ''),
  valeur TEXT NOT NULL,
  PRIMARY KEY (qui, cle)
) STRICT, WITHOUT ROWID;
INSERT INTO preferences VALUES(2,'vue','tous');
CREATE TABLE parametres (
  cle TEXT PRIMARY KEY CHECK (cle <> ''),
  valeur TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO parametres VALUES('controle_le','2026-03-16');
INSERT INTO parametres VALUES('referentiels','eb12e3298fd34836');
CREATE INDEX foyers_par_matricule ON foyers (matricule);
CREATE INDEX beneficiaires_par_nom ON beneficiaires (cle_tri, id);
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
CREATE TRIGGER accompagnements_inalienables BEFORE UPDATE OF uid, beneficiaire_id, structure_id ON accompagnements
WHEN NEW.uid <> OLD.uid OR NEW.beneficiaire_id <> OLD.beneficiaire_id OR NEW.structure_id <> OLD.structure_id
BEGIN SELECT RAISE(ABORT, 'un accompagnement ne change ni de personne ni de structure'); END;
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
CREATE INDEX contrats_comptes ON contrats (structure_id, elabore_le, sorte, type, decision);
CREATE INDEX contrats_par_personne ON contrats (beneficiaire_id, fin, decision, debut, type);
CREATE INDEX contrats_en_attente ON contrats (structure_id, ifnull(transmis_le, elabore_le)) WHERE decision = 'en_attente';
CREATE TRIGGER contrats_dans_accompagnement_i BEFORE INSERT ON contrats
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.elabore_le < a.du OR NEW.elabore_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un contrat est élaboré hors de son accompagnement'); END;
CREATE TRIGGER contrats_dans_accompagnement_u BEFORE UPDATE OF elabore_le ON contrats
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.elabore_le < a.du OR NEW.elabore_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un contrat est élaboré hors de son accompagnement'); END;
CREATE TRIGGER contrats_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON contrats
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'un contrat ne change pas d’accompagnement'); END;
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
CREATE TRIGGER entretiens_dans_accompagnement_u BEFORE UPDATE OF prevu_le, tenu_le, issue ON entretiens
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.tenu_le < a.du OR NEW.tenu_le > a.au OR NEW.prevu_le < a.du
    OR (NEW.prevu_le > a.au AND NEW.issue IS NOT 'annule_structure')))
BEGIN SELECT RAISE(ABORT, 'un entretien sort de son accompagnement'); END;
CREATE TRIGGER entretiens_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON entretiens
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'un entretien ne change pas d’accompagnement'); END;
CREATE INDEX freins_comptes ON freins (structure_id, repere_le, theme, beneficiaire_id);
CREATE TRIGGER freins_dans_accompagnement_i BEFORE INSERT ON freins
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.repere_le < a.du OR NEW.repere_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un frein est repéré hors de son accompagnement'); END;
CREATE TRIGGER freins_dans_accompagnement_u BEFORE UPDATE OF repere_le ON freins
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.repere_le < a.du OR NEW.repere_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un frein est repéré hors de son accompagnement'); END;
CREATE TRIGGER freins_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON freins
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'un frein ne change pas d’accompagnement'); END;
CREATE TRIGGER freins_entretien_i BEFORE INSERT ON freins
WHEN (SELECT e.beneficiaire_id FROM entretiens e WHERE e.id = NEW.entretien_id) <> NEW.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'l’entretien d’un frein est d’une autre personne'); END;
CREATE TRIGGER freins_entretien_u BEFORE UPDATE OF entretien_id ON freins
WHEN (SELECT e.beneficiaire_id FROM entretiens e WHERE e.id = NEW.entretien_id) <> NEW.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'l’entretien d’un frein est d’une autre personne'); END;
CREATE INDEX demarches_par_personne ON demarches (beneficiaire_id);
CREATE INDEX demarches_comptes ON demarches (structure_id, engagee_le, theme, beneficiaire_id);
CREATE TRIGGER demarches_dans_accompagnement_i BEFORE INSERT ON demarches
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.engagee_le < a.du OR NEW.engagee_le > a.au))
BEGIN SELECT RAISE(ABORT, 'une démarche est engagée hors de son accompagnement'); END;
CREATE TRIGGER demarches_dans_accompagnement_u BEFORE UPDATE OF engagee_le ON demarches
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.engagee_le < a.du OR NEW.engagee_le > a.au))
BEGIN SELECT RAISE(ABORT, 'une démarche est engagée hors de son accompagnement'); END;
CREATE TRIGGER demarches_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON demarches
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'une démarche ne change pas d’accompagnement'); END;
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
CREATE INDEX journal_par_personne ON journal (beneficiaire_id, id);
CREATE TRIGGER journal_sans_remplacement BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal j WHERE j.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_modification BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_suppression BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne s’efface pas'); END;
CREATE UNIQUE INDEX brouillons_un_par_objet ON brouillons (ifnull(qui, 0), ecran, objet);
COMMIT;
