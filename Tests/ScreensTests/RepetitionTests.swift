// What F5 never repeats, and what the help of a field says of the keys that edit it.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Ce que F5 ne répète pas") struct RepetitionTests {
    @Test("F5 ne met jamais dans un dossier les mots d’un autre", arguments: ["zoe", "nouveau"])
    func repeterRienDePersonnel(_ qui: String) throws {
        let bureau = try Bureau()
        let dossier = try bureau.dossier("zoe")
        let suivi = try #require(dossier.suivis.first), cle = suivi.accompagnement.cle
        let contrat = Contrat(type: .premier, elaboreLe: Bureau.lundi, debut: Bureau.lundi, fin: Bureau.lundi.plus(mois: 6))
        let forms: [any Form] =
            qui == "nouveau"
            ? [BeneficiaireForm()]
            : [
                BeneficiaireForm(dossier), ContratForm(dossier, accompagnement: cle),
                EntretienForm(dossier, accompagnement: cle, held: true),
                FreinForm(dossier, accompagnement: cle), DemarcheForm(dossier, accompagnement: cle), SortieForm(dossier, suivi),
                ReaffectationForm(dossier, suivi), RepriseForm(dossier), RelanceForm(dossier, accompagnement: cle),
                NonContractualisationForm(dossier, suivi), MotifDeSortieForm(dossier, suivi),
                AvenantForm(dossier, Rattache(Fiche(cle: Cle(1), uid: .nouveau(), version: 1, valeur: contrat), cle)),
            ]
        let sansPersonne: Set = ["code_postal", "commune"]
        for form in forms {
            var context = bureau.desk.context
            var values = form.initial(context)
            values.set(.nature, NatureDEntretien.tripartite)
            values.set(.etatDeFrein, EtatDeFrein.leve)
            values[Champ("demarche_1_theme", "")] = "sante"
            for field in form.fields(values, context) {
                context.saisies[form.ecran] = FormValues([field.champ.code: "D’un autre dossier."])
                let montre = form.precedent(field.champ, context)
                switch field.kind {
                case .note, .text, .suggestion, .ticks:
                    #expect(montre == nil || sansPersonne.contains(field.champ.code), "\(form.title) : \(field.champ.libelle)")
                default: continue
                }
            }
        }
    }

    @Test("F5 dans la note d’une relance ne reprend pas celle d’une autre personne")
    func repeterRelance() throws {
        let bureau = try Bureau()
        bureau.ouvre("lefevre")
        bureau.tape("l")
        bureau.tape("\tS\t\tHospitalisée.")
        bureau.tape(.f(10))
        #expect(bureau.message == "Relance enregistrée.", "\(bureau.ecran)")
        bureau.tape(.f(12))
        bureau.ouvre("zoe")
        bureau.tape("l")
        bureau.tape(.tab, .f(5))
        #expect(bureau.voit("SMS"), "\(bureau.ecran)")
        bureau.tape(.tab, .tab, .f(5))
        #expect(!bureau.voit("Hospitalisée") && bureau.message.contains("aucune valeur précédente"), "\(bureau.ecran)")
    }

    @Test("l’aide d’un formulaire dit les touches qui éditent le champ où l’on est")
    func aideDeSaisie() throws {
        let bureau = try Bureau(lignes: 40)
        bureau.ouvre("zoe")
        bureau.tape("e")
        bureau.tape(.f(1))
        #expect(bureau.voit("Saisie") && bureau.voit("Valeur ou case suivante") && !bureau.voit("Ctrl-W"), "\(bureau.ecran)")
        bureau.tape(.escape, .tab, .tab)
        bureau.tape(.f(1))
        #expect(bureau.voit("Ctrl-A") && bureau.voit("lendemain") && bureau.voit("Ctrl-U") && bureau.voit("Ctrl-K"), "\(bureau.ecran)")
    }
}
