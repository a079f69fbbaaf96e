internal import Curricula
internal import Rubrics
internal import Scoring

extension CurriculumChange.Value {
  /// The value for a person.
  var words: String {
    switch self {
    case .share(let share): plainPercent(share)
    case .number(let number): decimal(number)
    case .seconds(let seconds): durationWords(seconds)
    case .text(let text): text
    case .names(let names): names.isEmpty ? "none" : names.joined(separator: ", ")
    case .requirement(let requirement): requirement.words()
    }
  }
}

/// "90 seconds", "30 minutes".
private func durationWords(_ seconds: Double) -> String {
  let minutes = seconds / 60
  let isWhole = minutes.rounded() == minutes && minutes >= 2
  return isWhole ? "\(decimal(minutes)) minutes" : "\(decimal(seconds)) seconds"
}
