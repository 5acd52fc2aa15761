// The identity of a record, the same on every machine it travels to.

import Domain
import Testing

@Suite("L’identité d’une fiche")
struct UidTests {
    @Test("une identité porte la version 7, la variante et les millisecondes de sa création")
    func bits() {
        var hasard = Hasard(graine: 5)
        for _ in 0..<200 {
            let millisecondes = Int.random(in: 0..<1 << 48, using: &hasard)
            let uid = Uid.nouveau(millisecondes: millisecondes, hasard: &hasard)
            #expect(uid.octets.count == 16)
            #expect(uid.octets[6] >> 4 == 7)
            #expect(uid.octets[8] >> 6 == 0b10)
            #expect(uid.octets.prefix(6).reduce(0) { $0 << 8 | Int($1) } == millisecondes)
        }
    }

    @Test("une identité plus récente se range après, en octets comme en texte")
    func ordre() {
        var hasard = Hasard(graine: 6)
        let uids = (0..<200).map { Uid.nouveau(millisecondes: 1_795_000_000_000 + $0, hasard: &hasard) }
        #expect(uids.map(\.texte) == uids.map(\.texte).sorted())
        #expect(zip(uids, uids.dropFirst()).allSatisfy { $0.octets.lexicographicallyPrecedes($1.octets) })
    }

    @Test("deux identités de la même milliseconde diffèrent")
    func unicite() {
        var hasard = Hasard(graine: 7)
        #expect(Set((0..<10_000).map { _ in Uid.nouveau(millisecondes: 0, hasard: &hasard) }).count == 10_000)
        #expect(Set((0..<1000).map { _ in Uid.nouveau() }).count == 1000)
    }

    @Test("une identité s’écrit en cinq groupes de chiffres hexadécimaux")
    func texte() {
        #expect(Uid(octets: Array(0..<16))?.texte == "00010203-0405-0607-0809-0a0b0c0d0e0f")
        #expect(Uid(octets: Array(repeating: 255, count: 16))?.texte == "ffffffff-ffff-ffff-ffff-ffffffffffff")
    }

    @Test("il faut seize octets, ni plus ni moins")
    func octets() {
        #expect(Uid(octets: []) == nil)
        #expect(Uid(octets: Array(0..<15)) == nil)
        #expect(Uid(octets: Array(0..<17)) == nil)
        #expect(Uid(octets: Array(0..<16)) == Uid(octets: Array(0..<16)))
    }

    @Test("la même heure et le même hasard donnent la même identité, une heure négative celle de zéro")
    func memeGraine() {
        func uid(_ millisecondes: Int) -> Uid {
            var hasard = Hasard(graine: 8)
            return .nouveau(millisecondes: millisecondes, hasard: &hasard)
        }
        #expect(uid(42) == uid(42))
        #expect(uid(-1) == uid(0))
    }

    @Test("une identité dérivée est la même à chaque essai, et différente à chaque rang")
    func derivees() {
        var hasard = Hasard(graine: 9)
        let uid = Uid.nouveau(millisecondes: 1_795_000_000_000, hasard: &hasard)
        let derivees = (0..<200).map(uid.derive)
        #expect(derivees == (0..<200).map(uid.derive))
        #expect(Set(derivees + [uid]).count == 201)
        #expect(derivees.allSatisfy { $0.octets.prefix(8) == uid.octets.prefix(8) && $0.octets[8] >> 6 == 0b10 })
    }

    @Test("le même texte d’un même jour a la même identité, un autre texte ou un autre jour une autre")
    func tire() {
        let lundi: Jour = "2026-11-23"
        let uid = Uid.tire(de: "dupont cer honore", le: lundi)
        #expect(uid == .tire(de: "dupont cer honore", le: lundi))
        #expect(uid.texte == "01a205b3-d000-8" + uid.texte.dropFirst(15))
        let voisins = Set(
            (0..<500).map { Uid.tire(de: "dupont cer honore \($0)", le: lundi) } + [
                uid, .tire(de: "dupont cer honore", le: lundi.plus(jours: 1)),
            ])
        #expect(voisins.count == 502)
    }
}
