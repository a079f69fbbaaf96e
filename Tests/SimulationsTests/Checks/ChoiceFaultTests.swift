import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `Replies to choose from` {
  @Test func `are understood`() {
    let found = Sound.kinds { $0.states[0].choices.append("Bananas are yellow.") }
    #expect(
      found == [ScenarioFault(.choice("opening", 2), .unclearChoice("Bananas are yellow."))])
  }

  @Test func `differ in what they come to`() {
    let found = Sound.kinds {
      $0.states[1].choices = ["What is the order number?", "Order number, please."]
    }
    #expect(found == [ScenarioFault(.state("knows"), .sameChoices)])
  }

  @Test func `exist wherever they are asked for`() {
    let found = Sound.kinds(levels: [.guided])
    #expect(found == [ScenarioFault(.state("knows"), .noChoices)])
    #expect(found[0].isError)
    var scripts = Sound.walkthroughs
    scripts[2].level = .guided
    scripts[2].steps = [.says("That is worrying.", after: 10), .leaves]
    #expect(Sound.kinds(walkthroughs: scripts).has(.state("knows"), .noChoices))
  }
}
