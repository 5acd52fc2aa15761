// What is promised of the young people and of the absences: each order, each filter, each tally, over the whole département.

import Domain
import Store

extension MesuresDuStore {
    /// The first page of the young people, in each order and by the costliest filters; the obstacles of a year.
    func chercherLesJeunes() throws -> [Mesure] {
        let jour = Departement.aujourdhui
        func page(_ quoi: String, _ changer: (inout FiltreJeunes) -> Void) throws -> Mesure {
            var total = 0
            // The day changes each time: the store remembers the people of the list last shown.
            let durees = try Durees.de(40) { rang in
                var filtre = FiltreJeunes(le: jour.plus(jours: rang % 2))
                changer(&filtre)
                total = try store.jeunes(filtre, depuis: 0, nombre: 42, aujourdhui: jour).total
            }
            return Mesure("\(nom): young people, \(quoi) (\(total) people)", auPlus: 10, ms: durees.mediane)
        }
        var mesures = try TriDesJeunes.allCases.map { tri in try page("by « \(tri.rawValue) »") { $0.tri = tri } }
        mesures.append(try page("no contact for 30 days") { $0.sansContactDepuis = 30 })
        mesures.append(
            try page("never contracted, in a QPV, an obstacle of housing") {
                ($0.jamaisContractualise, $0.zone, $0.theme) = (true, .connue(.qpv), "logement")
            })
        let structure = try store.structures().first { $0.nature == .missionLocale }?.cle
        let annee = Periode.annee(de: jour.plus(mois: -12))
        for (quoi, lieu) in [("one structure", structure), ("the département", nil)] {
            let durees = try Durees.de(40) { _ in
                _ = try store.comptesDesJeunes(structure: lieu, referent: nil, zone: nil, annee, le: jour)
            }
            mesures.append(Mesure("\(nom): obstacles of the young, a year of \(quoi)", auPlus: 10, ms: durees.mediane))
        }
        return mesures
    }

    /// The absences of a year and the alerts, for a structure and for the whole département.
    func compterLesAbsences() throws -> [Mesure] {
        let jour = Departement.aujourdhui
        let structure = try store.structures().first { $0.nature == .missionLocale }?.cle
        var mesures: [Mesure] = []
        for (quoi, lieu) in [("one structure", structure), ("the département", nil)] {
            var total = 0
            let pages = try Durees.de(40) { rang in
                let filtre = FiltreAssiduite(structure: lieu, periode: Periode.annee(de: jour.plus(mois: -12)))
                total = try store.assiduite(filtre, depuis: 0, nombre: 42, le: jour.plus(jours: rang % 2)).total
            }
            mesures.append(Mesure("\(nom): absences of a year, \(quoi) (\(total) people)", auPlus: 10, ms: pages.mediane))
            let alertes = try Durees.de(40) { _ in total = try store.alertesDAbsence(structure: lieu, referent: nil, le: jour).count }
            mesures.append(Mesure("\(nom): alerts of absence, \(quoi) (\(total) people)", auPlus: 10, ms: alertes.mediane))
        }
        return mesures
    }
}
