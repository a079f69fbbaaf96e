/// How far the machine is trusted with a criterion.
public enum MachineStanding: String, Sendable, Hashable, Codable, CaseIterable {
  /// Its verdict stands beside the reviewer's answer once that is given.
  case suggested
  /// Its verdict is shown before.
  case shownFirst
  /// Its verdict counts in figures where no person has judged.
  case counted
}
