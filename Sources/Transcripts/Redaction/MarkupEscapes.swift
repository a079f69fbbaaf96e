/// Longer things between angle brackets are text.
private let tagLimit = 2048

/// The end of the tag or comment that begins here, and whether it ends a line; none when it is no
/// tag of HTML.
func htmlTag(in scalars: [Unicode.Scalar], at start: Int) -> (end: Int, breaksLine: Bool)? {
  if matches("<!--", scalars, start) {
    var index = start + 4
    let limit = min(scalars.count, start + 512)
    while index + 2 < limit {
      if scalars[index] == "-", scalars[index + 1] == "-", scalars[index + 2] == ">" {
        return (index + 3, false)
      }
      index += 1
    }
    return nil
  }
  var index = start + 1
  if index < scalars.count, scalars[index] == "/" { index += 1 }
  var name = ""
  while index < scalars.count, name.utf8.count < 12, scalars[index].isASCII,
    let byte = UInt8(exactly: scalars[index].value), isLetter(byte) || isDigit(byte)
  {
    name.unicodeScalars.append(Unicode.Scalar(lowercase(byte)))
    index += 1
  }
  guard let breaksLine = tagNames[name] else { return nil }
  let limit = min(scalars.count, start + tagLimit)
  while index < limit {
    if scalars[index] == ">" { return (index + 1, breaksLine) }
    if scalars[index] == "<" { return nil }
    index += 1
  }
  return nil
}

/// The names of tags, and whether they end a line.
private let tagNames: [String: Bool] = {
  var names: [String: Bool] = [:]
  for name
    in "a abbr b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark"
    .split(separator: " ")
  { names[String(name)] = false }
  for name in "meta q s samp script small span strike strong style sub sup time tt u var wbr link"
    .split(separator: " ")
  { names[String(name)] = false }
  for name
    in "article blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6"
    .split(separator: " ")
  { names[String(name)] = true }
  for name
    in "head header hr html li main ol option p pre section select table tbody td textarea tfoot"
    .split(separator: " ")
  { names[String(name)] = true }
  for name in "th thead title tr ul".split(separator: " ") { names[String(name)] = true }
  return names
}()

/// What an HTML entity or a JSON escape stands for.
func escape(
  in scalars: [Unicode.Scalar], at start: Int
) -> (scalar: Unicode.Scalar, end: Int)? {
  scalars[start] == "&" ? entity(in: scalars, at: start) : jsonEscape(in: scalars, at: start)
}

private func entity(
  in scalars: [Unicode.Scalar], at start: Int
) -> (scalar: Unicode.Scalar, end: Int)? {
  var index = start + 1
  guard index < scalars.count else { return nil }
  if scalars[index] == "#" {
    index += 1
    let isHex = index < scalars.count && (scalars[index] == "x" || scalars[index] == "X")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < scalars.count, index - first < 7, let digit = hexValue(scalars[index]),
      isHex || digit < 10
    {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, index < scalars.count && scalars[index] == ";" ? index + 1 : index)
  }
  var name = ""
  while index < scalars.count, name.utf8.count < 8, scalars[index].isASCII, scalars[index] != ";" {
    name.unicodeScalars.append(scalars[index])
    index += 1
  }
  guard index < scalars.count, scalars[index] == ";", let scalar = entityNames[name] else {
    return nil
  }
  return (scalar, index + 1)
}

private let entityNames: [String: Unicode.Scalar] = [
  "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">",
  "quot": "\"", "apos": "'", "ndash": "-", "mdash": "-", "minus": "-", "dash": "-",
  "hyphen": "-", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
  "rlm": "\u{200F}", "period": ".", "commat": "@", "colon": ":", "sol": "/", "lpar": "(",
  "rpar": ")", "plus": "+", "num": "#", "middot": ".", "bull": "*", "ast": "*", "NewLine": "\n",
  "Tab": " ", "lowbar": "_", "equals": "=",
]

/// `\u0034`, `\/`, `\"`, `\\`, and `\n` where no word begins with that n.
private func jsonEscape(
  in scalars: [Unicode.Scalar], at start: Int
) -> (scalar: Unicode.Scalar, end: Int)? {
  guard start + 1 < scalars.count else { return nil }
  switch scalars[start + 1] {
  case "u":
    guard start + 5 < scalars.count else { return nil }
    var value: UInt32 = 0
    for scalar in scalars[(start + 2)...(start + 5)] {
      guard let digit = hexValue(scalar) else { return nil }
      value = value * 16 + digit
    }
    return Unicode.Scalar(value).map { ($0, start + 6) }
  case "n", "r", "t":
    let next = start + 2 < scalars.count ? scalars[start + 2].value : 0
    guard !(0x61...0x7A).contains(next) else { return nil }
    return (scalars[start + 1] == "n" ? "\n" : " ", start + 2)
  case "/", "\"", "\\": return (scalars[start + 1], start + 2)
  default: return nil
  }
}

private func hexValue(_ scalar: Unicode.Scalar) -> UInt32? {
  switch scalar.value {
  case 0x30...0x39: scalar.value - 0x30
  case 0x41...0x46: scalar.value - 0x41 + 10
  case 0x61...0x66: scalar.value - 0x61 + 10
  default: nil
  }
}

private func matches(_ text: String, _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
  var index = start
  for scalar in text.unicodeScalars {
    guard index < scalars.count, scalars[index] == scalar else { return false }
    index += 1
  }
  return true
}
