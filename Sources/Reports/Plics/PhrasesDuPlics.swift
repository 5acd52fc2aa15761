// The sentences of the PLICS, made from figures: each says its count and its base, and agrees with them.

import Domain

/// The sentences under a heading of a structure. `annee` is the one that is told.
struct PhrasesDuPlics {
    let annee: Int
    let contrat: NomDuContrat

    /// What a heading counted, in one or two sentences.
    func phrases(_ rubrique: Rubrique) -> [String] {
        let phrases =
            switch rubrique.code {
            case "contrats": contrats(rubrique)
            case "entretiens": entretiens(rubrique)
            case "freins": themes(rubrique, "Aucun frein n’a été repéré", "frein a été repéré", "freins ont été repérés")
            case "demarches": themes(rubrique, "Aucune démarche n’a été engagée", "démarche a été engagée", "démarches ont été engagées")
            case "sorties": sorties(rubrique)
            default: personnes(rubrique)
            }
        return phrases.map(contrat.dans)
    }

    private func contrats(_ rubrique: Rubrique) -> [String] {
        let total = rubrique.total
        guard total > 0 else { return ["Aucun contrat n’a été élaboré en \(annee)."] }
        let debut = accord(total, "contrat a été élaboré", "contrats ont été élaborés") + " en \(annee)"
        let types = ["premier", "renouvellement"].compactMap(rubrique.ligne)
        guard types.contains(where: { $0.nombre > 0 }) else { return ["\(debut). Aucun n’a de type."] }
        let noms = [("premier contrat", "premiers contrats"), ("renouvellement", "renouvellements")]
        return ["\(debut)\u{a0}: \(Self.suite(zip(types, noms).map { compte($0, $1.0, $1.1) }))."]
    }

    private func entretiens(_ rubrique: Rubrique) -> [String] {
        let fixes = rubrique.ligne("fixes_cer")
        let rendezVous = fixes.flatMap { ligne in
            ligne.nombre == 0
                ? nil
                : "\(compte(ligne, "rendez-vous pour un CER a été fixé", "rendez-vous pour un CER ont été fixés"))."
        }
        guard rubrique.total > 0 else { return ["Aucun entretien n’a été tenu en \(annee)."] + [rendezVous].compactMap { $0 } }
        let noms = [
            "honores_cer": ("honoré pour un CER", "honorés pour un CER"), "autres": ("autre entretien", "autres entretiens"),
            "tripartites": ("tripartite", "tripartites"),
        ]
        let tenus = rubrique.lignes.compactMap { ligne in noms[ligne.code].map { compte(ligne, $0.0, $0.1) } }
        return [
            "\(accord(rubrique.total, "entretien a été tenu", "entretiens ont été tenus")) en \(annee)\u{a0}: \(Self.suite(tenus))."
        ] + [rendezVous].compactMap { $0 }
    }

    /// The three most frequent themes, in their order; those that are equal stay in the order of the page.
    private func themes(_ rubrique: Rubrique, _ aucun: String, _ singulier: String, _ pluriel: String) -> [String] {
        guard rubrique.total > 0 else { return ["\(aucun) en \(annee)."] }
        let debut = "\(accord(rubrique.total, singulier, pluriel)) en \(annee)."
        let rangees = rubrique.parFrequence
        guard let premiere = rangees.first else { return [debut] }
        let tetes = rangees.prefix { $0.nombre == premiere.nombre }
        let noms = Self.suite(tetes.map { "«\u{a0}\($0.libelle)\u{a0}»" })
        var phrases = [
            debut,
            tetes.count == 1
                ? "Le thème le plus fréquent est \(noms)\u{a0}: \(Self.nombreEtPart(premiere))."
                : "Les thèmes les plus fréquents sont \(noms)\u{a0}: \(Self.nombreEtPart(premiere)) chacun.",
        ]
        let suivantes = rangees.dropFirst(tetes.count).prefix(2)
        if tetes.count == 1, !suivantes.isEmpty {
            let dites = Self.suite(suivantes.map { "«\u{a0}\($0.libelle)\u{a0}», \(Self.nombreEtPart($0))" }, par: "puis")
            phrases.append(suivantes.count == 1 ? "Vient ensuite \(dites)." : "Viennent ensuite \(dites).")
        }
        return phrases
    }

    private func sorties(_ rubrique: Rubrique) -> [String] {
        guard rubrique.total > 0 else { return ["Aucun accompagnement ne s’est terminé en \(annee)."] }
        let debut = "\(accord(rubrique.total, "accompagnement s’est terminé", "accompagnements se sont terminés")) en \(annee)"
        let motifs = rubrique.parFrequence.map { "«\u{a0}\($0.libelle)\u{a0}», \(Self.nombreEtPart($0))" }
        return [motifs.isEmpty ? "\(debut)." : "\(debut)\u{a0}: \(motifs.joined(separator: "\u{a0}; "))."]
    }

    private func personnes(_ rubrique: Rubrique) -> [String] {
        guard rubrique.total > 0 else { return ["Personne n’a été accompagné en \(annee)."] }
        let qui = accord(rubrique.total, "personne a été accompagnée", "personnes différentes ont été accompagnées")
        return ["\(qui) au moins un jour en \(annee)."]
    }

    // MARK: Figures in words

    /// « 39 premiers contrats (22 % de 179) », « aucun renouvellement »: every noun here is masculine.
    private func compte<Question>(_ ligne: LigneDe<Question>, _ singulier: String, _ pluriel: String) -> String {
        ligne.nombre == 0 ? "aucun \(singulier)" : accord(ligne.nombre, singulier, pluriel) + Self.part(ligne)
    }

    /// « 39 (22 % de 179) ».
    static func nombreEtPart<Question>(_ ligne: LigneDe<Question>) -> String { ligne.nombre.lisible + part(ligne) }

    private static func part<Question>(_ ligne: LigneDe<Question>) -> String {
        ligne.pourcentage.map { " (\($0)\u{a0}% de \(ligne.base.lisible))" } ?? ""
    }

    /// « a, b et c ».
    static func suite(_ morceaux: [String], par mot: String = "et") -> String {
        guard let dernier = morceaux.last, morceaux.count > 1 else { return morceaux.first ?? "" }
        return "\(morceaux.dropLast().joined(separator: ", ")) \(mot) \(dernier)"
    }

    /// « Contre 201 en 2020 : +12, soit +6,0 %. »
    func comparaison(_ nombre: Int, _ avant: Int) -> String {
        let avantCe = annee - 1
        if avant == 0 && nombre == 0 { return "Rien non plus en \(avantCe)." }
        if avant == 0 { return "En \(avantCe), rien n’avait été compté\u{a0}: il n’y a pas d’évolution à calculer." }
        if avant == nombre { return "C’est autant qu’en \(avantCe)." }
        let evolution = Cellule.evolution(de: avant, a: nombre).texte.replacing(" %", with: "\u{a0}%")
        return "Contre \(avant.lisible) en \(avantCe)\u{a0}: \(Cellule.ecart(nombre - avant).texte), soit \(evolution)."
    }
}

extension RubriqueDe {
    func ligne(_ code: String) -> LigneDe<Question>? { lignes.first { $0.code == code } }

    /// The lines that count something, the most frequent first.
    var parFrequence: [LigneDe<Question>] {
        lignes.enumerated().filter { $0.element.nombre > 0 }
            .sorted { ($1.element.nombre, $0.offset) < ($0.element.nombre, $1.offset) }.map(\.element)
    }
}
