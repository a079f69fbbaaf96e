/// One of the values of a `<select>` or a set of boxes.
struct ReviewChoice: Sendable {
  var choiceValue: String
  var choiceLabel: String
  var isSelected: Bool

  init(_ value: String, _ label: String, chosen: String?) {
    choiceValue = value
    choiceLabel = label
    isSelected = value == chosen
  }

  static let channels = ["phone", "email", "chat", "social", "other"]

  static func channels(chosen: String?) -> [ReviewChoice] {
    channels.map { ReviewChoice($0, reviewChannel($0), chosen: chosen) }
  }
}
