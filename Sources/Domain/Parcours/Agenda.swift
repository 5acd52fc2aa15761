// The appointments of some days, in order, with those that collide.

/// An appointment, or an interview held without one, as an agenda shows it.
package struct LigneDAgenda: Equatable, Sendable {
    package var entretien: Cle<Entretien>
    package var uid: Uid
    package var version: Int
    package var beneficiaire: Cle<Beneficiaire>
    package var nom: String
    package var prenom: String
    package var referent: Cle<Referent>
    /// The day it was fixed for, else the day it was held.
    package var jour: Jour
    /// False for somebody who came without appointment: it takes no hour of the agenda.
    package var surRendezVous: Bool
    package var heure: Heure?
    /// Minutes.
    package var duree: Int?
    package var nature: NatureDEntretien
    package var issue: Issue?
    package var partenaire: String
    /// Why it overlaps another one, when it does on purpose.
    package var chevauchement: String

    package init(
        entretien: Cle<Entretien>, uid: Uid, version: Int = 1, beneficiaire: Cle<Beneficiaire>, nom: String, prenom: String,
        referent: Cle<Referent>, jour: Jour, surRendezVous: Bool = true, heure: Heure? = nil, duree: Int? = nil,
        nature: NatureDEntretien, issue: Issue? = nil, partenaire: String = "", chevauchement: String = ""
    ) {
        (self.entretien, self.uid, self.version, self.beneficiaire) = (entretien, uid, version, beneficiaire)
        (self.nom, self.prenom, self.referent, self.jour) = (nom, prenom, referent, jour)
        (self.surRendezVous, self.heure, self.duree, self.nature) = (surRendezVous, heure, duree, nature)
        (self.issue, self.partenaire, self.chevauchement) = (issue, partenaire, chevauchement)
    }

    /// « LEFÈVRE Aurélie ».
    package var nomComplet: String { "\(nom.uppercased()) \(prenom)" }
    /// « A. L. »: what may be seen by others.
    package var initiales: String { Beneficiaire.initiales(nom: nom, prenom: prenom) }

    /// The time it was fixed for; nil without an hour.
    package var creneau: Creneau? { surRendezVous ? heure.map { Creneau(jour, $0, duree: duree) } : nil }

    /// The time it really takes: cancelled or excused, it takes none.
    package var occupe: Creneau? { issue?.libereLHeure == true ? nil : creneau }

    package func etat(le aujourdhui: Jour) -> EtatDEntretien {
        if let issue { return .clos(issue) }
        return jour >= aujourdhui ? .aVenir : .aRenseigner
    }
}

extension Beneficiaire {
    /// « A. L. », first name first.
    package static func initiales(nom: String, prenom: String) -> String {
        [prenom, nom].compactMap { $0.first { $0.isLetter } }.map { "\($0.uppercased())." }.joined(separator: " ")
    }
}

/// Some days of a référent or of a structure.
package struct Agenda: Equatable, Sendable {
    /// By day, then by hour; those without an hour come last in their day.
    package let lignes: [LigneDAgenda]
    /// By appointment, those of the same référent that take some of the same minutes.
    private let heurts: [Cle<Entretien>: [Cle<Entretien>]]

    package init(_ lignes: [LigneDAgenda]) {
        // Keys apart from the lines: sorting moves small values.
        let rangs = lignes.indices.map { (Self.rang(lignes[$0]), $0) }.sorted { $0.0 < $1.0 }
        self.lignes = rangs.map { lignes[$0.1] }
        heurts = Self.heurts(self.lignes)
    }

    private static func rang(_ ligne: LigneDAgenda) -> (Int, Int, Int64) {
        (ligne.jour.numero, ligne.heure?.minutes ?? 1440, ligne.entretien.rawValue)
    }

    /// Only neighbours are compared: once a beginning is after an end, so are all those that follow.
    private static func heurts(_ lignes: [LigneDAgenda]) -> [Cle<Entretien>: [Cle<Entretien>]] {
        var heurts: [Cle<Entretien>: [Cle<Entretien>]] = [:]
        var ouverts: [Cle<Referent>: [(cle: Cle<Entretien>, creneau: Creneau)]] = [:]
        for ligne in lignes {
            guard let creneau = ligne.occupe else { continue }
            let croises = (ouverts[ligne.referent] ?? []).filter { $0.creneau.chevauche(creneau) }
            for autre in croises {
                heurts[ligne.entretien, default: []].append(autre.cle)
                heurts[autre.cle, default: []].append(ligne.entretien)
            }
            ouverts[ligne.referent] = croises + [(ligne.entretien, creneau)]
        }
        return heurts
    }

    package func lignes(le jour: Jour) -> ArraySlice<LigneDAgenda> {
        let debut = place(jour), fin = place(jour.plus(jours: 1))
        return lignes[debut..<fin]
    }

    /// The first line that is not before a day.
    private func place(_ jour: Jour) -> Int {
        var (bas, haut) = (0, lignes.count)
        while bas < haut {
            let milieu = (bas + haut) / 2
            if lignes[milieu].jour < jour { bas = milieu + 1 } else { haut = milieu }
        }
        return bas
    }

    package func enConflit(_ ligne: LigneDAgenda) -> Bool { heurts[ligne.entretien] != nil }

    /// Those that take some of the same minutes.
    package func conflits(de ligne: LigneDAgenda) -> [LigneDAgenda] {
        let cles = Set(heurts[ligne.entretien] ?? [])
        return cles.isEmpty ? [] : lignes(le: ligne.jour).filter { cles.contains($0.entretien) }
    }

    /// Appointments that are still to be held or were; what was cancelled or excused is not counted.
    package func nombre(le jour: Jour) -> Int { lignes(le: jour).count { $0.issue?.libereLHeure != true } }

    package func aUnConflit(le jour: Jour) -> Bool { lignes(le: jour).contains(where: enConflit) }
}

extension Agenda {
    /// The days of a week that are shown: Saturday and Sunday only when something is in them, or when one stands there.
    package func jours(de semaine: Semaine, avec jour: Jour) -> [Jour] {
        semaine.jours.filter { $0.jourDeSemaine.rawValue <= 5 || $0 == jour || !lignes(le: $0).isEmpty }
    }

    /// When a day of appointments begins, and when none is proposed any more.
    package static let ouverture = 9 * 60, fermeture = 18 * 60

    /// The first half-hour of a référent that nothing takes, from the opening on; nil when the day is full.
    package func premierLibre(le jour: Jour, pour referent: Cle<Referent>) -> Heure? {
        let pris = lignes(le: jour).filter { $0.referent == referent }.compactMap(\.occupe)
        let candidats = stride(from: Self.ouverture, to: Self.fermeture, by: Creneau.dureeParDefaut).lazy.compactMap {
            Heure($0 / 60, $0 % 60)
        }
        return candidats.first { heure in !pris.contains { $0.chevauche(Creneau(jour, heure)) } }
    }
}
