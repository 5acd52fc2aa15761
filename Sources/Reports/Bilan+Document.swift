// The evaluation page and the activity as documents: what leaves the machine in any form.

import Domain

extension Bilan {
    /// « Bilan : CCAS d’Alençon, année 2021 », its code and its days, one table per heading.
    package var document: Document {
        Document(
            code: Document.code("bilan", code, periode.enCode), titre: "Bilan : \(titre)",
            sousTitres: ["\(code), \(periode.jours)"] + avertissements, tableaux: tableaux)
    }
}

extension Activite {
    /// « Activité : Commissions RSA, tous les territoires, année 2021 », its days and what limits its reader.
    package var document: Document {
        let lieu = if case .periode(_, let territoire?) = portee { territoire } else { "" }
        return Document(
            code: Document.code("commission", lieu, periode.enCode), titre: "Activité : \(titre)",
            sousTitres: ["\(periode.jours)\(limite.map { ", dossiers : \($0)" } ?? "")"], tableaux: tableaux)
    }
}

extension Document {
    /// The base of a file name from any words: `bilan-ccas-alencon-2021`. Only small letters, digits and hyphens.
    package static func code(_ mots: String...) -> String {
        let simples = Repli.plier(mots.joined(separator: " ")).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let code = String(simples).split(separator: "-").joined(separator: "-")
        return code.isEmpty ? "document" : String(code.prefix(80))
    }
}

extension Periode {
    /// `2021`, `2021-03`, `2021-03-12` or `2021-01-01-2021-11-30`, in a file name.
    package var enCode: String {
        if du == au { return du.iso }
        if Periode.annee(de: du) == self { return String(du.annee) }
        return Periode.mois(de: du) == self ? String(du.iso.prefix(7)) : "\(du.iso)-\(au.iso)"
    }

    /// « du 01/01/2021 au 31/12/2021 ».
    package var jours: String { "du \(du.court) au \(au.court)" }
}
