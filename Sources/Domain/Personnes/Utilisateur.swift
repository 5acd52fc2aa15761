// Whose desk it is: one rule for the interface and the command line.

extension Referent {
    /// Nobody works, nor reads anything, after the last day.
    package func enPoste(le jour: Jour) -> Bool { actifAu.map { $0 >= jour } ?? true }
}

/// Who works on a file.
package enum Utilisateur {
    /// Who was named, by `--utilisateur` or else by `SUIVI_UTILISATEUR`; an empty name is none.
    package static func nomme(option: String?, environnement: [String: String]) -> String? {
        [option, environnement["SUIVI_UTILISATEUR"]].compactMap { $0 }.first { !$0.isEmpty }
    }

    /// The one who was named, else the one whose login it is, else the only one there is, else nobody. Capitals and
    /// accents do not count. Whoever left is refused when named, and never found otherwise.
    package static func resoudre(
        nomme: String?, login: String?, parmi referents: [Fiche<Referent>], le jour: Jour
    ) throws(UtilisateurRefuse) -> Fiche<Referent>? {
        let enPoste = referents.filter { $0.valeur.enPoste(le: jour) }
        guard let nomme else { return login.flatMap { trouver($0, enPoste) } ?? (enPoste.count == 1 ? enPoste.first : nil) }
        guard let trouve = trouver(nomme, referents) else {
            throw .inconnu(nomme, connus: enPoste.map(\.identifiant).sorted())
        }
        if let depart = trouve.actifAu, !trouve.valeur.enPoste(le: jour) { throw .parti(trouve.identifiant, depuis: depart) }
        return trouve
    }

    private static func trouver(_ identifiant: String, _ referents: [Fiche<Referent>]) -> Fiche<Referent>? {
        let cherche = Repli.plier(identifiant)
        return referents.first { Repli.plier($0.identifiant) == cherche }
    }
}

/// Somebody who was named and may not work on this file.
package enum UtilisateurRefuse: Error, Equatable, Sendable {
    case inconnu(String, connus: [String])
    case parti(String, depuis: Jour)

    /// What is refused, why, and what to do, in French.
    package var message: String {
        switch self {
        case .inconnu(let identifiant, let connus):
            "« \(identifiant) » n’est pas un utilisateur de ce fichier. \(connus.isEmpty ? "Il n’en a encore aucun : lancez « suivi » sans --utilisateur." : "Choisissez parmi : \(connus.joined(separator: ", ")).")"
        case .parti(let identifiant, let depuis):
            "« \(identifiant) » n’est plus en poste depuis le \(depuis.court) : ce fichier ne lui est plus ouvert. Donnez un autre utilisateur avec --utilisateur."
        }
    }
}
