// A desk with contracts on their way to the commission, and the verbs of a sitting.

import Domain
import Screens
import Store
import Terminal

/// The three people of the desk each have a contract sent; a sitting of Sées was held on 17 November.
struct SalleDeCommission {
    let bureau: Bureau
    let session: Cle<SessionDeCommission>

    init(role: Role = .referent, lignes: Int = 24, colonnes: Int = 80, transmis: Bool = true, le jour: Jour? = nil, decide: Bool = false)
        throws
    {
        bureau = try Bureau(role: role, lignes: lignes, colonnes: colonnes)
        for (rang, nom) in ["lefevre", "herouville", "zoe"].enumerated() {
            let elabore = Bureau.lundi.plus(jours: -40 + rang)
            let contrat = Contrat(
                type: .premier, rang: 1, elaboreLe: elabore, debut: elabore, fin: Contrat.fin(debut: elabore, mois: 6),
                transmisLe: transmis && !(decide && nom == "zoe") ? elabore.plus(jours: 2) : nil)
            let suivi = try bureau.dossier(nom).suivis[0].accompagnement.cle
            _ = try bureau.store.executer(.elaborerContrat(.nouveau(), suivi, contrat), par: Self.auteur(bureau))
        }
        let tenue = SessionDeCommission(tenueLe: jour ?? Bureau.lundi.plus(jours: -6), territoire: "Sées")
        session = Cle(
            try bureau.store.executer(.creerSession(.nouveau(), tenue), par: Self.auteur(bureau)).cle)
        // One answer is there already, and one contract is still to be sent: every list names somebody.
        if decide {
            let code = bureau.desk.context.referentiels.decision(.valide)?.code ?? ""
            let examen = Examen(session: session, contrat: try contrat("herouville").cle, decision: code)
            try faire(.decider(.nouveau(), suivi("herouville"), examen, corrige: nil))
        }
        bureau.desk.perform([.load])
    }

    private static func auteur(_ bureau: Bureau) -> Auteur {
        Auteur(bureau.referent, instant: Instant(secondes: 0), aujourdhui: Bureau.lundi)
    }

    func faire(_ acte: Acte) throws { _ = try bureau.store.executer(acte, par: Self.auteur(bureau)) }

    func suivi(_ nom: String) throws -> Cle<Accompagnement> { try bureau.dossier(nom).suivis[0].accompagnement.cle }

    func contrat(_ nom: String) throws -> Fiche<Contrat> { try bureau.dossier(nom).contrats[0].fiche }

    /// Opens the sitting from the first screen.
    func ouvre() { bureau.tape("c\n") }
}
