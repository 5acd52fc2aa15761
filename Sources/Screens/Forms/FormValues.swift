// What is typed in a form, as text by field: what is drawn, kept as a draft, and read at the save.

import Domain

/// The texts of a form, by field.
package struct FormValues: Equatable, Sendable {
    /// By code of field. An empty field is absent: erased and never touched are the same.
    package private(set) var texts: [String: String]
    /// Fields that a refusal asked for, by code: a form shows them from then on.
    private var revealed: Set<String> = []

    package init(_ texts: [String: String] = [:]) { self.texts = texts.filter { !$0.value.isEmpty } }

    package subscript(_ champ: Champ) -> String {
        get { texts[champ.code] ?? "" }
        set { texts[champ.code] = newValue.isEmpty ? nil : newValue }
    }

    /// These values with those of a draft over them; a draft says of an erased field that it is empty.
    package func merging(_ draft: [String: String]) -> FormValues {
        FormValues(texts.merging(draft.filter { !$0.key.hasPrefix("_") }, uniquingKeysWith: { _, kept in kept }))
    }

    /// What differs from other values, erased fields included: what a draft keeps of a correction.
    package func changes(since former: FormValues) -> [String: String] {
        let codes = Set(texts.keys).union(former.texts.keys).filter { texts[$0] != former.texts[$0] }
        return Dictionary(uniqueKeysWithValues: codes.map { ($0, texts[$0] ?? "") })
    }

    /// Only what stands in these fields: what is not shown is not read.
    package func shown(in fields: [Field]) -> FormValues {
        let codes = Set(fields.map(\.champ.code))
        return FormValues(texts.filter { codes.contains($0.key) || $0.key.hasPrefix("_") })
    }

    package mutating func reveal(_ champ: Champ) { revealed.insert(champ.code) }

    /// Whether a field that is not always there is shown: a refusal asked for it, or it is filled in.
    package func reveals(_ champ: Champ) -> Bool { revealed.contains(champ.code) || !self[champ].isEmpty }

    package func codes(_ champ: Champ) -> [String] { self[champ].split(separator: ",").map(String.init) }

    package mutating func set<Valeur: Libelle>(_ champ: Champ, _ valeur: Valeur?) { self[champ] = valeur?.rawValue ?? "" }
    package mutating func set(_ champ: Champ, _ jour: Jour?) { self[champ] = jour?.court ?? "" }
    package mutating func set<Sujet>(_ champ: Champ, _ cle: Cle<Sujet>?) { self[champ] = cle.map { String($0.rawValue) } ?? "" }
    package mutating func set(_ champ: Champ, _ nombre: Int?) { self[champ] = nombre.map(String.init) ?? "" }
}

extension FormValues {
    /// A référent belongs to one structure: another structure empties the choice.
    mutating func keepReferentOfStructure(_ context: Context) {
        let structure = Int64(self[.structure]).map { Cle<Structure>($0) }
        if !context.referents(de: structure).contains(where: { String($0.cle.rawValue) == self[.referent] }) { self[.referent] = "" }
    }
}

/// Reads a form's texts into values and gathers everything that is wrong, so that all errors are listed at once.
package struct FormReader {
    package let values: FormValues
    package let aujourdhui: Jour
    package private(set) var errors: [(champ: Champ, message: String)] = []

    package init(_ values: FormValues, aujourdhui: Jour) { (self.values, self.aujourdhui) = (values, aujourdhui) }

    package mutating func refuse(_ refus: Refus) {
        if let champ = refus.champ { errors.append((champ, refus.message)) }
    }

    /// The text without the spaces around it.
    package func text(_ champ: Champ) -> String {
        let text = values[champ]
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    package mutating func required(_ champ: Champ) -> String {
        let text = text(champ)
        if text.isEmpty { refuse(.obligatoire(champ)) }
        return text
    }

    package mutating func jour(_ champ: Champ) -> Jour? {
        let text = text(champ)
        guard !text.isEmpty else { return nil }
        do throws(SaisieJour.Erreur) {
            return try SaisieJour.lire(text, aujourdhui: aujourdhui)
        } catch {
            refuse(.dateIncomprise(champ, error))
            return nil
        }
    }

    /// A day that must be given; today when it is not, so that reading goes on to the other errors.
    package mutating func requiredJour(_ champ: Champ) -> Jour {
        if text(champ).isEmpty { refuse(.obligatoire(champ)) }
        return jour(champ) ?? aujourdhui
    }

    package mutating func heure(_ champ: Champ) -> Heure? {
        let text = text(champ)
        guard !text.isEmpty else { return nil }
        guard let heure = Heure(text) else {
            refuse(.heureIncomprise(champ, text))
            return nil
        }
        return heure
    }

    package mutating func nombre(_ champ: Champ, _ bornes: ClosedRange<Int>) -> Int? {
        let text = text(champ)
        guard !text.isEmpty else { return nil }
        guard let nombre = Int(text) else {
            refuse(.nombreIncompris(champ, text, bornes))
            return nil
        }
        if !bornes.contains(nombre) { refuse(.horsBornes(champ, nombre, bornes)) }
        return nombre
    }

    package func choix<Valeur: Libelle>(_ champ: Champ, _ type: Valeur.Type = Valeur.self) -> Valeur? {
        Valeur(rawValue: values[champ])
    }

    package mutating func requiredChoix<Valeur: Libelle>(_ champ: Champ, else defaut: Valeur) -> Valeur {
        guard let valeur: Valeur = choix(champ) else {
            refuse(.obligatoire(champ))
            return defaut
        }
        return valeur
    }

    package func cle<Sujet>(_ champ: Champ) -> Cle<Sujet>? { Int64(values[champ]).map(Cle.init) }

    /// The key of a record that must be chosen; nil, and an error, when it was not. An act made with a key in its place is
    /// never written: reading only goes on to the other errors.
    package mutating func requiredCle<Sujet>(_ champ: Champ) -> Cle<Sujet>? {
        let found: Cle<Sujet>? = cle(champ)
        if found == nil { refuse(.obligatoire(champ)) }
        return found
    }

    /// A code of a referential, nil when none was chosen.
    package func code(_ champ: Champ) -> String? { values[champ].isEmpty ? nil : values[champ] }
}
