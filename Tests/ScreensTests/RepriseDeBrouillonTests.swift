// Every kind of form can be taken up again from the list of drafts.

import Domain
import Screens
import Store
import Terminal
import Testing

@Suite("La reprise de chaque sorte de brouillon") struct RepriseDeBrouillonTests {
    /// A person with one of everything that a form corrects: a contract, an appointment to come, an examined contract, an exit.
    private func bureau(sorti: Bool = false) throws -> Bureau {
        let salle = try SalleDeCommission(role: .responsable)
        let suivi = try salle.suivi("zoe")
        let rendezVous = Entretien(referent: salle.bureau.referent, nature: .autre, prevuLe: Bureau.lundi.plus(jours: 3))
        try salle.faire(.consignerEntretien(Consignation(uid: .nouveau(), accompagnement: suivi, entretien: rendezVous)))
        if sorti {
            let accompagnement = try salle.bureau.dossier("zoe").suivis[0].accompagnement
            let motif = salle.bureau.desk.context.referentiels.actifs(.motifsSortie).first?.code ?? ""
            try salle.faire(.sortir(accompagnement, Sortie(le: Bureau.lundi, motif: motif, destination: nil)))
        }
        return salle.bureau
    }

    private func forms(_ bureau: Bureau) throws -> [any Form] {
        let dossier = try bureau.dossier("zoe"), suivi = dossier.suivis[0], cle = suivi.accompagnement.cle
        let visee = Visee(
            accompagnement: cle, beneficiaire: dossier.beneficiaire.cle, nom: "CŒURDEVEY Zoé", contrat: dossier.contrats[0].fiche.cle)
        let seance = SessionDeCommission(tenueLe: Bureau.lundi.plus(jours: -6), territoire: "Sées")
        let ajourne = bureau.desk.context.referentiels.decision(.ajourne)?.code ?? ""
        return [
            BeneficiaireForm(), BeneficiaireForm(dossier), ContratForm(dossier, accompagnement: cle),
            ContratForm(dossier, accompagnement: cle, existant: dossier.contrats[0].fiche), AvenantForm(dossier, dossier.contrats[0]),
            EntretienForm(dossier, accompagnement: cle, held: true), EntretienForm(dossier, accompagnement: cle, held: false),
            EntretienForm(dossier, accompagnement: cle, existant: dossier.entretiens[0].fiche),
            DeplacementForm(dossier, dossier.entretiens[0]),
            FreinForm(dossier, accompagnement: cle), DemarcheForm(dossier, accompagnement: cle), SortieForm(dossier, suivi),
            ReaffectationForm(dossier, suivi), RepriseForm(dossier), RelanceForm(dossier, accompagnement: cle),
            NonContractualisationForm(dossier, suivi), DecisionForm(visee, Cle(1), seance, decision: ajourne),
            SessionForm(territoires: ["Sées"]), ParametresForm(Parametres()), StructureForm(founding: false),
            ReferentForm(structure: bureau.structure, founding: false), VocabulaireForm(),
        ]
    }

    /// Changes something in the form, leaves it with its draft, and takes it up again from the list.
    private func reprend(_ form: any Form, _ bureau: Bureau) throws {
        bureau.tape(.f(12))
        bureau.desk.perform([.open(FormScreen(form, bureau.desk.context))])
        let champs = try #require(bureau.desk.top as? FormScreen).fields
        for champ in champs {
            switch champ.kind {
            case .text, .suggestion, .note: bureau.tape("Repris")
            case .date: bureau.tape("12/11/2026")
            case .number: bureau.tape("4")
            case .time: bureau.tape("9")
            case .choice: bureau.tape(.right)
            case .ticks: break
            }
            if try #require(bureau.desk.top as? FormScreen).isModified { break }
            bureau.tape(.tab)
        }
        bureau.tape(.backtab)
        let tape = try #require(bureau.desk.top as? FormScreen).values.texts
        bureau.tape(.f(12))
        let garde = try #require(try bureau.store.brouillons(de: bureau.referent).first, "\(form.title) : \(bureau.ecran)")
        #expect(garde.ecran == form.ecran && garde.objet == form.objet, "\(form.title)")
        bureau.tape("r")
        bureau.tape(.enter)
        let repris = try #require(bureau.desk.top as? FormScreen, "\(form.title) : \(bureau.message)\n\(bureau.ecran)")
        #expect(repris.title == form.title, "\(form.title)")
        #expect(repris.values.texts == tape, "\(form.title)")
        #expect(!bureau.voit("(sans nom)") && !bureau.voit("Saisie "), "\(bureau.ecran)")
        _ = try bureau.store.jeter(qui: bureau.referent, ecran: form.ecran, objet: form.objet)
    }

    @Test("avenant, déplacement, décision, relance… : tous se reprennent là où ils en étaient")
    func tous() throws {
        let bureau = try bureau()
        for form in try forms(bureau) { try reprend(form, bureau) }
    }

    @Test("le motif d’une sortie aussi")
    func motif() throws {
        let bureau = try bureau(sorti: true)
        let dossier = try bureau.dossier("zoe")
        try reprend(MotifDeSortieForm(dossier, dossier.suivis[0]), bureau)
    }
}
