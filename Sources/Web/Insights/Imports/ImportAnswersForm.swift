internal import Foundation
internal import GuildhallKit
internal import TranscriptFiles
internal import Transcripts

/// What a person says about files that do not say it themselves.
struct ImportAnswersForm: Sendable {
  var zone: String
  var dates: [CriteriaPage.Choice]
  var start: String
  var agents: String
  var customers: String
  var bots: String
  var channels: [CriteriaPage.Choice]
  var encoding: String
  var columns: String

  init(_ answers: ImportAnswers) {
    zone = answers.timeZone ?? ""
    dates = [
      .init(value: "", title: "As the files say", isChosen: answers.dateOrder == nil),
      .init(
        value: "dayFirst", title: "Day first (3/4 is 3 April)",
        isChosen: answers.dateOrder == .dayFirst),
      .init(
        value: "monthFirst", title: "Month first (3/4 is 4 March)",
        isChosen: answers.dateOrder == .monthFirst),
      .init(value: "yearFirst", title: "Year first", isChosen: answers.dateOrder == .yearFirst),
    ]
    start = answers.start?.text ?? ""
    agents = answers.agents.joined(separator: "\n")
    customers = answers.customers.joined(separator: "\n")
    bots = answers.bots.joined(separator: "\n")
    channels =
      [.init(value: "", title: "As the files say", isChosen: answers.channel == nil)]
      + Channel.allCases.map {
        .init(value: $0.rawValue, title: $0.rawValue, isChosen: $0 == answers.channel)
      }
    encoding = answers.encoding ?? ""
    columns = answers.columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: "\n")
  }

  /// - Throws: `refused` with the field that cannot be.
  static func read(_ form: Fields) throws -> ImportAnswers {
    var answers = ImportAnswers()
    if let zone = form.words("zone") {
      guard zone.utf8.count < 80, TimeZone(identifier: zone) != nil else {
        throw WebFault.refused(
          "“Time zone” takes the name of a zone, such as Europe/Berlin. Nothing was changed.")
      }
      answers.timeZone = zone
    }
    answers.dateOrder = form.words("dates").flatMap { ImportAnswers.DateOrder(rawValue: $0) }
    if let start = form.words("start") {
      guard let time = Timestamp(start) else {
        throw WebFault.refused(
          "“Begins at” takes a time with its zone, such as 2026-03-02T10:15:04Z. Nothing was "
            + "changed.")
      }
      answers.start = time
    }
    answers.agents = try lines(form, "agents")
    answers.customers = try lines(form, "customers")
    answers.bots = try lines(form, "bots")
    answers.channel = form.words("channel").flatMap { Channel(rawValue: $0) }
    if let encoding = form.words("encoding") {
      guard encoding.utf8.count < 80, isKnownEncoding(encoding) else {
        throw WebFault.refused(
          "“Character set” takes the name of one, such as windows-1252. Nothing was changed.")
      }
      answers.encoding = encoding
    }
    for line in try lines(form, "columns") {
      let halves = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, !halves[0].isEmpty else {
        throw WebFault.refused(
          "“Columns” takes lines such as text=Message. Nothing was changed.")
      }
      answers.columns[String(halves[0])] = String(halves[1])
    }
    return answers
  }

  private static func lines(_ form: Fields, _ name: String) throws -> [String] {
    let lines = (form[name] ?? "").split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard lines.count <= 2_000 else {
      throw WebFault.refused("At most 2,000 lines can be given. Nothing was changed.")
    }
    return lines
  }
}
