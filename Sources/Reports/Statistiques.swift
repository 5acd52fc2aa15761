// « Les allocataires du RSA » and « Les participants » (PLICS, chapters I and II.1): one territory beside every territory.

import Domain

/// The statistics of a territory over a year: counted facts, laid out and explained.
package struct Statistiques: Equatable, Sendable {
    package let demande: DemandeDeStatistiques
    /// « Alençon », « Tous les territoires », or the structure beyond which its reader counts nothing.
    package let lieu: String
    /// « Alençon, année 2021 ».
    package let titre: String
    /// Always the same, in the same order, whatever they count.
    package let tableaux: [TableauInterroge]
    /// The same on paper: the communes where few people live are together.
    private let communesImprimees: Tableau

    package init(_ comptes: StatistiquesDuTerritoire, _ demande: DemandeDeStatistiques, _ catalogue: Catalogue) {
        let page = PageDeStatistiques(comptes, demande, catalogue)
        self.demande = demande
        lieu = page.noms.first ?? ""
        titre = "\(lieu), \(demande.dates.annee.libelle)"
        tableaux = page.chapitreI + page.commission + page.contrats + page.participants
        communesImprimees = page.communes(groupees: true).tableau
    }

    /// « Au 1er janvier 2021 et au 1er janvier 2022 ; contrats de l’année 2021 ; participants au 30/11/2021. »
    package var jours: String {
        let dates = demande.dates
        return "Stocks au \(dates.debut.court) et au \(dates.fin.court), participants au \(dates.novembre.court)"
            + (dates.enCours ? " (année en cours)" : "")
    }

    /// What leaves the machine: each table says what it counts.
    package var document: Document {
        let lieuDuCode = Repli.mots(lieu).joined(separator: "-")
        return Document(
            code: "statistiques-\(lieuDuCode)-\(demande.dates.annee.du.annee)", titre: "Statistiques du territoire : \(titre)",
            sousTitres: ["Chapitres I et II.1 du PLICS", jours],
            tableaux: tableaux.map { ($0.tableau.code == communesImprimees.code ? communesImprimees : $0.tableau).defini })
    }
}

extension Tableau {
    /// With its definition among its notes.
    fileprivate var defini: Tableau {
        Tableau(
            code: code, titre: titre, entete: entete, colonnes: colonnes, lignes: lignes, total: total, definition: definition,
            notes: ["\(definition.compte) \(definition.date) Parts : \(definition.base.dansUnePhrase)"] + notes)
    }
}

/// What the tables of a page are made from.
struct PageDeStatistiques {
    let comptes: StatistiquesDuTerritoire
    let demande: DemandeDeStatistiques
    let catalogue: Catalogue
    /// The name of each column.
    let noms: [String]
    /// The activity of the commission of each column, laid out.
    let activites: [Activite]

    init(_ comptes: StatistiquesDuTerritoire, _ demande: DemandeDeStatistiques, _ catalogue: Catalogue) {
        (self.comptes, self.demande, self.catalogue) = (comptes, demande, catalogue)
        noms = demande.perimetres.map { perimetre in
            switch perimetre {
            case .tout: "Tous les territoires"
            case .territoire(let territoire): territoire
            case .structure(let cle), .referent(_, let cle): catalogue.structures.first { $0.cle == cle }?.nom ?? ""
            }
        }
        activites = zip(demande.perimetres, comptes.lieux).map { perimetre, lieu in
            let territoire: String? = if case .territoire = perimetre { demande.territoire } else { nil }
            return Activite(
                lieu.activite, periode: demande.dates.annee, territoire: territoire, referentiels: catalogue.referentiels)
        }
    }

    var dates: DatesDeStatistiques { demande.dates }
    var perimetres: [Perimetre] { demande.perimetres }

    /// A number and a share for each place; alone, they need no name.
    var colonnes: [ColonneDeTableau] {
        guard noms.count > 1, let premier = noms.first else { return [.nombre, .part] }
        return [
            ColonneDeTableau("territoire", premier), ColonneDeTableau("territoire_part", "Part"), ColonneDeTableau("tous", "Tous"),
            ColonneDeTableau("tous_part", "Part"),
        ]
    }

    /// The values of an axis, those that are counted in any column.
    func modalites(_ axe: Axe, _ repartitions: [Repartition]) -> [ModaliteNommee] {
        let comptees = Set(repartitions.flatMap(\.parts.keys))
        return catalogue.modalites(axe, comptees: comptees, Vue(.presents, lignes: axe, demande.perimetreDesFoyers, dates.annee))
    }

    /// A line of figures, each beside its share of the total of its column.
    func ligne(
        _ code: String, _ libelle: String, _ modalite: Modalite, _ repartitions: [Repartition], _ question: (Perimetre) -> Question
    ) -> LigneInterrogee {
        LigneInterrogee(
            code: code, libelle: libelle,
            figures: zip(perimetres, repartitions).flatMap { perimetre, repartition in
                let nombre = repartition.nombre(modalite)
                return [
                    FigureInterrogee(nombre, question(perimetre).et(modalite)), FigureInterrogee(.part(nombre, sur: repartition.total)),
                ]
            })
    }

    func total(_ repartitions: [Repartition], _ question: (Perimetre) -> Question) -> LigneInterrogee {
        LigneInterrogee(
            code: "total", libelle: "Total",
            figures: zip(perimetres, repartitions).flatMap { [FigureInterrogee($1.total, question($0)), FigureInterrogee(.vide)] })
    }

    /// A total along one axis, with what the PLICS reads together.
    func repartition(
        _ code: String, _ titre: String, _ axe: Axe, _ repartitions: [Repartition], _ definition: Definition, notes: [String] = [],
        regroupements: [(code: String, libelle: String, modalite: Modalite)] = [], question: (Perimetre) -> Question
    ) -> TableauInterroge {
        let lignes = modalites(axe, repartitions).map {
            ligne($0.modalite.code ?? "sans", $0.libelle, $0.modalite, repartitions, question)
        }
        let reunies =
            RegroupementDeValeurs.de(axe).map { ($0.rawValue, $0.libelle, $0.modalite) } + regroupements
        let ecarts = repartitions.compactMap { Rubrique.ecart($0.total, parts: $0.parts.values.reduce(0, +)) }
        return TableauInterroge(
            code, titre, entete: axe.libelle, colonnes, lignes + reunies.map { ligne($0.0, $0.1, $0.2, repartitions, question) },
            total: total(repartitions, question), definition, notes: notes + ecarts)
    }
}

extension Question {
    /// With one value more.
    func et(_ modalite: Modalite) -> Question { Question(mesure, perimetre, periode, modalites + [modalite]) }
}
