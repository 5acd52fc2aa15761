// Contracts in a dossier: whose they are, which one is sent, what is said when the act is refused, what is shown whole.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les contrats du dossier") struct DossierContratsTests {
    private func auteur(_ bureau: Bureau) -> Auteur {
        Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
    }

    private func contracte(_ bureau: Bureau, _ nom: String, transmis: Bool = false) throws {
        let suivi = try #require(bureau.dossier(nom).suivis.first).accompagnement.cle
        let debut = Bureau.lundi
        let contrat = Contrat(
            type: .premier, elaboreLe: debut, debut: debut, fin: Contrat.fin(debut: debut, mois: 6),
            transmisLe: transmis ? debut : nil)
        _ = try bureau.store.executer(.elaborerContrat(.nouveau(), suivi, contrat), par: auteur(bureau))
    }

    @Test("« Contrat transmis » n’est dit que s’il l’est")
    func refuse() throws {
        let bureau = try Bureau()
        try contracte(bureau, "zoe")
        bureau.ouvre("zoe")
        let fiche = try #require(bureau.dossier("zoe").contrats.first).fiche
        var autre = fiche.valeur
        autre.objectifs = "Corrigé par quelqu’un d’autre."
        _ = try bureau.store.executer(.modifierContrat(fiche.with(autre)), par: auteur(bureau))
        bureau.tape("T")
        #expect(bureau.message.hasPrefix("✗") && !bureau.message.contains("transmis"), "\(bureau.message)")
        #expect(try bureau.dossier("zoe").contrats.first?.fiche.valeur.transmisLe == nil)
        bureau.tape("T")
        #expect(bureau.message == "Contrat transmis le 23/11/2026.", "\(bureau.message)")
    }

    @Test("hors de l’onglet des contrats, « T » prend celui qui reste à transmettre, pas celui en cours")
    func resteATransmettre() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement.cle
        let enCours = Contrat(
            type: .premier, elaboreLe: Bureau.lundi.plus(mois: -5), debut: Bureau.lundi.plus(mois: -5),
            fin: Contrat.fin(debut: Bureau.lundi.plus(mois: -5), mois: 6), transmisLe: Bureau.lundi.plus(mois: -5))
        let suivant = Contrat(
            type: .renouvellement, elaboreLe: Bureau.lundi, debut: enCours.fin.plus(jours: 1),
            fin: Contrat.fin(debut: enCours.fin.plus(jours: 1), mois: 6))
        let premier = try bureau.store.executer(.elaborerContrat(.nouveau(), suivi, enCours), par: auteur(bureau)).cle
        var lie = suivant
        lie.predecesseur = Cle(premier)
        _ = try bureau.store.executer(.elaborerContrat(.nouveau(), suivi, lie), par: auteur(bureau))
        bureau.ouvre("zoe")
        bureau.tape("T")
        #expect(bureau.message == "Contrat transmis le 23/11/2026.", "\(bureau.message)")
        #expect(try bureau.dossier("zoe").contrats.last?.fiche.valeur.transmisLe == Bureau.lundi)
    }

    @Test("le contrat d’une autre structure ne reçoit d’ici ni avenant ni transmission")
    func dUneAutreStructure() throws {
        let bureau = try Bureau(role: .superviseur)
        try contracte(bureau, "zoe")
        let mission = try bureau.ajouteUneStructure("ML", "Mission locale")
        _ = try bureau.store.executer(
            .creerReferent(
                .nouveau(), Referent(structure: mission, identifiant: "a.ici", nom: "Ici", prenom: "Ana", role: .referent)),
            par: auteur(bureau))
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement
        _ = try bureau.store.executer(
            .reaffecter(
                Reaffectation(uid: .nouveau(), accompagnement: suivi, structure: mission, referent: nil, du: Bureau.lundi)),
            par: auteur(bureau))
        bureau.desk = try Interface.desk(store: bureau.store, utilisateur: "a.ici", login: nil, clock: Clock(pinned: Bureau.lundi))
        bureau.desk.resize(Size(rows: 24, columns: 80))
        bureau.desk.perform([.open(DossierScreen(try bureau.dossier("zoe").beneficiaire.cle))])
        bureau.tape("3")
        for touche in "AT" {
            bureau.tape(.character(touche))
            #expect(bureau.message.contains("CCAS de Sées"), "\(touche) : \(bureau.message)\n\(bureau.ecran)")
        }
    }

    @Test("un avenant se relit en entier dans la frise, avec son jour")
    func avenantEntier() throws {
        let bureau = try Bureau()
        try contracte(bureau, "zoe")
        let contrat = try #require(bureau.dossier("zoe").contrats.first).fiche.cle
        let objet = (1...4).map {
            "Point \($0) : un objectif de plus, écrit en toutes lettres pour tenir plus de quatre-vingts colonnes, fin\($0)."
        }
        _ = try bureau.store.executer(
            .conclureAvenant(.nouveau(), Avenant(contrat: contrat, concluLe: Bureau.lundi, objet: objet.joined(separator: "\n"))),
            par: auteur(bureau))
        bureau.ouvre("zoe")
        bureau.tape("3")
        #expect(bureau.voit("avenant du 23/11/2026 : Point 1"), "\(bureau.ecran)")
        for rang in 1...4 { #expect(bureau.voit("Point \(rang)") && bureau.voit("fin\(rang)."), "\(bureau.ecran)") }
    }

    @Test("le parcours ne coupe rien à 60 ni à 80 colonnes", arguments: [60, 80])
    func parcours(_ colonnes: Int) throws {
        let bureau = try Bureau(colonnes: colonnes)
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement.cle
        _ = try bureau.store.executer(
            .releverFrein(
                .nouveau(), suivi,
                Frein(
                    theme: "logement", repereLe: Bureau.lundi, etat: .leve, termineLe: Bureau.lundi,
                    levePar: "l’entrée dans un logement du bailleur social, après trois demandes et un recours aboutis")),
            par: auteur(bureau))
        bureau.ouvre("zoe")
        bureau.tape("2")
        #expect(bureau.voit("aboutis") && !bureau.voit("…"), "\(bureau.ecran)")
    }

    @Test("sans dessins, pas de frise, donc pas d’axe")
    func axe() throws {
        let bureau = try Bureau()
        try contracte(bureau, "zoe")
        bureau.desk.context.plain = true
        bureau.ouvre("zoe")
        bureau.tape("3")
        #expect(!bureau.lignes.contains { $0.trimmingPrefix(while: { $0 == " " }).hasPrefix("2026") }, "\(bureau.ecran)")
    }

    @Test("le journal montre le début d’une longue note, et rien que le début")
    func journal() throws {
        let bureau = try Bureau()
        let suivi = try #require(bureau.dossier("zoe").suivis.first).accompagnement.cle
        let note = (1...2000).map { "Ligne \($0)." }.joined(separator: "\n")
        _ = try bureau.store.executer(
            .relancer(.nouveau(), suivi, Relance(le: Bureau.lundi, moyen: .sms, resultat: .message, note: note)), par: auteur(bureau))
        bureau.ouvre("zoe")
        bureau.tape("6")
        let ecran = try #require(bureau.desk.top as? DossierScreen)
        #expect(ecran.list.total < 60, "\(ecran.list.total)")
    }
}
