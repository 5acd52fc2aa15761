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
-- What an interview found and began, looked for when it is undone.
CREATE INDEX freins_par_entretien ON freins (entretien_id) WHERE entretien_id IS NOT NULL;
CREATE INDEX demarches_par_entretien ON demarches (entretien_id) WHERE entretien_id IS NOT NULL;
-- The end of the last contract of the counted kinds, without its row; and the adjourned ones, which wait for another sitting.
CREATE INDEX contrats_comptes_par_personne ON contrats (beneficiaire_id, fin, decision, sorte)
WHERE sorte IN ('cer', 'contrat_engagement');
CREATE INDEX contrats_ajournes ON contrats (structure_id, decide_le) WHERE decision = 'ajourne';
CREATE INDEX contrats_sans_type ON contrats (structure_id, elabore_le) WHERE type IS NULL;

-- Whose sittings examine the dossiers of a structure; empty: those of its commune.
ALTER TABLE structures ADD COLUMN territoire TEXT NOT NULL DEFAULT '';
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
CREATE UNIQUE INDEX examens_par_contrat ON examens_commission (session_id, contrat_id) WHERE contrat_id IS NOT NULL;
CREATE UNIQUE INDEX examens_sur_le_droit ON examens_commission (session_id, beneficiaire_id, decision) WHERE contrat_id IS NULL;
CREATE INDEX examens_par_personne ON examens_commission (beneficiaire_id, session_id);
CREATE INDEX examens_comptes
ON examens_commission (session_id, beneficiaire_id, structure_id, decision, orientation, volet, contrat_id);
-- A dossier is one person in one sitting: it has one orientation, whatever is decided on it.
CREATE TRIGGER examens_d_une_orientation_i BEFORE INSERT ON examens_commission
WHEN EXISTS (SELECT 1 FROM examens_commission e WHERE e.session_id = NEW.session_id AND e.beneficiaire_id = NEW.beneficiaire_id
  AND e.orientation IS NOT NEW.orientation)
BEGIN SELECT RAISE(ABORT, 'une personne a une seule orientation devant une commission'); END;
CREATE TRIGGER examens_d_une_orientation_u BEFORE UPDATE OF orientation, beneficiaire_id ON examens_commission
WHEN EXISTS (SELECT 1 FROM examens_commission e WHERE e.session_id = NEW.session_id AND e.beneficiaire_id = NEW.beneficiaire_id
  AND e.id <> NEW.id AND e.orientation IS NOT NEW.orientation)
BEGIN SELECT RAISE(ABORT, 'une personne a une seule orientation devant une commission'); END;
CREATE TRIGGER examens_inalienables
BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id, session_id, contrat_id ON examens_commission
WHEN NEW.uid <> OLD.uid OR NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.session_id <> OLD.session_id
  OR NEW.structure_id <> OLD.structure_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id OR NEW.contrat_id IS NOT OLD.contrat_id
BEGIN SELECT RAISE(ABORT, 'un examen ne change ni de dossier ni de session'); END;
-- The category of the decision says what goes with it: a contract, a reason, a new orientation, a term.
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
-- What waits for a sitting, and what waits to be sent (no day of transmission).
CREATE INDEX contrats_a_examiner ON contrats (transmis_le, elabore_le, structure_id)
WHERE decision IN ('en_attente', 'ajourne') AND sorte IN ('cer', 'contrat_engagement');
-- Decisions that no sitting took: they are told beside the activity, never counted in it.
CREATE INDEX decisions_sans_session ON decisions_commission (decide_le, contrat_id)
WHERE session_id IS NULL AND decision IN ('valide', 'ajourne', 'refuse');
CREATE TRIGGER sessions_d_un_territoire_i BEFORE INSERT ON sessions_commission WHEN trim(NEW.territoire) = ''
BEGIN SELECT RAISE(ABORT, 'une commission est celle d’un territoire'); END;
CREATE TRIGGER sessions_d_un_territoire_u BEFORE UPDATE ON sessions_commission WHEN trim(NEW.territoire) = ''
BEGIN SELECT RAISE(ABORT, 'une commission est celle d’un territoire'); END;
CREATE TRIGGER sessions_figees BEFORE UPDATE OF uid, tenue_le, territoire ON sessions_commission
WHEN NEW.uid <> OLD.uid OR EXISTS (SELECT 1 FROM examens_commission e WHERE e.session_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'une commission qui a examiné des dossiers ne change plus'); END;

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
  -- The program refuses any day to come; here, only what no clock can make right.
  CHECK (le < '2100-01-01'),
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

-- The wordings of démarches that a structure adds to the common list.
CREATE TABLE demarches_de_structure (
  structure_id INTEGER NOT NULL REFERENCES structures (id),
  theme TEXT NOT NULL REFERENCES referentiel_themes (code),
  libelle TEXT NOT NULL CHECK (trim(libelle) <> ''),
  actif INTEGER NOT NULL CHECK (actif IN (0, 1)),
  PRIMARY KEY (structure_id, theme, libelle)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX demarches_de_structure_sans_doublon ON demarches_de_structure (structure_id, theme, lower(libelle));
