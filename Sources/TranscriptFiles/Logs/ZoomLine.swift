/// A line of a Zoom chat that begins a message.
struct ZoomLine {
  var moment: LogMoment
  var name: String
  /// Whom the line names as its receiver.
  var recipient: String?
  var isPrivate = false
  var words: Substring

  /// `22:35:18⇥ From Name : words`, `… From Name to Everyone:`, `… From Name to Name(privately) :`
  /// and, of cloud recordings, `00:01:12⇥Name:⇥words`.
  init?(_ line: Substring) {
    var scanner = LogMomentScanner(line)
    guard let moment = scanner.moment(), moment.second != nil else { return nil }
    let space = scanner.rest(of: line)
    guard scanner.skipSpace() else { return nil }
    let rest = scanner.rest(of: line)
    self.moment = moment
    guard let colon = Self.colon(in: rest) else { return nil }
    words = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
    let head = rest[..<colon]
    if head.hasPrefix("From ") {
      name = head.dropFirst(5).folded
      takeRecipient()
    } else {
      guard space.first == "\t", rest[colon...].dropFirst().first.map({ $0 == "\t" }) ?? true else {
        return nil
      }
      name = head.folded
    }
    guard !name.isEmpty else { return nil }
  }

  /// The first colon before a space or the line's end.
  private static func colon(in rest: Substring) -> Substring.Index? {
    let window = rest.prefix(250)
    return window.indices.first {
      window[$0] == ":"
        && (rest.index(after: $0) == rest.endIndex || rest[rest.index(after: $0)].isWhitespace)
    }
  }

  /// “to” may also stand inside a name, so a receiver must be one that Zoom writes.
  private mutating func takeRecipient() {
    guard let joint = name.ranges(of: " to ").last else { return }
    var receiver = name[joint.upperBound...]
    for mark in ["(privately)", "(direct message)"]
    where receiver.lowercased().hasSuffix(mark) {
      isPrivate = true
      receiver = receiver.dropLast(mark.count)
    }
    let groups: Set = [
      "everyone", "hosts and panelists", "all panelists", "panelists", "host", "hosts",
      "all panelists and attendees", "everyone in meeting", "waiting room participants", "me",
      "organizers and panelists",
    ]
    guard isPrivate || groups.contains(receiver.lowercased()) else { return }
    recipient = receiver.folded
    name = name[..<joint.lowerBound].folded
  }
}
