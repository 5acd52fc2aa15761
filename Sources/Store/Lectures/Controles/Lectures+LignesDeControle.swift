// The rows that break an identity, or explain it.

import Domain
import GRDB

/// Some rows behind a control.
package struct PageDeControle: Equatable, Sendable {
    package var total: Int
    package var lignes: [LigneDeControle]
    package init(total: Int, lignes: [LigneDeControle]) { (self.total, self.lignes) = (total, lignes) }
}

extension Store {
    /// The rows of a cause, by day then name. Throws `Refuse` when the reader may not see that structure.
    package func lignes(
        _ question: QuestionDeControle, pour lecteur: Fiche<Referent>?, depuis: Int, nombre: Int
    ) throws -> PageDeControle {
        if let limite = lecteur?.perimetre, question.structure != limite { throw Refuse(.acteReserve) }
        let referentiels = try referentiels()
        return try lire { db in
            let lectures = Lectures(db)
            return PageDeControle(
                total: try lectures.nombre(question), lignes: try lectures.lignes(question, depuis, nombre, referentiels))
        }
    }
}

extension Lectures {
    func nombre(_ question: QuestionDeControle) throws -> Int {
        try nombre("SELECT count(*) FROM \(CritereDeControle(question.cause).source)", question.arguments)
    }

    fileprivate func lignes(
        _ question: QuestionDeControle, _ depuis: Int, _ combien: Int, _ referentiels: Referentiels
    ) throws -> [LigneDeControle] {
        let critere = CritereDeControle(question.cause)
        // A person whose file is gone is shown too: without a name.
        let texte = """
            SELECT t.beneficiaire_id, b.nom, b.prenom, \(critere.jour) AS jour, t.id, \(critere.premier), \(critere.second)
            FROM \(critere.source) LEFT JOIN beneficiaires b ON b.id = t.beneficiaire_id
            ORDER BY jour, b.cle_tri, t.beneficiaire_id, t.id LIMIT \(max(0, combien)) OFFSET \(max(0, depuis))
            """
        return try lignes(texte, question.arguments) { lecture in
            let personne = try lecture.cle(Beneficiaire.self)
            let (nom, prenom) = (try lecture.texteOuNil(), try lecture.texteOuNil())
            let (jour, objet) = (try lecture.jour(), try lecture.entier())
            let detail = question.cause.detail(try lecture.texteOuNil(), try lecture.texteOuNil(), referentiels)
            return LigneDeControle(
                beneficiaire: personne, nom: nom.map { "\($0.uppercased()) \(prenom ?? "")" }, jour: jour, detail: detail,
                objet: Int64(objet))
        }
    }
}

extension CauseDeControle {
    /// What a row is, from its two texts.
    fileprivate func detail(_ premier: String?, _ second: String?, _ referentiels: Referentiels) -> String {
        let texte = premier ?? ""
        switch self {
        case .contratsSansType, .contratsDeTypeInconnu, .renouvellementsSansAntecedent, .premiersApresPremier:
            return "Contrat du \(Self.court(premier)) au \(Self.court(second))"
        case .rendezVousSansIssue: return [Self.nature(texte), second].compactMap { $0 }.joined(separator: " · ")
        case .honoresFixesAilleurs: return "Rendez-vous prévu le \(Self.court(second))"
        case .honoresSansRendezVous: return "Venue sans rendez-vous"
        case .entretiensDeNatureInconnue: return "Nature inconnue : « \(texte) »"
        case .compteursFaux: return Self.compteur(texte, second)
        case .freinsSansTheme, .demarchesSansTheme: return "Thème inconnu : « \(texte) »"
        case .sortiesAPreciser, .sortiesSansMotif:
            return texte.isEmpty ? "Sans motif" : referentiels.libelle(.motifsSortie, texte)
        case .sortiesAvantEntree: return "Sortie le \(Self.court(premier)), avant l’entrée"
        case .suivisMultiples: return "\(texte) accompagnements sur la période"
        case .horsSuivi(let mesure), .sansFiche(let mesure): return mesure.libelle
        case .situationsDoubles: return "\(NatureDeSituation(rawValue: texte)?.libelle ?? texte) : deux valeurs le même jour"
        case .examensSansPlace: return referentiels.libelle(.decisions, texte) + (second.map { " · \($0)" } ?? "")
        }
    }

    private static func court(_ iso: String?) -> String { iso.flatMap { Jour(iso: $0) }?.court ?? iso ?? "" }

    private static func nature(_ code: String) -> String { NatureDEntretien(rawValue: code)?.libelle ?? code }

    private static func compteur(_ compte: String, _ nombres: String?) -> String {
        let parts = (nombres ?? "").split(separator: " ", maxSplits: 2)
        let referent = parts.count > 2 ? " avec \(parts[2])" : ""
        let mots = ["fixes_cer": "fixés pour CER", "honores_cer": "honorés pour CER", "autres": "autres", "tripartites": "tripartites"]
        return
            "Entretiens \(mots[compte] ?? compte)\(referent) : \(parts.first ?? "") au compteur, \(parts.dropFirst().first ?? "") dans le dossier"
    }
}
