// How the tests start the probe.
import Poste

/// The probe on a terminal, its first page shown.
func sonde(
    _ arguments: [String] = [], lignes: Int = 24, colonnes: Int = 80, environnement: [String: String] = [:]
) throws -> Poste {
    let poste = try Poste(
        arguments, programme: "terminal-probe", lignes: lignes, colonnes: colonnes, environnement: environnement)
    try poste.attend("Sonde \(lignes)×\(colonnes)")
    try poste.attend("Noé Rivière")
    return poste
}
