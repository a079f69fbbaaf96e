internal import Curricula
internal import Rubrics
internal import Scoring

extension Play {
  /// Takes a reply: what is in it, what the customer makes of it, and where that leads.
  mutating func hear(_ text: String, _ step: inout PlayStep, _ memo: inout PlayMemo) {
    endHold()
    replies += 1
    step.reply = replies
    let reading = memo.reading(of: cutOff(text, &step), by: engine)
    if reading.words.count < 2 {
      // Marks alone may still say something to a cue of emoji; words they are not.
      unclear += 1
      mind(.empty, &step)
      return
    }
    if reading.isForeign {
      unclear += 1
      mind(.foreign, &step)
      return
    }
    let isRepeated = reading.wordCount >= 3 && !earlier.insert(reading.words).inserted
    understand(reading, &step)
    var happening = Happening(cues: reading.cues, words: reading.words, isReply: true)
    happening.isStranger = namesStranger(reading)
    if happening.isStranger { mind(.stranger, &step) }
    let didReact = look(for: happening, &step)
    if step.move != nil {
      unclear = 0
      return
    }
    if isRepeated {
      mind(.repeated, &step)
    } else if !didReact, !happening.isStranger {
      answerTheRest(happening, &step)
      return
    }
    unclear = 0
  }

  /// What was understood and fits nowhere, and what was not understood.
  private mutating func answerTheRest(_ happening: Happening, _ step: inout PlayStep) {
    let isUnderstood =
      happening.cues.contains { engine.listensFor[$0] }
      || scenario.facts.contains { mentions($0.id, happening) }
    guard engine.states.indices.contains(stateNumber) else { return }
    let otherwise = engine.states[stateNumber].otherwise
    if isUnderstood {
      unclear = 0
      react(otherwise, &step)
      return
    }
    unclear += 1
    guard let manner = engine.manners[.unclear] else {
      react(otherwise, &step)
      return
    }
    // The first time anybody may be misunderstood; after that it tires.
    step.manner = .unclear
    step.rules.append(.manner(.unclear))
    if unclear > 1 {
      change(.patience, by: -max(1, manner.costs), .manner(.unclear, toldIn: nil), &step)
    } else if manner.costs > 0 {
      change(.patience, by: -manner.costs, .manner(.unclear, toldIn: nil), &step)
    }
    speak(manner.lines, &step)
  }

  /// On a channel where people talk, a customer breaks into a monologue.
  private mutating func cutOff(_ text: String, _ step: inout PlayStep) -> String {
    guard let manner = engine.manners[.monologue], let limit = manner.limit,
      wordCount(text) > limit
    else { return text }
    var count = 0
    var isInWord = false
    var end = text.endIndex
    for place in text.indices {
      let isSpace = text[place].isWhitespace
      if isInWord, isSpace {
        count += 1
        if count == limit {
          end = place
          break
        }
      }
      isInWord = !isSpace
    }
    let heard = String(text[..<end])
    step.heardOnly = heard
    mind(.monologue, &step)
    return heard
  }

  private mutating func understand(_ reading: ReplyReading, _ step: inout PlayStep) {
    for (number, quote) in reading.found {
      saidCues[number] = true
      if engine.listensFor[number] {
        let cue = scenario.cues[number]
        step.understood.append(
          PlayStep.Understanding(cue: cue.id, title: cue.title ?? "“\(cue.id)”", quote: quote))
      }
    }
  }

  func mentions(_ fact: FactID, _ happening: Happening) -> Bool {
    guard happening.isReply, let words = facts.folded[fact] else { return false }
    return words.utf8.count > 2 && contains(happening.words, words)
  }

  mutating func endHold() {
    if isOnHold {
      isOnHold = false
      waited = 0
      nudges = 0
    }
  }
}

/// Bytes tell as much as characters where both are ASCII, and are compared much faster.
private func contains(_ text: String, _ words: String) -> Bool {
  func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
  guard isASCII(text), isASCII(words) else { return text.contains(words) }
  var rest = text.utf8[...]
  while rest.count >= words.utf8.count {
    if rest.starts(with: words.utf8) { return true }
    rest.removeFirst()
  }
  return false
}
