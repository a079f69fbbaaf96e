/// What one good row does to one person.
public struct RosterChange: Sendable, Hashable, Codable {
  public enum Kind: Sendable, Hashable {
    case create
    case update
    /// They leave, or left; other fields may change too.
    case leave(on: RosterDay)
    /// They are there again; the day they joined again when the row says it, else the day of
    /// reading.
    case returned(on: RosterDay)
    case same
  }

  /// One field, as it is shown; nothing where there was or is nothing.
  public struct Field: Sendable, Hashable, Codable {
    public var field: RosterField
    public var old: String?
    public var new: String?

    public init(_ field: RosterField, old: String?, new: String?) {
      self.field = field
      self.old = old
      self.new = new
    }
  }

  public var place: RosterPlace
  /// Nothing for somebody new.
  public var key: Int64?
  public var kind: Kind
  /// What differs, in the order in which columns are usually written.
  public var fields: [Field]
  /// All that is kept of the person once the row is applied.
  public var after: RosterValues
}

extension RosterChange.Kind: Codable {
  private enum CodingKeys: String, CodingKey { case verb, on }

  private enum Verb: String, Codable { case create, update, leave, returned, same }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Verb.self, forKey: .verb) {
    case .create: self = .create
    case .update: self = .update
    case .leave: self = .leave(on: try container.decode(RosterDay.self, forKey: .on))
    case .returned: self = .returned(on: try container.decode(RosterDay.self, forKey: .on))
    case .same: self = .same
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .create: try container.encode(Verb.create, forKey: .verb)
    case .update: try container.encode(Verb.update, forKey: .verb)
    case .leave(let day):
      try container.encode(Verb.leave, forKey: .verb)
      try container.encode(day, forKey: .on)
    case .returned(let day):
      try container.encode(Verb.returned, forKey: .verb)
      try container.encode(day, forKey: .on)
    case .same: try container.encode(Verb.same, forKey: .verb)
    }
  }
}
