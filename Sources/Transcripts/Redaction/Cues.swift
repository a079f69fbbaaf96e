/// What the words around a value may call it.
struct Cues: OptionSet {
  let rawValue: UInt16

  static let card = Cues(rawValue: 1)
  static let securityCode = Cues(rawValue: 2)
  static let expiry = Cues(rawValue: 4)
  static let oneTimeCode = Cues(rawValue: 8)
  static let password = Cues(rawValue: 16)
  static let pin = Cues(rawValue: 32)
  static let phone = Cues(rawValue: 64)
  /// "Office", "message": a telephone number may follow.
  static let maybePhone = Cues(rawValue: 128)
  static let ssn = Cues(rawValue: 256)
  static let iban = Cues(rawValue: 512)
  static let email = Cues(rawValue: 1024)
  /// An order, a case, an amount: something that is nobody's secret.
  static let other = Cues(rawValue: 2048)
}

/// For each token what it, with those before it, says.
func cues(of tokens: [Token], in bytes: [UInt8]) -> [Cues] {
  let saysSent = tokens.contains { $0.word.role == .sent }
  return tokens.indices.map { cue(at: $0, tokens, bytes, saysSent: saysSent) }
}

private func cue(at index: Int, _ tokens: [Token], _ bytes: [UInt8], saysSent: Bool) -> Cues {
  func role(_ offset: Int) -> Word.Role {
    let other = index + offset
    guard tokens.indices.contains(other) else { return .none }
    return tokens[other].word.role
  }
  guard tokens[index].kind == .word else { return [] }
  switch tokens[index].word.role {
  case .card: return role(-1) == .storeCard || isStoreCard(index, tokens, bytes) ? .other : .card
  case .cardMaker: return .card
  case .storeCard:
    return role(1) == .card ? .other : (isWord("id", index, tokens, bytes) ? .other : [])
  case .securityCode: return .securityCode
  case .security:
    if role(-1) == .social { return .ssn }
    return role(1) == .number || role(1) == .digits || (role(1) == .code && !saysSent)
      ? .securityCode : []
  case .expiry: return role(1) == .runsOut || role(-1) == .runsOut ? .other : .expiry
  case .valid: return role(1) == .until ? .expiry : []
  case .oneTime: return .oneTimeCode
  case .code: return code(index, tokens, bytes, saysSent: saysSent)
  case .number:
    switch role(-1) {
    case .own where isWord("number", index, tokens, bytes): return .maybePhone
    case .other: return .other
    default: return isWord("long", index - 1, tokens, bytes) ? .card : []
    }
  case .digits:
    let isBack = (1...5).contains { role($0) == .back }
    if isBack { return .securityCode }
    if role(-1) == .digit, tokens[index - 1].word.value == 3 { return .securityCode }
    if isWord("sixteen", index - 1, tokens, bytes) { return .card }
    return role(-2) == .ending ? .other : []
  case .password: return .password
  case .pin: return role(1) == .code && isWord("pin", index, tokens, bytes) ? .pin : .pin
  case .phone: return .phone
  case .maybePhone: return .maybePhone
  case .social: return role(1) == .security || role(1) == .number || role(1) == .being ? .ssn : []
  case .ssn: return .ssn
  case .iban: return .iban
  case .email: return .email
  case .other, .runsOut: return .other
  case .money, .version: return .other
  default: return []
  }
}

/// What kind of code it is that is meant.
private func code(_ index: Int, _ tokens: [Token], _ bytes: [UInt8], saysSent: Bool) -> Cues {
  for offset in 1...3 where index - offset >= 0 {
    let token = tokens[index - offset]
    guard token.kind == .word else { continue }
    switch token.word.role {
    case .security: return saysSent ? .oneTimeCode : .securityCode
    case .verification:
      if index - offset > 0, tokens[index - offset - 1].word.role == .card { return .securityCode }
      return isWord("confirmation", index - offset, tokens, bytes) && !saysSent
        ? .other : .oneTimeCode
    case .oneTime: return .oneTimeCode
    case .pin: return .pin
    case .otherCode, .storeCard: return .other
    case .other: return .other
    default: break
    }
    if bytes.lowercased(token.range) == "time" { return .oneTimeCode }
  }
  return saysSent ? .oneTimeCode : []
}

private func isStoreCard(_ index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
  index > 0 && tokens[index - 1].word.role == .runsOut
}

private func isWord(_ text: String, _ index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
  tokens.indices.contains(index) && bytes.lowercased(tokens[index].range) == text
}
