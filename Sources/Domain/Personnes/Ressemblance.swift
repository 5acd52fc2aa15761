// How far two files may be those of one person. A shared matricule is a household, and says nothing of it.

/// Why a file is proposed for a merger, the strongest reason first.
package enum Ressemblance: Int, Comparable, Sendable {
    case memeNomEtNaissance, memeNaissance, memeNom

    package var libelle: String {
        switch self {
        case .memeNomEtNaissance: "même nom, même naissance"
        case .memeNaissance: "même naissance, nom proche"
        case .memeNom: "même nom, autre naissance"
        }
    }

    package static func < (gauche: Self, droite: Self) -> Bool { gauche.rawValue < droite.rawValue }

    /// Nil when nothing suggests that they are one person.
    package static func entre(_ une: Beneficiaire, _ autre: Beneficiaire) -> Ressemblance? {
        let naissance = une.naissance == autre.naissance
        if memesNoms(une, autre) { return naissance ? .memeNomEtNaissance : .memeNom }
        return naissance && nomsProches(une, autre) ? .memeNaissance : nil
    }

    private static func memesNoms(_ une: Beneficiaire, _ autre: Beneficiaire) -> Bool {
        Repli.cle(une.prenom) == Repli.cle(autre.prenom) && !noms(une).isDisjoint(with: noms(autre))
    }

    /// The name of use and the one of birth: a marriage makes two files of one person.
    private static func noms(_ personne: Beneficiaire) -> Set<String> {
        Set([personne.nom, personne.nomDeNaissance].map(Repli.cle).filter { !$0.isEmpty })
    }

    /// A slip or two in the surname or the first name, or the two exchanged.
    private static func nomsProches(_ une: Beneficiaire, _ autre: Beneficiaire) -> Bool {
        let (prenom, sien) = (Repli.cle(une.prenom), Repli.cle(autre.prenom))
        if noms(une).contains(sien), noms(autre).contains(prenom) { return true }
        return noms(une).contains { nom in
            noms(autre).contains { autre in
                let ecarts = (Proximite.distance(nom, autre), Proximite.distance(prenom, sien))
                return ecarts.0 <= 2 && ecarts.1 <= 2 && (ecarts.0 == 0 || ecarts.1 == 0 || ecarts.0 + ecarts.1 <= 2)
            }
        }
    }
}
