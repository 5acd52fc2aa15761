// Why a page could not leave the machine, in words.

import Foundation

/// An export that was refused: nothing is left behind.
package enum ExportRefuse: Error, Equatable, Sendable {
    /// The library that writes workbooks is not on this machine.
    case bibliothequeAbsente
    /// The temporary directory refuses the workbook; the system's error number.
    case dossierTemporaire(String, erreur: Int32)
    /// The library could not make the workbook; its error number.
    case classeur(Int)
    /// The journal could not take its line; the reason, and whether a file was written and then removed.
    case journal(raison: String, retire: Bool)

    /// What is refused, why, and what to do, in French.
    package var message: String {
        switch self {
        case .bibliothequeAbsente:
            "Le classeur XLSX ne peut pas être écrit : la bibliothèque libxlsxwriter manque sur cette machine. Faites installer le paquet libxlsxwriter4, ou choisissez le format CSV."
        case .dossierTemporaire(let dossier, ENOSPC), .dossierTemporaire(let dossier, EDQUOT):
            "Le classeur XLSX ne peut pas être préparé : le disque de « \(dossier) » est plein. Libérez de la place, ou choisissez le format CSV."
        case .dossierTemporaire(let dossier, let erreur):
            "Le classeur XLSX ne peut pas être préparé dans « \(dossier) » (erreur \(erreur) du système). Donnez un autre dossier par TMPDIR, ou choisissez le format CSV."
        case .classeur(let erreur):
            "Le classeur XLSX n’a pas pu être préparé (erreur \(erreur) de libxlsxwriter) : il reste peut-être trop peu de place dans le dossier temporaire. Libérez-en, ou choisissez le format CSV."
        case .journal(let raison, let retire):
            "Rien n’est exporté : le journal n’a pas pu en garder la ligne\(retire ? ", et le fichier a été retiré" : ""). \(raison)"
        }
    }
}
