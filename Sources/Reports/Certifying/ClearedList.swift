public import Certifications
public import Foundation
internal import Rubrics

/// Who may do a task on a day, on what ground, and who may not.
public struct ClearedList: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    public var person: String
    public var isCleared: Bool
    /// What allows it, or would.
    public var programme: String
    public var state: Standing.State
    public var awardedAt: Date
    public var expiresAt: Date?
    /// Since when it is not allowed any more.
    public var endedAt: Date?
    /// How many they may be given at once, where that is limited.
    public var most: Int?

    public init(
      person: String, isCleared: Bool, programme: String, state: Standing.State, awardedAt: Date,
      expiresAt: Date? = nil, endedAt: Date? = nil, most: Int? = nil
    ) {
      self.person = person
      self.isCleared = isCleared
      self.programme = programme
      self.state = state
      self.awardedAt = awardedAt
      self.expiresAt = expiresAt
      self.endedAt = endedAt
      self.most = most
    }
  }

  public var task: String
  public var title: String
  public var on: Date
  /// Those who may first, then those who might once.
  public var lines: [Line]

  public init(task: String, title: String, on: Date, lines: [Line]) {
    self.task = task
    self.title = title
    self.on = on
    self.lines = lines
  }
}

extension ClearedList {
  public var text: String {
    let cleared = lines.filter(\.isCleared)
    var text =
      "\(title), \(day(on)): \(cleared.isEmpty ? "nobody may." : "\(cleared.count) may.")\n"
    if !cleared.isEmpty {
      var table = TextTable([
        ("person", .left), ("certified for", .left), ("since", .left), ("until", .left),
      ])
      for line in cleared {
        // Who loses it on the day itself should know the hour.
        let endsToday = line.expiresAt.map { $0 < on.addingTimeInterval(86_400) } ?? false
        table.add([
          shortened(line.person, to: 28), shortened(line.programme, to: 24), day(line.awardedAt),
          line.expiresAt.map { endsToday ? $0.formatted(.iso8601) : day($0) } ?? "for good",
        ])
      }
      text += "\n" + table.text
    }
    let ended = lines.filter { !$0.isCleared }
    if !ended.isEmpty {
      text += "\nNot any more\n"
      for line in ended {
        let since = line.endedAt.map { " since \(day($0))" } ?? ""
        text += "• \(printable(line.person)), \(line.programme): \(line.state.words)\(since)\n"
      }
    }
    return text
  }

  public var csvText: String {
    csv(
      [["person", "cleared", "programme", "state", "awarded_at", "expires_at", "ended_at"]]
        + lines.map { line in
          [
            line.person, line.isCleared ? "yes" : "no", line.programme, line.state.rawValue,
            line.awardedAt.formatted(.iso8601), line.expiresAt?.formatted(.iso8601) ?? "",
            line.endedAt?.formatted(.iso8601) ?? "",
          ]
        })
  }
}
