// What reaches the screen, and how many bytes it takes.
import Poste
import Testing

@Suite("Dessin sur un vrai terminal")
struct DessinReelTests {
    @Test("la page est dessinée avec accents, caractères larges, attributs et curseur")
    func page() throws {
        let poste = try sonde()
        #expect(poste.ligne(4) == "rouge   fond    état 日本 ok")
        #expect(poste.ligne(6) == "Émilie Noël")
        #expect(poste.estInverse(5, 1) && poste.estInverse(5, 40) && !poste.estInverse(6, 1))
        #expect(poste.curseur == (5, 1))
    }

    @Test("déplacer le curseur dans une liste coûte moins de 200 octets, ne rien faire n'en coûte aucun")
    func bytes() throws {
        let poste = try sonde()
        try poste.tape(.bas)
        try poste.attend("n°1 key(down)")
        let before = poste.octetsRecus
        try poste.tape(.bas)
        try poste.attend("n°2 key(down)")
        try poste.attend("le curseur en ligne 7") { $0.curseur == (7, 1) }
        let cost = poste.octetsRecus - before
        print("déplacement du curseur : \(cost) octets")
        #expect(cost <= 200)
        // A key that moves nothing repaints an all but identical page: only the line that names it changes.
        try poste.tape(.ctrl("w"))
        try poste.attend("n°3 key(control(\"w\"))")
        #expect(poste.octetsRecus - before - cost <= 80)
    }

    @Test("à l'arrêt, le programme dort sans rien écrire")
    func idle() throws {
        let poste = try sonde()
        try poste.attend("le sommeil") { $0.etatProcessus == "S" }
        let bytes = poste.octetsRecus
        let time = poste.tempsProcesseur
        poste.laisse(.milliseconds(300))
        #expect(poste.octetsRecus == bytes)
        #expect(poste.tempsProcesseur == time)
    }

    @Test("NO_COLOR ne laisse aucune couleur ; sans lui il y en a")
    func noColour() throws {
        let colour = #/\u{1b}\[[0-9;]*(?:3[0-7]|4[0-7]|9[0-7]|10[0-7])[;m]/#
        let coloured = try sonde()
        #expect(String(decoding: coloured.octets, as: UTF8.self).contains(colour))
        let plain = try sonde(environnement: ["NO_COLOR": "1"])
        #expect(!String(decoding: plain.octets, as: UTF8.self).contains(colour))
        // The coloured background is shown in reverse video instead.
        #expect(plain.estInverse(4, 9))
    }

    @Test("une tempête de redimensionnements finit sur la bonne page")
    func resizes() throws {
        let poste = try sonde()
        for (rows, columns) in [(10, 40), (1, 1), (40, 120), (2, 200), (1, 1), (24, 80), (1, 3), (40, 120)] {
            poste.redimensionne(lignes: rows, colonnes: columns)
        }
        try poste.attend("Sonde 40×120")
        try poste.attend("Noé Rivière")
        poste.redimensionne(lignes: 1, colonnes: 1)
        try poste.attend("la page d'une case") { $0.ecran == "…" }
        poste.redimensionne(lignes: 24, colonnes: 80)
        try poste.attend("Sonde 24×80")
        try poste.attend("Noé Rivière")
        #expect(poste.ligne(4) == "rouge   fond    état 日本 ok")
    }

    @Test("LINES et COLUMNS ne figent pas la taille")
    func frozenSize() throws {
        _ = try sonde(environnement: ["LINES": "10", "COLUMNS": "20"])
    }

    @Test("les accents sont justes sans locale", arguments: [["LC_ALL": "", "LANG": ""], ["LC_ALL": "C"], ["LC_ALL": "xx_XX"]])
    func locales(environment: [String: String]) throws {
        let poste = try sonde(environnement: environment)
        #expect(poste.voit("Émilie Noël") && poste.voit("état 日本 ok"))
    }
}
