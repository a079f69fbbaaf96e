/// One value that was taken out of an interaction, without the value.
public struct Redaction: Sendable, Hashable, Codable {
  public var kind: PersonalDataKind
  public var place: RedactionPlace
  /// Unicode scalars of the text as the source had it.
  public var original: Range<Int>
  /// Unicode scalars of the text as it is kept; the token stands here.
  public var kept: Range<Int>
  /// What stands there now, such as `[EMAIL-2]`.
  public var token: String
}

/// A mark that a source had set before the text came to us.
public struct SourceMark: Sendable, Hashable, Codable {
  /// What it stands for, when it says so.
  public var kind: PersonalDataKind?
  public var place: RedactionPlace
  /// Unicode scalars of the text as the source had it.
  public var original: Range<Int>
}

/// Which text of an interaction it is.
public enum RedactionPlace: Sendable, Hashable, Codable {
  /// The interaction's own identifier, or one of its source.
  case identifier
  case subject
  /// Index among the tags.
  case tag(Int)
  /// Index among the participants; their name.
  case participant(Int)
  /// Index among the turns; its words.
  case turn(Int)
  /// Index among the turns; a detail of its event, by its name.
  case event(Int, String)
  /// A figure that was a card's number and was left out.
  case metric(Int)
  /// Index among the turns, and among its attachments; the file's name.
  case attachment(Int, Int)
  /// The comment of the customer's survey.
  case survey
}

/// An interaction without personal data, and what was taken out.
public struct RedactedInteraction: Sendable, Hashable {
  public var interaction: Interaction
  /// In the order of the interaction.
  public var redactions: [Redaction]
  /// In the order of the interaction.
  public var marks: [SourceMark]
}

/// Takes personal data out of an interaction; typed tokens such as `[CARD]` stand in its place.
///
/// The first value of a kind gets the plain token, the next different one `[CARD-2]`, and the same
/// value the same token wherever it stands. Redacting what comes out changes nothing.
public func redacted(_ interaction: Interaction) -> RedactedInteraction {
  var redactor = InteractionRedactor(interaction)
  return redactor.redact()
}

/// Takes personal data out of a text: plain, HTML, XML or JSON.
///
/// Tags stay; entities and escapes inside a value go with it.
public func redacted(_ text: String) -> String {
  var naming = TokenNaming()
  var edited = EditedText(text)
  naming.know(marksOf: text)
  for _ in 0..<redactionRounds {
    let found = findings(in: edited.text, expecting: [])
    if found.isEmpty { break }
    edited.apply(found.map { ($0, naming.token(for: $0)) })
  }
  return edited.text
}

/// Takes card numbers out of a sentence for people, such as an error message.
public func withoutCardNumbers(_ sentence: String) -> String {
  var reading = TextReading(ScannedText(sentence, readsTags: false))
  reading.claimCards()
  guard !reading.claims.isEmpty else { return sentence }
  var edited = EditedText(sentence)
  edited.apply(findings(of: reading, in: sentence).map { ($0, PersonalDataKind.card.token) })
  return edited.text
}

/// What one round takes out may let the next see more; two are nearly always enough.
let redactionRounds = 8
