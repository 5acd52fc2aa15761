// The help of `suivi verifier`, in French, at 80 columns.

extension Aide {
    static let verifier = """
        suivi verifier : contrôle le fichier, ou tous ses tableaux

        Dit chaque anomalie et rend 1 s’il y en a ; sinon dit « Aucune anomalie. » et
        rend 0. Tout est contrôlé ; un utilisateur nommé (--utilisateur ou
        SUIVI_UTILISATEUR) n’y lit ni noms ni nombres des autres structures.

        Usage
          suivi verifier [--fichier FICHIER]
          suivi verifier --tableaux [--annee AAAA | --du JOUR --au JOUR]
                         [--structure CODE | --territoire T]

        Avec --tableaux, compare les chiffres de chaque page entre eux : les parties et
        le total, le début et la fin, les honorés et les fixés, les personnes et les
        réponses, chaque chiffre et sa liste. Ce qui ne tient pas est donné avec ses
        lignes, par numéro de dossier et sans nom, et la façon de les corriger ; rend 1
        s’il y en a, sinon 0. Les noms se lisent dans Suivi : « Bilans », V.

        Options
          --tableaux                les tableaux, au lieu du fichier
          --annee AAAA              une année civile ; sinon l’année en cours et la
                                    précédente
          --du JOUR, --au JOUR      une période, bornes comprises
          --structure CODE          une structure ; sinon toutes, et la commission
          --territoire T            les structures et les commissions d’un territoire

        Un utilisateur nommé ne vérifie que les tableaux qui lui sont ouverts ; sans
        nom, le détenteur du fichier les vérifie tous.

        \(communes)
        """
}
