// Where the file is, when nobody says.

/// The default places, from the environment.
struct Emplacement {
    let environnement: [String: String]

    /// What `--fichier` says, else `SUIVI_FICHIER`, else the file of the user.
    func fichier(_ option: String?, demonstration: Bool) -> String {
        option ?? valeur("SUIVI_FICHIER") ?? dossier + (demonstration ? "/demonstration.sqlite" : "/suivi.sqlite")
    }

    /// `$XDG_DATA_HOME/suivi`; the specification ignores a relative path.
    private var dossier: String {
        if let donnees = valeur("XDG_DATA_HOME"), donnees.hasPrefix("/") { return donnees + "/suivi" }
        return (valeur("HOME") ?? ".") + "/.local/share/suivi"
    }

    private func valeur(_ nom: String) -> String? {
        environnement[nom].flatMap { $0.isEmpty ? nil : $0 }
    }
}
