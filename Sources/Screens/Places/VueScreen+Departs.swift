// Where a view goes: a chart of its table, a file.

import Reports
import Terminal

extension VueScreen {
    /// Whatever takes the view elsewhere stands here: each of them takes `comptee.tableau` or `comptee.document`.
    static var departures: [Command<Self>] { [] }
}
