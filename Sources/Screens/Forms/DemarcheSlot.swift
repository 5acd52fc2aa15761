// A step opened while logging an interview: up to three, each appearing when the former is filled.

import Domain
import Store

/// The fields of one step, by its rank among those of the interview (1 to 3).
package struct DemarcheSlot: Sendable {
    let rank: Int
    init(_ rank: Int) { self.rank = rank }

    /// The steps of the form: each one appears when the one before it has a theme.
    static func shown(_ values: FormValues) -> [DemarcheSlot] {
        let filled = (1...2).prefix { !values[DemarcheSlot($0).theme].isEmpty }.count
        return (1...(filled + 1)).map { DemarcheSlot($0) }
    }

    var theme: Champ { Champ("demarche_\(rank)_theme", rank == 1 ? "Démarche engagée" : "Autre démarche") }
    var libelle: Champ { Champ("demarche_\(rank)", "  laquelle") }
    var echeance: Champ { Champ("demarche_\(rank)_echeance", "  échéance") }

    func fields(_ values: FormValues, _ context: Context, de structure: Cle<Structure>?) -> [Field] {
        let themeField = Field(
            theme, .choice([Choice("", "Aucune")] + Choice.entries(.themes, context)),
            help: "Le thème de la démarche ; laissez « Aucune » sinon.")
        guard !values[theme].isEmpty else { return [themeField] }
        return [
            themeField,
            Field(
                libelle, .suggestion(Self.suggestions(values[theme], context, de: structure)), required: true,
                help: "Tapez librement ; ↓ choisit parmi ce qui correspond, F4 ouvre la liste."),
            Field(echeance, .date),
        ]
    }

    /// The wordings offered for a theme: those of the referential, then those that the structure added, marked.
    static func suggestions(_ theme: String, _ context: Context, current: String? = nil, de structure: Cle<Structure>?) -> [Choice] {
        let own = context.vocabulaire.filter { $0.structure == structure && $0.theme == theme && $0.actif }
        return common(theme, context, current: current)
            + own.map { Choice("\(structurePrefix)\($0.libelle)", $0.libelle, mark: "structure") }
    }

    /// What stands for a code before a wording of the structure, which is stored as a free one.
    private static let structurePrefix = "libelle:"

    /// The wordings of the referential for a theme.
    private static func common(_ theme: String, _ context: Context, current: String? = nil) -> [Choice] {
        context.referentiels.tous(.demarches).filter { $0.categorie == theme && ($0.actif || $0.code == current) }.map {
            Choice($0.code, $0.libelle)
        }
    }

    /// The code behind a typed wording, when it is one of the referential.
    static func code(_ texte: String, theme: String, _ context: Context, current: String? = nil) -> String? {
        common(theme, context, current: current).first { Repli.plier($0.libelle) == Repli.plier(texte) }?.code
    }

    /// The fields of this slot as a step already recorded would fill them; a free wording is kept as it is.
    func fill(_ values: inout FormValues, _ demarche: Demarche, _ context: Context) {
        values[theme] = demarche.theme
        values[libelle] = demarche.intitule(context.referentiels)
        values.set(echeance, demarche.echeance)
    }

    /// The wording of the referential when its whole label or its code is typed (« FSL »); else what is typed.
    static func wording(_ texte: String, theme: String, _ context: Context) -> String {
        let wanted = Repli.plier(texte)
        let found = common(theme, context).first {
            Repli.plier($0.libelle) == wanted || Repli.plier($0.code) == wanted
                || $0.code.split(separator: "_").joined(separator: " ") == wanted
        }
        return found?.libelle ?? texte
    }

    /// The step as typed, engaged on the day of the interview; nil when the slot is empty.
    func demarche(_ reader: inout FormReader, _ context: Context, jour: Jour) -> Demarche? {
        guard let theme = reader.code(theme) else { return nil }
        let texte = reader.required(libelle)
        let code = Self.code(texte, theme: theme, context)
        let engagee = min(jour, context.aujourdhui)
        return Demarche(theme: theme, code: code, libelle: code == nil ? texte : "", engageeLe: engagee, echeance: reader.jour(echeance))
    }
}
