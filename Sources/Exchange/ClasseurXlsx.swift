// One XLSX workbook being made by libxlsxwriter, which is loaded when the first one is asked for.

import CXlsxwriter
import Domain
import Foundation

/// How a cell looks.
struct AspectXlsx: Hashable {
    enum Role { case titre, intitule, ligne, alerte, total, definition }

    let role: Role
    /// The format of a number, as spreadsheets write it; nil for a text.
    var nombre: String?
    var aDroite = false
}

/// A workbook, written cell by cell. The first error is kept: it is said when the workbook is finished.
final class ClasseurXlsx {
    /// The names under which the library is looked for; the first is that of Debian 12.
    static let bibliotheques = ["libxlsxwriter.so.4"]

    typealias Feuille = UnsafeMutablePointer<lxw_worksheet>

    private let xlsx: suivi_xlsx
    private let classeur: UnsafeMutablePointer<lxw_workbook>
    private let dossier: String
    private var chemin: String { "\(dossier)/classeur.xlsx" }
    private var aspects: [AspectXlsx: UnsafeMutablePointer<lxw_format>] = [:]
    private var erreur = LXW_NO_ERROR

    init(titre: String, le instant: Instant, bibliotheques: [String]) throws(ExportRefuse) {
        var xlsx = suivi_xlsx()
        guard bibliotheques.contains(where: { suivi_xlsx_load(&xlsx, $0) }) else { throw .bibliothequeAbsente }
        let dossier = try Self.dossierTemporaire()
        guard let classeur = suivi_xlsx_new(xlsx, "\(dossier)/classeur.xlsx") else {
            rmdir(dossier)
            throw .classeur(Int(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
        }
        (self.xlsx, self.classeur, self.dossier) = (xlsx, classeur, dossier)
        noter(suivi_xlsx_describe(xlsx, classeur, String(titre.prefix(255)), time_t(instant.secondes)))
    }

    /// Private to its user: what is being made is read by nobody else.
    private static func dossierTemporaire() throws(ExportRefuse) -> String {
        let parent = NSTemporaryDirectory()
        var modele = Array("\(parent.hasSuffix("/") ? String(parent.dropLast()) : parent)/suivi-XXXXXX".utf8CString)
        guard mkdtemp(&modele) != nil else { throw .dossierTemporaire(parent, erreur: errno) }
        return String(decoding: modele.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A sheet after those that are there; its name must be one that `NomsDeFeuilles` gave.
    func feuille(_ nom: String) throws(ExportRefuse) -> Feuille {
        guard let feuille = suivi_xlsx_sheet(xlsx, classeur, nom) else {
            _ = suivi_xlsx_close(xlsx, classeur)
            nettoyer()
            throw .classeur(Int(LXW_ERROR_INVALID_SHEETNAME_CHARACTER.rawValue))
        }
        return feuille
    }

    /// A text stays a text, whatever it begins with.
    func ecrire(_ texte: String, _ feuille: Feuille, _ rang: Int, _ colonne: Int, _ aspect: AspectXlsx) {
        let propre = String(TexteSur.pourTerminal(texte).prefix(32_000))
        noter(suivi_xlsx_text(xlsx, feuille, UInt32(rang), UInt16(colonne), propre, format(aspect)))
    }

    func ecrire(_ nombre: Double, _ feuille: Feuille, _ rang: Int, _ colonne: Int, _ aspect: AspectXlsx) {
        noter(suivi_xlsx_number(xlsx, feuille, UInt32(rang), UInt16(colonne), nombre, format(aspect)))
    }

    /// The width of a column, in characters.
    func elargir(_ feuille: Feuille, _ colonne: Int, _ largeur: Int) {
        noter(suivi_xlsx_width(xlsx, feuille, UInt16(colonne), Double(largeur)))
    }

    /// Where the words of the columns stand: they stay in sight, and come back on each printed page.
    func mettreEnPage(_ feuille: Feuille, intitules: Int, large: Bool) {
        suivi_xlsx_page(xlsx, feuille, UInt32(intitules), large)
    }

    /// Closes the workbook and reads it; nothing of it stays on the disk.
    func finir() throws(ExportRefuse) -> [UInt8] {
        noter(suivi_xlsx_close(xlsx, classeur))
        defer { nettoyer() }
        guard erreur == LXW_NO_ERROR, let octets = FileManager.default.contents(atPath: chemin), !octets.isEmpty else {
            throw .classeur(Int(erreur.rawValue))
        }
        return Array(octets)
    }

    private func nettoyer() {
        unlink(chemin)
        rmdir(dossier)
    }

    private func noter(_ resultat: lxw_error) {
        if erreur == LXW_NO_ERROR { erreur = resultat }
    }

    private func format(_ aspect: AspectXlsx) -> UnsafeMutablePointer<lxw_format>? {
        if let connu = aspects[aspect] { return connu }
        let cree = Self.creer(aspect, xlsx, classeur)
        aspects[aspect] = cree
        return cree
    }

    private static func creer(
        _ aspect: AspectXlsx, _ xlsx: suivi_xlsx, _ classeur: UnsafeMutablePointer<lxw_workbook>
    ) -> UnsafeMutablePointer<lxw_format>? {
        var vue = suivi_xlsx_look()
        vue.bold = aspect.role != .ligne && aspect.role != .definition
        vue.size = aspect.role == .titre ? 13 : 0
        // A dark red, besides the bold that says the same without colour.
        vue.colour = aspect.role == .alerte ? 0x9C0006 : 0
        vue.wrapped = aspect.role == .intitule || aspect.role == .definition
        (vue.line_below, vue.line_above) = (aspect.role == .intitule, aspect.role == .total)
        vue.right = aspect.aDroite
        guard let nombre = aspect.nombre else { return suivi_xlsx_format(xlsx, classeur, vue) }
        return nombre.withCString { texte in
            vue.number = texte
            return suivi_xlsx_format(xlsx, classeur, vue)
        }
    }
}
