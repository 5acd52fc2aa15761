// What a closed page must hold: a figure is the number of its list, and versions follow one another.

extension Lectures {
    /// Rules of the third version on closings.
    static let reglesDeClotures: [(String, String)] = [
        (
            "Un chiffre clos n’est pas le nombre de ses lignes",
            """
            SELECT l.code FROM clotures_lignes l WHERE l.nombre <> (SELECT count(*) FROM clotures_faits f
              WHERE f.cloture_id = l.cloture_id AND f.rubrique = l.rubrique AND f.ligne = l.code)
            """
        ),
        (
            "Une rubrique close n’a pas de total",
            """
            SELECT r.code FROM clotures_rubriques r WHERE NOT EXISTS (SELECT 1 FROM clotures_lignes l
              WHERE l.cloture_id = r.cloture_id AND l.rubrique = r.code AND l.code = 'total')
            """
        ),
        (
            "Une clôture n’a pas de page",
            "SELECT c.id FROM clotures c WHERE NOT EXISTS (SELECT 1 FROM clotures_rubriques r WHERE r.cloture_id = c.id)"
        ),
        (
            "Les versions d’une clôture ne se suivent pas",
            "SELECT 1 FROM clotures GROUP BY structure_id, du, au HAVING max(rang) <> count(*) OR min(rang) <> 1"
        ),
        (
            "Une clôture n’est pas au journal",
            "SELECT c.id FROM clotures c JOIN journal j ON j.id = c.journal_id WHERE j.acte <> 'periode_close' OR j.objet <> c.uid"
        ),
    ]
}
