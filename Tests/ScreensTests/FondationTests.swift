// A new file: nobody is known yet, and what is typed is kept all the same.

import Domain
import Foundation
import Screens
import Store
import Terminal
import Testing

@Suite("Le premier démarrage") final class FondationTests {
    private let store: Store
    private let dossier: URL

    init() throws {
        dossier = FileManager.default.temporaryDirectory.appendingPathComponent("fondation-\(UUID().uuidString)")
        store = try Store.open(dossier.appendingPathComponent("suivi.sqlite").path, aujourdhui: Bureau.lundi)
    }

    deinit { try? FileManager.default.removeItem(at: dossier) }

    private func demarrer() throws -> Desk {
        var desk = try Interface.desk(store: store, utilisateur: nil, login: nil, clock: Clock(pinned: Bureau.lundi))
        desk.resize(Size(rows: 24, columns: 80))
        return desk
    }

    private func tape(_ text: String, _ desk: inout Desk) {
        for letter in text { desk.press(letter == "\t" ? .tab : .character(letter)) }
    }

    @Test("ce qui est tapé avant qu’il y ait un utilisateur est gardé et retrouvé")
    func brouillon() throws {
        var desk = try demarrer()
        tape("CCAS de Sées\t", &desk)
        #expect(desk.message == nil, "\(desk.message?.text ?? "")")
        let suivant = try demarrer()
        #expect(suivant.frame().dump().contains("CCAS de Sées"), "\(suivant.frame().dump())")
    }

    @Test("structure puis référent, même coupés entre les deux, mènent à l’accueil")
    func deuxTemps() throws {
        var desk = try demarrer()
        tape("CCAS de Sées\t\tC", &desk)
        desk.press(.f(10))
        #expect(desk.frame().dump().contains("Vous-même"), "\(desk.frame().dump())")
        desk = try demarrer()
        #expect(desk.frame().dump().contains("Vous-même"), "\(desk.frame().dump())")
        tape("\tNgô\tKim\t", &desk)
        desk.press(.f(10))
        #expect(desk.frame().dump().contains("Rendez-vous d’aujourd’hui"), "\(desk.frame().dump())")
        #expect(try store.brouillons(de: nil).isEmpty)
    }
}

extension FondationTests {
    @Test("Échap sur le tout premier écran demande avant de quitter")
    func echap() throws {
        var desk = try demarrer()
        desk.press(.escape)
        #expect(desk.request == .none)
        #expect(desk.frame().dump().contains("Quitter Suivi ?"), "\(desk.frame().dump())")
    }
}
