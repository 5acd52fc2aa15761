// What each control says of hand-written counts, and what of the year that was published cannot hold.

import Domain
import Reports
import Store
import Testing

@Suite("La vérification d’une structure")
struct VerificationTests {
    private static let jour = Jour(numero: 20_780)

    /// The figures of the CCAS, all of its contracts qualified, and facts that agree.
    private static let justes: FaitsDeControle = {
        var faits = FaitsDeControle()
        faits.comptes = Exemples.ccas
        faits.comptes.contrats = [.premier: 39, .renouvellement: 174]
        faits.comptes.contratsSansType = 0
        faits.accompagnements = MouvementDeStock(debut: 150, entrees: 41, sorties: 29, fin: 162)
        faits.personnes = MouvementDeStock(debut: 150, entrees: 40, sorties: 28, fin: 162)
        faits.concernes = [.contrats: 180, .entretiens: 188, .freins: 170, .demarches: 165]
        faits.figures = [FigureControlee(.contrats(.tous), 213, liste: 213)]
        faits.vues = [
            PartiesDeVue(.contrats, par: .type, parties: 213, total: 213), PartiesDeVue(.contrats, par: .sexe, parties: 213, total: 213),
        ]
        return faits
    }()

    private func verification(_ changer: (inout FaitsDeControle) -> Void = { _ in }) -> Verification {
        var faits = Self.justes
        changer(&faits)
        return Verification(faits, structure: Exemples.structure(), periode: Exemples.annee2021, le: Self.jour)
    }

    private func phrase(_ code: String, _ changer: (inout FaitsDeControle) -> Void = { _ in }) -> String? {
        let controle = verification(changer).controles.first { $0.code == code }
        return controle.map { "\($0.verdict.rawValue) \($0.nombre) \($0.phrase)".replacing("\u{a0}", with: " ") }
    }

    @Test("tout ce qui tient est juste, et dit ses nombres")
    func juste() {
        #expect(verification().controles(.aCorriger) == [])
        #expect(verification().controles(.explique).map(\.code) == ["freins.personnes", "demarches.personnes"])
        let attendus = [
            ("contrats.parties", "juste 0 39 premiers + 174 renouvellements + 0 sans type = 213 contrats."),
            ("contrats.types", "juste 0 39 premiers + 174 renouvellements = 213, tous les contrats ont un type."),
            ("contrats.personnes", "juste 0 213 contrats pour 180 personnes, sur 190 personnes suivies."),
            ("entretiens.parties", "juste 0 213 honorés pour CER + 679 autres + 119 tripartites = 1 011 entretiens tenus."),
            ("entretiens.honores", "juste 0 213 honorés sur rendez-vous pour 320 rendez-vous fixés."),
            (
                "freins.parties",
                "juste 0 84 logement + 132 santé + 60 budget + 20 mobilité + 40 formation + 64 emploi = 400 freins."
            ),
            (
                "freins.personnes",
                "explique 0 400 freins pour 170 personnes, sur 190 personnes suivies : une personne peut en avoir plusieurs."
            ),
            (
                "personnes.accompagnements",
                "juste 0 150 accompagnements au début + 41 entrées − 29 sorties = 162 après le dernier jour."
            ),
            ("personnes.stock", "juste 0 150 personnes au début + 40 arrivées − 28 départs = 162 après le dernier jour."),
            ("contrats.vues.contrats.vues", "juste 0 2 répartitions font chacune le total, 213."),
            ("contrats.listes", "juste 0 1 chiffre ouvre autant de lignes qu’il en est compté."),
        ]
        for (code, attendu) in attendus { #expect(phrase(code) == attendu) }
    }

    @Test("chaque égalité rompue est à corriger, avec son écart, ses lignes et la façon de les corriger")
    func ruptures() {
        let cas: [(String, String, (inout FaitsDeControle) -> Void)] = [
            (
                "contrats.types", "a_corriger 34 39 premiers + 140 renouvellements = 179, le total est 213 : 34 contrats sans type.",
                {
                    $0.comptes = Exemples.ccas
                    $0.causes[.contratsSansType] = 34
                }
            ),
            (
                "contrats.parties",
                "a_corriger 1 39 premiers + 174 renouvellements + 0 sans type = 213, le total est 214 : un écart de 1.",
                {
                    $0.comptes.totalContrats = 214
                    $0.causes[.contratsDeTypeInconnu] = 1
                }
            ),
            (
                "contrats.personnes",
                "a_corriger 2 213 contrats pour 180 personnes, sur 190 personnes suivies : 2 lignes concernent des personnes que la structure ne suivait pas.",
                { $0.causes[.horsSuivi(.contrats)] = 2 }
            ),
            (
                "freins.personnes", "a_corriger 0 400 freins pour 191 personnes, sur 190 personnes suivies : c’est impossible.",
                { $0.concernes[.freins] = 191 }
            ),
            (
                "entretiens.parties",
                "a_corriger 1 213 honorés pour CER + 679 autres + 119 tripartites = 1 011, le total est 1 012 : un écart de 1.",
                {
                    $0.comptes.entretiens[.realises] = 1012
                    $0.causes[.entretiensDeNatureInconnue] = 1
                }
            ),
            (
                "entretiens.honores",
                "a_corriger 12 213 honorés sur rendez-vous pour 205 rendez-vous fixés : 12 étaient prévus un jour d’une autre période.",
                {
                    $0.comptes.entretiens[.fixesCer] = 205
                    $0.causes[.honoresFixesAilleurs] = 12
                }
            ),
            (
                "entretiens.issues", "a_corriger 1 1 rendez-vous passé n’a pas d’issue.", { $0.causes[.rendezVousSansIssue] = 1 }
            ),
            (
                "entretiens.compteurs", "a_corriger 3 3 compteurs annuels ne sont pas ceux des entretiens.",
                { $0.causes[.compteursFaux] = 3 }
            ),
            (
                "sorties.motifs", "a_corriger 2 2 sorties ont un motif à préciser.", { $0.causes[.sortiesAPreciser] = 2 }
            ),
            (
                "sorties.parties",
                "a_corriger 1 5 emploi / Formation + 4 déménagement + 11 réorientation + 2 changement de situation familiale + 7 décès = 29, le total est 30 : un écart de 1.",
                {
                    $0.comptes.totalSorties = 30
                    $0.causes[.sortiesSansMotif] = 1
                }
            ),
            (
                "personnes.accompagnements",
                "a_corriger 1 150 accompagnements au début + 41 entrées − 30 sorties = 161, il y en a 162 après le dernier jour.",
                {
                    $0.accompagnements.sorties = 30
                    $0.causes[.sortiesAvantEntree] = 1
                }
            ),
            (
                "contrats.vues.contrats.zone", "a_corriger 1 Les lignes font 214, le total est 213 : un écart de 1.",
                {
                    $0.vues.append(PartiesDeVue(.contrats, par: .zone, parties: 214, total: 213))
                    $0.causes[.situationsDoubles(.zone)] = 1
                }
            ),
            (
                "contrats.listes", "a_corriger 1 Un chiffre compte 213, sa liste a 212 lignes.",
                {
                    $0.figures[0].liste = 212
                    $0.causes[.sansFiche(.contrats)] = 1
                }
            ),
        ]
        for (code, attendu, changer) in cas {
            #expect(phrase(code, changer) == attendu)
            let trouve = verification(changer).controles(.aCorriger)
            #expect(trouve.map(\.code) == [code])
            #expect(trouve.allSatisfy { $0.nombre == 0 || $0.reparation?.isEmpty == false })
            #expect(trouve.allSatisfy { ($0.reparation == nil) == ($0.consigne == nil) && $0.consigne?.contains("Entrée") != true })
        }
    }

    @Test("quinze honorés pour dix fixés s’expliquent par ceux qui sont venus sans rendez-vous ; un renouvellement sans suite se relit")
    func explications() {
        #expect(
            phrase("entretiens.honores") {
                $0.comptes.entretiens = [.fixesCer: 10, .honoresCer: 15, .honoresCerSansRendezVous: 5, .realises: 15]
                $0.causes[.honoresSansRendezVous] = 5
            } == "explique 5 15 honorés pour 10 rendez-vous fixés : 5 sans rendez-vous.")
        #expect(
            phrase("contrats.antecedents") { $0.causes[.renouvellementsSansAntecedent] = 1 }
                == "explique 1 À relire : 1 renouvellement ne dit ni son rang ni le contrat qu’il suit.")
        #expect(
            phrase("personnes.vues.personnes.referent") {
                $0.vues.append(PartiesDeVue(.personnes, par: .referent, parties: 192, total: 190))
                $0.causes[.suivisMultiples] = 2
            }?.hasPrefix("explique 2 Les lignes font 192, le total est 190") == true)
    }

    @Test("les contrôles se mettent en tableau, avec le verdict, les lignes et la façon de corriger")
    func tableau() throws {
        let verification = verification {
            $0.comptes = Exemples.ccas
            $0.causes[.contratsSansType] = 34
        }
        let ligne = try #require(verification.tableau.lignes.first { $0.code == "contrats.types" })
        #expect(
            ligne.textes.map { $0.replacing("\u{a0}", with: " ") } == [
                "Contrats", "à corriger", "39 premiers + 140 renouvellements = 179, le total est 213 : 34 contrats sans type.", "34",
                "Choisissez le type de chaque contrat, Premier contrat ou Renouvellement.",
            ])
        #expect(ligne.avertissement)
        #expect(verification.aCorriger(sous: "contrats").map(\.code) == ["contrats.types"])
        #expect(verification.aCorriger(sous: "freins").isEmpty)
        #expect(verification.code == "verification-ccas-test-2021-01-01-2021-12-31")
        #expect(verification.resume.replacing("\u{a0}", with: " ").hasSuffix("2 expliqués, 1 à corriger."))
        let document = Verification.document([verification], code: "verification", titre: "Vérification")
        #expect(document.tableaux.map(\.titre) == ["CCAS d’Essai, année 2021"])
    }

    @Test(
        "de l’année publiée, ne tient pas ce que les pages elles-mêmes ne disent pas : les contrats sans type",
        arguments: [
            ("CCAS-ALENCON", ["contrats.types": 34]), ("CADA-ALTHEA", ["contrats.types": 12]), ("MSA-MOS", [:]), ("ML-ALENCON", [:]),
        ])
    func publie(_ code: String, _ attendus: [String: Int]) throws {
        let store = try MagasinDEssai.partage.get()
        let structure = try #require(try store.structures().first { $0.code == code })
        let faits = try #require(
            try store.faitsDeControle([structure.cle], Exemples.annee2021, le: MagasinDEssai.aujourdhui, pour: nil, vues: true).first)
        let verification = Verification(faits, structure: structure, periode: Exemples.annee2021, le: MagasinDEssai.aujourdhui)
        let faux = verification.controles(.aCorriger)
        #expect(Dictionary(uniqueKeysWithValues: faux.map { ($0.code, $0.nombre) }) == attendus)
        for controle in verification.controles where controle.nombre > 0 {
            let question = try #require(controle.question)
            #expect(try store.lignes(question, pour: nil, depuis: 0, nombre: 999).lignes.count == controle.nombre, "\(controle.code)")
        }
    }

    @Test("l’activité de la commission se vérifie rubrique par rubrique et liste par liste")
    func commission() throws {
        let store = try MagasinDEssai.partage.get()
        let periode = Periode.annee(de: MagasinDEssai.aujourdhui)
        let activite = Activite(
            try store.activite(.periode(periode, territoire: nil), pour: nil), periode: periode, territoire: nil,
            referentiels: try store.referentiels())
        var faits = try store.faitsDeCommission(
            periode, territoire: nil, pour: nil, activite.figures.map(\.sujet), le: MagasinDEssai.aujourdhui)
        func fautes() -> [String] {
            Verification(activite, faits, territoire: nil, structure: nil, le: MagasinDEssai.aujourdhui).controles(.aCorriger).map(\.code)
        }
        #expect(faits.dossiers > 0 && fautes() == [])
        faits.dossiers += 1
        #expect(fautes() == ["commission.seances"])
        faits.listes[.contrats, default: 0] -= 1
        #expect(fautes() == ["commission.seances", "commission.listes"])
        var comptes = try store.activite(.periode(periode, territoire: nil), pour: nil)
        comptes.totalContrats += 1
        let fausse = Activite(comptes, periode: periode, territoire: nil, referentiels: try store.referentiels())
        let verification = Verification(fausse, faits, territoire: nil, structure: nil, le: MagasinDEssai.aujourdhui)
        #expect(verification.controles(.aCorriger).map(\.code).prefix(2) == ["commission.contrats", "commission.volets"])
    }
}
