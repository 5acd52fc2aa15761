// The filters of the young people: how they are called, added and taken off.

import Domain
import Store

extension TriDesJeunes {
    package var libelle: String {
        switch self {
        case .nom: "Nom"
        case .vingtSixAns: "Date des 26 ans"
        case .zone: "Zone"
        case .dernierContact: "Dernier contact"
        case .prochain: "Prochain rendez-vous"
        case .relances: "Relances depuis le dernier contact"
        case .motif: "Motif de non-contractualisation"
        case .contrat: "Contrat en cours"
        case .freins: "Freins ouverts"
        case .referent: "Référent"
        }
    }
}

extension JeunesScreen {
    /// One filter that can be on or off: its code, its words, whether it is on, and its switch.
    private struct Switch {
        let code: String
        let libelle: String
        let isOn: (FiltreJeunes) -> Bool
        let set: (inout FiltreJeunes, Bool) -> Void
    }

    /// Days without contact that are offered.
    static let delais = [30, 60, 90]

    private static func switches(_ context: Context?) -> [Switch] {
        var all = [
            Switch(code: "jamais_venu", libelle: "Jamais venus", isOn: \.jamaisVenu) { $0.jamaisVenu = $1 },
            Switch(code: "jamais_contractualise", libelle: "Jamais contractualisés", isOn: \.jamaisContractualise) {
                $0.jamaisContractualise = $1
            },
            Switch(code: "depart", libelle: "26 ans dans les \(Jeunesse.joursAvantDepart) jours", isOn: \.departProche) {
                $0.departProche = $1
            },
        ]
        all += delais.map { jours in
            Switch(code: "contact_\(jours)", libelle: "Sans contact depuis \(jours) jours", isOn: { $0.sansContactDepuis == jours }) {
                $0.sansContactDepuis = $1 ? jours : nil
            }
        }
        let zones = Zone.allCases.map { (ZoneCherchee.connue($0), $0.rawValue, $0.libelle) } + [(.inconnue, "inconnue", "Zone inconnue")]
        all += zones.map { zone, code, libelle in
            Switch(code: "zone_\(code)", libelle: libelle, isOn: { $0.zone == zone }) { $0.zone = $1 ? zone : nil }
        }
        let contrats =
            SorteDeContrat.allCases.map { (ContratCherche.sorte($0), $0.rawValue, "Contrat en cours : \($0.libelle)") }
            + [(.aucun, "aucun", "Aucun contrat en cours")]
        all += contrats.map { contrat, code, libelle in
            Switch(code: "contrat_\(code)", libelle: libelle, isOn: { $0.contrat == contrat }) { $0.contrat = $1 ? contrat : nil }
        }
        return all
            + (context?.referentiels.actifs(.themes) ?? []).map { theme in
                Switch(code: "theme_\(theme.code)", libelle: "Frein ouvert : \(theme.libelle)", isOn: { $0.theme == theme.code }) {
                    $0.theme = $1 ? theme.code : nil
                }
            }
    }

    /// Those that are on say so, and are taken off when chosen again.
    func filterChoices(_ context: Context) -> [Choice] {
        [Choice("tous", "Tous les jeunes")]
            + Self.switches(context).map { Choice($0.code, $0.isOn(filter) ? "✓ \($0.libelle) (à retirer)" : $0.libelle) }
    }

    mutating func toggle(_ code: String) {
        if code == "tous" {
            var all = FiltreJeunes(le: filter.le, structure: filter.structure, referent: filter.referent)
            (all.tri, all.inverse) = (filter.tri, filter.inverse)
            filter = all
        } else if code.hasPrefix("theme_") {
            let theme = String(code.dropFirst(6))
            filter.theme = filter.theme == theme ? nil : theme
        } else if let found = Self.switches(nil).first(where: { $0.code == code }) {
            found.set(&filter, !found.isOn(filter))
        }
    }

    /// « QPV · Jamais venus »: what narrows the list.
    func filterWords(_ context: Context) -> String {
        Self.switches(context).filter { $0.isOn(filter) }.map(\.libelle).joined(separator: " · ")
    }
}
