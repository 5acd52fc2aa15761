// Why the program cannot draw here, said to the person who started it.

/// The terminal cannot be used.
package enum TerminalError: Error, Equatable {
    case notATerminal
    /// The terminal cannot place its cursor (TERM=dumb, an editor's console…).
    case dumb(String)
    /// Neither this terminal nor the usual replacement is described on the machine.
    case undescribed(String)
    /// No locale of the machine can show accents.
    case noUtf8
    /// The system refused a resource: its own words.
    case system(String)

    /// What is wrong and what to do, in French.
    package var message: String {
        switch self {
        case .notATerminal:
            "Suivi s’utilise dans un terminal : l’entrée ou la sortie est redirigée. "
                + "Lancez la commande sans « | » ni « > », et avec « ssh -t » à distance."
        case .dumb(let term):
            "Le terminal « \(term) » ne sait pas placer son curseur : les écrans ne peuvent pas s’y dessiner. "
                + "Ouvrez un vrai terminal (PuTTY, Windows Terminal, xterm…) ou essayez : "
                + "TERM=xterm-256color suivi"
        case .undescribed(let term):
            "Le terminal « \(term) » est inconnu de cette machine, et « \(Terminfo.fallback) » aussi. "
                + "Faites installer le paquet « ncurses-base »."
        case .noUtf8:
            "Aucune langue de cette machine n’affiche les accents (UTF-8). "
                + "Faites installer « C.UTF-8 », fournie par le paquet « libc-bin »."
        case .system(let reason):
            "Le terminal n’a pas pu être ouvert : \(reason)."
        }
    }
}
