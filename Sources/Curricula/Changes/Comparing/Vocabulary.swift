internal import Rubrics

extension Curriculum {
  /// Every word of its texts, to tell a slip of the pen from another word.
  var vocabulary: Set<String> {
    var words: Set<String> = []
    func read(_ texts: [String]) {
      for text in texts { words.formUnion(tokens(of: text)) }
    }
    func read(_ items: [Item]) {
      for item in items {
        read(item.questionPassages.map(\.text) + item.interaction.shownTexts)
        read(item.explanationPassages.map(\.text))
      }
    }
    read([title, summary])
    for article in articles {
      read([article.title, article.summary] + passages(of: article.blocks).map(\.text))
    }
    for bank in banks { read(bank.items) }
    for module in modules {
      read([module.title, module.summary] + module.parts.map(\.title))
      for lesson in module.lessons { read(passages(of: lesson.blocks).map(\.text)) }
      for quiz in module.quizzes { read(quiz.items) }
      for review in module.reviews { read(review.keys.map(\.reason.plain)) }
      for checklist in module.checklists { read(checklist.points.map(\.text.plain)) }
    }
    for criterion in rubrics.flatMap(\.criteria) { read([criterion.title, criterion.guidance]) }
    for scenario in scenarios { read([scenario.title, scenario.summary, scenario.brief]) }
    return words
  }
}
