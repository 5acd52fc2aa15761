// The counts that the tests of the pages share: the evaluation page of an invented structure.

import Domain
import Reports

enum Exemples {
    static let annee2021 = Periode.annee(de: Jour(numero: 18_700))

    static func structure(_ code: String = "CCAS-TEST", _ nom: String = "CCAS d’Essai") -> Fiche<Structure> {
        var hasard = SystemRandomNumberGenerator()
        let uid = Uid.nouveau(millisecondes: 0, hasard: &hasard)
        return Fiche(
            cle: Cle(7), uid: uid, version: 1, valeur: Structure(code: code, nom: nom, nature: .ccas, conventionneeDu: Jour(2017, 1, 1)))
    }

    /// The figures published for the CCAS d’Alençon (PLICS 2022, l. 3543 à 3633).
    static let ccas = ComptesDeBilan(
        contrats: [.premier: 39, .renouvellement: 140], contratsSansType: 34,
        entretiens: [.fixesCer: 320, .honoresCer: 213, .autres: 679, .tripartites: 119, .realises: 1011],
        freins: [.logement: 84, .sante: 132, .budget: 60, .mobilite: 20, .formation: 40, .emploi: 64],
        demarches: [.logement: 105, .sante: 180, .budget: 75, .mobilite: 15, .formation: 40, .emploi: 85],
        sorties: [.emploiFormation: 5, .demenagement: 4, .reorientation: 11, .situationFamiliale: 2, .deces: 7],
        personnes: 190, personnesAvecFrein: 170, personnesAvecDemarche: 165, totalContrats: 213,
        totalFreins: 400, totalDemarches: 500, totalSorties: 29)

    static func bilan(
        _ comptes: ComptesDeBilan = ccas, _ structure: Fiche<Structure> = structure(), contrat: NomDuContrat = .cer
    ) -> Bilan {
        Bilan(comptes, structure: structure, periode: annee2021, contrat: contrat)
    }
}

extension Bilan {
    func rubrique(_ code: String) -> Rubrique? { rubriques.first { $0.code == code } }
    func ligne(_ rubrique: String, _ code: String) -> Ligne? { self.rubrique(rubrique)?.lignes.first { $0.code == code } }
    func parts(_ rubrique: String) -> [Int?] { self.rubrique(rubrique)?.lignes.map(\.pourcentage) ?? [] }
}
