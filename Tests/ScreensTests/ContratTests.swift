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
