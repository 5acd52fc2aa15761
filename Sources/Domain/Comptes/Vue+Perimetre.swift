// A view that changes: another measure, other axes, another place, one step down or up.

extension Axe {
    /// Where people are followed, from the widest to the narrowest.
    package static let lieux: [Axe] = [.territoire, .structure, .referent]
    package var estUnLieu: Bool { Self.lieux.contains(self) }
}

extension Perimetre {
    /// The axes of place that still tell something apart inside it.
    package var lieuxDistincts: [Axe] {
        switch self {
        case .tout: [.territoire, .structure, .referent]
        case .territoire: [.structure, .referent]
        case .structure: [.referent]
        case .referent: []
        }
    }

    /// The place of a value, for whoever stands in this perimeter; nil when it is not a place. `structureDe` tells where a référent works.
    package func lieu(de modalite: Modalite, structureDe: (Cle<Referent>) -> Cle<Structure>?) -> Perimetre? {
        guard let code = modalite.code else { return nil }
        switch modalite.axe {
        case .territoire: return .territoire(code)
        case .structure: return Int64(code).map { .structure(Cle($0)) }
        case .referent:
            guard let cle = Int64(code).map({ Cle<Referent>($0) }), let structure = structure ?? structureDe(cle) else { return nil }
            return .referent(cle, de: structure)
        default: return nil
        }
    }
}

extension Vue {
    /// More columns of time than this are another division of time: nobody reads them, and each is counted apart.
    package static let colonnesDeTemps = 36

    /// The axes along which it may be laid out where it is: one structure is not an axis.
    package var axesPossibles: [Axe] {
        mesure.axes.filter { axe in
            (!axe.estUnLieu || perimetre.lieuxDistincts.contains(axe)) && axe.periodes(dans: periode).count <= Self.colonnesDeTemps
        }
    }

    /// Other lines; what was there goes to the columns when they were asked for as lines.
    package func avec(lignes axe: Axe) -> Vue {
        var vue = self
        vue.lignes = axe
        if colonnes == axe { vue.colonnes = lignes }
        if let colonnes = vue.colonnes, colonnes.estTemps, axe.estTemps { vue.colonnes = nil }
        return vue.possible
    }

    /// Other columns, or none.
    package func avec(colonnes axe: Axe?) -> Vue {
        var vue = self
        vue.colonnes = axe
        if let axe, lignes == axe || lignes.estTemps && axe.estTemps {
            vue.lignes = lignes == axe ? colonnes ?? autresLignes(que: axe) : autresLignes(que: axe)
            if vue.lignes.estTemps && axe.estTemps { vue.lignes = autresLignes(que: axe) }
        }
        return vue.possible
    }

    /// Another measure, along the same axes as far as it has them.
    package func avec(mesure: Mesure) -> Vue {
        var vue = self
        vue.mesure = mesure
        if self.mesure.axesPropres.contains(lignes), lignes == self.mesure.axeUsuel { vue.lignes = mesure.axeUsuel }
        return vue.possible
    }

    /// The same in another place.
    package func avec(perimetre: Perimetre) -> Vue {
        var vue = self
        vue.perimetre = perimetre
        return vue.possible
    }

    /// The same over another period.
    package func avec(periode: Periode) -> Vue {
        var vue = self
        vue.periode = periode
        return vue.possible
    }

    /// One step down: what was told apart by place is told apart by the next one.
    package func descendue(vers lieu: Perimetre, depuis axe: Axe) -> Vue {
        var vue = self
        vue.perimetre = lieu
        let suivant = lieu.lieuxDistincts.first
        if vue.lignes == axe { vue.lignes = suivant ?? vue.colonnes ?? vue.autresLignes(que: axe) }
        if vue.colonnes == axe { vue.colonnes = suivant }
        return vue.possible
    }

    /// What can be laid out and is nearest: an axis that is missing gives way to the next one of its kind, or to the usual one.
    package var possible: Vue {
        var vue = self
        let connus = axesPossibles
        vue.colonnes = vue.colonnes.flatMap { connus.contains($0) ? $0 : remplacant($0, connus) }
        if !connus.contains(vue.lignes) { vue.lignes = remplacant(vue.lignes, connus) ?? vue.autresLignes(que: vue.colonnes) }
        if vue.colonnes == vue.lignes || vue.lignes.estTemps && vue.colonnes?.estTemps ?? false { vue.colonnes = nil }
        return vue
    }

    /// A place gives way to the places inside it, a division of time to a larger one.
    private func remplacant(_ axe: Axe, _ connus: [Axe]) -> Axe? {
        let famille: [Axe] = axe.estUnLieu ? Axe.lieux : axe.estTemps ? [.mois, .trimestre, .annee] : []
        guard let rang = famille.firstIndex(of: axe) else { return nil }
        return famille[(rang + 1)...].first(where: connus.contains)
    }

    private func autresLignes(que axe: Axe?) -> Axe {
        ([mesure.axeUsuel] + mesure.axesPropres + [.orientation, .sexe]).first { $0 != axe && !$0.estTemps } ?? mesure.axeUsuel
    }
}
