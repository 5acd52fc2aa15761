// A line that is not understood: which word, why, and what to write.

import Domain
import Testing

@Suite("Une ligne qui n’est pas comprise") struct ErreurDeLigneTests {
    private static let referentiels = Referentiels([
        .themes: ["logement;Logement", "sante;Santé", "formation;Formation", "formalites;Formalités", "emploi;Emploi"].map(entree),
        .modalites: ["bureau;Au bureau", "telephone;Par téléphone"].map(entree),
        .motifsAbsence: ["transport;Transport", "garde;Garde d’enfant"].map(entree),
    ])

    private static func entree(_ texte: String) -> EntreeDeReferentiel {
        let parties = texte.split(separator: ";").map(String.init)
        return EntreeDeReferentiel(code: parties[0], libelle: parties[1], categorie: "autre", ordre: 1, actif: true)
    }

    private func erreur(_ texte: String) -> ErreurDeLigne? {
        do {
            _ = try LigneDEntretien.lire(texte, Self.referentiels, aujourdhui: Exemples.aujourdhui)
            return nil
        } catch { return error }
    }

    @Test(
        "le mot, la raison, et quoi écrire",
        arguments: [
            ("", "La ligne est vide."), ("   ", "La ligne est vide."), ("// juste une note", "Il manque la personne."),
            ("cer honoré 30", "Il manque la personne."), ("30 honoré", "Il manque la personne."), ("; dupont", "Il manque la personne."),
            ("\"\" honoré", "Il manque la personne."), ("dupont", "Il manque l’issue"), ("dupont cer 30 santé", "Il manque l’issue"),
            ("dupont cer honnoré", "« honnoré » (3e mot) : ce mot n’est pas compris. Vouliez-vous dire « honoré » ?"),
            ("dupont cer honoré bizarre", "« bizarre » (4e mot) : ce mot n’est pas compris. Ce qui"),
            ("dupont cer honoré ho", "« ho » (4e mot) : ce mot n’est pas compris."),
            ("dupont honoré 🙂", "« 🙂 » (3e mot) : ce mot n’est pas compris."),
            ("dupont non honoré", "« non » (2e mot) : ce mot n’est pas compris."),
            ("dupont honoré pas", "« pas » (3e mot) : ce mot n’est pas compris."),
            ("dupont 20/11 honoré", "« 20/11 » (2e mot) : ce mot n’est pas compris. Vouliez-vous dire « le 20/11 » ?"),
            ("dupont honoré form", "« form » (3e mot) : ce mot peut vouloir dire « formalités » ou « formation »."),
            ("dupont honoré form: stage", "« form » (3e mot) : ce mot peut vouloir dire « Formalités » ou « Formation »."),
            ("dupont honoré 30 30", "« 30 » (4e mot) : « 30 » dit déjà la durée."),
            ("dupont honoré absent", "« absent » (3e mot) : « honoré » dit déjà l’issue."),
            ("dupont cer honoré autre", "« autre » (4e mot) : « cer » dit déjà la nature."),
            ("dupont honoré santé sante", "« sante » (4e mot) : « santé » dit déjà ce frein."),
            ("dupont honoré hier le 20/11", "« 20/11 » (5e mot) : « hier » dit déjà le jour."),
            ("dupont honoré bureau tél", "« tél » (4e mot) : « bureau » dit déjà la modalité."),
            ("dupont honoré rdv +7 rdv +8", "« rdv » (5e mot) : « rdv » dit déjà le prochain rendez-vous."),
            ("dupont honoré 0", "« 0 » (3e mot) : une durée va de 1 à 600 minutes."),
            ("dupont honoré 14h30", "« 14h30 » (3e mot) : une durée va de 1 à 600 minutes. Pour une heure de la journée"),
            ("dupont honoré 99999999999999999999", "« 99999999999999999999 » (3e mot) : une durée va de 1 à 600 minutes."),
            ("dupont honoré le 32/13", "« 32/13 » (4e mot) : Le 32/13 n’existe pas"),
            ("dupont honoré le", "« le » (3e mot) : il manque une date"),
            ("dupont honoré à midi", "« midi » (4e mot) : ce n’est pas une heure."),
            ("dupont honoré à", "« à » (3e mot) : il manque une heure"),
            ("dupont honoré rdv", "« rdv » (3e mot) : il manque une date"),
            ("dupont honoré rdv bientôt", "« bientôt » (4e mot) : « bientôt » n’est pas une date."),
            ("dupont honoré rdv 12/12 14", "« 14 » (5e mot) : heure du rendez-vous ou minutes de l’entretien ?"),
            ("dupont honoré rdv 12/12 29h", "« 29h » (5e mot) : ce n’est pas une heure."),
            ("dupont honoré logement:", "« logement » (3e mot) : il manque la démarche"),
            ("dupont honoré logement: ; santé", "« logement » (3e mot) : il manque la démarche"),
            (
                "dupont honoré logment: FSL",
                "« logment » (3e mot) : ce qui précède deux-points doit être un thème, motif ou note. Vouliez-vous dire « logement: » ?"
            ),
            ("dupont honoré logement: voir CAF: dossier", "« CAF » (5e mot) : ce qui précède deux-points"),
            ("dupont honoré logement: FSL rdv 12/12", "« rdv » (5e mot) : est-ce le prochain rendez-vous ?"),
            ("dupont honoré logement: a; santé: b; emploi: c; logement: d", "« logement » (9e mot) : une ligne dit 3 démarches au plus."),
            ("dupont honoré note:", "« note » (3e mot) : il manque la note"), ("dupont honoré //", "« // » (3e mot) : il manque la note"),
            ("dupont honoré tripartite avec", "« avec » (4e mot) : il manque le nom du partenaire"),
            ("dupont honoré rdv +7 tripartite", "Un entretien tripartite réunit un troisième participant."),
            ("dupont absent santé", "« santé » (3e mot) : un frein se repère pendant un entretien"),
            ("dupont honoré motif: transport", "« motif » (3e mot) : un motif ne se dit que d’une absence excusée."),
            (
                "dupont excusé motif: grève",
                "« grève » (4e mot) : ce motif d’absence n’est pas dans la liste. Motifs : Garde d’enfant, Transport."
            ),
            ("dupont absent sans rdv", "« sans » (3e mot) : sans rendez-vous, il n’y a ni absence ni annulation."),
            ("\"dupont honoré", "« dupont honoré » (1er mot) : les guillemets ne sont pas fermés."),
            ("dupont honoré \"santé\"", "« santé » (3e mot) : ce mot n’est pas compris."),
            ("dupont honoré : santé : : FSL", "« honoré » (2e mot) : ce qui précède deux-points"),
        ])
    func phrases(texte: String, phrase: String) throws {
        let message = try #require(erreur(texte)?.message)
        #expect(message.hasPrefix(phrase), "\(message)")
        #expect(message.contains(" Exemple : "))
    }

    @Test("la place du mot est celle où il se trouve dans la ligne")
    func place() {
        #expect(erreur("dupont, cer honnoré 30")?.mot?.place == 12..<19)
        #expect(erreur("  dupont honoré «x»")?.mot?.place == 16..<19)
        #expect(erreur("dupont")?.mot == nil)
    }
}
