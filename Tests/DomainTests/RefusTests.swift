// The sentences by which the program says no, held against the catalogue.

import Domain
import Testing

@Suite("Les refus")
struct RefusTests {
    @Test("chaque refus dit sa phrase et désigne son champ", arguments: NomDeRefus.allCases)
    func catalogue(nom: NomDeRefus) {
        let ligne = nom.ligne
        #expect(NomDeRefus(ligne.refus) == nom)
        #expect(ligne.refus.message == ligne.phrase)
        #expect(ligne.refus.champ == ligne.champ)
    }

    @Test("chaque phrase est en français typographié et se termine par un point", arguments: NomDeRefus.allCases)
    func francais(nom: NomDeRefus) {
        let phrase = nom.ligne.refus.message
        #expect(phrase.hasSuffix(".") && !phrase.hasSuffix(".."))
        #expect(phrase.first?.isUppercase == true)
        #expect(!phrase.contains("'") && !phrase.contains("\"") && !phrase.contains("  ") && !phrase.contains("Optional"))
        let anglais: Set = [
            "the", "is", "not", "error", "invalid", "required", "value", "field", "must", "please", "cannot", "missing",
            "failed", "with", "of", "to", "and", "unknown", "nil",
        ]
        let mots = phrase.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        #expect(anglais.isDisjoint(with: mots))
    }

    @Test("chaque phrase finit par ce qu’il faut faire", arguments: NomDeRefus.allCases)
    func quoiFaire(nom: NomDeRefus) {
        #expect(nom.ligne.refus.message.contains(/\. \p{Lu}\p{L}+ez\b[^.]*\.$/))
    }

    @Test("une phrase qui porte sur un champ commence par son libellé", arguments: NomDeRefus.allCases)
    func libelleDuChamp(nom: NomDeRefus) {
        guard let champ = nom.ligne.refus.champ else { return }
        #expect(nom.ligne.refus.message.hasPrefix("\(champ.libelle) : "))
    }

    @Test("un seul fait après la sortie s’écrit au singulier")
    func singulier() {
        #expect(
            Refus.faitsApresLaSortie(.sortiLe, nombre: 1, dernier: "2026-10-05").message
                == "Date de sortie : 1 fait est enregistré après cette date, jusqu’au 05/10/2026. Choisissez une date à partir de ce jour, ou corrigez d’abord ces faits."
        )
    }

    @Test("plusieurs refus d’un acte gardent leur ordre, un champ se reconnaît à son code")
    func plusieurs() {
        #expect(Refuse([.memeReferent, .horsDroits]).motifs == [.memeReferent, .horsDroits])
        #expect(Refuse(.horsDroits).motifs == [.horsDroits])
        #expect(Champ("nom", "Nom") == Champ("nom", "Nom d’usage"))
        #expect(Set([Champ("nom", "Nom"), Champ("nom", "Nom d’usage")]).count == 1)
    }
}
