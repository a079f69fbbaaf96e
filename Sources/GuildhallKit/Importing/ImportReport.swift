public import Findings
public import Transcripts

/// What an import did.
public struct ImportReport: Sendable, Hashable, Codable {
  /// What came of the conversations of one form.
  public struct Form: Sendable, Hashable, Codable {
    public var form: String
    public var conversations = 0
    public var turns = 0

    /// True for the forms that Guildhall writes itself.
    public var isOurs: Bool { RawTranscript.ownForms.contains(form) }
  }

  /// Conversations that were not stored, for one reason.
  public struct Skip: Sendable, Hashable, Codable {
    public var form: String
    /// Of the first error.
    public var reason: Finding.Category
    public var count = 0
  }

  public var new = 0
  public var same = 0
  public var changed = 0
  /// Transcripts that could not be read.
  public var skipped = 0
  public var findings: [Finding] = []
  /// How many values of each kind were taken out of what was read.
  public var redacted: [PersonalDataKind: Int] = [:]
  /// Turns of the conversations that could be read.
  public var turns = 0
  /// In the order in which the forms were met.
  public var forms: [Form] = []
  public var skips: [Skip] = []
  /// New scorecards.
  public var scorecards = 0
  /// Files of other systems that are kept now, without personal data.
  public var keptFiles = 0
  /// How much of the file of lines that is being read is done, 0 to 1.
  public var share: Double?

  public var stored: Int { new + changed }
  /// Conversations that could be read.
  public var conversations: Int { forms.reduce(0) { $0 + $1.conversations } }
}

extension ImportReport {
  /// Counts a transcript that was read.
  mutating func take(
    _ form: String, _ interaction: Interaction?, _ findings: [Finding], _ redactions: [Redaction]
  ) {
    self.findings += findings
    for redaction in redactions { redacted[redaction.kind, default: 0] += 1 }
    guard let interaction else {
      skipped += 1
      skip(form, findings.first { $0.severity == .error }?.category ?? .shape)
      return
    }
    turns += interaction.turns.count
    let place =
      forms.firstIndex { $0.form == form }
      ?? {
        forms.append(Form(form: form))
        return forms.count - 1
      }()
    forms[place].conversations += 1
    forms[place].turns += interaction.turns.count
  }

  private mutating func skip(_ form: String, _ reason: Finding.Category) {
    if let place = skips.firstIndex(where: { $0.form == form && $0.reason == reason }) {
      skips[place].count += 1
    } else {
      skips.append(Skip(form: form, reason: reason, count: 1))
    }
  }
}
