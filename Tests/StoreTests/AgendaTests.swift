import Domain
import Testing

@testable import Store

@Suite("L’agenda dans le magasin")
struct AgendaTests {
    let terrain: Terrain
    let aurelie: Cle<Accompagnement>
    let bruno: Cle<Accompagnement>
    private static let demain = Terrain.aujourdhui.plus(jours: 1)

    init() throws {
        terrain = try Terrain()
        aurelie = try terrain.inscrire().1
        let autre = Beneficiaire(sexe: .homme, nom: "Baudry", prenom: "Bruno", naissance: jour("1979-07-01"))
        bruno = try terrain.inscrire(autre).1
    }

    private func rendezVous(
        _ heure: String?, le jour: Jour = demain, duree: Int? = nil, referent: Fiche<Referent>? = nil, raison: String = ""
    ) -> Entretien {
        var entretien = Entretien(
            referent: (referent ?? terrain.claire).cle, nature: .pourCer, prevuLe: jour, heure: heure.flatMap(Heure.init), duree: duree)
        entretien.chevauchement = raison
        return entretien
    }

    private func fixer(_ entretien: Entretien, _ cle: Cle<Accompagnement>, prochain: Entretien? = nil) -> Acte {
        .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: cle, entretien: entretien, prochain: prochain))
    }

    private func heurt(_ champ: Champ, _ avec: String, _ heure: String, duree: Int? = nil, le jour: Jour = demain) throws -> [Refus] {
        [.rendezVousEnConflit(champ, avec: avec, Creneau(jour, try #require(Heure(heure)), duree: duree))]
    }

    private func agenda(_ periode: Periode = .semaine(de: demain), referent: Fiche<Referent>? = nil) throws -> Agenda {
        try terrain.store.agenda(periode, structure: terrain.ccas, referent: referent?.cle)
    }

    @Test("deux rendez-vous d’un référent à la même heure sont refusés, puis permis avec une raison qui reste")
    func conflit() throws {
        #expect(try terrain.refus(fixer(rendezVous("9h30", duree: 45), aurelie)).isEmpty)
        #expect(try terrain.refus(fixer(rendezVous("10h"), bruno)) == heurt(.heure, "A. L.", "9h30", duree: 45))
        #expect(try terrain.refus(fixer(rendezVous("10h", raison: " \u{a0}"), bruno)) == heurt(.heure, "A. L.", "9h30", duree: 45))
        #expect(try terrain.refus(fixer(rendezVous("10h", raison: "couple reçu ensemble"), bruno)).isEmpty)
        let lignes = try agenda().lignes
        #expect(lignes.map(\.chevauchement) == ["", "couple reçu ensemble"] && lignes.map(\.prenom) == ["Aurélie", "Bruno"])
        #expect(try lignes.allSatisfy(agenda().enConflit))
    }

    @Test("une autre heure, un autre jour, un autre référent, ou sans heure : rien ne s’y oppose")
    func sansConflit() throws {
        try terrain.faire(fixer(rendezVous("9h30", duree: 45), aurelie))
        for libre in [
            rendezVous("10h15"), rendezVous("9h"), rendezVous("9h30", le: Self.demain.plus(jours: 1)),
            rendezVous("9h30", referent: terrain.hugo), rendezVous(nil),
        ] { #expect(try terrain.refus(fixer(libre, bruno)).isEmpty) }
        #expect(try agenda(referent: terrain.hugo).lignes.count == 1 && agenda().lignes.count == 6)
        #expect(try !agenda().aUnConflit(le: Self.demain))
    }

    @Test("un rendez-vous annulé ou honoré rend l’heure")
    func libere() throws {
        try terrain.faire(fixer(rendezVous("9h30"), aurelie))
        let ligne = try #require(try agenda().lignes.first)
        var fiche = try terrain.store.entretien(ligne.entretien, pour: terrain.claire).fiche
        fiche.valeur.issue = .annuleParStructure
        try terrain.faire(.modifierEntretien(fiche))
        #expect(try terrain.refus(fixer(rendezVous("9h30"), bruno)).isEmpty)
        #expect(try agenda().lignes.map(\.issue) == [.annuleParStructure, nil])
    }

    @Test("un rendez-vous ne se heurte pas à lui-même ; déplacé sur un autre, si ; ôter la raison la redemande")
    func deplacer() throws {
        try terrain.faire(fixer(rendezVous("9h30"), aurelie))
        try terrain.faire(fixer(rendezVous("14h"), bruno))
        func modifier(_ rang: Int, _ changer: (inout Entretien) -> Void) throws -> [Refus] {
            var fiche = try terrain.store.entretien(agenda().lignes[rang].entretien, pour: terrain.claire).fiche
            changer(&fiche.valeur)
            return try terrain.refus(.modifierEntretien(fiche))
        }
        #expect(try modifier(0) { $0.duree = 60 }.isEmpty)
        #expect(try modifier(1) { $0.heure = Heure(10, 15) } == heurt(.heure, "A. L.", "9h30", duree: 60))
        #expect(try modifier(1) { ($0.heure, $0.chevauchement) = (Heure(10, 15), "urgence") }.isEmpty)
        #expect(try modifier(1) { $0.compteRendu = "Noté." }.isEmpty)
        #expect(try modifier(1) { $0.chevauchement = "" } == heurt(.heure, "A. L.", "9h30", duree: 60))
    }

    @Test("ce qui se heurtait déjà se corrige sans qu’une raison soit exigée")
    func ancien() throws {
        try terrain.faire(fixer(rendezVous("9h30"), aurelie))
        try terrain.faire(fixer(rendezVous("9h30", raison: "avant"), bruno))
        try terrain.brut("UPDATE entretiens SET chevauchement = ''")
        var fiche = try terrain.store.entretien(agenda().lignes[1].entretien, pour: terrain.claire).fiche
        fiche.valeur.modalite = "telephone"
        #expect(try terrain.refus(.modifierEntretien(fiche)).isEmpty)
    }

    @Test("le prochain rendez-vous d’un entretien est tenu à la même règle, sur son propre champ")
    func prochain() throws {
        try terrain.faire(fixer(rendezVous("9h30"), aurelie))
        let tenu = Entretien(
            referent: terrain.claire.cle, nature: .autre, prevuLe: Terrain.aujourdhui, tenuLe: Terrain.aujourdhui, issue: .honore)
        #expect(try terrain.refus(fixer(tenu, bruno, prochain: rendezVous("9h45"))) == heurt(.prochainLe, "A. L.", "9h30"))
        #expect(try terrain.refus(fixer(tenu, bruno, prochain: rendezVous("9h45", raison: "court"))).isEmpty)
        #expect(
            try terrain.refus(fixer(rendezVous("16h"), bruno, prochain: rendezVous("16h15"))) == heurt(.prochainLe, "B. B.", "16h"))
    }

    @Test("l’agenda va d’un jour à l’autre compris, garde l’ordre des heures, et compte qui est venu sans rendez-vous")
    func lecture() throws {
        try terrain.faire(fixer(rendezVous("14h"), aurelie))
        try terrain.faire(fixer(rendezVous("9h"), bruno))
        try terrain.faire(fixer(rendezVous("9h", le: Self.demain.plus(jours: 7)), bruno))
        let venu = Entretien(referent: terrain.claire.cle, nature: .autre, tenuLe: Terrain.aujourdhui, issue: .honore)
        try terrain.faire(fixer(venu, aurelie))
        let lignes = try agenda().lignes
        #expect(lignes.map(\.surRendezVous) == [false, true, true] && lignes.map(\.prenom) == ["Aurélie", "Bruno", "Aurélie"])
        #expect(try agenda(.jour(Self.demain)).lignes.count == 2 && agenda(.mois(de: Self.demain)).lignes.count == 4)
        #expect(try terrain.store.agenda(.jour(Self.demain), structure: terrain.mission, referent: nil).lignes.isEmpty)
        #expect(try terrain.store.agenda(.jour(Self.demain), structure: nil, referent: nil).lignes.count == 2)
        var annule = rendezVous("11h")
        annule.issue = .annuleParStructure
        try terrain.faire(fixer(annule, bruno))
        let comptes = try terrain.store.rendezVousParJour(.mois(de: Self.demain))
        #expect(comptes == [Self.demain: 2, Self.demain.plus(jours: 7): 1])
    }

    @Test("un rendez-vous se lit pour être changé par sa structure seule, avec la note de son lecteur")
    func droits() throws {
        var prive = rendezVous("9h")
        prive.notePrivee = "à revoir seul"
        try terrain.faire(fixer(prive, aurelie))
        let cle = try #require(try agenda().lignes.first).entretien
        #expect(try terrain.store.entretien(cle, pour: terrain.claire).fiche.notePrivee == "à revoir seul")
        #expect(try terrain.store.entretien(cle, pour: terrain.hugo).fiche.notePrivee == "")
        #expect(throws: Refuse(.horsDroits)) { try terrain.store.entretien(cle, pour: terrain.nadia) }
        #expect(throws: Refuse(.introuvable("Entretien"))) { try terrain.store.entretien(Cle(9_999), pour: terrain.claire) }
    }
}
