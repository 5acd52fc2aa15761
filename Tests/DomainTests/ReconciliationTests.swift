// Two histories of one person, united without sharing a day.

import Domain
import Testing

@Suite("Réconcilier deux histoires") struct ReconciliationTests {
    private func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(numero: 0) }

    private func temps(_ du: String, _ au: String? = nil) -> Intervalle { Intervalle(du: jour(du), au: au.map(jour)) }

    private func suivi(_ cle: Int64, _ du: String, _ au: String? = nil, structure: Int64 = 1) -> Fiche<Accompagnement> {
        Fiche(
            cle: Cle(cle), uid: .nouveau(), version: 1,
            valeur: Accompagnement(
                beneficiaire: Cle(1), structure: Cle(structure), du: jour(du), sortie: au.map { Sortie(le: jour($0), motif: "emploi") }))
    }

    private func etapes(_ garde: [Fiche<Accompagnement>], _ fondu: [Fiche<Accompagnement>]) -> [[String]] {
        Reconciliation.reunions(garde: garde, fondu: fondu).map {
            ["\($0.reste.cle.rawValue)", $0.du.iso, "\($0.retire.cle.rawValue)"]
        }
    }

    @Test("ce qui reste d’un intervalle hors des autres : rien, un morceau, plusieurs")
    func morceaux() {
        #expect(temps("2025-01-01").horsDe([temps("2024-06-01")]) == [])
        #expect(temps("2025-01-01").horsDe([temps("2025-03-01")]) == [temps("2025-01-01", "2025-02-28")])
        #expect(
            temps("2025-01-01", "2025-12-31").horsDe([temps("2025-03-01", "2025-03-31"), temps("2025-06-01", "2025-06-30")])
                == [temps("2025-01-01", "2025-02-28"), temps("2025-04-01", "2025-05-31"), temps("2025-07-01", "2025-12-31")])
        #expect(temps("2025-01-01", "2025-01-31").horsDe([temps("2025-02-01")]) == [temps("2025-01-01", "2025-01-31")])
        #expect(temps("2025-01-01", "2025-01-31").horsDe([temps("2025-01-31")]) == [temps("2025-01-01", "2025-01-30")])
    }

    @Test("deux accompagnements ouverts : celui de la fiche gardée reste, du premier jour des deux")
    func ouverts() {
        #expect(etapes([suivi(1, "2025-03-01")], [suivi(2, "2025-01-01")]) == [["1", "2025-01-01", "2"]])
        #expect(etapes([suivi(2, "2025-01-01")], [suivi(1, "2025-03-01")]) == [["2", "2025-01-01", "1"]])
    }

    @Test("reste celui qui finit le dernier : sa fin ne bouge pas")
    func dernier() {
        #expect(etapes([suivi(1, "2024-01-01", "2025-03-01")], [suivi(2, "2025-01-01")]) == [["2", "2024-01-01", "1"]])
        #expect(etapes([suivi(1, "2024-01-01", "2025-03-01")], [suivi(2, "2025-01-01", "2025-02-01")]) == [["1", "2024-01-01", "2"]])
    }

    @Test("rien ne s’unit entre deux structures, ni sans jour commun")
    func separes() {
        #expect(etapes([suivi(1, "2025-01-01")], [suivi(2, "2025-01-01", structure: 2)]) == [])
        #expect(etapes([suivi(1, "2024-01-01", "2024-12-31")], [suivi(2, "2025-01-01")]) == [])
        #expect(etapes([suivi(1, "2024-01-01", "2025-01-01")], [suivi(2, "2025-01-01")]) == [["2", "2024-01-01", "1"]])
    }

    @Test("une chaîne s’unit pas à pas, chaque pas laissant en place celui qui finit le dernier")
    func chaine() {
        let garde = [suivi(1, "2024-01-01", "2024-06-30"), suivi(3, "2024-09-01", "2025-03-31")]
        let fondu = [suivi(2, "2024-05-01", "2024-10-31"), suivi(4, "2025-03-01")]
        #expect(
            etapes(garde, fondu) == [["2", "2024-01-01", "1"], ["3", "2024-01-01", "2"], ["4", "2024-01-01", "3"]])
    }
}

@Suite("Fusionner deux fiches") struct FusionTests {
    private static let lundi = Jour(numero: 20_000)

    private func fiche(_ cle: Int64, _ personne: Beneficiaire) -> Fiche<Beneficiaire> {
        Fiche(cle: Cle(cle), uid: .nouveau(), version: 1, valeur: personne)
    }

    private func personne(_ nom: String, _ prenom: String, _ sexe: Sexe = .femme, ne: Jour = lundi, telephone: String = "") -> Beneficiaire
    {
        Beneficiaire(sexe: sexe, nom: nom, prenom: prenom, naissance: ne, telephone: telephone)
    }

    @Test("les blancs de la fiche gardée sont comblés par l’autre, le reste ne change que si on le choisit")
    func champs() {
        let vides = Referentiels([:])
        var (garde, fondu) = (personne("Lefèvre", "Aurélie"), personne("Lefevre", "Aurelie", telephone: "06 39 98 00 02"))
        fondu.niveau = "v"
        #expect(Fusion.proposes(garde, fondu, vides) == [.telephone, .niveau])
        garde.telephone = "06 39 98 00 01"
        #expect(Fusion.proposes(garde, fondu, vides) == [.niveau])
        let fusion = Fusion(uid: .nouveau(), garde: fiche(1, garde), fondu: fiche(2, fondu), repris: [.prenom, .niveau])
        #expect(fusion.identite.nom == "Lefèvre" && fusion.identite.prenom == "Aurelie" && fusion.identite.niveau == "v")
        #expect(fusion.identite.telephone == "06 39 98 00 01")
    }

    @Test("un foyer sans rien laisse la place à l’autre")
    func foyer() {
        #expect(Fusion.proposeLeFoyerDuFondu(Foyer(), Foyer(matricule: "123")))
        #expect(!Fusion.proposeLeFoyerDuFondu(Foyer(commune: "Sées"), Foyer(matricule: "123")))
        #expect(!Fusion.proposeLeFoyerDuFondu(Foyer(), Foyer()))
    }

    @Test("une autre naissance et un autre sexe : deux personnes, à moins de le dire")
    func deuxPersonnes() {
        let (elle, lui) = (
            fiche(1, personne("Lefèvre", "Aurélie")), fiche(2, personne("Lefèvre", "Paul", .homme, ne: Self.lundi.plus(jours: 9)))
        )
        var fusion = Fusion(uid: .nouveau(), garde: elle, fondu: lui)
        #expect(fusion.refus == [.deuxPersonnes("LEFÈVRE Aurélie", "LEFÈVRE Paul")])
        fusion.malgreLesDifferences = true
        #expect(fusion.refus == [])
        #expect(Fusion(uid: .nouveau(), garde: elle, fondu: elle).refus == [.fusionAvecSoiMeme])
        #expect(Fusion(uid: .nouveau(), garde: elle, fondu: fiche(3, personne("Lefèvre", "Aurélie", .homme))).refus == [])
    }

    @Test("la ressemblance tient aux noms et à la naissance, jamais au matricule")
    func ressemblance() {
        let aurelie = personne("Lefèvre", "Aurélie")
        let autreJour = Self.lundi.plus(jours: 400)
        #expect(Ressemblance.entre(aurelie, personne("LEFEVRE", "Aurelie")) == .memeNomEtNaissance)
        #expect(Ressemblance.entre(aurelie, personne("Lefebvre", "Aurélie")) == .memeNaissance)
        #expect(Ressemblance.entre(aurelie, personne("Aurélie", "Lefèvre")) == .memeNaissance)
        #expect(Ressemblance.entre(aurelie, personne("Lefèvre", "Aurélie", ne: autreJour)) == .memeNom)
        #expect(Ressemblance.entre(aurelie, personne("Lefèvre", "Paul")) == nil)
        #expect(Ressemblance.entre(aurelie, personne("Diallo", "Aurélie")) == nil)
        var mariee = personne("Martin", "Aurélie")
        mariee.nomDeNaissance = "Lefèvre"
        #expect(Ressemblance.entre(aurelie, mariee) == .memeNomEtNaissance)
        #expect(Proximite.distance("lefevre", "lefebvre") == 1 && Proximite.distance("", "abc") == 3)
    }
}

@Suite("Raconter un acte") struct RecitDActeTests {
    @Test("un compte s’accorde, une suite s’énumère, une phrase finit par un point")
    func phrases() {
        #expect(RecitDActe.compter(1, "frein levé") == "1 frein levé" && RecitDActe.compter(2, "frein levé") == "2 freins levés")
        #expect(RecitDActe.compter(3, "rendez-vous annulé") == "3 rendez-vous annulés")
        #expect(RecitDActe.enumerer([]) == "" && RecitDActe.enumerer(["a", "b", "c"]) == "a, b et c")
        let recit = RecitDActe(
            "Entretien du 23/11/2026 avec LEFÈVRE Aurélie", "consigné", avec: [(2, "frein"), (0, "frein levé"), (1, "démarche")])
        #expect(
            recit.phrase(a: Heure(14, 5))
                == "Entretien du 23/11/2026 avec LEFÈVRE Aurélie consigné à 14 h 05, avec 2 freins et 1 démarche.",
            "\(recit.phrase(a: Heure(14, 5)))")
    }
}
