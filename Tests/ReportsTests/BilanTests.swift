import Domain
import Reports
import Testing

@Suite("Le bilan d’une structure")
struct BilanTests {
    let bilan = Exemples.bilan()

    @Test("les rubriques et les lignes ont des codes fixes, dans l’ordre de la page")
    func codes() {
        #expect(bilan.rubriques.map(\.code) == ["contrats", "entretiens", "freins", "demarches", "sorties", "personnes"])
        let themes = ["logement", "sante", "budget", "mobilite", "formation", "emploi", "autre"]
        let motifs = [
            "emploi_formation", "demenagement", "reorientation", "situation_familiale", "deces", "autres_revenus",
            "incarceration_retraite", "autres",
        ]
        #expect(
            bilan.rubriques.map { $0.lignes.map(\.code) } == [
                ["premier", "renouvellement", "sans_type"], ["fixes_cer", "honores_cer", "autres", "tripartites"],
                themes, themes, motifs, ["personnes"],
            ])
    }

    @Test("le mot du département remplace CER partout, sauf dans ce qui définit les contrats comptés")
    func motDuDepartement() {
        let page = Exemples.bilan(contrat: .contratEngagement)
        #expect(
            page.rubriques[1].lignes.map(\.libelle).prefix(2) == ["Fixés pour contrat d’engagement", "Honorés pour contrat d’engagement"])
        #expect(page.rubriques.dropFirst().allSatisfy { !"\($0.libelle) \($0.remarques) \($0.definition)".contains("CER") })
        #expect(page.rubriques[0].definition == bilan.rubriques[0].definition)
        #expect(page.rubriques.map(\.total) == bilan.rubriques.map(\.total))
    }

    @Test("les parts publiées sont rendues à l’unité")
    func parts() {
        #expect(bilan.parts("contrats") == [22, 78, 16])
        #expect(bilan.parts("entretiens") == [24, 16, 51, 9])
        #expect(bilan.parts("freins") == [21, 33, 15, 5, 10, 16, 0])
        #expect(bilan.parts("demarches") == [21, 36, 15, 3, 8, 17, 0])
    }

    @Test("les contrats sans type sont une ligne signalée, sur le total, et la remarque dit la base des autres parts")
    func sansType() {
        let ligne = bilan.ligne("contrats", "sans_type")
        #expect(ligne?.nombre == 34)
        #expect(ligne?.base == 213)
        #expect(ligne?.avertissement == true)
        #expect(bilan.ligne("contrats", "premier")?.base == 179)
        #expect(bilan.rubrique("contrats")?.remarques == ["34 contrats sans type : les parts sont calculées sur les 179 contrats typés."])
    }

    @Test("quand tous les contrats ont un type, rien n’est signalé")
    func tousTypes() {
        let bilan = Exemples.bilan(ComptesDeBilan(contrats: [.premier: 32, .renouvellement: 6], totalContrats: 38))
        #expect(bilan.ligne("contrats", "sans_type")?.avertissement == false)
        #expect(bilan.rubrique("contrats")?.remarques == [])
    }

    @Test("un total que ses lignes ne font pas est dit, jamais corrigé")
    func ecarts() {
        let comptes = ComptesDeBilan(
            contrats: [.premier: 2], entretiens: [.autres: 3, .realises: 5], freins: [.sante: 4], demarches: [.emploi: 1],
            sorties: [.deces: 1],
            personnesAvecFrein: 3, personnesAvecDemarche: 1, totalContrats: 4, totalFreins: 5, totalDemarches: 2, totalSorties: 3)
        let bilan = Exemples.bilan(comptes)
        #expect(bilan.rubrique("contrats")?.total == 4)
        #expect(bilan.rubrique("contrats")?.remarques == ["Les lignes font 2, le total est 4 : un écart de 2 reste à expliquer."])
        #expect(bilan.rubrique("sorties")?.remarques == ["Les lignes font 1, le total est 3 : un écart de 2 reste à expliquer."])
        #expect(bilan.rubrique("freins")?.total == 5)
        #expect(
            bilan.rubrique("freins")?.remarques == [
                "5 freins pour 3 personnes.", "Les lignes font 4, le total est 5 : un écart de 1 reste à expliquer.",
            ])
        #expect(bilan.rubrique("demarches")?.remarques.last == "Les lignes font 1, le total est 2 : un écart de 1 reste à expliquer.")
        #expect(
            bilan.rubrique("entretiens")?.remarques.last
                == "Les entretiens tenus des trois lignes font 3, le total est 5 : un écart de 2 reste à expliquer.")
    }

    @Test("le total des entretiens est celui des entretiens tenus, et la page dit pourquoi il n’est pas la somme des lignes")
    func entretiens() {
        let rubrique = bilan.rubrique("entretiens")
        #expect(rubrique?.total == 1011)
        #expect(rubrique?.lignes.map(\.base) == [1331, 1331, 1331, 1331])
        #expect(
            rubrique?.remarques == [
                "Le total, 1\u{00A0}011, compte les entretiens tenus : honorés pour CER, autres et tripartites. Un rendez-vous fixé n’est pas un entretien tenu.",
                "Les parts sont calculées sur la somme des quatre lignes, 1\u{00A0}331 : un entretien honoré pour un CER figure aussi parmi les fixés.",
                "Pour CER : 213 honorés sur 320 rendez-vous fixés, soit 67 %.",
            ])
    }

    @Test("un entretien honoré sans rendez-vous est dit, et ne gonfle pas la part des rendez-vous honorés")
    func sansRendezVous() {
        let comptes = ComptesDeBilan(entretiens: [
            .fixesCer: 10, .honoresCer: 15, .autres: 63, .honoresCerSansRendezVous: 5, .realises: 78,
        ])
        let remarques = Exemples.bilan(comptes).rubrique("entretiens")?.remarques ?? []
        #expect(remarques.contains("Pour CER : 10 honorés sur 10 rendez-vous fixés, soit 100 %."))
        #expect(remarques.contains("Honorés pour CER : 15, dont 5 sans rendez-vous fixé."))
    }

    @Test("les freins disent combien de personnes sont derrière les mentions")
    func personnesDerriere() {
        let comptes = ComptesDeBilan(
            freins: [.emploi: 41], demarches: [.emploi: 1], personnesAvecFrein: 32, personnesAvecDemarche: 1, totalFreins: 41,
            totalDemarches: 1)
        #expect(Exemples.bilan(comptes).rubrique("freins")?.remarques == ["41 freins pour 32 personnes."])
        #expect(Exemples.bilan(comptes).rubrique("demarches")?.remarques == ["1 démarche pour 1 personne."])
    }

    @Test("une année sans sortie le dit ; une année vide n’a ni part ni fausse explication")
    func anneesVides() {
        let sansSortie = Exemples.bilan(ComptesDeBilan(personnes: 8))
        #expect(
            sansSortie.rubrique("sorties")?.remarques
                == ["Aucune sortie : tous les accompagnements étaient en cours à la fin de la période."])
        let vide = Exemples.bilan(ComptesDeBilan())
        #expect(vide.rubriques.flatMap(\.lignes).allSatisfy { $0.pourcentage == nil && $0.nombre == 0 })
        #expect(vide.rubriques.flatMap(\.remarques) == ["Aucune sortie : la structure n’accompagnait personne sur la période."])
    }

    @Test("chaque ligne et chaque total savent quelles fiches ils comptent")
    func selections() {
        #expect(bilan.ligne("contrats", "sans_type")?.selection.sujet == .contrats(.sansType))
        #expect(bilan.rubrique("contrats")?.selection.sujet == .contrats(.tous))
        #expect(
            bilan.ligne("freins", "sante")?.selection
                == Selection(structure: Cle(7), periode: Exemples.annee2021, sujet: .freins(.sante)))
        #expect(bilan.rubrique("entretiens")?.selection.sujet == .entretiens(.realises))
        let sujets = bilan.rubriques.flatMap(\.lignes).map(\.selection.sujet)
        #expect(Set(sujets).count == sujets.count)
    }

    @Test("le tableau porte les nombres, les parts, les bases et les notes de sa rubrique")
    func tableau() {
        let tableau = bilan.tableaux[0]
        #expect(
            tableau.lignes.map(\.textes) == [
                ["Premiers contrats", "39", "22 %", "179"], ["Renouvellements", "140", "78 %", "179"], ["Sans type", "34", "16 %", "213"],
            ])
        #expect(tableau.total?.textes == ["Total", "213", "", ""])
        #expect(tableau.notes == bilan.rubriques[0].remarques)
        #expect(tableau.lignes[2].avertissement)
    }

    @Test("une période vide, une structure qui n’était pas conventionnée : la page le dit d’abord")
    func avertissements() throws {
        let page = { (annee: Int, comptes: ComptesDeBilan) throws in
            Bilan(
                comptes,
                structure: Fiche(
                    cle: Cle(7), uid: .nouveau(), version: 1,
                    valeur: Structure(code: "CCAS", nom: "CCAS d’Essai", nature: .ccas, conventionneeDu: Jour(2017, 1, 1))),
                periode: try #require(Periode(annee: annee))
            ).avertissements
        }
        #expect(
            try page(2015, ComptesDeBilan()) == [
                "CCAS d’Essai\u{a0}: conventionnée seulement depuis le 01/01/2017.", "Aucune donnée sur la période, année 2015.",
            ])
        #expect(try page(2017, ComptesDeBilan(personnes: 1)) == [])
    }
}
