/// Redacts the texts of one interaction, with what one turn says about the next.
struct InteractionRedactor {
  private var interaction: Interaction
  private var naming = TokenNaming()
  private var turns: [EditedText]
  /// What each turn's text says by itself; nothing once it was edited.
  private var scans: [TextReading?]
  private var redactions: [Redaction] = []
  private var marks: [SourceMark] = []

  init(_ interaction: Interaction) {
    self.interaction = interaction
    turns = interaction.turns.map { EditedText($0.text, places: $0.partBounds) }
    scans = Array(repeating: nil, count: turns.count)
  }

  mutating func redact() -> RedactedInteraction {
    knowTokens()
    redactIdentifiers()
    if let subject = interaction.subject { interaction.subject = redact(subject, at: .subject) }
    for index in interaction.tags.indices {
      interaction.tags[index] = redact(interaction.tags[index], at: .tag(index), only: namingKinds)
    }
    for index in interaction.participants.indices {
      if let name = interaction.participants[index].name {
        interaction.participants[index].name =
          redact(name, at: .participant(index), only: namingKinds)
      }
    }
    redactTurns()
    redactMetrics()
    if var survey = interaction.survey, let comment = survey.comment {
      survey.comment = redact(comment, at: .survey)
      interaction.survey = survey
    }
    return RedactedInteraction(interaction: interaction, redactions: redactions, marks: marks)
  }

  /// What a name or a tag may hold; the rest would be chance there.
  private let namingKinds: Set<PersonalDataKind> = [.card, .email, .phone, .iban, .ssn]

  private mutating func knowTokens() {
    if let subject = interaction.subject { naming.know(marksOf: subject) }
    for tag in interaction.tags { naming.know(marksOf: tag) }
    for participant in interaction.participants { naming.know(marksOf: participant.name ?? "") }
    for turn in interaction.turns {
      naming.know(marksOf: turn.text)
      for value in (turn.event?.details ?? [:]).values { naming.know(marksOf: value) }
    }
  }

  private mutating func redactIdentifiers() {
    func clean(_ text: String, _ noted: inout [Redaction]) -> String {
      let (clean, kinds) = redactedIdentifier(text)
      for kind in kinds {
        noted.append(
          Redaction(
            kind: kind, place: .identifier, original: 0..<text.unicodeScalars.count,
            kept: 0..<clean.unicodeScalars.count, token: kind.token))
      }
      return clean
    }
    var noted: [Redaction] = []
    interaction.id = InteractionID(rawValue: clean(interaction.id.rawValue, &noted))
    var also: [Redaction] = []
    interaction.source.externalID = clean(interaction.source.externalID, &also)
    interaction.source.system = clean(interaction.source.system, &noted)
    interaction.source.account = clean(interaction.source.account, &noted)
    interaction.language = interaction.language.map { clean($0, &noted) }
    // An agent's identifier says whose work this is; an address there is their own name for it.
    for index in interaction.participants.indices {
      guard let agent = interaction.participants[index].agent else { continue }
      interaction.participants[index].agent = withoutCardNumbers(agent)
    }
    // Where the source has no identifier of its own, both are one.
    redactions += noted.isEmpty ? also : noted
  }

  private mutating func redact(
    _ text: String, at place: RedactionPlace, expecting expected: Cues = [],
    only kinds: Set<PersonalDataKind>? = nil
  ) -> String {
    var edited = EditedText(text)
    noteMarks(TextReading(ScannedText(text)), at: place)
    for _ in 0..<redactionRounds {
      let found = findings(in: edited.text, expecting: expected).filter {
        kinds?.contains($0.kind) ?? true
      }
      if found.isEmpty { break }
      edited.apply(found.map { ($0, naming.token(for: $0)) })
    }
    note(edited, at: place)
    return edited.text
  }

  private mutating func redactTurns() {
    for round in 0..<redactionRounds {
      let found = findInTurns(notingMarks: round == 0)
      if found.allSatisfy(\.isEmpty) { break }
      for (index, values) in found.enumerated() where !values.isEmpty {
        turns[index].apply(values.map { ($0, naming.token(for: $0)) })
        scans[index] = nil
      }
    }
    for index in interaction.turns.indices {
      interaction.turns[index].text = turns[index].text
      interaction.turns[index].partBounds = turns[index].places
      note(turns[index], at: .turn(index))
      for number in interaction.turns[index].attachments.indices {
        let name = interaction.turns[index].attachments[number].name
        interaction.turns[index].attachments[number].name =
          redact(name, at: .attachment(index, number), only: namingKinds)
      }
      guard let event = interaction.turns[index].event else { continue }
      interaction.turns[index].event = redacted(event, of: index)
    }
  }

  /// One look at all turns.
  private mutating func findInTurns(notingMarks: Bool) -> [[PersonalDataFound]] {
    for index in turns.indices where scans[index] == nil {
      var scan = TextReading(ScannedText(turns[index].text))
      scan.asks = scan.asked
      scans[index] = scan
    }
    var readings = scans.compactMap { $0 }
    if notingMarks {
      for (index, reading) in readings.enumerated() { noteMarks(reading, at: .turn(index)) }
    }
    expect(&readings)
    for index in readings.indices { readings[index].claimAddresses() }
    let speakers = interaction.turns.map { turn in
      turn.kind == .message || turn.kind == .utterance ? turn.by : nil
    }
    var split = SplitNumbers(speakers: speakers)
    split.claim(in: &readings)
    var expectation = Expectation()
    for index in readings.indices {
      let turn = interaction.turns[index]
      let left = expectation.before(turn)
      readings[index].expected.formIntersection(left.union(readings[index].announcedBefore))
      readings[index].claimAll()
      let given = readings[index].claims.map(\.kind) + readings[index].marks.compactMap(\.kind)
      expectation.after(turn, asked: readings[index].asks, given: given)
    }
    return readings.indices.map { findings(of: readings[$0], in: turns[$0].text) }
  }

  /// Tells every turn what was asked, or announced by the same speaker, before it.
  private func expect(_ readings: inout [TextReading]) {
    var expectation = Expectation()
    for index in readings.indices {
      let turn = interaction.turns[index]
      var expected = expectation.before(turn)
      if index > 0, interaction.turns[index - 1].by == turn.by {
        readings[index].announcedBefore = readings[index - 1].announced
        expected.formUnion(readings[index].announcedBefore)
      }
      readings[index].expected = expected
      expectation.after(turn, asked: readings[index].asks, given: [])
    }
  }

  private mutating func redacted(_ event: Event, of turn: Int) -> Event {
    var details: [String: String] = [:]
    for (key, value) in event.details.sorted(by: { $0.key < $1.key }) {
      let kept = redact(key, at: .event(turn, ""), only: namingKinds)
      details[kept] = redact(value, at: .event(turn, kept), expecting: cuesOfName(key))
    }
    return Event(type: withoutCardNumbers(event.type), details: details)
  }

  /// What a member's name says about its value: `cardNumber`, `security_code`.
  private func cuesOfName(_ name: String) -> Cues {
    var words = String.UnicodeScalarView()
    let letters = Array(name.unicodeScalars)
    for (place, letter) in letters.enumerated() {
      // "cardNumber" is two words, "CVVCode" too, and "CVV" is one.
      let isCapital = letter.properties.isUppercase
      let followsSmall = place > 0 && !letters[place - 1].properties.isUppercase
      let endsRun = place + 1 < letters.count && letters[place + 1].properties.isLowercase
      if isCapital, place > 0, followsSmall || endsRun { words.append(" ") }
      words.append(letter == "_" || letter == "-" ? " " : letter)
    }
    let reading = TextReading(ScannedText(String(words)))
    return reading.cues.reduce(into: []) { $0.formUnion($1) }
  }

  /// A figure of so many digits that is a card's number by every check is none of ours.
  private mutating func redactMetrics() {
    for index in interaction.metrics.indices.reversed() {
      let metric = interaction.metrics[index]
      interaction.metrics[index].name = withoutCardNumbers(metric.name)
      interaction.metrics[index].unit = withoutCardNumbers(metric.unit)
      guard metric.value >= 1e12, metric.value < 9e18, let number = Int(exactly: metric.value)
      else {
        continue
      }
      let digits = String(number).utf8.map { $0 - 0x30 }
      guard passesLuhn(digits), issuerMatch(digits[...]) != .none else { continue }
      interaction.metrics.remove(at: index)
      redactions.append(
        Redaction(
          kind: .card, place: .metric(index), original: 0..<digits.count, kept: 0..<0, token: ""))
    }
  }

  private mutating func note(_ edited: EditedText, at place: RedactionPlace) {
    redactions += edited.edits.map {
      Redaction(
        kind: $0.kind, place: place, original: $0.original, kept: $0.kept, token: $0.token)
    }
  }

  private mutating func noteMarks(_ reading: TextReading, at place: RedactionPlace) {
    marks += reading.marks.map {
      SourceMark(kind: $0.kind, place: place, original: reading.text.range(of: $0.range))
    }
  }
}

extension Turn {
  /// The ends of quotations and signature, in one list.
  fileprivate var partBounds: [Int] {
    get {
      guard !quoted.isEmpty || signature != nil else { return [] }
      return (quoted + (signature.map { [$0] } ?? [])).flatMap { [$0.lowerBound, $0.upperBound] }
    }
    set {
      let ranges = stride(from: 0, to: newValue.count - 1, by: 2).map {
        newValue[$0]..<max(newValue[$0], newValue[$0 + 1])
      }
      signature = signature == nil ? nil : ranges.last
      quoted = Array(ranges.prefix(quoted.count))
    }
  }
}
