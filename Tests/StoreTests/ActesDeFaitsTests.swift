import Domain
import Testing

@testable import Store

@Suite("Les contrats")
struct ContratsTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    @Test("un contrat répété n’est écrit qu’une fois")
    func idempotence() throws {
        let uid = Uid.nouveau()
        let premier = try terrain.faire(.elaborerContrat(uid, suivi, Terrain.contrat()))
        let second = try terrain.faire(.elaborerContrat(uid, suivi, Terrain.contrat()))
        #expect(second.dejaFait && second.cle == premier.cle)
        #expect(try terrain.dossier(aurelie).contrats.count == 1)
    }

    @Test("chaque décision entre dans l’histoire de la commission et dans le journal")
    func decision() throws {
        var transmis = Terrain.contrat()
        transmis.transmisLe = jour("2026-01-20")
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, transmis))
        for (decision, le) in [(DecisionDeCommission.ajourne, "2026-02-02"), (.valide, "2026-03-02")] {
            var fiche = try #require(try terrain.dossier(aurelie).contrats.first).fiche
            (fiche.valeur.decision, fiche.valeur.decideLe) = (decision, jour(le))
            try terrain.faire(.modifierContrat(fiche))
        }
        #expect(try terrain.nombre("SELECT count(*) FROM decisions_commission") == 2)
        let ligne = try terrain.journal(aurelie).first
        #expect(ligne?.acte == "Contrat modifié")
        #expect(ligne?.qui == "Claire Petit")
        #expect(ligne?.detail == "Décision : Ajourné → Validé ; Décidé le : 02/02/2026 → 02/03/2026")
        #expect(try terrain.store.verifier() == [])
    }

    @Test("une version périmée est refusée, la même modification répétée ne fait rien")
    func versions() throws {
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()))
        let lue = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        var (une, autre) = (lue, lue)
        une.valeur.objectifs = "Trouver un logement"
        autre.valeur.objectifs = "Passer le permis"
        try terrain.faire(.modifierContrat(une), par: terrain.hugo)
        #expect(try terrain.faire(.modifierContrat(une), par: terrain.hugo).dejaFait)
        #expect(try terrain.refus(.modifierContrat(autre)) == [.versionPerimee(lue: 1, enregistree: 2, par: "Hugo Roux")])
    }

    @Test("les refus : règle du contrat, volet inconnu, prédécesseur d’une autre personne, droits")
    func refus() throws {
        var autre = Terrain.aurelie
        autre.prenom = "Brigitte"
        let (_, autreSuivi) = try terrain.inscrire(autre)
        let etranger = Cle<Contrat>(try terrain.faire(.elaborerContrat(.nouveau(), autreSuivi, Terrain.contrat())).cle)
        var contrat = Terrain.contrat("2026-02-01", type: .renouvellement)
        (contrat.volet, contrat.predecesseur, contrat.decision) = ("lunaire", etranger, .valide)
        #expect(
            try terrain.refus(.elaborerContrat(.nouveau(), suivi, contrat))
                == [.decisionSansTransmission, .decisionSansDate(.valide), .codeInconnu(.volet, "lunaire"), .predecesseurEtranger])
        #expect(try terrain.refus(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()), par: terrain.nadia) == [.horsDroits])
        #expect(try terrain.refus(.elaborerContrat(.nouveau(), Cle(99), Terrain.contrat())) == [.introuvable("Accompagnement")])
    }
}

@Suite("La consignation d’un entretien")
struct ConsignationTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    @Test("répétée, elle n’ajoute rien")
    func idempotence() throws {
        let consignation = Consignation(
            uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02"), freinsReperes: ["sante"],
            demarches: [Demarche(theme: "sante", code: "css", engageeLe: jour("2026-03-02"))])
        try terrain.faire(.consignerEntretien(consignation))
        let avant = try terrain.dossier(aurelie)
        #expect(try terrain.faire(.consignerEntretien(consignation)).dejaFait)
        #expect(try terrain.dossier(aurelie) == avant)
    }

    @Test("les freins levés le sont au jour de l’entretien ; une démarche se rattache au frein ouvert de son thème")
    func freinsLeves() throws {
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "budget", repereLe: jour("2025-06-01"))))
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "logement", repereLe: jour("2025-06-01"))))
        let freins = try terrain.dossier(aurelie).freins.map(\.fiche)
        try terrain.faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02"), freinsLeves: [freins[0]],
                    demarches: [Demarche(theme: "logement", code: "fsl", engageeLe: jour("2026-03-02"))])))
        let dossier = try terrain.dossier(aurelie)
        #expect(dossier.freins.first?.fiche.etat == .leve)
        #expect(dossier.freins.first?.fiche.termineLe == jour("2026-03-02"))
        #expect(dossier.demarches.first?.fiche.frein == freins[1].cle)
        #expect(dossier.demarches.first?.fiche.entretien == dossier.entretiens.first?.fiche.cle)
    }

    @Test("un rendez-vous prévu devient l’entretien : une seule ligne")
    func rendezVous() throws {
        let prevu = Entretien(referent: terrain.claire.cle, nature: .pourCer, prevuLe: jour("2026-03-10"), heure: Heure(9, 30))
        try terrain.faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: prevu)))
        let rendezVous = try #require(try terrain.dossier(aurelie).entretiens.first).fiche
        var tenu = prevu
        (tenu.tenuLe, tenu.issue) = (jour("2026-03-10"), .honore)
        let consignation = Consignation(
            uid: .nouveau(), accompagnement: suivi, rendezVous: rendezVous, entretien: tenu, freinsReperes: ["emploi"])
        try terrain.faire(.consignerEntretien(consignation))
        #expect(try terrain.faire(.consignerEntretien(consignation)).dejaFait)
        let dossier = try terrain.dossier(aurelie)
        #expect(dossier.entretiens.map(\.fiche.valeur) == [tenu])
        #expect(dossier.freins.first?.fiche.entretien == rendezVous.cle)
        #expect(
            try terrain.refus(
                .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, rendezVous: rendezVous, entretien: prevu)))
                == [.versionPerimee(lue: 1, enregistree: 2, par: "Claire Petit")])
    }

    @Test("tout est refusé si une partie l’est, et rien n’est écrit")
    func toutOuRien() throws {
        let consignation = Consignation(
            uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02"), freinsReperes: ["lune"],
            demarches: [Demarche(theme: "sante", engageeLe: jour("2026-03-20"))],
            prochain: Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: jour("2026-02-01")))
        #expect(
            try terrain.refus(.consignerEntretien(consignation)) == [
                .codeInconnu(.theme, "lune"), .obligatoire(.demarche), .dansLeFutur(.engageeLe, jour("2026-03-20")),
                .avant(.prochainLe, jour("2026-02-01"), .tenuLe, jour("2026-03-02")),
            ])
        #expect(try terrain.nombre("SELECT (SELECT count(*) FROM entretiens) + (SELECT count(*) FROM freins)") == 0)
    }

    @Test("la note privée n’est lue que par son auteur et survit aux modifications des autres")
    func notePrivee() throws {
        try terrain.faire(
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02", note: "À rappeler, très éprouvée"))))
        #expect(try terrain.dossier(aurelie, pour: terrain.superviseur).entretiens.first?.fiche.notePrivee == "")
        var fiche = try #require(try terrain.dossier(aurelie, pour: terrain.hugo).entretiens.first).fiche
        fiche.valeur.compteRendu = "Dossier complété"
        try terrain.faire(.modifierEntretien(fiche), par: terrain.hugo)
        let mienne = try #require(try terrain.dossier(aurelie).entretiens.first).fiche
        #expect(mienne.notePrivee == "À rappeler, très éprouvée")
        #expect(mienne.compteRendu == "Dossier complété")
        #expect(try terrain.nombre("SELECT count(*) FROM journal WHERE avant || apres LIKE '%éprouvée%'") == 0)
        var effacee = mienne
        effacee.valeur.notePrivee = ""
        try terrain.faire(.modifierEntretien(effacee))
        #expect(try terrain.nombre("SELECT count(*) FROM notes_privees") == 0)
    }

    @Test("un motif d’absence ne reste pas avec un entretien honoré")
    func motif() throws {
        var entretien = terrain.entretien("2026-03-02")
        entretien.motifAbsence = "sante"
        try terrain.faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: entretien)))
        #expect(try terrain.dossier(aurelie).entretiens.first?.fiche.motifAbsence == nil)
    }
}

@Suite("Les freins et les démarches")
struct FreinsEtDemarchesTests {
    private let terrain: Terrain
    private let aurelie: Cle<Beneficiaire>
    private let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    @Test("un frein se relève, se lève, et garde ses dates")
    func frein() throws {
        let (uid, frein) = (Uid.nouveau(), Frein(theme: "sante", repereLe: jour("2025-06-01")))
        try terrain.faire(.releverFrein(uid, suivi, frein))
        #expect(try terrain.faire(.releverFrein(uid, suivi, frein)).dejaFait)
        var fiche = try #require(try terrain.dossier(aurelie).freins.first).fiche
        fiche.valeur.etat = .leve
        #expect(try terrain.refus(.modifierFrein(fiche)) == [.obligatoire(.termineLe)])
        fiche.valeur.termineLe = jour("2026-03-01")
        try terrain.faire(.modifierFrein(fiche))
        #expect(try terrain.dossier(aurelie).freins.first?.fiche.valeur == fiche.valeur)
    }

    @Test("une démarche s’engage, aboutit, et ne se rattache qu’à la même personne")
    func demarche() throws {
        let (_, autreSuivi) = try terrain.inscrire(
            Beneficiaire(sexe: .homme, nom: "Diallo", prenom: "Moussa", naissance: jour("1990-01-01")))
        let etranger = Cle<Frein>(
            try terrain.faire(.releverFrein(.nouveau(), autreSuivi, Frein(theme: "sante", repereLe: jour("2025-06-01")))).cle)
        var demarche = Demarche(theme: "sante", code: "css", engageeLe: jour("2025-07-01"), frein: etranger)
        #expect(try terrain.refus(.engagerDemarche(.nouveau(), suivi, demarche)) == [.rattachementEtranger(.frein)])
        demarche.frein = nil
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, demarche))
        var fiche = try #require(try terrain.dossier(aurelie).demarches.first).fiche
        (fiche.valeur.etat, fiche.valeur.termineeLe) = (.aboutie, jour("2025-09-01"))
        try terrain.faire(.modifierDemarche(fiche))
        #expect(try terrain.journal(aurelie).first?.detail == "État : Engagée → Aboutie ; Terminée le : vide → 01/09/2025")
    }
}

@Suite("Beaucoup d’actes d’un coup")
struct LotTests {
    @Test("un acte refusé dans un lot ne laisse rien, les autres restent")
    func refuse() throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire()
        let refus = try terrain.store.lot { ecriture in
            _ = try ecriture.executer(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()), par: terrain.auteur())
            do {
                _ = try ecriture.executer(.elaborerContrat(.nouveau(), suivi, Terrain.contrat(mois: 30)), par: terrain.auteur())
                return [Refus]()
            } catch let refuse as Refuse { return refuse.motifs }
        }
        #expect(
            refus == [
                .contratTropLong(debut: jour("2026-01-15"), fin: jour("2028-07-14")),
                .contratsSeChevauchent(du: jour("2026-01-15"), au: jour("2026-07-14")),
            ])
        #expect(try terrain.dossier(aurelie).contrats.count == 1)
    }

    @Test("un lot interrompu ne laisse rien du tout")
    func interrompu() throws {
        let terrain = try Terrain()
        let (aurelie, suivi) = try terrain.inscrire()
        #expect(throws: Refuse.self) {
            try terrain.store.lot { ecriture in
                _ = try ecriture.executer(.elaborerContrat(.nouveau(), suivi, Terrain.contrat()), par: terrain.auteur())
                throw Refuse(.introuvable("Ligne 12"))
            }
        }
        #expect(try terrain.dossier(aurelie).contrats.isEmpty)
    }
}
