// Measures what the program promises, on an invented département and on an empty file beside it.

import Domain
import Foundation
import Store

// Asked by its own measurements: the interface on a file, as the program opens it.
if CommandLine.arguments.dropFirst().first == "--seance" { exit(try Seance.ouvrir(Array(CommandLine.arguments.dropFirst(2)))) }

// With a directory as argument the files are kept there, and found again by the next run.
let garde = CommandLine.arguments.dropFirst().first.map { URL(filePath: $0, directoryHint: .isDirectory) }
let dossier = garde ?? FileManager.default.temporaryDirectory.appending(path: "suivi-bench-\(getpid())")
try FileManager.default.createDirectory(at: dossier, withIntermediateDirectories: true)
defer { if garde == nil { try? FileManager.default.removeItem(at: dossier) } }

var mesures: [Mesure] = []
let departement = Departement()
let chemin = dossier.appending(path: "departement.sqlite").path
if !FileManager.default.fileExists(atPath: chemin) {
    let secondes = try departement.creer(chemin)
    let octets = (try? FileManager.default.attributesOfItem(atPath: chemin)[.size] as? Int) ?? 0
    mesures.append(Mesure("making the département", "\(Mesure.nombre(secondes)) s, \(octets / 1_000_000) MB"))
}

let ouverture = try Durees.de(20) { _ in try Store.open(chemin, aujourdhui: Departement.aujourdhui).close() }
mesures.append(Mesure("opening and closing the file", "\(Mesure.nombre(ouverture.mediane)) ms"))

var vide = Departement()
vide.personnes = 1
vide.entretiensParPersonne = 1
let cheminVide = dossier.appending(path: "vide.sqlite").path
if !FileManager.default.fileExists(atPath: cheminVide) { _ = try vide.creer(cheminVide) }

for (nom, fichier) in [("10,000 people", chemin), ("one person", cheminVide)] {
    let store = try Store.open(fichier, aujourdhui: Departement.aujourdhui)
    let mesure = MesuresDuStore(store: store, nom: nom)
    let periode = Periode.annee(de: Departement.debut.plus(mois: 90))
    let occupes = try store.fileActive(FiltreFileActive(), depuis: 0, nombre: 1, le: Departement.aujourdhui).lignes
    let referents = try store.referents(de: nil)
    mesures += try mesure.lister() + mesure.chercherLesJeunes() + mesure.compterLesAbsences()
    if let referent = referents.first(where: { $0.valeur.role == .referent }) {
        mesures += try mesure.travailler(referent.structure, referent)
        mesures.append(try mesure.evaluer(referent.structure, periode))
        mesures += try MesuresDesVues(store: store, nom: nom).mesurer(referent.structure)
        if !occupes.isEmpty { mesures += try mesure.enregistrer(referent) }
        mesures += try mesure.controler(referent.structure, periode)
    }
    if fichier == chemin {
        if let chef = referents.first(where: { $0.valeur.role == .superviseur }) {
            mesures += try mesure.commission(chef)
            if let structure = try store.structures().first(where: { $0.nature == .ccas }) {
                mesures += try mesure.clore(structure, periode, chef)
            }
        }
        mesures += try MesuresDuBureau(store: store, utilisateur: "superviseur").mesurer()
        mesures += try MesuresDesFormulaires(store: store, utilisateur: "superviseur").mesurer()
        mesures += try ComparaisonAuShell(store: store, chemin: chemin).mesurer(periode)
    }
    try store.close()
}
mesures += MesuresDuPlics(chemin: chemin, territoire: Seances.territoire(1)).mesurer()
mesures += try MesuresDuTerminal(chemin: chemin, cheminVide: cheminVide, utilisateur: "superviseur").mesurer()
print(Mesure.tableau(mesures))
