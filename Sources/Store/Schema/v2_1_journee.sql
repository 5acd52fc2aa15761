-- Version 2, part 1: the référent's day: commission sittings line by line, attempts to reach, amendments, settings of lists.
-- Frozen once landed: a change is a new version, never an edit of this text.

-- What the Commission RSA may answer: on a contract (validé, ajourné, refusé) or on the right itself (autres décisions).
CREATE TABLE referentiel_decisions (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''),
  categorie TEXT NOT NULL CHECK (categorie IN ('valide', 'ajourne', 'refuse', 'reduction', 'suspension', 'reorientation',
    'maintien', 'radiation', 'autre')),
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Why somebody who is followed never contracted.
CREATE TABLE referentiel_motifs_non_contractualisation (
  code TEXT PRIMARY KEY CHECK (code <> ''), libelle TEXT NOT NULL CHECK (libelle <> ''), categorie TEXT NOT NULL,
  ordre INTEGER NOT NULL, actif INTEGER NOT NULL CHECK (actif IN (0, 1))
) STRICT, WITHOUT ROWID;

ALTER TABLE accompagnements ADD COLUMN non_contractualisation TEXT REFERENCES referentiel_motifs_non_contractualisation (code);
-- Why two appointments of one référent overlap, when they do on purpose.
ALTER TABLE entretiens ADD COLUMN chevauchement TEXT NOT NULL DEFAULT '';
-- What lifted the obstacle.
ALTER TABLE freins ADD COLUMN leve_par TEXT NOT NULL DEFAULT '' CHECK (leve_par = '' OR etat = 'leve');

CREATE INDEX demarches_a_echeance ON demarches (structure_id, echeance, beneficiaire_id) WHERE terminee_le IS NULL AND echeance IS NOT NULL;
CREATE INDEX contrats_sans_type ON contrats (structure_id, elabore_le) WHERE type IS NULL;

CREATE INDEX accompagnements_a_preciser ON accompagnements (structure_id, au) WHERE motif_sortie = 'a_preciser';
-- Absences by structure and day, and by person: the relevés d'assiduité and their alerts.
CREATE INDEX absences_par_structure ON entretiens (structure_id, prevu_le, beneficiaire_id, issue)
  WHERE issue IN ('absence_excusee', 'absence_injustifiee');
CREATE INDEX absences_par_personne ON entretiens (beneficiaire_id, prevu_le, issue, structure_id)
  WHERE issue IN ('absence_excusee', 'absence_injustifiee');

CREATE UNIQUE INDEX sessions_par_jour ON sessions_commission (tenue_le, territoire);

-- One dossier examined by a sitting: the decision on a contract, or on the right of the person.
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
  nouvelle_orientation TEXT CHECK (nouvelle_orientation IN ('sociale', 'socio_professionnelle', 'professionnelle')),
  -- Last day of a reduction or of a suspension.
  effet_au TEXT CHECK (date(effet_au, '+0 days') IS effet_au),
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id),
  FOREIGN KEY (beneficiaire_id, contrat_id) REFERENCES contrats (beneficiaire_id, id)
) STRICT;
CREATE UNIQUE INDEX examens_par_contrat ON examens_commission (session_id, contrat_id) WHERE contrat_id IS NOT NULL;
CREATE UNIQUE INDEX examens_sur_le_droit ON examens_commission (session_id, beneficiaire_id, decision) WHERE contrat_id IS NULL;
CREATE INDEX examens_par_personne ON examens_commission (beneficiaire_id, session_id);
CREATE TRIGGER examens_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id, session_id ON examens_commission
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.session_id <> OLD.session_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'un examen ne change ni de dossier ni de session'); END;

-- An attempt to reach somebody.
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
  FOREIGN KEY (beneficiaire_id, structure_id, accompagnement_id) REFERENCES accompagnements (beneficiaire_id, structure_id, id)
) STRICT;
-- Covering: what follows the last contact is counted without the rows.
CREATE INDEX relances_par_personne ON relances (beneficiaire_id, le, resultat);
CREATE INDEX relances_par_structure ON relances (structure_id, le, beneficiaire_id);
CREATE TRIGGER relances_dans_accompagnement_i BEFORE INSERT ON relances
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id AND (NEW.le < a.du OR NEW.le > a.au))
BEGIN SELECT RAISE(ABORT, 'une relance sort de son accompagnement'); END;
CREATE TRIGGER relances_dans_accompagnement_u BEFORE UPDATE OF le ON relances
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id AND (NEW.le < a.du OR NEW.le > a.au))
BEGIN SELECT RAISE(ABORT, 'une relance sort de son accompagnement'); END;
CREATE TRIGGER relances_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON relances
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'une relance ne change pas d’accompagnement'); END;
CREATE TRIGGER accompagnements_contiennent_leurs_relances BEFORE UPDATE OF du, au ON accompagnements
WHEN EXISTS (SELECT 1 FROM relances f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.le < NEW.du OR f.le > NEW.au))
BEGIN SELECT RAISE(ABORT, 'une relance resterait hors de l’accompagnement'); END;

-- What both sides change in a contract in force, and its new end when it moves.
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
CREATE INDEX avenants_par_personne ON avenants (beneficiaire_id, contrat_id, conclu_le);
CREATE TRIGGER avenants_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id, contrat_id ON avenants
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.contrat_id <> OLD.contrat_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id
BEGIN SELECT RAISE(ABORT, 'un avenant ne change pas de contrat'); END;

CREATE TRIGGER avenants_dans_accompagnement_i BEFORE INSERT ON avenants
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id AND (NEW.conclu_le < a.du OR NEW.conclu_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un avenant sort de son accompagnement'); END;
CREATE TRIGGER avenants_dans_accompagnement_u BEFORE UPDATE OF conclu_le ON avenants
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id AND (NEW.conclu_le < a.du OR NEW.conclu_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un avenant sort de son accompagnement'); END;
CREATE TRIGGER accompagnements_contiennent_leurs_avenants BEFORE UPDATE OF du, au ON accompagnements
WHEN EXISTS (SELECT 1 FROM avenants f WHERE f.beneficiaire_id = NEW.beneficiaire_id AND f.accompagnement_id = NEW.id
    AND (f.conclu_le < NEW.du OR f.conclu_le > NEW.au))
BEGIN SELECT RAISE(ABORT, 'un avenant resterait hors de l’accompagnement'); END;

-- The wordings of démarches that a structure adds to the common list.
CREATE TABLE demarches_de_structure (
  structure_id INTEGER NOT NULL REFERENCES structures (id),
  theme TEXT NOT NULL REFERENCES referentiel_themes (code),
  libelle TEXT NOT NULL CHECK (trim(libelle) <> ''),
  actif INTEGER NOT NULL CHECK (actif IN (0, 1)),
  PRIMARY KEY (structure_id, theme, libelle)
) STRICT, WITHOUT ROWID;
