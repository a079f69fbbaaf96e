import Curricula
import Rubrics
import Scoring
import Simulations
import Testing

@Suite struct `A tool` {
  @Test func `is refused with its own fault where it cannot be used, and nothing has changed`()
    throws
  {
    var play = LateParcel.play { $0.tools.append(hold(reasons: ["lost", "broken"])) }
    func fault(_ tool: ToolID, _ arguments: [String: String]) -> PlayFault? {
      do throws(PlayFault) {
        try play.take(PlayInput(.does(tool, arguments: arguments), elapsed: 1000))
        return nil
      } catch {
        return error
      }
    }
    let order = ["order": "x"]
    #expect(fault("refund", [:]) == .unknownTool("refund", known: ["trace", "hold"]))
    #expect(
      fault("trace", ["order": "x", "colour": "red"]) == .unknownArgument("colour", of: "trace"))
    #expect(fault("trace", [:]) == .missingArgument("Order number", of: "trace"))
    #expect(
      fault("hold", ["reason": "gone"])
        == .noOption("gone", argument: "Reason", options: ["lost", "broken"]))
    #expect(
      fault("trace", ["order": String(repeating: "x", count: 4001)]) == .tooLong(limit: 4000))
    #expect(play.steps.count == 1)
    #expect(play.clock == 0)
    #expect(fault("trace", order) == nil)
    #expect(fault("hold", ["reason": "lost"]) == nil)
  }

  @Test(arguments: ["as it is", "small", "spaced", "bare"])
  func `finds an entry whatever its case, spacing and dash`(manner: String) throws {
    var play = LateParcel.play()
    let order = play.facts["order"] ?? ""
    let typed =
      switch manner {
      case "small": order.lowercased()
      case "spaced": " " + order.replacing("-", with: " ") + " "
      case "bare": order.replacing("-", with: "")
      default: order
      }
    #expect(try play.traces(typed).shown == "Trace opened for \(order).")
    #expect(play.place == .state("knows"))
  }

  @Test func `shows the first result whose guard holds, and changes what that one says`() throws {
    var play = LateParcel.play()
    let wrong = try play.traces("HP-0")
    #expect(wrong.shown == "No such order.")
    #expect(wrong.rules == [.result("trace", 1)])
    #expect(wrong.effects == [])
    let right = try play.traces(play.facts["order"] ?? "")
    #expect(right.effects.map(\.variable) == ["traced"])
    #expect(right.told == ["order"])
    #expect(right.rules == [.result("trace", 0), .transition("opening", 0)])
  }

  @Test func `takes its time on top of the trainee's`() throws {
    var play = LateParcel.play { $0.tools[0].takes = 7 }
    #expect(try play.traces("x").at == 8000)
    #expect(try play.waits(1).at == 9000)
  }

  @Test func `of kind hold stops the silence until somebody speaks`() throws {
    var play = LateParcel.play { $0.tools.append(hold()) }
    try play.waits(50)
    try play.take(PlayInput(.does("hold", arguments: [:]), elapsed: 1000))
    #expect(try play.waits(600).said == [])
    #expect(play.patience == 3)
    try play.says("I will look.")
    #expect(try play.waits(59).said == [])
    #expect(try play.waits(1).said == ["Are you still there?"])
  }

  @Test func `of kind search shows articles that fit, and a dash where none does`() throws {
    var scenario = LateParcel.scenario()
    scenario.tools.append(
      Tool(
        id: "search", title: "Search", kind: .search,
        arguments: [Tool.Argument(id: "words", title: "Words")]))
    let articles = [
      Article(id: "lost", title: "Lost parcels", summary: "When a parcel is lost.", blocks: []),
      Article(id: "mugs", title: "Mugs", summary: "How to wash them.", blocks: []),
    ]
    var play = Play(
      ScenarioEngine(scenario, rubric: LateParcel.rubric, articles: articles),
      PlaySetup(seed: 1, level: .free))
    func shown(_ words: String) throws -> String? {
      try play.take(PlayInput(.does("search", arguments: ["words": words]), elapsed: 1)).shown
    }
    #expect(try shown("lost parcels") == "Lost parcels (lost): When a parcel is lost.")
    #expect(try shown("zeppelin") == "—")
  }

  private func hold(reasons: [String] = []) -> Tool {
    Tool(
      id: "hold", title: "Hold", kind: .hold,
      arguments: reasons.isEmpty
        ? [] : [Tool.Argument(id: "reason", title: "Reason", options: reasons)])
  }
}
