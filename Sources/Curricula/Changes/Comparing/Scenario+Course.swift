internal import Rubrics

extension Scenario {
  /// The scenario without what is compared by name: what is left is how the conversation can go.
  var course: Scenario {
    var course = self
    course.title = ""
    course.summary = ""
    course.brief = ""
    course.language = ""
    course.rubric = ""
    course.masteryScore = 0
    return course
  }

  /// With only what carries meaning of the words that people read, so that a comma more is no
  /// change; what is looked for in replies stays as it is.
  var withBareLines: Scenario {
    var scenario = self
    scenario.customer.persona = bareLine(customer.persona)
    scenario.manners = manners.map { manner in
      var manner = manner
      manner.lines = manner.lines.map(\.bared)
      return manner
    }
    scenario.anywhere = anywhere.bared
    scenario.states = states.map { state in
      var state = state
      state.title = bareLine(state.title)
      state.hint = bareLine(state.hint)
      state.lines = state.lines.map(\.bared)
      state.own = state.own.bared
      state.otherwise = state.otherwise.bared
      return state
    }
    scenario.ends = ends.map { end in
      var end = end
      end.title = bareLine(end.title)
      end.lesson = bareLine(end.lesson)
      end.lines = end.lines.map(\.bared)
      return end
    }
    return scenario
  }
}

/// A line that names facts in braces stays as it is.
private func bareLine(_ text: String) -> String {
  let words = tokens(of: text)
  return words.isEmpty || text.contains("{") ? text : bare(words)
}

extension Line {
  fileprivate var bared: Line {
    var line = self
    line.text = bareLine(text)
    return line
  }
}

extension Reaction {
  fileprivate var bared: Reaction {
    var reaction = self
    reaction.because = bareLine(because)
    reaction.lines = lines.map(\.bared)
    return reaction
  }
}

extension Reactions {
  fileprivate var bared: Reactions {
    var bared = self
    bared.reactions = reactions.map(\.bared)
    bared.transitions = transitions.map { transition in
      var transition = transition
      transition.because = bareLine(transition.because)
      transition.lines = transition.lines.map(\.bared)
      return transition
    }
    return bared
  }
}
