// The annexes: what the controls say, and what this document cannot hold.

import Domain

extension MatiereDuPlics {
    var annexes: [PageDuPlics] { [pageDesControles, pageDesManques] }

    /// Every failing control again, by structure, then all of them when they were made.
    private var pageDesControles: PageDuPlics {
        let parStructure = structures.map { structure in
            (structure.bilan.nom, structure.alertes)
        }.filter { !$0.1.isEmpty }
        let regarder = parStructure.map { nom, phrases in
            "\(nom). \(phrases.joined(separator: " "))"
        }
        let phrase =
            switch parStructure.count {
            case 0: "Rien n’est à corriger dans les pages de ce document."
            case 1: "Une structure a quelque chose à corriger ou à préciser."
            default: "\(parStructure.count.lisible) structures ont quelque chose à corriger ou à préciser."
            }
        return PageDuPlics(
            "annexe-controles", "Annexe A. Ce que disent les contrôles", .chapitre,
            [
                .paragraphe(
                    "Chaque total est compté à part de ses lignes. Ce qui ne s’accorde pas est dit ici et sur sa page, jamais corrigé."),
                .paragraphe(phrase),
            ]
                + (regarder.isEmpty ? [] : [.liste(regarder)]) + [controles].compactMap { $0 }.map { .tableau($0) })
    }

    private var pageDesManques: PageDuPlics {
        PageDuPlics(
            "annexe-manques", "Annexe B. Ce que ce document ne contient pas", .chapitre,
            [
                .paragraphe(
                    "Suivi n’enregistre pas encore les actions ni leurs participants. Ces parties du PLICS restent à écrire ailleurs\u{a0}:"
                ),
                .liste(Self.manques.map { "\($0.titre)\u{a0}: \($0.raison)" }),
            ]
                + (limite == nil
                    ? []
                    : [
                        .paragraphe(
                            "Ce document est limité à une structure\u{a0}: les chapitres I et II.1, et les autres structures, sont réservés aux superviseurs."
                        )
                    ]))
    }

    /// The sections of the published document that nothing here answers, and why.
    static let manques: [(titre: String, raison: String)] = [
        ("Préambule", "un texte du Département."),
        (
            "II.1, les mesures et leur visée",
            "des participations à une action\u{a0}; les personnes sous contrat sont comptées à leur place."
        ),
        ("II.2 L’accès à l’emploi et à la formation", "actions et participants."),
        ("II.3 L’insertion par l’activité économique", "ateliers et chantiers, associations intermédiaires, groupements d’employeurs."),
        ("II.4 Les actions en faveur de la mobilité", "actions et participants."),
        ("II.5 L’insertion sociale, hors référents", "actions collectives\u{a0}; les pages des référents sont ici."),
        ("II.6 Les projets départementaux", "projets et participants."),
        ("III. Le Pacte territorial d’insertion", "un texte du Département."),
        ("IV. Le Service public de l’insertion et de l’emploi", "un texte du Département."),
    ]
}
