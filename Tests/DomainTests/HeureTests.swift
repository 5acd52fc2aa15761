// The hour of an appointment, as typed and as read.

import Domain
import Testing

@Suite("L’heure")
struct HeureTests {
    @Test(
        "une heure se tape court, long, avec h ou deux-points",
        arguments: [
            ("9", "09:00"), ("09", "09:00"), ("9h", "09:00"), ("9h30", "09:30"), ("9H30", "09:30"), ("9 h 30", "09:30"),
            ("09:30", "09:30"), ("930", "09:30"), ("0930", "09:30"), ("0", "00:00"), ("23:59", "23:59"), ("14h05", "14:05"),
        ])
    func saisies(saisie: String, attendu: String) {
        #expect(Heure(saisie)?.iso == attendu)
    }

    @Test(
        "une heure impossible ou illisible est refusée",
        arguments: ["", " ", "h", ":", "24", "24h00", "9h60", "960", "2400", "12345", "9h30m", "midi", "-9", "+9", "9.5", "９h"])
    func refusees(saisie: String) {
        #expect(Heure(saisie) == nil)
    }

    @Test(
        "un séparateur sans heure devant, doublé ou de trop ne se devine pas",
        arguments: [":9", "h9", "h930", "9::30", "9hh30", "9h30h", "9h30:", "9:", "9h000030", "930h", "0930:15"])
    func douteuses(saisie: String) {
        #expect(Heure(saisie) == nil)
    }

    @Test("chaque minute du jour se relit de sa forme enregistrée et de sa forme lue, dans l’ordre")
    func allerRetour() {
        let minutes = (0..<1440).compactMap { Heure($0 / 60, $0 % 60) }
        #expect(minutes.count == 1440 && minutes == minutes.sorted())
        #expect(minutes.map(\.minutes) == Array(0..<1440))
        #expect(minutes.allSatisfy { Heure($0.iso) == $0 && Heure($0.libelle) == $0 })
    }

    @Test("une heure se lit « 9 h » ou « 9 h 05 »")
    func libelles() {
        #expect(Heure(9, 0)?.libelle == "9 h")
        #expect(Heure(9, 5)?.libelle == "9 h 05")
        #expect(Heure(0, 0)?.libelle == "0 h")
        #expect(Heure(24, 0) == nil && Heure(9, 60) == nil && Heure(-1, 0) == nil && Heure(9, -1) == nil)
    }
}
