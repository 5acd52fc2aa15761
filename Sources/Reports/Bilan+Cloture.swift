// The page in plain values, as a closing freezes it.

import Domain

extension Bilan {
    /// What closing this page freezes: its figures, its words, and the question behind each figure.
    package var pageAClore: PageAClore {
        var sujets: [Chiffre: SujetDeCompte] = [:]
        for rubrique in rubriques {
            sujets[Chiffre(rubrique.code)] = rubrique.selection.sujet
            for ligne in rubrique.lignes { sujets[Chiffre(rubrique.code, ligne.code)] = ligne.selection.sujet }
        }
        return PageAClore(
            structure: structure, nom: nom, periode: periode, comptes: comptes, rubriques: rubriques.map(\.figee), sujets: sujets)
    }
}

extension RubriqueDe {
    var figee: RubriqueFigee {
        RubriqueFigee(
            code: code, libelle: libelle, total: total,
            lignes: lignes.map {
                LigneFigee(code: $0.code, libelle: $0.libelle, nombre: $0.nombre, base: $0.base, avertissement: $0.avertissement)
            },
            definition: DefinitionFigee(compte: definition.compte, date: definition.date, base: definition.base),
            remarques: remarques)
    }
}
