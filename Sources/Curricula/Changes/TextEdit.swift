/// A place of a text at which sentences came, went or were replaced.
public struct TextEdit: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable {
    /// The old sentences and the new ones.
    case sentences
    /// The same words, set out, emphasised or linked differently; no sentences are held.
    case form
    /// Too much changed to be told sentence by sentence; none are held.
    case rewritten
  }

  public var kind: Kind
  /// The last heading above it that both versions have.
  public var section: String?
  public var before: [String]
  public var after: [String]
  public var weight: CurriculumChange.Weight

  public init(
    kind: Kind = .sentences, section: String? = nil, before: [String] = [], after: [String] = [],
    weight: CurriculumChange.Weight
  ) {
    self.kind = kind
    self.section = section
    self.before = before
    self.after = after
    self.weight = weight
  }
}
