// OARSA 6: who passed from the SPE to an organisme outside it, or back, in the year.

extension Definition {
    static let oarsaReorientations = Definition(
        compte:
            "Les personnes orientées dont le référent unique est passé, dans l’année, du SPE à un organisme hors SPE ou l’inverse : un nouveau suivi qui commence alors que le précédent dure encore, ou s’est achevé par une réorientation. Une personne compte une fois, pour son dernier passage. Les changements d’un même côté ne comptent pas, ni une reprise après une sortie pour un autre motif.",
        date: "Le premier jour du nouveau suivi, dans l’année ; l’état au 31 décembre.",
        base: "Les personnes réorientées. Un départ vers un organisme qui n’est pas dans Suivi n’est pas connu.")
}
