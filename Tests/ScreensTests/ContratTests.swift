// Contracts at the keyboard: proposed from the chain, corrected, decided.

import Domain
import Screens
import Terminal
import Testing

@Suite("Élaborer un contrat") struct ContratTests {
    @Test("le premier contrat est proposé tel, six mois à partir d’aujourd’hui")
    func premier() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("c")
        bureau.tape(.f(10))
        #expect(bureau.message == "Contrat enregistré.", "\(bureau.ecran)")
        let contrat = try #require(try bureau.dossier("lefevre").contrats.first?.fiche.valeur)
        #expect(contrat.type == .premier && contrat.rang == 1 && contrat.mois == 6)
        #expect(contrat.debut == Bureau.lundi && contrat.fin == Jour(2027, 5, 22) && contrat.decision == .enAttente)
    }

    @Test("le suivant est proposé en renouvellement, rattaché et daté de la suite")
    func renouvellement() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("c")
        bureau.tape(.f(10))
        bureau.tape("c")
        #expect(bureau.voit("Renouvellement") && bureau.voit("23/05/2027"))
        bureau.tape(.f(10))
        let contrats = try bureau.dossier("lefevre").contrats
        let second = try #require(contrats.last?.fiche.valeur)
        #expect(second.type == .renouvellement && second.rang == 2 && second.predecesseur == contrats.first?.fiche.cle)
    }

    @Test("la durée corrigée déplace la fin")
    func duree() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("c")
        while !bureau.lignes.contains(where: { $0.contains("▸ Durée") }) { bureau.tape(.tab) }
        bureau.tape(.backspace)
        bureau.tape("12\t")
        #expect(bureau.lignes.contains { $0.contains("▸ Fin") && $0.contains("22/11/2027") })
    }

    @Test("plus de 24 mois, une validation sans date : refusés, le champ nommé")
    func refus() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("c")
        while !bureau.lignes.contains(where: { $0.contains("▸ Durée") }) { bureau.tape(.tab) }
        bureau.tape(.backspace)
        bureau.tape("25\t")
        bureau.tape(.f(10))
        #expect(bureau.message == "✗ Durée (mois) : 25 n’est pas possible. Donnez un nombre de 1 à 24.", "\(bureau.message)")
        bureau.tape(.control("u"))
        bureau.tape("6")
        while !bureau.lignes.contains(where: { $0.contains("▸ Transmis le") }) { bureau.tape(.tab) }
        bureau.tape("23/11\t")
        bureau.tape("V")
        bureau.tape(.f(10))
        #expect(bureau.message.hasPrefix("✗ Décidé le"), "\(bureau.message)")
        #expect(bureau.lignes.contains { $0.contains("▸ Décidé le") })
    }

    @Test("le renouvellement s’ouvre sur le bilan du précédent, et l’enregistre avec lui")
    func bilan() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("f", .character("s"), .f(10))
        bureau.tape("c")
        bureau.tape(.f(10))
        bureau.tape("c")
        while !bureau.lignes.contains(where: { $0.contains("▸ Bilan du précédent") }) { bureau.tape(.tab) }
        #expect(bureau.voit("Santé — repéré."), "\(bureau.ecran)")
        bureau.tape(.f(10))
        let contrats = try bureau.dossier("lefevre").contrats
        #expect(contrats.first?.fiche.valeur.bilan == "Santé — repéré." && contrats.count == 2, "\(bureau.ecran)")
    }

    @Test("transmis d’une touche, un avenant de quelques mots : la frise des contrats les montre")
    func frise() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("c")
        bureau.tape(.f(10))
        bureau.tape("3")
        #expect(bureau.voit("à transmettre à la commission"), "\(bureau.ecran)")
        bureau.tape("T")
        #expect(bureau.message == "Contrat transmis le 23/11/2026." && bureau.voit("transmis le 23/11/2026"), "\(bureau.ecran)")
        bureau.tape("T")
        #expect(bureau.message.contains("déjà transmis"))
        bureau.tape("A\tUn mois de plus.\t", .f(10))
        #expect(bureau.message == "Avenant enregistré." && bureau.voit("avenant du 23/11/2026 : Un mois de plus."), "\(bureau.ecran)")
        bureau.tape("2")
        #expect(bureau.voit("Avenant") && bureau.voit("Contrat transmis"), "\(bureau.ecran)")
    }

    @Test("un PACEA ne va pas en commission et n’est pas un maillon de la chaîne")
    func pacea() throws {
        let bureau = try Bureau()
        bureau.ouvre("zoe")
        bureau.tape("c")
        bureau.tape("PP")
        #expect(!bureau.voit("Décision") && !bureau.voit("Rang"), "\(bureau.ecran)")
        bureau.tape(.f(10))
        bureau.tape("3")
        #expect(bureau.voit("PACEA") && !bureau.voit("Sans type"), "\(bureau.message) \(bureau.ecran)")
        bureau.tape("T")
        #expect(bureau.message.contains("ne va pas en commission"))
        bureau.tape("c")
        #expect(bureau.voit("Premier contrat"), "\(bureau.ecran)")
    }

    @Test("corriger un PACEA garde ce qui en était dit, et l’annule sur demande")
    func paceaCorrige() throws {
        let bureau = try Bureau()
        let dossier = try bureau.dossier("zoe")
        let suivi = try #require(dossier.suivis.first).accompagnement.cle
        var pacea = Contrat(sorte: .pacea, type: nil, elaboreLe: Bureau.lundi, debut: Bureau.lundi, fin: Bureau.lundi.plus(mois: 6))
        (pacea.decision, pacea.decideLe) = (.valide, Bureau.lundi)
        let fiche = Fiche(cle: Cle<Contrat>(1), uid: .nouveau(), version: 1, valeur: pacea)
        let form = ContratForm(dossier, accompagnement: suivi, existant: fiche)
        func acte(_ changer: (inout FormValues) -> Void) -> Contrat? {
            var values = form.initial(bureau.desk.context)
            changer(&values)
            var reader = FormReader(values.shown(in: form.fields(values, bureau.desk.context)), aujourdhui: Bureau.lundi)
            guard case .modifierContrat(let fiche) = form.act(&reader, bureau.desk.context) else { return nil }
            return fiche.valeur
        }
        pacea.objectifs = "Permis."
        #expect(acte { $0[.objectifs] = "Permis." } == pacea)
        let annule = acte { $0.set(.decision, DecisionDeCommission.annule) }
        #expect(annule?.decision == .annule && annule?.decideLe == nil)
    }

    @Test("le bilan d’un contrat d’une autre structure ne se propose pas")
    func bilanDAilleurs() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("c")
        bureau.tape(.f(10))
        let dossier = try bureau.dossier("lefevre")
        let suivi = try #require(dossier.suivis.first).accompagnement.cle
        let form = ContratForm(dossier, accompagnement: suivi)
        func champs(_ structure: Cle<Structure>) -> [Champ] {
            var context = bureau.desk.context
            context.utilisateur.valeur.structure = structure
            return form.fields(form.initial(context), context).map(\.champ)
        }
        #expect(champs(bureau.desk.context.utilisateur.structure).contains(.bilanDuPrecedent))
        #expect(!champs(Cle(99)).contains(.bilanDuPrecedent) && champs(Cle(99)).contains(.predecesseur))
    }

    @Test("rien ne s’ajoute à un accompagnement clos, et la raison dit comment faire")
    func clos() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("s")
        bureau.tape("\tD")
        bureau.tape(.f(10))
        #expect(bureau.message == "Sortie enregistrée.", "\(bureau.ecran)")
        bureau.tape("c")
        #expect(bureau.message == "✗ L’accompagnement a pris fin le 23/11/2026 : reprenez-le d’abord (« a »).")
        bureau.tape("x")
        bureau.tape("a\n")
        #expect(try bureau.dossier("lefevre").suivis.last?.accompagnement.valeur.sortie == nil, "\(bureau.ecran)")
    }
}
