-- Version 2, part 2: acts that are undone, and two files of one person that become one.
-- Frozen once landed: a change is a new version, never an edit of this text.

-- The highest key that was freed, by table: it is not given again, because somebody may have it on a screen.
CREATE TABLE cles_retirees (
  nom TEXT PRIMARY KEY CHECK (nom <> ''),
  cle INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cles_retirees_croissantes BEFORE UPDATE ON cles_retirees WHEN NEW.nom <> OLD.nom OR NEW.cle < OLD.cle
BEGIN SELECT RAISE(ABORT, 'une clé retirée ne se reprend pas'); END;
CREATE TRIGGER cles_retirees_sans_suppression BEFORE DELETE ON cles_retirees
BEGIN SELECT RAISE(ABORT, 'une clé retirée ne se reprend pas'); END;

-- The journal outlives what it tells of: the line of an inscription stays when the inscription is undone.
CREATE TABLE journal_durable (
  id INTEGER PRIMARY KEY,
  quand TEXT NOT NULL,
  qui INTEGER REFERENCES referents (id),
  acte TEXT NOT NULL CHECK (acte <> ''),
  objet BLOB NOT NULL CHECK (length(objet) = 16),
  beneficiaire_id INTEGER,
  avant TEXT NOT NULL CHECK (avant GLOB '{*}'),
  apres TEXT NOT NULL CHECK (apres GLOB '{*}')
) STRICT;
INSERT INTO journal_durable (id, quand, qui, acte, objet, beneficiaire_id, avant, apres)
SELECT id, quand, qui, acte, objet, beneficiaire_id, avant, apres FROM journal;
DROP TABLE journal;
ALTER TABLE journal_durable RENAME TO journal;
CREATE INDEX journal_par_personne ON journal (beneficiaire_id, id);
-- An examination that was withdrawn leaves its line here and nothing elsewhere: not even whose it was.
CREATE INDEX journal_des_retraits ON journal (objet) WHERE acte = 'decision_retiree';
CREATE TRIGGER journal_sans_remplacement BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal j WHERE j.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_modification BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne se réécrit pas'); END;
CREATE TRIGGER journal_sans_suppression BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'le journal ne s’efface pas'); END;

-- The file into which this one was merged: it keeps its identity, and nothing else.
ALTER TABLE beneficiaires ADD COLUMN fondu_dans INTEGER REFERENCES beneficiaires (id) CHECK (fondu_dans <> id);
CREATE INDEX beneficiaires_fondus ON beneficiaires (fondu_dans) WHERE fondu_dans IS NOT NULL;
DROP INDEX beneficiaires_par_nom;
CREATE INDEX beneficiaires_par_nom ON beneficiaires (cle_tri, id) WHERE fondu_dans IS NULL;

-- Two files of one person: the one that is kept, and the one that was merged into it.
CREATE TABLE fusions (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  garde_id INTEGER NOT NULL REFERENCES beneficiaires (id),
  fondu_id INTEGER NOT NULL UNIQUE REFERENCES beneficiaires (id),
  quand TEXT NOT NULL,
  qui INTEGER NOT NULL REFERENCES referents (id),
  CHECK (garde_id <> fondu_id)
) STRICT;
CREATE INDEX fusions_par_garde ON fusions (garde_id);

-- A merger begins with its row and ends with `fondu_dans`; in between, and while it is undone, facts pass from one of the two
-- people to the other. At any other time they pass to nobody.
CREATE VIEW fusions_en_cours AS
SELECT f.garde_id, f.fondu_id FROM fusions f JOIN beneficiaires b ON b.id = f.fondu_id WHERE b.fondu_dans IS NULL;

CREATE TRIGGER fusions_defaites_dabord BEFORE DELETE ON fusions
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = OLD.fondu_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'une fusion faite ne s’efface pas'); END;
CREATE TRIGGER fusions_sans_modification BEFORE UPDATE ON fusions
BEGIN SELECT RAISE(ABORT, 'une fusion ne se réécrit pas'); END;

CREATE TRIGGER beneficiaires_fondus_i BEFORE INSERT ON beneficiaires WHEN NEW.fondu_dans IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'une fiche ne naît pas fondue dans une autre'); END;
CREATE TRIGGER beneficiaires_fondus_u BEFORE UPDATE OF fondu_dans ON beneficiaires
WHEN NEW.fondu_dans IS NOT NULL AND (
  NOT EXISTS (SELECT 1 FROM fusions f WHERE f.garde_id = NEW.fondu_dans AND f.fondu_id = NEW.id)
  OR EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.fondu_dans AND b.fondu_dans IS NOT NULL)
  OR EXISTS (SELECT 1 FROM accompagnements a WHERE a.beneficiaire_id = NEW.id)
  OR EXISTS (SELECT 1 FROM situations s WHERE s.beneficiaire_id = NEW.id)
  OR EXISTS (SELECT 1 FROM recherche r WHERE r.beneficiaire_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'une fiche fondue dans une autre ne garde rien'); END;
CREATE TRIGGER accompagnements_fondus_i BEFORE INSERT ON accompagnements
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER accompagnements_fondus_u BEFORE UPDATE OF beneficiaire_id ON accompagnements
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER situations_fondues_i BEFORE INSERT ON situations
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER situations_fondues_u BEFORE UPDATE OF beneficiaire_id ON situations
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;
CREATE TRIGGER recherche_fondue_i BEFORE INSERT ON recherche
WHEN EXISTS (SELECT 1 FROM beneficiaires b WHERE b.id = NEW.beneficiaire_id AND b.fondu_dans IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'cette fiche a été fondue dans une autre'); END;

DROP TRIGGER accompagnements_inalienables;
CREATE TRIGGER accompagnements_inalienables BEFORE UPDATE OF uid, beneficiaire_id, structure_id ON accompagnements
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id OR (NEW.beneficiaire_id <> OLD.beneficiaire_id
  AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
    WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un accompagnement ne change ni de personne ni de structure'); END;

DROP TRIGGER contrats_inalienables;
CREATE TRIGGER contrats_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON contrats
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un contrat ne change pas d’accompagnement'); END;

DROP TRIGGER entretiens_inalienables;
CREATE TRIGGER entretiens_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON entretiens
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un entretien ne change pas d’accompagnement'); END;

DROP TRIGGER freins_inalienables;
CREATE TRIGGER freins_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON freins
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un frein ne change pas d’accompagnement'); END;

DROP TRIGGER demarches_inalienables;
CREATE TRIGGER demarches_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON demarches
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'une démarche ne change pas d’accompagnement'); END;

DROP TRIGGER examens_inalienables;
CREATE TRIGGER examens_inalienables
BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id, session_id, contrat_id ON examens_commission
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id OR NEW.session_id <> OLD.session_id
  OR NEW.contrat_id IS NOT OLD.contrat_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un examen ne change ni de dossier ni de session'); END;

DROP TRIGGER relances_inalienables;
CREATE TRIGGER relances_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id ON relances
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'une relance ne change pas d’accompagnement'); END;

DROP TRIGGER avenants_inalienables;
CREATE TRIGGER avenants_inalienables BEFORE UPDATE OF uid, accompagnement_id, structure_id, beneficiaire_id, contrat_id ON avenants
WHEN NEW.uid <> OLD.uid OR NEW.structure_id <> OLD.structure_id OR NEW.contrat_id <> OLD.contrat_id
  OR ((NEW.accompagnement_id <> OLD.accompagnement_id OR NEW.beneficiaire_id <> OLD.beneficiaire_id)
    AND NOT EXISTS (SELECT 1 FROM fusions_en_cours f
      WHERE OLD.beneficiaire_id IN (f.garde_id, f.fondu_id) AND NEW.beneficiaire_id IN (f.garde_id, f.fondu_id)))
BEGIN SELECT RAISE(ABORT, 'un avenant ne change pas de contrat'); END;
-- A fact that passes from an accompaniment to another stays within its days.
DROP TRIGGER contrats_dans_accompagnement_u;
CREATE TRIGGER contrats_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, elabore_le ON contrats
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.elabore_le < a.du OR NEW.elabore_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un contrat est élaboré hors de son accompagnement'); END;

DROP TRIGGER entretiens_dans_accompagnement_u;
CREATE TRIGGER entretiens_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, prevu_le, tenu_le, issue ON entretiens
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.tenu_le < a.du OR NEW.tenu_le > a.au OR NEW.prevu_le < a.du
    OR (NEW.prevu_le > a.au AND NEW.issue IS NOT 'annule_structure')))
BEGIN SELECT RAISE(ABORT, 'un entretien sort de son accompagnement'); END;

DROP TRIGGER freins_dans_accompagnement_u;
CREATE TRIGGER freins_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, repere_le ON freins
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.repere_le < a.du OR NEW.repere_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un frein est repéré hors de son accompagnement'); END;

DROP TRIGGER demarches_dans_accompagnement_u;
CREATE TRIGGER demarches_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, engagee_le ON demarches
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.engagee_le < a.du OR NEW.engagee_le > a.au))
BEGIN SELECT RAISE(ABORT, 'une démarche est engagée hors de son accompagnement'); END;

DROP TRIGGER relances_dans_accompagnement_u;
CREATE TRIGGER relances_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, le ON relances
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.le < a.du OR NEW.le > a.au))
BEGIN SELECT RAISE(ABORT, 'une relance sort de son accompagnement'); END;

DROP TRIGGER avenants_dans_accompagnement_u;
CREATE TRIGGER avenants_dans_accompagnement_u BEFORE UPDATE OF accompagnement_id, conclu_le ON avenants
WHEN EXISTS (SELECT 1 FROM accompagnements a WHERE a.id = NEW.accompagnement_id
  AND (NEW.conclu_le < a.du OR NEW.conclu_le > a.au))
BEGIN SELECT RAISE(ABORT, 'un avenant sort de son accompagnement'); END;

-- A version goes on: whoever read the row before is told.
CREATE TRIGGER structures_version BEFORE UPDATE OF version ON structures WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER referents_version BEFORE UPDATE OF version ON referents WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER foyers_version BEFORE UPDATE OF version ON foyers WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER beneficiaires_version BEFORE UPDATE OF version ON beneficiaires WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER situations_version BEFORE UPDATE OF version ON situations WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER accompagnements_version BEFORE UPDATE OF version ON accompagnements WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER designations_version BEFORE UPDATE OF version ON designations WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER contrats_version BEFORE UPDATE OF version ON contrats WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER entretiens_version BEFORE UPDATE OF version ON entretiens WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER freins_version BEFORE UPDATE OF version ON freins WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER demarches_version BEFORE UPDATE OF version ON demarches WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER sessions_commission_version BEFORE UPDATE OF version ON sessions_commission WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER examens_commission_version BEFORE UPDATE OF version ON examens_commission WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER relances_version BEFORE UPDATE OF version ON relances WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
CREATE TRIGGER avenants_version BEFORE UPDATE OF version ON avenants WHEN NEW.version < OLD.version
BEGIN SELECT RAISE(ABORT, 'une version ne recule pas'); END;
