public import Rubrics

/// Looks for cues in single texts, for authors who try them.
public struct CueFinder: Sendable {
  public struct Match: Sendable, Hashable {
    public var cue: CueID
    /// The words, and some of those around them.
    public var quote: String
    public var before: String
    public var after: String
    /// How probable a model holds it; nothing where the wording decides.
    public var probability: Double?
    public var isDoubtful: Bool
  }

  /// How many characters around a match are shown.
  private static let room = 40

  private let ids: [CueID]
  private let cues: CompiledCues

  /// - Parameters:
  ///   - owner: the name under which models of the cues were stored.
  ///   - fitted: models of their exemplars; what is missing is fitted now.
  public init(_ cues: [Cue], of owner: RubricID = "", fitted: [FittedCue] = []) {
    ids = cues.map(\.id)
    self.cues = CompiledCues(
      [Rubric(id: owner, title: "", passMark: 1, cues: cues, sections: [])], fitted: fitted)
  }

  /// Matches by cue and then by place, in the text as if it were a turn.
  public func matches(in text: String) -> [Match] {
    var scan = TurnScan(cues)
    let scalars = Array(text.unicodeScalars)
    func words(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    return scan.matches(in: text, turn: 0).filter { $0.certainty != .absent }.map {
      Match(
        cue: ids[$0.cue], quote: words($0.scalars),
        before: words(max(0, $0.scalars.lowerBound - Self.room)..<$0.scalars.lowerBound),
        after: words(
          $0.scalars.upperBound..<min(scalars.count, $0.scalars.upperBound + Self.room)),
        probability: $0.confidence,
        isDoubtful: $0.certainty == .doubtful)
    }
  }
}
