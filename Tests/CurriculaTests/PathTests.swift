import Rubrics
import Testing

@testable import Curricula

@Suite struct PathTests {
  private func module(_ id: ModuleID, after others: ModuleID...) -> Module {
    Module(id: id, title: id.rawValue, kind: .softSkill, prerequisites: others, parts: [])
  }

  private var curriculum: Curriculum {
    Curriculum(
      id: "school", title: "School",
      modules: [
        module("advanced", after: "basics"), module("basics"), module("extra"),
        module("late", after: "advanced", "extra"), module("lonely"),
      ],
      programmes: [
        Programme(id: "chats", title: "Chats", requires: .passed("basics")),
        Programme(
          id: "first", title: "First", level: .associate,
          requires: .all([.certified("chats"), .any([.passed("late"), .completed("unknown")])])),
        Programme(
          id: "second", title: "Second", level: .representative,
          requires: .all([.certified("first"), .certified("second")])),
      ])
  }

  @Test func `each module comes after those that it requires, else as they stand`() {
    #expect(
      curriculum.modulesInOrder.map(\.id) == ["basics", "advanced", "extra", "late", "lonely"])
  }

  @Test func `modules in a circle all stand somewhere`() {
    let circle = Curriculum(
      id: "circle", title: "Circle", modules: [module("a", after: "b"), module("b", after: "a")])
    #expect(Set(circle.modulesInOrder.map(\.id)) == ["a", "b"])
  }

  @Test func `the path to a certification has all that comes before, and nothing else`() {
    #expect(curriculum.modules(towards: "chats").map(\.id) == ["basics"])
    let all: [ModuleID] = ["basics", "advanced", "extra", "late"]
    #expect(curriculum.modules(towards: "first").map(\.id) == all)
    #expect(curriculum.modules(towards: "second").map(\.id) == all, "one that asks for itself ends")
    #expect(curriculum.modules(towards: "unknown").isEmpty)
  }

  @Test func `what was asked for comes first, then the lowest rung that is not held`() {
    let all = curriculum.programmes
    #expect(Programme.next(of: all, held: [], asked: [])?.id == "first")
    #expect(Programme.next(of: all, held: ["first"], asked: [])?.id == "second")
    #expect(Programme.next(of: all, held: ["first", "second"], asked: [])?.id == nil)
    #expect(Programme.next(of: all, held: [], asked: ["gone", "second"])?.id == "second")
    #expect(Programme.next(of: all, held: ["second"], asked: ["second"])?.id == "first")
  }
}
