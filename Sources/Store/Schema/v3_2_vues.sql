-- Version 3, part 2: what the views of several years read.
-- Frozen once landed: a change is a new version, never an edit of this text.

-- How many interviews of each kind a person had with a référent in a civil year. Half a million interviews are fifty thousand of
-- these: a view of ten years of a département reads them in a tenth of the time. Derived: the triggers keep it, « verifier »
-- counts again.
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
CREATE INDEX comptes_par_annee
ON comptes_entretiens (structure_id, annee, beneficiaire_id, referent_id, fixes_cer, honores_cer, autres, tripartites);

-- Each interview as it is counted: once in the year when it was held, once in the year for which it was fixed.
CREATE VIEW entretiens_comptes AS
SELECT id, structure_id, beneficiaire_id, CAST(substr(tenu_le, 1, 4) AS INTEGER) AS annee, referent_id,
  0 AS fixes_cer, nature = 'pour_cer' AS honores_cer, nature = 'autre' AS autres, nature = 'tripartite' AS tripartites
FROM entretiens WHERE tenu_le IS NOT NULL
UNION ALL
SELECT id, structure_id, beneficiaire_id, CAST(substr(prevu_le, 1, 4) AS INTEGER), referent_id, 1, 0, 0, 0
FROM entretiens WHERE prevu_le IS NOT NULL AND nature = 'pour_cer' AND issue IS NOT 'annule_structure';

INSERT INTO comptes_entretiens (structure_id, beneficiaire_id, annee, referent_id, fixes_cer, honores_cer, autres, tripartites)
SELECT structure_id, beneficiaire_id, annee, referent_id, sum(fixes_cer), sum(honores_cer), sum(autres), sum(tripartites)
FROM entretiens_comptes GROUP BY 1, 2, 3, 4;

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
-- What is taken back, before the row changes or goes.
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

-- What is true of each person on a day, one nature at a time.
CREATE INDEX situations_par_nature ON situations (nature, beneficiaire_id, du, au, valeur);
-- Covering, with the person and the accompaniment: a view along any axis reads no row.
DROP INDEX contrats_comptes;
CREATE INDEX contrats_comptes
ON contrats (structure_id, elabore_le, sorte, type, decision, volet, beneficiaire_id, accompagnement_id);
DROP INDEX freins_comptes;
CREATE INDEX freins_comptes ON freins (structure_id, repere_le, theme, beneficiaire_id, accompagnement_id);
DROP INDEX demarches_comptes;
CREATE INDEX demarches_comptes ON demarches (structure_id, engagee_le, theme, beneficiaire_id, accompagnement_id);
-- The contracts in force on a day.
CREATE INDEX contrats_en_cours
ON contrats (structure_id, fin, debut, decision, sorte, type, volet, beneficiaire_id, accompagnement_id);
