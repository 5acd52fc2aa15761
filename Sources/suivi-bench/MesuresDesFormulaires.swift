// What the forms promise: keys in a long note, and how many keys a complete interview takes.

import Domain
import Poste
import Screens
import Store
import Terminal

/// The forms, on the desk itself: reacting, keeping a draft in mind, drawing.
struct MesuresDesFormulaires {
    let store: Store
    let utilisateur: String

    func mesurer() throws -> [Mesure] { try [entretienComplet()] + longueNote() }

    private func bureau() throws -> Desk {
        var bureau = try Interface.desk(
            store: store, utilisateur: utilisateur, login: nil, clock: Clock(pinned: Departement.aujourdhui))
        bureau.resize(Size(rows: 24, columns: 80))
        // The caseload, then the first person whom the user may write for.
        bureau.press(.character("b"))
        bureau.press(.enter)
        return bureau
    }

    /// French words, accents, guillemets and emoji, up to 64 kB.
    private var texte: String {
        let phrase = "Évoque l’été à Écouché 😀, projet d’emploi en maison de retraite ; situation « stable » selon elle.\n"
        return String(repeating: phrase, count: 64 * 1024 / phrase.utf8.count + 1)
    }

    private func longueNote() throws -> [Mesure] {
        var bureau = try bureau()
        for touche in [Key.character("e"), .tab, .tab, .tab, .tab] { bureau.press(touche) }
        let collage = Durees.de(1, echauffement: 0) { _ in
            bureau.paste(texte)
            _ = bureau.frame()
        }
        func frappes(_ quoi: String, _ touches: [Key]) -> Mesure {
            let durees = Durees.de(400) { rang in
                bureau.press(touches[rang % touches.count])
                _ = bureau.frame()
                _ = bureau.pendingDraft
            }
            return Mesure(
                "desk: key in a 64 kB note, \(quoi), median and p99", promesse: "≤ 3 ms p99",
                "\(Mesure.nombre(durees.mediane)) and \(Mesure.nombre(durees.p99)) ms", tenue: durees.p99 <= 3)
        }
        let touches: [Key] = "déjà vu 😀 ".map { .character($0) } + [.left, .right, .up, .down, .backspace, .enter]
        let fin = frappes("at its end", touches)
        for _ in 0..<150 { bureau.press(.pageUp) }
        let milieu = frappes("in its middle", touches)
        // What was typed is kept as a draft, as it must be: left there, the session measured next would open on it.
        for brouillon in try store.brouillons(de: bureau.context.auteur) {
            try store.jeter(qui: brouillon.qui, ecran: brouillon.ecran, objet: brouillon.objet)
        }
        return [
            fin, milieu, Mesure("desk: paste of 64 kB into a note", "\(Mesure.nombre(collage.mediane)) ms"),
        ]
    }

    /// The script of the journey, played from an open dossier; counted only when the interview is there with all it brings.
    private func entretienComplet() throws -> Mesure {
        var bureau = try bureau()
        let avant = (bureau.top as? DossierScreen)?.dossier
        let ouverts = avant.map { !$0.freinsOuverts.isEmpty } ?? false
        var touches = 0
        for frappe in SaisieDEntretien.frappes(ouverts: ouverts) {
            switch frappe {
            case .texte(let texte): texte.forEach { bureau.press(.character($0)) }
            case .lettre(let lettre):
                bureau.press(.character(lettre))
                touches += 1
            case .touche(let touche):
                bureau.press(touche.key)
                touches += 1
            }
        }
        let apres = (bureau.top as? DossierScreen)?.dossier
        let promesse = SaisieDEntretien.promesse
        let ecrit =
            apres?.entretiens.count == avant.map { $0.entretiens.count + 2 } && apres?.freins.count == avant.map { $0.freins.count + 2 }
            && apres?.demarches.count == avant.map { $0.demarches.count + 1 }
        return Mesure(
            "complete interview from the dossier: keys besides the text", promesse: "≤ \(promesse)",
            ecrit ? "\(touches)" : "not saved whole: \(bureau.message?.text ?? "")", tenue: ecrit && touches <= promesse)
    }
}

extension Touche {
    /// The key as the desk receives it.
    fileprivate var key: Key {
        switch self {
        case .entree: .enter
        case .tab: .tab
        case .retourTab: .backtab
        case .echap: .escape
        case .effacement: .backspace
        case .suppr: .delete
        case .inser: .insert
        case .haut: .up
        case .bas: .down
        case .gauche: .left
        case .droite: .right
        case .debut: .home
        case .fin: .end
        case .pagePrec: .pageUp
        case .pageSuiv: .pageDown
        case .f(let numero): .f(numero)
        case .ctrl(let lettre): .control(lettre)
        case .alt(let lettre): .alt(lettre)
        }
    }
}
