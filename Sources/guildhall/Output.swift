import ArgumentParser
import Findings
import Foundation
import GuildhallKit
import Reports
import Transcripts

/// Prints to standard error, where findings and progress go.
func note(_ text: String, terminator: String = "\n") {
  try? FileHandle.standardError.write(contentsOf: Data((text + terminator).utf8))
}

/// Prints a result.
///
/// Written at once, so that what a line acknowledges is seen before anything else happens.
func say(_ text: String, terminator: String = "\n") {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data((text + terminator).utf8))
  } catch {
    note("error: The results cannot be written; the disk may be full. Write them elsewhere.")
    exit(1)
  }
}

/// A progress line that rewrites itself on a terminal and keeps silent elsewhere.
struct ProgressLine {
  let isShown = isatty(STDERR_FILENO) == 1

  func show(_ text: String) {
    if isShown { note("\r\u{1B}[K\(text)", terminator: "") }
  }

  func clear() {
    if isShown { note("\r\u{1B}[K", terminator: "") }
  }
}

extension [Finding] {
  /// Prints every finding, one a line.
  func report() {
    // What stands in a file must not write to the terminal what the terminal would obey.
    // The name of a file may hold a card's number.
    for finding in self { note(printable(withoutCardNumbers(finding.description))) }
  }

  /// How many errors and warnings there are.
  var summary: String {
    let errors = count { $0.severity == .error }
    let warnings = count - errors
    return "\(errors) \(errors == 1 ? "error" : "errors"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
  }
}

/// JSON for programs, with sorted members and readable times.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  encoder.dateEncodingStrategy = .iso8601
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// Of papers about one person.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html, json
}

struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The folder of the database. [default: $GUILDHALL_DATA, or guildhall in your data folder]",
      valueName: "folder"))
  var folder: String?

  func validate() throws {
    if folder?.isEmpty == true { throw ValidationError("--data takes the name of a folder.") }
  }

  func house(for purpose: House.Purpose) throws -> House {
    let environment = ProcessInfo.processInfo.environment
    return try House(
      folder: folder ?? House.defaultFolder(environment: environment), for: purpose)
  }
}

/// Who is at the keyboard, for the audit log, which holds identifiers and no names.
var operatorName: String { "operator/uid-\(getuid())" }

/// The lines of the terminal, when there is one.
var screenLines: Int? {
  guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else { return nil }
  var size = winsize()
  guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 8 else { return nil }
  return Int(size.ws_row)
}
