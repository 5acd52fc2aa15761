// Two spellings of one name, recognised as the same.

import Domain
import Foundation
import Testing

@Suite("Le repli des noms")
struct RepliTests {
    @Test(
        "casse, accents, ligatures et apostrophes sont aplanis",
        arguments: [
            ("Lefèvre-d’Œuf", "lefevre-d'oeuf"), ("Ngô", "ngo"), ("Traoré", "traore"), ("Ça", "ca"), ("NOËL", "noel"),
            ("Nguyễn", "nguyen"), ("Łukasz Müller", "lukasz muller"), ("Ægir Straße", "aegir strasse"), ("Søren", "soren"),
            ("D’ARTAGNAN", "d'artagnan"), ("Jean\u{2011}Luc", "jean-luc"), ("L\u{02BC}Haÿ", "l'hay"), ("Peña", "pena"),
            ("", ""), ("Şahin", "sahin"), ("İbrahim", "ibrahim"), ("Dvořák", "dvorak"),
        ])
    func plier(texte: String, attendu: String) {
        #expect(Repli.plier(texte) == attendu)
    }

    @Test("un nom tapé en Unicode décomposé est le même nom")
    func decompose() {
        for nom in ["Lefèvre-d’Œuf", "Ngô", "Traoré", "Ça", "Nguyễn", "Haÿ"] {
            let decompose = nom.decomposedStringWithCanonicalMapping
            #expect(Array(decompose.unicodeScalars) != Array(nom.unicodeScalars))
            #expect(Repli.plier(decompose) == Repli.plier(nom))
        }
    }

    @Test("les espaces se réduisent à un seul, insécables comprises")
    func espaces() {
        #expect(Repli.plier("  Marie \t Claire\u{00A0}\u{202F}Ngô\n") == "marie claire ngo")
        #expect(Repli.plier("a  b") == "a b")
        #expect(Repli.plier(" \u{00A0} ") == "")
    }

    @Test("les mots se séparent aux espaces, traits d’union, apostrophes et virgules")
    func mots() {
        #expect(Repli.mots("Lefèvre-d’Œuf, Marie–Claire") == ["lefevre", "d", "oeuf", "marie", "claire"])
        #expect(Repli.mots("") == [])
        #expect(Repli.mots(" -'; ") == [])
    }

    @Test("la clé de tri d’un nom ne dépend ni des accents ni de la ponctuation")
    func cle() {
        #expect(Repli.cle("Lefèvre-d’Œuf") == "lefevre d oeuf")
        #expect(Repli.cle("LEFEVRE D OEUF") == Repli.cle("Lefèvre-d’Œuf"))
        #expect(["Étienne", "Zoé", "Émile", "Eva"].sorted { Repli.cle($0) < Repli.cle($1) } == ["Émile", "Étienne", "Eva", "Zoé"])
    }

    @Test("les points disparaissent des mots : une abréviation reste un mot")
    func points() {
        #expect(Repli.mots("St. Jean") == ["st", "jean"])
        #expect(Repli.mots("J.-P. Ngô") == ["j", "p", "ngo"])
        #expect(Repli.mots(" . ") == [])
    }

    @Test(
        "les lettres barrées, sans point ou rares se replient aussi",
        arguments: [
            ("Đỗ", "do"), ("Işık", "isik"), ("STRAẞE", "strasse"), ("Ǿ", "o"), ("Ǽ", "ae"), ("Jean\u{2010}Luc", "jean-luc"),
        ])
    func rares(texte: String, attendu: String) {
        #expect(Repli.plier(texte) == attendu)
    }

    @Test("replier deux fois revient à replier une fois")
    func idempotence() {
        let scalaires = (0x20...0x24F).map { $0 } + (0x1E00...0x1EFF).map { $0 } + (0x2010...0x2030).map { $0 }
        for scalaire in scalaires.compactMap(Unicode.Scalar.init) {
            let plie = Repli.plier("a\(scalaire)b")
            #expect(Repli.plier(plie) == plie, "\(String(scalaire.value, radix: 16))")
        }
    }
}
