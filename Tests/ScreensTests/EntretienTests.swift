// The heart of the day: an interview logged in one save.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Consigner un entretien") struct EntretienTests {
    @Test("entretien, freins, démarche et prochain rendez-vous s’enregistrent d’un seul geste")
    func toutEnUn() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("e")
        bureau.tape("P\t\t\t\t")
        bureau.tape("Point sur le logement.\t")
        bureau.tape("ls\t")
        bureau.tape("S\tDossier MDPH\t+30\t\t+15\t9h30\t")
        bureau.tape(.f(10))
        #expect(bureau.message == "Entretien enregistré.", "\(bureau.ecran)")
        let dossier = try bureau.dossier("lefevre")
        #expect(dossier.entretiens.count == 2)
        let tenu = try #require(dossier.entretiens.first?.fiche.valeur)
        #expect(tenu.nature == .pourCer && tenu.issue == .honore && tenu.tenuLe == Bureau.lundi && tenu.prevuLe == Bureau.lundi)
        #expect(tenu.compteRendu == "Point sur le logement.")
        #expect(dossier.freins.map(\.fiche.valeur.theme).sorted() == ["logement", "sante"])
        let demarche = try #require(dossier.demarches.first?.fiche.valeur)
        #expect(demarche.code == "dossier_mdph" && demarche.echeance == Bureau.lundi.plus(jours: 30))
        #expect(demarche.frein == dossier.freins.first { $0.fiche.valeur.theme == "sante" }?.fiche.cle)
        let prochain = try #require(dossier.prochainEntretien(le: Bureau.lundi)?.valeur)
        #expect(prochain.prevuLe == Bureau.lundi.plus(jours: 15) && prochain.heure == Heure(9, 30) && prochain.issue == nil)
    }

    @Test("toutes les erreurs sont listées à l’enregistrement, le curseur sur la première")
    func erreurs() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("e")
        bureau.tape("T\t\t32/13\t")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Prévu le : Le 32/13 n’existe pas"), "\(bureau.message)")
        #expect(try bureau.dossier("lefevre").entretiens.isEmpty)
        bureau.tape(.control("u"))
        bureau.tape("23/11")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Partenaire"), "\(bureau.message)")
    }

    @Test("Maj-Tab sort d’un champ faux")
    func champFaux() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("e")
        bureau.tape("\t\t32/13")
        bureau.tape(.backtab)
        #expect(bureau.lignes.contains { $0.contains("▸ Issue") })
    }

    @Test("un rendez-vous passé reçoit son issue depuis l’accueil")
    func aRenseigner() throws {
        let bureau = try Bureau()
        let dossier = try bureau.dossier("zoe")
        let suivi = try #require(dossier.suivis.first)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let passe = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: -3), heure: Heure(10, 0))
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi.accompagnement.cle, entretien: passe)), par: auteur)
        bureau.desk.perform([.load])
        #expect(bureau.voit("Rendez-vous passés sans issue, à renseigner : 1"))
        bureau.ouvre("zoe")
        bureau.tape("4\n")
        bureau.tape("\th\t")
        bureau.tape(.f(10))
        let rendu = try #require(try bureau.dossier("zoe").entretiens.first?.fiche.valeur)
        #expect(rendu.issue == .honore && !bureau.message.isEmpty && rendu.tenuLe == Bureau.lundi.plus(jours: -3), "\(bureau.ecran)")
    }

    @Test("la note privée n’est pas montrée à un collègue")
    func notePrivee() throws {
        let bureau = try Bureau(role: .responsable)
        let dossier = try bureau.dossier("zoe")
        let suivi = try #require(dossier.suivis.first)
        let auteur = Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
        let tenu = Entretien(referent: bureau.referent, nature: .autre, tenuLe: Bureau.lundi, issue: .honore, notePrivee: "à revoir seul")
        _ = try bureau.store.executer(
            .consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi.accompagnement.cle, entretien: tenu)), par: auteur)
        let collegue = Cle<Referent>(
            try bureau.store.executer(
                .creerReferent(.nouveau(), Referent(structure: bureau.structure, identifiant: "b.petit", nom: "Petit", prenom: "Bérénice")),
                par: auteur
            ).cle)
        let lecteur = try #require(try bureau.store.referents(de: nil).first { $0.cle == collegue })
        let lu = try bureau.store.dossier(dossier.beneficiaire.cle, pour: lecteur, le: Bureau.lundi)
        #expect(lu.entretiens.first?.fiche.valeur.notePrivee == "")
        #expect(try bureau.dossier("zoe").entretiens.first?.fiche.valeur.notePrivee == "à revoir seul")
    }
}
