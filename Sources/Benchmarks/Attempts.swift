import Curricula
import Foundation
import GuildhallKit
import Rubrics
import Scoring
import Synchronization

/// Opens, answers 40 items and submits, one attempt after another.
func measureAttempts(_ count: Int, in folder: String) throws -> String {
  let school = try School(in: folder)
  defer { school.remove() }
  let learners = try (0..<count).map { try school.house.learner(named: "Learner \($0)") }
  // The first one also reads the published version.
  _ = try school.sit(by: try school.house.learner(named: "Somebody else"))
  var each: [Double] = []
  for learner in learners {
    each.append(try seconds { _ = try school.sit(by: learner) })
  }
  each.sort()
  return line([
    "attempts": Double(count), "answers": 40, "medianMilliseconds": each[count / 2] * 1000,
    "worstMilliseconds": each[count - 1] * 1000,
  ])
}

/// The same by so many people at once, each on a thread of their own.
///
/// - Returns: also how long single calls waited, and whether everything is there afterwards.
func measureCrowd(_ count: Int, in folder: String) throws -> String {
  let school = try School(in: folder)
  defer { school.remove() }
  let learners = try (0..<count).map { try school.house.learner(named: "Learner \($0)") }
  let waits = Mutex<[Double]>([])
  let failures = Mutex<[String]>([])
  let start = DispatchSemaphore(value: 0)
  let done = DispatchGroup()
  for learner in learners {
    done.enter()
    let thread = Thread {
      defer { done.leave() }
      start.wait()
      do {
        let own = try school.sit(by: learner)
        waits.withLock { $0 += own }
      } catch {
        failures.withLock { $0.append(sentence(about: error) ?? "\(error)") }
      }
    }
    thread.stackSize = 1 << 20
    thread.start()
  }
  let time = seconds {
    for _ in learners { start.signal() }
    done.wait()
  }
  let sorted = waits.withLock { $0.sorted() }
  let report = try school.house.verify()
  for failure in failures.withLock({ Array($0.prefix(3)) }) + report.faults.prefix(3) {
    FileHandle.standardError.write(Data((failure + "\n").utf8))
  }
  let kept = try school.answersKept(by: learners)
  return line([
    "people": Double(count), "calls": Double(sorted.count), "seconds": time,
    "medianMilliseconds": (sorted.isEmpty ? 0 : sorted[sorted.count / 2]) * 1000,
    "worstMilliseconds": (sorted.last ?? 0) * 1000,
    "failures": Double(failures.withLock { $0.count }), "faults": Double(report.faults.count),
    "submissions": Double(report.submissions), "answersKept": Double(kept),
  ])
}

/// A house with one published quiz of 40 choices.
private struct School {
  let place: String
  let house: House
  let version: PublishedCurriculum

  init(in folder: String) throws {
    place = folder + "/guildhall-benchmark-\(UUID().uuidString)"
    let files = place + "/curriculum"
    try FileManager.default.createDirectory(
      atPath: files, withIntermediateDirectories: true)
    try Data(Self.manifest.utf8).write(to: URL(fileURLWithPath: files + "/curriculum.xml"))
    try Data(Self.module.utf8).write(to: URL(fileURLWithPath: files + "/module.xml"))
    house = try House(folder: place + "/data", for: .writing)
    let entry = checkCurriculum(in: files)
    guard let published = try house.publish(entry, by: "benchmark") else {
      throw CocoaError(.fileReadCorruptFile)
    }
    version = published.version
  }

  /// One attempt from start to submission.
  ///
  /// - Returns: how long each of its 42 calls took, in seconds.
  func sit(by learner: Learner) throws -> [Double] {
    var times: [Double] = []
    var sitting: Sitting?
    times.append(
      try seconds { sitting = try house.sit("quiz", of: "crowd", in: version, by: learner) })
    guard var sitting else { return [] }
    for item in sitting.items {
      times.append(
        try seconds { try house.answer(.chosen(["b"]), to: item.id, in: &sitting, by: learner) })
    }
    let last = sitting
    times.append(try seconds { _ = try house.submit(last, by: learner) })
    return times
  }

  /// The answers that count in all submissions.
  func answersKept(by learners: [Learner]) throws -> Int {
    try learners.reduce(0) { try $0 + house.answersGiven(by: $1) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: place) }

  private static var manifest: String {
    """
    <curriculum xmlns="urn:guildhall:curriculum:1" id="crowd" title="Crowd">
      <summary>Made to measure.</summary>
      <competency id="haste" title="Haste" group="foundational">Being quick.</competency>
    </curriculum>
    """
  }

  private static var module: String {
    let items = (1...40).map { number in
      """
      <choice id="i\(number)"><prompt>Question \(number)?</prompt>
        <option id="a"><text>One</text></option>
        <option id="b" correct="true"><text>Two</text></option>
        <option id="c"><text>Three</text></option>
        <option id="d"><text>Four</text></option>
        <rationale>Because.</rationale></choice>
      """
    }
    return """
      <module xmlns="urn:guildhall:curriculum:1" id="crowd" title="Crowd" kind="tool">
        <summary>Made to measure.</summary><builds competency="haste"/>
        <quiz id="quiz" title="Quiz" masteryScore="0.5">\(items.joined())</quiz>
      </module>
      """
  }
}
