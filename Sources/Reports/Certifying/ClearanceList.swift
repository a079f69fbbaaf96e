public import Certifications
public import Foundation
internal import Rubrics

/// Who may do a task on a day, on what ground, and who may not.
public struct ClearanceList: Sendable, Hashable, Codable {
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

extension ClearanceList {
  public var text: String {
    let cleared = lines.filter(\.isCleared)
    let others = lines.filter { !$0.isCleared }
    var sections = [
      Sheet.Section(
        title: "May",
        blocks: cleared.isEmpty
          ? [.words("Nobody may.")]
          : [
            .table(
              [.words("person"), .words("certified for"), .words("since"), .words("until")]
                + (cleared.contains { $0.most != nil } ? [.number("at most")] : []),
              cleared.map {
                [
                  "\($0.person)", "\($0.programme)", "\(day($0.awardedAt))", $0.until(on),
                  Words(ours: $0.most.map { String($0) } ?? ""),
                ]
              })
          ])
    ]
    if !others.isEmpty {
      sections.append(
        Sheet.Section(
          title: "May not any more",
          blocks: [
            .table(
              [.words("person"), .words("programme"), .words("why"), .words("since")],
              others.map {
                [
                  "\($0.person)", "\($0.programme)", Words(ours: $0.state.words),
                  $0.endedAt.map { "\(day($0))" } ?? "–",
                ]
              })
          ]))
    }
    return Sheet(
      title: "\(title), \(day(on))",
      lead: [
        "\(cleared.count) may, \(others.count) may not any more; whoever is not named never could."
      ], sections: sections
    ).text
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

extension ClearanceList.Line {
  /// Who loses it on the day itself should know the hour.
  fileprivate func until(_ on: Date) -> Words {
    guard let expiresAt else { return "for good" }
    return expiresAt < on.addingTimeInterval(86_400)
      ? "\(expiresAt.formatted(.iso8601))" : "\(day(expiresAt))"
  }
}
