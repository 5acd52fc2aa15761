import Domain
import Exchange
import Foundation
import Testing

@Suite("L’agenda exporté")
struct AgendaIcsTests {
    private static let lundi = Jour(numero: 20_780)
    private static let instant = Instant(secondes: 20_780 * 86_400 + 30_600)

    private func ligne(
        _ cle: Int64, _ heure: String?, jour: Jour = lundi, duree: Int? = nil, nom: String = "Lefèvre", prenom: String = "Aurélie",
        referent: Int64 = 1, issue: Domain.Issue? = nil, sansRendezVous: Bool = false
    ) -> LigneDAgenda {
        let uid = Uid(octets: Array(repeating: UInt8(cle), count: 16)) ?? .nouveau()
        return LigneDAgenda(
            entretien: Cle(cle), uid: uid, version: 3, beneficiaire: Cle(7), nom: nom, prenom: prenom, referent: Cle(referent), jour: jour,
            surRendezVous: !sansRendezVous, heure: heure.flatMap(Heure.init), duree: duree, nature: .pourCer, issue: issue,
            partenaire: "Mme Durand", chevauchement: "violences au foyer")
    }

    private func texte(_ lignes: [LigneDAgenda], noms: Bool = false, referents: [Fiche<Referent>] = []) -> String {
        AgendaIcs(Agenda(lignes), semaine: Semaine(de: Self.lundi), referents: referents, noms: noms).texte(le: Self.instant)
    }

    private func referent(_ cle: Int64, _ prenom: String, _ nom: String) -> Fiche<Referent> {
        Fiche(cle: Cle(cle), uid: .nouveau(), version: 1, valeur: Referent(structure: Cle(1), identifiant: nom, nom: nom, prenom: prenom))
    }

    @Test("un rendez-vous fait un événement, heures du bureau sans fuseau, identité stable, et rien que des initiales")
    func evenement() {
        #expect(
            texte([ligne(1, "9h30", duree: 45)])
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Suivi//Agenda//FR
                CALSCALE:GREGORIAN
                BEGIN:VEVENT
                UID:01010101-0101-0101-0101-010101010101
                DTSTAMP:20261123T083000Z
                SEQUENCE:2
                DTSTART:20261123T093000
                DTEND:20261123T101500
                SUMMARY:RDV A. L. · pour CER
                CLASS:PRIVATE
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR

                """.replacing("\n", with: "\r\n"))
    }

    @Test("sans être demandés, ni nom, ni partenaire, ni raison ne sortent ; demandés, les noms seuls")
    func donnees() {
        let lignes = [ligne(1, "9h30"), ligne(2, "9h30", nom: "Baudry", prenom: "Bruno", referent: 2)]
        let referents = [referent(1, "Camille", "Lemoine"), referent(2, "Nadia", "Benali")]
        let muet = texte(lignes, referents: referents)
        for secret in ["Lefèvre", "LEFÈVRE", "Aurélie", "Baudry", "BAUDRY", "Bruno", "Durand", "violences", "Lemoine", "Benali", "Camille"]
        {
            #expect(!muet.contains(secret), "\(secret)")
        }
        #expect(muet.contains("SUMMARY:RDV A. L. · pour CER (C. L.)\r\n") && muet.contains("SUMMARY:RDV B. B. · pour CER (N. B.)\r\n"))
        let nominatif = texte(lignes, noms: true, referents: referents)
        #expect(nominatif.contains("SUMMARY:RDV LEFÈVRE Aurélie · pour CER (Camille Lemoine)\r\n"))
        #expect(!nominatif.contains("Durand") && !nominatif.contains("violences"))
    }

    @Test("annulé ou excusé, l’événement est annulé ; sans heure, il est du jour et n’occupe rien ; sans rendez-vous, il n’y est pas")
    func etats() {
        for issue in [Domain.Issue.annuleParStructure, .absenceExcusee] {
            #expect(texte([ligne(1, "9h", issue: issue)]).contains("STATUS:CANCELLED\r\n"))
        }
        #expect(texte([ligne(1, "9h", issue: .honore)]).contains("STATUS:CONFIRMED\r\n"))
        let jour = texte([ligne(1, nil)])
        #expect(jour.contains("DTSTART;VALUE=DATE:20261123\r\nDTEND;VALUE=DATE:20261124\r\nTRANSP:TRANSPARENT\r\n"))
        #expect(!texte([ligne(1, nil, issue: .honore, sansRendezVous: true)]).contains("VEVENT"))
        #expect(!texte([ligne(1, "9h", jour: Self.lundi.plus(jours: 7))]).contains("VEVENT"))
        #expect(texte([ligne(1, "23h45")]).contains("DTEND:20261124T001500\r\n"))
    }

    @Test("aucune ligne ne passe 75 octets, aucune lettre n’est coupée, et un nom n’ouvre pas une autre propriété")
    func lignes() throws {
        let nom = String(repeating: "é😀", count: 40) + "\r\nATTENDEE:x;a,b\\c"
        let texte = texte([ligne(1, "9h", nom: nom)], noms: true)
        for ligne in texte.components(separatedBy: "\r\n") {
            #expect(ligne.utf8.count <= 75 && !ligne.unicodeScalars.contains("\u{FFFD}"), "\(ligne)")
            #expect(!ligne.hasPrefix("ATTENDEE"))
        }
        #expect(!texte.replacing("\r\n", with: "").contains("\n"))
        let deplie = texte.replacing("\r\n ", with: "")
        #expect(deplie.contains(String(repeating: "É😀", count: 40)) && deplie.contains("X\\;A\\,B\\\\C"), "\(deplie)")
    }

    @Test("un fichier exporté n’est lisible que par son auteur et n’en remplace jamais un autre")
    func fichier() throws {
        let dossier = FileManager.default.temporaryDirectory.appendingPathComponent("agenda-\(UUID())").path
        try FileManager.default.createDirectory(atPath: dossier, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: dossier) }
        #expect(try FichierPrive.ecrire(Array("un".utf8), nom: "agenda-2026-S48.ics", dans: dossier) == "\(dossier)/agenda-2026-S48.ics")
        #expect(
            try FichierPrive.ecrire(Array("deux".utf8), nom: "agenda-2026-S48.ics", dans: dossier) == "\(dossier)/agenda-2026-S48-2.ics")
        #expect(try String(contentsOfFile: "\(dossier)/agenda-2026-S48.ics", encoding: .utf8) == "un")
        let droits = try FileManager.default.attributesOfItem(atPath: "\(dossier)/agenda-2026-S48-2.ics")[.posixPermissions]
        #expect(droits as? Int == 0o600)
        let pris = FichierRefuse(chemin: "\(dossier)/agenda-2026-S48.ics", erreur: EEXIST)
        #expect(throws: pris) { try FichierPrive.ecrire("trois", pris.chemin) }
        #expect(pris.message.contains("existe déjà : il n’est pas remplacé."))
        #expect(throws: FichierRefuse(chemin: "\(dossier)/absent/a.ics", erreur: ENOENT)) {
            try FichierPrive.ecrire([], nom: "a.ics", dans: "\(dossier)/absent")
        }
    }
}
