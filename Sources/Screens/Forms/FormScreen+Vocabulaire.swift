// A wording typed freely joins the vocabulary of the structure, without leaving the form.

import Domain

extension FormScreen {
    /// The act that adds what is typed in this field; nil when it is no wording, or one that is offered already.
    func extending(_ context: Context) -> Acte? {
        guard case .suggestion = field.kind, let place = form.vocabulaire(field.champ, values) else { return nil }
        let libelle = values[field.champ].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !libelle.isEmpty, !place.theme.isEmpty, !context.connait(libelle, theme: place.theme, de: place.structure) else { return nil }
        return .etendreVocabulaire(place.structure, theme: place.theme, libelle: libelle, actif: true)
    }
}
