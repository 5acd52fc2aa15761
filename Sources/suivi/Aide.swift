// The help, in French, at 80 columns.

enum Aide {
    static let version = "suivi 1.0.0"

    static func texte(_ commande: SousCommande?) -> String {
        switch commande {
        case nil: generale
        case .demo: demo
        case .bilan: bilan
        case .tableau: tableau
        case .commission: commission
        case .territoire: territoire
        case .oarsa: oarsa
        case .plics: plics
        case .verifier: verifier
        case .agenda: agenda
        case .entretien: entretien
        }
    }

    static let communes = """
        Options communes (avant ou après la commande)
          --fichier FICHIER         le fichier de suivi ; sinon SUIVI_FICHIER, sinon
                                    $XDG_DATA_HOME/suivi/suivi.sqlite
                                    (~/.local/share/suivi/suivi.sqlite)
          --utilisateur IDENTIFIANT qui travaille, par exemple c.lemoine ; sinon
                                    SUIVI_UTILISATEUR, sinon le nom de session, sinon
                                    le seul utilisateur du fichier
          --aujourdhui AAAA-MM-JJ   le jour à prendre pour aujourd’hui
          --aide, --help, -h        cette aide

        """

    private static let generale = """
        suivi : les accompagnements d’un référent social RSA, au clavier

        Usage
          suivi [options]            ouvre l’interface
          suivi demo [options]       écrit une démonstration et, au terminal, l’ouvre
          suivi bilan [options]      la page d’évaluation d’une structure
          suivi tableau [options]    une mesure par structure, par année, par âge…
          suivi agenda [options]     une semaine de rendez-vous, en .ics
          suivi commission [options] l’activité de la Commission RSA
          suivi territoire [options] les statistiques d’un territoire
          suivi oarsa [options]      l’enquête OARSA de la DREES au 31 décembre
          suivi plics [options]      le PLICS d’un territoire, en fichiers à imprimer
          suivi verifier [options]   contrôle le fichier, ou ses tableaux
          suivi entretien "LIGNE"    consigne un entretien dit en une ligne

        \(communes)  --version                 la version du programme

        « suivi bilan --aide » décrit une commande. Dans l’interface, F1 donne les
        touches. Code de retour : 0 si tout va bien, 1 si la demande est refusée,
        2 si la ligne de commande n’est pas comprise.

        """

    private static let demo = """
        suivi demo : écrit une démonstration, et l’ouvre dans un terminal

        Des structures d’Alençon et des personnes inventées, dont les fiches rendent les
        bilans publiés de 2021, et une file active au jour donné. Une démonstration
        existante est réécrite ; un autre fichier n’est jamais remplacé.

        Elle s’ouvre pour c.lemoine, référente du CCAS, ou pour --utilisateur.

        Usage
          suivi demo [--fichier FICHIER] [--utilisateur ID] [--aujourdhui AAAA-MM-JJ]

        Sans --fichier ni SUIVI_FICHIER : demonstration.sqlite, à côté du fichier
        habituel.

        \(communes)
        """

    private static let bilan = """
        suivi bilan : la page d’évaluation d’une structure

        Usage
          suivi bilan --structure CODE --annee AAAA [--format FORMAT]
                      [--sortie FICHIER]
          suivi bilan --structure CODE --du JOUR --au JOUR [--format FORMAT]
                      [--sortie FICHIER]
          suivi bilan --compare-plics [--structure CODE] [--tout] [--format FORMAT]
          suivi bilan --structure CODE --annee AAAA --clos

        Options
          --structure CODE          le code, ou son début s’il suffit : CCAS
          --annee AAAA              une année civile
          --du JOUR, --au JOUR      une période, bornes comprises : 01/01/2021,
                                    2021-01-01, 28/11, -1m, hier…
          --format FORMAT           texte (par défaut), csv, markdown, json ou xlsx
          --sortie FICHIER          écrit ce fichier (lisible par vous seul, jamais à la
                                    place d’un autre) ; sinon la sortie standard, sauf
                                    pour xlsx qui veut un fichier
          --compare-plics           les chiffres publiés de 2021 en face de ceux du
                                    fichier, avec la raison de chaque écart connu ;
                                    toutes les pages, ou celle de --structure
          --tout                    aussi les chiffres publiés que rien ne compte
          --clos                    la page close, à côté de celle d’aujourd’hui, et ce
                                    qui a changé, avec des initiales

        Un utilisateur nommé (--utilisateur ou SUIVI_UTILISATEUR) ne lit que les pages
        qui lui sont ouvertes ; sans nom, le détenteur du fichier les lit toutes. Chaque
        page qui sort laisse une ligne dans le journal.

        \(communes)
        """

    private static let commission = """
        suivi commission : l’activité de la Commission RSA (chapitre I.3 du PLICS)

        Dossiers examinés, décisions sur les contrats, autres décisions, par
        orientation des personnes.

        Usage
          suivi commission --annee AAAA [--territoire T] [--format FORMAT]
                           [--sortie FICHIER]
          suivi commission --du JOUR --au JOUR [--territoire T] [--format FORMAT]
                           [--sortie FICHIER]

        Options
          --territoire T            les commissions d’un territoire ; sinon toutes
          --annee AAAA              une année civile
          --du JOUR, --au JOUR      une période, bornes comprises
          --format FORMAT           texte (par défaut), csv, markdown, json ou xlsx
          --sortie FICHIER          écrit ce fichier (lisible par vous seul, jamais à la
                                    place d’un autre) ; sinon la sortie standard, sauf
                                    pour xlsx qui veut un fichier

        Un utilisateur nommé (--utilisateur ou SUIVI_UTILISATEUR) ne compte que les
        dossiers qui lui sont ouverts ; sans nom, ils sont tous comptés. Chaque page qui
        sort laisse une ligne dans le journal.

        \(communes)
        """
}
