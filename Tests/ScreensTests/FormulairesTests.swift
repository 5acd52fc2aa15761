// Every form, held to the width of a terminal.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les formulaires") struct FormulairesTests {
    private func formulaires(_ bureau: Bureau) throws -> [any Form] {
        let dossier = try bureau.dossier("lefevre")
        let suivi = try #require(dossier.suivis.first)
        let cle = suivi.accompagnement.cle
        return [
            BeneficiaireForm(), BeneficiaireForm(dossier), ContratForm(dossier, accompagnement: cle),
            EntretienForm(dossier, accompagnement: cle, held: true),
            EntretienForm(dossier, accompagnement: cle), FreinForm(dossier, accompagnement: cle),
            DemarcheForm(dossier, accompagnement: cle), try deplacement(dossier, cle),
            SortieForm(dossier, suivi), ReaffectationForm(dossier, suivi), RepriseForm(dossier), RelanceForm(dossier, accompagnement: cle),
            NonContractualisationForm(dossier, suivi), StructureForm(founding: true),
            VocabulaireForm(),
            ReferentForm(structure: bureau.structure, founding: true),
        ]
    }

    private func deplacement(_ dossier: Dossier, _ cle: Cle<Accompagnement>) throws -> DeplacementForm {
        let rendezVous = Entretien(referent: Cle(1), nature: .autre, prevuLe: Bureau.lundi, heure: Heure(9, 30))
        let fiche = Fiche(cle: Cle<Entretien>(1), uid: .nouveau(), version: 1, valeur: rendezVous)
        return DeplacementForm(dossier, Rattache(fiche, cle), place: PlaceDAgenda(jour: Bureau.lundi, heure: Heure(10, 0)))
    }

    @Test("aucun intitulé de champ n’est coupé à 80 colonnes")
    func intitules() throws {
        let bureau = try Bureau()
        let context = bureau.desk.context
        for form in try formulaires(bureau) {
            // Every issue, nature and state, so that the fields they call for are seen too.
            for issue in Issue.allCases {
                var values = form.initial(context)
                values.set(.issue, issue)
                values.set(.nature, NatureDEntretien.tripartite)
                values.set(.decision, DecisionDeCommission.valide)
                values.set(.etatDeFrein, EtatDeFrein.leve)
                values.set(.etatDeDemarche, EtatDeDemarche.aboutie)
                values[.motifDeSortie] = "reorientation"
                values[.prochainLe] = "+7"
                values.reveal(.chevauchement)
                values.reveal(.prochainChevauchement)
                values[NatureDeSituation.orientation.champ] = "professionnelle"
                for field in form.fields(values, context) {
                    let label = "▸ \(field.champ.libelle)\(field.required ? " *" : "")"
                    #expect(TextWidth.of(label) < FormLayout.labelWidth, "\(form.title) : \(label)")
                    #expect(TextWidth.of(field.help) <= 78, "\(form.title) : \(field.help)")
                }
            }
        }
    }

    @Test("aucun code de champ ne sert deux fois dans un formulaire")
    func codes() throws {
        let bureau = try Bureau()
        for form in try formulaires(bureau) {
            let codes = form.fields(form.initial(bureau.desk.context), bureau.desk.context).map(\.champ.code)
            #expect(Set(codes).count == codes.count, "\(form.title)")
        }
    }

    @Test("un formulaire ouvert et laissé tel quel se quitte sans question")
    func intact() throws {
        let bureau = try Bureau()
        bureau.tape("n")
        bureau.tape(.tab, .tab, .backtab, .escape)
        #expect(bureau.voit("Rendez-vous d’aujourd’hui"))
    }

    @Test("un formulaire enregistré vide liste tous les champs obligatoires, par leur nom")
    func vide() throws {
        let bureau = try Bureau(lignes: 60)
        bureau.tape("n")
        bureau.tape(.f(10))
        for champ in ["Nom", "Prénom", "Date de naissance", "Sexe"] {
            #expect(bureau.voit("✗ \(champ) : à remplir."), "\(champ)")
        }
        #expect(bureau.message.hasPrefix("✗ 4 champs à corriger."))
    }
}
