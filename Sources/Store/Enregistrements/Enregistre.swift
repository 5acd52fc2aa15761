// How a value of the Domain becomes one row of its table and comes back.

import Domain
import Foundation
import GRDB

/// How the journal words a stored value.
enum Rendu: Sendable {
    case texte, jour, heure, referent, structure
    /// Another record of the same person, told by its days: a key says nothing to a reader.
    case entretien, contrat, frein, session
    case liste(@Sendable (String) -> String?)
    case referentiel(NomDeReferentiel)
    /// Several codes of a list, or free wordings, separated by « ; ».
    case codes(NomDeReferentiel)

    static func code<Code: Libelle>(_ type: Code.Type) -> Rendu { .liste { Code(rawValue: $0)?.libelle } }
}

/// One column of a record: its name in SQL, the field a user knows it by, how the journal words it.
struct Colonne: Sendable {
    let nom: String
    let champ: Champ
    let rendu: Rendu

    init(_ nom: String, _ champ: Champ, _ rendu: Rendu = .texte) { (self.nom, self.champ, self.rendu) = (nom, champ, rendu) }
}

/// A value that has its own table. `colonnes`, `valeurs` and `init` follow one order.
protocol Enregistre: Equatable, Sendable {
    static var table: String { get }
    /// What it is called when it cannot be found.
    static var designation: String { get }
    static var colonnes: [Colonne] { get }
    var valeurs: [DatabaseValue] { get }
    init(_ lecture: inout Lecture) throws
}

extension Enregistre {
    /// `id, uid, version, …`, each prefixed when the query joins.
    static func selection(_ prefixe: String = "") -> String {
        (["id", "uid", "version"] + colonnes.map(\.nom)).map { prefixe + $0 }.joined(separator: ", ")
    }
}

extension Fiche where Valeur: Enregistre {
    init(_ lecture: inout Lecture) throws {
        let (cle, uid, version) = (try lecture.cle(Valeur.self), try lecture.uid(), try lecture.entier())
        self.init(cle: cle, uid: uid, version: version, valeur: try Valeur(&lecture))
    }
}

/// A row read column after column. Each step checks what it reads.
struct Lecture {
    let ligne: Row
    private(set) var rang: Int

    init(_ ligne: Row, depuis rang: Int = 0) { (self.ligne, self.rang) = (ligne, rang) }

    private mutating func suivante() -> DatabaseValue {
        defer { rang += 1 }
        return ligne[rang]
    }

    private func illisible(_ quoi: String) -> ValeurIllisible {
        ValeurIllisible(detail: "\(quoi) attendu dans la colonne \(rang) : \(ligne)")
    }

    mutating func texteOuNil() throws -> String? { String.fromDatabaseValue(suivante()) }

    mutating func texte() throws -> String {
        guard let texte = try texteOuNil() else { throw illisible("texte") }
        return texte
    }

    mutating func entierOuNil() throws -> Int? { Int.fromDatabaseValue(suivante()) }

    mutating func entier() throws -> Int {
        guard let entier = try entierOuNil() else { throw illisible("nombre") }
        return entier
    }

    mutating func cle<Sujet>(_ sujet: Sujet.Type = Sujet.self) throws -> Cle<Sujet> { Cle(Int64(try entier())) }

    mutating func cleOuNil<Sujet>(_ sujet: Sujet.Type = Sujet.self) throws -> Cle<Sujet>? {
        try entierOuNil().map { Cle(Int64($0)) }
    }

    mutating func uid() throws -> Uid {
        guard let octets = Data.fromDatabaseValue(suivante()), let uid = Uid(octets: Array(octets)) else { throw illisible("uid") }
        return uid
    }

    mutating func jourOuNil() throws -> Jour? {
        guard let texte = try texteOuNil() else { return nil }
        guard let jour = Jour(iso: texte) else { throw illisible("jour") }
        return jour
    }

    mutating func jour() throws -> Jour {
        guard let jour = try jourOuNil() else { throw illisible("jour") }
        return jour
    }

    mutating func heureOuNil() throws -> Heure? {
        guard let texte = try texteOuNil() else { return nil }
        guard let heure = Heure(texte) else { throw illisible("heure") }
        return heure
    }

    mutating func instant() throws -> Instant {
        guard let instant = Instant(iso: try texte()) else { throw illisible("instant") }
        return instant
    }

    mutating func codeOuNil<Code: Libelle>(_ type: Code.Type = Code.self) throws -> Code? {
        guard let texte = try texteOuNil() else { return nil }
        guard let code = Code(rawValue: texte) else { throw illisible("code") }
        return code
    }

    mutating func code<Code: Libelle>(_ type: Code.Type = Code.self) throws -> Code {
        guard let code = try codeOuNil(type) else { throw illisible("code") }
        return code
    }
}

/// The stored form of each kind of value.
func sql(_ texte: String?) -> DatabaseValue { texte.databaseValue }
func sql(_ entier: Int?) -> DatabaseValue { entier.databaseValue }
func sql(_ jour: Jour?) -> DatabaseValue { (jour?.iso).databaseValue }
func sql(_ heure: Heure?) -> DatabaseValue { (heure?.iso).databaseValue }
func sql(_ instant: Instant) -> DatabaseValue { instant.iso.databaseValue }
func sql(_ uid: Uid) -> DatabaseValue { Data(uid.octets).databaseValue }
func sql<Sujet>(_ cle: Cle<Sujet>?) -> DatabaseValue { (cle?.rawValue).databaseValue }
func sql<Code: Libelle>(_ code: Code?) -> DatabaseValue { (code?.rawValue).databaseValue }
