import Foundation
import Testing

/// A process that is killed at any moment loses nothing that it said was saved.
@Suite(.serialized)
struct CrashTests {
  @Test func `an import killed at 20 random moments keeps what it acknowledged`() throws {
    var random = SystemRandomNumberGenerator()
    let place = try Workplace()
    let talks = try place.conversations(4000)
    for round in 0..<20 {
      let data = place.path + "/round-\(round)"
      let run = try Program.start(["import", talks, "--data", data, "--batch", "25"])
      let stop = Int.random(in: 0...120, using: &random)
      let acknowledged = kill(run, reading: run.errors, afterLines: stop, &random) { line in
        line.firstMatch(of: /^stored (\d+)/).flatMap { Int($0.1) }
      }
      let report = try Program.run(["verify", "--data", data])
      if acknowledged == 0, report.status == 1, report.errors.contains("There is no database") {
        continue
      }
      #expect(report.status == 0, "round \(round): \(report.errors)")
      let stored = try #require(
        report.output.firstMatch(of: /interactions: (\d+)/).flatMap { Int($0.1) })
      #expect(stored >= acknowledged, "round \(round)")
      #expect(stored.isMultiple(of: 25))
    }
  }

  @Test func `a learner killed at 20 random moments keeps every answer that was saved`() throws {
    var random = SystemRandomNumberGenerator()
    let place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    // Every question is answered over and over, so that there is something to save at any moment.
    let answers = "\n\n" + String(repeating: "a\nab\nabc\nabcd\nabcde\nteam lead\n", count: 60)
    for round in 0..<20 {
      let name = "Learner \(round)"
      let learn = ["learn", "calm-conversations", "--as", name, "--data", place.data]
      let run = try Program.start(learn, input: answers)
      let stop = Int.random(in: 1...60, using: &random)
      let acknowledged = kill(run, reading: run.output, afterLines: stop, &random) { line in
        line.firstMatch(of: /saved \((\d+) of/).flatMap { Int($0.1) }
      }
      #expect(try Program.run(["verify", "--data", place.data]).status == 0, "round \(round)")
      if acknowledged > 0 {
        let next = try Program.run(learn)
        let kept = next.output.firstMatch(of: /You have answered (\d+) of them/).flatMap {
          Int($0.1)
        }
        let isDone =
          next.output.contains("done\n\n✓ Check") || next.output.contains("You have passed")
        #expect(
          isDone || (kept ?? 0) >= acknowledged,
          "round \(round): \(acknowledged) saved, \(next.output)")
      }
    }
  }

  /// Reads lines until so many have come, waits a moment that nobody chose, and kills.
  ///
  /// - Returns: the largest number that a line acknowledged before the end.
  private func kill(
    _ run: Program.Running, reading handle: FileHandle, afterLines count: Int,
    _ random: inout SystemRandomNumberGenerator, number: (Substring) -> Int?
  ) -> Int {
    var text = ""
    while text.count(where: { $0 == "\n" }) < count, case let data = handle.availableData,
      !data.isEmpty
    {
      text += String(decoding: data, as: UTF8.self)
    }
    usleep(UInt32.random(in: 0...3000, using: &random))
    Foundation.kill(run.process.processIdentifier, SIGKILL)
    text += String(decoding: handle.readDataToEndOfFile(), as: UTF8.self)
    run.process.waitUntilExit()
    // A line that was cut off acknowledges nothing.
    let whole = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return whole.compactMap(number).max() ?? 0
  }
}
