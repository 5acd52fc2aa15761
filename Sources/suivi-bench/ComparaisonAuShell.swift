// Each tally against the same SQL in the sqlite3 shell: what the program adds to SQLite.

import Domain
import Foundation
import Store

/// Asks the shell the same questions many times inside one process, so that its start is not counted.
struct ComparaisonAuShell {
    let store: Store
    let chemin: String

    func mesurer(_ periode: Periode) throws -> [Mesure] {
        guard let structure = try store.structures().first(where: { $0.code == "S1" }) else { return [] }
        let dixAns = Periode(du: Departement.debut, au: Departement.debut.plus(mois: 120).plus(jours: -1)) ?? periode
        let textes =
            try store.requetesDeComptes(structure.cle, periode).map { ($0.nom, $0.texte, 1000) }
            + store.requetesDeVues(.tout, dixAns).map { ("ten years of every structure, \($0.nom)", $0.texte, 15) }
        return try textes.map { nom, texte, fois in
            let programme = try Durees.de(fois) { _ in _ = try store.executerRequete(texte) }.mediane
            guard let shell = duree(texte, fois) else {
                return Mesure("tally « \(nom) »", "\(Mesure.nombre(programme)) ms, no sqlite3 shell here")
            }
            let rapport = programme / shell
            return Mesure(
                "tally « \(nom) »", promesse: "≤ 1.3× the shell",
                "\(Mesure.nombre(programme)) ms against \(Mesure.nombre(shell)) ms: \(Mesure.nombre(rapport))×", tenue: rapport <= 1.3)
        }
    }

    /// Milliseconds of one execution in the shell (mean of many, by its own clock), nil without a shell.
    private func duree(_ texte: String, _ fois: Int) -> Double? {
        let horloge = "SELECT 'horloge ' || ((julianday('now') - 2461000.5) * 86400000);\n"
        let script = horloge + String(repeating: texte.replacing("\n", with: " ") + ";\n", count: fois) + horloge
        let fichier = chemin + ".questions"
        guard (try? script.write(toFile: fichier, atomically: true, encoding: .utf8)) != nil else { return nil }
        let shell = Process()
        shell.executableURL = URL(filePath: "/usr/bin/sqlite3")
        shell.arguments = [chemin, ".read '\(fichier)'"]
        let sortie = Pipe()
        shell.standardOutput = sortie
        guard (try? shell.run()) != nil else { return nil }
        let reponse = String(decoding: sortie.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        let heures = reponse.split(separator: "\n").filter { $0.hasPrefix("horloge ") }.compactMap { Double($0.dropFirst(8)) }
        return heures.count == 2 ? (heures[1] - heures[0]) / Double(fois) : nil
    }
}
