import Domain
import Testing

@testable import Store

@Suite("Les structures et les référents")
struct StructuresTests {
    @Test("une fois le premier référent créé, personne n’agit plus sans nom")
    func fondation() throws {
        let terrain = try Terrain()
        let anonyme = Auteur(nil, instant: Instant(secondes: 0), aujourdhui: Terrain.aujourdhui)
        let acte = Acte.creerStructure(.nouveau(), Structure(code: "X", nom: "X", nature: .autre))
        #expect(throws: Refuse(.acteReserve)) { try terrain.store.executer(acte, par: anonyme) }
        #expect(try terrain.refus(acte) == [.acteReserve])
        #expect(try terrain.refus(acte, par: terrain.superviseur) == [])
    }

    @Test("un responsable nomme des référents de sa structure, mais pas de superviseur")
    func responsable() throws {
        let terrain = try Terrain()
        let chef = Referent(structure: terrain.ccas, identifiant: "m.adam", nom: "Adam", prenom: "Maud", role: .responsable)
        try terrain.faire(.creerReferent(.nouveau(), chef), par: terrain.superviseur)
        let maud = try #require(try terrain.store.referent(identifiant: "m.adam"))
        func nommer(_ structure: Cle<Structure>, _ role: Role) throws -> [Refus] {
            let nouveau = Referent(
                structure: structure, identifiant: "n\(role)\(structure.rawValue)", nom: "Nouveau", prenom: "", role: role)
            return try terrain.refus(.creerReferent(.nouveau(), nouveau), par: maud)
        }
        #expect(try nommer(terrain.ccas, .referent) == [])
        #expect(try nommer(terrain.mission, .referent) == [.acteReserve])
        #expect(try nommer(terrain.ccas, .superviseur) == [.acteReserve])
    }

    @Test("un code, un identifiant ne servent qu’une fois ; un acte répété ne fait rien")
    func unicite() throws {
        let terrain = try Terrain()
        let double = Structure(code: "CCAS-ORNEVAL", nom: "Autre", nature: .ccas)
        #expect(try terrain.refus(.creerStructure(.nouveau(), double), par: terrain.superviseur) == [.codeDeStructurePris("CCAS-ORNEVAL")])
        let claire = Referent(structure: terrain.ccas, identifiant: "c.petit", nom: "Petit", prenom: "Chloé")
        #expect(try terrain.refus(.creerReferent(.nouveau(), claire), par: terrain.superviseur) == [.identifiantPris("c.petit")])
        let (uid, neuve) = (Uid.nouveau(), Structure(code: "CADA", nom: "CADA", nature: .cada))
        let premier = try terrain.faire(.creerStructure(uid, neuve), par: terrain.superviseur)
        let second = try terrain.faire(.creerStructure(uid, neuve), par: terrain.superviseur)
        #expect(second.dejaFait && second.cle == premier.cle)
    }

    @Test("un référent qui a quitté son poste n’agit plus")
    func depart() throws {
        let terrain = try Terrain()
        try terrain.brut("UPDATE referents SET actif_au = '2026-03-15' WHERE identifiant = 'c.petit'")
        #expect(try terrain.refus(.inscrire(terrain.inscription())) == [.plusEnPoste(jour("2026-03-15"))])
        let structure = Acte.creerStructure(.nouveau(), Structure(code: "X", nom: "X", nature: .autre))
        #expect(try terrain.refus(structure) == [.plusEnPoste(jour("2026-03-15"))])
    }
}

@Suite("L’inscription et la modification d’une personne")
struct BeneficiairesTests {
    @Test("une inscription répétée retrouve la même personne et le même accompagnement")
    func idempotence() throws {
        let terrain = try Terrain()
        let inscription = terrain.inscription()
        let premier = try terrain.faire(.inscrire(inscription))
        let second = try terrain.faire(.inscrire(inscription))
        #expect(second.dejaFait)
        #expect(second.beneficiaire == premier.beneficiaire)
        #expect(second.accompagnement == premier.accompagnement)
        #expect(second.journal == premier.journal)
        #expect(try terrain.nombre("SELECT count(*) FROM beneficiaires") == 1)
    }

    @Test("tous les refus d’une inscription viennent ensemble et rien n’est écrit")
    func refus() throws {
        let terrain = try Terrain()
        var inscription = terrain.inscription(du: jour("2026-04-01"))
        inscription.beneficiaire.nom = " "
        inscription.beneficiaire.niveau = "licence"
        inscription.situations = [Situation(.zone, "lune", du: jour("2026-01-01"))]
        inscription.referent = terrain.nadia.cle
        #expect(
            try terrain.refus(.inscrire(inscription)) == [
                .obligatoire(.nom), .codeInconnu(.niveau, "licence"), .codeInconnu(NatureDeSituation.zone.champ, "lune"),
                .dansLeFutur(.accompagneDu, jour("2026-04-01")), .referentHorsStructure,
            ])
        #expect(try terrain.nombre("SELECT count(*) FROM foyers") == 0)
    }

    @Test("on n’inscrit que dans sa structure, sauf le superviseur")
    func droits() throws {
        let terrain = try Terrain()
        #expect(try terrain.refus(.inscrire(terrain.inscription()), par: terrain.nadia) == [.acteReserve])
        #expect(try terrain.refus(.inscrire(terrain.inscription()), par: terrain.superviseur) == [])
    }

    @Test("seule une structure qui suit la personne ce jour-là, ou va la suivre, change ce qui est vrai d’elle")
    func suiviTermine() throws {
        let terrain = try Terrain()
        let (aurelie, _) = try terrain.inscrire()
        var dossier = try terrain.dossier(aurelie)
        let suivi = try #require(dossier.suivis.first).accompagnement
        try terrain.faire(.sortir(suivi, Sortie(le: Terrain.aujourdhui, motif: "emploi")))
        func changer(_ telephone: String, le jour: Jour = Terrain.aujourdhui, par referent: Fiche<Referent>? = nil) throws -> [Refus] {
            dossier = try terrain.dossier(aurelie, pour: terrain.superviseur)
            dossier.beneficiaire.valeur.telephone = telephone
            let acte = Acte.modifierBeneficiaire(dossier.beneficiaire, foyer: dossier.foyer, situations: [])
            do { _ = try terrain.store.executer(acte, par: terrain.auteur(referent, le: jour)) } catch let refuse as Refuse {
                return refuse.motifs
            }
            return []
        }
        #expect(try changer("01") == [])
        let lendemain = Terrain.aujourdhui.plus(jours: 1)
        #expect(try changer("02", le: lendemain) == [.suiviTermine(Terrain.aujourdhui)])
        #expect(try changer("02", le: lendemain, par: terrain.nadia) == [.horsDroits])
        #expect(try changer("02", le: lendemain, par: terrain.superviseur) == [])
        let reprise = Acte.reprendre(.nouveau(), aurelie, structure: terrain.ccas, referent: nil, du: lendemain)
        _ = try terrain.store.executer(reprise, par: terrain.auteur(le: lendemain))
        #expect(try changer("03", le: lendemain) == [])
    }

    @Test("deux personnes partagent un foyer, dont l’adresse change pour les deux")
    func foyer() throws {
        let terrain = try Terrain()
        let (aurelie, _) = try terrain.inscrire()
        let foyer = try terrain.dossier(aurelie).foyer
        var conjoint = terrain.inscription(
            Beneficiaire(place: .conjoint, sexe: .homme, nom: "Lefèvre", prenom: "Marc", naissance: jour("1983-01-02")))
        conjoint.foyerExistant = foyer.cle
        try terrain.faire(.inscrire(conjoint))
        var dossier = try terrain.dossier(aurelie)
        #expect(dossier.membres.map(\.nom) == ["LEFÈVRE Marc"])
        dossier.foyer.valeur.commune = "Argences"
        try terrain.faire(.modifierBeneficiaire(dossier.beneficiaire, foyer: dossier.foyer, situations: []))
        let trouves = try terrain.store.fileActive(FiltreFileActive(recherche: "argen lefev"), depuis: 0, nombre: 5, le: Terrain.aujourdhui)
        #expect(trouves.lignes.map(\.nom) == ["LEFÈVRE Aurélie", "LEFÈVRE Marc"])
        #expect(try terrain.store.verifier() == [])
    }

    @Test("une version périmée est refusée avec le nom de qui a écrit")
    func versionPerimee() throws {
        let terrain = try Terrain()
        let (aurelie, _) = try terrain.inscrire()
        let lue = try terrain.dossier(aurelie)
        var (sienne, mienne) = (lue.beneficiaire, lue.beneficiaire)
        sienne.valeur.telephone = "07 00 00 00 01"
        try terrain.faire(.modifierBeneficiaire(sienne, foyer: lue.foyer, situations: []), par: terrain.hugo)
        mienne.valeur.telephone = "07 00 00 00 02"
        #expect(
            try terrain.refus(.modifierBeneficiaire(mienne, foyer: lue.foyer, situations: []))
                == [.versionPerimee(lue: 1, enregistree: 2, par: "Hugo Roux")])
        #expect(try terrain.dossier(aurelie).beneficiaire.telephone == "07 00 00 00 01")
    }

    @Test("demander ce qui est déjà enregistré n’écrit rien")
    func rienAFaire() throws {
        let terrain = try Terrain()
        let (aurelie, _) = try terrain.inscrire()
        let dossier = try terrain.dossier(aurelie)
        let lignes = try terrain.nombre("SELECT count(*) FROM journal")
        #expect(try terrain.faire(.modifierBeneficiaire(dossier.beneficiaire, foyer: dossier.foyer, situations: [])).dejaFait)
        #expect(try terrain.nombre("SELECT count(*) FROM journal") == lignes)
    }
}

@Suite("Les situations datées")
struct SituationsTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>

    init() throws {
        terrain = try Terrain()
        (aurelie, _) = try terrain.inscrire(situations: [Situation(.orientation, "sociale", du: jour("2025-01-06"))])
    }

    private func changer(_ valeur: String, du: String) throws -> [Situation] {
        let dossier = try terrain.dossier(aurelie)
        try terrain.faire(
            .modifierBeneficiaire(
                dossier.beneficiaire, foyer: dossier.foyer, situations: [Situation(.orientation, valeur, du: jour(du))]))
        return try terrain.dossier(aurelie).situations
    }

    @Test("un changement ferme la situation précédente la veille")
    func changement() throws {
        #expect(
            try changer("professionnelle", du: "2026-01-01") == [
                Situation(.orientation, "sociale", du: jour("2025-01-06"), au: jour("2025-12-31")),
                Situation(.orientation, "professionnelle", du: jour("2026-01-01")),
            ])
    }

    @Test("un changement le même jour corrige la valeur")
    func correction() throws {
        #expect(
            try changer("professionnelle", du: "2025-01-06") == [Situation(.orientation, "professionnelle", du: jour("2025-01-06"))])
    }

    @Test("un changement au milieu du passé s’insère sans toucher à la suite")
    func insertion() throws {
        _ = try changer("professionnelle", du: "2026-01-01")
        #expect(
            try changer("socio_professionnelle", du: "2025-06-01").map(\.au) == [jour("2025-05-31"), jour("2025-12-31"), nil])
    }

    @Test("une situation antérieure à toutes finit la veille de la première")
    func anteriorite() throws {
        #expect(try changer("professionnelle", du: "2024-01-01").first?.au == jour("2025-01-05"))
    }

    @Test("redire la valeur en cours ne fait rien")
    func memeValeur() throws {
        #expect(try changer("sociale", du: "2025-06-01").count == 1)
    }
}
