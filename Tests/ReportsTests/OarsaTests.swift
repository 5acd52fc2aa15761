// The OARSA tables laid out: hand-written tables, and on the whole demonstration parts, totals and lists against each other.

import Domain
import Exchange
import Foundation
import Reports
import Store
import Testing

@Suite("Les tableaux OARSA mis en page")
struct MiseEnPageOarsaTests {
    private let jour = MagasinDEssai.aujourdhui

    private static let date = DateOarsa(annee: 2021, aujourdhui: Jour(numero: 20_000))

    private func page(_ table: TableOarsa, _ axe: AxeOarsa? = nil, _ comptes: ComptesOarsa, _ portee: PorteeOarsa = .departement) throws
        -> Oarsa
    {
        Oarsa(comptes, table, par: axe, portee, try #require(Self.date), lieu: "Tout le Département")
    }

    @Test("les durées par sexe, et l’écart dit quand les parts ne font pas le total")
    func durees() throws {
        var comptes = ComptesOarsa()
        comptes.nombres = [
            .cer: [nil: 10, "femme": 6, "homme": 4], .duree(.moinsDe6): [nil: 2, "femme": 2],
            .duree(.de6a12): [nil: 7, "femme": 4, "homme": 3],
            .duree(.unAn): [nil: 1, "homme": 1],
        ]
        let tableau = try page(.durees, .sexe, comptes).tableau
        #expect(tableau.code == "oarsa_3_sexe" && tableau.titre == "OARSA 3 · Durées inscrites dans les contrats en cours, par sexe")
        #expect(tableau.colonnes.map(\.libelle) == ["Total", "Femmes", "Hommes"])
        #expect(
            tableau.lignes.map(\.textes) == [
                ["CER en cours", "10", "6", "4"], ["\u{a0}\u{a0}Moins de 6 mois", "2", "2", "0"],
                ["\u{a0}\u{a0}De 6 mois à moins d’un an", "7", "4", "3"], ["\u{a0}\u{a0}Un an et plus", "1", "0", "1"],
            ])
        #expect(tableau.notes == [])
        comptes.nombres[.duree(.unAn)] = [nil: 2, "homme": 1]
        #expect(
            try page(.durees, .sexe, comptes).notes == [
                "CER en cours : Les lignes font 11, le total est 10 : un écart de 1 reste à expliquer.",
                "Un an et plus, par sexe : Les lignes font 1, le total est 2 : un écart de 1 reste à expliquer.",
            ])
    }

    @Test("les délais disent leur moyenne et sur qui elle repose ; ce que Suivi ne peut pas savoir n’est pas zéro")
    func delais() throws {
        var comptes = ComptesOarsa()
        comptes.nombres = [.entrees: [nil: 4], .primoOrientees: [nil: 3], .delaiOrientation: [nil: 2], .orienteesAvant: [nil: 1]]
        comptes.jours = [.delaiOrientation: [nil: 31]]
        let lignes = try page(.delais, nil, comptes).tableau.lignes.map(\.textes)
        #expect(lignes[0] == ["Entrées au RSA dans l’année", "4", "100 %", "4"])
        #expect(lignes[2] == ["\u{a0}\u{a0}Jours avant orientation", "16 jours", "", "2"])
        #expect(lignes[5] == ["\u{a0}\u{a0}Jours avant signature", "–", "", "0"])
        let orientations = try page(.orientations, nil, ComptesOarsa()).tableau
        #expect(orientations.lignes.first { $0.code == "organisme_pole_emploi" }?.textes.dropFirst().first == "–")
        #expect(orientations.lignes.first { $0.code == "organisme_msa" }?.textes.dropFirst().first == "0")
    }

    @Test("pour une structure, qui n’est suivi par personne n’est pas zéro : un tiret sans part, rien dans les données")
    func inconnues() throws {
        var comptes = ComptesOarsa()
        comptes.nombres = [.soumises: [nil: 4], .orientees: [nil: 4], .horsSpe: [nil: 4], .organisme(.ccas): [nil: 4]]
        let ici = try page(.orientations, nil, comptes, .territoire("Alençon"))
        let lignes = ici.tableau.lignes.map(\.textes)
        #expect(lignes[0] == ["Soumises (droits et devoirs)", "4", "100 %", "4"])
        #expect(lignes[1] == ["Non orientées", "–", "", ""] && lignes[2] == ["Orientées", "4", "100 %", "4"])
        #expect(lignes.contains(["Pas encore suivies, inconnu", "–", "", ""]))
        #expect(ici.tableau.definition.base.hasPrefix("Les personnes suivies ici"))
        #expect(try page(.orientations, nil, comptes).tableau.lignes[1].textes == ["Non orientées", "0", "0 %", "4"])
        let document = Oarsa.document([ici], ici.date, lieu: "Alençon", code: "alencon")
        let csv = FormatDeBilan.csv.ecrire(document)
        #expect(csv.contains("\nNon orientées;;;\n") && csv.contains("\nHors SPE;4;100,0%;4\n"), "\(csv)")
        #expect(FormatDeBilan.texte.ecrire(document).contains("Hors SPE"))
    }

    @Test("une année où personne n’est compté le dit")
    func vide() throws {
        #expect(try page(.durees, nil, ComptesOarsa()).notes == ["Aucune donnée sur la période : personne n’est compté au 31/12/2021."])
    }

    @Test("dans la démonstration, pour tout tableau, ventilation et étendue : parts, totaux et listes disent le même nombre")
    func coherence() throws {
        let store = try MagasinDEssai.partage.get()
        let structures = try store.structures()
        let date = try #require(DateOarsa.derniere(jour))
        var personnes = 0
        for portee in [PorteeOarsa.departement, .territoire("Alençon")] + structures.map({ .structure($0.cle) }) {
            for table in TableOarsa.allCases {
                for axe in AxeOarsa.allCases {
                    let comptes = try store.oarsa(table, par: axe, portee, date, pour: nil)
                    let page = Oarsa(comptes, table, par: axe, portee, date, lieu: "")
                    #expect(!page.notes.contains { $0.contains("écart") }, "\(portee) \(page.notes)")
                    guard axe == .age || portee == .departement else { continue }
                    for mesure in table.mesures {
                        let question = SelectionOarsa(portee, date, table, mesure)
                        let total = try store.lignes(question, pour: nil, depuis: 0, nombre: 500)
                        #expect(total.total == comptes.nombre(mesure) && total.lignes.count == total.total, "\(question)")
                        #expect(Set(total.lignes.map(\.beneficiaire)).count == total.total)
                        personnes += total.total
                    }
                }
            }
        }
        #expect(personnes > 1000)
    }

    @Test("les cellules d’une ventilation listent chacune leurs personnes")
    func cellules() throws {
        let store = try MagasinDEssai.partage.get()
        let date = try #require(DateOarsa.derniere(jour))
        for axe in AxeOarsa.allCases {
            let comptes = try store.oarsa(.contrats, par: axe, .departement, date, pour: nil)
            for mesure in TableOarsa.contrats.mesures {
                let listes = try axe.tranches.map {
                    try store.lignes(
                        SelectionOarsa(.departement, date, .contrats, mesure, axe: axe, tranche: $0.code), pour: nil, depuis: 0, nombre: 500
                    )
                }
                #expect(listes.map(\.total) == axe.tranches.map { comptes.nombre(mesure, $0.code) }, "\(axe) \(mesure)")
                #expect(listes.flatMap { $0.lignes.map(\.beneficiaire) }.count == comptes.nombre(mesure))
            }
        }
    }

    @Test("les CER en cours de la démonstration sont ceux des dossiers")
    func dossiers() throws {
        let store = try MagasinDEssai.partage.get()
        let lecteur = try #require(try store.referent(identifiant: "p.vasseur"))
        let date = try #require(DateOarsa.derniere(jour))
        let page = try store.lignes(SelectionOarsa(.departement, date, .contrats, .orientees), pour: lecteur, depuis: 0, nombre: 500)
        var durees: [DureeOarsa: Int] = [:]
        for ligne in page.lignes {
            let dossier = try store.dossier(ligne.beneficiaire, pour: lecteur, le: jour)
            #expect(dossier.situation(.droitsEtDevoirs, le: date.le)?.valeur == "oui")
            let valides = dossier.contrats.map(\.fiche.valeur).filter {
                $0.sorte.compte && $0.decision == .valide && $0.debut <= date.le && date.le <= $0.fin
            }
            guard let contrat = valides.max(by: { $0.fin < $1.fin }) else { continue }
            durees[DureeOarsa(mois: contrat.mois), default: 0] += 1
        }
        let comptes = try store.oarsa(.durees, par: nil, .departement, date, pour: lecteur)
        #expect(DureeOarsa.allCases.map { comptes.nombre(.duree($0)) } == DureeOarsa.allCases.map { durees[$0] ?? 0 })
        #expect(comptes.nombre(.cer) > 20)
        let actions = try store.oarsa(.actions, par: nil, .departement, date, pour: lecteur)
        #expect(ModaliteOarsa.allCases.filter { actions.nombre(.modalite($0)) > 0 }.count > 6)
    }

    @Test("texte en 80 colonnes pour les chiffres, CSV en matrice, JSON lisible")
    func formats() throws {
        var comptes = ComptesOarsa()
        comptes.nombres = [.cer: [nil: 10, "femme": 6, "homme": 4]]
        let document = Oarsa.document([try page(.durees, .sexe, comptes)], try #require(Self.date), lieu: "Tout le Département", code: "")
        #expect(document.code == "oarsa-departement-2021")
        let texte = FormatDeBilan.texte.ecrire(document).split(separator: "\n")
        #expect(texte.filter { !$0.contains("·") }.allSatisfy { $0.count <= 80 })
        #expect(FormatDeBilan.csv.ecrire(document).contains("CER en cours;10;6;4\n"))
        #expect(FormatDeBilan.markdown.ecrire(document).contains("| CER en cours | 10 | 6 | 4 |"))
        let objet = try JSONSerialization.jsonObject(with: Data(FormatDeBilan.json.ecrire(document).utf8)) as? [String: Any]
        #expect((objet?["tableaux"] as? [[String: Any]])?.first?["code"] as? String == "oarsa_3_sexe")
    }
}
