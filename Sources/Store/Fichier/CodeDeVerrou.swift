// The personal code that unlocks a screen: only its fingerprint is kept (Argon2id, by libsodium), never the code.

import CSodium
import Domain
import GRDB

/// The fingerprint of a code. It keeps a passer-by from reading a screen left alone; whoever can read the file reads everything.
enum CodeDeVerrou {
    static let cle = "code_verrou"
    /// Memory of one computation, in bytes: small enough for the smallest machines, since few tries are allowed.
    private static let memoire = 8 << 20

    /// Nil when the library refuses: no memory left.
    static func empreinte(_ code: String) -> String? {
        guard sodium_init() >= 0 else { return nil }
        var texte = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let fait = crypto_pwhash_str(&texte, code, UInt64(code.utf8.count), UInt64(crypto_pwhash_OPSLIMIT_INTERACTIVE), memoire)
        return fait == 0 ? String(decoding: texte.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }

    static func correspond(_ code: String, _ empreinte: String) -> Bool {
        sodium_init() >= 0 && crypto_pwhash_str_verify(empreinte, code, UInt64(code.utf8.count)) == 0
    }
}

extension Store {
    /// Characters a code may have: short enough to be typed at once after each absence.
    package static let longueursDeCode = 4...64

    /// Keeps a new code, or none when it is empty. Throws `StoreError` when the disk refuses.
    package func definirCode(_ code: String, de qui: Cle<Referent>) throws {
        guard !code.isEmpty else { return try preferer(CodeDeVerrou.cle, "", de: qui) }
        guard let empreinte = CodeDeVerrou.empreinte(code) else { throw StoreError(.inattendu, chemin, detail: "code de verrouillage") }
        try preferer(CodeDeVerrou.cle, empreinte, de: qui)
    }

    package func aUnCode(_ qui: Cle<Referent>) throws -> Bool { try preference(CodeDeVerrou.cle, de: qui)?.isEmpty == false }

    /// Whether the code is the one that was kept; true when there is none.
    package func verifierCode(_ code: String, de qui: Cle<Referent>) throws -> Bool {
        guard let empreinte = try preference(CodeDeVerrou.cle, de: qui), !empreinte.isEmpty else { return true }
        return CodeDeVerrou.correspond(code, empreinte)
    }
}
