import Curricula
import Rubrics
import Testing

struct ItemChangesTests {
  @Test(arguments: Question.allCases)
  func `another right answer is a change of the key, whatever the kind`(_ question: Question) {
    let found = changes { $0.editingItem(question) { $0 = question.withOtherKey } }
    #expect(found.found == [Found(itemPlace(question), .key)])
    #expect(found.changes.map(\.weight) == [.policy])
    #expect(found.partsToTakeAgain.items.map(\.item) == [question.id])
    // Its lesson stayed as it was, and is the place to look.
    #expect(found.partsToTakeAgain.lessons.map(\.reason) == [.teaches])
  }

  @Test func `a key that only has another identifier or place is the same`() {
    let found = changes {
      $0.editingItem(.choice) { item in
        guard case .choice(var choice) = item.interaction else { return }
        choice.options = [
          ChoiceInteraction.Option(id: "x", text: RichText("nine days")),
          ChoiceInteraction.Option(id: "y", text: RichText("five days"), isCorrect: true),
        ]
        item.interaction = .choice(choice)
      }
    }
    #expect(found.found == [Found(itemPlace(.choice), .other)])
    #expect(found.partsToTakeAgain.isEmpty)
  }

  @Test func `the right option says something else`() throws {
    let found = options(RichText("fifty days"), RichText("nine days"))
    #expect(found.found == [Found(itemPlace(.choice), .key)])
    #expect(
      found.changes.first?.detail == .answers(before: ["five days"], after: ["fifty days"]))
  }

  @Test func `a comma in the right option changes no key`() {
    let found = options(RichText("Five days!"), RichText("nine days"))
    #expect(found.found == [Found(itemPlace(.choice), .options)])
    #expect(found.changes.map(\.weight) == [.wording])
  }

  @Test func `a wrong option that says something else is no policy`() {
    let found = options(RichText("five days"), RichText("twelve days"))
    #expect(found.found == [Found(itemPlace(.choice), .options)])
    #expect(found.changes.map(\.weight) == [.structure])
  }

  @Test func `where options differ in an apostrophe alone, it decides`() {
    func asked(_ isFirst: Bool) -> Curriculum {
      school.editingItem(.choice) {
        $0.interaction = .choice(
          ChoiceInteraction(options: [
            ChoiceInteraction.Option(id: "a", text: RichText("its"), isCorrect: isFirst),
            ChoiceInteraction.Option(id: "b", text: RichText("it's"), isCorrect: !isFirst),
          ]))
      }
    }
    let found = CurriculumChanges(from: asked(true), to: asked(false))
    #expect(found.found == [Found(itemPlace(.choice), .key)])
  }

  @Test func `a number in another unit is another answer`() {
    func waiting(_ unit: String) -> Curriculum {
      school.editingItem(.numeric) {
        $0.interaction = .numeric(
          NumericInteraction(
            accepted: [AcceptedNumber(3)], units: [NumericInteraction.Unit(unit)]))
      }
    }
    let found = CurriculumChanges(from: waiting("days"), to: waiting("weeks"))
    #expect(found.found.first == Found(itemPlace(.numeric), .key))
    #expect(found.changes.first?.detail == .answers(before: ["3 days"], after: ["3 weeks"]))
  }

  @Test func `a question about something else, and one with another comma`() {
    let other = changes { $0.editingItem(.order) { $0.prompt = RichText("What of refusals?") } }
    #expect(other.found == [Found(itemPlace(.order), .question)])
    #expect(other.partsToTakeAgain.items.map(\.item) == ["order"])
    let comma = changes { $0.editingItem(.order) { $0.prompt = RichText("What, of order?") } }
    #expect(comma.changes.map(\.weight) == [.wording])
    #expect(comma.partsToTakeAgain.isEmpty)
  }

  @Test func `points, hints, tolerance and trial are no substance`() {
    let found = changes {
      $0.editingItem(.slider) {
        $0.points = 3
        $0.hints = []
        $0.isPilot = true
        $0.interaction = .slider(
          SliderInteraction(
            lower: 0, upper: 99, accepted: [AcceptedNumber(51, tolerance: .absolute(2))]))
      }
    }
    #expect(Set(found.found.map(\.aspect)) == [.points, .explanations, .pilot, .marking])
    #expect(found.changes.allSatisfy { $0.weight == .structure })
    #expect(found.partsToTakeAgain.isEmpty)
  }

  @Test func `items that came and went; one on trial is not to be taken`() {
    let added = changes {
      $0.editingQuiz { quiz in
        quiz.items.append(statement("fresh", "Is it fresh?", true))
        var trial = statement("trial", "Is it tried?", true)
        trial.isPilot = true
        quiz.items.append(trial)
      }
    }
    #expect(added.changes.map(\.weight) == [.policy, .structure])
    #expect(added.partsToTakeAgain.items.map(\.item) == ["fresh"])
    let gone = changes { $0.editingQuiz { $0.items.removeFirst() } }
    #expect(gone.found == [Found(itemPlace(.choice), .presence)])
    #expect(gone.partsToTakeAgain.isEmpty)
  }

  @Test func `the rules of a quiz`() {
    let found = changes {
      $0.editingQuiz {
        $0.masteryScore = 0.9
        $0.cutScore = CutScore(judges: [])
        $0.limits = SittingLimits(seconds: 600, attempts: 2)
        $0.mode = .exam
      }
    }
    #expect(
      found.found
        == [CurriculumChange.Aspect.masteryScore, .cutScore, .mode, .seconds, .attempts]
        .map { Found(quiz, $0) })
    #expect(found.changes.allSatisfy { $0.weight == .structure })
  }

  @Test func `items of a bank that no quiz draws from`() {
    let found = changes { $0.editing { $0.banks[0].items = [statement("spare", "Is it?", false)] } }
    #expect(
      found.found == [
        Found(.bankItem("unused", "spare"), .key), Found(.bankItem("unused", "spare"), .question),
      ])
  }

  @Test func `items of a bank are told once, in the quiz that draws them`() {
    func drawing(_ isTrue: Bool) -> Curriculum {
      var item = statement("spare", "Is it spare?", isTrue)
      return school.editing { $0.banks[0].items = [item] }.editingQuiz {
        item.bank = "unused"
        $0.items.append(item)
      }
    }
    let found = CurriculumChanges(from: drawing(true), to: drawing(false))
    #expect(found.found == [Found(.item("refunds", "check", "spare"), .key)])
  }

  private func options(_ right: RichText, _ wrong: RichText) -> CurriculumChanges {
    changes {
      $0.editingItem(.choice) {
        $0.interaction = .choice(
          ChoiceInteraction(options: [
            ChoiceInteraction.Option(id: "a", text: right, isCorrect: true),
            ChoiceInteraction.Option(id: "b", text: wrong),
          ]))
      }
    }
  }
}
