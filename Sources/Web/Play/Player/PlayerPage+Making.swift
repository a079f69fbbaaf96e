internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Simulations

extension PlayerPage {
  /// - Parameters:
  ///   - customer: from 0.
  ///   - steps: how many steps with the customer are on the page already; nothing for none.
  init(
    _ sitting: PlaySitting, customer: Int, idle: Int, after steps: Int? = nil,
    ended: String? = nil, typed: String = "", fields: [String: String] = [:],
    refusal: String? = nil, _ call: Call
  ) {
    let queue = sitting.queue
    let play = queue.plays[customer]
    let scenario = play.scenario
    let isTimed = play.setup.level == .timed
    title = sitting.part.title
    token = call.token
    step = sitting.revision
    self.customer = customer + 1
    address = At.play(sitting.number, customer: queue.plays.count > 1 ? customer : nil)
    self.steps = At.playSteps(sitting.number)
    clock = isTimed && !queue.isOver ? At.playClock(sitting.number) : nil
    articles = At.playArticles(sitting.number)
    module = At.moduleOfPlays(sitting.module)
    customerName = play.customerName
    initials = play.customerName.ownInitials
    channelName = channelWords(scenario.channel)
    channel =
      ["chat", "email", "phone", "social"].contains(scenario.channel) ? scenario.channel : "log"
    isPhone = scenario.channel == "phone"
    isChat = scenario.channel == "chat"
    isMail = scenario.channel == "email"
    isHeld = play.isHeld
    heading =
      switch scenario.channel {
      case "phone": "On the phone with \(play.customerName)"
      case "email", "social": play.filled(scenario.title)
      default: play.customerName
      }
    level = play.setup.level.badge
    elapsed = (queue.clock + idle) / 1000
    elapsedShown = minutesAndSeconds(elapsed * 1000)
    brief = play.filled(scenario.brief)
    isBegun = play.steps.contains { $0.input != nil && $0.input?.act != .waits }
    tabs = queue.plays.indices.filter { queue.hasCome($0) }.map { number in
      let other = queue.plays[number]
      let lines = number == customer || other.hasEnded ? 0 : other.unansweredLines
      return Tab(
        address: At.play(sitting.number, customer: number), name: other.customerName,
        isCurrent: number == customer, isOver: other.isOver,
        unread: lines > 0 ? "\(lines) new" : nil)
    }
    hasTabs = queue.plays.count > 1
    turns = play.steps.dropFirst(steps ?? 0).flatMap { play.turns(of: $0, isNew: steps != nil) }
    facts = scenario.facts.filter { play.isTold($0.id) }.compactMap { fact in
      guard let title = fact.title, let value = play.facts[fact.id], value != play.customerName
      else { return nil }
      return Fact(label: title.withoutArticle.ownCapitalised, value: value)
    }
    hint =
      play.setup.level == .hinted
      ? play.state.flatMap { $0.hint.isEmpty ? nil : scenario.named(inHint: play.filled($0.hint)) }
      : nil
    choices =
      !play.offersChoices
      ? [] : play.choices.enumerated().map { Choice(number: $0.offset + 1, words: $0.element) }
    hasChoices = !choices.isEmpty
    takesWords = play.setup.level != .guided || choices.isEmpty
    (replyLabel, sendLabel) =
      switch scenario.channel {
      case "phone": ("What you say", "Say it")
      case "email": ("Your reply", "Send the mail")
      case "social": ("Your public answer", "Post it")
      default: ("Your reply", "Send")
      }
    isTall = isMail
    let all = scenario.tools.map { ToolForm($0) }
    let holds = scenario.tools.first { $0.kind == .hold && $0.arguments.isEmpty }?.id.rawValue
    let searches = scenario.tools.first { $0.kind == .search }?.id.rawValue
    hold = play.isHeld ? nil : all.first { $0.toolID == holds }
    search = all.first { $0.toolID == searches }
    tools = all.filter { $0.toolID != holds && $0.toolID != searches }
    hasTools = !tools.isEmpty
    hasArticles = !sitting.articles.isEmpty
    hasEnded = play.hasEnded
    form =
      play.hasEnded && !play.isOver ? scenario.wrapUp?.fields.map { Field($0, fields) } ?? [] : []
    hasForm = !form.isEmpty
    nextTab =
      play.isOver
      ? queue.plays.indices.first { !queue.plays[$0].isOver && queue.hasCome($0) }.map { number in
        Tab(
          address: At.play(sitting.number, customer: number),
          name: queue.plays[number].customerName, isCurrent: false, isOver: false)
      } : nil
    stepIDs =
      ["step-say", "step-wait", "step-leave", "step-clock"] + all.map(\.stepID)
    isComposerNew = hasEnded || play.setup.level == .guided
    self.ended = ended
    self.typed = typed
    self.refusal = refusal
  }
}

extension PlayerPage.ToolForm {
  init(_ tool: Tool) {
    toolID = tool.id.rawValue
    formID = "tool-\(tool.id)"
    stepID = "step-tool-\(tool.id)"
    toolTitle = tool.title
    takes = tool.takes >= 20 ? "Takes \(tool.takes) seconds." : nil
    arguments = tool.arguments.map { argument in
      PlayerPage.Argument(
        field: "entry-\(argument.id)", inputID: "tool-\(tool.id)-\(argument.id)",
        label: argument.title, options: argument.options, hasOptions: !argument.options.isEmpty)
    }
  }
}

extension PlayerPage.Field {
  init(_ wrapUp: WrapUp.Field, _ given: [String: String]) {
    field = "field-\(wrapUp.id)"
    inputID = "field-\(wrapUp.id)"
    label = wrapUp.title
    let before = given[wrapUp.id] ?? ""
    text = before
    switch wrapUp {
    case .choice(let choice):
      options = choice.options.map {
        Option(value: $0.id, label: $0.title, isChosen: $0.id == before)
      }
    case .notes: options = []
    }
    hasOptions = !options.isEmpty
  }
}

extension Scenario {
  /// A hint with the names of tools where the terminal has its commands: “Look up an order” for
  /// `/lookup`.
  fileprivate func named(inHint hint: String) -> String {
    tools.sorted { $0.id.rawValue.count > $1.id.rawValue.count }.reduce(hint) { text, tool in
      text.replacing("/\(tool.id)", with: "“\(tool.title)”")
    }
  }
}

extension String {
  /// “the order number” as it stands beside its value.
  fileprivate var withoutArticle: String { hasPrefix("the ") ? String(dropFirst(4)) : self }
}
