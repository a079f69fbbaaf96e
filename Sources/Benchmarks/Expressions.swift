import Expressions

/// Reads one long text and many short ones with usual and with hostile expressions.
///
/// - Returns: a line of JSON each, with megabytes of UTF-8 a second; all texts are ASCII.
func measureExpressions() throws -> [String] {
  let turn = "Thank you for calling, I can see order HP-204417 was shipped on 12/05/2024. "
  let text = Array(String(repeating: turn, count: 40_000).unicodeScalars)
  let turns = Array(repeating: Array(turn.unicodeScalars), count: 40_000)
  var lines: [String] = []
  for pattern in ["\\b[a-z]{2}-?\\d{6}\\b", "order|refund|parcel", "\\bthank(s| you)\\b.*calling"] {
    let expression = try Expression(pattern)
    var scan = ExpressionScan(expression)
    var long = 0
    var short = 0
    let longTime = seconds { long = scan.matches(in: text).count }
    let shortTime = seconds { for turn in turns { short += scan.matches(in: turn).count } }
    let freshTime = seconds { for turn in turns { short += expression.matches(in: turn).count } }
    lines.append(
      line([
        "matches": Double(long), "megabytesASecond": Double(text.count) / longTime / 1e6,
        "oneCallATurn": Double(text.count) / shortTime / 1e6,
        "oneScanATurn": Double(text.count) / freshTime / 1e6,
      ]))
  }
  for pattern in [
    "(a+)+$", "(a|aa)+$", "(x+x+)+y", ".*.*.*=", "a|a.*c", "a(a|b){200}b", "a(a|bc?){200}b",
  ] {
    let expression = try Expression(pattern)
    for length in [100_000, 1_000_000] {
      // A fixed mixture without a period, so that hardly two places have the same state.
      var mixture: UInt64 = 1
      let text = (0..<length).map { _ -> Unicode.Scalar in
        mixture = mixture &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pattern.hasSuffix("b") && mixture >> 63 == 0 ? "b" : "a"
      }
      var count = 0
      let time = seconds { count = expression.matches(in: text).count }
      lines.append(
        line([
          "characters": Double(length), "matches": Double(count),
          "megabytesASecond": Double(length) / time / 1e6,
        ]))
    }
  }
  return lines
}
