/// What is taken out of a conversation before anything else sees it.
public enum PersonalDataKind: String, Sendable, Hashable, Codable, CodingKeyRepresentable,
  CaseIterable
{
  /// The number of a payment card, whole or given in parts.
  case card
  /// The three or four digits that stand on a card beside its number.
  case securityCode
  /// The month in which a card ends.
  case expiry
  /// A password, passphrase or PIN.
  case password
  /// A code that was sent to be used once.
  case oneTimeCode
  case email
  case phone
  /// A social security number of the United States.
  case ssn
  case iban
  case ip
  /// A web address that lets whoever has it in, or names a person.
  case url

  /// What stands in the text in its place, without a number: `[CARD]`.
  public var token: String { "[\(tokenName)]" }

  var tokenName: String {
    switch self {
    case .card: "CARD"
    case .securityCode: "SECURITY-CODE"
    case .expiry: "EXPIRY"
    case .password: "PASSWORD"
    case .oneTimeCode: "ONE-TIME-CODE"
    case .email: "EMAIL"
    case .phone: "PHONE"
    case .ssn: "SSN"
    case .iban: "IBAN"
    case .ip: "IP"
    case .url: "URL"
    }
  }

  /// In words for people, singular and plural.
  public var words: (one: String, many: String) {
    switch self {
    case .card: ("card number", "card numbers")
    case .securityCode: ("security code", "security codes")
    case .expiry: ("expiry date", "expiry dates")
    case .password: ("password", "passwords")
    case .oneTimeCode: ("one-time code", "one-time codes")
    case .email: ("e-mail address", "e-mail addresses")
    case .phone: ("telephone number", "telephone numbers")
    case .ssn: ("social security number", "social security numbers")
    case .iban: ("bank account number", "bank account numbers")
    case .ip: ("IP address", "IP addresses")
    case .url: ("web address with a token", "web addresses with tokens")
    }
  }
}

/// A place in a text that holds personal data.
public struct PersonalDataSpan: Sendable, Hashable {
  public var kind: PersonalDataKind
  /// Unicode scalars of the text, from 0.
  public var range: Range<Int>

  public init(kind: PersonalDataKind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
