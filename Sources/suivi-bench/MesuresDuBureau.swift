// What of a key's time is the program's own: the desk reacts and draws, without any terminal.

import Domain
import Screens
import Store
import Terminal

/// The same keys as at the terminal, given to the desk itself.
struct MesuresDuBureau {
    let store: Store
    let utilisateur: String

    func mesurer() throws -> [Mesure] {
        var bureau = try Interface.desk(
            store: store, utilisateur: utilisateur, login: nil, clock: Clock(pinned: Departement.aujourdhui))
        bureau.resize(Size(rows: 24, columns: 80))
        func touche(_ nom: String, _ touches: [Key]) -> Mesure {
            let durees = Durees.de(120) { rang in
                bureau.press(touches[rang % touches.count])
                _ = bureau.frame()
            }
            return Mesure("desk: \(nom), median and p99", "\(Mesure.nombre(durees.mediane)) and \(Mesure.nombre(durees.p99)) ms")
        }
        bureau.press(.character("b"))
        let liste = [touche("cursor move", [.down]), touche("page", [.pageDown]), touche("end and home", [.end, .home])]
        bureau.press(.character("/"))
        return liste + [touche("filter keystroke", "martin".map { .character($0) } + Array(repeating: .backspace, count: 6))]
    }
}
