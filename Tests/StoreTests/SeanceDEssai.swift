// A sitting of the Commission RSA on the invented ground: one person, one contract sent, and the verbs of a sitting.

import Domain
import GRDB
import Testing

@testable import Store

/// Aurélie Lefèvre, orientation sociale, her first contract sent on 20 January 2026; sittings of Orneval in February and March.
struct SeanceDEssai {
    let terrain: Terrain
    let aurelie: Cle<Beneficiaire>
    let suivi: Cle<Accompagnement>
    let contrat: Cle<Contrat>
    let fevrier: Cle<SessionDeCommission>
    let mars: Cle<SessionDeCommission>

    init(orientation: Orientation? = .sociale) throws {
        terrain = try Terrain()
        let situations = orientation.map { [Situation(.orientation, $0.rawValue, du: jour("2025-01-06"))] } ?? []
        (aurelie, suivi) = try terrain.inscrire(situations: situations)
        contrat = try Self.elaborer(terrain, suivi, "2026-01-15", transmis: "2026-01-20")
        fevrier = try Self.session(terrain, "2026-02-10")
        mars = try Self.session(terrain, "2026-03-10")
    }

    static func session(_ terrain: Terrain, _ le: String, _ territoire: String = "Orneval") throws -> Cle<SessionDeCommission> {
        let session = SessionDeCommission(tenueLe: jour(le), territoire: territoire)
        return Cle(try terrain.faire(.creerSession(.nouveau(), session), par: terrain.superviseur).cle)
    }

    static func elaborer(
        _ terrain: Terrain, _ suivi: Cle<Accompagnement>, _ le: String, transmis: String?, debut: String? = nil,
        sorte: SorteDeContrat = .cer,
        par referent: Fiche<Referent>? = nil
    ) throws -> Cle<Contrat> {
        var contrat = Terrain.contrat(le)
        (contrat.sorte, contrat.transmisLe) = (sorte, transmis.map(jour))
        if let debut { (contrat.debut, contrat.fin) = (jour(debut), Contrat.fin(debut: jour(debut), mois: 1)) }
        return Cle(try terrain.faire(.elaborerContrat(.nouveau(), suivi, contrat), par: referent).cle)
    }

    /// The answer on Aurélie's contract.
    func reponse(
        _ decision: String, _ motif: String = "", en session: Cle<SessionDeCommission>? = nil, corrige: Fiche<Examen>? = nil,
        uid: Uid = .nouveau()
    ) -> Acte {
        .decider(uid, suivi, Examen(session: session ?? fevrier, contrat: contrat, decision: decision, motif: motif), corrige: corrige)
    }

    /// Another decision, on the right or the orientation.
    func mesure(
        _ decision: String, _ motif: String = "Absences répétées", vers orientation: Orientation? = nil, jusque au: String? = nil,
        en session: Cle<SessionDeCommission>? = nil, corrige: Fiche<Examen>? = nil
    ) -> Acte {
        let examen = Examen(
            session: session ?? fevrier, decision: decision, motif: motif, nouvelleOrientation: orientation, effetAu: au.map(jour))
        return .decider(.nouveau(), suivi, examen, corrige: corrige)
    }

    var dossier: Dossier { get throws { try terrain.dossier(aurelie) } }
    var leContrat: Fiche<Contrat> { get throws { try #require(try dossier.contrats.first { $0.fiche.cle == contrat }).fiche } }
    var examens: [Fiche<Examen>] { get throws { try dossier.examens.map(\.examen.fiche) } }
    var orientations: [String] {
        get throws { try dossier.situations.filter { $0.nature == .orientation }.map { "\($0.valeur) \($0.du.iso) \($0.au?.iso ?? "…")" } }
    }
    /// « valide 2026-02-10 », in order, with the sitting of each.
    var histoire: [String] {
        get throws {
            try terrain.store.base.read { db in
                try Lectures(db).lignes(
                    "SELECT decision, ifnull(decide_le, '—'), ifnull(CAST(session_id AS TEXT), '—') FROM decisions_commission ORDER BY id",
                    [:]
                ) {
                    "\(try $0.texte()) \(try $0.texte()) \(try $0.texteOuNil() ?? "")"
                }
            }
        }
    }
}
