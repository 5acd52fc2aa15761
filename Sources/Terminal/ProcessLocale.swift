// Accents must come out right whatever the machine's settings: a server often has no locale at all.
import CNcurses
import Foundation

/// The C library's locale, on which ncurses relies to send UTF-8.
enum ProcessLocale {
    /// Takes the user's locale if it is UTF-8, else one that is. Returns false when there is none.
    @discardableResult
    static func prepare() -> Bool {
        setlocale(LC_ALL, "")
        for candidate in ["C.UTF-8", "C.utf8", "fr_FR.UTF-8", "en_US.UTF-8"] where !isUtf8 {
            setlocale(LC_ALL, candidate)
        }
        // Numbers read from files and the database keep their point.
        setlocale(LC_NUMERIC, "C")
        return isUtf8
    }

    private static var isUtf8: Bool {
        guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: name) == "UTF-8"
    }
}
