internal import Curricula
internal import Rubrics
internal import Scoring

extension Play {
  /// Takes a step of the trainee.
  ///
  /// - Returns: what came of it, which is also the last of `steps`.
  /// - Throws: when the step cannot be taken; nothing has changed then.
  @discardableResult
  public mutating func take(_ input: PlayInput) throws(PlayFault) -> PlayStep {
    var memo = PlayMemo.none
    return try take(input, &memo)
  }

  /// The same with texts remembered, for those who play much.
  @discardableResult
  mutating func take(
    _ input: PlayInput, _ memo: inout PlayMemo
  ) throws(PlayFault) -> PlayStep {
    let input = try admitted(input)
    var step = emptyStep(for: input)
    // What is done off the line does not keep the customer waiting any longer.
    if case .wrapsUp = input.act {} else { pass(input, &step) }
    // Their patience may have run out while the trainee was still at it.
    if !hasEnded || step.move == nil {
      switch input.act {
      case .says(let text): hear(text, &step, &memo)
      case .does(let tool, let arguments): use(tool, arguments, &step)
      case .waits: look(for: Happening(waited: waited / 1000), &step)
      case .leaves: leave(&step)
      case .wrapsUp(let fields): form = fields
      }
    }
    leaveWithoutPatience(&step)
    finish(&step)
    return step
  }

  /// The step as it counts: its text readable, its time within bounds.
  private func admitted(_ input: PlayInput) throws(PlayFault) -> PlayInput {
    var input = input
    input.elapsed = min(max(0, input.elapsed), PlayInput.longestElapsed)
    if isOver { throw .over }
    if case .wrapsUp(let fields) = input.act {
      guard hasEnded else { throw .notOver }
      try requireForm(fields)
      return input
    }
    if hasEnded { throw .onlyWrapUp }
    switch input.act {
    case .says(let text):
      guard text.unicodeScalars.count <= PlayInput.longestReply else {
        throw .tooLong(limit: PlayInput.longestReply)
      }
      let clean = readable(text)
      if setup.level == .guided, hasChoices, !choices.contains(clean) { throw .notAChoice }
      input.act = .says(clean)
    case .does(let id, let arguments): try requireTool(id, arguments)
    case .waits, .leaves, .wrapsUp: break
    }
    return input
  }

  private func requireTool(_ id: ToolID, _ arguments: [String: String]) throws(PlayFault) {
    guard let tool = engine.tools[id]?.tool else {
      throw .unknownTool(id, known: scenario.tools.map(\.id))
    }
    for (name, value) in arguments.sorted(by: { $0.key < $1.key }) {
      guard let argument = tool.arguments.first(where: { $0.id == name }) else {
        throw .unknownArgument(name, of: id)
      }
      try requireEntry(value)
      if !argument.options.isEmpty, !argument.options.contains(value) {
        throw .noOption(value, argument: argument.title, options: argument.options)
      }
    }
    for argument in tool.arguments where arguments[argument.id] == nil {
      throw .missingArgument(argument.title, of: id)
    }
  }

  private func requireForm(_ fields: [String: String]) throws(PlayFault) {
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      guard let field = scenario.wrapUp?.fields.first(where: { $0.id == name }) else {
        throw .unknownField(name)
      }
      try requireEntry(value)
      if case .choice(let choice) = field, !choice.options.contains(where: { $0.id == value }) {
        throw .noFieldOption(value, field: choice.title, options: choice.options.map(\.id))
      }
    }
  }

  private func requireEntry(_ value: String) throws(PlayFault) {
    guard value.unicodeScalars.count <= PlayInput.longestEntry else {
      throw .tooLong(limit: PlayInput.longestEntry)
    }
  }

  /// Lets the time of a step pass; where the clock presses, or nothing else is done, the customer
  /// notices.
  private mutating func pass(_ input: PlayInput, _ step: inout PlayStep) {
    clock += input.elapsed
    step.at = clock
    guard !isOnHold, setup.level == .timed || input.act == .waits else { return }
    waited += input.elapsed
    guard let manner = engine.manners[.silence], let limit = manner.limit, limit > 0 else { return }
    while waited >= limit * 1000 * (nudges + 1), patience > 0 {
      nudges += 1
      mind(.silence, &step)
    }
    leaveWithoutPatience(&step)
  }

  private mutating func leave(_ step: inout PlayStep) {
    look(for: Happening(leaves: true), &step)
    if !hasEnded {
      go(to: scenario.customer.leavesTo, because: .traineeLeft, lines: nil, &step)
    }
  }

  mutating func leaveWithoutPatience(_ step: inout PlayStep) {
    guard patience <= 0, !hasEnded else { return }
    go(to: scenario.customer.leavesTo, because: .outOfPatience, lines: nil, &step)
  }

  mutating func finish(_ step: inout PlayStep) {
    step.until = step.at
    if !step.said.isEmpty {
      step.until += speakingTime(step.said)
      waited = 0
      nudges = 0
    }
    clock = step.until
    step.offersChoices =
      !hasEnded && hasChoices && (setup.level == .guided || unclear >= 2)
    steps.append(step)
  }

  /// Milliseconds that speaking takes; what is written is there at once.
  func speakingTime(_ lines: [String]) -> Int {
    scenario.channel == "phone" ? lines.reduce(0) { $0 + wordCount($1) } * millisecondsPerWord : 0
  }
}

/// Unhurried talk: about 170 words a minute.
let millisecondsPerWord = 350

func wordCount(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
