// The same members as in `Interaction+JSON.swift`, in the order of their names. A test holds the two
// against each other.

extension Interaction {
  /// The interaction as one line of JSON with sorted members: the same value gives the same bytes.
  ///
  /// Nothing when a figure is no number.
  public var storedBytes: [UInt8]? {
    var text = JSONText(reserving: 256 + turns.count * 160)
    write(to: &text)
    return text.isFinite ? text.bytes : nil
  }

  private func write(to text: inout JSONText) {
    text.object { text in
      text.member("assumedTimeZone", assumedTimeZone)
      text.member("channel", channel.rawValue)
      if direction != .unknown { text.member("direction", direction.rawValue) }
      text.member("endedAt", endedAt?.text)
      text.member("id", id.rawValue)
      text.member("language", language)
      if !metrics.isEmpty {
        text.name("metrics")
        text.list(metrics) { $1.write(to: &$0) }
      }
      text.name("participants")
      text.list(participants) { $1.write(to: &$0) }
      text.name("source")
      source.write(to: &text)
      text.member("startedAt", startedAt?.text)
      text.member("status", status)
      text.member("subject", subject)
      if let survey {
        text.name("survey")
        survey.write(to: &text)
      }
      if !tags.isEmpty {
        text.name("tags")
        text.list(tags) { $0.value($1) }
      }
      if timeBasis != .none { text.member("timeBasis", timeBasis.rawValue) }
      text.name("turns")
      text.list(turns) { $1.write(to: &$0) }
    }
  }
}

extension Metric {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("name", name)
      text.member("unit", unit)
      text.member("value", value)
    }
  }
}

extension Participant {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("agent", agent)
      text.member("name", name)
      text.member("role", role.rawValue)
      text.member("roleSource", roleSource?.rawValue)
    }
  }
}

extension Source {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      if !account.isEmpty { text.member("account", account) }
      text.member("externalID", externalID)
      text.member("system", system)
    }
  }
}

extension Survey {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("answer", answer)
      text.member("comment", comment)
      text.member("share", share)
    }
  }
}

extension Turn {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("alteration", alteration?.rawValue)
      json.member("at", at?.text)
      if !attachments.isEmpty {
        json.name("attachments")
        json.list(attachments) { $1.write(to: &$0) }
      }
      json.member("by", by)
      json.member("endMs", endMs)
      if let event {
        json.name("event")
        event.write(to: &json)
      }
      if kind != (event == nil ? .message : .event) { json.member("kind", kind.rawValue) }
      if !quoted.isEmpty {
        json.name("quoted")
        json.list(quoted) { $0.value($1) }
      }
      if let signature {
        json.name("signature")
        json.value(signature)
      }
      json.member("startMs", startMs)
      if !text.isEmpty { json.member("text", text) }
      if visibility != Self.defaultVisibility(of: kind) {
        json.member("visibility", visibility.rawValue)
      }
    }
  }
}

extension Attachment {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      text.member("bytes", bytes)
      text.member("mediaType", mediaType)
      text.member("name", name)
    }
  }
}

extension Event {
  fileprivate func write(to text: inout JSONText) {
    text.object { text in
      if !details.isEmpty {
        text.name("details")
        text.object { text in
          for (key, value) in details.sorted(by: { $0.key < $1.key }) {
            text.name(of: key)
            text.value(value)
          }
        }
      }
      text.member("type", type)
    }
  }
}
