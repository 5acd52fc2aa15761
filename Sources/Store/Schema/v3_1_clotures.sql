-- Version 3, part 1: closed periods. The evaluation page of a structure as it was shown on a day, with its definitions and
-- the list of records behind each figure.
-- Frozen once landed: a change is a new version, never an edit of this text.
--
-- A closing is written from the bottom: the lists, then the figures (each as large as its list), then the headings, then
-- the closing itself, which seals them. Nothing of it changes nor disappears afterwards: a period is closed again, as one
-- more version, with a reason.

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

-- Keys only: whose a record is, its day, and the words that the list showed. `uid` is the one of the contract, the
-- interview, the obstacle, the step, the accompaniment (sorties) or the person (personnes). No foreign key to the record or
-- to the person: like a line of the journal, a closed list outlives what it lists; a key is never given twice.
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

-- A list is complete when its figure is written, a heading when it is, a closing when it is.
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
-- A replacement removes its row without a deletion: it is refused before.
CREATE TRIGGER clotures_sans_remplacement BEFORE INSERT ON clotures
WHEN EXISTS (SELECT 1 FROM clotures c WHERE c.id = NEW.id OR c.uid = NEW.uid OR c.journal_id = NEW.journal_id)
BEGIN SELECT RAISE(ABORT, 'une clôture ne se réécrit pas'); END;

-- What is written is not rewritten; it does not disappear either once what seals it is there. A row that nothing seals
-- belongs to no closing: another program left it with foreign keys off, and it may be taken away.
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
