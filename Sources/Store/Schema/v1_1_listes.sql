-- Version 1, part 1: the lists that a département words, and who accompanies.
-- Frozen once landed: a change is a new version, never an edit of this text.
-- Days are AAAA-MM-JJ, instants AAAA-MM-JJTHH:MM:SSZ, codes are words.
-- `date(x, '+0 days') IS x`: a real day; without a modifier date() lets a 30 February pass.

-- One table per list, so that a foreign key says which list a code comes from
-- and the category of each list is checked against what is counted.
CREATE TABLE referentiel_themes (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL CHECK (categorie IN ('logement', 'sante', 'budget', 'mobilite', 'formation', 'emploi', 'autre')),
  ordre INTEGER NOT NULL,
  actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referentiel_demarches (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL REFERENCES referentiel_themes (code),
  ordre INTEGER NOT NULL,
  actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referentiel_motifs_sortie (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL CHECK (categorie IN ('emploi_formation', 'demenagement', 'reorientation', 'situation_familiale',
    'deces', 'autres_revenus', 'incarceration_retraite', 'autres')),
  ordre INTEGER NOT NULL,
  actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referentiel_volets (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referentiel_modalites (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referentiel_niveaux (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referentiel_locomotions (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referentiel_motifs_absence (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

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
