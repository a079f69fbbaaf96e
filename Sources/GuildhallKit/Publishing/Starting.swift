internal import CurriculumFiles
internal import Foundation
internal import Curricula
internal import Findings
internal import Rubrics

/// What an author can begin with.
public enum StartKind: String, Sendable, CaseIterable {
  case curriculum, module, scenario, rubric
}

/// Why nothing was begun, and nothing written.
public enum StartFault: Error, Sendable, Hashable {
  case badID(String)
  case emptyTitle
  case noCurriculum(String)
  /// A curriculum with faults tells nothing about what a new file may name.
  case faulty(String)
  case taken(String)
  case unknown(what: String, String, known: [String])
  /// Nothing in the curriculum judges conversations on a channel.
  case noRubric(channel: String)
  case cannotWrite(String)
}

extension StartFault {
  public var sentence: String {
    switch self {
    case .badID(let id):
      "“\(id)” cannot be an id: it has lower-case letters, digits, dots and hyphens, such as "
        + "late-parcels. Nothing was written."
    case .emptyTitle: "A title is what people see, such as “Late parcels”. Nothing was written."
    case .noCurriculum(let folder):
      "There is no curriculum.xml in \(folder). Name the folder of a curriculum with --in, or begin "
        + "one: guildhall new curriculum my-team"
    case .faulty(let folder):
      "The curriculum in \(folder) has faults. Mend them first: guildhall check \(folder)"
    case .taken(let path):
      "\(path) is there already, and is not written over. Choose another id."
    case .unknown(let what, let name, let known):
      "There is no \(what) “\(name)” here. There are: \(known.joined(separator: ", "))."
    case .noRubric(let channel):
      "No rubric of this curriculum judges work on the channel \(channel). Begin one first: "
        + "guildhall new rubric my-card --channel \(channel)"
    case .cannotWrite(let path): "\(path) cannot be written. Look at the folder’s permissions."
    }
  }
}

/// Writes files that pass every check and say in comments what to do with them; nothing that is
/// there is written over.
///
/// - Parameters:
///   - folder: of the curriculum that they join; for a curriculum the folder in which its own is made.
///   - id: lower-case letters, digits, dots and hyphens.
///   - moduleKind: `soft-skill`, `product`, `compliance` or `tool`.
///   - channel: of a rubric or a scenario.
///   - competency: nothing for the first of the curriculum.
///   - rubric: what judges a scenario; nothing for the first that judges its channel.
/// - Returns: the paths of what was written.
public func startFiles(
  _ kind: StartKind, id: String, title: String, moduleKind: String = "soft-skill",
  channel: String = "chat", competency: String? = nil, rubric: String? = nil, in folder: String
) throws(StartFault) -> [String] {
  var start = Start(id: id, title: title)
  start.kind = moduleKind
  start.channel = channel
  guard start.id.wholeMatch(of: /[a-z0-9][a-z0-9.\-]*/) != nil, start.id.count <= 64 else {
    throw .badID(start.id)
  }
  guard start.title.contains(where: { !$0.isWhitespace }) else { throw .emptyTitle }
  if kind == .curriculum {
    return try write(start.curriculum, in: folder + "/" + start.id)
  }
  guard FileManager.default.fileExists(atPath: folder + "/curriculum.xml") else {
    throw .noCurriculum(folder)
  }
  let check = checkCurricula(at: [folder])
  guard !check.allFindings.hasErrors, let known = check.entries.first?.curriculum else {
    throw .faulty(folder)
  }
  switch kind {
  case .curriculum: return []
  case .module:
    if known.modules.contains(where: { $0.id.rawValue == start.id }) { throw .taken(start.id) }
    let all = known.competencies.map(\.id.rawValue)
    start.competency = try choice(competency, of: all, "competency")
    return try write(start.module, in: folder)
  case .rubric:
    if known.rubrics.contains(where: { $0.id.rawValue == start.id }) { throw .taken(start.id) }
    return try write(start.rubricFiles, in: folder)
  case .scenario:
    if known.scenarios.contains(where: { $0.id.rawValue == start.id }) { throw .taken(start.id) }
    let able = known.rubrics.filter { $0.channels.contains(start.channel) }
      .map(\.id.rawValue)
    if able.isEmpty { throw .noRubric(channel: start.channel) }
    start.rubric = try choice(rubric, of: able, "rubric for \(start.channel)")
    return try write(start.scenario, in: folder)
  }
}

private func choice(
  _ asked: String?, of known: [String], _ what: String
) throws(StartFault) -> String {
  guard let asked else { return known.first ?? "" }
  guard known.contains(asked) else { throw .unknown(what: what, asked, known: known) }
  return asked
}

private func write(_ files: [StartedFile], in folder: String) throws(StartFault) -> [String] {
  let places = files.map { folder + "/" + $0.path }
  for place in places where FileManager.default.fileExists(atPath: place) { throw .taken(place) }
  for (file, place) in zip(files, places) {
    do {
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: place).deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try Data(file.text.utf8).write(
        to: URL(fileURLWithPath: place), options: .withoutOverwriting)
    } catch {
      throw .cannotWrite(place)
    }
  }
  return places
}
