import Foundation

/// A row of the file of steps.
struct StepRow: Decodable {
  let dlg: Int
  let task: String
  let text: String
  let label: String
  let reply: String
}

/// The steps, in the order of the file; nil if it is not there.
func stepRows(in folder: String) -> [StepRow]? {
  guard let file = FileManager.default.contents(atPath: folder + "/star-steps/train.ndjson")
  else { return nil }
  return file.split(separator: 0x0A).compactMap {
    try? JSONDecoder().decode(StepRow.self, from: $0)
  }
}

/// The politest and the least polite quarter of a file of requests; nil if it is not there.
func requests(in folder: String, file: String) -> (polite: [String], impolite: [String])? {
  guard let file = FileManager.default.contents(atPath: folder + "/politeness/" + file)
  else { return nil }
  let rows = csvRows(String(decoding: file, as: UTF8.self)).dropFirst()
    .compactMap { row in row.last.flatMap(Double.init).map { (text: row[1], score: $0) } }
  let scores = rows.map(\.score).sorted()
  func quantile(_ share: Double) -> Double {
    let place = share * Double(scores.count - 1)
    let below = Int(place)
    let above = min(below + 1, scores.count - 1)
    return scores[below] + (place - Double(below)) * (scores[above] - scores[below])
  }
  let (low, high) = (quantile(0.25), quantile(0.75))
  return (
    rows.filter { $0.score >= high }.map { unescaped($0.text) },
    rows.filter { $0.score <= low }.map { unescaped($0.text) }
  )
}

/// The file writes punctuation as `&#44` and the like, without the semicolon.
private func unescaped(_ text: String) -> String {
  var result = ""
  var rest = Substring(text)
  while let mark = rest.range(of: "&#") {
    result += rest[..<mark.lowerBound]
    let digits = rest[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }
    if let scalar = UInt32(digits).flatMap(Unicode.Scalar.init) {
      result.unicodeScalars.append(scalar)
    }
    rest = rest[digits.endIndex...]
  }
  return result + rest
}

private func csvRows(_ text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field = ""
  var isQuoted = false
  var signs = text.unicodeScalars.makeIterator()
  var next = signs.next()
  while let sign = next {
    next = signs.next()
    switch sign {
    case "\"" where isQuoted && next == "\"":
      field.append("\"")
      next = signs.next()
    case "\"": isQuoted.toggle()
    case "," where !isQuoted:
      row.append(field)
      field = ""
    case "\n" where !isQuoted:
      rows.append(row + [field])
      (row, field) = ([], "")
    case "\r" where !isQuoted: continue
    default: field.unicodeScalars.append(sign)
    }
  }
  return field.isEmpty ? rows : rows + [row + [field]]
}
