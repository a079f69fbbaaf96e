import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

/// Four hours of work are a day; a module of 240 minutes is one.
struct ShortestWayTests {
  @Test func `of alternatives the cheaper one is taken`() {
    let way = [MissingRequirement.more(1, of: [[wait(20)], [work("day")], [wait(3)]])].shortestWay(
      in: catalogue)
    #expect(way.steps == [work("day")])
    #expect(way.effort == Effort(minutes: 240))
  }

  @Test func `of equal alternatives the author's first is taken`() {
    let way = [MissingRequirement.more(1, of: [[work("two")], [wait(2)], [wait(2)]])].shortestWay(
      in: catalogue)
    #expect(way.steps == [work("two")])
  }

  @Test func `of so many the cheapest so many, in the author's order`() {
    let gap = MissingRequirement.more(2, of: [[work("two")], [work("four")], [work("day")]])
    let way = [gap].shortestWay(in: catalogue)
    #expect(way.steps == [work("two"), work("day")])
    #expect(way.effort == Effort(minutes: 720))
  }

  @Test func `waits go on side by side, and work adds up`() {
    let way = [wait(20), work("day"), wait(10), work("two")].shortestWay(in: catalogue)
    #expect(way.effort == Effort(days: 20, minutes: 720))
    #expect(way.effort.total == 23)
  }

  @Test func `a gap that is named twice is closed once`() {
    let way = [work("day"), .more(1, of: [[work("day")]]), work("day")].shortestWay(in: catalogue)
    #expect(way.steps == [work("day")])
  }

  @Test func `another programme takes what is missing for it`() {
    let way = [MissingRequirement.programme("q")].shortestWay(in: catalogue) { _ in [work("day")] }
    #expect(way.steps == [.programme("q"), work("day")])
    #expect(way.effort == Effort(minutes: 240))
  }

  @Test func `programmes that wait for each other end`() {
    let way = [MissingRequirement.programme("q")].shortestWay(in: catalogue) {
      $0 == "q" ? [.programme("r")] : [.programme("q"), work("day")]
    }
    #expect(way.steps.contains(work("day")))
  }

  @Test func `a single alternative never costs less than the shortest way`() {
    for seed in 1...3000 {
      var dice = Dice(seed)
      let alternatives = (0..<dice.number(1...4)).map { _ in
        (0..<dice.number(1...3)).map { _ in gap(&dice) }
      }
      let cheapest = alternatives.map { $0.shortestWay(in: catalogue).effort.total }.min()
      let way = [MissingRequirement.more(1, of: alternatives)].shortestWay(in: catalogue)
      #expect(way.effort.total == cheapest, "seed \(seed)")
    }
  }

  private func gap(_ dice: inout Dice) -> MissingRequirement {
    dice.happens(0.5)
      ? wait(dice.number(1...30)) : work(dice.one(of: "day", "two", "four"))
  }
}

let catalogue = Catalogue(
  Curriculum(
    id: "c", title: "C",
    modules: [("day", 240), ("two", 480), ("four", 960)].map { id, minutes in
      Module(
        id: id, title: "M", kind: .tool, minutes: minutes,
        parts: [.lesson(Lesson(id: "lesson", title: "L", blocks: []))])
    }))

func work(_ module: ModuleID) -> MissingRequirement { .module(module, parts: ["lesson"]) }
func wait(_ days: Int) -> MissingRequirement { .service(.init(days: days), daysLeft: days) }
