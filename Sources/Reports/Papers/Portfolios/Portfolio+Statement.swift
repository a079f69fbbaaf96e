extension Portfolio {
  /// How the figures came about, and whose record it is.
  var statement: Sheet.Section {
    var blocks: [SheetBlock] = [
      .words(
        """
        This is the record of \(employer), taken from its register of training, certification and \
        review. \(person) chose the work that is shown and changed nothing else. Of that work it \
        tells how it was judged; what was said stays in the house.
        """),
      .words(
        """
        No other person is named: whoever reviewed, mentored or asked stands here by their part \
        alone.
        """),
    ]
    if !figures.isEmpty {
      blocks.append(
        .words(
          """
          A quality figure is the mean score of n pieces of reviewed work, by the rubric and in the \
          period named. Its interval holds the true mean with 95 % confidence. “Too few” means that \
          there is no honest interval yet and that the mean says little.
          """))
    }
    if !skills.isEmpty {
      blocks.append(
        .words(
          """
          The estimate of a skill is the share that quizzes, simulated customers, reviews and signed \
          checklists gave it, with its 95 % interval; n is what they are worth in observations, older \
          ones counting for less. Two skills whose intervals overlap are not known to differ.
          """))
    }
    return Sheet.Section(title: "How to read this record", blocks: blocks)
  }

  /// The hash, and what it is of.
  var foot: [Words] {
    guard let contentHash else { return [] }
    return [
      """
      Content hash: SHA-256 \(contentHash), of the text edition of this portfolio above its line \
      “\(ours: Self.endOfRecord)”.
      """
    ]
  }
}
