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
/// - Parameter path: the folder of a curriculum, or a file of a scenario in it.
/// - Returns: the scenarios, by id, when nothing forbids the use of their curriculum; and every
///   finding of it.
public func readScenarios(
  at path: String
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
  let check = checkCurriculum(in: folder)
  guard let curriculum = check.curriculum else { return ([], check.findings) }
  let wanted = path.hasSuffix(".xml") ? scenarioID(in: path) : nil
  let scenarios = curriculum.scenarios.filter { wanted == nil || $0.id == wanted }
  return (
    scenarios.compactMap { scenario in
      curriculum.engine(scenario.id).map { engine in
        PlayableScenario(
          scenario: scenario,
          walkthroughs: curriculum.walkthroughs.filter { $0.scenario == scenario.id },
          engine: engine)
      }
    }, check.findings
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
