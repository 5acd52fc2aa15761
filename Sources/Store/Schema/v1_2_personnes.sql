-- Version 1, part 2: households, people, what is true of them over time, and who follows them.
-- Frozen once landed: a change is a new version, never an edit of this text.

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
CREATE INDEX foyers_par_matricule ON foyers (matricule);

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
CREATE INDEX beneficiaires_par_nom ON beneficiaires (cle_tri, id);
CREATE INDEX beneficiaires_par_naissance ON beneficiaires (naissance);
CREATE INDEX beneficiaires_par_foyer ON beneficiaires (foyer_id);

-- The folded words by which a person is found, and the people of each.
CREATE TABLE recherche (
  mot TEXT NOT NULL CHECK (mot <> ''),
  beneficiaire_id INTEGER NOT NULL REFERENCES beneficiaires (id) ON DELETE CASCADE,
  PRIMARY KEY (mot, beneficiaire_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recherche_par_personne ON recherche (beneficiaire_id, mot);

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
CREATE INDEX situations_par_personne ON situations (beneficiaire_id, nature, du);
CREATE TRIGGER situations_sans_chevauchement_i BEFORE INSERT ON situations
WHEN EXISTS (SELECT 1 FROM situations s WHERE s.beneficiaire_id = NEW.beneficiaire_id AND s.nature = NEW.nature
  AND s.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(s.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux situations de même nature se chevauchent'); END;
CREATE TRIGGER situations_sans_chevauchement_u BEFORE UPDATE ON situations
WHEN EXISTS (SELECT 1 FROM situations s WHERE s.beneficiaire_id = NEW.beneficiaire_id AND s.nature = NEW.nature
  AND s.id <> NEW.id AND s.du <= ifnull(NEW.au, '9999-12-31') AND ifnull(s.au, '9999-12-31') >= NEW.du)
BEGIN SELECT RAISE(ABORT, 'deux situations de même nature se chevauchent'); END;

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
