public import Curricula
public import Findings
internal import Foundation
internal import Rubrics
internal import Scoring
public import Simulations

/// A scenario with all that is needed to play it.
public struct PlayableScenario: Sendable {
  public var scenario: Scenario
  public var walkthroughs: [Walkthrough]
  public var engine: ScenarioEngine
}

/// Reads the scenarios of a curriculum, to be played without a database.
///
/// Nothing is played yet, so that a scenario that `check` finds fault with can be tried.
///
/// - Parameters:
///   - path: the folder of a curriculum, or a file of a scenario in it.
///   - ids: the scenarios that are wanted; none for all. Only these are made ready.
/// - Returns: the scenarios, by id, when nothing forbids the use of their curriculum; and every
///   finding of it.
public func readScenarios(
  at path: String, only ids: [ScenarioID] = []
) -> (scenarios: [PlayableScenario], findings: [Finding]) {
  guard let folder = curriculumFolder(of: path) else {
    return (
      [],
      [
        Finding(
          .error, .file, at: SourceLocation(file: path),
          "There is no curriculum.xml here or in the folders above, so this is no curriculum's file."
        )
      ]
    )
  }
  let (read, findings) = readFolder(folder)
  guard let curriculum = read else { return ([], findings) }
  let named = path.hasSuffix(".xml") ? scenarioID(in: path).map { [$0] } ?? [] : ids
  var wanted = curriculum
  wanted.scenarios.removeAll { !named.isEmpty && !named.contains($0.id) }
  let judging = Set(wanted.scenarios.map(\.rubric))
  wanted.rubrics.removeAll { !judging.contains($0.id) }
  let scenarios = wanted.scenarios
  let models = wanted.models()
  return (
    scenarios.compactMap { scenario in
      curriculum.engine(scenario.id, fitted: models).map { engine in
        PlayableScenario(
          scenario: scenario,
          walkthroughs: curriculum.walkthroughs.filter { $0.scenario == scenario.id },
          engine: engine)
      }
    }, findings
  )
}

/// The folder with the curriculum.xml: the path itself, or one of the four above.
private func curriculumFolder(of path: String) -> String? {
  var folder = path
  for _ in 0..<5 {
    if FileManager.default.fileExists(atPath: folder + "/curriculum.xml") { return folder }
    let above = (folder as NSString).deletingLastPathComponent
    folder = above.isEmpty ? "." : above
  }
  return nil
}

/// The id that a scenario's file gives it, read as text: the file itself was read with the others.
private func scenarioID(in path: String) -> ScenarioID? {
  guard let text = try? String(contentsOfFile: path, encoding: .utf8),
    let root = text.range(of: "<scenario"),
    let id = text[root.upperBound...].range(of: "id=\"")
  else { return nil }
  return ScenarioID(String(text[id.upperBound...].prefix { $0 != "\"" }))
}
