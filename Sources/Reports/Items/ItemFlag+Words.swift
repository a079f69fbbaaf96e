public import Statistics

extension ItemFlag {
  /// The flag in two or three words.
  public var title: String {
    switch self {
    case .negativeDiscrimination: "works backwards"
    case .distractorBeatsKey: "a wrong option beats the key"
    case .tooHard: "very hard"
    case .lowDiscrimination: "tells little"
    case .tooEasy: "very easy"
    case .deadDistractor: "an option nobody picks"
    }
  }

  /// What it means and what to do.
  public var advice: String {
    switch self {
    case .negativeDiscrimination:
      "Those who do well elsewhere do worse here. Look whether the key is right and the question "
        + "says what it means."
    case .distractorBeatsKey:
      "A wrong option is picked by those who do well more than the key is. Look whether it is right "
        + "as well."
    case .tooHard:
      "Few earn its points. Look whether it is taught, and whether its words are clear."
    case .lowDiscrimination:
      "Those who do well elsewhere are hardly better at it. Look whether it asks for something else "
        + "than the rest."
    case .tooEasy:
      "Nearly everybody is right. That is fine for what everybody must know; it tells nobody apart."
    case .deadDistractor:
      "Fewer than one in twenty pick one of its wrong options. A more tempting one would make it a "
        + "choice."
    }
  }
}
