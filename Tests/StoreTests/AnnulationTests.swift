import Domain
import GRDB
import Testing

@testable import Store

@Suite("Annuler un acte")
struct AnnulationTests {
    private let terrain: Terrain
    init() throws { terrain = try Terrain() }

    private func faire(_ acte: Acte, par referent: Fiche<Referent>? = nil) throws -> Annulation {
        try #require(try terrain.faire(acte, par: referent).annulation)
    }

    private func annuler(_ annulation: Annulation, par referent: Fiche<Referent>? = nil) throws {
        _ = try terrain.store.annuler(annulation, par: terrain.auteur(referent))
    }

    private func refus(_ annulation: Annulation, par referent: Fiche<Referent>? = nil) throws -> [Refus] {
        do {
            try annuler(annulation, par: referent)
            return []
        } catch let refuse as Refuse { return refuse.motifs }
    }

    /// An interview with two obstacles, a step, a next appointment and a private note.
    private func consignation(_ suivi: Cle<Accompagnement>, uid: Uid = .nouveau()) -> Acte {
        .consignerEntretien(
            Consignation(
                uid: uid, accompagnement: suivi, entretien: terrain.entretien("2026-03-02", note: "Rappeler"),
                freinsReperes: ["logement", "sante"],
                demarches: [Demarche(theme: "logement", code: "fsl", engageeLe: jour("2026-03-02"))],
                prochain: Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour("2026-04-01"))))
    }

    @Test("tout ce qu’un entretien a apporté s’en va, et le journal garde les deux lignes")
    func entretien() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        let avant = try terrain.vidage()
        let acte = try faire(consignation(suivi))
        #expect(acte.personne == "LEFÈVRE Aurélie" && acte.nombre("freins", .ajoutees) == 2)
        #expect(try terrain.vidage() != avant)
        try annuler(acte)
        #expect(try terrain.vidage() == avant)
        #expect(try terrain.store.verifier() == [])
        let journal = try terrain.journal(aurelie)
        #expect(journal.map(\.acte).prefix(2) == ["Acte annulé", "Entretien consigné"])
        #expect(journal[0].detail.hasPrefix("Acte annulé : Entretien consigné ; "), "\(journal[0].detail)")
        #expect(journal[0].detail.contains("Freins repérés : Logement, Santé → vide"), "\(journal[0].detail)")
    }

    @Test("ce que l’acte avait changé revient, et sa version monte : qui lisait l’état intermédiaire est prévenu")
    func version() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        let cle = Cle<Contrat>(try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat())).cle)
        let lue = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        #expect(lue.cle == cle)
        var change = lue
        change.valeur.bilan = "Logement trouvé"
        let acte = try faire(.modifierContrat(change))
        let intermediaire = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        try annuler(acte)
        let revenue = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        #expect(revenue.valeur == lue.valeur)
        #expect((lue.version, intermediaire.version, revenue.version) == (1, 2, 3))
        var sienne = intermediaire
        sienne.valeur.moyens = "Permis"
        #expect(
            try terrain.refus(.modifierContrat(sienne), par: terrain.hugo).first.map {
                if case .versionPerimee = $0 { true } else { false }
            } == true)
        sienne = lue
        sienne.valeur.moyens = "Permis"
        #expect(try !terrain.refus(.modifierContrat(sienne), par: terrain.hugo).isEmpty)
    }

    @Test("une sortie annulée rend ses rendez-vous, que l’acte « annuler la sortie » laisse annulés")
    func sortie() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        _ = try faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi,
                    entretien: Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour("2026-04-01")))))
        let avant = try terrain.vidage()
        let fiche = try #require(try terrain.dossier(aurelie).suivis.first).accompagnement
        let sortie = try faire(.sortir(fiche, Sortie(le: jour("2026-03-10"), motif: "emploi")))
        #expect(sortie.nombre("entretiens", .changees) == 1)
        try annuler(sortie)
        #expect(try terrain.vidage() == avant)
        #expect(try terrain.dossier(aurelie).entretiens.first?.fiche.issue == nil)
    }

    @Test("une inscription s’annule : la personne, son foyer, ses mots ; sa clé ne sert plus à personne d’autre")
    func inscription() throws {
        let avant = try terrain.vidage()
        let acte = try faire(.inscrire(terrain.inscription(situations: [Situation(.zone, "rurale", du: jour("2025-01-06"))])))
        let cle = try #require(acte.beneficiaire)
        try annuler(acte)
        #expect(try terrain.vidage() == avant)
        #expect(try terrain.store.verifier() == [])
        var autre = Terrain.aurelie
        (autre.nom, autre.prenom) = ("Diallo", "Moussa")
        let (moussa, suivi) = try terrain.inscrire(autre)
        #expect(moussa > cle)
        #expect(try terrain.nombre("SELECT count(*) FROM journal WHERE beneficiaire_id = \(cle.rawValue)") == 2)
        #expect(suivi.rawValue > 1)
    }

    @Test("ce qu’un autre a changé depuis n’est pas défait : le refus le nomme")
    func conflit() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        let acte = try faire(consignation(suivi))
        var frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        (frein.valeur.etat, frein.valeur.termineLe) = (.leve, jour("2026-03-10"))
        try terrain.faire(.modifierFrein(frein), par: terrain.hugo)
        let avant = try terrain.vidage()
        #expect(try refus(acte) == [.annulationImpossible(.consignerEntretien, quoi: "Frein", par: "Hugo Roux")])
        #expect(try terrain.vidage() == avant)
    }

    @Test("ce qu’un autre a ajouté depuis retient l’annulation, sans rien perdre de ce qu’il a écrit")
    func dependance() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        let acte = try faire(consignation(suivi))
        let dossier = try terrain.dossier(aurelie)
        let frein = try #require(dossier.freins.first).fiche.cle
        let demarche = Demarche(theme: "sante", libelle: "Bilan", engageeLe: jour("2026-03-03"), frein: frein)
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, demarche), par: terrain.hugo)
        #expect(try refus(acte) == [.annulationImpossible(.consignerEntretien, quoi: "", par: "un autre poste")])
        #expect(try terrain.dossier(aurelie).demarches.count == 2)
    }

    @Test("la note privée d’un collègue sur l’entretien retient l’annulation")
    func noteDAutrui() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        let acte = try faire(consignation(suivi))
        var sienne = try #require(try terrain.dossier(aurelie, pour: terrain.hugo).entretiens.first).fiche
        sienne.valeur.notePrivee = "Vu aussi par moi"
        try terrain.faire(.modifierEntretien(sienne), par: terrain.hugo)
        #expect(try !refus(acte).isEmpty)
        #expect(try terrain.dossier(aurelie, pour: terrain.hugo).entretiens.first?.fiche.notePrivee == "Vu aussi par moi")
    }

    @Test("seul l’auteur annule, et seulement tant qu’il est en poste")
    func droits() throws {
        let (_, suivi) = try terrain.inscrire()
        let acte = try faire(consignation(suivi))
        #expect(try refus(acte, par: terrain.hugo) == [.acteReserve])
        try terrain.brut("UPDATE referents SET actif_au = '2026-03-15' WHERE id = \(terrain.claire.cle.rawValue)")
        #expect(try refus(acte) == [.plusEnPoste(jour("2026-03-15"))])
    }

    @Test("un acte annulé puis refait avec la même identité est refait, pas reconnu comme déjà fait")
    func refaire() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        let uid = Uid.nouveau()
        try annuler(try faire(consignation(suivi, uid: uid)))
        #expect(try terrain.faire(consignation(suivi, uid: uid)).dejaFait == false)
        #expect(try terrain.dossier(aurelie).entretiens.count == 2)
    }

    @Test("un acte sans effet, ou la fondation d’un fichier, ne s’annule pas")
    func rien() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        _ = try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()))
        let lue = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        #expect(try terrain.faire(.modifierContrat(lue)).annulation == nil)
    }

    @Test("une structure ou un référent créés par erreur s’annulent, tant que rien ne s’en sert")
    func structures() throws {
        let avant = try terrain.vidage()
        let acte = Acte.creerStructure(.nouveau(), Structure(code: "CADA", nom: "CADA d’Orneval", nature: .cada))
        let structure = try faire(acte, par: terrain.superviseur)
        let referent = try faire(
            .creerReferent(.nouveau(), Referent(structure: terrain.mission, identifiant: "p.erreur", nom: "Erreur", prenom: "Paul")),
            par: terrain.superviseur)
        try annuler(referent, par: terrain.superviseur)
        try annuler(structure, par: terrain.superviseur)
        #expect(try terrain.vidage() == avant)
    }

    @Test("un fichier d’une version passée rend ses anciennes lignes telles qu’elles étaient")
    func ancienneLigne() throws {
        let (aurelie, suivi) = try terrain.inscrire()
        _ = try faire(consignation(suivi))
        // As rows are that were written before a column existed: nothing of it is stored.
        try terrain.brut("ALTER TABLE freins ADD COLUMN essai TEXT NOT NULL DEFAULT 'défaut'")
        let avant = try terrain.vidage()
        var frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        (frein.valeur.etat, frein.valeur.termineLe) = (.leve, jour("2026-03-10"))
        try annuler(try faire(.modifierFrein(frein)))
        #expect(try terrain.vidage() == avant)
    }
}
