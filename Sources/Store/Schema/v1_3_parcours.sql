-- Version 1, part 3: contracts, interviews, obstacles, steps. Each fact carries the structure and the person
-- of its accompaniment (composite key), so that a tally needs no join.
-- Frozen once landed: a change is a new version, never an edit of this text.

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
CREATE INDEX entretiens_par_personne ON entretiens (beneficiaire_id, tenu_le);
CREATE INDEX entretiens_fixes ON entretiens (structure_id, prevu_le, nature, issue);
CREATE INDEX entretiens_tenus ON entretiens (structure_id, tenu_le, nature, beneficiaire_id) WHERE tenu_le IS NOT NULL;
CREATE INDEX entretiens_sans_rendez_vous ON entretiens (structure_id, tenu_le, nature, prevu_le) WHERE prevu_le IS NULL;
CREATE INDEX entretiens_ouverts ON entretiens (structure_id, prevu_le, referent_id) WHERE issue IS NULL;
CREATE INDEX entretiens_ouverts_par_personne ON entretiens (beneficiaire_id, prevu_le) WHERE issue IS NULL;
-- An appointment after the exit may stay, cancelled.
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

-- What a référent notes for himself or herself: read by its author alone, hence apart from the interview.
CREATE TABLE notes_privees (
  entretien_id INTEGER NOT NULL REFERENCES entretiens (id) ON DELETE CASCADE,
  referent_id INTEGER NOT NULL REFERENCES referents (id),
  texte TEXT NOT NULL CHECK (texte <> ''),
  PRIMARY KEY (entretien_id, referent_id)
) STRICT, WITHOUT ROWID;

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

-- The end of an accompaniment leaves nothing outside it, whichever of the two is written last.
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
