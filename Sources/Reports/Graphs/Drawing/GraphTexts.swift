extension Graph.Node {
  /// What the box says.
  var shownTitle: String {
    let title = oneLine(title)
    return title.isEmpty ? oneLine(id) : title
  }

  /// The line over the title that tells starts and ends by a word.
  var badge: String? {
    switch (kind, tone) {
    case (.plain, _): nil
    case (.start, _): "start"
    case (.end, .none): "end"
    case (.end, _): tone.rawValue + " end"
    }
  }

  /// All that the picture knows of the node.
  var account: String {
    let words = [badge, isFaded ? "never reached" : nil].compactMap(\.self)
    return shownTitle + (words.isEmpty ? "" : " (" + words.joined(separator: ", ") + ")")
      + (oneLine(detail).isEmpty ? "" : ": " + oneLine(detail))
  }
}

extension Graph.Edge {
  /// Label and state, as far as there are any.
  var account: String {
    let state = isEmphasised ? "taken by a walkthrough" : isFaded ? "never taken" : ""
    return [oneLine(label), state].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension Graph {
  /// What the picture is called.
  var name: String {
    let title = oneLine(title)
    return title.isEmpty ? "States and the ways between them" : title
  }

  /// The picture in words, for those who do not see it: every way of a small graph, the counts of a
  /// large one.
  ///
  /// - Parameter ends: the numbers of the nodes that each edge joins.
  func account(_ ends: [(from: Int, to: Int)?]) -> String {
    let joined = edges.indices.filter { ends[$0] != nil }
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    var sentences = [
      summary.isEmpty ? "" : oneLine(summary),
      count(nodes.count, "state", "states") + " and " + count(joined.count, "way", "ways")
        + " between them.",
    ]
    if joined.count <= 100, nodes.count <= 100 {
      var ways = [[String]](repeating: [], count: nodes.count)
      for edge in joined {
        guard let (from, to) = ends[edge] else { continue }
        let words = edges[edge].account
        let target = from == to ? "itself" : nodes[to].shownTitle
        ways[from].append("to " + target + (words.isEmpty ? "" : " (" + words + ")"))
      }
      for (node, ways) in zip(nodes, ways) {
        sentences.append(
          node.account + (ways.isEmpty ? "." : " – " + ways.joined(separator: "; ") + "."))
      }
    }
    return sentences.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
