// What the screens of the Commission RSA promise: each list and each page within ten milliseconds.

import Domain
import Store

extension MesuresDuStore {
    /// The lists and figures of a sitting, as a supervisor reads them.
    func commission(_ lecteur: Fiche<Referent>) throws -> [Mesure] {
        let sessions = try store.sessions(pour: lecteur, depuis: 0, nombre: 60).lignes
        guard let tenue = sessions.first(where: { $0.dossiers > 0 })?.session else { return [] }
        let jour = Departement.aujourdhui
        let territoire = try store.structures().filter { $0.valeur.releve(de: tenue.territoire) }.map(\.cle)
        let etat = FileDeCommission.Etat.aExaminer(jour, nil)
        func attente(_ nom: String, _ file: FileDeCommission) throws -> Mesure {
            var total = 0
            return try mesure(nom, { "\(total) contracts" }) {
                total = try store.contrats(file, pour: lecteur, depuis: 0, nombre: 50).total
            }
        }
        var mesures = try [
            mesure("sittings of the commission") { _ = try store.sessions(pour: lecteur, depuis: 0, nombre: 50) },
            attente("contracts to examine", FileDeCommission(etat)),
            attente("contracts to examine in a territory", FileDeCommission(etat, structures: territoire)),
            attente("contracts to send", FileDeCommission(.aTransmettre)),
            mesure("decisions of a sitting") { _ = try store.examens(de: tenue.cle, pour: lecteur, depuis: 0, nombre: 50) },
            mesure("reasons given before") { _ = try store.motifsDeDecision(pour: lecteur) },
            mesure("somebody to examine, one letter") {
                _ = try store.personnesAExaminer("m", pour: lecteur, le: jour, depuis: 0, nombre: 28)
            },
        ]
        mesures += try activite(tenue, lecteur)
        return mesures
    }

    private func activite(_ tenue: Fiche<SessionDeCommission>, _ lecteur: Fiche<Referent>) throws -> [Mesure] {
        let annee = Periode.annee(de: tenue.tenueLe.plus(mois: -12))
        let departement = PorteeDeCommission.periode(annee, territoire: nil)
        var dossiers = 0
        return try [
            mesure("activity of a sitting") { _ = try store.activite(.session(tenue.cle), pour: lecteur) },
            mesure("activity of a territory, \(annee.libelle)") {
                _ = try store.activite(.periode(annee, territoire: tenue.territoire), pour: lecteur)
            },
            mesure("activity of every commission, \(annee.libelle)", { "\(dossiers) dossiers" }) {
                dossiers = try store.activite(departement, pour: lecteur).totalDossiers
            },
            mesure("dossiers behind a figure") {
                _ = try store.lignes(SelectionDExamens(departement, .dossiers(nil)), pour: lecteur, depuis: 0, nombre: 50)
            },
        ]
    }

    private func mesure(_ quoi: String, _ combien: () -> String = { "" }, _ corps: () throws -> Void) throws -> Mesure {
        let durees = try Durees.de(60) { _ in try corps() }
        let detail = combien()
        return Mesure("\(nom): \(quoi)\(detail.isEmpty ? "" : " (\(detail))")", auPlus: 10, ms: durees.mediane)
    }
}
