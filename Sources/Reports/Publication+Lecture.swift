// How the published year is read from the three files of `data/plics-2021`, which travel inside the program.

import Domain

extension Publication {
    /// Read once, when somebody first asks.
    package static let embarquee: Result<Publication, DonneesIllisibles> = Result { () throws(DonneesIllisibles) in
        try lire(
            figures: PackageResources.figures_csv, correspondances: PackageResources.correspondances_csv,
            raisons: PackageResources.raisons_csv)
    }

    /// The three files; whatever is not as it must be is refused with its line.
    package static func lire(figures: [UInt8], correspondances: [UInt8], raisons: [UInt8]) throws(DonneesIllisibles) -> Publication {
        Publication(
            figures: try lignes(
                figures,
                "code;section;structure;organisation;action;annee;indicateur;categorie;valeur;unite;certitude;ligne", FigurePubliee.init),
            correspondances: try lignes(correspondances, "figure;compte;ou;rubrique;ligne;mesure", CorrespondanceDeFigure.init),
            raisons: try lignes(raisons, "code;point;effet;pages;figures;raison", RaisonPubliee.init))
    }

    private static func lignes<Ligne>(
        _ octets: [UInt8], _ colonnes: String, _ lire: ([String]) -> Ligne?
    ) throws(DonneesIllisibles) -> [Ligne] {
        let table = try TableDeDonnees(octets, colonnes: mots(colonnes, ";"))
        var lignes: [Ligne] = []
        lignes.reserveCapacity(table.lignes.count)
        for cellules in table.lignes {
            guard let ligne = lire(cellules) else { throw DonneesIllisibles(detail: "« \(cellules.joined(separator: ";")) »") }
            lignes.append(ligne)
        }
        return lignes
    }
}

private func mots(_ cellule: String, _ separateur: Character = " ") -> [String] { cellule.split(separator: separateur).map(String.init) }

extension FigurePubliee {
    fileprivate init?(_ cellules: [String]) {
        guard let unite = UniteDeFigure(rawValue: cellules[9]), let certitude = Certitude(rawValue: cellules[10]),
            let ligne = Int(cellules[11]), cellules[0] == "\(cellules[1])-\(ligne)-\(cellules[0].split(separator: "-").last ?? "")",
            !cellules[3].isEmpty, !cellules[6].isEmpty, !cellules[8].isEmpty
        else { return nil }
        self.init(
            code: cellules[0], section: cellules[1], structure: cellules[2].isEmpty ? nil : cellules[2], organisation: cellules[3],
            action: cellules[4], annee: cellules[5].isEmpty ? nil : cellules[5], indicateur: cellules[6], categorie: cellules[7],
            valeur: cellules[8], unite: unite, certitude: certitude, ligne: ligne)
    }
}

extension CorrespondanceDeFigure {
    fileprivate init?(_ cellules: [String]) {
        guard let compte = CompteQuiRepond(rawValue: cellules[1]), let mesure = MesureDeFigure(rawValue: cellules[5]),
            !cellules[3].isEmpty, !cellules[4].isEmpty
        else { return nil }
        self.init(
            figure: cellules[0], compte: compte, ou: cellules[2], rubrique: cellules[3], lignes: mots(cellules[4], "+"), mesure: mesure)
    }
}

extension RaisonPubliee {
    fileprivate init?(_ cellules: [String]) {
        guard ["empeche", "eclaire"].contains(cellules[2]), cellules[1].isEmpty || Int(cellules[1]) != nil, cellules[5].hasSuffix(".")
        else { return nil }
        self.init(
            code: cellules[0], point: Int(cellules[1]), empeche: cellules[2] == "empeche", pages: mots(cellules[3]),
            figures: mots(cellules[4]), texte: cellules[5])
    }
}
