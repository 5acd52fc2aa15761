// A step opened while logging an interview: up to three, each appearing when the former is filled.

import Domain

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

    func fields(_ values: FormValues, _ context: Context) -> [Field] {
        let themeField = Field(
            theme, .choice([Choice("", "Aucune")] + Choice.entries(.themes, context)),
            help: "Le thème de la démarche ; laissez « Aucune » sinon.")
        guard !values[theme].isEmpty else { return [themeField] }
        return [
            themeField,
            Field(
                libelle, .suggestion(Self.suggestions(values[theme], context)), required: true,
                help: "Tapez librement, ou F4 pour la liste."),
            Field(echeance, .date),
        ]
    }

    /// The wordings of the referential for a theme.
    static func suggestions(_ theme: String, _ context: Context, current: String? = nil) -> [Choice] {
        context.referentiels.tous(.demarches).filter { $0.categorie == theme && ($0.actif || $0.code == current) }.map {
            Choice($0.code, $0.libelle)
        }
    }

    /// The code behind a typed wording, when it is one of the referential.
    static func code(_ texte: String, theme: String, _ context: Context, current: String? = nil) -> String? {
        suggestions(theme, context, current: current).first { Repli.plier($0.libelle) == Repli.plier(texte) }?.code
    }

    /// The wording of the referential when its whole label or its code is typed (« FSL »); else what is typed.
    static func wording(_ texte: String, theme: String, _ context: Context) -> String {
        let wanted = Repli.plier(texte)
        let found = suggestions(theme, context).first {
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
