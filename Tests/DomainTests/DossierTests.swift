// What follows from a dossier on a day, and who may open it.

import Domain
import Testing

@Suite("Le dossier")
struct DossierTests {
    private let jour = Exemples.aujourdhui

    private func dossier(
        situations: [Situation] = [], suivis: [Accompagnement] = [], contrats: [Contrat] = [], entretiens: [Entretien] = [],
        freins: [Frein] = [], demarches: [Demarche] = []
    ) -> Dossier {
        func rattacher<Valeur>(_ valeurs: [Valeur]) -> [Rattache<Valeur>] {
            valeurs.enumerated().map { Rattache(Exemples.fiche(Int64($0.offset + 1), $0.element), Cle(1)) }
        }
        let aurelie = Beneficiaire(sexe: .femme, nom: "Lefèvre", prenom: "Aurélie", naissance: "1990-05-12")
        return Dossier(
            beneficiaire: Exemples.fiche(7, aurelie), foyer: Exemples.fiche(3, Foyer()), situations: situations,
            suivis: rattacher(suivis).map { Suivi(accompagnement: $0.fiche, nomDeStructure: "CCAS", designations: []) },
            contrats: rattacher(contrats), entretiens: rattacher(entretiens), freins: rattacher(freins),
            demarches: rattacher(demarches))
    }

    @Test("le contrat en cours est le dernier de ceux qui courent ce jour")
    func contratEnCours() {
        var refuse = Exemples.contrat
        refuse.decision = .refuse
        var passe = Exemples.contrat
        (passe.debut, passe.fin) = ("2026-02-01", "2026-08-31")
        let dossier = dossier(contrats: [passe, Exemples.contrat, refuse])
        #expect(dossier.contratEnCours(le: jour)?.cle == Cle(2))
        #expect(dossier.contratEnCours(le: "2026-08-31")?.cle == Cle(1))
        #expect(dossier.contratEnCours(le: "2027-03-01") == nil)
    }

    @Test("le dernier contrat est celui qu’un renouvellement suit : ni refusé, ni annulé, même échu")
    func dernierContrat() {
        var annule = Exemples.contrat
        annule.decision = .annule
        #expect(dossier(contrats: [Exemples.contrat, annule]).dernierContrat?.cle == Cle(1))
        #expect(dossier(contrats: [annule]).dernierContrat == nil)
        var (court, long, autre) = (Exemples.contrat, Exemples.contrat, Exemples.contrat)
        court.fin = Exemples.contrat.fin.plus(mois: -3)
        long.elaboreLe = Exemples.contrat.elaboreLe.plus(jours: -10)
        autre.elaboreLe = Exemples.contrat.elaboreLe.plus(jours: -20)
        // In the order of their elaboration, as a dossier holds them: the end decides, then the elaboration.
        #expect(dossier(contrats: [autre, long, court]).dernierContrat?.cle == Cle(2))
    }

    private func tenu(_ jour: Jour) -> Entretien { Entretien(referent: Exemples.nadia, nature: .autre, tenuLe: jour, issue: .honore) }
    private func prevu(_ jour: Jour, _ heure: Heure? = nil, issue: Domain.Issue? = nil) -> Entretien {
        Entretien(referent: Exemples.nadia, nature: .autre, prevuLe: jour, heure: heure, issue: issue)
    }

    @Test("le dernier entretien est le dernier qui s’est tenu, aujourd’hui compris")
    func dernierEntretien() {
        let dossier = dossier(entretiens: [
            tenu("2026-10-05"), prevu("2026-11-02", issue: .absenceInjustifiee), tenu(jour), prevu("2026-11-24"),
        ])
        #expect(dossier.dernierEntretien(le: jour)?.cle == Cle(3))
        #expect(dossier.dernierEntretien(le: "2026-11-22")?.cle == Cle(1))
        #expect(dossier.dernierEntretien(le: "2026-10-04") == nil)
    }

    @Test("de deux entretiens tenus le même jour, le dernier est celui de l’heure la plus tardive, sinon le dernier noté")
    func memeJour() {
        func tenu(_ heure: Heure?) -> Entretien {
            Entretien(referent: Exemples.nadia, nature: .autre, heure: heure, tenuLe: jour, issue: .honore)
        }
        #expect(dossier(entretiens: [tenu(Heure(9, 0)), tenu(Heure(14, 0))]).dernierEntretien(le: jour)?.cle == Cle(2))
        #expect(dossier(entretiens: [tenu(Heure(14, 0)), tenu(Heure(9, 0))]).dernierEntretien(le: jour)?.cle == Cle(1))
        #expect(dossier(entretiens: [tenu(nil), tenu(nil)]).dernierEntretien(le: jour)?.cle == Cle(2))
    }

    @Test("le prochain entretien n’est jamais un entretien à renseigner")
    func prochainAVenir() {
        for decalage in -3...3 {
            let dossier = dossier(entretiens: [prevu(jour.plus(jours: decalage))])
            #expect(dossier.entretiens.first?.fiche.valeur.etat(le: jour) == (decalage >= 0 ? .aVenir : .aRenseigner))
            #expect((dossier.prochainEntretien(le: jour) == nil) == (decalage < 0))
        }
    }

    @Test("le prochain entretien est le premier rendez-vous sans issue, aujourd’hui compris")
    func prochainEntretien() {
        let dossier = dossier(entretiens: [
            prevu("2026-11-20"), prevu(jour, issue: .absenceExcusee), prevu("2026-12-07", Heure(14, 0)),
            prevu("2026-12-07", Heure(9, 0)), prevu("2027-01-11"),
        ])
        #expect(dossier.prochainEntretien(le: jour)?.cle == Cle(4))
        #expect(dossier.prochainEntretien(le: "2026-11-20")?.cle == Cle(1))
        #expect(dossier.prochainEntretien(le: "2027-01-12") == nil)
    }

    @Test("un acte va à l’accompagnement ouvert de la structure, sinon au dernier qu’elle a mené")
    func suivi() {
        var ailleurs = Exemples.accompagnement
        (ailleurs.structure, ailleurs.du) = (Exemples.missionLocale, "2026-07-01")
        let dossier = dossier(suivis: [Exemples.clos, ailleurs])
        #expect(dossier.suiviEnCours(le: jour)?.accompagnement.cle == Cle(2))
        #expect(dossier.suiviEnCours(le: "2026-06-30")?.accompagnement.cle == Cle(1))
        #expect(dossier.suiviEnCours(le: "2026-01-14") == nil)
        #expect(dossier.suivi(de: Exemples.ccas, le: jour)?.accompagnement.cle == Cle(1))
        #expect(dossier.suivi(de: Exemples.missionLocale, le: jour)?.accompagnement.cle == Cle(2))
        #expect(dossier.suivi(de: nil, le: jour)?.accompagnement.cle == Cle(2))
        #expect(dossier.suivi(de: Cle(99), le: jour) == nil)
    }

    @Test("une situation vaut du jour où elle commence à celui où elle finit")
    func situations() {
        let dossier = dossier(situations: [
            Situation(.zone, "rurale", du: "2025-01-01", au: "2026-05-31"), Situation(.rqth, "oui", du: "2026-02-01"),
            Situation(.zone, "qpv", du: "2026-06-01"),
        ])
        #expect(dossier.situation(.zone, le: jour)?.valeur == "qpv")
        #expect(dossier.situation(.zone, le: "2026-05-31")?.valeur == "rurale")
        #expect(dossier.situation(.zone, le: "2024-12-31") == nil)
        #expect(dossier.situation(.orientation, le: jour) == nil)
    }

    @Test("les freins et les démarches ouverts sont ceux qui n’ont pas pris fin")
    func ouverts() {
        let freins = EtatDeFrein.allCases.map { Frein(theme: "sante", repereLe: "2026-03-02", etat: $0) }
        let demarches = EtatDeDemarche.allCases.map { Demarche(theme: "sante", etat: $0) }
        let dossier = dossier(freins: freins, demarches: demarches)
        #expect(dossier.freinsOuverts.map(\.fiche.etat) == [.repere, .enCours])
        #expect(dossier.demarchesOuvertes.map(\.fiche.etat) == [.prevue, .engagee])
    }
}
