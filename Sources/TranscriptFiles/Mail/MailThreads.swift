internal import Transcripts

/// Puts messages that belong together into one conversation.
///
/// By Gmail's identifier where there is one; then by what a message says it answers; then, for
/// answers that name nothing, by the subject among the same people. Conversations come in the order
/// of their first messages, and so do the messages in each.
func mailThreads(_ messages: [MailMessage]) -> [[Int]] {
  var sets = DisjointSets(messages.count)
  var firstOf: [String: Int] = [:]
  func unite(_ index: Int, _ key: String) {
    if let first = firstOf[key] { sets.unite(first, index) } else { firstOf[key] = index }
  }
  // What Gmail has parted, the references of its own messages do not join.
  for (index, message) in messages.enumerated() {
    if let thread = message.thread { unite(index, "thread " + thread) }
  }
  for (index, message) in messages.enumerated() {
    if let id = message.id {
      if message.thread == nil { unite(index, id) } else { firstOf[id] = firstOf[id] ?? index }
    }
  }
  for (index, message) in messages.enumerated() where message.thread == nil {
    for reference in message.references.prefix(1000) { unite(index, reference) }
  }
  uniteBySubject(messages, &sets)
  var places: [Int: Int] = [:]
  var threads: [[Int]] = []
  for index in messages.indices {
    let root = sets.root(of: index)
    if let place = places[root] {
      threads[place].append(index)
    } else {
      places[root] = threads.count
      threads.append([index])
    }
  }
  return threads
}

/// Joins an answer that names no message to the last of the same subject and people before it.
private func uniteBySubject(_ messages: [MailMessage], _ sets: inout DisjointSets) {
  var groups: [String: [Int]] = [:]
  var order: [String] = []
  for (index, message) in messages.enumerated() where message.thread == nil {
    let (subject, _) = plainSubject(message.subject)
    guard !subject.isEmpty, let sender = message.sender, !message.to.isEmpty else { continue }
    let people = Set(([sender] + message.to).map(\.key)).sorted().joined(separator: " ")
    let key = subject + "\n" + people
    if groups[key] == nil { order.append(key) }
    groups[key, default: []].append(index)
  }
  for key in order {
    guard var group = groups[key], group.count > 1 else { continue }
    if group.allSatisfy({ messages[$0].time?.timestamp != nil }) {
      let moment = { (index: Int) in messages[index].time?.timestamp?.microseconds ?? 0 }
      group.sort { (moment($0), $0) < (moment($1), $1) }
    }
    for (before, index) in zip(group, group.dropFirst())
    where messages[index].references.isEmpty && plainSubject(messages[index].subject).isAnswer {
      sets.unite(before, index)
    }
  }
}

/// The subject without `Re:`, `Fwd:` and their like in other languages, in lower case.
func plainSubject(_ subject: String) -> (subject: String, isAnswer: Bool) {
  let marks: Set<String> = [
    "re", "fw", "fwd", "aw", "wg", "sv", "vs", "vb", "antw", "tr", "rv", "rif", "r", "odp", "pd",
    "res",
    "enc", "ynt", "ilt", "ref", "vl", "doorst", "tr.", "回复", "回覆", "答复", "转发", "轉寄", "返信",
  ]
  var rest = subject.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()[...]
  var isAnswer = false
  while let colon = rest.utf8.prefix(16).firstIndex(of: UInt8(ascii: ":"))
    ?? rest.prefix(6).firstIndex(of: "：")
  {
    // Re[2]:, Re (3):
    let mark = rest[..<colon].prefix { $0 != "[" && $0 != "(" && $0 != " " }
    guard marks.contains(String(mark)) else { break }
    isAnswer = true
    rest = rest[rest.index(after: colon)...].drop { $0 == " " }
  }
  return (String(rest), isAnswer)
}

private struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    // The earlier is the root, so that the result does not depend on how they met.
    if one < other { parents[other] = one } else { parents[one] = other }
  }
}
