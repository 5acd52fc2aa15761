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
        for _ in 0..<60 {
            let gens = try terrain.store.fileActive(FiltreFileActive(vue: .tous), depuis: 0, nombre: 50, le: Terrain.aujourdhui).lignes
            guard let acte = try acte(terrain, gens.map(\.beneficiaire), &des) else { continue }
            let avant = try terrain.vidage()
            do {
                if let annulation = try terrain.faire(acte, par: terrain.superviseur).annulation { faits.append((avant, annulation)) }
            } catch is Refuse {}
        }
        #expect(try terrain.store.verifier() == [])
        let natures = Set(faits.map(\.annulation.nature))
        #expect(natures.count >= 9 && natures.contains(.fusionner), "\(natures)")
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
        switch Int.random(in: 0...13, using: &des) {
        case 0, 1: return .consignerEntretien(consignation(terrain, dossier, suivi.cle, le))
        case 2: return .elaborerContrat(.nouveau(), suivi.cle, Terrain.contrat(le.iso))
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
