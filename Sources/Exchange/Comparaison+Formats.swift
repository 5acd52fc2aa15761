// Published against counted, in the forms of a bilan; on a terminal the reasons are numbered notes, never cut.

import Domain
import Reports

extension FormatDeBilan {
    /// The whole comparison, ending with a line break. `sousTitres`: what limits the reader.
    package func ecrire(_ comparaison: ComparaisonPubliee, sousTitres: [String]) -> String {
        let document = comparaison.document(sousTitres: sousTitres)
        return self == .texte ? comparaison.texte(document) : ecrire(document)
    }
}

extension ComparaisonPubliee {
    fileprivate func texte(_ document: Document) -> String {
        let sousTitres = document.sousTitres.flatMap { replier(TexteSur.pourTerminal($0), retrait: "", premier: "") }
        let resume = document.tableaux.last.map { [""] + $0.resumeEnTexte } ?? []
        return ([document.titre] + sousTitres + pages.flatMap { [""] + $0.texte } + resume).joined(separator: "\n") + "\n"
    }
}

/// The columns of the page: label, published, counted with its base, difference, verdict, numbers of the notes.
private enum Largeurs {
    static let page = 80
    static let libelle = 22
    static let publie = 8
    static let compte = 14
    static let ecart = 11
    static let verdict = 17
}

extension PageComparee {
    /// The title, the lines under what they have in common, the notes that they call, then those of the page.
    fileprivate var texte: [String] {
        let raisons = lignes.flatMap(\.raisons).reduce(into: [RaisonPubliee]()) { if !$0.contains($1) { $0.append($1) } }
        let entete =
            aGauche("", Largeurs.libelle) + aDroite("Publié", Largeurs.publie) + aDroite("Compté", Largeurs.compte)
            + aDroite("Écart", Largeurs.ecart) + "  Verdict"
        var sortie = replier(TexteSur.pourTerminal(titre), retrait: "  ", premier: "")
        sortie += [entete, String(repeating: "─", count: Largeurs.page)]
        for (rang, ligne) in lignes.enumerated() {
            if rang == 0 || lignes[rang - 1].groupe != ligne.groupe { sortie += replier(ligne.groupe, retrait: "  ", premier: "") }
            sortie += ligne.texte(appels: ligne.raisons.compactMap { raisons.firstIndex(of: $0).map { $0 + 1 } }.sorted())
        }
        for (rang, raison) in raisons.enumerated() {
            let numero = "  (\(rang + 1)) "
            sortie += replier(raison.texte, retrait: String(repeating: " ", count: numero.count), premier: numero)
        }
        return sortie + notes.flatMap { replier("· " + $0, retrait: "    ", premier: "  ") }
    }
}

extension LigneComparee {
    /// A long label takes several lines; the figures stand on its first.
    fileprivate func texte(appels: [Int]) -> [String] {
        let libelles = replier(nom, retrait: "    ", premier: "  ", largeur: Largeurs.libelle)
        let chiffres =
            aDroite(publie.texte, Largeurs.publie) + aDroite(compteEnTexte, Largeurs.compte)
            + aDroite(ecartEnCellule.texte, Largeurs.ecart) + " "
        let fin = aGauche(verdict.libelle, Largeurs.verdict) + (appels.isEmpty ? "" : " " + appels.map(String.init).joined(separator: ","))
        let premiere = aGauche(libelles.first ?? "", Largeurs.libelle) + chiffres + fin
        return [sansFin(premiere)] + libelles.dropFirst()
    }

    private var compteEnTexte: String {
        guard let compte else { return "–" }
        return mesure == .part ? "\(compteEnCellule.texte) de \(compte.base.lisible)" : compteEnCellule.texte
    }
}

extension Tableau {
    fileprivate var resumeEnTexte: [String] {
        let lignes = (lignes + [total].compactMap { $0 }).map { ligne in
            aGauche((ligne.avertissement ? "! " : "  ") + ligne.libelle, Largeurs.libelle)
                + aDroite(ligne.cellules.first?.texte ?? "", Largeurs.publie)
        }
        return [titre, String(repeating: "─", count: Largeurs.page)] + lignes
            + notes.flatMap { replier("· " + $0, retrait: "    ", premier: "  ") }
    }
}
