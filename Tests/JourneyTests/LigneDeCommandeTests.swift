import Domain
import Exchange
import Testing

@testable import suivi

@Suite("La ligne de commande")
struct LigneDeCommandeTests {
    static let aujourdhui = Jour(numero: 20_780)

    private func lire(_ ligne: String) throws -> Demande {
        try LigneDeCommande.lire(ligne.split(separator: " ").map(String.init), aujourdhui: Self.aujourdhui)
    }

    private func erreur(_ ligne: String) -> ErreurDUsage? {
        do {
            _ = try lire(ligne)
            return nil
        } catch { return error as? ErreurDUsage }
    }

    @Test("sans commande, l’interface s’ouvre")
    func interface() throws {
        guard case .interface(let options) = try lire("--fichier a.sqlite --utilisateur c.lemoine --aujourdhui 2026-11-23") else {
            Issue.record("une interface était demandée")
            return
        }
        #expect(options.fichier == "a.sqlite")
        #expect(options.utilisateur == "c.lemoine")
        #expect(options.jour == Jour(2026, 11, 23))
    }

    @Test(
        "les options communes se donnent avant ou après la commande",
        arguments: [
            "--fichier f bilan --structure ccas --annee 2021", "bilan --structure ccas --annee 2021 --fichier f",
            "bilan --fichier=f --annee=2021 --structure=ccas", "--structure ccas --annee 2021 --fichier f bilan",
        ])
    func avantOuApres(ligne: String) throws {
        guard case .bilan(let options, let page) = try lire(ligne) else {
            Issue.record("un bilan était demandé")
            return
        }
        #expect(options.fichier == "f")
        #expect(
            page
                == DemandeDeBilan(
                    structure: "ccas", periode: .annee(de: Jour(numero: 18_700)), sortie: try SortieDePage(format: nil, fichier: nil)))
    }

    @Test(
        "une page close se demande par un mot",
        arguments: ["bilan --clos --structure x --annee 2021", "--clos bilan --structure x --annee 2021"])
    func clos(ligne: String) throws {
        guard case .bilan(_, let page) = try lire(ligne) else {
            Issue.record("un bilan était demandé")
            return
        }
        #expect(page.clos && page.sortie.format == .texte)
    }

    @Test("une période se donne en dates telles qu’on les écrit, même relatives")
    func periode() throws {
        guard case .bilan(_, let page) = try lire("bilan --structure x --du -1m --au hier --format JSON --aujourdhui 2026-11-23") else {
            Issue.record("un bilan était demandé")
            return
        }
        #expect(page.periode.du == Jour(2026, 10, 23))
        #expect(page.periode.au == Jour(2026, 11, 22))
        #expect(page.sortie.format == .json)
    }

    @Test("l’activité de la commission se demande pour un territoire, ou pour tous")
    func commission() throws {
        guard case .commission(_, let page) = try lire("commission --annee 2021 --territoire Alençon --format csv") else {
            Issue.record("une activité était demandée")
            return
        }
        #expect(
            page
                == DemandeDActivite(
                    territoire: "Alençon", periode: .annee(de: Jour(numero: 18_700)), sortie: try SortieDePage(format: "csv", fichier: nil))
        )
        #expect(erreur("commission --territoire x")?.message == "Précisez la période : --annee AAAA, ou --du JOUR et --au JOUR.")
        #expect(
            erreur("commission --annee 2021 --structure x")?.message
                == "L’option --structure ne va pas avec cette commande. Son aide dit lesquelles vont avec elle.")
        #expect(try lire("commission --aide") == .aide(.commission))
    }

    @Test("ce que la ligne de commande ne sait pas faire se dit, sans proposer le mot qui vient d’être tapé")
    func refusParlants() {
        #expect(
            erreur("bilan --compare-plics --clos")?.message
                == "--clos lit une page close, --compare-plics l’année publiée : choisissez l’une ou l’autre.")
        for ligne in ["bilan --annee 2021 --structure x --noms", "bilan --annee 2021 --structure x --semaine 2026-S48"] {
            #expect(erreur(ligne)?.message.hasSuffix("ne va pas avec cette commande. Son aide dit lesquelles vont avec elle.") == true)
        }
        for ligne in [
            "bilan --annee 2021 --structure x --sortie -", "agenda --sortie -", "plics --annee 2021 --territoire x --sortie -",
            "oarsa --annee 2021 --sortie - --format xlsx",
        ] {
            #expect(erreur(ligne) == .sortieTiret, "\(ligne)")
        }
    }

    @Test("l’aide n’a pas d’espace en fin de ligne, et tient en 80 colonnes")
    func aidePropre() {
        for commande in [nil] + SousCommande.allCases.map(Optional.some) {
            for ligne in Aide.texte(commande).split(separator: "\n") {
                #expect(ligne.last != " " && ligne.count <= 80, "\(ligne)")
            }
        }
    }

    @Test("les statistiques se demandent pour une année ; un territoire inconnu fait dire les proches")
    func territoire() throws {
        guard case .territoire(_, let page) = try lire("territoire --annee 2021 --territoire Alençon --format json") else {
            Issue.record("des statistiques étaient demandées")
            return
        }
        #expect(page == DemandeDeTerritoire(territoire: "Alençon", annee: 2021, sortie: try SortieDePage(format: "json", fichier: nil)))
        #expect(erreur("territoire --territoire x")?.message == "Précisez l’année : --annee AAAA, par exemple --annee 2025.")
        #expect(erreur("territoire --annee 2021 --du hier") != nil)
        let connus = ["Alençon", "Argentan", "Flers"]
        #expect(try NomDeTerritoire.lire("fl", parmi: connus) == "Flers")
        #expect(try NomDeTerritoire.lire("ALENCON", parmi: connus) == "Alençon")
        #expect(throws: Echec.territoireSansStructure("alancon", connus: connus, proches: ["Alençon"])) {
            try NomDeTerritoire.lire("alancon", parmi: connus)
        }
        #expect(throws: Echec.territoireSansStructure("a", connus: connus, proches: ["Alençon", "Argentan"])) {
            try NomDeTerritoire.lire("a", parmi: connus)
        }
    }

    @Test("la comparaison avec le publié se demande sans période, pour une structure ou pour toutes")
    func comparaison() throws {
        guard case .comparaison(_, let toutes) = try lire("--compare-plics --tout bilan --format csv"),
            case .comparaison(_, let une) = try lire("bilan --compare-plics --structure ccas")
        else {
            Issue.record("une comparaison était demandée")
            return
        }
        #expect(toutes == DemandeDeComparaison(structure: nil, sortie: try SortieDePage(format: "csv", fichier: nil), tout: true))
        #expect(une == DemandeDeComparaison(structure: "ccas", sortie: try SortieDePage(format: "texte", fichier: nil), tout: false))
    }

    @Test("l’aide se demande de toutes les façons", arguments: ["--help", "-h", "--aide", "aide", "help", "--fichier x --aide"])
    func aide(ligne: String) throws {
        #expect(try lire(ligne) == .aide(nil))
    }

    @Test("chaque commande a son aide, à 80 colonnes")
    func aideParCommande() throws {
        #expect(try lire("bilan --aide") == .aide(.bilan))
        #expect(try lire("aide demo") == .aide(.demo))
        for commande in SousCommande.allCases.map(Optional.some) + [nil] {
            #expect(Aide.texte(commande).split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
        #expect(try lire("--version") == .version)
    }

    @Test(
        "ce qui n’est pas compris est dit en français, avec ce qu’il faut écrire",
        arguments: [
            (
                "bilna",
                "« bilna » n’est pas une commande. Vouliez-vous dire bilan ? Commandes : demo, bilan, tableau, agenda, commission, territoire, oarsa, plics, verifier, entretien."
            ),
            (
                "xyzzy",
                "« xyzzy » n’est pas une commande. Commandes : demo, bilan, tableau, agenda, commission, territoire, oarsa, plics, verifier, entretien."
            ),
            ("--fichie f", "L’option --fichie n’existe pas. Vouliez-vous dire --fichier ?"),
            ("verifier --xyzzy", "L’option --xyzzy n’existe pas."),
            ("verifier --tout", "L’option --tout ne va pas avec cette commande. Son aide dit lesquelles vont avec elle."),
            (
                "bilan --compare-plics --annee 2021",
                "--compare-plics compare l’année publiée, 2021, et aucune autre. Retirez --annee, --du et --au."
            ),
            ("bilan --tout --annee 2021", "--tout va avec --compare-plics : ajoutez cette option, ou retirez --tout."),
            ("-z", "L’option -z n’existe pas."),
            ("--fichier", "L’option --fichier attend une valeur."),
            ("bilan --structure --annee 2021", "L’option --structure attend une valeur."),
            ("verifier a", "« a » est en trop. Une valeur se donne après le nom de son option."),
            ("demo --aujourdhui demain", "--aujourdhui : « demain » n’est pas un jour. Écrivez-le AAAA-MM-JJ, par exemple 2026-11-23."),
            (
                "agenda --semaine 48",
                "--semaine : « 48 » n’est pas une semaine. Écrivez-la AAAA-SNN, par exemple 2026-S48 ; peu d’années ont une semaine 53."
            ),
            ("agenda --sortie", "L’option --sortie attend une valeur."),
            ("agenda --nom", "L’option --nom n’existe pas. Vouliez-vous dire --noms ?"),
            ("bilan --annee 2021", "Précisez la structure : --structure CODE, par exemple --structure CCAS-ALENCON."),
            ("bilan --structure x", "Précisez la période : --annee AAAA, ou --du JOUR et --au JOUR."),
            ("bilan --structure x --annee 21", "--annee : « 21 » n’est pas une année. Donnez quatre chiffres, par exemple 2021."),
            ("bilan --structure x --annee 0000", "--annee : « 0000 » n’est pas une année. Donnez quatre chiffres, par exemple 2021."),
            ("bilan --structure x --annee 2021 --du hier", "Choisissez : --annee, ou --du et --au, pas les deux."),
            ("bilan --structure x --du hier", "Il manque --au : une période va de --du à --au."),
            (
                "bilan --structure x --du 30/02/2021 --au hier",
                "--du : Le 30 février 2021 n’existe pas au calendrier. Vérifiez le jour et le mois."
            ),
            ("verifier --clos", "L’option --clos ne va pas avec cette commande. Son aide dit lesquelles vont avec elle."),
            (
                "bilan --structure x --annee 2021 --format xml",
                "--format : « xml » n’est pas un format. Formats : texte, csv, markdown, json, xlsx."
            ),
            (
                "bilan --structure x --annee 2021 --format markdwon",
                "--format : « markdwon » n’est pas un format. Vouliez-vous dire markdown ? Formats : texte, csv, markdown, json, xlsx."
            ),
        ])
    func erreurs(ligne: String, phrase: String) {
        #expect(erreur(ligne)?.message == phrase)
    }

    @Test("un agenda est celui de la semaine en cours, sans noms, sur la sortie standard, sauf s’il en est dit autrement")
    func agenda() throws {
        guard case .agenda(_, let simple) = try lire("agenda"),
            case .agenda(let options, let complet) = try lire(
                "--noms --semaine 2026-w53 agenda --sortie a.ics --structure ccas --utilisateur x")
        else {
            Issue.record("un agenda était demandé")
            return
        }
        #expect(simple == DemandeDAgenda(semaine: Semaine(de: Self.aujourdhui), structure: nil, sortie: nil, noms: false))
        let semaine = try #require(Semaine(annee: 2026, numero: 53))
        #expect(complet == DemandeDAgenda(semaine: semaine, structure: "ccas", sortie: "a.ics", noms: true))
        #expect(options.utilisateur == "x")
        guard case .agenda(_, let autre) = try lire("agenda --aujourdhui 2027-01-02") else { return }
        #expect(autre.semaine == semaine)
    }

    @Test("une période renversée est refusée")
    func renversee() {
        let attendu = Echec.periodeRenversee(du: Self.aujourdhui, au: Self.aujourdhui.plus(jours: -1))
        #expect(throws: attendu) { try lire("bilan --structure x --du auj --au hier") }
        #expect(attendu.message.hasPrefix("La période commence le "))
    }
}

@Suite("Ce que la ligne de commande désigne")
struct DesignationTests {
    private func structures(_ codes: [String]) -> [Fiche<Structure>] {
        codes.enumerated().map { rang, code in
            Fiche(cle: Cle(Int64(rang)), uid: .nouveau(), version: 1, valeur: Structure(code: code, nom: code, nature: .autre))
        }
    }

    @Test(
        "un code se donne en toute casse, ou par son début s’il suffit",
        arguments: [
            ("ccas-alencon", "CCAS-ALENCON"), ("ml", "ML-ALENCON"), ("MSA", "MSA-MOS"), ("CADA-ALTHEA", "CADA-ALTHEA"), ("C", nil),
            ("x", nil), ("", nil),
        ])
    func code(saisie: String, attendu: String?) {
        let structures = structures(["CCAS-ALENCON", "CADA-ALTHEA", "MSA-MOS", "ML-ALENCON"])
        #expect((try? CodeDeStructure.lire(saisie, parmi: structures))?.code == attendu)
    }

    @Test("un code inconnu donne la liste, un code ambigu donne les candidats")
    func messages() {
        let structures = structures(["CCAS-A", "CADA-B", "MSA"])
        #expect(throws: Echec.structureInconnue("zz", codes: ["CADA-B", "CCAS-A", "MSA"], proches: [])) {
            try CodeDeStructure.lire("zz", parmi: structures)
        }
        #expect(throws: Echec.structureAmbigue("c", codes: ["CADA-B", "CCAS-A"])) { try CodeDeStructure.lire("c", parmi: structures) }
    }

    @Test("un territoire se donne en toute casse, sans accent, ou par son début s’il suffit ; inconnu, il donne la liste")
    func territoire() throws {
        let connus = ["Alençon", "Argentan", "Flers"]
        func lu(_ saisie: String) throws -> String {
            try NomDeTerritoire.lire(saisie, parmi: connus) { connus, _ in .territoireInconnu(saisie, connus: connus) }
        }
        #expect(try lu("ALENCON") == "Alençon" && lu("fl") == "Flers")
        #expect(throws: Echec.territoireInconnu("a", connus: connus)) { try lu("a") }
        #expect(
            Echec.territoireInconnu("Caen", connus: connus).message
                == "« Caen » n’a eu aucune commission. Territoires : Alençon, Argentan, Flers.")
    }

    @Test("un code exact l’emporte sur un préfixe")
    func exact() throws {
        #expect(try CodeDeStructure.lire("msa", parmi: structures(["MSA-MOS", "MSA"])).code == "MSA")
    }

    @Test("le fichier est celui de l’option, sinon de SUIVI_FICHIER, sinon du dossier des données")
    func fichier() {
        let tout = Emplacement(environnement: ["SUIVI_FICHIER": "/s.sqlite", "XDG_DATA_HOME": "/x", "HOME": "/h"])
        #expect(tout.fichier("/o.sqlite", demonstration: false) == "/o.sqlite")
        #expect(tout.fichier(nil, demonstration: true) == "/s.sqlite")
        let xdg = Emplacement(environnement: ["SUIVI_FICHIER": "", "XDG_DATA_HOME": "/x", "HOME": "/h"])
        #expect(xdg.fichier(nil, demonstration: false) == "/x/suivi/suivi.sqlite")
        #expect(xdg.fichier(nil, demonstration: true) == "/x/suivi/demonstration.sqlite")
        let maison = Emplacement(environnement: ["XDG_DATA_HOME": "relatif", "HOME": "/h"])
        #expect(maison.fichier(nil, demonstration: false) == "/h/.local/share/suivi/suivi.sqlite")
    }
}
