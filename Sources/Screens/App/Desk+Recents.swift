// Which dossiers were open, so that one goes back to them in two keys.

import Domain
import Store

extension Desk {
    static let recentLimit = 9
    private static let preference = "recents"

    /// Remembers a dossier that was just opened.
    mutating func remember(_ screen: any Screen) {
        guard let dossier = (screen as? DossierScreen)?.dossier?.beneficiaire else { return }
        recents.removeAll { $0.cle == dossier.cle }
        recents.insert(Recent(cle: dossier.cle, nom: dossier.valeur.nomComplet), at: 0)
        if recents.count > Self.recentLimit + 1 { recents.removeLast() }
    }

    /// Those that one may go to from here.
    var otherRecents: [Recent] {
        let here = stack.lazy.compactMap { $0 as? DossierScreen }.last?.dossier?.beneficiaire.cle
        return Array(recents.filter { $0.cle != here }.prefix(Self.recentLimit))
    }

    /// The dossiers of the last session, by their keys: their names are read when they are shown.
    package mutating func recallRecents() {
        guard let qui = context.auteur, let kept = try? store.preference(Self.preference, de: qui) else { return }
        recents = kept.split(separator: " ").prefix(Self.recentLimit).compactMap { Int64($0) }.map { Recent(cle: Cle($0), nom: "") }
    }

    /// Gives their names to those that have none yet; those that the user may not open any more leave the list.
    mutating func nameRecents() {
        recents = recents.compactMap { recent in
            guard recent.nom.isEmpty else { return recent }
            let dossier = try? store.dossier(recent.cle, pour: context.utilisateur, le: context.aujourdhui)
            return dossier.map { Recent(cle: recent.cle, nom: $0.beneficiaire.valeur.nomComplet) }
        }
    }

    /// Kept for the next session; not worth a word when the disk refuses.
    package func keepRecents() {
        guard let qui = context.auteur, !recents.isEmpty else { return }
        let keys = recents.prefix(Self.recentLimit).map { String($0.cle.rawValue) }.joined(separator: " ")
        try? store.preferer(Self.preference, keys, de: qui)
    }
}
