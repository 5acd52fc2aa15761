// « Ce que les mots veulent dire »: the words of the PLICS, each resolved once, as Suivi counts them.

import Domain

extension MatiereDuPlics {
    var pageDesMots: PageDuPlics {
        PageDuPlics(
            "mots", "Ce que les mots veulent dire", .chapitre,
            [.paragraphe("Chaque chiffre est compté de la même façon dans tout le document. Ses mots ont ici un seul sens.")]
                + [
                    ("Les chiffres", motsDesChiffres), ("Les personnes et les lieux", motsDesPersonnes), ("Les faits", motsDesFaits),
                ].flatMap { titre, termes in [.intertitre(titre), .termes(termes.map { TermeDuPlics($0.0, contrat.dans($0.1)) })] })
    }

    private var motsDesChiffres: [(String, String)] {
        [
            (
                "Part et base",
                "Une part est arrondie à l’unité la plus proche. La base est ce dont elle est la part ; elle est toujours donnée. Les parts arrondies ne font pas toujours 100 %, et ne sont pas corrigées."
            ),
            ("–", "Rien à calculer : une part de rien n’est pas 0 %, et rien n’évolue à partir de 0."),
            ("Écart et évolution", "La différence en nombre, puis en pourcentage de l’année précédente, avec une décimale."),
            ("!", "Une ligne à regarder : les parties ne font pas le total, ou quelque chose n’est pas renseigné."),
            (
                "Secret statistique",
                "Une commune où moins de 5 personnes sont comptées n’est pas nommée. Aucune personne n’est nommée dans ce document."
            ),
        ]
    }

    private var motsDesPersonnes: [(String, String)] {
        [
            ("Foyer", "Les personnes inscrites sous un même dossier RSA. « Foyer » et « ménage » sont le même mot."),
            ("Bénéficiaires", "Les allocataires et leurs conjoints : ceux que l’obligation d’insertion concerne."),
            ("Personnes couvertes", "Les bénéficiaires et les personnes à leur charge, quand elles sont inscrites."),
            (
                "Territoire",
                "Celui des structures qui accompagnent la personne. « DTAS » et « commission » désignent le même territoire. La commune où elle habite est une autre question."
            ),
            ("Janvier \(annee)", "Le stock du 1er janvier \(annee). Qui sort le 31 décembre n’est plus dans le stock du lendemain."),
            (
                "Personnes sous contrat",
                "Au 30 novembre. Le PLICS publie des « mesures », c’est-à-dire des participations à une action : le fichier n’en tient pas encore, et aucun nombre de mesures n’est tiré de celui-ci."
            ),
            (
                "Personnes accompagnées",
                "Les personnes différentes dont un accompagnement par la structure était en cours au moins un jour de l’année. Une personne suivie par deux structures compte dans chacune."
            ),
            (
                "Structure conventionnée",
                "Celle dont la convention couvre l’année. Les autres ont une page quand elles ont compté quelque chose, et elle le dit."
            ),
        ]
    }

    private var motsDesFaits: [(String, String)] {
        [
            (
                "Contrat",
                "Un contrat élaboré dans l’année, quelle que soit la décision de la commission ; un contrat annulé n’est pas compté. Sans type, il est au total et dans aucune part."
            ),
            ("Rendez-vous fixé", "Un rendez-vous donné pour un CER, compté le jour prévu. Ce n’est pas un entretien tenu."),
            (
                "Entretien tenu",
                "Honoré pour un CER, autre, ou tripartite. Le total ne compte que ceux-là ; un honoré figure aussi parmi les fixés, s’il l’était."
            ),
            (
                "Frein",
                "Un obstacle repéré avec la personne, compté le jour où il l’a été. Une personne peut en avoir plusieurs : ce sont des mentions. Le PLICS écrit « problématiques »."
            ),
            (
                "Démarche",
                "Une démarche engagée, aboutie ou abandonnée, comptée le jour où elle a été engagée. Seulement prévue, elle n’est pas comptée."
            ),
            ("Sortie", "Un accompagnement terminé, compté à la date de sortie et rangé par son motif."),
            ("Dossier examiné", "Une personne, à une commission. Elle compte à chaque commission qui l’examine."),
            ("Autres décisions", "Celles qui ne portent pas sur un contrat. La part des réductions est calculée parmi elles."),
        ]
    }
}
