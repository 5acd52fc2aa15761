// What became of a record since a closing, in a sentence.

extension DifferenceDeFait {
    /// For one figure: « Ajouté, était dans « Sans type » ». `nom`: how a line of the heading is called, nil when it is no
    /// line of the page.
    package func phrase(_ ligne: String, _ nom: (String) -> String?) -> String {
        switch sens(ligne) {
        case .ajoute: avant(nom).map { "Ajouté : était dans \($0)" } ?? "Ajouté depuis la clôture"
        case .disparu: apres(nom).map { "Parti : compte maintenant dans \($0)" } ?? "Parti : n’est plus compté"
        case .deplace: phraseDEnsemble(nom)
        case .redit, nil: "Toujours compté ici, dit autrement"
        }
    }

    /// For the heading as a whole.
    package func phraseDEnsemble(_ nom: (String) -> String?) -> String {
        switch (clos, present) {
        case (nil, _): "Ajouté\(apres(nom).map { " dans \($0)" } ?? "")"
        case (_, nil): "N’est plus compté\(avant(nom).map { " (était dans \($0))" } ?? "")"
        case (_?, _?): "Passé de \(avant(nom) ?? "hors des lignes") à \(apres(nom) ?? "hors des lignes")"
        }
    }

    /// What the list showed and shows: « Sans type · validé → Renouvellement · validé », with the days when they moved.
    package var details: String {
        let mots = [clos?.detail, present?.detail].compactMap { $0 }
        let detail = Set(mots).count == 1 ? mots[0] : mots.joined(separator: " → ")
        guard let avant = clos?.jour, let apres = present?.jour, avant != apres else { return detail }
        return "\(detail) ; le \(avant.court) → le \(apres.court)"
    }

    private func avant(_ nom: (String) -> String?) -> String? { Self.noms(clos, nom) }
    private func apres(_ nom: (String) -> String?) -> String? { Self.noms(present, nom) }

    /// « Fixés pour CER » et « Honorés pour CER »; nil when only the total counts it.
    private static func noms(_ place: PlaceDeFait?, _ nom: (String) -> String?) -> String? {
        let noms = (place?.jours.keys.sorted() ?? []).filter { $0 != Chiffre.total }.compactMap(nom).map { "«\u{A0}\($0)\u{A0}»" }
        return noms.isEmpty ? nil : RecitDActe.enumerer(noms)
    }
}
