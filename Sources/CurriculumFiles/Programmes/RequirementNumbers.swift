internal import Curricula
internal import Findings
internal import Markup

/// Reports numbers of a requirement that nobody can reach, or that say nothing.
func checkNumbers(of leaf: Requirement, _ element: MarkupElement, _ notes: ReadingNotes) {
  func error(_ sentence: String) { notes.error(.meaning, element.location, sentence) }
  func warn(_ sentence: String) { notes.warning(.meaning, element.location, sentence) }
  switch leaf {
  case .exam(let exam):
    if let band = exam.band, band >= 0.5 {
      error(
        "A band of \(element.attribute("band") ?? "") on both sides of the cut holds nearly every "
          + "result; it is less than 0.5.")
    }
  case .quality(let quality):
    // Of perfect reviews too the lower end is below 1, however many there are.
    if quality.mark >= 1 {
      error("The lower end of an interval is always below 1, so a mark of 1 can never be met.")
    } else if quality.reviews == 1 {
      warn("An interval of one review says nothing; ask for several.")
    } else if let needed = quality.reviewsNeeded, needed > quality.reviews {
      warn(
        "Even of \(quality.reviews) perfect reviews the lower end of the interval is below "
          + "\(element.attribute("mark") ?? ""); ask for \(needed) or more, or lower the mark.")
    }
  case .calibrated(let calibrated):
    if calibrated.kappa <= 0 { warn("A kappa of 0 is what chance gives; ask for more.") }
  default: break
  }
}

extension Requirement.Quality {
  /// How many reviews it takes, all of them perfect, for the lower end of Wilson's interval at 95 %,
  /// n / (n + z²), to reach the mark.
  ///
  /// - Returns: nothing where no number of them does.
  fileprivate var reviewsNeeded: Int? {
    guard mark < 1 else { return nil }
    let squared = 1.959964 * 1.959964
    let needed = (mark * squared / (1 - mark)).rounded(.up)
    return needed < 1e15 ? Int(needed) : nil
  }
}
