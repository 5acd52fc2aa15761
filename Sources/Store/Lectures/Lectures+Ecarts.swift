// What changed since a closing: the records behind each figure then and now, and what the journal says of each.

import Domain
import GRDB

/// One record that does not stand as it stood, with the acts that explain it.
package struct EcartDeFait: Equatable, Sendable {
    package let difference: DifferenceDeFait
    /// Nil when the file is not open to the reader, or is gone.
    package let nom: String?
    /// The file to open: the one into which it was merged, if it was.
    package let dossier: Cle<Beneficiaire>
    /// The acts since the closing that concern the record, oldest first.
    package let actes: [LigneDeJournal]
    /// Other acts concern it, which the reader's structure may not read since it no longer follows the person.
    package let ailleurs: Bool

    package init(
        difference: DifferenceDeFait, nom: String?, dossier: Cle<Beneficiaire>, actes: [LigneDeJournal] = [], ailleurs: Bool = false
    ) {
        (self.difference, self.nom, self.dossier, self.actes, self.ailleurs) = (difference, nom, dossier, actes, ailleurs)
    }

    /// What is said when no act is shown; nil when some are, or when the file itself is not open.
    package var sansActe: String? {
        if nom == nil || !actes.isEmpty { return nil }
        return ailleurs
            ? "L’acte qui l’explique est d’une autre structure : il ne vous est pas ouvert, la vôtre ne suit plus la personne."
            : "Aucun acte du journal ne l’explique : une liste a changé de catégorie ou un libellé, ou le fichier a été écrit hors de Suivi."
    }
}

extension Store {
    /// Every record that does not stand as it stood at the closing, heading by heading, by day. `sujets`: the question
    /// behind each figure of today's page.
    package func differences(
        _ cloture: Cloture, _ sujets: [Chiffre: SujetDeCompte], pour lecteur: Fiche<Referent>?
    ) throws -> [DifferenceDeFait] {
        let referentiels = try referentiels()
        return try lireLargement { db in
            let lectures = Lectures(db)
            try lectures.exigerLecture(cloture, lecteur)
            return try lectures.differences(cloture, sujets, referentiels)
        }
    }

    /// The same records with their names and what the journal says of them, as a reader may see it; nil: the file's owner.
    package func ecarts(
        _ differences: [DifferenceDeFait], depuis cloture: Cloture, pour lecteur: Fiche<Referent>?, le jour: Jour
    ) throws -> [EcartDeFait] {
        let referentiels = try referentiels()
        return try lire { db in
            let lectures = Lectures(db)
            try lectures.exigerLecture(cloture, lecteur)
            let journal = try Int64.fetchOne(db, sql: "SELECT journal_id FROM clotures WHERE id = ?", arguments: [sql(cloture.cle)]) ?? 0
            return try differences.map { try lectures.ecart($0, apres: journal, referentiels, lecteur, jour) }
        }
    }
}

extension Lectures {
    fileprivate func differences(
        _ cloture: Cloture, _ sujets: [Chiffre: SujetDeCompte], _ referentiels: Referentiels
    ) throws -> [DifferenceDeFait] {
        let closes = try lignes("SELECT rubrique, code FROM clotures_lignes WHERE cloture_id = :cle", ["cle": sql(cloture.cle)]) {
            Chiffre(try $0.texte(), try $0.texte())
        }
        let rubriques = Set(closes.map(\.rubrique)).union(sujets.keys.map(\.rubrique)).sorted()
        return try rubriques.flatMap { rubrique -> [DifferenceDeFait] in
            let lignes = Set((closes + sujets.keys).filter { $0.rubrique == rubrique }.map(\.ligne))
            var listes = ListesDeRubrique()
            for ligne in lignes.sorted() {
                let chiffre = Chiffre(rubrique, ligne)
                listes.clos[ligne] = try faitsClos(cloture, chiffre)
                listes.present[ligne] = try sujets[chiffre].map {
                    try faitsComptes(cloture.structure, cloture.periode, $0, referentiels)
                }
            }
            return listes.differences(rubrique)
        }
    }

    fileprivate func ecart(
        _ difference: DifferenceDeFait, apres journal: Int64, _ referentiels: Referentiels, _ lecteur: Fiche<Referent>?, _ jour: Jour
    ) throws -> EcartDeFait {
        let dossier = try vivant(difference.beneficiaire)
        let visible = try lecteur.map { try peutVoir(dossier, $0) } ?? true
        guard visible, let personne = try fiche(dossier) else {
            return EcartDeFait(difference: difference, nom: nil, dossier: dossier)
        }
        let actes = try actes(difference, dossier, apres: journal, referentiels, lecteur, jour)
        return EcartDeFait(
            difference: difference, nom: personne.nomComplet, dossier: dossier, actes: actes.ouverts, ailleurs: actes.ailleurs)
    }

    /// The acts on the record itself; without any, those on the person that may have moved it. A structure that no longer
    /// follows the person reads the acts on its own records, and those of its users.
    private func actes(
        _ difference: DifferenceDeFait, _ dossier: Cle<Beneficiaire>, apres journal: Int64, _ referentiels: Referentiels,
        _ lecteur: Fiche<Referent>?, _ jour: Jour
    ) throws -> (ouverts: [LigneDeJournal], ailleurs: Bool) {
        let borne = try lecteur.map { try finDuSuivi(dossier, $0, jour) != nil } ?? false ? lecteur?.perimetre : nil
        let arguments = ["journal": sql(Int(journal)), "cle": sql(dossier), "perimetre": sql(borne)]
        // All those that one act wrote share the beginning of their identifiers.
        let proches = "AND substr(objet, 1, 8) = substr(:uid, 1, 8) ORDER BY id"
        let siennes = try lignesDuJournal(proches, arguments.merging(["uid": sql(difference.uid)]) { $1 })
            .filter { difference.uid.vientDe($0.objet, $0.nature) }
        let retenues = try siennes.isEmpty ? lignesDuJournal(Self.autres(difference.rubrique), arguments).reversed() : siennes
        // A person is nobody's record; the others are the structure's own.
        let ouvertes = retenues.filter { $0.estOuverte || !siennes.isEmpty && difference.rubrique != "personnes" }
        guard !ouvertes.isEmpty else { return ([], !retenues.isEmpty) }
        let mots = try MotsDuJournal(self, referentiels, dossier)
        let dites = try ouvertes.map { ligne in
            var lecture = ligne.reste
            return try mots.ligne(&lecture)
        }
        return (dites, false)
    }

    /// The other acts on the person that may have moved a record, the last ones first: a file has no end.
    private static func autres(_ rubrique: String) -> String {
        let muettes = NatureDActe.allCases.filter { !$0.peutDeplacer(rubrique) }.map { "'\($0.rawValue)'" }
        return "AND acte NOT IN (\(muettes.joined(separator: ", "))) ORDER BY id DESC LIMIT \(plusDActes)"
    }

    /// How many acts on a person are told when none is on the record itself.
    private static let plusDActes = 200

    private func lignesDuJournal(_ suite: String, _ arguments: [String: DatabaseValue]) throws -> [LigneAExpliquer] {
        let texte = """
            SELECT objet, acte, :perimetre IS NULL OR qui IN (SELECT id FROM referents WHERE structure_id = :perimetre),
              quand, qui, acte, avant, apres
            FROM journal WHERE id > :journal AND beneficiaire_id IN (\(Lectures.famille(":cle"))) \(suite)
            """
        return try lignes(texte, arguments) {
            // The row is the cursor's: what is read later is read of a copy.
            LigneAExpliquer(
                objet: try $0.uid(), nature: NatureDActe(rawValue: try $0.texte()), estOuverte: try $0.entierOuNil() == 1,
                reste: Lecture($0.ligne.copy(), depuis: $0.rang))
        }
    }
}

/// A line of the journal, before it is put in words.
private struct LigneAExpliquer {
    let objet: Uid
    let nature: NatureDActe?
    /// Whether the reader may read it without following the person any more.
    let estOuverte: Bool
    let reste: Lecture
}

/// The lists of the figures of one heading, then and now.
private struct ListesDeRubrique {
    var clos: [String: [FaitCompte]] = [:]
    var present: [String: [FaitCompte]] = [:]

    /// A record is looked at in every figure of the heading as soon as it differs in one.
    func differences(_ rubrique: String) -> [DifferenceDeFait] {
        var avant: [String: [Uid: FaitCompte]] = [:]
        var apres: [String: [Uid: FaitCompte]] = [:]
        var touches: Set<Uid> = []
        for ligne in Set(clos.keys).union(present.keys) {
            let anciens = Self.parUid(clos[ligne] ?? []), nouveaux = Self.parUid(present[ligne] ?? [])
            (avant[ligne], apres[ligne]) = (anciens, nouveaux)
            for (uid, fait) in nouveaux {
                guard let ancien = anciens[uid] else { touches.insert(uid); continue }
                if ancien.jour != fait.jour || !PlaceDeFait.memesMots(ancien.detail, fait.detail, rubrique) { touches.insert(uid) }
            }
            for uid in anciens.keys where nouveaux[uid] == nil { touches.insert(uid) }
        }
        return touches.compactMap { uid -> DifferenceDeFait? in
            let anciens = avant.compactMapValues { $0[uid] }, nouveaux = apres.compactMapValues { $0[uid] }
            guard let beneficiaire = (nouveaux.values.first ?? anciens.values.first)?.beneficiaire else { return nil }
            return DifferenceDeFait(
                rubrique: rubrique, uid: uid, beneficiaire: beneficiaire, clos: Self.place(anciens), present: Self.place(nouveaux))
        }.sorted { Self.ordre($0).lexicographicallyPrecedes(Self.ordre($1)) }
    }

    private static func parUid(_ faits: [FaitCompte]) -> [Uid: FaitCompte] {
        Dictionary(faits.map { ($0.uid, $0) }, uniquingKeysWith: { premier, _ in premier })
    }

    private static func place(_ faits: [String: FaitCompte]) -> PlaceDeFait? {
        faits.values.first.map { PlaceDeFait(faits.mapValues(\.jour), $0.detail) }
    }

    /// By day, then by identity, which is the order of writing.
    private static func ordre(_ difference: DifferenceDeFait) -> [Int] {
        [(difference.present ?? difference.clos)?.jour?.numero ?? 0] + difference.uid.octets.map(Int.init)
    }
}

extension Uid {
    /// Whether an act whose line names `objet` wrote this record: its own, or one of those it creates beside its main one.
    fileprivate func vientDe(_ objet: Uid, _ nature: NatureDActe?) -> Bool {
        if self == objet { return true }
        return switch nature {
        case .consignerEntretien, .inscrire, .reaffecter, .annuler:
            octets.prefix(8) == objet.octets.prefix(8)
                && RangDerive.deFaits.contains { objet.derive($0) == self }
        default: false
        }
    }
}

extension NatureDActe {
    /// Whether such an act on a person may bring a record of a heading, take it away or move it.
    fileprivate func peutDeplacer(_ rubrique: String) -> Bool {
        switch self {
        case .fusionner, .annuler: true
        case .inscrire, .reaffecter, .sortir, .annulerSortie, .reprendre: ["sorties", "personnes", "entretiens"].contains(rubrique)
        case .qualifierSortie: rubrique == "sorties"
        case .elaborerContrat: ["contrats", "demarches"].contains(rubrique)
        case .modifierContrat, .decider, .retirerDecision, .conclureAvenant: rubrique == "contrats"
        case .consignerEntretien: ["entretiens", "freins", "demarches"].contains(rubrique)
        case .modifierEntretien: rubrique == "entretiens"
        case .releverFrein, .modifierFrein: rubrique == "freins"
        case .engagerDemarche, .modifierDemarche: rubrique == "demarches"
        default: false
        }
    }
}
