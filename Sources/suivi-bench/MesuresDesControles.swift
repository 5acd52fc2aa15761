// What the verification promises: the controls of a structure within fifty milliseconds, of every structure within half a second.

import Domain
import Store

extension MesuresDuStore {
    /// The controls of one structure and year, as its page and as the verification ask for them; then of all.
    func controler(_ structure: Cle<Structure>, _ periode: Periode) throws -> [Mesure] {
        let jour = Departement.aujourdhui
        let toutes = try store.structures().map(\.cle)
        func mesure(_ quoi: String, _ structures: [Cle<Structure>], vues: Bool, auPlus limite: Double?, _ fois: Int) throws -> Mesure {
            let durees = try Durees.de(fois) { _ in
                _ = try store.faitsDeControle(structures, periode, le: jour, pour: nil, vues: vues)
            }
            let titre = "\(nom): \(quoi), \(periode.libelle)"
            return limite.map { Mesure(titre, auPlus: $0, ms: durees.mediane) } ?? Mesure(titre, "\(Mesure.nombre(durees.mediane)) ms")
        }
        return try [
            mesure("controls of the page of one structure", [structure], vues: false, auPlus: 50, 40),
            mesure("every control of one structure", [structure], vues: true, auPlus: nil, 40),
            mesure("every control of every structure", toutes, vues: true, auPlus: nil, 10),
        ]
    }
}
