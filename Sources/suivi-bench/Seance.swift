// The interface as the program opens it, for the sessions that are measured.

import Domain
import Screens
import Store

/// The benchmark standing in for the program: same rooms, same loop, without the command line's parser.
enum Seance {
    @MainActor
    static func ouvrir(_ arguments: [String]) throws -> Int32 {
        func valeur(_ option: String) -> String? {
            arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
        }
        let jour = valeur("--aujourdhui").flatMap { Jour(iso: $0) } ?? Departement.aujourdhui
        let store = try Store.open(valeur("--fichier") ?? "", aujourdhui: jour)
        defer { try? store.close() }
        return try Interface.run(store: store, utilisateur: valeur("--utilisateur"), aujourdhui: jour, demonstration: false)
    }
}
