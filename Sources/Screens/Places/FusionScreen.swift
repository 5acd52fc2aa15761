// Two files side by side before they become one: which value of each field is kept, what passes, what unites.

import Domain
import Store
import Terminal

/// The preview of a merger. Nothing is written before the question is answered.
package struct FusionScreen: Screen {
    /// A line to choose on: a field of identity, or the household.
    enum Row: Sendable { case champ(ChampDIdentite), foyer }

    private(set) var garde: Cle<Beneficiaire>
    private(set) var fondu: Cle<Beneficiaire>
    let uid: Uid
    var apercu: ApercuDeFusion?
    var repris: Set<Champ> = []
    var foyerDuFondu = false
    var list = Liste<Row>(ChampDIdentite.tous.map { .champ($0) } + [.foyer])
    /// The versions that the choices were made on.
    private var proposed: [Int] = []
    /// What the question being asked would do, whatever is read again meanwhile.
    private var questioned: Fusion?

    package init(garde: Cle<Beneficiaire>, fondu: Cle<Beneficiaire>, uid: Uid = .nouveau()) {
        (self.garde, self.fondu, self.uid) = (garde, fondu, uid)
    }

    package let title = "Fusion de deux fiches"

    package static var commands: [Command<Self>] {
        [
            Command("fusionner", [.f(10), .control("s")], "Fusionner", help: "Fusionne les deux fiches, après confirmation.") {
                screen, context in screen.ask(context)
            },
            choose("garder", [.left], "", "Prend pour ce champ la valeur de la fiche gardée.") { _ in false },
            choose("reprendre", [.right], "", "Prend pour ce champ la valeur de la fiche fondue.") { _ in true },
            choose("choisir", [.character(" "), .enter], "Choisir", "Change la fiche dont vient ce champ.") { !$0 },
            Command("inverser", [.character("i")], "Inverser", help: "Garde l’autre fiche, et fond celle-ci dedans.") { screen, _ in
                (screen.garde, screen.fondu) = (screen.fondu, screen.garde)
                screen.proposed = []
                return [.load]
            },
        ] + moves(in: \.list, height: { _ in ChampDIdentite.tous.count + 1 })
    }

    private static func choose(
        _ id: String, _ keys: [Key], _ title: String, _ help: String, _ next: @escaping @Sendable (Bool) -> Bool
    ) -> Command<Self> {
        Command(id, keys, title, help: help, unavailable: { $0.same($1) }) { screen, _ in
            switch screen.list.current {
            case .champ(let champ):
                let taken = next(screen.repris.contains(champ.champ))
                if taken { screen.repris.insert(champ.champ) } else { screen.repris.remove(champ.champ) }
            case .foyer: screen.foyerDuFondu = next(screen.foyerDuFondu)
            case nil: break
            }
            return []
        }
    }

    /// Why there is nothing to choose on this line, nil when there is.
    private func same(_ context: Context) -> String? {
        guard let apercu else { return "Les fiches ne sont pas lues." }
        switch list.current {
        case .champ(let champ):
            let texts = [apercu.garde, apercu.fondu].map { champ.lire($0.valeur, context.referentiels) }
            return texts[0] == texts[1] ? "Les deux fiches disent la même chose." : nil
        case .foyer: return apercu.memeFoyer ? "Les deux fiches sont du même foyer." : nil
        case nil: return nil
        }
    }

    package mutating func load(_ source: Source) throws {
        let apercu = try source.store.apercuDeFusion(garde: garde, fondu: fondu, pour: source.context.utilisateur)
        self.apercu = apercu
        // What was chosen holds as long as both files say what they said.
        let versions = [apercu.garde.version, apercu.fondu.version]
        guard proposed != versions else { return }
        proposed = versions
        repris = Fusion.proposes(apercu.garde.valeur, apercu.fondu.valeur, source.context.referentiels)
        foyerDuFondu = Fusion.proposeLeFoyerDuFondu(apercu.foyerDeGarde.valeur, apercu.foyerDuFondu.valeur)
    }

    private func fusion(sure: Bool) -> Fusion? {
        apercu.map {
            Fusion(uid: uid, garde: $0.garde, fondu: $0.fondu, repris: repris, foyerDuFondu: foyerDuFondu, malgreLesDifferences: sure)
        }
    }

    /// Says what will be done and to how much; the first answer does nothing.
    private mutating func ask(_ context: Context) -> [Effect] {
        guard let apercu, let fusion = fusion(sure: false) else { return [] }
        questioned = self.fusion(sure: true)
        let (garde, fondu) = (apercu.garde.valeur, apercu.fondu.valeur)
        let facts = apercu.faits.isEmpty ? "Aucun fait" : RecitDActe.enumerer(apercu.faits.map { RecitDActe.compter($0.nombre, $0.nom) })
        let several = apercu.faits.reduce(0) { $0 + $1.nombre } > 1
        var lines = [
            "La fiche de \(context.nom(fondu.nomComplet)) (\(fondu.sexe == .femme ? "née" : "né") le \(fondu.naissance.court)) disparaît des listes et des recherches.",
            "\(facts) \(several ? "passent" : "passe") dans celle de \(context.nom(fusion.identite.nomComplet)). « u » annule la fusion pendant cette séance.",
        ]
        lines.insert(contentsOf: Self.warnings(apercu).filter { $0.style == Look.late }.map(\.text), at: 0)
        if fusion.differe {
            lines.insert("! Ni la date de naissance ni le sexe ne sont les mêmes : ce sont sans doute deux personnes.", at: 0)
        }
        if apercu.memeFoyer, garde.naissance != fondu.naissance {
            lines.insert("! Ces deux fiches partagent un foyer : vérifiez que ce n’est pas un couple ou une fratrie.", at: 0)
        }
        let sure = fusion.differe ? "C’est bien la même personne : fusionner" : "Fusionner les deux fiches"
        return [
            .open(
                QuestionScreen(
                    "fusionner", heading: "Fusionner ces deux fiches ?", lines: lines,
                    choices: [
                        Choice("non", fusion.differe ? "Ne pas fusionner : ce sont deux personnes" : "Ne pas fusionner"),
                        Choice("oui", sure),
                    ]))
        ]
    }

    package mutating func answered(_ answer: Answer, _ context: Context) -> [Effect] {
        defer { questioned = nil }
        guard answer == Answer("fusionner", "oui"), let fusion = questioned else { return [] }
        return [.write(.fusionner(fusion), confirmed: true)]
    }

    /// Back to the dossier, which is now the one of both.
    package mutating func written(_ recu: Recu, of act: Acte, _ context: Context) -> [Effect] {
        [.back, .back, .done("Fiches fusionnées. « u » annule la fusion pendant cette séance.")]
    }

    package mutating func refused(_ motifs: [Refus], _ context: Context) -> [Effect] {
        [.load, .message(.erreur(motifs.first?.message ?? ""))]
    }
}
