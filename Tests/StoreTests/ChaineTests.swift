// The chain of contracts in the store: bilan, steps, amendments, and what may not be written.

import Domain
import Testing

@testable import Store

@Suite("La chaîne des contrats")
struct ChaineTests {
    let terrain: Terrain
    let aurelie: Cle<Beneficiaire>
    let suivi: Cle<Accompagnement>

    init() throws {
        terrain = try Terrain()
        (aurelie, suivi) = try terrain.inscrire()
    }

    private func premier() throws -> Fiche<Contrat> {
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, Terrain.contrat("2025-09-01", mois: 6)))
        return try #require(try terrain.dossier(aurelie).contrats.first).fiche
    }

    private func suivant(_ precedent: Fiche<Contrat>) -> Contrat {
        var contrat = Terrain.contrat("2026-03-10", type: .renouvellement)
        contrat.predecesseur = precedent.cle
        return contrat
    }

    @Test("un renouvellement enregistre aussi le bilan du précédent et ses étapes, ou rien du tout")
    func renouvellement() throws {
        let precedent = try premier()
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, Demarche(theme: "sante", code: "css", engageeLe: jour("2026-01-10"))))
        let demarche = try #require(try terrain.dossier(aurelie).demarches.first).fiche
        var perime = precedent
        perime.valeur.objectifs = "changé ailleurs"
        try terrain.faire(.modifierContrat(perime), par: terrain.hugo)
        let acte = { (lu: Fiche<Contrat>) in
            Acte.elaborerContrat(
                .nouveau(), suivi, suivant(precedent), etapes: [demarche], bilan: BilanDeContrat(lu, texte: "Permis obtenu."))
        }
        #expect(try terrain.refus(acte(precedent)) == [.versionPerimee(lue: 1, enregistree: 2, par: "Hugo Roux")])
        #expect(try terrain.dossier(aurelie).contrats.count == 1)
        let relu = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        let recu = try terrain.faire(acte(relu))
        let dossier = try terrain.dossier(aurelie)
        #expect(dossier.contrats.first?.fiche.bilan == "Permis obtenu.")
        #expect(dossier.demarches.first?.fiche.contrat == Cle(recu.cle))
        #expect(try terrain.store.verifier() == [])
    }

    @Test("deux contrats ne se chevauchent pas ; un PACEA court à côté d’un CER, un contrat refusé ne gêne plus")
    func chevauchement() throws {
        _ = try premier()
        var trop = Terrain.contrat("2026-02-01", type: .renouvellement)
        let refus = Refus.contratsSeChevauchent(du: jour("2025-09-01"), au: jour("2026-02-28"))
        #expect(try terrain.refus(.elaborerContrat(.nouveau(), suivi, trop)) == [refus])
        trop.sorte = .pacea
        #expect(try terrain.refus(.elaborerContrat(.nouveau(), suivi, trop)) == [])
        var refuse = try #require(try terrain.dossier(aurelie).contrats.first).fiche
        (refuse.valeur.transmisLe, refuse.valeur.decision, refuse.valeur.decideLe) = (jour("2025-09-10"), .refuse, jour("2025-10-01"))
        try terrain.faire(.modifierContrat(refuse))
        trop.sorte = .cer
        #expect(try terrain.refus(.elaborerContrat(.nouveau(), suivi, trop)) == [])
        let remis = try #require(try terrain.dossier(aurelie).contrats.first { $0.fiche.cle == refuse.cle }).fiche
        var valide = remis
        valide.valeur.decision = .valide
        #expect(
            try terrain.refus(.modifierContrat(valide)) == [.contratsSeChevauchent(du: jour("2026-02-01"), au: jour("2026-07-31"))])
    }

    @Test("un renouvellement suit un contrat, ou donne au moins son rang")
    func sansPredecesseur() throws {
        var contrat = Terrain.contrat("2026-03-10", type: .renouvellement)
        contrat.rang = nil
        #expect(try terrain.refus(.elaborerContrat(.nouveau(), suivi, contrat)) == [.renouvellementSansPredecesseur])
        contrat.rang = 3
        #expect(try terrain.refus(.elaborerContrat(.nouveau(), suivi, contrat)) == [])
    }

    @Test("un avenant porte la nouvelle fin sur le contrat, sans l’emmener sur un autre")
    func avenant() throws {
        let contrat = try premier()
        let avenant = Avenant(
            contrat: contrat.cle, concluLe: jour("2026-02-01"), objet: "Deux mois de plus pour le permis.", nouvelleFin: jour("2026-04-30"))
        let uid = Uid.nouveau()
        try terrain.faire(.conclureAvenant(uid, avenant))
        #expect(try terrain.faire(.conclureAvenant(uid, avenant)).dejaFait)
        let dossier = try terrain.dossier(aurelie)
        #expect(dossier.contrats.first?.fiche.fin == jour("2026-04-30") && dossier.avenants.map(\.fiche.valeur) == [avenant])
        var autre = avenant
        autre.nouvelleFin = jour("2028-01-01")
        #expect(
            try terrain.refus(.conclureAvenant(.nouveau(), autre)) == [.contratTropLong(debut: jour("2025-09-01"), fin: jour("2028-01-01"))]
        )
        autre.nouvelleFin = jour("2025-08-01")
        #expect(try terrain.refus(.conclureAvenant(.nouveau(), autre)).first?.champ == .nouvelleFin)
        #expect(try terrain.refus(.conclureAvenant(.nouveau(), avenant), par: terrain.nadia) == [.horsDroits])
        let ligne = try #require(try terrain.journal(aurelie).first)
        #expect(ligne.acte == "Avenant conclu" && ligne.detail.contains("28/02/2026 → 30/04/2026"), "\(ligne.detail)")
    }

    @Test("un avenant part du contrat lu, et le chevauchement ne se regarde que si la fin change")
    func avenantRelu() throws {
        let contrat = try premier()
        var change = contrat
        change.valeur.objectifs = "changé ailleurs"
        try terrain.faire(.modifierContrat(change), par: terrain.hugo)
        let avenant = Avenant(contrat: contrat.cle, concluLe: jour("2026-02-01"), objet: "Objectif ajouté.")
        #expect(
            try terrain.refus(.conclureAvenant(.nouveau(), avenant, lu: contrat))
                == [.versionPerimee(lue: 1, enregistree: 2, par: "Hugo Roux")])
        // An older version of the program let two contracts overlap.
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, suivant(contrat)))
        try terrain.brut("UPDATE contrats SET debut = '2026-02-01' WHERE id > \(contrat.cle.rawValue)")
        let relu = try #require(try terrain.dossier(aurelie).contrats.first { $0.fiche.cle == contrat.cle }).fiche
        try terrain.faire(.conclureAvenant(.nouveau(), avenant, lu: relu))
        var prolonge = avenant
        prolonge.nouvelleFin = jour("2026-04-30")
        #expect(
            try terrain.refus(.conclureAvenant(.nouveau(), prolonge, lu: relu)).map(\.champ) == [.debut])
    }

    @Test("le bilan du précédent et les étapes se lisent dans la ligne du contrat, et chacun n’écrit que chez soi")
    func chezSoi() throws {
        let precedent = try premier()
        try terrain.faire(.engagerDemarche(.nouveau(), suivi, Demarche(theme: "sante", code: "css", engageeLe: jour("2026-01-10"))))
        let demarche = try #require(try terrain.dossier(aurelie).demarches.first).fiche
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "mobilite", repereLe: jour("2026-01-10"))))
        let frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        let ailleurs = Cle<Accompagnement>(
            try terrain.faire(
                .reprendre(.nouveau(), aurelie, structure: terrain.mission, referent: nil, du: jour("2026-02-01"), enParallele: true),
                par: terrain.nadia
            ).cle)
        let bilan = BilanDeContrat(precedent, texte: "Permis obtenu.")
        let refusees: [Acte] = [
            .elaborerContrat(.nouveau(), ailleurs, suivant(precedent), bilan: bilan),
            .elaborerContrat(.nouveau(), ailleurs, suivant(precedent), etapes: [demarche]),
            .consignerEntretien(
                Consignation(
                    uid: .nouveau(), accompagnement: ailleurs,
                    entretien: Entretien(referent: terrain.nadia.cle, nature: .autre, tenuLe: jour("2026-03-02"), issue: .honore),
                    freinsLeves: [frein])),
        ]
        for acte in refusees { #expect(try terrain.refus(acte, par: terrain.nadia) == [.horsDroits]) }
        let long = BilanDeContrat(precedent, texte: String(repeating: "a", count: TexteSaisi.maximumDUneNote + 1))
        #expect(
            try terrain.refus(.elaborerContrat(.nouveau(), suivi, suivant(precedent), bilan: long)).map(\.champ) == [.bilanDuPrecedent])
        #expect(try terrain.dossier(aurelie).contrats.count == 1)
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, suivant(precedent), etapes: [demarche], bilan: bilan))
        let detail = try #require(try terrain.journal(aurelie).first).detail
        #expect(detail.contains("Bilan du précédent : Permis obtenu.") && detail.contains("Étapes : "), "\(detail)")
    }

    @Test(
        "même en SQL, un avenant reste dans son accompagnement et sur un contrat de la personne",
        arguments: [
            "UPDATE avenants SET conclu_le = '2020-01-01'", "UPDATE avenants SET objet = ' '", "UPDATE avenants SET contrat_id = 99",
            "UPDATE accompagnements SET du = '2026-03-01'", "UPDATE avenants SET conclu_le = '2025-08-31'",
            "UPDATE avenants SET nouvelle_fin = '2025-08-01'", "UPDATE avenants SET version = 0",
            "UPDATE contrats SET version = version - 1",
            "UPDATE cles_retirees SET cle = 1", "DELETE FROM cles_retirees",
            "INSERT INTO avenants SELECT 9, randomblob(16), 1, 'x', 1, 'x', 1, accompagnement_id, structure_id, beneficiaire_id, 2, conclu_le, objet, NULL FROM avenants",
        ])
    func etatsImpossibles(_ texte: String) throws {
        let contrat = try premier()
        try terrain.faire(
            .conclureAvenant(.nouveau(), Avenant(contrat: contrat.cle, concluLe: jour("2026-02-01"), objet: "Étape ajoutée.")))
        var refuse = Terrain.contrat("2025-07-01", mois: 1)
        (refuse.transmisLe, refuse.decision, refuse.decideLe) = (jour("2025-07-02"), .refuse, jour("2025-07-03"))
        try terrain.faire(.elaborerContrat(.nouveau(), suivi, refuse))
        try terrain.brut("INSERT INTO cles_retirees VALUES ('contrats', 7)")
        #expect(throws: (any Error).self) { try terrain.brut(texte) }
    }

    @Test("un frein levé garde par quoi, et le perd s’il ne l’est plus")
    func levePar() throws {
        try terrain.faire(.releverFrein(.nouveau(), suivi, Frein(theme: "mobilite", repereLe: jour("2026-01-10"))))
        var frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        var consignation = Consignation(
            uid: .nouveau(), accompagnement: suivi, entretien: terrain.entretien("2026-03-02"), freinsLeves: [frein])
        consignation.levePar = "Bourse au permis"
        try terrain.faire(.consignerEntretien(consignation))
        frein = try #require(try terrain.dossier(aurelie).freins.first).fiche
        #expect((frein.etat, frein.levePar, frein.termineLe) == (.leve, "Bourse au permis", jour("2026-03-02")))
        (frein.valeur.etat, frein.valeur.termineLe) = (.enCours, nil)
        try terrain.faire(.modifierFrein(frein))
        #expect(try terrain.dossier(aurelie).freins.first?.fiche.levePar == "")
    }

    @Test("« FSL » et « fsl » sont un seul libellé de la structure")
    func libelles() throws {
        let etendre = { (libelle: String, actif: Bool) in
            Acte.etendreVocabulaire(terrain.ccas, theme: "logement", libelle: libelle, actif: actif)
        }
        try terrain.faire(etendre("FSL", true))
        #expect(try terrain.faire(etendre("fsl", true)).dejaFait)
        try terrain.faire(etendre("Fsl", false))
        #expect(try terrain.store.vocabulaire(de: nil).map { "\($0.libelle) \($0.actif)" } == ["FSL false"])
        #expect(throws: (any Error).self) {
            try terrain.brut("INSERT INTO demarches_de_structure VALUES (\(terrain.ccas.rawValue), 'logement', 'fsl', 1)")
        }
    }

    @Test("les paramètres : gardés, journalisés, réservés, et refusés quand ils se contredisent")
    func parametres() throws {
        #expect(try terrain.store.parametres() == Parametres())
        var parametres = Parametres()
        (parametres.joursAvantBilan, parametres.nomDuContrat) = (45, .contratEngagement)
        #expect(try terrain.refus(.regler(parametres, lus: Parametres())) == [.acteReserve])
        try terrain.faire(.regler(parametres, lus: Parametres()), par: terrain.superviseur)
        #expect(try terrain.store.parametres() == parametres)
        #expect(try terrain.faire(.regler(parametres, lus: Parametres()), par: terrain.superviseur).dejaFait)
        // Read before: what somebody else has set meanwhile stays, and is not written over unseen.
        var autres = Parametres()
        autres.joursEnAttente = 60
        try terrain.faire(.regler(autres, lus: Parametres()), par: terrain.superviseur)
        #expect(try terrain.store.parametres().joursAvantBilan == 45 && terrain.store.parametres().joursEnAttente == 60)
        autres.joursEnAttente = 30
        #expect(
            try terrain.refus(.regler(autres, lus: Parametres()), par: terrain.superviseur)
                == [.reglageDepasse(.joursEnAttente, enregistre: "60")])
        try terrain.brut("UPDATE parametres SET valeur = '-5' WHERE cle = 'jours_en_attente'")
        #expect(try terrain.store.parametres().joursEnAttente == Parametres().joursEnAttente)
        parametres.joursAvantRenouvellement = 45
        #expect(
            try terrain.refus(.regler(parametres, lus: Parametres()), par: terrain.superviseur)
                == [.renouvellementAvantBilan(bilan: 45, renouvellement: 45)])
        #expect(try terrain.nombre("SELECT count(*) FROM journal WHERE acte = 'parametres_regles'") == 2)
    }
}
