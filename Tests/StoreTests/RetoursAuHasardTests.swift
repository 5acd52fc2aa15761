// Acts at random, then all of them undone: the file says at each step what it said before the act.

import Domain
import Testing

@testable import Store

@Suite("Des actes au hasard, puis tous annulés")
struct RetoursAuHasardTests {
    /// The same acts for the same seed.
    private struct Des: RandomNumberGenerator {
        var etat: UInt64
        mutating func next() -> UInt64 {
            etat ^= etat << 13
            etat ^= etat >> 7
            etat ^= etat << 17
            return etat
        }
    }

    private static let noms = ["Lefèvre", "Diallo", "Martin", "N’Guyen"]

    @Test("l’état d’avant chaque acte revient, fusions comprises", arguments: [3, 47, 2021] as [UInt64])
    func retours(_ graine: UInt64) throws {
        var des = Des(etat: graine &* 0x9E37_79B9_7F4A_7C15)
        let terrain = try Terrain()
        for rang in 0..<5 { try inscrire(terrain, rang, &des) }
        var faits: [(avant: [String], annulation: Annulation)] = []
        for _ in 0..<150 {
            let gens = try terrain.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 50, le: Terrain.aujourdhui).lignes
            guard let acte = try acte(terrain, gens.map(\.beneficiaire), &des) else { continue }
            let avant = try terrain.vidage()
            do {
                if let annulation = try terrain.faire(acte, par: terrain.superviseur).annulation { faits.append((avant, annulation)) }
            } catch is Refuse {}
        }
        #expect(try terrain.store.verifier() == [])
        #expect(try terrain.identitesRompues() == [])
        #expect(try terrain.figuresSansLeurListe(120, &des) == [])
        let natures = Set(faits.map(\.annulation.nature))
        #expect(natures.count >= 17 && natures.contains(.fusionner), "\(natures)")
        for fait in faits.reversed() {
            _ = try terrain.store.annuler(fait.annulation, par: terrain.auteur(terrain.superviseur))
            #expect(try terrain.vidage() == fait.avant, "\(fait.annulation.nature)")
        }
        #expect(try terrain.store.verifier() == [])
    }

    private func inscrire(_ terrain: Terrain, _ rang: Int, _ des: inout Des) throws {
        var personne = Terrain.aurelie
        (personne.nom, personne.prenom) = (Self.noms[rang % Self.noms.count], "Aurélie")
        _ = try terrain.inscrire(
            personne, situations: [Situation(.zone, "rurale", du: jour("2024-01-01").plus(jours: Int.random(in: 0...500, using: &des)))],
            du: jour("2024-01-01").plus(jours: Int.random(in: 0...500, using: &des)),
            referent: [terrain.claire, terrain.hugo, terrain.nadia].randomElement(using: &des))
    }

    private func acte(_ terrain: Terrain, _ gens: [Cle<Beneficiaire>], _ des: inout Des) throws -> Acte? {
        guard let cle = gens.randomElement(using: &des), let autre = gens.randomElement(using: &des) else { return nil }
        let dossier = try terrain.dossier(cle, pour: terrain.superviseur)
        guard let suivi = dossier.suivis.randomElement(using: &des)?.accompagnement else { return nil }
        let le = suivi.du.plus(jours: Int.random(in: 0...300, using: &des))
        switch Int.random(in: 0...24, using: &des) {
        case 14...24: return try acteDeJournee(terrain, dossier, suivi, le, &des)
        case 0, 1: return .consignerEntretien(consignation(terrain, dossier, suivi.cle, le))
        case 2:
            var contrat = Terrain.contrat(le.iso)
            contrat.transmisLe = le
            return .elaborerContrat(.nouveau(), suivi.cle, contrat)
        case 3:
            guard var contrat = dossier.contrats.randomElement(using: &des)?.fiche else { return nil }
            (contrat.valeur.decision, contrat.valeur.decideLe) = (.valide, contrat.elaboreLe.plus(jours: 9))
            return .modifierContrat(contrat)
        case 4: return .sortir(suivi, Sortie(le: le, motif: "emploi"))
        case 5: return .annulerSortie(suivi)
        case 6:
            let referent = [terrain.claire, terrain.hugo, terrain.nadia].randomElement(using: &des) ?? terrain.claire
            return .reaffecter(
                Reaffectation(uid: .nouveau(), accompagnement: suivi, structure: referent.structure, referent: referent.cle, du: le))
        case 7: return .reprendre(.nouveau(), cle, structure: terrain.mission, referent: terrain.nadia.cle, du: le, enParallele: true)
        case 8, 9: return modification(dossier, le, &des)
        case 10: return .engagerDemarche(.nouveau(), suivi.cle, Demarche(theme: "sante", libelle: "Bilan", engageeLe: le))
        case 11: return .relancer(.nouveau(), suivi.cle, Relance(le: le, moyen: .telephone, resultat: .message))
        case 12: return .inscrire(terrain.inscription(du: le))
        default:
            let fondu = try terrain.dossier(autre, pour: terrain.superviseur)
            return .fusionner(
                Fusion(
                    uid: .nouveau(), garde: dossier.beneficiaire, fondu: fondu.beneficiaire, repris: [.telephone],
                    foyerDuFondu: Bool.random(using: &des)))
        }
    }

    /// What the second version added: the commission, amendments, attempts, settings.
    private func acteDeJournee(
        _ terrain: Terrain, _ dossier: Dossier, _ suivi: Fiche<Accompagnement>, _ le: Jour, _ des: inout Des
    ) throws -> Acte? {
        let sessions = try terrain.store.sessions(pour: terrain.superviseur, depuis: 0, nombre: 50).lignes.map(\.session)
        let (session, examen) = (sessions.randomElement(using: &des), dossier.examens.randomElement(using: &des)?.examen)
        let contrat = dossier.contrats.randomElement(using: &des)
        switch Int.random(in: 0...11, using: &des) {
        case 0: return .creerSession(.nouveau(), SessionDeCommission(tenueLe: le, territoire: "Orneval"))
        case 1:
            guard var session else { return nil }
            session.valeur.tenueLe = le
            return .modifierSession(session)
        case 2, 3:
            guard let session, let contrat else { return nil }
            let decision = ["valide", "ajourne", "refuse"].randomElement(using: &des) ?? "valide"
            let sien = Examen(session: session.cle, contrat: contrat.fiche.cle, decision: decision, motif: "Dit en séance")
            return .decider(.nouveau(), contrat.accompagnement, sien)
        case 4:
            guard let session else { return nil }
            let orientation = Orientation.allCases.randomElement(using: &des)
            return .decider(
                .nouveau(), suivi.cle,
                Examen(session: session.cle, decision: "reorientation", motif: "Dit en séance", nouvelleOrientation: orientation))
        case 5: return examen.map { .retirerDecision($0.fiche) }
        case 6:
            guard let contrat else { return nil }
            return .conclureAvenant(
                .nouveau(),
                Avenant(
                    contrat: contrat.fiche.cle, concluLe: contrat.fiche.elaboreLe, objet: "Étape",
                    nouvelleFin: contrat.fiche.fin.plus(jours: 5)), lu: contrat.fiche)
        case 7: return .motiverNonContractualisation(suivi, ["refus", "injoignable", nil].randomElement(using: &des) ?? nil)
        case 8: return .qualifierSortie(suivi, motif: ["emploi", "formation"].randomElement(using: &des) ?? "emploi", destination: nil)
        case 9:
            let lus = try terrain.store.parametres()
            var parametres = lus
            parametres.joursEnAttente = Int.random(in: 30...60, using: &des)
            return .regler(parametres, lus: lus)
        case 10:
            return .etendreVocabulaire(
                suivi.structure, theme: "logement", libelle: ["FSL", "fsl", "Visite"].randomElement(using: &des) ?? "FSL",
                actif: Bool.random(using: &des))
        default:
            guard var relance = dossier.relances.randomElement(using: &des)?.fiche else { return nil }
            relance.valeur.note = "Note \(Int.random(in: 0...9, using: &des))"
            return .modifierRelance(relance)
        }
    }

    private func consignation(_ terrain: Terrain, _ dossier: Dossier, _ suivi: Cle<Accompagnement>, _ le: Jour) -> Consignation {
        let leves = dossier.freinsOuverts.filter { $0.accompagnement == suivi && $0.fiche.repereLe <= le }.prefix(1).map(\.fiche)
        return Consignation(
            uid: .nouveau(), accompagnement: suivi,
            entretien: Entretien(
                referent: terrain.claire.cle, nature: .pourCer, prevuLe: le, tenuLe: le, issue: .honore, compteRendu: "Vu.",
                notePrivee: "À moi"),
            freinsReperes: ["logement"], freinsLeves: Array(leves), demarches: [Demarche(theme: "logement", code: "fsl", engageeLe: le)],
            prochain: Entretien(referent: terrain.claire.cle, nature: .autre, prevuLe: le.plus(jours: 400)))
    }

    private func modification(_ dossier: Dossier, _ le: Jour, _ des: inout Des) -> Acte {
        var (personne, foyer) = (dossier.beneficiaire, dossier.foyer)
        personne.valeur.telephone = "06 39 98 \(Int.random(in: 10...99, using: &des)) 00"
        if Bool.random(using: &des) { foyer.valeur.commune = ["Sées", "Alençon", "L’Aigle"].randomElement(using: &des) ?? "" }
        let zone = ["qpv", "rurale", "urbaine_hors_qpv"].randomElement(using: &des) ?? "qpv"
        return .modifierBeneficiaire(personne, foyer: foyer, situations: [Situation(.zone, zone, du: le)])
    }
}
