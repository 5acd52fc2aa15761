// The journal of a person, in words.

import Domain
import Foundation
import GRDB

/// One act, as its reader sees it.
package struct LigneDeJournal: Equatable, Sendable {
    package var quand: Instant
    package var qui: String
    package var acte: String
    /// What changed, field by field: « Décision : En attente → Validé ; Décidé le : vide → 12/03/2026 ».
    package var detail: String

    package init(quand: Instant, qui: String, acte: String, detail: String) {
        (self.quand, self.qui, self.acte, self.detail) = (quand, qui, acte, detail)
    }
}

extension Store {
    /// The last acts on a person's file, most recent first. Throws `Refuse` like the file itself; a structure whose
    /// accompaniment has ended reads the acts of its own users only.
    package func journal(
        de beneficiaire: Cle<Beneficiaire>, pour lecteur: Fiche<Referent>, limite: Int, le jour: Jour
    ) throws -> [LigneDeJournal] {
        let referentiels = try referentiels()
        return try lire { db in
            let lectures = Lectures(db)
            let beneficiaire = try lectures.vivant(beneficiaire)
            guard try lectures.peutVoir(beneficiaire, lecteur) else { throw Refuse(.horsDroits) }
            let mots = try MotsDuJournal(lectures, referentiels, beneficiaire)
            let propres =
                try lectures.finDuSuivi(beneficiaire, lecteur, jour) != nil
                ? "AND qui IN (SELECT id FROM referents WHERE structure_id = :perimetre)" : ""
            let texte = """
                SELECT quand, qui, acte, avant, apres FROM journal
                  WHERE beneficiaire_id IN (\(Lectures.famille(":cle"))) \(propres) ORDER BY id DESC LIMIT :nombre
                """
            var arguments = ["cle": sql(beneficiaire), "nombre": sql(limite)]
            if !propres.isEmpty { arguments["perimetre"] = sql(lecteur.perimetre) }
            return try lectures.lignes(texte, arguments) { try mots.ligne(&$0) }
        }
    }
}

/// The wording of what the journal keeps as codes.
struct MotsDuJournal {
    private let referents: [Cle<Referent>: String]
    private let structures: [Cle<Structure>: String]
    private let liens: LiensDuJournal
    private let referentiels: Referentiels

    init(_ lectures: Lectures, _ referentiels: Referentiels, _ beneficiaire: Cle<Beneficiaire>) throws {
        let referents = try lectures.fiches(Referent.self, "").map { ($0.cle, $0.valeur.nomComplet) }
        self.referents = Dictionary(uniqueKeysWithValues: referents)
        structures = try Dictionary(uniqueKeysWithValues: lectures.fiches(Structure.self, "").map { ($0.cle, $0.nom) })
        liens = try LiensDuJournal(lectures, referentiels, beneficiaire)
        self.referentiels = referentiels
    }

    /// `quand, qui, acte, avant, apres`.
    func ligne(_ lecture: inout Lecture) throws -> LigneDeJournal {
        let (quand, qui) = (try lecture.instant(), try lecture.cleOuNil(Referent.self))
        let acte = try lecture.texte()
        let (avant, apres) = (try champs(lecture.texte()), try champs(lecture.texte()))
        return LigneDeJournal(
            quand: quand, qui: qui.flatMap { referents[$0] } ?? "", acte: NatureDActe(rawValue: acte)?.libelle ?? acte,
            detail: detail(avant, apres))
    }

    private func champs(_ json: String) throws -> [String: ValeurDeJournal] {
        try JSONDecoder().decode([String: ValeurDeJournal].self, from: Data(json.utf8))
    }

    private func detail(_ avant: [String: ValeurDeJournal], _ apres: [String: ValeurDeJournal]) -> String {
        let codes = Set(avant.keys).union(apres.keys)
        let connues = Self.colonnes.filter { codes.contains($0.champ.code) }
        return connues.map { colonne in
            let (ancienne, nouvelle) = (avant[colonne.champ.code], apres[colonne.champ.code])
            let fin = nouvelle.map { mots($0, colonne.rendu) } ?? "vide"
            // No line begins with a colon or an arrow.
            guard !avant.isEmpty, colonne.champ != .acteAnnule else { return "\(colonne.champ.libelle)\u{a0}: \(fin)" }
            return "\(colonne.champ.libelle)\u{a0}: \(ancienne.map { mots($0, colonne.rendu) } ?? "vide") →\u{a0}\(fin)"
        }.joined(separator: "\u{a0}; ")
    }

    private func mots(_ valeur: ValeurDeJournal, _ rendu: Rendu) -> String {
        switch (valeur, rendu) {
        case (.nombre(let cle), .referent): referents[Cle(Int64(cle))] ?? LiensDuJournal.disparu
        case (.nombre(let cle), .structure): structures[Cle(Int64(cle))] ?? LiensDuJournal.disparu
        case (.nombre(let cle), .entretien): liens.entretiens[cle] ?? LiensDuJournal.disparu
        case (.nombre(let cle), .contrat): liens.contrats[cle] ?? LiensDuJournal.disparu
        case (.nombre(let cle), .frein): liens.freins[cle] ?? LiensDuJournal.disparu
        case (.nombre(let cle), .session): liens.sessions[cle] ?? LiensDuJournal.disparu
        case (.nombre(let nombre), _): String(nombre)
        case (.texte(let texte), .jour): Jour(iso: texte)?.court ?? texte
        case (.texte(let texte), .heure): Heure(texte)?.libelle ?? texte
        case (.texte(let texte), .liste(let libelle)): libelle(texte) ?? texte
        case (.texte(let texte), .referentiel(let nom)): referentiels.libelle(nom, texte)
        case (.texte(let texte), .codes(let nom)):
            texte.split(separator: ";").map { referentiels.libelle(nom, String($0)) }.joined(separator: ", ")
        case (.texte(let texte), _): texte.count > 80 ? "\(texte.prefix(79))…" : texte
        }
    }

    /// Every field that an act may note, in the order in which it is told, each once.
    private static let colonnes: [Colonne] = {
        let situations = NatureDeSituation.allCases.map { nature in
            Colonne("", nature.champ, .liste { nature.libelle(de: $0) })
        }
        let propres = [
            Colonne("", .freinsReperes, .codes(.themes)), Colonne("", .freinsLeves, .codes(.themes)),
            Colonne("", .demarches, .codes(.demarches)),
            Colonne("", .prochainLe, .jour), Colonne("", .rendezVousAnnules), Colonne("", .bilanDuPrecedent),
            Colonne("", .etapes, .codes(.demarches)),
            Colonne("", .documentExporte), Colonne("", .formatDExport), Colonne("", .nominatif),
        ]
        let lignes: [[Colonne]] = [
            [
                Colonne("", .acteAnnule, .code(NatureDActe.self)), Colonne("", .ficheFondue), Colonne("", .faitsDeplaces),
                Colonne("", .accompagnementsReunis),
            ],
            Beneficiaire.colonnes, Foyer.colonnes, situations, Accompagnement.colonnes, Designation.colonnes,
            Contrat.colonnes, Entretien.colonnes, Frein.colonnes, Demarche.colonnes, Relance.colonnes, Avenant.colonnes, Examen.colonnes,
            propres,
        ]
        var vus: Set<Champ> = [.beneficiaire]
        return lignes.flatMap { $0 }.filter { vus.insert($0.champ).inserted }
    }()
}

/// The other records that a person's journal speaks of, told as a reader knows them.
private struct LiensDuJournal {
    static let disparu = "fiche disparue"
    let entretiens: [Int: String]
    let contrats: [Int: String]
    let freins: [Int: String]
    let sessions: [Int: String]

    init(_ lectures: Lectures, _ referentiels: Referentiels, _ beneficiaire: Cle<Beneficiaire>) throws {
        func lire(_ texte: String, _ mots: (inout Lecture) throws -> String) throws -> [Int: String] {
            let lignes = try lectures.lignes(texte, ["cle": sql(beneficiaire)]) { lecture in
                (try lecture.entier(), try mots(&lecture))
            }
            return Dictionary(lignes, uniquingKeysWith: { premier, _ in premier })
        }
        entretiens = try lire("SELECT id, ifnull(tenu_le, prevu_le) FROM entretiens WHERE beneficiaire_id = :cle") {
            "du \(try $0.jour().court)"
        }
        contrats = try lire("SELECT id, debut, fin FROM contrats WHERE beneficiaire_id = :cle") {
            "du \(try $0.jour().court) au \(try $0.jour().court)"
        }
        // All of them: a decision that was withdrawn leaves no examination behind.
        sessions = try lire("SELECT id, tenue_le, territoire FROM sessions_commission WHERE :cle IS NOT NULL") {
            "du \(try $0.jour().court), \(try $0.texte())"
        }
        freins = try lire("SELECT id, theme, repere_le FROM freins WHERE beneficiaire_id = :cle") {
            "\(referentiels.libelle(.themes, try $0.texte())), repéré le \(try $0.jour().court)"
        }
    }
}
