// The words of the values of an axis, and their order.

import Domain

/// What a layout must know to name values: the lists, who works where, the word for the contract.
package struct Catalogue: Sendable {
    package let referentiels: Referentiels
    package let structures: [Fiche<Structure>]
    package let referents: [Fiche<Referent>]
    package let contrat: NomDuContrat
    /// Nil when nobody asks whether a period is over.
    package let aujourdhui: Jour?

    package init(
        _ referentiels: Referentiels, structures: [Fiche<Structure>], referents: [Fiche<Referent>] = [], contrat: NomDuContrat = .cer,
        aujourdhui: Jour? = nil
    ) {
        (self.referentiels, self.structures, self.referents) = (referentiels, structures, referents)
        (self.contrat, self.aujourdhui) = (contrat, aujourdhui)
    }
}

/// One value of an axis, named.
package struct ModaliteNommee: Equatable, Sendable {
    package let modalite: Modalite
    package let libelle: String
    /// What a reader must know of it: « non conventionnée sur la période ».
    package let remarque: String?
    /// Beside the total: what was fixed is not what was held.
    package let horsTotal: Bool

    init(_ modalite: Modalite, _ libelle: String, remarque: String? = nil, horsTotal: Bool = false) {
        (self.modalite, self.libelle, self.remarque, self.horsTotal) = (modalite, libelle, remarque, horsTotal)
    }
}

extension Catalogue {
    /// The values of an axis: those of a closed list always, all of them, in its order; the others when they count something
    /// (structures under convention in any case). What is not known comes last, when there is some.
    func modalites(_ axe: Axe, comptees: Set<String?>, _ vue: Vue) -> [ModaliteNommee] {
        let connues = axe.estTemps ? periodes(axe, vue.periode) : connues(axe, comptees, vue)
        // What nobody told, or what no list knows any more: counted, hence shown.
        let codes = Set(connues.map(\.modalite.code))
        let autres = comptees.compactMap { $0 }.filter { !codes.contains($0) }.sorted().map { ModaliteNommee(Modalite(axe, $0), $0) }
        return connues + autres + (comptees.contains(nil) ? [ModaliteNommee(Modalite(axe, nil), axe.sansValeur)] : [])
    }

    private func connues(_ axe: Axe, _ comptees: Set<String?>, _ vue: Vue) -> [ModaliteNommee] {
        switch axe {
        case .type: nommees(axe, [("premier", "Premiers contrats"), ("renouvellement", "Renouvellements")])
        case .sorte: nommees(axe, SorteDeContrat.allCases.filter(\.compte).map { ($0.rawValue, $0.libelle) })
        case .decision: nommees(axe, DecisionDeCommission.allCases.filter { $0 != .annule }.map { ($0.rawValue, $0.libelle) })
        case .compte:
            [CompteDEntretiens.fixesCer, .honoresCer, .autres, .tripartites].map {
                ModaliteNommee(Modalite(axe, $0.rawValue), contrat.dans($0.libelle), horsTotal: $0 == .fixesCer)
            }
        case .theme: nommees(axe, toutes(Theme.self))
        case .motif: nommees(axe, toutes(CategorieDeSortie.self))
        case .sexe: nommees(axe, [("femme", "Femmes"), ("homme", "Hommes")])
        case .age: nommees(axe, toutes(TrancheAge.self).filter { $0.0 != TrancheAge.moinsDe18.rawValue || comptees.contains($0.0) })
        case .situationFamiliale: nommees(axe, toutes(SituationFamiliale.self))
        case .zone: nommees(axe, toutes(Zone.self))
        case .anciennete: nommees(axe, toutes(Anciennete.self))
        case .orientation: nommees(axe, toutes(Orientation.self))
        case .volet: nommees(axe, entrees(.volets, comptees))
        case .niveau: nommees(axe, entrees(.niveaux, comptees))
        case .structure: lieux(comptees, vue)
        case .referent: equipe(comptees, vue)
        case .territoire: territoires(comptees, vue)
        case .commune: nommees(axe, comptees.compactMap { $0 }.sorted { Repli.cle($0) < Repli.cle($1) }.map { ($0, $0) })
        case .place: nommees(axe, [("demandeur", "Allocataires"), ("conjoint", "Conjoints"), ("personne_a_charge", "Personnes à charge")])
        case .comparaison, .annee, .trimestre, .mois: []
        }
    }

    private func nommees(_ axe: Axe, _ valeurs: [(String, String)]) -> [ModaliteNommee] {
        valeurs.map { ModaliteNommee(Modalite(axe, $0.0), $0.1) }
    }

    private func toutes<Valeur: Libelle>(_ type: Valeur.Type) -> [(String, String)] { Valeur.allCases.map { ($0.rawValue, $0.libelle) } }

    /// A retired entry is shown where something still carries it.
    private func entrees(_ liste: NomDeReferentiel, _ comptees: Set<String?>) -> [(String, String)] {
        referentiels.tous(liste).filter { $0.actif || comptees.contains($0.code) }.map { ($0.code, $0.libelle) }
    }

    private func lieux(_ comptees: Set<String?>, _ vue: Vue) -> [ModaliteNommee] {
        structures.filter { vue.perimetre.contient($0) }.compactMap { structure in
            let code = String(structure.cle.rawValue)
            let remarque = structure.valeur.remarque(sur: vue.periode)
            guard comptees.contains(code) || (structure.conventionneeDu != nil && remarque == nil) else { return nil }
            return ModaliteNommee(Modalite(.structure, code), structure.nom, remarque: remarque)
        }
    }

    private func equipe(_ comptees: Set<String?>, _ vue: Vue) -> [ModaliteNommee] {
        referents.filter { comptees.contains(String($0.cle.rawValue)) }.map { referent in
            ModaliteNommee(
                Modalite(.referent, String(referent.cle.rawValue)), referent.nomComplet,
                remarque: referent.actifAu.flatMap {
                    $0 < vue.periode.au ? "n’est plus en poste depuis le \($0.plus(jours: 1).court)" : nil
                })
        }
    }

    private func territoires(_ comptees: Set<String?>, _ vue: Vue) -> [ModaliteNommee] {
        var vus: Set<String> = []
        return structures.filter { vue.perimetre.contient($0) }.compactMap { structure -> (String, String)? in
            let (nom, code) = (structure.valeur.territoireEffectif, Repli.plier(structure.valeur.territoireEffectif))
            return comptees.contains(code) && vus.insert(code).inserted ? (code, nom.isEmpty ? Axe.territoire.sansValeur : nom) : nil
        }.sorted { $0.0 < $1.0 }.map { ModaliteNommee(Modalite(.territoire, $0.0), $0.1) }
    }

    private func periodes(_ axe: Axe, _ periode: Periode) -> [ModaliteNommee] {
        axe.periodes(dans: periode).enumerated().map { rang, partie in
            ModaliteNommee(Modalite(axe, String(rang)), partie.libelleCourt)
        }
    }
}

extension Axe {
    /// How what has no value is named.
    package var sansValeur: String {
        switch self {
        case .type: "Sans type"
        case .volet: "Sans volet"
        case .referent: "Sans référent"
        case .motif: "Sans motif"
        case .theme: "Sans thème"
        case .niveau, .orientation, .situationFamiliale, .zone, .anciennete: "Non renseigné"
        case .commune: "Commune non renseignée"
        default: "Non précisé"
        }
    }
}

extension CompteDEntretiens {
    /// As the evaluation page names it.
    package var libelle: String {
        switch self {
        case .fixesCer: "Fixés pour CER"
        case .honoresCer: "Honorés pour CER"
        case .autres: "Autres entretiens"
        case .tripartites: "Entretiens tripartites"
        case .honoresCerSansRendezVous: "Honorés pour CER sans rendez-vous"
        case .realises: "Entretiens tenus"
        }
    }
}

extension Structure {
    /// What is to be said of its convention over a period; nil when it held all along.
    package func remarque(sur periode: Periode) -> String? {
        guard let debut = conventionneeDu else { return "non conventionnée" }
        if debut > periode.au { return "conventionnée seulement depuis le \(debut.court)" }
        if let fin = conventionneeAu, fin < periode.du { return "n’est plus conventionnée depuis le \(fin.plus(jours: 1).court)" }
        if debut > periode.du { return "conventionnée depuis le \(debut.court)" }
        if let fin = conventionneeAu, fin < periode.au { return "conventionnée jusqu’au \(fin.court)" }
        return nil
    }
}

extension Periode {
    /// « 2021 », « T2 2021 », « mars 2021 », or its days: at the head of a column.
    package var libelleCourt: String {
        if self == .annee(de: du) { return String(du.annee) }
        if self == .trimestre(de: du) { return "T\((du.mois - 1) / 3 + 1) \(du.annee)" }
        if self == .mois(de: du) { return "\(Jour.abregesDesMois[du.mois - 1]) \(du.annee)" }
        return "\(du.court)–\(au.court)"
    }
}
