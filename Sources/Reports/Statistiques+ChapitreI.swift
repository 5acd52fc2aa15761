// I.1 « Les allocataires du RSA » and I.2 « La répartition géographique ».

import Domain

extension PageDeStatistiques {
    var chapitreI: [TableauInterroge] {
        let personnes = comptes.lieux.indices.map(personnes)
        return [foyers] + personnes + [
            beneficiaires("i_1_3_sexe", "I.1.3 Bénéficiaires, par sexe", .sexe),
            beneficiaires("i_1_4_age", "I.1.4 Bénéficiaires, par âge", .age),
            beneficiaires("i_1_5_situation_familiale", "I.1.5 Bénéficiaires, par situation familiale", .situationFamiliale),
            beneficiaires("i_1_6_anciennete", "I.1.6 Bénéficiaires, par ancienneté", .anciennete),
            beneficiaires("i_1_7_orientation", "I.1.7 Bénéficiaires, par orientation", .orientation),
            beneficiaires("i_2_zones", "I.2 Bénéficiaires, par zone d’habitation", .zone), communes(groupees: false),
        ]
    }

    /// The stock of two days, what it became, and its share on the last.
    private var colonnesDEvolution: [ColonneDeTableau] {
        [
            ColonneDeTableau("avant", dates.debut.enTete), ColonneDeTableau("apres", dates.fin.enTete),
            ColonneDeTableau("ecart", "Écart"), ColonneDeTableau("evolution", "Évolution"), .part,
        ]
    }

    private func evolution(
        _ code: String, _ libelle: String, _ avant: Int, _ apres: Int, sur base: Int?, _ question: (Jour) -> Question
    ) -> LigneInterrogee {
        LigneInterrogee(
            code: code, libelle: libelle,
            figures: [
                FigureInterrogee(avant, question(dates.debut)), FigureInterrogee(apres, question(dates.fin)),
                FigureInterrogee(.ecart(apres - avant)), FigureInterrogee(.evolution(de: avant, a: apres)),
                FigureInterrogee(base.map { .part(apres, sur: $0) } ?? .vide),
            ])
    }

    /// « 6 210 foyers ornais dont 30 % rattachés à la DTAS d’Alençon »: every territory that the reader may count, and the whole.
    private var foyers: TableauInterroge {
        let (avant, apres) = (comptes.foyersAvant, comptes.foyers)
        func question(_ jour: Jour) -> Question { Question(.foyers, demande.perimetreDesFoyers, .jour(jour)) }
        let lignes = modalites(.territoire, [avant, apres]).map { territoire in
            evolution(
                territoire.modalite.code ?? "sans", territoire.libelle, avant.nombre(territoire.modalite),
                apres.nombre(territoire.modalite), sur: apres.total
            ) { question($0).et(territoire.modalite) }
        }
        let parts = apres.parts.values.reduce(0, +)
        let plusieurs =
            "Les territoires font \(parts.lisible) pour \(accord(apres.total, "foyer", "foyers")) : un foyer suivi dans deux territoires compte dans chacun, et une fois au total."
        return TableauInterroge(
            "i_1_1_foyers", "I.1.1 Foyers, par territoire", entete: "Territoire", colonnesDEvolution, lignes,
            total: evolution("total", "Total", avant.total, apres.total, sur: nil, question), .foyers,
            notes: (parts == apres.total ? [] : [plusieurs]) + remarqueDeLAnnee)
    }

    private var remarqueDeLAnnee: [String] {
        dates.enCours ? ["L’année n’est pas finie : le second stock est celui du \(dates.fin.court)."] : []
    }

    /// « Allocataires et conjoints / personnes à charge ».
    private func personnes(_ rang: Int) -> TableauInterroge {
        let (avant, apres) = (comptes.lieux[rang].placesAvant, comptes.lieux[rang].places)
        func question(_ jour: Jour) -> Question { Question(.presents, perimetres[rang], .jour(jour)) }
        func ligne(_ code: String, _ libelle: String, _ modalite: Modalite) -> LigneInterrogee {
            evolution(code, libelle, avant.nombre(modalite), apres.nombre(modalite), sur: apres.total) { question($0).et(modalite) }
        }
        let lieu = noms.count > 1 ? " · \(noms[rang])" : ""
        return TableauInterroge(
            rang == 0 ? "i_1_2_personnes" : "i_1_2_personnes_tous", "I.1.2 Personnes, par place dans le foyer\(lieu)",
            entete: "Place dans le foyer", colonnesDEvolution,
            [
                ligne("beneficiaires", "Allocataires et conjoints", RoleDansLeFoyer.beneficiaires),
                ligne("demandeur", "dont allocataires", Modalite(.place, parmi: [PlaceDansLeFoyer.demandeur])),
                ligne("conjoint", "dont conjoints", Modalite(.place, parmi: [PlaceDansLeFoyer.conjoint])),
                ligne("personne_a_charge", "Personnes à charge", RoleDansLeFoyer.aCharge),
            ], total: evolution("total", "Personnes couvertes", avant.total, apres.total, sur: nil, question), .personnesCouvertes,
            notes: remarqueDeLAnnee)
    }

    private func question(_ perimetre: Perimetre) -> Question {
        Question(.presents, perimetre, .jour(dates.fin), [RoleDansLeFoyer.beneficiaires])
    }

    private func beneficiaires(_ code: String, _ titre: String, _ axe: Axe) -> TableauInterroge {
        repartition(
            code, titre, axe, comptes.lieux.map { $0.beneficiaires[axe] ?? Repartition() }, .beneficiaires(axe, dates), question: question)
    }
}

extension PageDeStatistiques {
    /// Below so many people in a column, a commune is not named on paper.
    static let secret = 5

    /// The most inhabited first. On paper, the communes where fewer than five people of a column live are one line: a sheet leaves the
    /// house, and three people of a village are known by their neighbours. On the screen their reader may open their files anyway.
    func communes(groupees: Bool) -> TableauInterroge {
        let repartitions = comptes.lieux.map { $0.beneficiaires[.commune] ?? Repartition() }
        let toutes = modalites(.commune, repartitions)
        let connues = toutes.filter { $0.modalite.code != nil }.sorted { une, autre in
            nombre(une, repartitions) > nombre(autre, repartitions)
        }
        let petites = connues.filter { groupees && estPetite($0, repartitions) }
        let nommees = connues.filter { !petites.contains($0) } + toutes.filter { $0.modalite.code == nil }
        var lignes = nommees.map { ligne($0.modalite.code ?? "sans", $0.libelle, $0.modalite, repartitions, question) }
        if let ensemble = ensemble(petites, repartitions) { lignes.append(ensemble) }
        return TableauInterroge(
            "i_2_communes", "I.2 Bénéficiaires, par commune", entete: "Commune", colonnes, lignes, total: total(repartitions, question),
            .beneficiaires(.commune, dates),
            notes: petites.isEmpty
                ? []
                : ["Une commune où moins de \(Self.secret) personnes sont comptées dans une colonne n’est pas nommée : secret statistique."]
        )
    }

    private func nombre(_ commune: ModaliteNommee, _ repartitions: [Repartition]) -> Int {
        repartitions.map { $0.nombre(commune.modalite) }.max() ?? 0
    }

    private func estPetite(_ commune: ModaliteNommee, _ repartitions: [Repartition]) -> Bool {
        repartitions.contains { (1..<Self.secret).contains($0.nombre(commune.modalite)) }
    }

    private func ensemble(_ petites: [ModaliteNommee], _ repartitions: [Repartition]) -> LigneInterrogee? {
        guard !petites.isEmpty else { return nil }
        return LigneInterrogee(
            code: "moins_de_5", libelle: "Moins de \(Self.secret) personnes (\(accord(petites.count, "commune", "communes")))",
            figures: repartitions.flatMap { repartition in
                let nombre = petites.reduce(0) { $0 + repartition.nombre($1.modalite) }
                return [FigureInterrogee(.nombre(nombre)), FigureInterrogee(.part(nombre, sur: repartition.total))]
            })
    }
}

extension Jour {
    /// « janv. 2021 » at the head of a column, or the whole day when it is not the first of a January.
    fileprivate var enTete: String { mois == 1 && quantieme == 1 ? "janv. \(annee)" : court }
}
