public import Curricula
public import Rubrics

extension Remedy {
  /// When it comes, what is to be done by when, and what is looked at afterwards, as a sentence.
  ///
  /// - Parameter modules: those whose titles are used; others are called by their ids.
  public func words(in modules: [Module] = []) -> String {
    let again = coolDownDays > 0 ? ", not again within \(coolDownDays)" : ""
    return "Fails \(failures) of the last \(window): \(place(in: modules)) within "
      + "\(counted(deadlineDays, "day"))\(again); then \(counted(followUp, "interaction")) "
      + "\(followUp == 1 ? "is" : "are") looked at."
  }

  private func place(in modules: [Module]) -> String {
    let known = modules.first { $0.id.rawValue == module }
    let title = "“\(known?.title ?? module)”"
    guard let part else { return title }
    return "“\(known?.part(PartID(part))?.title ?? part)” of \(title)"
  }
}

extension ReviewPolicy {
  /// Who reviews, what they see, and how often the result may be disputed, as a list.
  public var words: String {
    let disputes =
      disputeDays > 0 && mostDisputes > 0
      ? "\(counted(mostDisputes, "dispute")) at most, within \(counted(disputeDays, "day"))"
      : "no disputes"
    return "\(isBlind ? "blind" : "not blind"), \(counted(reviewers, "reviewer")), \(disputes)"
  }
}
