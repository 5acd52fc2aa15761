// The help of `suivi agenda`.

extension Aide {
    static let agenda = """
        suivi agenda : une semaine de rendez-vous, pour un autre agenda (.ics)

        Chaque rendez-vous y est nommé par des initiales : « RDV A. L. · pour CER ». Ni
        nom, ni matricule, ni téléphone, ni adresse, ni note. Les heures sont celles du
        bureau, sans fuseau.

        Usage
          suivi agenda [--utilisateur ID | --structure CODE] [--semaine AAAA-SNN]
                       [--sortie FICHIER] [--noms]

        Options
          --semaine AAAA-SNN        2026-S48 ; sinon la semaine en cours
          --structure CODE          toute une structure, au lieu d’un référent
          --sortie FICHIER          écrit ce fichier (lisible par vous seul, jamais à la
                                    place d’un autre) ; sinon la sortie standard
          --noms                    met les noms des personnes : le fichier devient
                                    nominatif, protégez-le comme un dossier

        \(communes)
        """
}
