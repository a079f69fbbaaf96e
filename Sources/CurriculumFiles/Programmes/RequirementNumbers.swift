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
    if quality.mark >= 1 {
      error("A mark of 1 leaves no room for the smallest fault; ask for less.")
    }
    if quality.reviews < fewestReviews {
      error(
        "Fewer than \(fewestReviews) reviews show too little, even perfect ones; ask for "
          + "\(fewestReviews) or more.")
    }
  case .calibrated(let calibrated):
    if calibrated.kappa <= 0 { warn("A kappa of 0 is what chance gives; ask for more.") }
  default: break
  }
}

/// How many reviews it takes, all of them perfect, for the lower end of their interval to reach a
/// mark below 1, whichever it is.
///
/// With one more review imagined at the mark, n of them reach it where t(.975; n) ≤ n: 3.18 for
/// three, 2.78 for four.
private let fewestReviews = 4
