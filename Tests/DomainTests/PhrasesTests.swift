// Labels and counts inside sentences.

import Domain
import Testing

@Suite("Les mots et les nombres dans une phrase")
struct PhrasesTests {
    @Test("un libellé prend une minuscule dans une phrase, un sigle garde ses capitales")
    func libelles() {
        #expect(NatureDEntretien.pourCer.dansUnePhrase == "pour CER")
        #expect(EtatDeFrein.repere.dansUnePhrase == "repéré")
        #expect(Zone.qpv.dansUnePhrase == "quartier prioritaire (QPV)")
        #expect(Anciennete.plusDe60.dansUnePhrase == "5 ans et plus")
        #expect(SorteDeContrat.cer.dansUnePhrase == "CER" && SorteDeContrat.ppae.dansUnePhrase == "PPAE")
        #expect(Organisme.caf.dansUnePhrase == "CAF")
        #expect(SorteDeContrat.contratEngagement.dansUnePhrase == "contrat d’engagement")
    }

    @Test("les milliers se séparent d’une espace insécable")
    func nombres() {
        #expect(
            [0, 7, 999, 1011, 100_000, 1_234_567].map(\.lisible) == [
                "0", "7", "999", "1\u{00A0}011", "100\u{00A0}000", "1\u{00A0}234\u{00A0}567",
            ])
        #expect((-1011).lisible == "-1\u{00A0}011" && (-999).lisible == "-999")
    }

    @Test("un utilisateur s’abrège par l’initiale de son prénom")
    func initiale() {
        #expect(Referent(structure: Exemples.ccas, identifiant: "n.traore", nom: "Traoré", prenom: "Nadia").initialeEtNom == "N. Traoré")
        #expect(Referent(structure: Exemples.ccas, identifiant: "accueil", nom: "Accueil", prenom: "").initialeEtNom == "Accueil")
    }
}
