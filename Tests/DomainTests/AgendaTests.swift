// The agenda: what takes an hour, what collides, which days are shown.

import Domain
import Testing

@Suite("L’agenda")
struct AgendaTests {
    private static let lundi: Jour = "2026-11-23"

    private func creneau(_ debut: String, _ duree: Int? = nil, le jour: Jour = lundi) throws -> Creneau {
        Creneau(jour, try #require(Heure(debut)), duree: duree)
    }

    private func ligne(
        _ cle: Int64, _ heure: String?, le jour: Jour = lundi, duree: Int? = nil, referent: Int64 = 11, issue: Domain.Issue? = nil,
        sansRendezVous: Bool = false
    ) -> LigneDAgenda {
        let uid = Exemples.fiche(cle, 0).uid
        return LigneDAgenda(
            entretien: Cle(cle), uid: uid, beneficiaire: Cle(cle), nom: "Lefèvre", prenom: "Aurélie", referent: Cle(referent), jour: jour,
            surRendezVous: !sansRendezVous, heure: heure.flatMap(Heure.init), duree: duree, nature: .pourCer, issue: issue)
    }

    private func enConflit(_ lignes: [LigneDAgenda]) -> [Int64] {
        let agenda = Agenda(lignes)
        return agenda.lignes.filter(agenda.enConflit).map(\.entretien.rawValue)
    }

    @Test("deux créneaux se chevauchent dès une minute, mais pas quand l’un commence où l’autre finit")
    func chevauchement() throws {
        #expect(try creneau("9h", 45).chevauche(creneau("9h44", 10)))
        #expect(try !creneau("9h", 45).chevauche(creneau("9h45", 10)))
        #expect(try creneau("9h", 120).chevauche(creneau("10h", 10)) && creneau("10h", 10).chevauche(creneau("9h", 120)))
        #expect(try !creneau("9h", 45).chevauche(creneau("9h", 45, le: "2026-11-24")))
    }

    @Test("un rendez-vous sans durée compte une demi-heure")
    func sansDuree() throws {
        #expect(try creneau("9h").duree == 30)
        #expect(try creneau("9h").chevauche(creneau("9h29")) && !creneau("9h").chevauche(creneau("9h30")))
        #expect(try creneau("9h30", 45).libelle == "9 h 30 à 10 h 15" && creneau("9h30", 45).court == "09:30-10:15")
        #expect(Entretien(referent: Exemples.nadia, nature: .autre, prevuLe: Self.lundi).creneau == nil)
    }

    @Test("seuls les rendez-vous d’un même référent, le même jour et à heure dite, se heurtent")
    func conflits() {
        #expect(enConflit([ligne(1, "9h"), ligne(2, "9h15")]) == [1, 2])
        #expect(enConflit([ligne(1, "9h"), ligne(2, "9h15", referent: 12)]).isEmpty)
        #expect(enConflit([ligne(1, "9h"), ligne(2, "9h15", le: "2026-11-24")]).isEmpty)
        #expect(enConflit([ligne(1, "9h"), ligne(2, nil), ligne(3, nil)]).isEmpty)
        // A long one meets those that follow, even past others that it does not hide.
        #expect(enConflit([ligne(1, "9h", duree: 180), ligne(2, "9h30", duree: 10), ligne(3, "11h30")]) == [1, 2, 3])
    }

    @Test("ce qui est annulé ou excusé rend son heure ; une absence injustifiée l’a prise")
    func annules() {
        for issue in [Domain.Issue.annuleParStructure, .absenceExcusee] {
            #expect(enConflit([ligne(1, "9h"), ligne(2, "9h", issue: issue)]).isEmpty)
        }
        for issue in [Domain.Issue.honore, .absenceInjustifiee] {
            #expect(enConflit([ligne(1, "9h"), ligne(2, "9h", issue: issue)]) == [1, 2])
        }
        #expect(enConflit([ligne(1, "9h"), ligne(2, "9h", issue: .honore, sansRendezVous: true)]).isEmpty)
    }

    @Test("les rendez-vous se suivent par jour puis par heure, ceux sans heure à la fin, et chacun connaît ses voisins")
    func ordre() {
        let agenda = Agenda([ligne(1, nil), ligne(2, "14h"), ligne(3, "9h"), ligne(4, "9h15"), ligne(5, "8h", le: "2026-11-24")])
        #expect(agenda.lignes.map(\.entretien.rawValue) == [3, 4, 2, 1, 5])
        #expect(
            agenda.lignes(le: Self.lundi).count == 4 && agenda.lignes(le: "2026-11-25").isEmpty && agenda.lignes(le: "2026-11-22").isEmpty)
        #expect(agenda.conflits(de: ligne(3, "9h")).map(\.entretien.rawValue) == [4])
        #expect(agenda.aUnConflit(le: Self.lundi) && !agenda.aUnConflit(le: "2026-11-24"))
        #expect(Agenda([ligne(1, "9h"), ligne(2, "10h", issue: .absenceExcusee)]).nombre(le: Self.lundi) == 1)
    }

    @Test("le samedi et le dimanche ne se montrent que s’il s’y passe quelque chose, ou si l’on y est")
    func finDeSemaine() {
        let semaine = Semaine(de: Self.lundi)
        #expect(Agenda([]).jours(de: semaine, avec: Self.lundi).count == 5)
        #expect(Agenda([]).jours(de: semaine, avec: "2026-11-29").map(\.quantieme) == [23, 24, 25, 26, 27, 29])
        #expect(
            Agenda([ligne(1, "9h", le: "2026-11-28")]).jours(de: semaine, avec: Self.lundi).map(\.quantieme) == [23, 24, 25, 26, 27, 28])
    }

    @Test("la première demi-heure libre d’un référent est après ce qui est pris, pas ce qui est annulé")
    func libre() {
        let nadia = Exemples.nadia
        #expect(Agenda([]).premierLibre(le: Self.lundi, pour: nadia) == Heure(9, 0))
        #expect(Agenda([ligne(1, "9h", duree: 45), ligne(2, "10h")]).premierLibre(le: Self.lundi, pour: nadia) == Heure(10, 30))
        #expect(Agenda([ligne(1, "9h", issue: .absenceExcusee)]).premierLibre(le: Self.lundi, pour: nadia) == Heure(9, 0))
        #expect(Agenda([ligne(1, "9h", referent: 12)]).premierLibre(le: Self.lundi, pour: nadia) == Heure(9, 0))
        #expect(Agenda([ligne(1, "9h", duree: 540)]).premierLibre(le: Self.lundi, pour: nadia) == nil)
    }

    @Test("les initiales disent le prénom puis le nom, et rien d’autre")
    func initiales() {
        #expect(Beneficiaire.initiales(nom: "Lefèvre", prenom: "Aurélie") == "A. L.")
        #expect(Beneficiaire.initiales(nom: "d’Hérouville", prenom: "Éloïse") == "É. D.")
        #expect(Beneficiaire.initiales(nom: "’Ndiaye", prenom: "") == "N.")
    }

    @Test("un refus de chevauchement se répond par sa raison, celle du prochain rendez-vous par la sienne")
    func reponse() throws {
        let neuf = try creneau("9h")
        #expect(Refus.rendezVousEnConflit(.heure, avec: "A. L.", neuf).reponse == .chevauchement)
        #expect(Refus.rendezVousEnConflit(.prochainLe, avec: "A. L.", neuf).reponse == .prochainChevauchement)
        #expect(Refus.memeReferent.reponse == nil)
    }
}
