// What the file tells of the time of a contract, when the next one is drawn up.

import Domain
import Testing

@Suite("Le bilan d’un contrat") struct BilanDeContratTests {
    private func rattache<Valeur>(_ cle: Int64, _ valeur: Valeur) -> Rattache<Valeur> { Rattache(Exemples.fiche(cle, valeur), Cle(1)) }

    private var dossier: Dossier {
        var dossier = Dossier(
            beneficiaire: Exemples.fiche(7, Beneficiaire(sexe: .femme, nom: "Lefèvre", prenom: "Aurélie", naissance: "1985-03-12")),
            foyer: Exemples.fiche(3, Foyer(matricule: "1234567")))
        dossier.freins = [
            rattache(1, Frein(theme: "sante", repereLe: "2026-01-10", etat: .leve, termineLe: "2026-05-02", levePar: "CSS obtenue")),
            rattache(2, Frein(theme: "logement", repereLe: "2026-02-10")),
            rattache(3, Frein(theme: "sante", repereLe: "2024-01-10", etat: .clos, termineLe: "2024-06-01")),
        ]
        var aboutie = Demarche(theme: "sante", code: "css", etat: .aboutie, engageeLe: "2026-02-01", termineeLe: "2026-05-02")
        aboutie.frein = Cle(1)
        let seule = Demarche(theme: "logement", libelle: "Visite du T2", engageeLe: "2026-03-01")
        let apres = Demarche(theme: "logement", libelle: "Après le contrat", engageeLe: "2026-09-01")
        dossier.demarches = [rattache(1, aboutie), rattache(2, seule), rattache(3, apres)]
        dossier.entretiens = [
            rattache(1, Entretien(referent: Exemples.nadia, nature: .autre, prevuLe: "2026-03-02", issue: .absenceInjustifiee))
        ]
        return dossier
    }

    private let contrat = Exemples.fiche(
        9, Contrat(type: .premier, elaboreLe: "2026-01-02", debut: "2026-01-02", fin: "2026-07-01"))

    @Test("frein par frein, démarche par démarche, ce qui s’est passé pendant le contrat et rien d’autre")
    func texte() {
        #expect(
            FaitsDeContrat(dossier, contrat).texte(Exemples.referentiels) == """
                Santé — levé le 02/05/2026 par CSS obtenue : Complémentaire santé solidaire (aboutie).
                Logement — repéré.
                Autres démarches : Visite du T2 (engagée).
                Entretiens : 0 honoré, 1 absence injustifiée.
                """)
    }

    @Test("un contrat sans histoire ne propose rien")
    func vide() {
        var vide = dossier
        (vide.freins, vide.demarches, vide.entretiens) = ([], [], [])
        #expect(FaitsDeContrat(vide, contrat).texte(Exemples.referentiels).isEmpty)
    }

    @Test("une démarche attachée au contrat compte, même engagée hors de ses dates")
    func attachee() {
        var autre = dossier
        autre.demarches[2].fiche.valeur.contrat = contrat.cle
        #expect(FaitsDeContrat(autre, contrat).texte(Exemples.referentiels).contains("Après le contrat"))
    }
}
