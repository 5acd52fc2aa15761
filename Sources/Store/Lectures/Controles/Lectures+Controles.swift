// The figures of the controls: each counted twice, by two ways that must agree.

import Domain
import GRDB

extension Store {
    /// What the controls of some structures rest on, in one reading. `vues`: the parts of every view along every axis, too.
    /// Throws `Refuse` when the reader may not count one of them.
    package func faitsDeControle(
        _ structures: [Cle<Structure>], _ periode: Periode, le jour: Jour, pour lecteur: Fiche<Referent>?, vues: Bool
    ) throws -> [FaitsDeControle] {
        if let limite = lecteur?.perimetre, structures != [limite] { throw Refuse(.acteReserve) }
        let fiches = Dictionary(try self.structures().map { ($0.cle, $0) }) { premiere, _ in premiere }
        return try lireLargement { db in
            try structures.map { cle in
                let question = QuestionDeControle(.contratsSansType, structure: cle, periode, le: jour)
                return try Lectures(db).faits(question, vues ? fiches[cle] : nil)
            }
        }
    }
}

extension Lectures {
    /// Of the structure of a question; `fiche`: its views, too.
    fileprivate func faits(_ question: QuestionDeControle, _ fiche: Fiche<Structure>?) throws -> FaitsDeControle {
        guard let structure = question.structure else { return FaitsDeControle() }
        let arguments = question.arguments
        var faits = FaitsDeControle()
        faits.comptes = try comptes(structure, question.periode)
        try mouvements(arguments, &faits)
        faits.concernes = [.freins: faits.comptes.personnesAvecFrein, .demarches: faits.comptes.personnesAvecDemarche]
        for mesure in [Mesure.contrats, .entretiens] { faits.concernes[mesure] = try nombre(Self.personnes(mesure.sujet), arguments) }
        let presents = try nombre(Self.personnes(.presents), arguments)
        faits.figures = try figures(faits, presents: presents, arguments)
        if let fiche { faits.vues = try vues(faits, presents: presents, fiche, question.periode) }
        for cause in causes(faits) {
            var question = question
            question.cause = cause
            let nombre = try nombre(question)
            if nombre > 0 { faits.causes[cause] = nombre }
        }
        return faits
    }

    /// The causes to look for: those of an identity that holds have no row, and are not asked.
    private func causes(_ faits: FaitsDeControle) -> [CauseDeControle] {
        let comptes = faits.comptes
        var causes: [CauseDeControle] = [
            .contratsSansType, .contratsDeTypeInconnu, .renouvellementsSansAntecedent, .premiersApresPremier, .rendezVousSansIssue,
            .honoresSansRendezVous, .compteursFaux, .sortiesAPreciser, .suivisMultiples,
        ]
        causes += [Mesure.contrats, .entretiens, .freins, .demarches].map { .horsSuivi($0) }
        let compte = { (sujet: CompteDEntretiens) in comptes.entretiens[sujet] ?? 0 }
        if compte(.honoresCer) - compte(.honoresCerSansRendezVous) > compte(.fixesCer) { causes.append(.honoresFixesAilleurs) }
        let tenus = [CompteDEntretiens.honoresCer, .autres, .tripartites].reduce(0) { $0 + compte($1) }
        if tenus != compte(.realises) { causes.append(.entretiensDeNatureInconnue) }
        if comptes.freins.values.reduce(0, +) != comptes.totalFreins { causes.append(.freinsSansTheme) }
        if comptes.demarches.values.reduce(0, +) != comptes.totalDemarches { causes.append(.demarchesSansTheme) }
        if comptes.sorties.values.reduce(0, +) != comptes.totalSorties { causes.append(.sortiesSansMotif) }
        if !faits.accompagnements.estJuste || !faits.personnes.estJuste { causes.append(.sortiesAvantEntree) }
        if faits.figures.contains(where: { $0.nombre != $0.liste }) { causes += Mesure.allCases.map { .sansFiche($0) } }
        let natures = Set(faits.vues.filter { $0.parties != $0.total }.compactMap(\.axe.situation))
        return causes + natures.map { .situationsDoubles($0) }
    }

    // MARK: Stocks

    private static let ouvertsAvant = "structure_id = :structure AND du < :du AND (au IS NULL OR au >= :du)"
    private static let ouvertsApres = "structure_id = :structure AND du <= :au AND (au IS NULL OR au > :au)"

    /// The four terms are counted apart: nothing makes them agree but the facts.
    private func mouvements(_ arguments: [String: DatabaseValue], _ faits: inout FaitsDeControle) throws {
        func ouverts(_ compte: String, _ condition: String) throws -> Int {
            try nombre("SELECT \(compte) FROM accompagnements WHERE \(condition)", arguments)
        }
        func autres(_ sujet: SujetDeCompte, _ ouverts: String) throws -> Int {
            let autres = "beneficiaire_id NOT IN (SELECT beneficiaire_id FROM accompagnements WHERE \(ouverts))"
            return try nombre("\(Self.personnes(sujet)) AND \(autres)", arguments)
        }
        let distincts = "count(DISTINCT beneficiaire_id)"
        faits.accompagnements = MouvementDeStock(
            debut: try ouverts("count(*)", Self.ouvertsAvant), entrees: try nombre(Self.compte(.entrees), arguments),
            sorties: faits.comptes.totalSorties, fin: try ouverts("count(*)", Self.ouvertsApres))
        faits.personnes = MouvementDeStock(
            debut: try ouverts(distincts, Self.ouvertsAvant), entrees: try autres(.entrees, Self.ouvertsAvant),
            sorties: try autres(.sorties(nil), Self.ouvertsApres), fin: try ouverts(distincts, Self.ouvertsApres))
    }

    // MARK: Lists

    /// Every figure of the page, with the length of its list: the rows as the list joins them to their people.
    private func figures(
        _ faits: FaitsDeControle, presents: Int, _ arguments: [String: DatabaseValue]
    ) throws -> [FigureControlee] {
        let comptes = faits.comptes
        var figures: [(SujetDeCompte, Int)] = [
            (.contrats(.tous), comptes.totalContrats), (.contrats(.sansType), comptes.contratsSansType),
            (.freins(nil), comptes.totalFreins), (.demarches(nil), comptes.totalDemarches), (.sorties(nil), comptes.totalSorties),
            (.entrees, faits.accompagnements.entrees), (.personnes, comptes.personnes), (.presents, presents),
        ]
        figures += TypeDeContrat.allCases.map { (.contrats(.type($0)), comptes.contrats[$0] ?? 0) }
        figures += CompteDEntretiens.allCases.map { (.entretiens($0), comptes.entretiens[$0] ?? 0) }
        figures += Theme.allCases.flatMap {
            [(SujetDeCompte.freins($0), comptes.freins[$0] ?? 0), (.demarches($0), comptes.demarches[$0] ?? 0)]
        }
        figures += CategorieDeSortie.allCases.map { (.sorties($0), comptes.sorties[$0] ?? 0) }
        return try figures.map { sujet, nombre in
            FigureControlee(sujet, nombre, liste: try self.nombre(Self.longueur(sujet), arguments))
        }
    }

    /// How long the list behind a figure is.
    static func longueur(_ sujet: SujetDeCompte) -> String {
        let source = source(sujet, Critere(sujet).condition)
        return "SELECT count(*) FROM \(source) t JOIN beneficiaires b ON b.id = t.beneficiaire_id"
    }

    // MARK: Views

    /// The axes along which the parts of a measure are added up; where and when are not parts of one structure and period.
    static func axesControles(_ mesure: Mesure) -> [Axe] {
        mesure.axes.filter { !$0.estTemps && $0 != .territoire && $0 != .structure }
    }

    private func vues(
        _ faits: FaitsDeControle, presents: Int, _ structure: Fiche<Structure>, _ periode: Periode
    ) throws -> [PartiesDeVue] {
        // A household counts in each line where it has somebody: its parts are not those of its total.
        try Mesure.allCases.filter { $0 != .foyers }.flatMap { mesure in
            let question = Question(mesure, .structure(structure.cle), periode)
            let total =
                switch mesure {
                case .contrats: faits.comptes.totalContrats
                case .entretiens: faits.comptes.entretiens[.realises] ?? 0
                case .freins: faits.comptes.totalFreins
                case .demarches: faits.comptes.totalDemarches
                case .entrees: faits.accompagnements.entrees
                case .sorties: faits.comptes.totalSorties
                case .personnes: faits.comptes.personnes
                case .presents: presents
                case .foyers, .contratsEnCours, .sousContrat: try nombre(question, [structure])
                }
            return try Self.axesControles(mesure).map { axe in
                let parties = try groupes(question, axe, nil, [structure])
                    .filter { axe != .compte || $0.key.ligne != CompteDEntretiens.fixesCer.rawValue }.values.reduce(0, +)
                return PartiesDeVue(mesure, par: axe, parties: parties, total: total)
            }
        }
    }
}
