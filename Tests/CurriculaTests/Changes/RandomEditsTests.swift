import Curricula
import Rubrics
import Testing

/// Edits a drawn curriculum at a drawn place: that place is reported, and nothing else.
struct RandomEditsTests {
  @Test(arguments: 0..<300)
  func `what was edited is reported, and nothing else`(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let old = Curriculum.drawn(by: &dice)
    var new = old
    let expected = new.edit(by: &dice)
    let found = CurriculumChanges(from: old, to: new)
    #expect(found.found == [expected])
  }

  @Test(arguments: 0..<100)
  func `the other way round it is the mirror image`(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed) + 1_000)
    let old = Curriculum.drawn(by: &dice)
    var new = old
    for _ in 0..<6 { _ = new.edit(by: &dice) }
    let there = CurriculumChanges(from: old, to: new)
    let back = CurriculumChanges(from: new, to: old)
    #expect(Set(there.changes.map(\.mirrored)) == Set(back.changes))
    #expect(there.changes.count == back.changes.count)
  }

  @Test func `parts and blocks in any order mirror as well`() {
    for seed in 0..<100 {
      var dice = Dice(seed: UInt64(seed) + 5_000)
      let old = Curriculum.drawn(by: &dice)
      let new = old.editing { curriculum in
        curriculum.modules.shuffle(using: &dice)
        curriculum.modules[0].parts.shuffle(using: &dice)
        if case .lesson(var lesson) = old.modules[0].parts[0] {
          lesson.blocks.shuffle(using: &dice)
          lesson.id = "lesson-1"
          curriculum.modules[1].parts = curriculum.modules[1].parts.map {
            $0.id == "lesson-1" ? .lesson(lesson) : $0
          }
        }
      }
      let there = CurriculumChanges(from: old, to: new)
      let back = CurriculumChanges(from: new, to: old)
      #expect(Set(there.changes.map(\.mirrored)) == Set(back.changes), "seed \(seed)")
    }
  }
}

/// The same numbers for the same seed (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func sentence() -> String {
    let words = ["parcel", "money", "customer", "asks", "waits", "never", "twice", "desk", "note"]
    let drawn = (0..<4 + below(6)).map { _ in words[below(words.count)] }
    return "On day \(below(1_000_000)) \(drawn.joined(separator: " "))."
  }
}

extension Curriculum {
  static func drawn(by dice: inout Dice) -> Curriculum {
    school.editing { curriculum in
      curriculum.modules = (0..<3).map { number in
        let lessons = (0..<3).map { lesson in
          Part.lesson(
            Lesson(
              id: PartID("lesson-\(lesson)"), title: "Lesson \(lesson)",
              blocks: (0..<4).map { _ in
                .paragraph(
                  RichText((0..<3).map { _ in dice.sentence() }.joined(separator: " ")))
              }))
        }
        let quiz = Quiz(
          id: "quiz", title: "Quiz", masteryScore: 0.8, items: Question.allCases.map(\.item))
        return Module(
          id: ModuleID("m\(number)"), title: "Module \(number)", kind: .product,
          parts: lessons + [.quiz(quiz)])
      }
    }
  }

  /// Makes one edit, and says where it can be seen.
  mutating func edit(by dice: inout Dice) -> Found {
    let number = dice.below(modules.count)
    let module = modules[number].id
    switch dice.below(11) {
    case 0: return editSentence(number, by: &dice)
    case 1:
      let question = Question.allCases[dice.below(Question.allCases.count)]
      var hits: [ItemID] = []
      editQuiz(of: number) { quiz in
        for place in quiz.items.indices where quiz.items[place].id == question.id {
          quiz.items[place] = question.withOtherKey
          hits.append(question.id)
        }
      }
      return hits.isEmpty ? edit(by: &dice) : Found(.item(module, "quiz", question.id), .key)
    case 2:
      guard modules[number].parts.count > 2 else { return edit(by: &dice) }
      let gone = modules[number].parts.remove(at: dice.below(modules[number].parts.count))
      return Found(.part(module, gone.id), .presence)
    case 3:
      var gone: ItemID?
      editQuiz(of: number) { quiz in
        if quiz.items.count > 1 { gone = quiz.items.remove(at: dice.below(quiz.items.count)).id }
      }
      guard let gone else { return edit(by: &dice) }
      return Found(.item(module, "quiz", gone), .presence)
    case 4:
      guard modules.count > 2 else { return edit(by: &dice) }
      modules.remove(at: number)
      return Found(.module(module), .presence)
    case 5:
      let part = modules[number].parts.removeFirst()
      guard modules[number].parts.count > 1 else {
        modules[number].parts.insert(part, at: 0)
        return edit(by: &dice)
      }
      modules[number].parts.append(part)
      return Found(.part(module, part.id), .order)
    case 6:
      rubrics[0].sections[0].criteria[0].guidance = dice.sentence()
      return Found(.criterion("card", "greeting"), .text)
    case 7:
      articles[1].blocks.append(.paragraph(RichText(dice.sentence())))
      return Found(.article("holidays"), .text)
    case 8:
      programmes[0].validMonths = 13 + dice.below(1_000_000)
      return Found(.programme("associate"), .validity)
    case 9:
      programmes[0].graceDays = 1 + dice.below(1_000_000)
      return Found(.programme("associate"), .graceDays)
    default:
      modules[number].title = dice.sentence()
      return Found(.module(module), .title)
    }
  }

  private mutating func editSentence(_ module: Int, by dice: inout Dice) -> Found {
    for place in modules[module].parts.indices {
      guard case .lesson(var lesson) = modules[module].parts[place] else { continue }
      lesson.blocks[dice.below(lesson.blocks.count)] = .paragraph(RichText(dice.sentence()))
      modules[module].parts[place] = .lesson(lesson)
      return Found(.part(modules[module].id, lesson.id), .text)
    }
    return edit(by: &dice)
  }

  private mutating func editQuiz(of module: Int, _ edit: (inout Quiz) -> Void) {
    for place in modules[module].parts.indices {
      if case .quiz(var quiz) = modules[module].parts[place] {
        edit(&quiz)
        modules[module].parts[place] = .quiz(quiz)
      }
    }
  }
}
