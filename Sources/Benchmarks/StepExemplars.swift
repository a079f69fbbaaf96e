import Exemplars
import Foundation

/// Which step a free text carries out, by cues learnt from other dialogues and by templates alone.
func measureSteps(in folder: String) -> String {
  guard let rows = stepRows(in: folder) else { return "steps: not there, skipped" }
  let dialogues = Set(rows.map(\.dlg)).sorted()
  let fold = Dictionary(uniqueKeysWithValues: dialogues.enumerated().map { ($1, $0 % 5) })
  let late = Set(dialogues.suffix(dialogues.count * 2 / 5))
  var lines = ["Steps, \(rows.count) texts, \(Set(rows.map(\.label)).count) labels"]
  lines += report(
    "5 folds of dialogues",
    (0..<5).map { part in
      (rows.filter { fold[$0.dlg] != part }, rows.filter { fold[$0.dlg] == part })
    })
  lines += report(
    "last 40 % of dialogues",
    [
      (rows.filter { !late.contains($0.dlg) }, rows.filter { late.contains($0.dlg) })
    ])
  return lines.joined(separator: "\n")
}

private typealias Split = (train: [StepRow], rest: [StepRow])

private func report(_ title: String, _ splits: [Split]) -> [String] {
  var lines = ["\(title)"]
  func line(_ name: String, _ judge: (Split) -> Outcome) {
    var whole = Outcome()
    let time = seconds { for split in splits { whole.add(judge(split)) } }
    lines.append("  \(name): \(whole) (\(String(format: "%.1f", time)) s)")
  }
  line("a set for each task", perTask)
  line("a cue for each step, the likeliest of the task", singleCues)
  line("commonest reply as template") { templates($0, commonest) }
  line("reply with slots as template") { templates($0, slotted) }
  line("all replies as templates") { templates($0) { Set($0).sorted() } }
  lines += oneForAll(splits)
  return lines
}

private func perTask(_ split: Split) -> Outcome {
  judgeByTask(split) { train in
    let set = ExemplarSet(
      learning: train.map { LabelledExample(label: $0.label, text: $0.text) })
    return { set.choose(for: $0.text) }
  }
}

private func templates(_ split: Split, _ replies: @escaping ([String]) -> [String]) -> Outcome {
  judgeByTask(split) { train in
    let set = ExemplarSet(
      templates: Dictionary(grouping: train, by: \.label).flatMap { label, rows in
        replies(rows.map(\.reply)).map { LabelledExample(label: label, text: $0) }
      })
    return { set.choose(for: $0.text) }
  }
}

private func commonest(_ replies: [String]) -> [String] {
  let counts = Dictionary(grouping: replies) { $0 }.mapValues(\.count)
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { [$0.key] } ?? []
}

/// Words that fewer than half of a step's different replies share are slots.
private func slotted(_ replies: [String]) -> [String] {
  let different = Set(replies).map { Set($0.split(separator: " ")) }
  return commonest(replies).map { reply in
    let words = reply.split(separator: " ").map { word in
      2 * different.filter { $0.contains(word) }.count >= different.count ? String(word) : "{slot}"
    }
    return (words.allSatisfy { $0 == "{slot}" } ? reply : words.joined(separator: " "))
  }
}

private func judgeByTask(
  _ split: Split, _ learn: ([StepRow]) -> (StepRow) -> ExemplarChoice
) -> Outcome {
  var outcome = Outcome()
  let train = Dictionary(grouping: split.train, by: \.task)
  for (task, rest) in Dictionary(grouping: split.rest, by: \.task).sorted(by: { $0.key < $1.key }) {
    let choose = learn(train[task] ?? [])
    for row in rest { outcome.add(choose(row), label: row.label) }
  }
  return outcome
}

/// Each step as a cue of its own, its task's other texts against it.
private func singleCues(_ split: Split) -> Outcome {
  var outcome = Outcome()
  let train = Dictionary(grouping: split.train, by: \.task)
  for (task, rest) in Dictionary(grouping: split.rest, by: \.task).sorted(by: { $0.key < $1.key }) {
    let mine = train[task] ?? []
    let cues = Set(mine.map(\.label)).sorted().map { label in
      (
        label: label,
        cue: ExemplarModel(
          like: mine.filter { $0.label == label }.map(\.text),
          unlike: mine.filter { $0.label != label }.map(\.text))
      )
    }
    for row in rest {
      let text = ExemplarText(row.text)
      let chances = cues.map { (label: $0.label, chance: $0.cue.probability(of: text)) }
      outcome.all += 1
      for (label, chance) in chances { outcome.chances.append((chance, label == row.label)) }
      if chances.max(by: { $0.chance < $1.chance })?.label == row.label { outcome.right += 1 }
    }
  }
  return outcome
}

private func oneForAll(_ splits: [Split]) -> [String] {
  var (open, closed) = (Outcome(), Outcome())
  var fitting = 0.0
  for split in splits {
    var set: ExemplarSet?
    fitting += seconds {
      set = ExemplarSet(
        learning: split.train.map { LabelledExample(label: $0.label, text: $0.text) })
    }
    guard let set else { continue }
    let steps = Dictionary(grouping: split.train, by: \.task).mapValues { $0.map(\.label) }
    for row in split.rest {
      let text = ExemplarText(row.text)
      open.add(set.choose(for: text), label: row.label)
      closed.add(set.choose(for: text, among: steps[row.task] ?? []), label: row.label)
    }
  }
  let time = String(format: "fitted in %.1f s a fold", fitting / Double(splits.count))
  return [
    "  one set for all tasks, any label: \(open) (\(time))",
    "  one set for all tasks, the task's labels: \(closed)",
  ]
}

private struct Outcome: CustomStringConvertible {
  var all = 0
  var right = 0
  var decided = 0
  var decidedRight = 0
  var chances: [(chance: Double, isTrue: Bool)] = []

  mutating func add(_ choice: ExemplarChoice, label: String) {
    let isRight = choice.ranked.first?.label == label
    all += 1
    right += isRight ? 1 : 0
    guard let confidence = choice.confidence else { return }
    chances.append((confidence, isRight))
    if choice.label != nil {
      decided += 1
      decidedRight += isRight ? 1 : 0
    }
  }

  mutating func add(_ other: Outcome) {
    all += other.all
    right += other.right
    decided += other.decided
    decidedRight += other.decidedRight
    chances += other.chances
  }

  var description: String {
    var text = share(Double(right) / Double(max(all, 1)))
    if decided > 0 {
      text +=
        ", decided \(share(Double(decided) / Double(all))), of those right "
        + share(Double(decidedRight) / Double(decided))
    }
    if !chances.isEmpty { text += ", calibration error \(share(calibrationError(chances)))" }
    return text
  }
}

func calibrationError(_ chances: [(chance: Double, isTrue: Bool)]) -> Double {
  var misses = Array(repeating: 0.0, count: 10)
  for (chance, isTrue) in chances {
    misses[min(Int(chance * 10), 9)] += chance - (isTrue ? 1 : 0)
  }
  return misses.reduce(0) { $0 + abs($1) } / Double(max(chances.count, 1))
}
