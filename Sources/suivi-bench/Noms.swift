// Invented people: names by combination, so that ten thousand differ.

import Domain

enum Noms {
    static let noms = [
        "Lefèvre", "Martin", "Diallo", "Petit", "Moreau", "Garcia", "Roux", "Benali", "Chevalier", "Marchand", "Lambert",
        "Fontaine", "Rousseau", "Vincent", "Muller", "Faure", "Mercier", "Blanc", "Guérin", "Boyer", "Garnier", "Legrand",
        "Gauthier", "Perrin", "Robin", "Clément", "Morin", "Nicolas", "Henry", "Roussel", "Mathieu", "Gautier", "Masson",
        "Duval", "Denis", "Dumont", "Marie", "Lemaire", "Noël", "Meyer", "Dufour", "Meunier", "Brun", "Blanchard", "Giraud",
        "Joly", "Rivière", "Lucas", "Brunet", "Gaillard", "Barbier", "Arnaud", "Martinez", "Gérard", "Roche", "Renard",
        "Schmitt", "Roy", "Leroux", "Colin", "Vidal", "Caron", "Picard", "Roger", "Fabre", "Aubert", "Lemoine", "Renaud",
        "Dumas", "Lacroix", "Olivier", "Philippe", "Bourgeois", "Pierre", "Benoît", "Rey", "Leclerc", "Payet", "Rolland",
        "Leclercq", "Guillaume", "Lecomte", "Lopez", "Jean", "Dupuy", "Guillot", "Hubert", "Berger", "Carpentier", "Sanchez",
        "Dupuis", "Moulin", "Louis", "Deschamps", "Huet", "Vasseur", "Perez", "Boucher", "Fleury", "Royer", "Klein", "Jacquet",
    ]
    static let prenoms = [
        "Aurélie", "Moussa", "Claire", "Hugo", "Nadia", "Solène", "Karim", "Élodie", "Jean-Pierre", "Fatou", "Luc", "Inès",
        "Zoé", "Yann", "Amélie", "Bruno", "Chloé", "David", "Émile", "François", "Gaëlle", "Hélène", "Ibrahim", "Julie",
        "Kevin", "Laura", "Mehdi", "Noémie", "Océane", "Paul", "Quentin", "Rachid", "Sandrine", "Thomas", "Ursula", "Valérie",
    ]
    private static let communes = [
        "Orneval-sur-Sarthe", "Saint-Aubin", "Beaulieu", "Villeneuve", "Courcelles", "La Ferté", "Montreuil", "Champigny",
        "Les Essarts", "Fontenay", "Mortagne-le-Bois", "Argences", "Écouché", "Vimoutiers-le-Haut", "Tinchebray-Bocage",
    ]

    /// A third of the people live in the chief town.
    static func commune(_ hasard: inout Hasard) -> String { hasard.entier(0...2) == 0 ? communes[0] : hasard.un(communes) }

    static func personne(_ rang: Int, entree: Jour, _ hasard: inout Hasard) -> Beneficiaire {
        let femme = hasard.entier(0...1) == 0
        let double = hasard.entier(0...9) == 0
        return Beneficiaire(
            sexe: femme ? .femme : .homme, nom: hasard.un(noms) + (double ? "-" + hasard.un(noms) : ""),
            nomDeNaissance: femme && hasard.entier(0...2) == 0 ? hasard.un(noms) : "", prenom: hasard.un(prenoms),
            naissance: Jour(numero: hasard.entier(-5000...13_000)), telephone: "06 " + String(10_000_000 + hasard.entier(0...89_999_999)),
            entreeRsa: entree, niveau: "v", locomotion: "aucun")
    }
}
