/// Put steps into their order.
///
/// The author writes them in the right one.
public struct OrderInteraction: Sendable, Hashable, Codable {
  public struct Step: Sendable, Hashable, Codable {
    public var id: OptionID
    public var text: RichText

    public init(id: OptionID, text: RichText) {
      self.id = id
      self.text = text
    }
  }

  public var steps: [Step]

  public init(steps: [Step]) { self.steps = steps }
}
