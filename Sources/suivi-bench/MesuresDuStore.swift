// What the store promises: a save, a keystroke in the list, a page, the evaluation of a year.

import Domain
import Foundation
import Store

/// Measures one opened store. The same lines are measured on an empty one beside it.
struct MesuresDuStore {
    let store: Store
    let nom: String
    private let jour = Departement.aujourdhui

    func lister() throws -> [Mesure] {
        let superviseur = FiltreFileActive(vue: .tous)
        var mesures = try [
            page("first page of the list", superviseur), page("first page of the people followed now", FiltreFileActive()),
        ]
        for saisie in ["m", "ma", "mar", "a", "lefevre aur", "1985", "0612"] {
            mesures.append(try page("filter keystroke « \(saisie) »", FiltreFileActive(recherche: saisie, vue: .tous)))
        }
        mesures.append(try page("filter keystroke « m » among the people followed now", FiltreFileActive(recherche: "m")))
        for vue in [FiltreFileActive.Vue.echeance, .nonVus, .sansReferent] {
            mesures.append(try page("view « \(vue.rawValue) »", FiltreFileActive(vue: vue), auPlus: nil))
        }
        return mesures
    }

    private func page(_ quoi: String, _ filtre: FiltreFileActive, auPlus limite: Double? = 5) throws -> Mesure {
        var total = 0
        // The day changes each time: the store remembers the people of the list last shown.
        let durees = try Durees.de(60) { rang in
            total = try store.fileActive(filtre, depuis: 0, nombre: 30, le: jour.plus(jours: -(rang % 2))).total
        }
        let titre = "\(nom): \(quoi) (\(total) people)"
        return limite.map { Mesure(titre, auPlus: $0, ms: durees.mediane) } ?? Mesure(titre, "\(Mesure.nombre(durees.mediane)) ms")
    }

    func travailler(_ structure: Cle<Structure>, _ referent: Fiche<Referent>) throws -> [Mesure] {
        let page = try store.fileActive(
            FiltreFileActive(structure: structure, referent: referent.cle), depuis: 0, nombre: 30, le: jour)
        return try journees(structure, referent) + agendas(structure, referent) + ouvrir(page.lignes, referent)
    }

    /// The day, the queue and the deadlines, of one référent, of a structure and of every structure.
    private func journees(_ structure: Cle<Structure>, _ referent: Fiche<Referent>) throws -> [Mesure] {
        let etendues: [(String, Etendue)] = [
            ("a référent", Etendue(structure: structure, referent: referent.cle, le: jour, limite: 8)),
            ("a structure", Etendue(structure: structure, referent: nil, le: jour, limite: 100)),
            ("every structure", Etendue(structure: nil, referent: nil, le: jour, limite: 100)),
        ]
        return try etendues.flatMap { qui, etendue in
            let journee = try Durees.de(20) { _ in _ = try store.journee(etendue) }
            let file = try Durees.de(20) { _ in _ = try store.aRenseigner(etendue) }
            let echeances = try Durees.de(20) { _ in _ = try store.echeances(etendue) }
            let compteur = try Durees.de(20) { rang in
                var autreJour = etendue
                // Another day each time: the store remembers the count until somebody writes.
                autreJour.jour = jour.plus(jours: -(rang % 2))
                _ = try store.nombreARenseigner(autreJour)
            }
            // No screen shows the whole département's day: a supervisor begins with the structures, and has the queue.
            guard etendue.structure != nil else {
                return [
                    Mesure(
                        "\(nom): day and deadlines of every structure, which no screen asks for", "\(Mesure.nombre(journee.mediane)) ms"),
                    Mesure("\(nom): queue « à renseigner » of \(qui)", auPlus: 10, ms: file.mediane),
                    Mesure("\(nom): counter of the status line, \(qui)", auPlus: 10, ms: compteur.mediane),
                ]
            }
            return [
                Mesure("\(nom): day of \(qui)", auPlus: etendue.referent == nil ? 10 : 5, ms: journee.mediane),
                Mesure("\(nom): queue « à renseigner » of \(qui)", auPlus: 10, ms: file.mediane),
                Mesure("\(nom): deadlines of \(qui)", auPlus: 10, ms: echeances.mediane),
                Mesure("\(nom): counter of the status line, \(qui)", auPlus: 10, ms: compteur.mediane),
            ]
        }
    }

    /// The three views of the agenda, a month ago: appointments, most of them with their outcome.
    private func agendas(_ structure: Cle<Structure>, _ referent: Fiche<Referent>) throws -> [Mesure] {
        let vues: [(String, @Sendable (Jour) -> Periode)] = [
            ("day", { .jour($0) }), ("week", { .semaine(de: $0) }), ("month", { .mois(de: $0) }),
        ]
        let etendues: [(String, Cle<Structure>?, Cle<Referent>?)] = [
            ("a référent", structure, referent.cle), ("a structure", structure, nil), ("every structure", nil, nil),
        ]
        return try etendues.flatMap { qui, structure, referent in
            try vues.map { vue, periode in
                var nombre = 0
                let durees = try Durees.de(30) { rang in
                    let (jour, periode) = (jour.plus(mois: -1 - rang % 12), periode(jour.plus(mois: -1 - rang % 12)))
                    // What everybody does is counted by day, and read on one.
                    let isVast = structure == nil && vue != "day"
                    let agenda = try store.agenda(isVast ? .jour(jour) : periode, structure: structure, referent: referent)
                    nombre = max(nombre, isVast ? try store.rendezVousParJour(periode).values.reduce(0, +) : agenda.lignes.count)
                }
                let titre = "\(nom): agenda, \(vue) of \(qui) (\(nombre) rows)"
                return Mesure(titre, auPlus: 10, ms: durees.mediane)
            }
        }
    }

    /// The files of the people listed; nothing where nobody is.
    private func ouvrir(_ lignes: [LigneFileActive], _ referent: Fiche<Referent>) throws -> [Mesure] {
        guard !lignes.isEmpty else { return [] }
        let durees = try Durees.de(60) { rang in
            _ = try store.dossier(lignes[rang % lignes.count].beneficiaire, pour: referent, le: jour)
        }
        return [Mesure("\(nom): file of a person", auPlus: 3, ms: durees.mediane)]
    }

    /// The whole consignation of an interview, on the disk when it returns.
    func enregistrer(_ referent: Fiche<Referent>) throws -> [Mesure] {
        let page = try store.fileActive(
            FiltreFileActive(structure: referent.structure, referent: referent.cle), depuis: 0, nombre: 200, le: jour)
        let suivis = try page.lignes.compactMap {
            try store.dossier($0.beneficiaire, pour: referent, le: jour).suiviEnCours(le: jour)?.accompagnement.cle
        }
        guard !suivis.isEmpty else { return [] }
        let auteur = Auteur(referent.cle, instant: Instant(secondes: jour.numero * 86_400), aujourdhui: jour)
        let durees = try Durees.de(400) { rang in
            let entretien = Entretien(
                referent: referent.cle, nature: .pourCer, prevuLe: jour, tenuLe: jour, issue: .honore,
                compteRendu: "Point sur le logement : dossier déposé, réponse attendue.")
            let consignation = Consignation(
                uid: .nouveau(), accompagnement: suivis[rang % suivis.count], entretien: entretien, freinsReperes: ["logement"],
                demarches: [Demarche(theme: "logement", code: "fsl", engageeLe: jour)],
                prochain: Entretien(referent: referent.cle, nature: .autre, prevuLe: jour.plus(jours: 30)))
            _ = try store.executer(.consignerEntretien(consignation), par: auteur)
        }
        return [
            Mesure("\(nom): one save, median", "\(Mesure.nombre(durees.mediane)) ms"),
            Mesure("\(nom): one save, p99", auPlus: 5, ms: durees.p99),
        ]
    }

    func evaluer(_ structure: Cle<Structure>, _ periode: Periode) throws -> Mesure {
        let durees = try Durees.de(60) { _ in _ = try store.comptes(structure, periode) }
        return Mesure("\(nom): evaluation page of one structure and \(periode.libelle)", auPlus: 10, ms: durees.mediane)
    }
}
