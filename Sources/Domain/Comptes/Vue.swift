// A view: what is counted, along which axes, where and when. Each of its figures is a question that lists its own rows.

/// What a view counts. A contract, an interview, an obstacle, a step, an entry and an exit are facts of a day; people are
/// counted once, whatever the number of their accompaniments.
package enum Mesure: String, Libelle {
    case contrats, entretiens, freins, demarches, entrees, sorties, personnes, presents
    /// On the last day: households, contracts in force, people who have one.
    case foyers, contratsEnCours = "contrats_en_cours", sousContrat = "sous_contrat"

    package var libelle: String {
        switch self {
        case .contrats: "Contrats"
        case .entretiens: "Entretiens"
        case .freins: "Freins repérés"
        case .demarches: "Démarches engagées"
        case .entrees: "Entrées"
        case .sorties: "Sorties"
        case .personnes: "Personnes accompagnées"
        case .presents: "Personnes présentes le dernier jour"
        case .foyers: "Foyers présents le dernier jour"
        case .contratsEnCours: "Contrats en cours le dernier jour"
        case .sousContrat: "Personnes sous contrat le dernier jour"
        }
    }

    /// Whether one unit is a person or a household: then the parts of two structures may hold the same one, and do not add up.
    package var comptePersonnes: Bool { [.personnes, .presents, .foyers, .sousContrat].contains(self) }

    /// Whether a unit has one value along the axis at most: then the lines add up to the whole. A person may be followed by several
    /// structures and référents, and over several periods; a household lives in one commune, and for the rest is in each line where
    /// it has somebody.
    package func seRepartit(selon axe: Axe) -> Bool {
        switch self {
        case .contrats, .entretiens, .freins, .demarches, .entrees, .sorties: true
        case .contratsEnCours: !axe.estTemps
        case .personnes, .presents, .sousContrat: !axe.estTemps && ![.territoire, .structure, .referent].contains(axe)
        case .foyers: axe == .commune
        }
    }

    /// Whether it is what stands on the last day: two periods may hold the same, and do not add up.
    package var estUnStock: Bool { [.presents, .foyers, .contratsEnCours, .sousContrat].contains(self) }

    /// The axes that are its own, the first of them being its usual one.
    package var axesPropres: [Axe] {
        switch self {
        case .contrats: [.type, .volet, .sorte, .decision]
        case .entretiens: [.compte]
        case .freins, .demarches: [.theme]
        case .sorties: [.motif]
        case .contratsEnCours: [.volet, .type, .sorte, .decision]
        case .entrees, .personnes, .presents, .foyers, .sousContrat: []
        }
    }

    /// Every axis along which it may be laid out.
    package var axes: [Axe] { axesPropres + Axe.deChacun }

    /// The axis of its lines when nobody chose one.
    package var axeUsuel: Axe { axesPropres.first ?? .orientation }
}

/// An axis of a view.
package enum Axe: String, Libelle {
    // Of the fact.
    case type, volet, sorte, decision, compte, theme, motif
    // Where.
    case territoire, structure, referent
    // When: each column is its own period.
    case comparaison, annee, trimestre, mois
    // Of the person, on the last day of the period.
    case sexe, age, situationFamiliale = "situation_familiale", zone, anciennete, orientation
    // Of the person and of their household, as they are today: their former values are not dated.
    case niveau, commune, place

    package var libelle: String {
        switch self {
        case .type: "Type de contrat"
        case .volet: "Volet"
        case .sorte: "Sorte de contrat"
        case .decision: "Décision"
        case .compte: "Entretiens"
        case .theme: "Thème"
        case .motif: "Motif de sortie"
        case .territoire: "Territoire"
        case .structure: "Structure"
        case .referent: "Référent"
        case .comparaison: "Un an avant et maintenant"
        case .annee: "Année"
        case .trimestre: "Trimestre"
        case .mois: "Mois"
        case .sexe: "Sexe"
        case .age: "Âge"
        case .situationFamiliale: "Situation familiale"
        case .zone: "Zone d’habitation"
        case .anciennete: "Ancienneté dans le RSA"
        case .orientation: "Orientation"
        case .niveau: "Niveau de formation"
        case .commune: "Commune"
        case .place: "Place dans le foyer"
        }
    }

    /// The axes that every measure has.
    package static let deChacun: [Axe] = [
        .territoire, .structure, .referent, .comparaison, .annee, .trimestre, .mois, .sexe, .age, .situationFamiliale, .zone, .anciennete,
        .orientation, .niveau, .commune, .place,
    ]

    /// Whether its columns are periods.
    package var estTemps: Bool { [.comparaison, .annee, .trimestre, .mois].contains(self) }

    /// Whether its value for one person changes from one day to another.
    package var estDate: Bool { situation != nil || self == .age || self == .anciennete }

    /// Whether it is a dated situation of the person.
    package var situation: NatureDeSituation? {
        switch self {
        case .situationFamiliale: .situationFamiliale
        case .zone: .zone
        case .orientation: .orientation
        default: nil
        }
    }

    /// The periods of its columns, clipped to the whole; empty when it is not about time.
    package func periodes(dans periode: Periode) -> [Periode] {
        switch self {
        case .comparaison: [periode.unAnAvant, periode]
        case .annee: periode.decoupee { .annee(de: $0) }
        case .trimestre: periode.decoupee { .trimestre(de: $0) }
        case .mois: periode.decoupee { .mois(de: $0) }
        default: []
        }
    }
}

extension Periode {
    /// The same days of the year before.
    package var unAnAvant: Periode {
        let (debut, fin) = (du.plus(mois: -12), au.plus(jours: 1).plus(mois: -12).plus(jours: -1))
        return Periode(du: debut, au: max(debut, fin)) ?? .jour(debut)
    }

    fileprivate func decoupee(_ morceau: (Jour) -> Periode) -> [Periode] {
        var suite: [Periode] = []
        var jour = du
        while jour <= au, let partie = Periode(du: jour, au: min(au, morceau(jour).au)) {
            suite.append(partie)
            jour = partie.au.plus(jours: 1)
        }
        return suite
    }

    /// The whole civil years that it contains, and what is left before and after them.
    package var anneesEntieres: (annees: ClosedRange<Int>?, restes: [Periode]) {
        let premiere = Self.annee(de: du).du == du ? du.annee : du.annee + 1
        let derniere = Self.annee(de: au).au == au ? au.annee : au.annee - 1
        guard premiere <= derniere, let debut = Jour(premiere, 1, 1), let fin = Jour(derniere, 12, 31) else { return (nil, [self]) }
        let avant = du < debut ? Periode(du: du, au: debut.plus(jours: -1)) : nil
        let apres = fin < au ? Periode(du: fin.plus(jours: 1), au: au) : nil
        return (premiere...derniere, [avant, apres].compactMap { $0 })
    }
}

/// Where a view counts.
package enum Perimetre: Hashable, Sendable {
    /// Every structure.
    case tout
    /// The structures of one territory of the Commission RSA.
    case territoire(String)
    case structure(Cle<Structure>)
    /// One référent of a structure.
    case referent(Cle<Referent>, de: Cle<Structure>)

    /// The structure when there is one only.
    package var structure: Cle<Structure>? {
        switch self {
        case .tout, .territoire: nil
        case .structure(let structure), .referent(_, let structure): structure
        }
    }
}

extension Perimetre {
    /// Whether a structure is in it.
    package func contient(_ structure: Fiche<Structure>) -> Bool {
        switch self {
        case .tout: true
        case .territoire(let territoire): structure.valeur.releve(de: territoire)
        case .structure(let cle), .referent(_, let cle): structure.cle == cle
        }
    }
}

/// One value of an axis; nil code: not known, or none (a contract without a type).
package struct Modalite: Hashable, Sendable {
    package let axe: Axe
    package let code: String?
    /// Other codes that serve as well: « isolée ou en couple sans enfant » is one figure.
    package let ou: [String]
    package init(_ axe: Axe, _ code: String?, ou autres: [String] = []) { (self.axe, self.code, ou) = (axe, code, autres) }

    /// The values of several cases of a closed list, as one.
    package init<Valeur: Libelle>(_ axe: Axe, parmi valeurs: [Valeur]) {
        self.init(axe, valeurs.first?.rawValue, ou: valeurs.dropFirst().map(\.rawValue))
    }
}

/// The rows behind one figure of a view.
package struct Question: Hashable, Sendable {
    package var mesure: Mesure
    package var perimetre: Perimetre
    package var periode: Periode
    /// All of them at once; never an axis of time, which changes the period instead.
    package var modalites: [Modalite]

    package init(_ mesure: Mesure, _ perimetre: Perimetre, _ periode: Periode, _ modalites: [Modalite] = []) {
        (self.mesure, self.perimetre, self.periode, self.modalites) = (mesure, perimetre, periode, modalites)
    }

    /// The four counts of interviews when one of them is asked for.
    package var compteDEntretiens: CompteDEntretiens? {
        modalites.first { $0.axe == .compte }?.code.flatMap(CompteDEntretiens.init)
    }
}

/// A view: a measure laid out along one axis or two.
package struct Vue: Hashable, Sendable {
    package var mesure: Mesure
    package var lignes: Axe
    package var colonnes: Axe?
    package var perimetre: Perimetre
    package var periode: Periode

    package init(_ mesure: Mesure, lignes: Axe? = nil, colonnes: Axe? = nil, _ perimetre: Perimetre, _ periode: Periode) {
        (self.mesure, self.lignes, self.colonnes) = (mesure, lignes ?? mesure.axeUsuel, colonnes)
        (self.perimetre, self.periode) = (perimetre, periode)
    }

    /// Whether it can be laid out: along axes of its measure, two different ones, and not two divisions of time.
    package var estPossible: Bool {
        let axes = [lignes] + (colonnes.map { [$0] } ?? [])
        return Set(axes).count == axes.count && axes.filter(\.estTemps).count < 2 && axes.allSatisfy(mesure.axes.contains)
    }

    /// Lines for columns; nothing without columns.
    package var pivotee: Vue {
        guard let colonnes else { return self }
        return Vue(mesure, lignes: colonnes, colonnes: lignes, perimetre, periode)
    }

    /// Everything that it counts.
    package var question: Question { Question(mesure, perimetre, periode) }

    /// The question of a figure: nil place, the total along that axis.
    package func question(ligne: Modalite?, colonne: Modalite?) -> Question {
        var question = question
        for modalite in [ligne, colonne].compactMap({ $0 }) {
            if modalite.axe.estTemps {
                let rang = modalite.code.flatMap { Int($0) } ?? 0
                let periodes = modalite.axe.periodes(dans: periode)
                if periodes.indices.contains(rang) { question.periode = periodes[rang] }
            } else {
                question.modalites.append(modalite)
            }
        }
        return question
    }
}

/// The counted facts of a view, before any layout.
package struct ComptesDeVue: Equatable, Sendable {
    /// One place of the table; a nil column when the view has none. Periods are known by their rank: « 0 », « 1 ».
    package struct Place: Hashable, Sendable {
        package let ligne: String?
        package let colonne: String?
        package init(_ ligne: String?, _ colonne: String?) { (self.ligne, self.colonne) = (ligne, colonne) }
    }

    package var cellules: [Place: Int] = [:]
    /// Totals of people are counted apart: the parts of two structures may hold the same person.
    package var parLigne: [String?: Int] = [:]
    package var parColonne: [String?: Int] = [:]
    /// Counted apart, without any axis.
    package var total = 0
    /// Distinct people behind the facts; nil when people or households are what is counted.
    package var personnes: Int?

    package init() {}
}
