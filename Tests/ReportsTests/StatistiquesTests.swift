// The statistics of a territory, held to tables written by hand on small invented counts.

import Domain
import Reports
import Testing

@Suite("Les statistiques du territoire")
struct StatistiquesTests {
    private static let structures = ["Alençon", "Flers"].enumerated().map { rang, commune in
        Fiche(
            cle: Cle<Structure>(Int64(rang + 1)), uid: .nouveau(), version: 1,
            valeur: Structure(code: "S\(rang)", nom: "CCAS de \(commune)", nature: .ccas, commune: commune))
    }
    private static let volets = [("social", "Social"), ("sante", "Social et santé"), ("pro", "Professionnel")]
    private static let catalogue = Catalogue(
        Referentiels([
            .volets: volets.enumerated().map { rang, volet in
                EntreeDeReferentiel(
                    code: volet.0, libelle: volet.1, categorie: rang < 2 ? "social" : "professionnel", ordre: rang, actif: true)
            }
        ]), structures: structures)

    /// Alençon as published: 2273 and 1910 people in January 2021, 2115 and 1837 a year later.
    private static let alencon: ComptesDeLieu = {
        var lieu = ComptesDeLieu()
        lieu.placesAvant = Repartition(4183, ["demandeur": 2000, "conjoint": 273, "personne_a_charge": 1910])
        lieu.places = Repartition(3952, ["demandeur": 1872, "conjoint": 243, "personne_a_charge": 1837])
        lieu.beneficiaires = [
            .sexe: Repartition(100, ["femme": 52, "homme": 48]),
            .age: Repartition(100, ["18_25": 10, "26_35": 32, "36_45": 26, "46_55": 20, "plus_55": 12]),
            .situationFamiliale: Repartition(
                100, ["personne_isolee": 49, "couple_sans_enfant": 6, "couple_avec_enfant": 17, "famille_monoparentale": 27, nil: 1]),
            .anciennete: Repartition(100, ["24": 20, "36": 15, "60": 25, "plus_60": 40]),
            .orientation: Repartition(100, ["sociale": 70, "professionnelle": 30]),
            .zone: Repartition(100, ["qpv": 60, "rurale": 36, nil: 4]),
            .commune: Repartition(100, ["Alençon": 80, "Sées": 13, "Radon": 4, "Cerisé": 1, nil: 2]),
        ]
        lieu.voletsElabores = Repartition(30, ["social": 12, "sante": 8, "pro": 9, nil: 1])
        lieu.participants = [.sexe: Repartition(40, ["femme": 21, "homme": 19])]
        (lieu.activite.totalDossiers, lieu.activite.dossiers) = (29, [.connue(.sociale): 20, .inconnue: 9])
        (lieu.activite.totalAutres, lieu.activite.decisions) = (13, [.reduction: [.connue(.sociale): 4], .maintien: [.inconnue: 9]])
        return lieu
    }()

    private static let tous: ComptesDeLieu = {
        var lieu = ComptesDeLieu()
        lieu.beneficiaires[.situationFamiliale] = Repartition(
            200, ["personne_isolee": 102, "couple_sans_enfant": 12, "couple_avec_enfant": 36, "famille_monoparentale": 50])
        lieu.beneficiaires[.commune] = Repartition(200, ["Alençon": 81, "Flers": 90, "Sées": 13, "Radon": 5, "Cerisé": 9, nil: 2])
        (lieu.activite.totalDossiers, lieu.activite.dossiers) = (100, [.connue(.sociale): 80, .connue(.professionnelle): 20])
        return lieu
    }()

    private static let dates = DatesDeStatistiques(annee: 2021, le: Jour(numero: 20_780))

    private static func page(_ lieux: [ComptesDeLieu] = [alencon, tous], territoire: String? = "Alençon") throws -> Statistiques {
        var comptes = StatistiquesDuTerritoire(lieux)
        comptes.foyersAvant = Repartition(6772, ["alencon": 1976, "flers": 4796])
        comptes.foyers = Repartition(6210, ["alencon": 1863, "flers": 4350])
        return Statistiques(comptes, DemandeDeStatistiques(try #require(dates), territoire: territoire), catalogue)
    }

    /// The texts of a table, unbreakable spaces made plain.
    private func table(_ code: String, _ document: Document) -> [[String]] {
        document.tableaux.first { $0.code == code }.map { tableau in
            (tableau.lignes + [tableau.total].compactMap { $0 }).map { $0.textes.map { $0.replacing("\u{a0}", with: " ") } }
        } ?? []
    }

    private func notes(_ code: String, _ document: Document) -> [String] {
        document.tableaux.first { $0.code == code }.map { Array($0.notes.dropFirst()).map { $0.replacing("\u{a0}", with: " ") } } ?? []
    }

    @Test("les tableaux sont fixes, dans leur ordre, quoi qu’ils comptent")
    func codes() throws {
        let chapitres = [
            "i_1_1_foyers", "i_1_2_personnes", "i_1_2_personnes_tous", "i_1_3_sexe", "i_1_4_age", "i_1_5_situation_familiale",
            "i_1_6_anciennete", "i_1_7_orientation", "i_2_zones", "i_2_communes", "i_3_1_dossiers", "i_3_1_contrats", "i_3_1_autres",
            "i_3_1_valide", "i_3_1_ajourne", "i_3_1_refuse", "i_3_1_reduction", "i_3_1_suspension", "i_3_1_reorientation",
            "i_3_1_maintien", "i_3_1_radiation", "i_3_1_autre", "i_3_2_volets_elabores", "i_3_2_volets_en_cours", "ii_1_sexe", "ii_1_age",
            "ii_1_niveau", "ii_1_situation_familiale",
        ]
        #expect(try Self.page().document.tableaux.map(\.code) == chapitres)
        #expect(try Self.page([ComptesDeLieu(), ComptesDeLieu()]).document.tableaux.map(\.code) == chapitres)
        let seul = try Self.page([Self.tous], territoire: nil)
        #expect(seul.document.tableaux.map(\.code) == chapitres.filter { $0 != "i_1_2_personnes_tous" })
        #expect(seul.document.code == "statistiques-tous-les-territoires-2021" && seul.titre == "Tous les territoires, année 2021")
    }

    @Test("I.1.1 : les foyers de janvier à janvier, et la part de chaque territoire")
    func foyers() throws {
        let document = try Self.page().document
        #expect(
            table("i_1_1_foyers", document) == [
                ["Alençon", "1 976", "1 863", "−113", "−5,7 %", "30 %"], ["Flers", "4 796", "4 350", "−446", "−9,3 %", "70 %"],
                ["Total", "6 772", "6 210", "−562", "−8,3 %", ""],
            ])
        #expect(
            notes("i_1_1_foyers", document) == [
                "Les territoires font 6 213 pour 6 210 foyers : un foyer suivi dans deux territoires compte dans chacun, et une fois au total."
            ])
        #expect(document.tableaux[0].colonnes.map(\.libelle) == ["janv. 2021", "janv. 2022", "Écart", "Évolution", "Part"])
    }

    @Test("I.1.2 : de 4 183 à 3 952 personnes couvertes, −5,5 %")
    func personnes() throws {
        #expect(
            table("i_1_2_personnes", try Self.page().document) == [
                ["Allocataires et conjoints", "2 273", "2 115", "−158", "−7,0 %", "54 %"],
                ["dont allocataires", "2 000", "1 872", "−128", "−6,4 %", "47 %"],
                ["dont conjoints", "273", "243", "−30", "−11,0 %", "6 %"],
                ["Personnes à charge", "1 910", "1 837", "−73", "−3,8 %", "46 %"],
                ["Personnes couvertes", "4 183", "3 952", "−231", "−5,5 %", ""],
            ])
    }

    @Test("I.1.5 : 55 % de personnes seules ou sans enfant contre 57 %, et ce qui n’est pas renseigné")
    func situations() throws {
        #expect(
            table("i_1_5_situation_familiale", try Self.page().document) == [
                ["Personne isolée", "49", "49 %", "102", "51 %"], ["Famille monoparentale", "27", "27 %", "50", "25 %"],
                ["Couple sans enfant", "6", "6 %", "12", "6 %"], ["Couple avec enfant", "17", "17 %", "36", "18 %"],
                ["Non renseigné", "1", "1 %", "0", "0 %"], ["dont personnes seules ou sans enfant", "55", "55 %", "114", "57 %"],
                ["dont isolées, avec ou sans enfant", "76", "76 %", "152", "76 %"], ["Total", "100", "", "200", ""],
            ])
    }

    @Test("I.1.4 et I.1.6 : de 26 à 45 ans, et 36 mois et plus")
    func reunis() throws {
        let seul = try Self.page([Self.alencon], territoire: nil).document
        #expect(table("i_1_4_age", seul).suffix(2) == [["dont de 26 à 45 ans", "58", "58 %"], ["Total", "100", ""]])
        #expect(table("i_1_6_anciennete", seul).suffix(2) == [["dont 36 mois et plus", "65", "65 %"], ["Total", "100", ""]])
        #expect(table("i_1_3_sexe", seul) == [["Femmes", "52", "52 %"], ["Hommes", "48", "48 %"], ["Total", "100", ""]])
        #expect(
            table("i_2_zones", seul) == [
                ["Quartier prioritaire (QPV)", "60", "60 %"], ["Zone urbaine hors QPV", "0", "0 %"], ["Zone rurale", "36", "36 %"],
                ["Non renseigné", "4", "4 %"], ["Total", "100", ""],
            ])
    }

    @Test("I.2 : imprimée, une commune de moins de cinq personnes n’est pas nommée ; à l’écran elle l’est")
    func communes() throws {
        let page = try Self.page()
        #expect(
            table("i_2_communes", page.document) == [
                ["Flers", "0", "0 %", "90", "45 %"], ["Alençon", "80", "80 %", "81", "41 %"], ["Sées", "13", "13 %", "13", "7 %"],
                ["Commune non renseignée", "2", "2 %", "2", "1 %"], ["Moins de 5 personnes (2 communes)", "5", "5 %", "14", "7 %"],
                ["Total", "100", "", "200", ""],
            ])
        let ecran = try #require(page.tableaux.first { $0.tableau.code == "i_2_communes" })
        #expect(ecran.tableau.lignes.map(\.libelle) == ["Flers", "Alençon", "Sées", "Cerisé", "Radon", "Commune non renseignée"])
    }

    @Test("I.3 : la commission d’un territoire à côté de toutes, et les volets")
    func commission() throws {
        let document = try Self.page().document
        #expect(
            table("i_3_1_dossiers", document) == [
                ["Orientation sociale", "20", "69 %", "80", "80 %"], ["Orientation socio-professionnelle", "0", "0 %", "0", "0 %"],
                ["Orientation professionnelle", "0", "0 %", "20", "20 %"], ["Orientation inconnue", "9", "31 %", "0", "0 %"],
                ["Total", "29", "", "100", ""],
            ])
        #expect(table("i_3_1_autres", document)[0] == ["Réduction", "4", "31 %", "0", "–"])
        #expect(table("i_3_1_refuse", document) == [["Total", "0", "", "0", ""]])
        #expect(notes("i_3_1_refuse", document) == ["Aucune sur la période."])
        #expect(
            table("i_3_2_volets_elabores", try Self.page([Self.alencon], territoire: nil).document) == [
                ["Social", "12", "40 %"], ["Social et santé", "8", "27 %"], ["Professionnel", "9", "30 %"], ["Sans volet", "1", "3 %"],
                ["dont social, ou social et santé", "20", "67 %"], ["Total", "30", ""],
            ])
    }

    @Test("II.1 compte des personnes sous contrat, et dit que ce ne sont pas des mesures")
    func participants() throws {
        let document = try Self.page([Self.alencon], territoire: nil).document
        #expect(table("ii_1_sexe", document) == [["Femmes", "21", "53 %"], ["Hommes", "19", "48 %"], ["Total", "40", ""]])
        #expect(notes("ii_1_sexe", document).first?.contains("aucun nombre de mesures n’en est tiré") == true)
        #expect(document.tableaux.last?.titre == "II.1 Personnes sous contrat au 30/11/2021, par situation familiale")
    }

    @Test("chaque chiffre sait ce qui le liste, les écarts et les parts n’ouvrent rien")
    func interrogations() throws {
        let page = try Self.page()
        let foyers = page.tableaux[0]
        #expect(foyers.colonnesOuvrables == [0, 1])
        let janvier = try #require(Jour(2021, 1, 1))
        #expect(
            foyers.interrogation(ligne: 0, colonne: 0)
                == .vue(Question(.foyers, .tout, .jour(janvier), [Modalite(.territoire, "alencon")])))
        let seules = try #require(page.tableaux.first { $0.tableau.code == "i_1_5_situation_familiale" })
        let suivant = try #require(Jour(2022, 1, 1))
        #expect(
            seules.interrogation(ligne: 5, colonne: 0)
                == .vue(
                    Question(
                        .presents, .territoire("Alençon"), .jour(suivant),
                        [RoleDansLeFoyer.beneficiaires, Modalite(.situationFamiliale, "personne_isolee", ou: ["couple_sans_enfant"])])))
        let dossiers = try #require(page.tableaux.first { $0.tableau.code == "i_3_1_dossiers" })
        let annee = try #require(Periode(annee: 2021))
        #expect(
            dossiers.interrogation(ligne: 4, colonne: 2) == .examens(SelectionDExamens(.periode(annee, territoire: nil), .dossiers(nil))))
    }

    @Test("l’année en cours s’arrête aujourd’hui et le dit ; une année à venir n’a pas de statistiques")
    func dates() throws {
        let aujourdhui = try #require(Jour(2026, 11, 23))
        let dates = try #require(DatesDeStatistiques(annee: 2026, le: aujourdhui))
        #expect(dates.enCours && dates.fin == aujourdhui && dates.novembre == aujourdhui && dates.debut == Jour(2026, 1, 1))
        #expect(DatesDeStatistiques(annee: 2027, le: aujourdhui) == nil)
        let page = Statistiques(StatistiquesDuTerritoire([ComptesDeLieu()]), DemandeDeStatistiques(dates, territoire: nil), Self.catalogue)
        #expect(page.jours == "Stocks au 01/01/2026 et au 23/11/2026, participants au 23/11/2026 (année en cours)")
        #expect(notes("i_1_1_foyers", page.document) == ["L’année n’est pas finie : le second stock est celui du 23/11/2026."])
        let veille = try #require(DatesDeStatistiques(annee: 2025, le: dates.debut))
        #expect(!veille.enCours && veille.fin == Jour(2026, 1, 1))
    }
}
