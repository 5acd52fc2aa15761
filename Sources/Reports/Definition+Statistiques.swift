// The definitions of the statistics of a territory, as the document and the screen tell them.

import Domain

extension Definition {
    static let foyers = Definition(
        compte: "Les foyers (ou ménages : c’est le même mot) dont une personne au moins était accompagnée ce jour-là.",
        date:
            "L’accompagnement était en cours le jour du stock ; une personne sortie ce jour-là compte encore. Le territoire est celui des structures qui accompagnent, non la commune où vit le foyer. Le foyer est pris tel qu’il est aujourd’hui.",
        base: "Tous les foyers au second stock.")
    static let personnesCouvertes = Definition(
        compte:
            "Les personnes différentes accompagnées, selon leur place dans le foyer. Les bénéficiaires sont les allocataires et les conjoints ; les personnes couvertes comprennent aussi les personnes à charge qui sont inscrites. Un enfant que personne n’a inscrit n’est pas connu de Suivi.",
        date: "L’accompagnement était en cours le jour du stock. La place est celle d’aujourd’hui.",
        base: "Toutes les personnes couvertes au second stock.")
    static let contratsEnCours = Definition(
        compte: "Les CER et contrats d’engagement en cours, ni refusés ni annulés, dont l’accompagnement n’était pas terminé.",
        date: "Le dernier jour est compris entre le début et la fin du contrat.", base: "Tous les contrats en cours.")
    static let voletsElabores = Definition(
        compte: contrats.compte, date: contrats.date, base: "Tous les contrats de l’année, y compris ceux dont le volet n’est pas dit.")
    static let sousContrat = Definition(
        compte:
            "Les personnes différentes qui avaient un CER, un contrat d’engagement ou un PPAE en cours, ni refusé ni annulé, et dont l’accompagnement n’était pas terminé.",
        date: "Le dernier jour est compris entre le début et la fin du contrat.", base: "Toutes ces personnes.")

    static func sousContrat(_ dates: DatesDeStatistiques) -> Definition {
        Definition(
            compte:
                "Les bénéficiaires (allocataires et conjoints) qui avaient un CER, un contrat d’engagement ou un PPAE en cours, ni refusé ni annulé, et dont l’accompagnement n’était pas terminé.",
            date: "Au \(dates.novembre.court). La place dans le foyer et le niveau de formation sont dits tels qu’ils sont aujourd’hui.",
            base: "Toutes ces personnes, y compris celles dont ce n’est pas renseigné.")
    }

    /// The bénéficiaires of chapter I along an axis.
    static func beneficiaires(_ axe: Axe, _ dates: DatesDeStatistiques) -> Definition {
        Definition(
            compte: "Les bénéficiaires accompagnés, allocataires et conjoints, sans les personnes à charge.\(precision(axe))",
            date: "Au \(dates.fin.court). La place dans le foyer est dite telle qu’elle est aujourd’hui.",
            base: "Tous les bénéficiaires, y compris ceux dont ce n’est pas renseigné.")
    }

    private static func precision(_ axe: Axe) -> String {
        switch axe {
        case .age: " L’âge est celui de ce jour."
        case .situationFamiliale:
            " Seules ou sans enfant : isolées et couples sans enfant. Isolées, avec ou sans enfant : isolées et familles monoparentales. Une personne est décrite par sa situation de ce jour."
        case .anciennete:
            " L’ancienneté court depuis l’entrée dans le RSA, en mois révolus : « plus de 36 mois » est lu 36 mois révolus et plus."
        case .orientation: " L’orientation est celle de ce jour."
        case .zone: " La zone est celle de ce jour."
        case .commune: " La commune est celle du foyer aujourd’hui, où qu’il soit accompagné."
        default: ""
        }
    }
}
