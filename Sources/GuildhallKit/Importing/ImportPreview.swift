internal import Findings
public import Foundation
public import TranscriptFiles
internal import Transcripts

/// What an import would find, and what a person should say before.
public struct ImportPreview: Sendable, Codable {
  /// A name whose role nobody has said.
  public struct UnknownRole: Sendable, Codable {
    /// Nothing for people without a name.
    public var name: String?
    public var conversations: Int
  }

  /// A time whose zone or order is open, as it would be read.
  public struct SampleTime: Sendable, Hashable, Codable {
    public var interaction: String
    public var turn: Int
    public var dayFirst: String
    public var monthFirst: String
  }

  public var report = ImportReport()
  /// The most frequent first; at most fifty.
  public var unknownRoles: [UnknownRole] = []
  public var unknownRolesMore = 0
  /// Turns whose time is left out until somebody names its zone, or the order of day and month.
  public var timesWithoutZone = 0
  /// The first three of them.
  public var samples: [SampleTime] = []
}

/// Reads everything as an import would, and stores nothing.
///
/// - Parameter progress: called after every batch.
public func previewImport(
  at paths: [String], _ answers: ImportAnswers, clock: Date = Date(),
  progress: (ImportPreview) -> Void = { _ in }
) throws -> ImportPreview {
  var answers = answers
  answers.latest = Timestamp(
    microseconds: clock.addingTimeInterval(86_400).milliseconds * 1000, precision: .millisecond)
  var preview = ImportPreview()
  var roles: [String?: Int] = [:]
  // What stays open is read again with an answer nobody has given, to show what it would mean.
  var open: [String: [Int]] = [:]
  let source = TranscriptSource(paths: paths, answers: answers)
  let faults = try source.forEachBatch { batch in
    for (raw, reading) in zip(batch, inParallel(batch) { $0.read() }) {
      preview.report.take(raw.form, reading.interaction, reading.findings, reading.redactions)
      guard let interaction = reading.interaction else { continue }
      var names: Set<String?> = []
      for person in interaction.participants where person.role == .unknown {
        names.insert(person.name ?? person.agent)
      }
      for name in names { roles[name, default: 0] += 1 }
      let without = interaction.turns.indices.filter { interaction.turns[$0].at == nil }
      if !raw.isOurs, !without.isEmpty, interaction.timeBasis != .relative {
        open[key(interaction)] = without
      }
    }
    progress(preview)
  }
  preview.report.findings += faults
  preview.list(roles)
  if !open.isEmpty, answers.timeZone == nil || answers.dateOrder == nil {
    try preview.sampleTimes(open, source)
  }
  return preview
}

private func key(_ interaction: Interaction) -> String {
  [interaction.source.system, interaction.source.account, interaction.source.externalID]
    .joined(separator: "\u{1F}")
}

extension ImportPreview {
  fileprivate mutating func list(_ roles: [String?: Int]) {
    let sorted = roles.sorted {
      $0.value == $1.value ? ($0.key ?? "") < ($1.key ?? "") : $0.value > $1.value
    }
    unknownRoles = sorted.prefix(50).map { UnknownRole(name: $0.key, conversations: $0.value) }
    unknownRolesMore = max(0, sorted.count - 50)
  }

  /// Reads the same files as if somebody had said UTC, with the day first and with the month first.
  fileprivate mutating func sampleTimes(
    _ open: [String: [Int]], _ source: TranscriptSource
  ) throws {
    let dayFirst = try times(open, source, .dayFirst)
    let monthFirst = try times(open, source, .monthFirst)
    let places = Set(dayFirst.keys).union(monthFirst.keys)
    timesWithoutZone = places.count
    for place in places.sorted().prefix(3) {
      samples.append(
        SampleTime(
          interaction: place.interaction, turn: place.turn,
          dayFirst: dayFirst[place] ?? "unreadable",
          monthFirst: monthFirst[place] ?? "unreadable"))
    }
  }

  private func times(
    _ open: [String: [Int]], _ source: TranscriptSource, _ order: ImportAnswers.DateOrder
  ) throws -> [Place: String] {
    var source = source
    source.answers.timeZone = source.answers.timeZone ?? "UTC"
    source.answers.dateOrder = source.answers.dateOrder ?? order
    var times: [Place: String] = [:]
    _ = try source.forEachBatch { batch in
      for reading in inParallel(batch, { $0.read() }) {
        guard let interaction = reading.interaction, let turns = open[key(interaction)] else {
          continue
        }
        for turn in turns where interaction.turns.indices.contains(turn) {
          guard let at = interaction.turns[turn].at else { continue }
          times[Place(interaction: interaction.id.rawValue, turn: turn)] = at.text
        }
      }
    }
    return times
  }
}

/// A turn of a conversation.
private struct Place: Hashable, Comparable {
  var interaction: String
  var turn: Int

  static func < (one: Self, other: Self) -> Bool {
    (one.interaction, one.turn) < (other.interaction, other.turn)
  }
}
