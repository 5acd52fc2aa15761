-- Version 1, part 4: what the commission decided, who did what, and what is kept for the user.
-- Frozen once landed: a change is a new version, never an edit of this text.

-- A sitting of the Commission RSA.
CREATE TABLE sessions_commission (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  cree_le TEXT NOT NULL, cree_par INTEGER REFERENCES referents (id),
  modifie_le TEXT NOT NULL, modifie_par INTEGER REFERENCES referents (id),
  tenue_le TEXT NOT NULL CHECK (date(tenue_le, '+0 days') IS tenue_le),
  territoire TEXT NOT NULL
) STRICT;

-- Each decision that a contract received, in order; the last one stands on the contract.
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
CREATE INDEX decisions_par_contrat ON decisions_commission (contrat_id, id);

-- One line per act: who, when, what, and the fields before and after. Never a private note.
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
CREATE INDEX journal_par_personne ON journal (beneficiaire_id, id);
CREATE TRIGGER journal_sans_remplacement BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal j WHERE j.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_modification BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_suppression BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne s’efface pas'); END;

-- What was being typed and is not saved yet.
CREATE TABLE brouillons (
  id INTEGER PRIMARY KEY,
  qui INTEGER REFERENCES referents (id),
  ecran TEXT NOT NULL CHECK (ecran <> ''),
  objet TEXT NOT NULL,
  contenu TEXT NOT NULL CHECK (contenu GLOB '{*}'),
  quand TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX brouillons_un_par_objet ON brouillons (ifnull(qui, 0), ecran, objet);

CREATE TABLE preferences (
  qui INTEGER NOT NULL REFERENCES referents (id),
  cle TEXT NOT NULL CHECK (cle <> ''),
  valeur TEXT NOT NULL,
  PRIMARY KEY (qui, cle)
) STRICT, WITHOUT ROWID;

-- What the program remembers of the file itself.
CREATE TABLE parametres (
  cle TEXT PRIMARY KEY CHECK (cle <> ''),
  valeur TEXT NOT NULL
) STRICT, WITHOUT ROWID;
