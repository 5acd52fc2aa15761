// Closing again: what was closed stays, the new version says why there is one.

import Domain
import Store

/// The reason of one more version of a closing.
package struct ClotureForm: Form {
    /// The page as it was before the eyes of whoever closes.
    let page: PageAClore
    let derniere: Cloture
    package var uid: Uid

    package init(_ page: PageAClore, apres derniere: Cloture, uid: Uid = .nouveau()) {
        (self.page, self.derniere, self.uid) = (page, derniere, uid)
    }

    package static let ecran = "cloture"
    package var title: String { "Nouvelle clôture" }
    package var ecran: String { Self.ecran }
    package var objet: String { "\(page.structure.rawValue) \(page.periode.du.iso) \(page.periode.au.iso)" }
    package var version: String? { String(derniere.rang) }
    package var beneficiaire: Cle<Beneficiaire>? { nil }
    package var done: String { "Période close : la version \(derniere.rang + 1) fait foi, les précédentes restent lisibles." }

    package func fields(_ values: FormValues, _ context: Context) -> [Field] {
        [
            Field(
                .motifDeCloture, .text, required: true,
                help: "\(page.contenu) seront figés, sans retour.",
                section: "\(page.nom) · \(page.periode.libelle) · \(derniere.phrase.prefix(1).lowercased() + derniere.phrase.dropFirst())")
        ]
    }

    package func initial(_ context: Context) -> FormValues { FormValues() }

    package func act(_ reader: inout FormReader, _ context: Context) -> Acte? {
        .clore(uid, page, motif: reader.required(.motifDeCloture))
    }
}

extension PageAClore {
    /// « 41 chiffres et 2 663 lignes ».
    var contenu: String { "\(nombreDeChiffres.lisible) chiffres et \(nombreDeLignes.lisible) ligne\(nombreDeLignes > 1 ? "s" : "")" }
}
