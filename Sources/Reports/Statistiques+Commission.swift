// I.3 « L’activité de la commission » and the kinds of accompaniment; II.1 « Les participants ».

import Domain

extension PageDeStatistiques {
    /// I.3.1: the activity of the commission, its columns beside each other.
    var commission: [TableauInterroge] {
        guard let premiere = activites.first else { return [] }
        return premiere.rubriques.filter { $0.code != "volets" }.map { rubrique in
            tableau(rubrique.code, activites.compactMap { activite in activite.rubriques.first { $0.code == rubrique.code } })
        }
    }

    private func tableau(_ code: String, _ rubriques: [RubriqueDActivite]) -> TableauInterroge {
        let premiere = rubriques[0]
        // What was never decided has no parts to tell.
        let vide = code != "dossiers" && rubriques.allSatisfy { $0.total == 0 }
        let lignes =
            vide
            ? []
            : premiere.lignes.map { ligne in
                LigneInterrogee(
                    code: ligne.code, libelle: ligne.libelle,
                    figures: rubriques.flatMap { rubrique in
                        figures(rubrique.lignes.first { $0.code == ligne.code })
                    }, avertissement: ligne.avertissement)
            }
        return TableauInterroge(
            "i_3_1_\(code)", "I.3.1 \(premiere.libelle)", entete: "Commission", colonnes, lignes,
            total: LigneInterrogee(
                code: "total", libelle: "Total",
                figures: rubriques.flatMap {
                    [FigureInterrogee(.nombre($0.total), .examens($0.selection)), FigureInterrogee(.vide)]
                }), premiere.definition, notes: (vide ? ["Aucune sur la période."] : []) + premiere.remarques)
    }

    private func figures(_ ligne: LigneDe<SelectionDExamens>?) -> [FigureInterrogee] {
        guard let ligne else { return [FigureInterrogee(.nombre(0)), FigureInterrogee(.vide)] }
        return [FigureInterrogee(.nombre(ligne.nombre), .examens(ligne.selection)), FigureInterrogee(.part(ligne.nombre, sur: ligne.base))]
    }

    /// I.3.2: the volets of the contracts drawn up in the year, then of those in force on the last day.
    var contrats: [TableauInterroge] {
        [
            repartition(
                "i_3_2_volets_elabores", "I.3.2 Contrats élaborés dans l’année, par volet", .volet, comptes.lieux.map(\.voletsElabores),
                .voletsElabores, regroupements: social
            ) { Question(.contrats, $0, dates.annee) },
            repartition(
                "i_3_2_volets_en_cours", "I.3.2 Contrats en cours au \(dates.fin.court), par volet", .volet,
                comptes.lieux.map(\.voletsEnCours), .contratsEnCours, regroupements: social
            ) { Question(.contratsEnCours, $0, .jour(dates.fin)) },
        ]
    }

    /// « L’accompagnement social cumulé à l’accompagnement social et de santé »: the volets of the category « social ».
    private var social: [(code: String, libelle: String, modalite: Modalite)] {
        let codes = catalogue.referentiels.tous(.volets).filter { $0.categorie == "social" }.map(\.code)
        guard let premier = codes.first, codes.count > 1 else { return [] }
        return [("social_cumule", "dont social, ou social et santé", Modalite(.volet, premier, ou: Array(codes.dropFirst())))]
    }

    /// II.1: not the « mesures » of the PLICS, which are participations in actions; the note says so.
    var participants: [TableauInterroge] {
        let titres: [Axe: String] = [
            .sexe: "sexe", .age: "âge", .niveau: "niveau de formation", .situationFamiliale: "situation familiale",
        ]
        return StatistiquesDuTerritoire.axesDesParticipants.enumerated().map { rang, axe in
            repartition(
                "ii_1_\(axe.rawValue)", "II.1 Personnes sous contrat au \(dates.novembre.court), par \(titres[axe] ?? axe.libelle)", axe,
                comptes.lieux.map { $0.participants[axe] ?? Repartition() }, .sousContrat(dates),
                notes: rang == 0 ? [Self.mesures] : []
            ) { Question(.sousContrat, $0, .jour(dates.novembre), [RoleDansLeFoyer.beneficiaires]) }
        }
    }

    static let mesures =
        "Le PLICS compte ici des « mesures », c’est-à-dire des participations à une action. Suivi n’enregistre pas encore les actions : ce sont les personnes sous contrat qui sont comptées, et aucun nombre de mesures n’en est tiré."
}
