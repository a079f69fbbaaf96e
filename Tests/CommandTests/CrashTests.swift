import Foundation
import Testing

/// A process that is killed at any moment loses nothing that it said was saved.
@Suite(.serialized)
struct CrashTests {
  @Test func `an import killed at 20 random moments keeps what it acknowledged`() throws {
    var random = SystemRandomNumberGenerator()
    let place = try Workplace()
    let talks = try place.conversations(4000)
    var acknowledgedRounds = 0
    for round in 0..<20 {
      let data = place.path + "/round-\(round)"
      let run = try Program.start(["import", talks, "--data", data, "--batch", "25"])
      let stop = Int.random(in: 0...120, using: &random)
      let lines = kill(run, reading: run.errors, afterLines: stop, &random) {
        $0.hasPrefix("stored")
      }
      let acknowledged =
        lines.compactMap { $0.firstMatch(of: /^stored (\d+)/).flatMap { Int($0.1) } }.max() ?? 0
      if acknowledged > 0 { acknowledgedRounds += 1 }
      let report = try Program.run(["verify", "--data", data])
      // Killed while the file was being made: nothing was acknowledged.
      if acknowledged == 0, report.status == 1 { continue }
      #expect(report.status == 0, "round \(round): \(report.errors)")
      let stored = try #require(
        report.output.firstMatch(of: /interactions: (\d+)/).flatMap { Int($0.1) })
      #expect(stored >= acknowledged, "round \(round)")
      #expect(stored.isMultiple(of: 25))
    }
    #expect(acknowledgedRounds >= 10)
  }

  @Test func `a learner killed at 20 random moments keeps every answer that was saved`() throws {
    var random = SystemRandomNumberGenerator()
    let place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    // Each question gets one of these; the rest are refused. Then answers are changed over and over,
    // and in the end the quiz is handed in.
    let first = "a\nab\nabc\nabcd\nabcde\nteam lead\n"
    let changes = (0..<40).map { _ in "1\na\n1\nb\n" }.joined()
    let answers = "\n\n" + String(repeating: first, count: 8) + changes + "y\n"
    var acknowledgedRounds = 0
    for round in 0..<20 {
      let learn = ["learn", "calm-conversations", "--as", "Learner \(round)", "--data", place.data]
      let run = try Program.start(learn, input: answers)
      let stop = Int.random(in: 1...90, using: &random)
      let text = kill(run, reading: run.output, afterLines: stop, &random) {
        $0.contains("saved (")
      }
      let saved = text.compactMap { line in
        line.firstMatch(of: /saved \((\d+) of/).flatMap { Int($0.1) }
      }
      #expect(try Program.run(["verify", "--data", place.data]).status == 0, "round \(round)")
      guard let acknowledged = saved.max() else { continue }
      acknowledgedRounds += 1
      let next = try Program.run(learn).output
      // Handed in and not passed: the next run begins anew, and the table knows of the first.
      let table = try Program.run([
        "progress", "--modules", "--data", place.data, "--format", "csv",
      ]).output
      let row = table.split(separator: "\r\n").first {
        $0.hasPrefix("Learner \(round),calm-conversations")
      }
      let isHandedIn =
        row?.split(separator: ",", omittingEmptySubsequences: false)[5].isEmpty == false
      let kept =
        next.contains("You have answered all 8")
        ? 8 : next.firstMatch(of: /You have answered (\d+) of them/).flatMap { Int($0.1) } ?? 0
      #expect(isHandedIn || kept >= acknowledged, "round \(round): \(acknowledged) saved\n\(next)")
    }
    // A test that never saw an acknowledgement would prove nothing.
    #expect(acknowledgedRounds >= 15)
  }

  @Test func `a trainee killed at 10 random moments keeps every reply that was answered`() throws {
    var random = SystemRandomNumberGenerator()
    let place = try Workplace.withScenario()
    try Program.run(["publish", place.curriculum, "--data", place.data])
    let replies = (0..<60).map { "Sorry for number \($0).\n" }.joined()
    var answeredRounds = 0
    for round in 0..<10 {
      let learn = ["learn", "m", "--as", "Learner \(round)", "--pace", "1", "--data", place.data]
      let run = try Program.start(learn, input: replies)
      let stop = Int.random(in: 1...55, using: &random)
      let answered = kill(run, reading: run.output, afterLines: stop, &random) {
        $0.hasSuffix(": Thank you.")
      }.count { $0.hasSuffix(": Thank you.") }
      if answered > 0 { answeredRounds += 1 }
      #expect(try Program.run(["verify", "--data", place.data]).status == 0, "round \(round)")
      let kept = try Program.run(learn).output.split(separator: "\n").count {
        $0.contains("You: Sorry for number ")
      }
      #expect(kept >= answered, "round \(round)")
    }
    #expect(answeredRounds >= 8)
  }

  @Test func `a reviewer killed at 10 random moments keeps every answer that was saved`() throws {
    var random = SystemRandomNumberGenerator()
    let place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    try Program.run(["import", "transcripts", "--data", place.data])
    // Nine answers, and then the first of them is changed over and over.
    let answers =
      String(repeating: "pass\n", count: 9) + String(repeating: "c 1\nfail\nc 1\npass\n", count: 20)
    let talks = [
      "chat-late-return", "phone-kettle-recall", "chat-shared-login", "phone-double-charge",
      "chat-calendar-sync", "email-text-reminders", "phone-missing-refund", "email-annual-cancel",
      "chat-late-parcel", "social-wrong-item",
    ]
    var acknowledgedRounds = 0
    for (round, talk) in talks.enumerated() {
      let reviewer = "Reviewer \(round)"
      try Program.run(["team", "add", reviewer, "--data", place.data])
      let review = ["review", "do", "\(round + 1)", "--by", reviewer, "--data", place.data]
      try Program.run([
        "review", "start", talk, "--rubric", "service-quality", "--by", reviewer, "--data",
        place.data,
      ])
      let run = try Program.start(review, input: answers)
      let stop = Int.random(in: 1...20, using: &random)
      let saved = kill(run, reading: run.output, afterLines: stop, &random) {
        $0.hasSuffix("saved")
      }.count { $0.hasSuffix("saved") }
      if saved > 0 { acknowledgedRounds += 1 }
      #expect(try Program.run(["verify", "--data", place.data]).status == 0, "round \(round)")
      // The draft goes on with the first criterion that has no answer.
      let next = try Program.run(review).output
      let kept =
        next.firstMatch(of: /\((\d+) of \d+\) ──/).flatMap { Int($0.1) }.map { $0 - 1 }
        ?? (next.contains("“submit”") ? 9 : 0)
      #expect(kept >= min(saved, 9), "round \(round): \(saved) saved\n\(next)")
    }
    #expect(acknowledgedRounds >= 8)
  }

  /// Reads until so many lines of a kind have come, waits a moment that nobody chose, and kills.
  ///
  /// - Returns: every whole line; one that was cut off acknowledges nothing.
  private func kill(
    _ run: Program.Running, reading handle: FileHandle, afterLines count: Int,
    _ random: inout SystemRandomNumberGenerator, isCounted: (Substring) -> Bool
  ) -> [Substring] {
    var text = ""
    while text.split(separator: "\n").count(where: isCounted) < count,
      case let data = handle.availableData, !data.isEmpty
    {
      text += String(decoding: data, as: UTF8.self)
    }
    usleep(UInt32.random(in: 0...3000, using: &random))
    Foundation.kill(run.process.processIdentifier, SIGKILL)
    text += String(decoding: handle.readDataToEndOfFile(), as: UTF8.self)
    run.process.waitUntilExit()
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }
}
