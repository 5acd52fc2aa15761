// What every screen may know without asking: who works, on which day, in which lists, on how large a terminal.

import Domain
import Store
import Terminal

/// The circumstances in which a screen is drawn and reacts. A value: screens stay pure functions of it.
package struct Context: Sendable {
    package var utilisateur: Fiche<Referent>
    package var aujourdhui: Jour
    package var referentiels: Referentiels
    package var structures: [Fiche<Structure>]
    package var referents: [Fiche<Referent>]
    /// What the département has set.
    package var parametres = Parametres()
    /// The wordings of démarches that structures added, retired ones included: the user's, or all for a supervisor.
    package var vocabulaire: [DemarcheDeStructure] = []
    /// What each kind of form held when it was last saved in this session, in memory only: for F5.
    package var saisies: [String: FormValues] = [:]
    /// How much waits for a word of the user.
    package var aRenseigner = 0
    /// The whole terminal.
    package var size: Size
    /// No frames nor bars: what a screen reader says stays words.
    package var plain: Bool
    /// A visitor stands at the desk: names are shown by their initials.
    package var masked = false
    /// The store holds invented people; the title says so.
    package var demonstration: Bool
    /// The lines stored during this session, oldest first: never on disk.
    package var lignes: [String] = []

    package init(
        utilisateur: Fiche<Referent>, aujourdhui: Jour, referentiels: Referentiels, structures: [Fiche<Structure>],
        referents: [Fiche<Referent>], size: Size = Size(rows: 24, columns: 80), plain: Bool = false, demonstration: Bool = false
    ) {
        (self.utilisateur, self.aujourdhui, self.referentiels) = (utilisateur, aujourdhui, referentiels)
        (self.structures, self.referents, self.size) = (structures, referents, size)
        (self.plain, self.demonstration) = (plain, demonstration)
    }

    /// What a field held when that kind of form was last saved in this session.
    package func derniereSaisie(_ ecran: String, _ champ: Champ) -> String? {
        saisies[ecran].map { $0[champ] }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Rows between the title line and the two lines at the bottom.
    package var bodySize: Size { Size(rows: max(0, size.rows - 3), columns: size.columns) }

    /// Wide enough to show a preview beside a list.
    package var isWide: Bool { size.columns >= 110 }

    /// A name as it may be shown now: « LEFÈVRE Aurélie », or « L. A. » while names are masked.
    package func nom(_ nom: String) -> String {
        guard masked else { return nom }
        return nom.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "’" || $0 == "'" }).compactMap(\.first).map {
            "\($0.uppercased())."
        }
        .joined(separator: " ")
    }

    /// Why somebody is received, in the word of the département.
    package func libelle(_ nature: NatureDEntretien) -> String { parametres.nomDuContrat.dans(nature.libelle) }

    /// Who signs acts and drafts; nil while the store is being founded, when nobody is known yet.
    package var auteur: Cle<Referent>? { utilisateur.cle.rawValue == 0 ? nil : utilisateur.cle }

    package func structure(_ cle: Cle<Structure>?) -> Fiche<Structure>? { structures.first { $0.cle == cle } }

    package func referent(_ cle: Cle<Referent>?) -> Fiche<Referent>? { referents.first { $0.cle == cle } }

    /// Who follows somebody inscribed now: the user, or the only référent of the structure.
    package var referentPropose: Cle<Referent>? {
        guard utilisateur.valeur.role != .referent else { return utilisateur.cle }
        let all = referents(de: utilisateur.perimetre)
        return all.count == 1 ? all.first?.cle : nil
    }

    /// The référents of a structure who still work there.
    package func referents(de structure: Cle<Structure>?) -> [Fiche<Referent>] {
        referents.filter { $0.valeur.structure == structure && $0.valeur.role != .superviseur && $0.valeur.enPoste(le: aujourdhui) }
    }
}
