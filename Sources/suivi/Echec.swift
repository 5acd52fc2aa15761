// Why a command that was understood is refused.

import Domain
import Foundation

/// A refused command: exit status 1.
enum Echec: Error, Equatable {
    case fichierAbsent(String)
    case fichierVide(String)
    case pasUneDemonstration(String)
    /// The codes of the file, and those that are near what was typed.
    case structureInconnue(String, codes: [String], proches: [String])
    case structureAmbigue(String, codes: [String])
    case agendaDeQui(connus: [String])
    /// A week without appointment makes no file: a calendar without any component is not valid (RFC 5545).
    case rienAExporter(String)
    case territoireInconnu(String, connus: [String])
    /// The document of another territory than the reader’s.
    case plicsReserve(String, sien: String)
    case territoireSansStructure(String, connus: [String], proches: [String])
    case referentInconnu(String, connus: [String], proches: [String])
    case pageNonPubliee(String, publiees: [String])
    case periodeRenversee(du: Jour, au: Jour)
    case anneeAVenir(Int)
    /// The period of that structure was never closed.
    case periodeOuverte(String, Periode)
    /// The system's error number.
    case ecriture(Int32)
    case utilisateurManquant(connus: [String])
    /// A file of lines that cannot be read, with the system's reason.
    case lignesIllisibles(String, String)
    case lignesTropLongues(String)

    /// What is refused, why, and what to do, in French.
    var message: String {
        switch self {
        case .fichierAbsent(let chemin):
            "« \(chemin) » n’existe pas. Donnez un autre fichier avec --fichier, ou essayez « suivi demo »."
        case .fichierVide(let chemin):
            "« \(chemin) » est vide : ce n’est pas un fichier de suivi. Donnez un autre fichier avec --fichier ; celui-ci n’a pas été touché."
        case .pasUneDemonstration(let chemin):
            "« \(chemin) » n’est pas une démonstration : il ne sera pas remplacé. Choisissez un autre fichier avec --fichier."
        case .structureInconnue(let code, let codes, let proches):
            "« \(code) » n’est le code d’aucune structure. \(Self.choix("Codes", codes, proches))"
        case .structureAmbigue(let code, let codes):
            "« \(code) » peut désigner \(codes.joined(separator: ", ")). Donnez le code en entier."
        case .agendaDeQui(let connus):
            "L’agenda de qui ? Donnez un référent avec --utilisateur, ou une structure avec --structure.\(connus.isEmpty ? "" : " Référents : \(connus.joined(separator: ", ")).")"
        case .rienAExporter(let semaine):
            "Rien à exporter : aucun rendez-vous, \(semaine). Choisissez une autre semaine avec --semaine."
        case .territoireInconnu(let territoire, let connus):
            "« \(territoire) » n’a eu aucune commission. \(connus.isEmpty ? "Ce fichier n’en contient pas." : "Territoires : \(connus.joined(separator: ", ")).")"
        case .plicsReserve(let territoire, let sien):
            "Le PLICS de « \(territoire) » est réservé aux superviseurs : votre structure relève de « \(sien) ». Demandez ce territoire pour écrire la page de votre structure."
        case .territoireSansStructure(let territoire, let connus, let proches):
            "« \(territoire) » n’est le territoire d’aucune structure. \(Self.choix("Territoires", connus, proches))"
        case .referentInconnu(let identifiant, let connus, let proches):
            "« \(identifiant) » n’est l’identifiant d’aucun référent. \(Self.choix("Identifiants", connus, proches))"
        case .pageNonPubliee(let nom, let publiees):
            "« \(nom) » n’a pas de page publiée pour 2021 : il n’y a rien à comparer. Structures publiées : \(publiees.joined(separator: ", "))."
        case .periodeRenversee(let du, let au):
            "La période commence le \(du.sansSemaine) et finirait avant, le \(au.sansSemaine). Échangez --du et --au."
        case .anneeAVenir(let annee): "L’année \(annee) n’a pas encore commencé : rien n’y est compté. Donnez une autre année avec --annee."
        case .periodeOuverte(let structure, let periode):
            "\(structure), \(periode.libelle) : cette période n’est pas close. Retirez --clos pour la page d’aujourd’hui ; elle se clôt dans « Bilans », touche C."
        case .utilisateurManquant(let connus):
            "Un entretien s’enregistre au nom de quelqu’un. Donnez --utilisateur : \(connus.joined(separator: ", "))."
        case .lignesIllisibles(let chemin, let raison):
            "« \(chemin) » ne peut pas être lu (\(raison)). Vérifiez le nom du fichier et le droit de le lire."
        case .lignesTropLongues(let chemin):
            "« \(chemin) » dépasse 4 Mo : ce n’est pas un fichier de lignes. Vérifiez le nom du fichier, ou découpez-le."
        case .ecriture(ENOSPC), .ecriture(EDQUOT):
            "Le disque est plein : le résultat n’a pas pu être écrit en entier. Libérez de la place, puis recommencez."
        case .ecriture(EACCES), .ecriture(EPERM), .ecriture(EROFS):
            "Le résultat n’a pas pu être écrit : l’accès est refusé. Choisissez un autre fichier ou un autre dossier."
        case .ecriture(let erreur):
            "Le résultat n’a pas pu être écrit (erreur \(erreur) du système). Recommencez ; si cela continue, prévenez un technicien."
        }
    }

    /// The near ones when there are some, else all of them.
    private static func choix(_ nom: String, _ connus: [String], _ proches: [String]) -> String {
        if connus.isEmpty { return "Ce fichier n’en contient pas." }
        return proches.isEmpty ? "\(nom) : \(connus.joined(separator: ", "))." : "Les plus proches : \(proches.joined(separator: ", "))."
    }
}
