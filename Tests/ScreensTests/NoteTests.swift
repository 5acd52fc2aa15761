// Long notes: edited piecewise, they must hold what a naive editor holds, and be shown as if laid out at once.

import Domain
import Screens
import Terminal
import Testing

/// A note without any cleverness: the text, the cursor in scalars, every line made again.
private struct NoteNaive {
    var scalaires: [Unicode.Scalar] = []
    var curseur = 0

    var texte: String {
        var vue = String.UnicodeScalarView()
        vue.append(contentsOf: scalaires)
        return String(vue)
    }

    /// Where characters begin, in scalars, the end included.
    var bornes: [Int] { texte.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.unicodeScalars.count) } }

    mutating func insere(_ ajout: String) {
        scalaires.insert(contentsOf: Array(ajout.unicodeScalars), at: curseur)
        curseur = bornes.first { $0 >= curseur + ajout.unicodeScalars.count } ?? scalaires.count
    }

    mutating func retire(_ plage: Range<Int>) {
        scalaires.removeSubrange(plage)
        curseur = bornes.first { $0 >= plage.lowerBound } ?? scalaires.count
    }

    mutating func tape(_ touche: Key) {
        let avant = bornes.last { $0 < curseur } ?? 0, apres = bornes.first { $0 > curseur } ?? scalaires.count
        switch touche {
        case .character(let lettre): insere(String(lettre))
        case .enter: insere("\n")
        case .backspace: retire(avant..<curseur)
        case .delete: retire(curseur..<apres)
        case .left: curseur = avant
        case .right: curseur = apres
        case .control("u"): retire((scalaires[..<curseur].lastIndex(of: "\n").map { $0 + 1 } ?? 0)..<curseur)
        default: break
        }
    }

    var caracteres: Int { bornes.firstIndex { $0 >= curseur } ?? 0 }
}

@Suite("Une longue note") struct LongueNoteTests {
    private struct Des: RandomNumberGenerator {
        var etat: UInt64
        mutating func next() -> UInt64 {
            etat = etat &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return etat ^ (etat >> 29)
        }
    }

    private static let morceaux = [
        "a", "é", " ", " ", " ", "mot", "l’usagère ", "«\u{a0}oui\u{a0}»", "😀", "👨‍👩‍👧", "🇫🇷", "🇫", "\u{301}", "\u{200d}", "日本", "\n", "\n\n",
        "ligne\r\nsuite",
        "anticonstitutionnellement", "\t", "\u{ad}", "e\u{301}", "  ", "©", "1",
    ]

    @Test("des milliers de gestes au hasard donnent le texte, le curseur et les lignes d’un éditeur naïf", arguments: [3, 17, 40, 76])
    func auHasard(_ largeur: Int) {
        var des = Des(etat: UInt64(largeur) &* 7919)
        var note = NoteInput(), naive = NoteNaive()
        for rang in 0..<2_500 {
            let geste = Int.random(in: 0..<20, using: &des)
            switch geste {
            case 0..<9:
                let morceau = Self.morceaux.randomElement(using: &des) ?? ""
                note.insert(morceau)
                naive.insere(morceau.replacing("\r\n", with: "\n"))
            case 9..<19:
                let touches: [Key] = [
                    .backspace, .backspace, .delete, .left, .left, .left, .right, .right, .enter, .character("x"), .character("ç"),
                    .control("u"),
                ]
                let touche = touches.randomElement(using: &des) ?? .left
                if touche == .control("u"), rang % 5 != 0 { continue }
                _ = note.edit(touche, width: largeur)
                naive.tape(touche)
            default:
                // A jump, so that the middle and the beginning are edited as well as the end.
                let place = Int.random(in: 0...note.text.utf8.count, using: &des)
                note.go(
                    to: note.text.utf8.index(note.text.startIndex, offsetBy: place).samePosition(in: note.text.unicodeScalars) == nil
                        ? 0 : place)
                let prefixe = note.text.utf8.prefix(note.offset)
                naive.curseur = String(decoding: Array(prefixe), as: UTF8.self).unicodeScalars.count
            }
            guard note.text == naive.texte, note.cursor == naive.caracteres else {
                Issue.record("geste \(rang) : \(note.text.debugDescription) \(note.cursor) au lieu de \(naive.caracteres)")
                return
            }
            guard note.lines(largeur) == NoteInput(note.text).lines(largeur) else {
                Issue.record("geste \(rang) : lignes différentes")
                return
            }
        }
        #expect(note.text.utf8.count > 100)
        #expect(note.lines(largeur).map(\.text).joined() == note.text.replacing("\n", with: ""))
    }

    @Test("aucune ligne ne dépasse la largeur, hormis une espace dans la case du curseur")
    func largeur() {
        let note = NoteInput(String(repeating: "Évaluation 😀 de l’usagère, «\u{a0}MDPH\u{a0}» 日本語 anticonstitutionnellement.\n", count: 40))
        for largeur in [2, 5, 12, 33] {
            for ligne in note.lines(largeur) {
                #expect(TextWidth.of(ligne.text) <= largeur + (ligne.text.hasSuffix(" ") ? 1 : 0), "\(largeur) « \(ligne.text) »")
            }
        }
    }

    @Test("un mot qui remplit sa ligne y reste, l’espace qui le suit aussi")
    func motPlein() {
        #expect(NoteInput("abcde fgh").lines(5).map(\.text) == ["abcde ", "fgh"])
        #expect(NoteInput("a bcd efg").lines(5).map(\.text) == ["a bcd ", "efg"])
    }

    @Test("les mots se parcourent avec Ctrl et les flèches, Alt-b et Alt-f")
    func mots() {
        var note = NoteInput("Reçue le 12 mars.\nL’été, à Sées")
        for place in [27, 25, 20, 18] {
            _ = note.edit(.wordLeft, width: 40)
            #expect(note.cursor == place)
        }
        _ = note.edit(.alt("f"), width: 40)
        #expect(note.cursor == 19)
        _ = note.edit(.control("w"), width: 40)
        #expect(note.text == "Reçue le 12 mars.\n’été, à Sées")
        _ = note.edit(.end, width: 40)
        _ = note.edit(.control("u"), width: 40)
        #expect(note.text == "Reçue le 12 mars.\n")
    }

    @Test("haut et bas gardent leur colonne, une page s’arrête au bord avant de quitter la note")
    func pages() {
        var note = NoteInput((1...40).map { "ligne \($0)" }.joined(separator: "\n"))
        _ = note.edit(.home, width: 30)
        for _ in 0..<5 { _ = note.edit(.right, width: 30) }
        _ = note.edit(.pageUp, width: 30, rows: 4)
        #expect(note.place(30) == (36, 5))
        for _ in 0..<12 {
            let bouge = note.edit(.pageUp, width: 30, rows: 4)
            #expect(bouge)
        }
        #expect(note.place(30) == (0, 5))
        let sort = note.edit(.pageUp, width: 30, rows: 4)
        #expect(!sort)
    }

    @Test("Fin reste sur la ligne affichée, même quand le texte y continue")
    func fin() {
        var note = NoteInput("Reçue au bureau avec sa fille.")
        _ = note.edit(.up, width: 12)
        _ = note.edit(.end, width: 12)
        #expect(note.place(12).line == 1)
        _ = note.edit(.end, width: 12)
        #expect(note.place(12).line == 1)
    }

    @Test("ce qui ne tient pas est refusé entier, avec la phrase qui le dit")
    func maximum() {
        var note = NoteInput(String(repeating: "é", count: TexteSaisi.maximumDUneNote / 2 - 1))
        #expect(note.refusal(of: "é") == nil)
        #expect(note.refusal(of: String(repeating: "a", count: 3_000))?.contains("rien n’a été collé") == true)
        note.insert("é")
        #expect(note.refusal(of: "a") == "Cette note est pleine (256 ko). Effacez-en une partie pour continuer.")
    }
}
