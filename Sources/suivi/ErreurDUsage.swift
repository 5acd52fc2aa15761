// What was typed wrong on the command line, and what to type instead.

import Domain
import Exchange

/// A command line that is not understood: exit status 2.
enum ErreurDUsage: Error, Equatable {
    case sousCommandeInconnue(String)
    case optionInconnue(String)
    case valeurManquante(String)
    case motInattendu(String)
    case jourIllisible(String)
    case dateIllisible(String, SaisieJour.Erreur)
    case anneeIllisible(String)
    case formatInconnu(String)
    /// A workbook is not printed.
    case sortieManquante(String)
    case semaineIllisible(String)
    case structureManquante
    case mesureManquante
    /// An option, the word that was typed, and those that it knows.
    case motInconnu(String, String, connus: [String])
    /// An option, an axis, the measure that does not have it, and those that it has.
    case axeEtranger(String, String, String, connus: [String])
    case axesIncompatibles(String, String)
    case plusieursLieux([String])
    case periodeManquante
    case anneeEtDates
    case borneManquante(String)
    case comparaisonSansPeriode
    case toutSansComparaison
    case closAvecComparaison
    case sortieTiret
    case anneeManquante
    case territoireEtStructure
    case ligneManquante
    case ligneEtFichier
    case territoireManquant
    case sansTableaux(String)
    case incomprise

    /// The parser's own sentences quote the word at fault between apostrophes; only their beginnings are read.
    init(traduisant message: String) {
        let morceaux = message.split(separator: "'", omittingEmptySubsequences: false)
        let cite = morceaux.count > 1 ? String(morceaux[1]) : ""
        // `--fichier <fichier>` names the option, then its value.
        let option = cite.split(separator: " ").first.map(String.init) ?? cite
        if message.hasPrefix("Unknown option") {
            self = .optionInconnue(cite)
        } else if message.hasPrefix("Missing value") {
            self = .valeurManquante(option)
        } else if message.contains("nexpected argument") {
            self = .motInattendu(cite)
        } else {
            self = .incomprise
        }
    }
}

extension ErreurDUsage {
    /// What is wrong and what to do, in French.
    var message: String {
        switch self {
        case .sousCommandeInconnue(let mot):
            "« \(mot) » n’est pas une commande.\(Self.suggestion(mot, SousCommande.allCases.map(\.rawValue))) Commandes : \(SousCommande.allCases.map(\.rawValue).joined(separator: ", "))."
        case .optionInconnue(let option)
        where OptionsConnues.toutes.contains(option):
            "L’option \(option) ne va pas avec cette commande. Son aide dit lesquelles vont avec elle."
        case .optionInconnue(let option):
            "L’option \(option) n’existe pas.\(Self.suggestion(option, OptionsConnues.toutes + ["--aide"]))"
        case .valeurManquante(let option): "L’option \(option) attend une valeur."
        case .motInattendu(let mot): "« \(mot) » est en trop. Une valeur se donne après le nom de son option."
        case .jourIllisible(let texte): "--aujourdhui : « \(texte) » n’est pas un jour. Écrivez-le AAAA-MM-JJ, par exemple 2026-11-23."
        case .dateIllisible(let option, let erreur): "\(option) : \(erreur.message)"
        case .anneeIllisible(let texte): "--annee : « \(texte) » n’est pas une année. Donnez quatre chiffres, par exemple 2021."
        case .semaineIllisible(let texte):
            "--semaine : « \(texte) » n’est pas une semaine. Écrivez-la AAAA-SNN, par exemple 2026-S48 ; peu d’années ont une semaine 53."
        case .formatInconnu(let texte):
            "--format : « \(texte) » n’est pas un format.\(Self.suggestion(texte, FormatDExport.mots)) Formats : \(FormatDExport.mots.joined(separator: ", "))."
        default: messageDeBilan
        }
    }

    private var messageDeBilan: String {
        switch self {
        case .sortieManquante(let format):
            "--format \(format) : un classeur ne s’affiche pas. Dites où l’écrire avec --sortie, par exemple --sortie page.\(format)."
        case .structureManquante: "Précisez la structure : --structure CODE, par exemple --structure CCAS-ALENCON."
        case .mesureManquante: "Précisez ce qui est compté : --mesure, par exemple --mesure sorties. Mesures : \(Self.mesures)."
        case .motInconnu(let option, let mot, let connus):
            "\(option) : « \(mot) » n’est pas connu.\(Self.suggestion(Repli.plier(mot), connus)) Connus : \(connus.joined(separator: ", "))."
        case .axeEtranger(let option, let axe, let mesure, let connus):
            "\(option) : « \(axe) » ne va pas avec la mesure « \(mesure) ». Ses axes : \(connus.joined(separator: ", "))."
        case .axesIncompatibles(let lignes, let colonnes):
            "« \(lignes) » en lignes et « \(colonnes) » en colonnes ne vont pas ensemble. Choisissez deux axes différents, dont un seul de temps."
        case .plusieursLieux(let options): "Choisissez un seul lieu : \(options.joined(separator: " ou "))."
        case .periodeManquante: "Précisez la période : --annee AAAA, ou --du JOUR et --au JOUR."
        case .anneeEtDates: "Choisissez : --annee, ou --du et --au, pas les deux."
        case .borneManquante(let option): "Il manque \(option) : une période va de --du à --au."
        case .comparaisonSansPeriode:
            "--compare-plics compare l’année publiée, 2021, et aucune autre. Retirez --annee, --du et --au."
        case .toutSansComparaison: "--tout va avec --compare-plics : ajoutez cette option, ou retirez --tout."
        case .closAvecComparaison:
            "--clos lit une page close, --compare-plics l’année publiée : choisissez l’une ou l’autre."
        case .sortieTiret:
            "--sortie : « - » n’est pas un nom de fichier. Retirez --sortie pour la sortie standard, ou écrivez ./- si c’est bien ce nom."
        case .anneeManquante: "Précisez l’année : --annee AAAA, par exemple --annee 2025."
        case .territoireEtStructure: "Choisissez : --territoire, ou --structure, pas les deux."
        case .ligneManquante:
            "Dites l’entretien entre guillemets, par exemple suivi entretien \"dupont cer honoré 30 santé\", ou donnez un fichier de lignes avec --depuis."
        case .ligneEtFichier: "Choisissez : une ligne, ou --depuis FICHIER, pas les deux."
        case .territoireManquant: "Précisez le territoire : --territoire T, par exemple --territoire Alençon."
        case .sansTableaux(let option): "\(option) va avec --tableaux : suivi verifier --tableaux \(option) …"
        default: "La ligne de commande n’est pas comprise."
        }
    }

    private static let mesures = Mesure.allCases.map(\.rawValue).joined(separator: ", ")

    /// « Vouliez-vous dire … ? », when something known is near enough.
    private static func suggestion(_ mot: String, _ connus: [String]) -> String {
        Proximite.lePlusProche(mot, parmi: connus).map { " Vouliez-vous dire \($0) ?" } ?? ""
    }
}
