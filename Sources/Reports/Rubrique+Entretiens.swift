// « Entretiens »: how many appointments were fixed, and how many interviews were held?

import Domain

extension Rubrique {
    /// The published pie (CCAS 2021: 24, 16, 51, 9 %) mixes appointments fixed for a CER and interviews held,
    /// although the one contains the other. Its base is kept, and the total says what was really held.
    static func entretiens(_ comptes: ComptesDeBilan, _ choix: Choix) -> Rubrique {
        let comptees: [CompteDEntretiens] = [.fixesCer, .honoresCer, .autres, .tripartites]
        let base = comptees.reduce(0) { $0 + (comptes.entretiens[$1] ?? 0) }
        let lignes = comptees.map { compte in
            Ligne(compte.rawValue, compte.libelle, comptes.entretiens[compte] ?? 0, base: base, choix(.entretiens(compte)))
        }
        return Rubrique(
            code: "entretiens", libelle: "Entretiens", total: comptes.entretiens[.realises] ?? 0, lignes: lignes,
            remarques: remarquesDesEntretiens(comptes.entretiens, base: base), definition: .entretiens,
            selection: choix(.entretiens(.realises)))
    }

    private static func remarquesDesEntretiens(_ comptes: [CompteDEntretiens: Int], base: Int) -> [String] {
        let compte = { (sujet: CompteDEntretiens) in comptes[sujet] ?? 0 }
        let realises = compte(.realises), tenus = compte(.honoresCer) + compte(.autres) + compte(.tripartites)
        var remarques: [String] = []
        if base > 0 {
            remarques.append(
                "Le total, \(realises.lisible), compte les entretiens tenus : honorés pour CER, autres et tripartites. Un rendez-vous fixé n’est pas un entretien tenu."
            )
            remarques.append(
                "Les parts sont calculées sur la somme des quatre lignes, \(base.lisible) : un entretien honoré pour un CER figure aussi parmi les fixés."
            )
        }
        remarques += remarquesDesHonores(compte(.honoresCer), sansRendezVous: compte(.honoresCerSansRendezVous), fixes: compte(.fixesCer))
        if realises != tenus {
            remarques.append(
                "Les entretiens tenus des trois lignes font \(tenus.lisible), le total est \(realises.lisible) : un écart de \(abs(realises - tenus).lisible) reste à expliquer."
            )
        }
        return remarques
    }

    /// A person may come for a CER without an appointment: only what was fixed is compared with what was fixed.
    private static func remarquesDesHonores(_ honores: Int, sansRendezVous: Int, fixes: Int) -> [String] {
        var remarques: [String] = []
        if let taux = Pourcentage.arrondi(honores - sansRendezVous, sur: fixes) {
            let surFixes = accord(fixes, "rendez-vous fixé", "rendez-vous fixés")
            remarques.append("Pour CER : \(accord(honores - sansRendezVous, "honoré", "honorés")) sur \(surFixes), soit \(taux) %.")
        }
        if sansRendezVous > 0 {
            remarques.append("Honorés pour CER : \(honores.lisible), dont \(sansRendezVous.lisible) sans rendez-vous fixé.")
        }
        return remarques
    }
}

extension Definition {
    static let entretiens = Definition(
        compte:
            "Fixés pour CER : les rendez-vous donnés pour un contrat, sauf ceux que la structure a annulés. Les trois autres lignes : les entretiens tenus.",
        date: "Fixés : le jour prévu. Tenus : le jour de l’entretien.",
        base: "La somme des quatre lignes, comme sur les pages publiées.")
}
