public import Foundation
internal import Rubrics
public import Scoring
internal import Transcripts

// The members of a scorecard in the order of their names. A test holds these bytes against those of
// `storedJSON`, which is ten times slower.

/// A scorecard's JSON as it is stored: the bytes that `storedJSON` gives.
///
/// - Throws: what the general encoder throws of a number that JSON cannot hold.
public func scorecardBytes(_ card: Scorecard) throws -> Data {
  var text = JSONText(reserving: 8192)
  card.write(to: &text)
  return text.isFinite ? Data(text.bytes) : try storedJSON(card)
}

extension Scorecard {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("agent", agent)
      text.member("channel", channel.rawValue)
      text.member("engine", engine)
      text.name("entries")
      text.list(entries) { $1.write(to: &$0) }
      text.member("interaction", interaction.rawValue)
      text.member("rubric", rubric.rawValue)
      text.name("segment")
      text.object { text in
        text.member("agent", segment.agent)
        text.name("turns")
        text.value(segment.turns)
      }
      text.name("tally")
      tally.write(to: &text)
    }
  }
}

extension Scorecard.Entry {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("confidence", confidence)
      text.member("criterion", criterion.rawValue)
      text.name("evidence")
      text.list(evidence) { $1.write(to: &$0) }
      text.member("isForPerson", isForPerson)
      text.member("level", level?.rawValue)
      text.member("reason", reason)
      text.member("verdict", verdict.rawValue)
    }
  }
}

extension Evidence {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("cue", cue?.rawValue)
      text.member("end", end)
      if let model {
        text.name("model")
        text.object { text in
          text.name("deciding")
          text.list(model.deciding) { text, words in
            text.object { text in
              text.member("text", words.text)
              text.member("weight", words.weight)
            }
          }
          text.member("probability", model.probability)
        }
      }
      text.member("quote", quote)
      text.member("start", start)
      text.member("turn", turn)
    }
  }
}

extension Tally {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("bonus", bonus)
      text.name("criticalFailures")
      text.list(criticalFailures) { $1.write(to: &$0) }
      if let criticalTotals {
        text.name("criticalTotals")
        text.object { text in
          for (type, total) in criticalTotals.sorted(by: { $0.key < $1.key }) {
            text.name(of: type)
            text.value(total)
          }
        }
      }
      if let groups {
        text.name("groups")
        text.list(groups) { text, group in
          text.object { text in
            text.member("group", group.group.rawValue)
            text.member("raw", group.raw)
            text.member("score", group.score)
          }
        }
      }
      text.name("isFreeOf")
      text.object { text in
        for (type, isFree) in isFreeOf.sorted(by: { $0.key < $1.key }) {
          text.name(of: type)
          text.value(isFree)
        }
      }
      text.name("items")
      text.list(items) { $1.write(to: &$0) }
      text.member("outcome", outcome.rawValue)
      text.member("penalty", penalty)
      text.member("rawTotal", rawTotal)
      text.name("sections")
      text.list(sections) { text, section in
        text.object { text in
          text.member("raw", section.raw)
          text.member("score", section.score)
          text.member("section", section.section.rawValue)
        }
      }
      text.member("total", total)
      text.name("trace")
      text.list(trace) { text, line in
        text.object { text in
          text.member("arithmetic", line.arithmetic)
          text.member("subject", line.subject)
          text.member("value", line.value)
        }
      }
    }
  }
}

extension Tally.Item {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("adjustment", adjustment)
      text.member("appliedWeight", appliedWeight)
      text.member("criterion", criterion.rawValue)
      text.name("mark")
      switch mark {
      case .scored(let share): text.value(share)
      case .notApplicable: text.value("notApplicable")
      case .skipped: text.value("skipped")
      case .notShown: text.value("notShown")
      case .undetermined: text.value("undetermined")
      }
      text.member("section", section.rawValue)
      text.member("share", share)
    }
  }
}

extension Tally.CriticalFailure {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("criterion", criterion.rawValue)
      text.name("rule")
      text.object { text in
        text.member("below", rule.below)
        text.name("effect")
        switch rule.effect {
        case .zero: text.value("zero")
        case .cap(let most): text.value(most)
        case .outcome: text.value("outcome")
        }
        text.member("scope", rule.scope.rawValue)
      }
    }
  }
}
