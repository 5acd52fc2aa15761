import Domain
import Testing

@testable import Store

@Suite("La recherche d’une personne")
struct RechercheTests {
    private let terrain: Terrain

    init() throws {
        terrain = try Terrain()
        _ = try terrain.inscrire()
        _ = try terrain.inscrire(Beneficiaire(sexe: .homme, nom: "N’Diaye", prenom: "Jean-Luc", naissance: jour("1990-07-14")))
        _ = try terrain.inscrire(Beneficiaire(sexe: .femme, nom: "Martin", prenom: "Zoé", naissance: jour("2004-01-01")))
        _ = try terrain.inscrire(Beneficiaire(sexe: .femme, nom: "Martin-Dupont", prenom: "Anne", naissance: jour("1970-01-01")))
    }

    private func trouve(_ recherche: String) throws -> [String] {
        try terrain.store.fileActive(FiltreFileActive(recherche: recherche), depuis: 0, nombre: 10, le: Terrain.aujourdhui).lignes.map(
            \.nom)
    }

    @Test(
        "par le début de chaque mot, sans accents ni casse, dans n’importe quel ordre",
        arguments: [
            "lefevre", "LEFÈVRE", "aur lef", "oeuvr", "Œuvrard aurélie", "l a 1985", "12031985", "12/03/1985", "12 03 1985", "06 12 34",
            "0612345678", "06.12",
        ])
    func aurelie(recherche: String) throws {
        #expect(try trouve(recherche) == ["LEFÈVRE Aurélie"])
    }

    @Test("par le matricule et la commune, dans l’ordre des noms")
    func ordre() throws {
        let tous = ["LEFÈVRE Aurélie", "MARTIN Zoé", "MARTIN-DUPONT Anne", "N’DIAYE Jean-Luc"]
        #expect(try trouve("1234567") == tous)
        #expect(try trouve("orneval") == tous)
        #expect(try trouve("") == tous)
        #expect(try trouve("mart") == ["MARTIN Zoé", "MARTIN-DUPONT Anne"])
        #expect(try trouve("luc diaye") == ["N’DIAYE Jean-Luc"])
        #expect(try trouve("efevre") == [])
        #expect(try trouve("% ' \" ; --") == [])
    }

    @Test("une page donne le total et ses lignes")
    func page() throws {
        let page = try terrain.store.fileActive(FiltreFileActive(), depuis: 1, nombre: 2, le: Terrain.aujourdhui)
        #expect(page.total == 4)
        #expect(page.lignes.map(\.nom) == ["MARTIN Zoé", "MARTIN-DUPONT Anne"])
        let tous = try terrain.store.fileActive(FiltreFileActive(vue: .tous), depuis: 3, nombre: 2, le: Terrain.aujourdhui)
        #expect(tous.total == 4)
        #expect(tous.lignes.map(\.nom) == ["N’DIAYE Jean-Luc"])
    }

    @Test("les homonymes se signalent avant une création : même nom et prénom, ou même nom et naissance")
    func homonymes() throws {
        func noms(_ nom: String, _ prenom: String, _ naissance: String?) throws -> [String] {
            try terrain.store.homonymes(nom: nom, prenom: prenom, naissance: naissance.map(jour)).map(\.nom)
        }
        #expect(try noms("lefevre", "AURELIE", nil) == ["LEFÈVRE Aurélie"])
        #expect(try noms("Œuvrard", "Aurélia", "1985-03-12") == ["LEFÈVRE Aurélie"])
        #expect(try noms("Lefèvre", "Marc", "1983-01-01") == [])
        #expect(try noms("", "", nil) == [])
    }

    @Test("les foyers se retrouvent par leur matricule")
    func foyers() throws {
        #expect(try terrain.store.foyers(matricule: "1234567").count == 4)
        #expect(try terrain.store.foyers(matricule: "7654321").isEmpty)
    }
}

@Suite("Les vues de la file active")
struct VuesTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    private func total(_ vue: FiltreFileActive.Vue, structure: Cle<Structure>? = nil, referent: Cle<Referent>? = nil) throws -> Int {
        try terrain.store.fileActive(
            FiltreFileActive(structure: structure, referent: referent, vue: vue), depuis: 0, nombre: 5, le: Terrain.aujourdhui
        ).total
    }

    @Test("la structure et le référent limitent la liste")
    func limites() throws {
        _ = try terrain.inscrire(
            Beneficiaire(sexe: .homme, nom: "Diallo", prenom: "Moussa", naissance: jour("2004-01-01")), referent: terrain.nadia)
        #expect(try total(.enCours) == 2)
        #expect(try total(.enCours, structure: terrain.ccas) == 1)
        #expect(try total(.tous, structure: terrain.mission) == 1)
        #expect(try total(.enCours, referent: terrain.claire.cle) == 1)
        #expect(try total(.enCours, structure: terrain.ccas, referent: terrain.hugo.cle) == 0)
        #expect(try total(.moinsDe26) == 1)
        #expect(try total(.moinsDe26, structure: terrain.ccas) == 0)
    }

    @Test("échéance : le dernier contrat finit sous 60 jours ou est fini, sans successeur")
    func echeance() throws {
        #expect(try total(.echeance) == 0)
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-11-01", mois: 6)))
        #expect(try total(.echeance) == 1)
        var suivant = Terrain.contrat("2026-05-01", type: .renouvellement)
        suivant.elaboreLe = jour("2026-03-01")
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, suivant))
        #expect(try total(.echeance) == 0)
        let ligne = try terrain.store.fileActive(FiltreFileActive(), depuis: 0, nombre: 1, le: Terrain.aujourdhui).lignes.first
        #expect(ligne?.finDeContrat == jour("2026-10-31"))
    }

    @Test("le dernier contrat est le même partout : celui qui finit le dernier, puis le dernier élaboré")
    func dernierContrat() throws {
        func elaborer(_ elabore: String, _ debut: String, _ fin: String, _ decision: DecisionDeCommission = .enAttente) throws {
            try terrain.faire(
                .elaborerContrat(
                    .nouveau(), suivi,
                    Contrat(sorte: .pacea, type: nil, elaboreLe: jour(elabore), debut: jour(debut), fin: jour(fin), decision: decision)))
        }
        try elaborer("2026-03-02", "2026-03-01", "2026-04-10")
        try elaborer("2026-03-01", "2026-03-01", "2026-04-10")
        try elaborer("2026-03-05", "2025-12-01", "2026-02-28")
        try elaborer("2026-03-06", "2026-03-01", "2026-12-31", .annule)
        let attendu = try #require(try terrain.dossier(aurelie).dernierContrat)
        #expect(attendu.elaboreLe == jour("2026-03-02"))
        let echeances = try terrain.store.echeances(Etendue(structure: nil, referent: nil, le: Terrain.aujourdhui, limite: 9))
        #expect(echeances.renouvellements.lignes.map(\.contrat) == [attendu.cle])
        let ligne = try terrain.store.fileActive(FiltreFileActive(), depuis: 0, nombre: 1, le: Terrain.aujourdhui).lignes.first
        #expect(ligne?.finDeContrat == attendu.fin)
        #expect(try total(.echeance) == 1)
    }

    @Test("non vus : aucun entretien tenu depuis 90 jours")
    func nonVus() throws {
        #expect(try total(.nonVus) == 1)
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2025-12-17"))))
        #expect(try total(.nonVus) == 0)
        #expect(try terrain.store.fileActive(FiltreFileActive(vue: .nonVus), depuis: 0, nombre: 1, le: jour("2026-03-17")).total == 1)
    }

    @Test("sortis : plus personne ne les suit dans la structure, la date de sortie se voit")
    func sortis() throws {
        #expect(try total(.sortis) == 0)
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        try terrain.faire(.sortir(fiche, Sortie(le: jour("2026-03-01"), motif: "emploi")))
        #expect(try total(.sortis, structure: terrain.ccas) == 1)
        #expect(try total(.sortis, referent: terrain.claire.cle) == 1)
        #expect(try total(.enCours) == 0)
        let ligne = try terrain.store.fileActive(FiltreFileActive(vue: .sortis), depuis: 0, nombre: 1, le: Terrain.aujourdhui).lignes.first
        #expect(ligne?.sortiLe == jour("2026-03-01"))
        #expect(ligne?.structure == "CCAS-ORNEVAL")
    }
}

@Suite("La journée d’un référent")
struct JourneeTests {
    @Test("chaque liste a ses personnes et son total")
    func journee() throws {
        let terrain = try Terrain()
        let (_, suivi) = try terrain.inscrire()
        for (prevuLe, heure) in [("2026-03-16", Heure(14, 0)), ("2026-03-16", Heure(9, 30)), ("2026-03-02", nil), ("2026-02-02", nil)] {
            let entretien = Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour(prevuLe), heure: heure)
            try terrain.faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)))
        }
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-10-01", mois: 6)))
        func etendue(_ referent: Fiche<Referent>?, _ le: Jour = Terrain.aujourdhui, _ limite: Int = 9) -> Etendue {
            Etendue(structure: terrain.ccas, referent: referent?.cle, le: le, limite: limite)
        }
        let journee = try terrain.store.journee(etendue(terrain.claire, Terrain.aujourdhui, 1))
        #expect(journee.rendezVous.lignes.map(\.fiche.heure) == [Heure(9, 30)])
        #expect(journee.aRenseigner.rendezVous.lignes.map(\.prevuLe) == [jour("2026-02-02")])
        #expect(journee.aRenseigner.rendezVous.total == 2)
        let echeances = journee.echeances
        #expect(echeances.renouvellements.lignes.map(\.fin) == [jour("2026-03-31")])
        #expect(
            [
                echeances.renouvellements.total, echeances.bilans.total, echeances.echus.total, echeances.enAttente.total,
                echeances.nonVus.total,
            ]
                == [1, 0, 0, 1, 1])
        let plusTot = try terrain.store.echeances(etendue(nil, jour("2026-02-20")))
        #expect((plusTot.renouvellements.total, plusTot.bilans.total) == (0, 1))
        let plusTard = try terrain.store.echeances(etendue(nil, jour("2026-04-01")))
        #expect(plusTard.echus.lignes.map(\.nom) == ["LEFÈVRE Aurélie"])
        #expect(plusTard.renouvellements.total == 0)
        #expect(try terrain.store.journee(etendue(terrain.hugo)) == Journee())
    }
}

@Suite("Qui voit un dossier")
struct DroitsTests {
    @Test("une structure qui n’a jamais suivi la personne ne l’ouvre pas")
    func horsDroits() throws {
        let terrain = try Terrain()
        let (aurelie, _) = try terrain.inscrire()
        #expect(throws: Refuse(.horsDroits)) { try terrain.dossier(aurelie, pour: terrain.nadia) }
        #expect(throws: Refuse(.introuvable("Bénéficiaire"))) { try terrain.dossier(Cle(99)) }
        #expect(try terrain.dossier(aurelie, pour: terrain.superviseur).beneficiaire.nom == "Lefèvre")
    }

    @Test("une structure qui ne la suit plus ne lit que ce qui s’est fait chez elle")
    func ancienne() throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire()
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-06-01")))
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        let demande = Reaffectation(
            uid: .nouveau(), accompagnement: fiche, structure: terrain.mission, referent: terrain.nadia.cle, du: jour("2026-01-01"))
        let nouveau = try #require(try terrain.faire(.reaffecter(demande)).accompagnement)
        try terrain.faire(.elaborerContrat(.nouveau(), nouveau, Terrain.contrat("2026-02-01", type: .renouvellement)), par: terrain.nadia)
        #expect(try terrain.dossier(aurelie).contrats.count == 1)
        #expect(try terrain.dossier(aurelie).suivis.count == 1)
        #expect(try terrain.dossier(aurelie, pour: terrain.nadia).contrats.count == 2)
    }

    @Test("dans sa liste non plus, une structure qui ne suit plus la personne ne lit pas les dates des autres")
    func ancienneListe() throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire()
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-06-01")))
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2025-06-01"))))
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        let demande = Reaffectation(
            uid: .nouveau(), accompagnement: fiche, structure: terrain.mission, referent: terrain.nadia.cle, du: jour("2026-01-01"))
        let nouveau = try #require(try terrain.faire(.reaffecter(demande)).accompagnement)
        var recue = terrain.entretien("2026-02-01")
        recue.referent = terrain.nadia.cle
        let prochain = Entretien(referent: terrain.nadia.cle, nature: .autre, prevuLe: jour("2026-04-01"))
        try terrain.faire(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: nouveau, entretien: recue, prochain: prochain)),
            par: terrain.nadia)
        try terrain.faire(.elaborerContrat(.nouveau(), nouveau, Terrain.contrat("2026-02-01", type: .renouvellement)), par: terrain.nadia)
        func dates(_ structure: Cle<Structure>?) throws -> [Jour?] {
            let filtre = FiltreFileActive(structure: structure, vue: .tous)
            let ligne = try #require(try terrain.store.fileActive(filtre, depuis: 0, nombre: 1, le: Terrain.aujourdhui).lignes.first)
            return [ligne.finDeContrat, ligne.dernierEntretien, ligne.prochainEntretien]
        }
        #expect(try dates(terrain.ccas) == [jour("2025-11-30"), jour("2025-06-01"), nil])
        let toutes = [jour("2026-07-31"), jour("2026-02-01"), jour("2026-04-01")]
        #expect(try dates(terrain.mission) == toutes)
        #expect(try dates(nil) == toutes)
    }

    @Test("au foyer, on ne nomme que les personnes que le lecteur peut voir ; les autres se comptent")
    func foyer() throws {
        let terrain = try Terrain()
        let (aurelie, _) = try terrain.inscrire()
        let foyer = try terrain.dossier(aurelie).foyer.cle
        var kim = terrain.inscription(
            Beneficiaire(sexe: .femme, nom: "Ngô", prenom: "Kim", naissance: jour("2006-01-01")), referent: terrain.nadia)
        kim.foyerExistant = foyer
        try terrain.faire(.inscrire(kim), par: terrain.nadia)
        let dossier = try terrain.dossier(aurelie)
        #expect(dossier.membres.isEmpty)
        #expect(dossier.membresAilleurs == 1)
        let surveille = try terrain.dossier(aurelie, pour: terrain.superviseur)
        #expect(surveille.membres.map(\.nom) == ["NGÔ Kim"])
        #expect(surveille.membresAilleurs == 0)
        let vus = try terrain.store.membres(duFoyer: foyer, pour: terrain.claire)
        #expect(vus.noms == ["LEFÈVRE Aurélie"])
        #expect(vus.ailleurs == 1)
    }
}
