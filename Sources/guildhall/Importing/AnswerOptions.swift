import ArgumentParser
import Foundation
import GuildhallKit
import TranscriptFiles
import Transcripts

/// What a person says about an export because its files do not say it.
struct AnswerOptions: ParsableArguments {
  enum Dates: String, ExpressibleByArgument, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
    case yearFirst = "year-first"
  }

  @Option(help: ArgumentHelp("The zone of times without one, such as Europe/Berlin."))
  var zone: String?

  @Option(help: "How dates such as 3/4/19 are written: day-first, month-first or year-first.")
  var dates: Dates?

  @Option(
    help: ArgumentHelp(
      "When a recording, or a log of times without dates, begins; with its zone.",
      valueName: "time"))
  var start: String?

  @Option(
    help: ArgumentHelp(
      "A member of the team: a name, an identifier, an address, or all of a domain (@example.com).",
      valueName: "name"))
  var agent: [String] = []

  @Option(help: ArgumentHelp("A customer, in the same ways.", valueName: "name"))
  var customer: [String] = []

  @Option(help: ArgumentHelp("A program that answers, in the same ways.", valueName: "name"))
  var bot: [String] = []

  @Option(help: "Which of several accounts of one system the export is from.")
  var account: String?

  @Option(help: "The channel of exports that do not say: phone, email, chat, social or other.")
  var channel: String?

  @Option(help: "The character set of files that are neither UTF-8 nor UTF-16.")
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "The column of a table that holds a field; field==text says the same of all rows.",
      valueName: "field=theirs"))
  var column: [String] = []

  @Option(
    name: .customLong("answers"),
    help: ArgumentHelp(
      "Answers that were saved before; options here count more.", valueName: "file"))
  var file: String?

  func validate() throws {
    if let zone, TimeZone(identifier: zone) == nil {
      throw ValidationError("--zone takes the name of a zone, such as Europe/Berlin.")
    }
    if let start, Timestamp(start) == nil {
      throw ValidationError("--start takes a time with its zone, such as 2026-03-02T10:15:04Z.")
    }
    if let channel, Channel(rawValue: channel) == nil {
      throw ValidationError("--channel takes phone, email, chat, social or other.")
    }
    if let encoding, !isKnownEncoding(encoding) {
      throw ValidationError(
        "--encoding takes the name of a character set, such as windows-1252.")
    }
    for entry in column where entry.firstIndex(of: "=").map({ $0 == entry.startIndex }) ?? true {
      throw ValidationError("--column takes field=theirs, such as text=Message.")
    }
  }

  /// The answers of the options, and those of the profile where the options say nothing.
  func answers() throws -> ImportAnswers {
    var answers = ImportAnswers(
      timeZone: zone, start: start.flatMap { Timestamp($0) }, agents: agent, customers: customer,
      bots: bot, account: account ?? "", channel: channel.flatMap { Channel(rawValue: $0) },
      encoding: encoding)
    switch dates {
    case .dayFirst: answers.dateOrder = .dayFirst
    case .monthFirst: answers.dateOrder = .monthFirst
    case .yearFirst: answers.dateOrder = .yearFirst
    case nil: break
    }
    for entry in column {
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // What stands behind a second sign is a constant, and the sign stays with it.
      if parts.count == 2 { answers.columns[String(parts[0])] = String(parts[1]) }
    }
    return try file.map { answers.filled(from: try readImportAnswers(at: $0)) } ?? answers
  }
}
