/// A sign beside the word of a start or an end, drawn because fonts may lack it.
enum Sign: String {
  case start, good, fair, bad, none

  init(_ tone: Graph.Tone) {
    self =
      switch tone {
      case .good: .good
      case .fair: .fair
      case .bad: .bad
      case .none: .none
      }
  }

  func svg(at spot: Spot) -> String {
    let path =
      switch self {
      case .start: "l8 4.5l-8 4.5z"
      case .good: "m0 5l3.5 3.5l6 -8"
      case .fair: "m0 4.5q2.5 -4.5 5 0t5 0"
      case .bad: "m0.5 0.5l8 8m0 -8l-8 8"
      case .none: "h8v8h-8z"
      }
    return "<path class=\"g-sign g-sign-\(rawValue)\" d=\"M\(px(spot.x - 5)) "
      + "\(px(spot.y - 4.5))\(path)\"/>"
  }
}
