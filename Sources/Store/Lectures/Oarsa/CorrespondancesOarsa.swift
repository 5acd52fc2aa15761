// Which level of education, which theme and which démarche is what for the DREES: data (`oarsa.csv`), never code.

import Domain

/// `liste;code;categorie`: what a département adds to a list, it also says here; what it does not say falls back (a démarche
/// on its theme, a theme on « action non classée », a level on « non connu »).
struct CorrespondancesOarsa: Equatable {
    private(set) var niveaux: [String: NiveauOarsa] = [:]
    private(set) var themes: [String: ModaliteOarsa] = [:]
    private(set) var demarches: [String: ModaliteOarsa] = [:]

    /// Strictly: the exact header, three columns, plain codes, known categories, no code twice in a list.
    init(_ octets: [UInt8]) throws {
        let table: TableDeDonnees
        do {
            table = try TableDeDonnees(octets, colonnes: ["liste", "code", "categorie"])
        } catch {
            throw ValeurIllisible(detail: "oarsa.csv : \(error.detail)")
        }
        for ligne in table.lignes {
            guard Self.simple(ligne[1]), noter(ligne[0], ligne[1], ligne[2]) else {
                throw ValeurIllisible(detail: "oarsa.csv : « \(ligne.joined(separator: ";")) »")
            }
        }
    }

    static let embarquees = Result { try CorrespondancesOarsa(PackageResources.oarsa_csv) }

    /// Codes stand in the text of the questions: nothing but letters, digits and underscores.
    private static func simple(_ code: String) -> Bool {
        !code.isEmpty && code.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private mutating func noter(_ liste: String, _ code: String, _ categorie: String) -> Bool {
        switch liste {
        case "niveaux": Self.noter(&niveaux, code, categorie)
        case "themes": Self.noter(&themes, code, categorie)
        case "demarches": Self.noter(&demarches, code, categorie)
        default: false
        }
    }

    /// Whether the category is known, and the code new in its own list.
    private static func noter<Categorie: RawRepresentable<String>>(
        _ table: inout [String: Categorie], _ code: String, _ categorie: String
    ) -> Bool {
        guard let connue = Categorie(rawValue: categorie) else { return false }
        return table.updateValue(connue, forKey: code) == nil
    }

    /// The band of a level, as SQL.
    func niveau(_ colonne: String) -> String {
        Self.cas(niveaux.mapValues { "'\($0.rawValue)'" }, colonne, sinon: "'\(NiveauOarsa.nc.rawValue)'")
    }

    /// The bit of the modality of a démarche `d`, as SQL.
    var modalite: String {
        let parTheme = Self.cas(themes.mapValues { String($0.bit) }, "d.theme", sinon: String(ModaliteOarsa.autres.bit))
        return Self.cas(demarches.mapValues { String($0.bit) }, "d.code", sinon: parTheme)
    }

    private static func cas(_ valeurs: [String: String], _ colonne: String, sinon: String) -> String {
        guard !valeurs.isEmpty else { return sinon }
        let cas = valeurs.sorted { $0.key < $1.key }.map { "WHEN '\($0.key)' THEN \($0.value)" }.joined(separator: " ")
        return "CASE \(colonne) \(cas) ELSE \(sinon) END"
    }
}

extension ModaliteOarsa {
    /// A contract holds a set of modalities: one bit each.
    var bit: Int { 1 << (Self.allCases.firstIndex(of: self) ?? 0) }
}
