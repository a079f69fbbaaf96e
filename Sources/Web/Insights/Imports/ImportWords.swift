internal import Findings
internal import Foundation
internal import GuildhallKit
internal import Transcripts

/// A finding of an import as a page shows it.
struct ShownFinding: Sendable {
  var place: String
  var line: String?
  var isError: Bool
  var message: String
}

/// Findings of one file.
struct FileFindings: Sendable {
  var file: String
  var count: String
  var findings: [ShownFinding]
  var more: String?
}

/// Findings by file, in the order in which the files were met; at most so many of each.
func fileFindings(
  _ findings: [Finding], in upload: UploadFolder?, most: Int = 50
) -> [FileFindings] {
  var order: [String] = []
  var byFile: [String: [Finding]] = [:]
  for finding in findings {
    let file = withoutCardNumbers(upload?.shown(finding.location.file) ?? finding.location.file)
    if byFile[file] == nil { order.append(file) }
    byFile[file, default: []].append(finding)
  }
  return order.prefix(200).map { file in
    let all = byFile[file] ?? []
    return FileFindings(
      file: file, count: counted(all.count, "finding"),
      findings: all.prefix(most).map {
        ShownFinding(
          place: file, line: $0.location.line.map { "line \($0)" },
          isError: $0.severity == .error, message: fieldNames(in: $0.message))
      },
      more: all.count > most ? "The first \(most) of \(all.count) are shown." : nil)
  }
}

/// A finding's sentence with the form's fields in place of the command line's options.
func fieldNames(in message: String) -> String {
  var text = withoutCardNumbers(message)
  text = text.replacing("; `guildhall import --forms` lists them", with: "")
  for (option, field) in [
    ("--zone", "“Time zone”"), ("--dates", "“Order of dates”"),
    ("--agent", "“Members of the team”"), ("--customer", "“Customers”"),
    ("--start", "“Begins at”"), ("--encoding", "“Character set”"), ("--column", "“Columns”"),
  ] { text = text.replacing(option, with: field) }
  return text
}

/// What was taken out, most of it first: “3 phone numbers, 1 card number”.
func words(forRedacted counts: [PersonalDataKind: Int]) -> String {
  counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    .map { kind, count in
      let names = kind.names
      return "\(count) \(count == 1 ? names.one : names.many)"
    }.joined(separator: ", ")
}

extension PersonalDataKind {
  fileprivate var names: (one: String, many: String) {
    switch self {
    case .card: ("card number", "card numbers")
    case .securityCode: ("card’s security code", "cards’ security codes")
    case .expiry: ("card’s expiry", "cards’ expiries")
    case .password: ("password", "passwords")
    case .oneTimeCode: ("one-time code", "one-time codes")
    case .email: ("e-mail address", "e-mail addresses")
    case .phone: ("phone number", "phone numbers")
    case .ssn: ("social security number", "social security numbers")
    case .iban: ("bank account", "bank accounts")
    case .ip: ("network address", "network addresses")
    case .url: ("web address", "web addresses")
    }
  }
}
