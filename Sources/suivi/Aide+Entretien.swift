// The help of `suivi entretien`: what a line may say.

extension Aide {
    static let entretien = """
        suivi entretien : consigne un entretien dit en une ligne

        La ligne est relue en entier, puis enregistrée si vous dites oui.

        Usage
          suivi entretien "LIGNE" [--oui]
          suivi entretien --depuis FICHIER [--oui]     (« - » : l’entrée standard)

        Exemple
          suivi entretien "dupont cer honoré 30 santé logement: dossier FSL"

        Une ligne commence par la personne (nom, date de naissance ou matricule ; entre
        guillemets « » si le nom est un mot-clé), puis dans n’importe quel ordre :
          honoré, excusé, absent, annulé      l’issue, obligatoire
          cer, autre, tripartite avec X       la nature
          30, 45min, 1h30                     la durée
          bureau, domicile, tél, visio        la modalité
          le 20/11, hier, à 14h30             le jour, sinon aujourd’hui ; l’heure
          sans rdv                            venu sans rendez-vous
          santé logement                      les freins repérés, par leur thème
          motif: transport                    le motif d’une absence excusée
          logement: dossier FSL;              une démarche, jusqu’à « ; »
          rdv 12/12 14h30 cer, rdv +15        le prochain rendez-vous
          raison: urgence                     pourquoi à une heure déjà prise
          // ce qui s’est dit                 la note, jusqu’au bout de la ligne
        Les majuscules et les accents ne comptent pas. Un mot qui n’est pas compris est
        dit, et rien n’est enregistré.

        Un fichier a une ligne par entretien ; les lignes vides et celles qui commencent
        par « # » sont passées. Chaque ligne reçoit sa réponse, une ligne refusée
        n’arrête pas les autres, et le même fichier donné deux fois ne double rien.
        Une ligne sans jour est d’aujourd’hui : dans un fichier, dites-le (le 20/11).

        Options
          --depuis FICHIER          les lignes d’un fichier, ou de « - »
          --oui                     enregistre sans demander ; alors, comme dans un
                                    fichier, les mots du nom s’écrivent en entier

        Code de retour : 0 si tout est enregistré, ou l’était déjà ; 1 si une ligne est
        refusée, ambiguë ou non confirmée.

        \(communes)
        """
}
