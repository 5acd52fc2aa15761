// The settings of the file as they are now, and the wordings that structures added.

import Domain
import GRDB

extension Parametres {
    /// Each setting, with the key and the text under which the file keeps it.
    var lignes: [(Parametre, Champ, String)] {
        [
            (.joursAvantBilan, .joursAvantBilan, String(joursAvantBilan)),
            (.joursAvantRenouvellement, .joursAvantRenouvellement, String(joursAvantRenouvellement)),
            (.joursEnAttente, .joursEnAttente, String(joursEnAttente)),
            (.joursSansEntretien, .joursSansEntretien, String(joursSansEntretien)),
            (.absencesTolerees, .absencesTolerees, String(absencesTolerees)),
            (.nomDuContrat, .nomDuContrat, nomDuContrat.rawValue),
            (.minutesAvantVerrouillage, .minutesAvantVerrouillage, String(minutesAvantVerrouillage)),
        ]
    }
}

extension Lectures {
    /// The settings; a key that is missing, unreadable or out of its bounds keeps its ordinary value.
    func parametres() throws -> Parametres {
        let textes = Dictionary(
            try lignes("SELECT cle, valeur FROM parametres", [:]) { (try $0.texte(), try $0.texte()) },
            uniquingKeysWith: { premier, _ in premier })
        var parametres = Parametres()
        func nombre(_ cle: Parametre, _ place: WritableKeyPath<Parametres, Int>, _ bornes: ClosedRange<Int>) {
            guard let valeur = textes[cle.rawValue].flatMap({ Int($0) }), bornes.contains(valeur) else { return }
            parametres[keyPath: place] = valeur
        }
        nombre(.joursAvantBilan, \.joursAvantBilan, Parametres.delais)
        nombre(.joursAvantRenouvellement, \.joursAvantRenouvellement, Parametres.delais)
        nombre(.joursEnAttente, \.joursEnAttente, Parametres.delais)
        nombre(.joursSansEntretien, \.joursSansEntretien, Parametres.delais)
        nombre(.absencesTolerees, \.absencesTolerees, Parametres.absences)
        nombre(.minutesAvantVerrouillage, \.minutesAvantVerrouillage, Parametres.verrouillages)
        parametres.nomDuContrat = textes[Parametre.nomDuContrat.rawValue].flatMap(NomDuContrat.init) ?? parametres.nomDuContrat
        return parametres
    }
}

/// A wording of démarche that a structure added; retired ones name themselves no longer in the lists.
package struct DemarcheDeStructure: Equatable, Sendable {
    package var structure: Cle<Structure>
    package var theme: String
    package var libelle: String
    package var actif: Bool
}

extension Store {
    package func parametres() throws -> Parametres { try lire { try Lectures($0).parametres() } }

    /// The wordings of one structure, or of all of them, retired ones included.
    package func vocabulaire(de structure: Cle<Structure>?) throws -> [DemarcheDeStructure] {
        try lire { db in
            try Lectures(db).lignes(
                """
                SELECT structure_id, theme, libelle, actif FROM demarches_de_structure
                WHERE :structure IS NULL OR structure_id = :structure ORDER BY theme, libelle
                """, ["structure": sql(structure)]
            ) { DemarcheDeStructure(structure: try $0.cle(), theme: try $0.texte(), libelle: try $0.texte(), actif: try $0.entier() == 1) }
        }
    }
}
