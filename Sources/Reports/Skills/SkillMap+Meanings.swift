internal import Certifications
internal import Reviews

extension SkillMap {
  /// What the words of a rendering mean, with this map's numbers.
  var meanings: [(term: String, meaning: String)] {
    let (adequate, strong) = (percentWords(rules.adequate), percentWords(rules.strong))
    return [
      (
        "share",
        "how much was right. Newer evidence weighs more: after \(rules.halfLifeWords) it weighs "
          + "half. A review weighs more than a play, and a play more than a quiz."
      ),
      (
        "interval",
        "where the skill lies, with a confidence of \(confidenceWords). It takes the skill for one "
          + "that stays as it is; of one that changes quickly it says less."
      ),
      (
        "n",
        "what the evidence is worth, in fresh reviews of one criterion. All that one quiz, play or "
          + "review says counts as one at most."
      ),
      ("q/p/r/s", "how many quizzes, plays, reviews and sign-offs it comes from."),
      ("strong", "the whole interval is at \(strong) or more."),
      ("adequate", "the whole interval is at \(adequate) or more."),
      ("weak", "the whole interval is below \(adequate)."),
      (
        "too little to tell",
        "the interval has \(adequate) inside, so it may be either. More evidence would tell."
      ),
      (
        "change",
        "the last \(rules.halfLifeWords) beside all before; “no sign” where the difference is not "
          + "more than its error or one side has too few, and a dash where there is nothing to compare."
      ),
      (
        "group",
        "the mean of its skills that have evidence. Those without are not in it, and not 0."
      ),
    ]
  }
}
