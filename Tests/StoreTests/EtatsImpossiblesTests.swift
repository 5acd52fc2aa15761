import Domain
import GRDB
import Testing

@testable import Store

/// What someone could try with the sqlite3 shell. The common columns are filled in; each attempt must fail.
private struct Tentative: CustomTestStringConvertible, Sendable {
    let quoi: String
    let texte: String
    var testDescription: String { quoi }

    init(_ quoi: String, _ texte: String) { (self.quoi, self.texte) = (quoi, texte) }

    /// An insertion of columns and values; the identity and the author are added.
    static func ligne(_ quoi: String, _ table: String, _ valeurs: KeyValuePairs<String, String>) -> Tentative {
        let noms = valeurs.map(\.key).joined(separator: ", "), contenu = valeurs.map(\.value).joined(separator: ", ")
        return Tentative(
            quoi, "INSERT INTO \(table) (uid, cree_le, modifie_le, \(noms)) VALUES (randomblob(16), 'x', 'x', \(contenu))")
    }

    /// A valid contract but for what `sauf` says.
    static func contrat(_ quoi: String, _ sauf: [String: String]) -> Tentative {
        fait(
            quoi, "contrats",
            [
                "sorte": "'cer'", "elabore_le": "'2026-01-15'", "debut": "'2026-01-15'", "fin": "'2026-07-14'",
                "decision": "'en_attente'", "objectifs": "''", "moyens": "''", "engagements": "''",
                "engagements_referent": "''", "bilan": "''",
            ], sauf)
    }

    static func entretien(_ quoi: String, _ sauf: [String: String]) -> Tentative {
        fait(
            quoi, "entretiens",
            [
                "referent_id": "2", "nature": "'autre'", "prevu_le": "'2026-02-02'", "modalite": "'bureau'",
                "partenaire": "''", "compte_rendu": "''",
            ], sauf)
    }

    static func frein(_ quoi: String, _ sauf: [String: String]) -> Tentative {
        fait(quoi, "freins", ["theme": "'sante'", "repere_le": "'2026-02-02'", "etat": "'repere'"], sauf)
    }

    static func demarche(_ quoi: String, _ sauf: [String: String]) -> Tentative {
        fait(
            quoi, "demarches",
            ["theme": "'sante'", "libelle": "'Bilan'", "etat": "'engagee'", "engagee_le": "'2026-02-02'", "partenaire": "''"], sauf)
    }

    private static func fait(_ quoi: String, _ table: String, _ juste: [String: String], _ sauf: [String: String]) -> Tentative {
        let commun = ["accompagnement_id": "1", "structure_id": "1", "beneficiaire_id": "1"]
        let valeurs = commun.merging(juste) { $1 }.merging(sauf) { $1 }.sorted { $0.key < $1.key }
        let noms = valeurs.map(\.key).joined(separator: ", "), contenu = valeurs.map(\.value).joined(separator: ", ")
        return Tentative(
            quoi, "INSERT INTO \(table) (uid, cree_le, modifie_le, \(noms)) VALUES (randomblob(16), 'x', 'x', \(contenu))")
    }
}

/// Person 1 is followed by structure 1 (accompaniment 1, open since 2025-01-06, référent 2) and has a contract,
/// an interview, an obstacle; person 2 by structure 2 (accompaniment 2).
private let tentatives: [Tentative] = [
    .contrat("une fin avant le début", ["fin": "'2026-01-14'"]),
    .contrat("plus de 24 mois", ["fin": "'2028-01-15'"]),
    .contrat("plus de 24 mois depuis un 29 février", ["elabore_le": "'2025-02-10'", "debut": "'2024-02-29'", "fin": "'2026-02-28'"]),
    .contrat("un jour qui n’existe pas", ["fin": "'2026-02-30'"]),
    .contrat("un jour mal écrit", ["elabore_le": "'15/01/2026'"]),
    .contrat("un jour avec une heure", ["elabore_le": "'2026-01-15 10:00'"]),
    .contrat("une décision sans sa date", ["decision": "'valide'"]),
    .contrat("une date sans décision", ["decide_le": "'2026-02-02'"]),
    .contrat("une décision inconnue", ["decision": "'peut_etre'"]),
    .contrat("une décision avant la transmission", ["decision": "'valide'", "transmis_le": "'2026-02-03'", "decide_le": "'2026-02-02'"]),
    .contrat("une signature avant l’élaboration", ["signe_le": "'2026-01-14'"]),
    .contrat("un premier contrat de rang 2", ["type": "'premier'", "rang": "2"]),
    .contrat("un renouvellement de rang 1", ["type": "'renouvellement'", "rang": "1"]),
    .contrat("un premier contrat qui en suit un autre", ["type": "'premier'", "predecesseur_id": "1"]),
    .contrat(
        "un prédécesseur d’une autre personne",
        ["accompagnement_id": "2", "structure_id": "2", "beneficiaire_id": "2", "predecesseur_id": "1"]),
    .contrat("un volet inconnu", ["volet": "'lunaire'"]),
    .contrat("un début loin de l’élaboration", ["debut": "'2028-01-15'", "fin": "'2028-07-14'"]),
    .contrat("une structure qui n’est pas celle de l’accompagnement", ["structure_id": "2"]),
    .contrat("une personne qui n’est pas celle de l’accompagnement", ["beneficiaire_id": "2"]),
    .contrat("une élaboration avant l’accompagnement", ["elabore_le": "'2025-01-05'", "debut": "'2025-01-05'", "fin": "'2025-06-04'"]),
    .entretien("ni prévu ni tenu", ["prevu_le": "NULL"]),
    .entretien("honoré sans jour", ["issue": "'honore'"]),
    .entretien("tenu sans être honoré", ["issue": "'absence_excusee'", "tenu_le": "'2026-02-02'"]),
    .entretien("tripartite sans partenaire", ["nature": "'tripartite'", "partenaire": "' '"]),
    .entretien("à 25 heures", ["heure": "'25:00'"]),
    .entretien("long de onze heures", ["duree": "660"]),
    .entretien("une modalité inconnue", ["modalite": "'pigeon'"]),
    .entretien("un motif sans absence", ["motif_absence": "'sante'"]),
    .entretien("tenu avant l’accompagnement", ["issue": "'honore'", "tenu_le": "'2025-01-05'"]),
    .entretien("prévu avant l’accompagnement", ["prevu_le": "'2024-12-31'"]),
    .frein("levé sans jour", ["etat": "'leve'"]),
    .frein("en cours mais terminé", ["etat": "'en_cours'", "termine_le": "'2026-03-01'"]),
    .frein("levé avant d’être repéré", ["etat": "'leve'", "termine_le": "'2026-02-01'"]),
    .frein("un thème inconnu", ["theme": "'astrologie'"]),
    .frein("repéré avant l’accompagnement", ["repere_le": "'2025-01-05'"]),
    .frein(
        "l’entretien d’une autre personne", ["accompagnement_id": "2", "structure_id": "2", "beneficiaire_id": "2", "entretien_id": "1"]),
    .demarche("prévue mais engagée", ["etat": "'prevue'"]),
    .demarche("engagée sans jour", ["engagee_le": "NULL"]),
    .demarche("aboutie sans jour", ["etat": "'aboutie'"]),
    .demarche("terminée avant d’être engagée", ["etat": "'aboutie'", "terminee_le": "'2026-02-01'"]),
    .demarche("une échéance avant l’engagement", ["echeance": "'2026-02-01'"]),
    .demarche("sans intitulé", ["libelle": "''"]),
    .demarche("un code inconnu", ["code": "'lune'"]),
    .demarche("le frein d’une autre personne", ["accompagnement_id": "2", "structure_id": "2", "beneficiaire_id": "2", "frein_id": "1"]),
    .demarche(
        "le contrat d’une autre personne", ["accompagnement_id": "2", "structure_id": "2", "beneficiaire_id": "2", "contrat_id": "1"]),
    .ligne("un second accompagnement ouvert", "accompagnements", ["beneficiaire_id": "1", "structure_id": "1", "du": "'2026-02-01'"]),
    .ligne(
        "deux accompagnements qui se chevauchent", "accompagnements",
        ["beneficiaire_id": "1", "structure_id": "1", "du": "'2024-01-01'", "au": "'2025-01-06'", "motif_sortie": "'emploi'"]),
    .ligne(
        "une sortie sans motif", "accompagnements",
        ["beneficiaire_id": "1", "structure_id": "2", "du": "'2024-01-01'", "au": "'2024-02-01'"]),
    .ligne(
        "une sortie avant l’entrée", "accompagnements",
        ["beneficiaire_id": "1", "structure_id": "2", "du": "'2024-01-01'", "au": "'2023-12-31'", "motif_sortie": "'emploi'"]),
    .ligne(
        "une réorientation vers soi-même", "accompagnements",
        [
            "beneficiaire_id": "1", "structure_id": "2", "du": "'2024-01-01'", "au": "'2024-02-01'",
            "motif_sortie": "'reorientation'", "destination_id": "2",
        ]),
    .ligne(
        "un référent d’une autre structure", "designations",
        ["accompagnement_id": "2", "structure_id": "2", "referent_id": "2", "du": "'2026-01-01'", "au": "'2026-01-02'"]),
    .ligne(
        "deux référents à la fois", "designations",
        ["accompagnement_id": "1", "structure_id": "1", "referent_id": "3", "du": "'2026-01-01'"]),
    .ligne(
        "un référent avant l’accompagnement", "designations",
        ["accompagnement_id": "1", "structure_id": "1", "referent_id": "3", "du": "'2024-01-01'", "au": "'2024-01-02'"]),
    .ligne(
        "deux orientations à la fois", "situations",
        ["beneficiaire_id": "1", "nature": "'orientation'", "valeur": "'sociale'", "du": "'2025-06-01'"]),
    .ligne(
        "une valeur d’une autre nature", "situations",
        ["beneficiaire_id": "1", "nature": "'zone'", "valeur": "'sociale'", "du": "'2025-06-01'"]),
    .ligne(
        "une nature inconnue", "situations",
        ["beneficiaire_id": "1", "nature": "'humeur'", "valeur": "'oui'", "du": "'2025-06-01'"]),
    Tentative("un fait qui change de personne", "UPDATE contrats SET beneficiaire_id = 2, accompagnement_id = 2, structure_id = 2"),
    Tentative("un accompagnement qui change de structure", "UPDATE accompagnements SET structure_id = 2 WHERE id = 1"),
    Tentative("une sortie avant les faits", "UPDATE accompagnements SET au = '2025-02-01', motif_sortie = 'emploi' WHERE id = 1"),
    Tentative("un début après les faits", "UPDATE accompagnements SET du = '2026-03-10' WHERE id = 1"),
    Tentative("un contrat déplacé avant l’accompagnement", "UPDATE contrats SET elabore_le = '2025-01-01' WHERE id = 1"),
    Tentative("une personne sans nom", "UPDATE beneficiaires SET nom = ' ' WHERE id = 1"),
    Tentative("une entrée au RSA avant la naissance", "UPDATE beneficiaires SET entree_rsa = '1980-01-01' WHERE id = 1"),
    Tentative("un texte à la place d’un nombre", "UPDATE contrats SET rang = 'deux' WHERE id = 1"),
    Tentative("deux fiches de même identité", "UPDATE beneficiaires SET uid = (SELECT uid FROM beneficiaires WHERE id = 1) WHERE id = 2"),
    Tentative("une identité trop courte", "UPDATE beneficiaires SET uid = x'00' WHERE id = 1"),
    Tentative("un identifiant pris", "UPDATE referents SET identifiant = 's.moreau' WHERE id = 2"),
    Tentative("un référent qui part dans une autre structure", "UPDATE referents SET structure_id = 2 WHERE id = 2"),
    Tentative("une personne effacée", "DELETE FROM beneficiaires WHERE id = 1"),
    Tentative("un thème effacé", "DELETE FROM referentiel_themes WHERE code = 'sante'"),
    Tentative("un thème compté ailleurs", "UPDATE referentiel_themes SET categorie = 'lune'"),
    Tentative("une ligne de journal réécrite", "UPDATE journal SET acte = 'rien'"),
    Tentative("une ligne de journal effacée", "DELETE FROM journal"),
    Tentative(
        "une ligne de journal remplacée",
        "INSERT OR REPLACE INTO journal (id, quand, acte, objet, avant, apres) VALUES (1, 'x', 'x', randomblob(16), '{}', '{}')"),
    Tentative("une note privée sans auteur", "INSERT INTO notes_privees (entretien_id, referent_id, texte) VALUES (1, 99, 'x')"),
]

@Suite("Un état impossible ne peut pas être écrit, même par du SQL à la main")
struct EtatsImpossiblesTests {
    @Test("chaque tentative échoue")
    func tentatives() throws {
        let terrain = try Self.terrain()
        for tentative in StoreTests.tentatives {
            #expect(throws: DatabaseError.self, "\(tentative.quoi)") { try terrain.brut(tentative.texte) }
        }
        #expect(try terrain.store.verifier() == [])
    }

    @Test("les mêmes lignes, justes, sont acceptées")
    func justes() throws {
        let terrain = try Self.terrain()
        for juste in [Tentative.contrat("", [:]), .entretien("", [:]), .frein("", [:]), .demarche("", [:])] {
            try terrain.brut(juste.texte)
        }
        try terrain.brut(
            Tentative.contrat("", ["elabore_le": "'2025-02-10'", "debut": "'2024-02-29'", "fin": "'2026-02-27'"]).texte)
        #expect(try terrain.nombre("SELECT count(*) FROM contrats") == 3)
    }

    private static func terrain() throws -> Terrain {
        let terrain = try Terrain()
        let (_, suivi) = try terrain.inscrire(situations: [Situation(.orientation, "sociale", du: jour("2025-01-06"))])
        var autre = Terrain.aurelie
        (autre.nom, autre.prenom) = ("Diallo", "Moussa")
        _ = try terrain.inscrire(autre, referent: terrain.nadia)
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()))
        let consignation = Consignation(
            uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02"), freinsReperes: ["sante"])
        try terrain.faire(.consignerEntretien(consignation))
        return terrain
    }
}
