import Domain
import Testing

@Suite("Qui travaille")
struct UtilisateurTests {
    private let aujourdhui: Jour = "2026-11-23"

    private func referent(_ cle: Int64, _ identifiant: String, actifAu: Jour? = nil) -> Fiche<Referent> {
        Fiche(
            cle: Cle(cle), uid: .nouveau(), version: 1,
            valeur: Referent(structure: Cle(1), identifiant: identifiant, nom: identifiant, prenom: "", actifAu: actifAu))
    }

    private var equipe: [Fiche<Referent>] {
        [referent(1, "n.traore"), referent(2, "e.lefevre"), referent(3, "p.parti", actifAu: "2026-11-22")]
    }

    private func resoudre(_ nomme: String?, _ login: String?, _ referents: [Fiche<Referent>]? = nil) throws -> Cle<Referent>? {
        try Utilisateur.resoudre(nomme: nomme, login: login, parmi: referents ?? equipe, le: aujourdhui)?.cle
    }

    @Test("celui qu’on nomme, sinon celui dont c’est la session, sinon le seul du fichier, sinon personne")
    func ordre() throws {
        #expect(try resoudre("n.traore", "e.lefevre") == Cle(1))
        #expect(try resoudre(nil, "e.lefevre") == Cle(2))
        #expect(try resoudre(nil, "root") == nil)
        #expect(try resoudre(nil, nil, [referent(7, "seule")]) == Cle(7))
        #expect(try resoudre(nil, nil, []) == nil)
    }

    @Test("ni les capitales ni les accents ne comptent")
    func repli() throws {
        #expect(try resoudre("É.Lefèvre", nil) == Cle(2))
        #expect(try resoudre(nil, "N.TRAORÉ") == Cle(1))
    }

    @Test("l’option l’emporte sur SUIVI_UTILISATEUR ; un nom vide n’en est pas un")
    func nomme() {
        #expect(Utilisateur.nomme(option: "a", environnement: ["SUIVI_UTILISATEUR": "b"]) == "a")
        #expect(Utilisateur.nomme(option: nil, environnement: ["SUIVI_UTILISATEUR": "b"]) == "b")
        #expect(Utilisateur.nomme(option: nil, environnement: ["SUIVI_UTILISATEUR": ""]) == nil)
        #expect(Utilisateur.nomme(option: nil, environnement: [:]) == nil)
    }

    @Test("qui a quitté son poste est refusé s’il est nommé, et jamais choisi sinon")
    func depart() throws {
        #expect(throws: UtilisateurRefuse.parti("p.parti", depuis: "2026-11-22")) { try resoudre("P.Parti", nil) }
        #expect(try resoudre(nil, "p.parti") == nil)
        #expect(try resoudre(nil, nil, [equipe[0], equipe[2]]) == Cle(1))
        #expect(try resoudre(nil, nil, [equipe[2]]) == nil)
        #expect(referent(4, "x", actifAu: aujourdhui).valeur.enPoste(le: aujourdhui))
    }

    @Test("un inconnu apprend qui travaille ici")
    func inconnu() {
        let refus = UtilisateurRefuse.inconnu("zoé", connus: ["e.lefevre", "n.traore"])
        #expect(throws: refus) { try resoudre("zoé", nil) }
        #expect(refus.message == "« zoé » n’est pas un utilisateur de ce fichier. Choisissez parmi : e.lefevre, n.traore.")
        #expect(UtilisateurRefuse.inconnu("zoé", connus: []).message.hasSuffix("lancez « suivi » sans --utilisateur."))
        #expect(
            UtilisateurRefuse.parti("p.parti", depuis: "2026-11-22").message
                == "« p.parti » n’est plus en poste depuis le 22/11/2026 : ce fichier ne lui est plus ouvert. Donnez un autre utilisateur avec --utilisateur."
        )
    }
}
