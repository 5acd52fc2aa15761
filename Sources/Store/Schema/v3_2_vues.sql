-- Version 3, part 2: what the views of several years read.
-- Frozen once landed: a change is a new version, never an edit of this text.

-- How many interviews of each kind a person had with a référent in a civil year. Half a million interviews are a hundred thousand
-- of these: a view of ten years of a département reads them in a fifth of the time. Derived: the triggers keep it, « verifier »
-- counts again.
CREATE TABLE comptes_entretiens (
  structure_id INTEGER NOT NULL,
  beneficiaire_id INTEGER NOT NULL,
  compte TEXT NOT NULL CHECK (compte IN ('fixes_cer', 'honores_cer', 'autres', 'tripartites')),
  annee INTEGER NOT NULL,
  referent_id INTEGER NOT NULL,
  nombre INTEGER NOT NULL CHECK (nombre >= 1),
  PRIMARY KEY (structure_id, beneficiaire_id, compte, annee, referent_id)
) STRICT, WITHOUT ROWID;

-- Each interview as it is counted: once when it was held, once when it was fixed for a CER and not cancelled by the structure.
CREATE VIEW entretiens_comptes AS
SELECT id, structure_id, beneficiaire_id, referent_id, CAST(substr(tenu_le, 1, 4) AS INTEGER) AS annee,
  CASE nature WHEN 'pour_cer' THEN 'honores_cer' WHEN 'autre' THEN 'autres' ELSE 'tripartites' END AS compte
FROM entretiens WHERE tenu_le IS NOT NULL
UNION ALL
SELECT id, structure_id, beneficiaire_id, referent_id, CAST(substr(prevu_le, 1, 4) AS INTEGER), 'fixes_cer'
FROM entretiens WHERE prevu_le IS NOT NULL AND nature = 'pour_cer' AND issue IS NOT 'annule_structure';

INSERT INTO comptes_entretiens (structure_id, beneficiaire_id, compte, annee, referent_id, nombre)
SELECT structure_id, beneficiaire_id, compte, annee, referent_id, count(*) FROM entretiens_comptes GROUP BY 1, 2, 3, 4, 5;

CREATE TRIGGER entretiens_comptes_i AFTER INSERT ON entretiens BEGIN
  INSERT INTO comptes_entretiens (structure_id, beneficiaire_id, compte, annee, referent_id, nombre)
  SELECT structure_id, beneficiaire_id, compte, annee, referent_id, 1 FROM entretiens_comptes WHERE id = NEW.id
  ON CONFLICT (structure_id, beneficiaire_id, compte, annee, referent_id) DO UPDATE SET nombre = nombre + 1;
END;
CREATE TRIGGER entretiens_comptes_d BEFORE DELETE ON entretiens BEGIN
  DELETE FROM comptes_entretiens WHERE nombre = 1 AND (structure_id, beneficiaire_id, compte, annee, referent_id) IN
    (SELECT structure_id, beneficiaire_id, compte, annee, referent_id FROM entretiens_comptes WHERE id = OLD.id);
  UPDATE comptes_entretiens SET nombre = nombre - 1 WHERE (structure_id, beneficiaire_id, compte, annee, referent_id) IN
    (SELECT structure_id, beneficiaire_id, compte, annee, referent_id FROM entretiens_comptes WHERE id = OLD.id);
END;
CREATE TRIGGER entretiens_comptes_u_avant
BEFORE UPDATE OF structure_id, beneficiaire_id, referent_id, nature, prevu_le, tenu_le, issue ON entretiens BEGIN
  DELETE FROM comptes_entretiens WHERE nombre = 1 AND (structure_id, beneficiaire_id, compte, annee, referent_id) IN
    (SELECT structure_id, beneficiaire_id, compte, annee, referent_id FROM entretiens_comptes WHERE id = OLD.id);
  UPDATE comptes_entretiens SET nombre = nombre - 1 WHERE (structure_id, beneficiaire_id, compte, annee, referent_id) IN
    (SELECT structure_id, beneficiaire_id, compte, annee, referent_id FROM entretiens_comptes WHERE id = OLD.id);
END;
CREATE TRIGGER entretiens_comptes_u_apres
AFTER UPDATE OF structure_id, beneficiaire_id, referent_id, nature, prevu_le, tenu_le, issue ON entretiens BEGIN
  INSERT INTO comptes_entretiens (structure_id, beneficiaire_id, compte, annee, referent_id, nombre)
  SELECT structure_id, beneficiaire_id, compte, annee, referent_id, 1 FROM entretiens_comptes WHERE id = NEW.id
  ON CONFLICT (structure_id, beneficiaire_id, compte, annee, referent_id) DO UPDATE SET nombre = nombre + 1;
END;

-- What is true of each person on a day, one nature at a time.
CREATE INDEX situations_par_nature ON situations (nature, beneficiaire_id, du, au, valeur);
-- Covering: contracts along any of their axes, with their person.
CREATE INDEX contrats_vus ON contrats (structure_id, elabore_le, sorte, decision, type, volet, beneficiaire_id);
