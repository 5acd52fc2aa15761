// What a file tells of contacts, of handovers, and of people without CER.

import Domain
import Testing

@Suite("Contacts, transferts et absence de contrat")
struct ContactTests {
    private let jour = Exemples.aujourdhui

    private func dossier() -> Dossier {
        let aurelie = Beneficiaire(sexe: .femme, nom: "Lefèvre", prenom: "Aurélie", naissance: "2004-05-12")
        var dossier = Dossier(beneficiaire: Exemples.fiche(7, aurelie), foyer: Exemples.fiche(3, Foyer()))
        dossier.suivis = [
            Suivi(accompagnement: Exemples.fiche(1, Exemples.accompagnement), nomDeStructure: "CCAS", designations: [])
        ]
        return dossier
    }

    private func rattache<Valeur>(_ valeurs: [Valeur]) -> [Rattache<Valeur>] {
        valeurs.enumerated().map { Rattache(Exemples.fiche(Int64($0.offset + 1), $0.element), Cle(1)) }
    }

    @Test("le dernier contact est l’entretien tenu ou la relance qui a joint ; les relances comptent depuis lui")
    func contact() {
        var dossier = dossier()
        #expect(dossier.dernierContact(le: jour) == nil)
        dossier.relances = rattache([
            Relance(le: "2026-10-01", moyen: .sms, resultat: .sansReponse), Relance(le: "2026-10-15", moyen: .telephone, resultat: .joint),
            Relance(le: "2026-11-02", moyen: .courrier, resultat: .message), Relance(le: "2026-11-20", moyen: .sms, resultat: .refus),
        ])
        #expect(dossier.dernierContact(le: jour) == "2026-10-15")
        #expect(dossier.relancesSansContact(le: jour).map(\.le) == ["2026-11-02", "2026-11-20"])
        #expect(dossier.dernierContact(le: "2026-10-14") == nil)
        dossier.entretiens = rattache([Exemples.entretien])
        #expect(dossier.dernierContact(le: jour) == "2026-11-16")
        #expect(dossier.relancesSansContact(le: jour).map(\.le) == ["2026-11-20"])
    }

    @Test("sans CER : un autre contrat, l’orientation professionnelle, le motif ; avec un CER, le motif se tait")
    func explications() {
        var dossier = dossier()
        #expect(dossier.explicationsSansContrat(le: jour) == [])
        dossier.suivis[0].accompagnement.valeur.nonContractualisation = "refus"
        #expect(dossier.explicationsSansContrat(le: jour) == [.motif("refus")])
        dossier.situations = [Situation(.orientation, Orientation.professionnelle.rawValue, du: "2026-01-15")]
        var pacea = Exemples.contrat
        (pacea.sorte, pacea.decision) = (.pacea, .valide)
        dossier.contrats = rattache([pacea])
        #expect(dossier.contratCompte(le: jour) == nil)
        #expect(dossier.explicationsSansContrat(le: jour) == [.autre(pacea), .orientationProfessionnelle, .motif("refus")])
        var cer = Exemples.contrat
        (cer.debut, cer.fin) = ("2026-02-01", "2026-07-31")
        dossier.contrats = rattache([pacea, cer])
        #expect(dossier.dernierContratCompte?.valeur == cer)
        #expect(dossier.explicationsSansContrat(le: jour) == [.autre(pacea), .orientationProfessionnelle])
    }

    @Test("un transfert se lit des deux côtés, du jour où l’autre structure commence")
    func transferts() {
        var dossier = dossier()
        var parti = Exemples.accompagnement
        parti.sortie = Sortie(le: "2026-06-30", motif: "reorientation", destination: Exemples.missionLocale)
        let repris = Accompagnement(beneficiaire: Cle(7), structure: Exemples.missionLocale, du: "2026-07-01")
        func suivi(_ cle: Int64, _ valeur: Accompagnement) -> Suivi {
            Suivi(accompagnement: Exemples.fiche(cle, valeur), nomDeStructure: "", designations: [])
        }
        dossier.suivis = [suivi(1, parti), suivi(2, repris)]
        #expect(dossier.transferts == [Transfert(le: "2026-07-01", de: Exemples.ccas, vers: Exemples.missionLocale)])
        dossier.suivis = [suivi(1, parti)]
        #expect(dossier.transferts == [Transfert(le: "2026-06-30", de: Exemples.ccas, vers: Exemples.missionLocale)])
        dossier.suivis = [suivi(2, repris)]
        #expect(dossier.transferts == [])
    }
}
