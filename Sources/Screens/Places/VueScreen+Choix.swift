// What a view may become: the lists of measures, axes and places, and how the last view is kept.

import Domain
import Reports

extension VueScreen {
    func measureChoice(_ context: Context) -> ChoiceScreen {
        ChoiceScreen(
            "mesure", heading: "Compter quoi ?",
            choices: Mesure.allCases.map { Choice($0.rawValue, context.parametres.nomDuContrat.dans($0.libelle)) },
            selected: vue.mesure.rawValue)
    }

    func axisChoice(_ name: String, _ heading: String, _ axes: [Axe], selected: Axe?, none: Bool = false) -> ChoiceScreen {
        ChoiceScreen(
            name, heading: heading, choices: (none ? [Choice("", "Aucune colonne")] : []) + axes.map { Choice($0.rawValue, $0.libelle) },
            selected: selected?.rawValue ?? (none ? "" : nil))
    }

    /// Every place that the user may count: everything, territories, structures, and the référents of the present structure.
    func placeChoice(_ context: Context) -> ChoiceScreen {
        let catalogue = context.catalogue
        let choices = context.places(around: vue.perimetre).map { place in
            Choice(place.enTexte, catalogue.nom(place))
        }
        return ChoiceScreen("perimetre", heading: "Compter où ?", choices: choices, selected: vue.perimetre.enTexte)
    }

    /// The view that an answer asks for; nil: it answers something else.
    func chosen(_ answer: Answer, _ context: Context) -> Vue? {
        switch answer.question {
        case "mesure": Mesure(rawValue: answer.choice).map(vue.avec(mesure:))
        case "lignes": Axe(rawValue: answer.choice).map { vue.avec(lignes: $0) }
        case "colonnes": vue.avec(colonnes: Axe(rawValue: answer.choice))
        case "perimetre": Perimetre(enTexte: answer.choice).map(vue.avec(perimetre:))
        default: nil
        }
    }

    /// Under which name the last view is kept.
    static let preference = "tableau"
}

extension Context {
    /// What the user may count, from the widest to the narrowest.
    func places(around place: Perimetre) -> [Perimetre] {
        let allowed = structures.filter { utilisateur.perimetre == nil || $0.cle == utilisateur.perimetre }
        var seen: Set<String> = []
        let territories = allowed.map { Repli.plier($0.valeur.territoireEffectif) }.filter { !$0.isEmpty && seen.insert($0).inserted }
            .sorted()
        let near = utilisateur.perimetre ?? place.structure
        let team = referents.filter { $0.valeur.structure == near && $0.valeur.role != .superviseur }
        let wide: [Perimetre] = utilisateur.perimetre == nil ? [.tout] + territories.map { .territoire($0) } : []
        return wide
            + allowed.flatMap { structure -> [Perimetre] in
                [.structure(structure.cle)] + (structure.cle == near ? team.map { .referent($0.cle, de: structure.cle) } : [])
            }
    }
}

extension Perimetre {
    /// « tout », « territoire alencon », « structure 12 », « referent 5 12 », in a list and in the preferences.
    var enTexte: String {
        switch self {
        case .tout: "tout"
        case .territoire(let territoire): "territoire \(territoire)"
        case .structure(let cle): "structure \(cle.rawValue)"
        case .referent(let referent, let structure): "referent \(referent.rawValue) \(structure.rawValue)"
        }
    }

    init?(enTexte texte: String) {
        let mots = texte.split(separator: " ", maxSplits: 1).map(String.init)
        let cles = (mots.last ?? "").split(separator: " ").compactMap { Int64($0) }
        switch mots.first {
        case "tout": self = .tout
        case "territoire" where mots.count == 2: self = .territoire(mots[1])
        case "structure" where cles.count == 1: self = .structure(Cle(cles[0]))
        case "referent" where cles.count == 2: self = .referent(Cle(cles[0]), de: Cle(cles[1]))
        default: return nil
        }
    }
}

extension Vue {
    /// « contrats type structure tout »: what is kept for the next session; the period is not.
    var enTexte: String { "\(mesure.rawValue) \(lignes.rawValue) \(colonnes?.rawValue ?? "-") \(perimetre.enTexte)" }

    /// Nil when it means nothing, or is not for this user any more.
    init?(enTexte texte: String, _ periode: Periode, _ context: Context) {
        let mots = texte.split(separator: " ", maxSplits: 3).map(String.init)
        guard mots.count == 4, let mesure = Mesure(rawValue: mots[0]), let lignes = Axe(rawValue: mots[1]),
            let perimetre = Perimetre(enTexte: mots[3]), context.places(around: perimetre).contains(perimetre)
        else { return nil }
        self = Vue(mesure, lignes: lignes, colonnes: Axe(rawValue: mots[2]), perimetre, periode).possible
    }
}
