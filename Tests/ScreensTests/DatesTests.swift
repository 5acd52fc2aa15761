// Every date field of every form: short forms, one day more or less, the calendar, and the day in full.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("Les dates, dans chaque champ de date") struct DatesTests {
    private func formulaires(_ bureau: Bureau) throws -> [any Form] {
        let dossier = try bureau.dossier("lefevre")
        let suivi = try #require(dossier.suivis.first)
        let cle = suivi.accompagnement.cle
        let contrat = Contrat(type: .premier, elaboreLe: Bureau.lundi, debut: Bureau.lundi, fin: Bureau.lundi.plus(mois: 6))
        return [
            AvenantForm(dossier, Rattache(Fiche(cle: Cle(1), uid: .nouveau(), version: 1, valeur: contrat), cle)),
            BeneficiaireForm(), BeneficiaireForm(dossier), ContratForm(dossier, accompagnement: cle),
            EntretienForm(dossier, accompagnement: cle, held: true), FreinForm(dossier, accompagnement: cle),
            DemarcheForm(dossier, accompagnement: cle), SortieForm(dossier, suivi), ReaffectationForm(dossier, suivi), RepriseForm(dossier),
            StructureForm(founding: true), RelanceForm(dossier, accompagnement: cle),
            DeplacementForm(
                dossier,
                Rattache(
                    Fiche(
                        cle: Cle(1), uid: .nouveau(), version: 1,
                        valeur: Entretien(referent: bureau.referent, nature: .autre, prevuLe: Bureau.lundi)), cle)),
            SessionForm(territoires: ["Sées"]),
            DecisionForm(
                Visee(accompagnement: cle, beneficiaire: dossier.beneficiaire.cle, nom: "LEFÈVRE Aurélie"), Cle(1),
                SessionDeCommission(tenueLe: Bureau.lundi, territoire: "Sées"), decision: aTerme(bureau)),
        ]
    }

    /// A decision that has a term, whose form has a date.
    private func aTerme(_ bureau: Bureau) -> String {
        let context = bureau.desk.context
        return context.referentiels.actifs(.decisions).first { context.referentiels.categorie(deDecision: $0.code)?.aUnTerme == true }?.code
            ?? ""
    }

    private static let saisies: [(String, String)] = [
        ("28", "samedi 28 novembre 2026"), ("28/11", "samedi 28 novembre 2026"), ("281126", "samedi 28 novembre 2026"),
        ("28.11.2026", "samedi 28 novembre 2026"), ("28 11 26", "samedi 28 novembre 2026"), ("+7", "lundi 30 novembre 2026"),
        ("-1m", "vendredi 23 octobre 2026"), ("lun", "lundi 30 novembre 2026"), ("hier", "dimanche 22 novembre 2026"),
        ("demain", "mardi 24 novembre 2026"),
    ]

    @Test("toutes les façons d’écrire une date, Ctrl-A, Ctrl-X et F4 y valent")
    func partout() throws {
        let bureau = try Bureau()
        var champs = 0
        for form in try formulaires(bureau) {
            var values = form.initial(bureau.desk.context)
            values.set(.etatDeFrein, EtatDeFrein.leve)
            values.set(.etatDeDemarche, EtatDeDemarche.aboutie)
            values.set(.decision, DecisionDeCommission.valide)
            bureau.desk.perform([.open(FormScreen(form, bureau.desk.context, draft: values.texts))])
            let ecran = try #require(bureau.desk.top as? FormScreen)
            for (rang, field) in ecran.fields.enumerated() {
                guard case .date = field.kind else { continue }
                champs += 1
                essaie("\(form.title), \(field.champ.libelle)", rang: rang, bureau)
            }
            bureau.tape(.escape)
            if bureau.voit("Quitter sans enregistrer ?") { bureau.tape("a\n") }
        }
        #expect(champs >= 26, "\(champs)")
    }

    /// The focus is put on the field each time: what is typed replaces what stands there.
    private func essaie(_ quoi: String, rang: Int, _ bureau: Bureau) {
        func seplace() {
            bureau.tape(.pageUp)
            for _ in 0..<rang { bureau.tape(.tab) }
        }
        for (saisie, jour) in Self.saisies {
            seplace()
            bureau.tape(saisie)
            #expect(bureau.voit(jour), "\(quoi) : \(saisie)\n\(bureau.ecran)")
        }
        bureau.tape(.control("a"))
        #expect(bureau.voit("mercredi 25 novembre 2026"), "\(quoi)\n\(bureau.ecran)")
        bureau.tape(.control("x"), .control("x"))
        #expect(bureau.voit("lundi 23 novembre 2026"), "\(quoi)\n\(bureau.ecran)")
        bureau.tape(.f(4), .down, .enter)
        #expect(bureau.voit("lundi 30 novembre 2026"), "\(quoi)\n\(bureau.ecran)")
        bureau.tape(.control("u"))
        bureau.tape(.control("a"))
        #expect(bureau.voit("lundi 23 novembre 2026"), "vide, Ctrl-A donne aujourd’hui : \(quoi)\n\(bureau.ecran)")
    }

    @Test("la période d’un bilan montre les jours qu’elle comprend, en toutes lettres, et comprend les mêmes dates")
    func periode() throws {
        let bureau = try Bureau()
        bureau.tape("t")
        bureau.tape("p")
        bureau.tape("2021")
        #expect(bureau.voit("du vendredi 1er janvier 2021 au vendredi 31 décembre 2021"), "\(bureau.ecran)")
        bureau.tape(.control("u"))
        bureau.tape("-1m hier")
        #expect(bureau.voit("du vendredi 23 octobre 2026 au dimanche 22 novembre 2026"), "\(bureau.ecran)")
        bureau.tape(.enter)
        #expect(bureau.voit("23/10/2026"), "\(bureau.ecran)")
    }
}
