public import Transcripts

/// What a person says about an export because its files do not say it.
///
/// Nothing here is ever guessed: a reader that misses an answer leaves the value out and its finding
/// names the answer that would help.
public struct ImportAnswers: Sendable, Hashable, Codable {
  /// How dates such as 3/4/19 are written.
  public enum DateOrder: String, Sendable, Hashable, Codable, CaseIterable {
    case dayFirst, monthFirst, yearFirst
  }

  /// The IANA name of the zone of times that have none, such as `Europe/Berlin`.
  public var timeZone: String?
  public var dateOrder: DateOrder?
  /// When a recording, or a log of times without a date, begins.
  public var start: Timestamp?
  /// Members of the team: names, identifiers, e-mail addresses, or domains such as `@harbour.example`.
  public var agents: [String]
  /// Customers, in the same forms.
  public var customers: [String]
  public var bots: [String]
  /// Which of several accounts of one system the export is from.
  public var account: String
  /// The channel of exports that do not say.
  public var channel: Channel?
  /// The name of the files' character set where it is not UTF-8 or UTF-16, such as `windows-1252`.
  public var encoding: String?
  /// The column of a table that holds one of our fields, by the field's name.
  public var columns: [String: String]
  /// Times after this one are taken for mistakes; the importing program's clock and a day.
  public var latest: Timestamp?

  public init(
    timeZone: String? = nil, dateOrder: DateOrder? = nil, start: Timestamp? = nil,
    agents: [String] = [], customers: [String] = [], bots: [String] = [], account: String = "",
    channel: Channel? = nil, encoding: String? = nil, columns: [String: String] = [:],
    latest: Timestamp? = nil
  ) {
    self.timeZone = timeZone
    self.dateOrder = dateOrder
    self.start = start
    self.agents = agents
    self.customers = customers
    self.bots = bots
    self.account = account
    self.channel = channel
    self.encoding = encoding
    self.columns = columns
    self.latest = latest
  }
}

extension ImportAnswers {
  /// These answers, and those of a saved profile where these say nothing.
  public func filled(from saved: ImportAnswers) -> ImportAnswers {
    func joined(_ path: KeyPath<ImportAnswers, [String]>) -> [String] {
      saved[keyPath: path] + self[keyPath: path].filter { !saved[keyPath: path].contains($0) }
    }
    return ImportAnswers(
      timeZone: timeZone ?? saved.timeZone, dateOrder: dateOrder ?? saved.dateOrder,
      start: start ?? saved.start, agents: joined(\.agents), customers: joined(\.customers),
      bots: joined(\.bots), account: account.isEmpty ? saved.account : account,
      channel: channel ?? saved.channel, encoding: encoding ?? saved.encoding,
      columns: saved.columns.merging(columns) { $1 }, latest: latest ?? saved.latest)
  }

  /// The role that somebody was given, by any of their names.
  func role(of names: String?...) -> Role? {
    for name in names.compactMap({ $0?.lowercased() }) where !name.isEmpty {
      if isNamed(name, in: agents) { return .agent }
      if isNamed(name, in: customers) { return .customer }
      if isNamed(name, in: bots) { return .bot }
    }
    return nil
  }

  private func isNamed(_ name: String, in list: [String]) -> Bool {
    list.contains { entry in
      let entry = entry.lowercased()
      return entry == name || (entry.hasPrefix("@") && name.hasSuffix(entry))
    }
  }
}
