// The young people and the absences, as a référente uses them.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les jeunes et l’assiduité") struct MissionLocaleTests {
    private let bureau: Bureau

    init() throws { bureau = try Bureau(role: .responsable) }

    private func faire(_ acte: Acte) throws {
        _ = try bureau.store.executer(
            acte, par: Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi))
        bureau.desk.perform([.load])
    }

    private func suivi(_ nom: String) throws -> Fiche<Accompagnement> { try #require(try bureau.dossier(nom).suivis.first).accompagnement }

    private func manquer(_ nom: String, ilYA jours: [Int], _ issue: Domain.Issue = .absenceInjustifiee, motif: String? = nil) throws {
        for jour in jours {
            let entretien = Entretien(
                referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: -jour), heure: Heure(10, 0), issue: issue,
                motifAbsence: motif)
            try faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: try suivi(nom).cle, entretien: entretien)))
        }
    }

    @Test("la liste montre les moins de 26 ans à la date choisie")
    func liste() throws {
        bureau.tape("y")
        #expect(bureau.voit("Moins de 26 ans au 23/11/2026") && bureau.voit("1 jeune"), "\(bureau.ecran)")
        #expect(bureau.voit("CŒURDEVEY Zoé") && bureau.voit("30/01/29") && bureau.voit("jamais") && bureau.voit("Rur."))
        #expect(!bureau.voit("LEFÈVRE"))
        bureau.tape(.control("n"))
        #expect(bureau.voit("C. Z.") && !bureau.voit("CŒURDEVEY"), "\(bureau.ecran)")
        bureau.tape(.control("n"))
        bureau.tape("d")
        bureau.tape(.pageDown, .pageDown, .pageDown, .enter)
        #expect(bureau.voit("Moins de 26 ans au 23/02/2027"), "\(bureau.ecran)")
    }

    @Test("« l » note une relance sans quitter la liste ; joindre la personne remet le compte à zéro")
    func relancer() throws {
        bureau.tape("y")
        bureau.tape("l")
        #expect(bureau.voit("Nouvelle relance") && bureau.voit("CŒURDEVEY Zoé"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        #expect(bureau.message == "Relance enregistrée." && bureau.voit("Moins de 26 ans"), "\(bureau.ecran)")
        let relance = try #require(try bureau.dossier("zoe").relances.first).fiche.valeur
        #expect(relance == Relance(le: Bureau.lundi, moyen: .telephone, resultat: .sansReponse))
        #expect(bureau.lignes.contains { $0.contains("CŒURDEVEY") && $0.contains(" 1  —") }, "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Aucun contact depuis l’arrivée") && bureau.voit("1 tentative sans joindre la personne"), "\(bureau.ecran)")
        bureau.tape("l")
        bureau.tape(.tab, .tab)
        bureau.tape("P")
        bureau.tape(.f(10))
        #expect(bureau.voit("Dernier contact : relance du 23/11/2026, personne jointe"), "\(bureau.ecran)")
        bureau.tape("2")
        #expect(bureau.voit("Relance") && bureau.voit("Téléphone, personne jointe"))
    }

    @Test("une relance du parcours se rouvre et se corrige")
    func corriger() throws {
        try faire(
            .relancer(.nouveau(), try suivi("zoe").cle, Relance(le: Bureau.lundi, moyen: .sms, resultat: .message, note: "Répondeur.")))
        bureau.ouvre("zoe")
        bureau.tape("2")
        bureau.tape(.enter)
        #expect(bureau.voit("Message laissé") && bureau.voit("Répondeur."), "\(bureau.message)\n\(bureau.ecran)")
        bureau.tape(.tab)
        bureau.tape("C")
        bureau.tape(.f(10))
        #expect(try bureau.dossier("zoe").relances.map(\.fiche.moyen) == [.courriel])
    }

    @Test("« n » donne le motif, que la liste et la synthèse montrent ; un contrat l’interdit")
    func motif() throws {
        bureau.tape("y")
        bureau.tape("n")
        bureau.tape("R")
        bureau.tape(.f(10))
        #expect(try suivi("zoe").nonContractualisation == "refus")
        #expect(bureau.voit("Refuse l’a"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Sans CER : Refuse l’accompagnement ou le contrat"), "\(bureau.ecran)")
        bureau.tape(.escape)
        try faire(.motiverNonContractualisation(try suivi("zoe"), nil))
        let contrat = Contrat(type: .premier, rang: 1, elaboreLe: Bureau.lundi, debut: Bureau.lundi, fin: Bureau.lundi.plus(mois: 6))
        try faire(.elaborerContrat(.nouveau(), try suivi("zoe").cle, contrat))
        bureau.tape("n")
        #expect(bureau.message.hasPrefix("✗ Absence de contrat : un CER a été élaboré"), "\(bureau.message)")
        #expect(bureau.voit("Moins de 26 ans"))
    }

    @Test("sans CER, la synthèse dit pourquoi : PACEA, orientation professionnelle, ou rien")
    func sansCer() throws {
        bureau.ouvre("zoe")
        #expect(bureau.voit("! Sans contrat ni motif"), "\(bureau.ecran)")
        let debut = Bureau.lundi.plus(jours: -30)
        let pacea = Contrat(
            sorte: .pacea, type: .premier, rang: 1, elaboreLe: debut, debut: debut, fin: Contrat.fin(debut: debut, mois: 12),
            decision: .valide,
            decideLe: debut)
        try faire(.elaborerContrat(.nouveau(), try suivi("zoe").cle, pacea))
        #expect(bureau.voit("Sans CER : PACEA du 24/10/2026 au 23/10/2027"), "\(bureau.ecran)")
        var parametres = try bureau.store.parametres()
        parametres.nomDuContrat = .contratEngagement
        bureau.desk.context.parametres = parametres
        let dossier = try bureau.dossier("zoe")
        let orientation = [Situation(.orientation, Orientation.professionnelle.rawValue, du: debut)]
        try faire(.modifierBeneficiaire(dossier.beneficiaire, foyer: dossier.foyer, situations: orientation))
        #expect(bureau.voit("Sans Contrat d’engagement : PPAE (orientation professionnelle)"), "\(bureau.ecran)")
    }

    @Test("les filtres s’ajoutent, se lisent, se retirent ; le tri se choisit et s’inverse")
    func filtresEtTris() throws {
        bureau.tape("y")
        bureau.tape("vjamais venus")
        bureau.tape(.enter)
        bureau.tape("vzone rurale")
        bureau.tape(.enter)
        #expect(bureau.voit("Jamais venus · Zone rurale") && bureau.voit("1 jeune"), "\(bureau.ecran)")
        bureau.tape("vquartier")
        bureau.tape(.enter)
        #expect(bureau.voit("Jamais venus · Quartier prioritaire (QPV)") && bureau.voit("Aucun jeune"), "\(bureau.ecran)")
        bureau.tape("r")
        #expect(bureau.message.contains("changez le filtre"))
        bureau.tape("vquartier")
        bureau.tape(.enter)
        bureau.tape("tfreins")
        bureau.tape(.enter)
        bureau.tape("o")
        #expect(bureau.voit("Tri : freins ouverts, inversé") && bureau.voit("1 jeune"), "\(bureau.ecran)")
        bureau.tape("vtous")
        bureau.tape(.enter)
        #expect(bureau.voit("Tous les jeunes"))
    }

    @Test("les freins se lisent en nombre et en part, sur les deux bases")
    func freins() throws {
        for theme in ["logement", "emploi"] {
            try faire(.releverFrein(.nouveau(), try suivi("zoe").cle, Frein(theme: theme, repereLe: Bureau.lundi)))
        }
        bureau.tape("y")
        bureau.tape(.tab)
        #expect(bureau.voit("2 freins pour 1 jeune"), "\(bureau.ecran)")
        #expect(bureau.lignes.contains { $0.contains("Logement") && $0.contains("50 %") && $0.contains("100 %") }, "\(bureau.ecran)")
        #expect(bureau.voit("Zone rurale") && bureau.voit("année 2026"))
        bureau.tape(.left)
        #expect(bureau.voit("0 frein pour 0 jeune"), "\(bureau.ecran)")
        bureau.tape(.tab)
        #expect(bureau.voit("Moins de 26 ans"))
    }

    @Test("plus de deux absences injustifiées : l’alerte et son jour, au relevé, à la synthèse et dans la liste")
    func alerte() throws {
        try manquer("zoe", ilYA: [90, 60])
        try manquer("zoe", ilYA: [45], .absenceExcusee, motif: "garde")
        bureau.tape("p")
        #expect(bureau.voit("1 personne") && !bureau.voit("!23/"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Absences excusées, pour un motif légitime : 1 · injustifiées : 2"), "\(bureau.ecran)")
        #expect(bureau.voit("Assiduité, absences légitimes comprises : 1 sur 3, soit 33 %"))
        #expect(bureau.voit("Aucune alerte aujourd’hui") && bureau.voit("Absence excusée : Garde d’enfant"))
        bureau.tape(.escape)
        try manquer("zoe", ilYA: [10])
        #expect(bureau.voit("!13/11/2026"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("! Alerte le 13/11/2026 : plus de 2 absences injustifiées en douze mois."), "\(bureau.ecran)")
        bureau.tape(.escape, .escape)
        bureau.ouvre("zoe")
        #expect(bureau.voit("! Absences : alerte du 13/11/2026, 3 injustifiées en douze mois (plus de 2)"), "\(bureau.ecran)")
        bureau.tape("p")
        #expect(bureau.voit("Relevé d’assiduité"))
    }

    @Test("depuis le relevé, une absence excusée reçoit son motif")
    func motifLegitime() throws {
        try manquer("zoe", ilYA: [10], .absenceExcusee)
        bureau.ouvre("zoe")
        bureau.tape("p")
        #expect(
            bureau.voit("1 absence excusée dont le motif reste à noter") && bureau.voit("Absence excusée : motif à noter"),
            "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.message.contains("Placez-vous sur un rendez-vous"))
        bureau.tape(.end, .enter)
        #expect(bureau.voit("13/11/2026") && bureau.voit("Motif de l’absence"), "\(bureau.ecran)")
    }

    @Test("un transfert se demande en mots, dit les rendez-vous annulés, et se lit au parcours")
    func transfert() throws {
        let rendezVous = Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: 3))
        try faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: try suivi("zoe").cle, entretien: rendezVous)))
        try bureau.ajouteUneStructure("ML-SEES", "Mission locale")
        bureau.tape("y")
        bureau.tape("r")
        bureau.tape("M")
        bureau.tape(.f(10))
        #expect(
            bureau.voit("Transférer à Mission locale ?") && bureau.voit("1 rendez-vous sans issue à partir de ce jour sera annulé"),
            "\(bureau.ecran)")
        bureau.tape(.escape)
        #expect(try suivi("zoe").sortie == nil)
        bureau.tape(.f(10))
        bureau.tape(.down, .enter)
        #expect(bureau.message == "Transfert enregistré. 1 rendez-vous à venir annulé.", "\(bureau.message)")
        let transferts = try bureau.dossier("zoe").transferts
        #expect(transferts.count == 1 && transferts.first?.de == bureau.structure)
        bureau.tape(.escape)
        bureau.tape("b")
        bureau.tape("vtoutes")
        bureau.tape(.enter)
        bureau.tape("/zoe")
        bureau.tape(.enter, .enter)
        bureau.tape("2")
        #expect(bureau.voit("Transfert vers Mission locale le 22/11/2026"), "\(bureau.ecran)")
        bureau.tape("x")
        #expect(bureau.voit("Mission locale, vers qui la personne était orientée"), "\(bureau.ecran)")
    }

    @Test("reprendre une personne suivie ailleurs : la structure, depuis quand, et la réponse en mots")
    func reception() throws {
        let mission = try bureau.ajouteUneStructure("ML-SEES", "Mission locale")
        let transfert = Reaffectation(
            uid: .nouveau(), accompagnement: try suivi("zoe"), structure: mission, referent: nil, du: Bureau.lundi.plus(jours: -5))
        try faire(.reaffecter(transfert))
        bureau.tape("b")
        bureau.tape("vtoutes")
        bureau.tape(.enter)
        bureau.tape("/zoe")
        bureau.tape(.enter, .enter)
        bureau.tape("a")
        bureau.tape(.f(10))
        #expect(bureau.voit("Mission locale accompagne cette personne depuis le 18/11/2026."), "\(bureau.ecran)")
        #expect(bureau.voit("demandez le transfert") && bureau.voit("Suivre en parallèle, convenu avec Mission locale"))
        bureau.tape(.escape)
        #expect(try bureau.dossier("zoe").suivis.count == 1)
        bureau.tape(.f(10))
        bureau.tape(.down, .enter)
        #expect(bureau.message == "Accompagnement repris.", "\(bureau.ecran)")
        #expect(try bureau.dossier("zoe").suivis.filter { $0.accompagnement.sortie == nil }.count == 2)
        bureau.tape("2")
        #expect(bureau.voit("Transfert vers Mission locale"))
    }

    @Test("inscrire une personne suivie ailleurs : la structure et depuis quand, rien de son dossier")
    func inscription() throws {
        let mission = try bureau.ajouteUneStructure("ML-SEES", "Mission locale")
        let transfert = Reaffectation(
            uid: .nouveau(), accompagnement: try suivi("zoe"), structure: mission, referent: nil, du: Bureau.lundi.plus(jours: -5))
        try faire(.reaffecter(transfert))
        bureau.tape("n")
        bureau.tape("Cœurdevey\tZoé\t300103\tF")
        bureau.tape(.f(10))
        #expect(bureau.voit("suivie par Mission locale depuis le") && bureau.voit("18/11/2026"), "\(bureau.ecran)")
        #expect(bureau.voit("demandez le transfert") && !bureau.voit("06 39 98 00 01"), "\(bureau.ecran)")
    }

    @Test("une saisie de relance interrompue se reprend")
    func brouillon() throws {
        bureau.ouvre("zoe")
        bureau.tape("l")
        bureau.tape(.tab, .tab, .tab)
        bureau.tape("Passée à son domicile")
        bureau.tape(.f(12))
        bureau.tape("r")
        #expect(bureau.voit("Relance"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("Passée à son domicile") && bureau.voit("Nouvelle relance"), "\(bureau.ecran)")
    }

    @Test("en 60 colonnes et 18 lignes, contact, contrat, alerte et zones restent lisibles")
    func etroit() throws {
        try manquer("zoe", ilYA: [90, 60, 10])
        try faire(.motiverNonContractualisation(try suivi("zoe"), "refus"))
        bureau.desk.resize(Size(rows: 18, columns: 60))
        bureau.tape("y")
        #expect(bureau.voit("jamais") && bureau.voit("Refuse l’ac"), "\(bureau.ecran)")
        bureau.tape(.tab)
        #expect(bureau.voit("Zone rurale") && bureau.voit("100 %"), "\(bureau.ecran)")
        bureau.tape(.escape, .escape)
        bureau.tape("p")
        #expect(bureau.voit("!13/11/2026"), "\(bureau.ecran)")
    }

    @Test("en 120 colonnes, la liste montre la dernière relance et le référent")
    func large() throws {
        try faire(.motiverNonContractualisation(try suivi("zoe"), "jamais_venu"))
        bureau.desk.resize(Size(rows: 30, columns: 120))
        bureau.tape("y")
        #expect(bureau.voit("N’est jamais venu mal") && bureau.voit("C. Lemoine") && bureau.voit("Contrat, ou motif"), "\(bureau.ecran)")
    }
}
