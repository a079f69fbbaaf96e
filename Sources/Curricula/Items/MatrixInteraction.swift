/// Choose one column for every row.
public struct MatrixInteraction: Sendable, Hashable, Codable {
  public struct Column: Sendable, Hashable, Codable {
    public var id: OptionID
    public var text: RichText

    public init(id: OptionID, text: RichText) {
      self.id = id
      self.text = text
    }
  }

  public struct Row: Sendable, Hashable, Codable {
    public var id: OptionID
    public var text: RichText
    public var correct: OptionID

    public init(id: OptionID, text: RichText, correct: OptionID) {
      self.id = id
      self.text = text
      self.correct = correct
    }
  }

  public var columns: [Column]
  public var rows: [Row]
  public var scoring: PartScoring
  /// Whether the rows are shuffled; the columns are a scale and keep their order.
  public var isShuffled: Bool

  public init(
    columns: [Column], rows: [Row], scoring: PartScoring = .each, isShuffled: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.scoring = scoring
    self.isShuffled = isShuffled
  }

  public func column(_ id: OptionID) -> Column? { columns.first { $0.id == id } }
}
