// An interview in one line: what is understood, and what is said of the rest.

import Domain
import Testing

/// The lists that these lines are read with.
private enum Listes {
    private static func entree(_ code: String, _ libelle: String, _ categorie: String = "", _ ordre: Int = 1) -> EntreeDeReferentiel {
        EntreeDeReferentiel(code: code, libelle: libelle, categorie: categorie, ordre: ordre, actif: true)
    }

    static let referentiels = Referentiels([
        .themes: [
            entree("logement", "Logement", "logement", 1), entree("sante", "Santé", "sante", 2), entree("emploi", "Emploi", "emploi", 3),
            entree("formation", "Formation", "formation", 4), entree("formalites", "Formalités", "autre", 5),
            entree("famille", "Famille et garde d’enfants", "autre", 6),
            entree("administratif", "Démarches administratives et droits", "autre", 7),
        ],
        .modalites: [
            entree("bureau", "Au bureau"), entree("domicile", "À domicile"), entree("telephone", "Par téléphone"),
            entree("visio", "En visioconférence"),
        ],
        .motifsAbsence: [entree("sante", "Raison de santé"), entree("transport", "Transport"), entree("garde", "Garde d’enfant")],
    ])
}

@Suite("Un entretien en une ligne") struct LigneDEntretienTests {
    private static let lundi = Exemples.aujourdhui

    private func lire(_ texte: String) throws -> LigneDEntretien {
        try LigneDEntretien.lire(texte, Listes.referentiels, aujourdhui: Self.lundi)
    }

    private func erreur(_ texte: String) -> ErreurDeLigne? {
        do {
            _ = try lire(texte)
            return nil
        } catch { return error as? ErreurDeLigne }
    }

    /// A line that says nothing but its person and its issue, then changed.
    private func ligne(_ personne: String, _ issue: Domain.Issue = .honore, _ changer: (inout LigneDEntretien) -> Void = { _ in })
        -> LigneDEntretien
    {
        var ligne = LigneDEntretien(personne: personne, issue: issue, jour: Self.lundi)
        changer(&ligne)
        return ligne
    }

    @Test("l’exemple du besoin se lit en entier")
    func exempleDuBesoin() throws {
        let attendue = ligne("dupont") {
            ($0.nature, $0.duree, $0.freins) = (.pourCer, 30, ["sante"])
            $0.demarches = [.init(theme: "logement", texte: "dossier MDPH")]
        }
        #expect(try lire("dupont cer honoré 30 santé logement: dossier MDPH") == attendue)
        #expect(
            try lire("  DUPONT, CER,  Honore ; 30mn SANTE;logement :dossier MDPH ;")
                == ligne("DUPONT") {
                    ($0.nature, $0.duree, $0.freins, $0.demarches) = (attendue.nature, 30, ["sante"], attendue.demarches)
                })
    }

    @Test("l’exemple montré avec chaque erreur est lui-même juste")
    func exemplesJustes() throws {
        _ = try lire(LigneDEntretien.exemple)
        for texte in [
            "", "dupont", "dupont honoré le 32/13", "dupont honoré rdv 12/12 14", "dupont excusé motif: zz", "dupont honoré avec x", "\"x",
        ] {
            let message = try #require(erreur(texte)?.message)
            let exemple = try #require(message.ranges(of: "Exemple : ").last.map { String(message[$0.upperBound...]) })
            #expect(throws: Never.self, "\(exemple)") { try lire(exemple) }
        }
    }

    @Test(
        "l’issue se dit comme on parle",
        arguments: [
            ("honoré", Domain.Issue.honore), ("HONORÉE", .honore), ("venue", .honore), ("présent", .honore), ("hon", .honore),
            ("excusé", .absenceExcusee), ("absence excusée", .absenceExcusee), ("absente excusée", .absenceExcusee),
            ("absent", .absenceInjustifiee), ("absence non excusée", .absenceInjustifiee), ("pas venu", .absenceInjustifiee),
            ("injustifiée", .absenceInjustifiee), ("annulé", .annuleParStructure), ("annulée par la structure", .annuleParStructure),
        ])
    func issues(mot: String, issue: Domain.Issue) throws {
        #expect(try lire("dupont cer \(mot)").issue == issue)
    }

    @Test(
        "la durée se dit en minutes ou en heures",
        arguments: [
            ("30", 30), ("30min", 30), ("30 min", 30), ("30mn", 30), ("45 minutes", 45), ("1h", 60), ("1h30", 90), ("1 h", 60),
            ("2 heures", 120), ("1h05min", 65), ("600", 600),
        ])
    func durees(mot: String, minutes: Int) throws {
        #expect(try lire("dupont \(mot) honoré").duree == minutes)
        #expect(try lire("dupont honoré \(mot)").personne == "dupont")
    }

    @Test(
        "le nom va jusqu’au premier mot-clé entier",
        arguments: [
            ("le goff cer honoré", "le goff"), ("marie le goff cer honoré", "marie le goff"), ("du bellay honoré", "du bellay"),
            ("d’Hérouville Cédric honoré", "d’Hérouville Cédric"), ("dupont 12/03/1985 honoré", "dupont 12/03/1985"),
            ("dupont 12.3.85 honoré", "dupont 12/03/1985"), ("06112345 honoré", "06112345"), ("dupont 1985 honoré", "dupont 1985"),
            ("honoré cer honoré", "honoré"), ("bureau honoré", "bureau"), ("nguyen lan honoré", "nguyen lan"),
            ("\"dupont honoré\" cer honoré", "dupont honoré"), ("« Marie Absent » honoré", "Marie Absent"),
            ("dupont 🙂 honoré", "dupont 🙂"), ("autre honoré", "autre"),
        ])
    func noms(texte: String, nom: String) throws {
        #expect(try lire(texte).personne == nom)
    }

    @Test("la nature se dit dans le mot du département", arguments: ["cer", "pour CER", "contrat d’engagement", "tripartite avec la CAF,"])
    func natures(mots: String) throws {
        #expect(try lire("dupont \(mots) honoré").nature == (mots.hasPrefix("tri") ? .tripartite : .pourCer))
    }

    @Test("le jour se dit, sinon c’est aujourd’hui")
    func jours() throws {
        #expect(try lire("dupont honoré").jour == Self.lundi)
        #expect(try !lire("dupont honoré").jourDit)
        #expect(try lire("dupont hier honoré").jour == "2026-11-22")
        let date = try lire("dupont le 20/11 à 14h30 honoré")
        #expect(date.jour == "2026-11-20" && date.jourDit && date.jourFixe && date.heure == Heure(14, 30))
        #expect(try lire("dupont du 20/11/2025 honoré").jour == "2025-11-20")
        let relatif = try lire("dupont le -3 honoré")
        #expect(relatif.jour == "2026-11-20" && !relatif.jourFixe)
        #expect(try lire("dupont honoré aujourd’hui").jourDit)
        #expect(try lire("dupont sans rdv honoré").sansRendezVous)
    }

    @Test("le prochain rendez-vous a un jour, une heure et une nature")
    func prochain() throws {
        typealias Prochain = LigneDEntretien.ProchainDit
        func attendu(_ jour: Jour, _ heure: Heure? = nil, _ nature: NatureDEntretien? = nil, _ partenaire: String = "") -> Prochain {
            Prochain(jour: jour, heure: heure, nature: nature, partenaire: partenaire)
        }
        #expect(try lire("dupont honoré rdv 12/12 14h30 cer").prochain == attendu("2026-12-12", Heure(14, 30), .pourCer))
        #expect(try lire("dupont honoré rdv le 12/12 à 9").prochain == attendu("2026-12-12", Heure(9, 0)))
        #expect(try lire("dupont honoré rdv +15").prochain == attendu("2026-12-08"))
        #expect(try lire("dupont honoré rendez-vous jeu 9:15 autre 30").prochain == attendu("2026-11-26", Heure(9, 15), .autre))
        let deux = try lire("dupont cer honoré rdv 12/12; visio")
        #expect(deux.prochain == attendu("2026-12-12") && deux.modalite == "visio")
        let tripartite = try lire("dupont honoré rdv 12/12 10h tripartite avec \"Pôle emploi\" santé")
        #expect(tripartite.prochain == attendu("2026-12-12", Heure(10, 0), .tripartite, "Pôle emploi") && tripartite.freins == ["sante"])
    }

    @Test("un partenaire va jusqu’à la virgule, les guillemets ou le mot-clé suivant")
    func partenaires() throws {
        #expect(try lire("dupont tripartite avec Mission locale honoré 30").partenaire == "Mission locale")
        #expect(try lire("dupont honoré tripartite avec Mme Le Bris, santé").partenaire == "Mme Le Bris")
        #expect(try lire("dupont honoré tripartite avec \"Pôle emploi\" santé").freins == ["sante"])
        #expect(erreur("dupont honoré tripartite avec Pôle emploi")?.message.hasPrefix("« emploi » (6e mot) : est-ce un frein") == true)
        #expect(erreur("dupont honoré cer avec CAF")?.message.hasPrefix("« avec » (4e mot) : un partenaire ne se dit") == true)
    }

    @Test("freins, démarches, motif et note se suivent")
    func suites() throws {
        let pleine = try lire("dupont honoré santé formati. sante: bilan; emploi : CV, lettre // vu avec sa sœur; santé: rien")
        #expect(pleine.freins == ["sante", "formation"] && pleine.demarches.map(\.texte) == ["bilan", "CV, lettre"])
        #expect(pleine.note == "vu avec sa sœur; santé: rien")
        let deux = try lire("dupont honoré logement:FSL santé: voir le médecin; loge note : à suivre")
        #expect(deux.demarches == [.init(theme: "logement", texte: "FSL"), .init(theme: "sante", texte: "voir le médecin")])
        #expect(deux.freins == ["logement"] && deux.note == "à suivre")
        #expect(try lire("dupont honoré emploi: CV, lettre, https://exemple.fr").demarches.first?.texte == "CV, lettre, https://exemple.fr")
        #expect(try lire("dupont excusé motif: garde").motifAbsence == "garde")
        #expect(try lire("dupont excusé motif: raison de santé; le 20/11").jour == "2026-11-20")
        #expect(try lire("dupont honoré rdv +15 9h30 raison: visite commune; santé").raison == "visite commune")
        #expect(erreur("dupont honoré raison: ") != nil)
        #expect(try lire("dupont honoré par téléphone").modalite == "telephone")
        #expect(try lire("dupont honoré à domicile").modalite == "domicile")
        #expect(try lire("dupont honoré droits enfants").freins == ["administratif", "famille"])
    }

    @Test("une note de 10 000 lettres, avec accents et dessins, est rendue telle quelle")
    func longueNote() throws {
        let note = String(repeating: "é🙂 : ; \"x ", count: 1000) + "fin"
        #expect(try lire("dupont honoré // \(note)").note == note)
        let mots = String(repeating: "zzzz ", count: 2000)
        let message = try #require(erreur("dupont honoré \(mots.filter { $0 != " " })")?.message)
        #expect(message.count < 400)
        #expect(try lire("\(mots)honoré").personne.count == mots.count - 1)
    }
}
