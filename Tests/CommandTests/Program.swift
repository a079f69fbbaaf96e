import Foundation

/// The built program, run as a person would run it.
struct Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The repository; tests run from anywhere.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Beside the test bundle in the build folder.
  static let binary = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "guildhall")

  @discardableResult
  static func run(_ arguments: [String], input: String = "") throws -> Result {
    let process = try start(arguments, input: input)
    // Both pipes are drained at once: a full one would stop the program.
    let errors = Drain(process.errors)
    let output = process.output.readDataToEndOfFile()
    process.process.waitUntilExit()
    return Result(
      status: process.process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: errors.text)
  }

  struct Running {
    var process: Process
    var output: FileHandle
    var errors: FileHandle
  }

  static func start(_ arguments: [String], input: String = "") throws -> Running {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: root)
    process.environment = ["HOME": "/nonexistent", "USER": "tester", "PATH": "/usr/bin:/bin"]
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // The program may be gone before it has read everything.
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    return Running(
      process: process, output: stdout.fileHandleForReading, errors: stderr.fileHandleForReading)
  }

  private final class Drain: @unchecked Sendable {
    private let group = DispatchGroup()
    private var data = Data()

    init(_ handle: FileHandle) {
      DispatchQueue.global().async(group: group) { [self] in data = handle.readDataToEndOfFile() }
    }

    var text: String {
      group.wait()
      return String(decoding: data, as: UTF8.self)
    }
  }
}

/// A folder that goes away with the test.
final class Workplace {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var data: String { path + "/data" }

  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// So many small conversations, one a line.
  func conversations(_ count: Int) throws -> String {
    let lines = (0..<count).map { number in
      #"{"id":"c-\#(number)","channel":"chat","language":"en","participants":[{"role":"customer"},{"role":"agent","agent":"a.a"}],"turns":[{"by":0,"text":"I am upset about order \#(number)"},{"by":1,"text":"Hello, I am sorry to hear that."}]}"#
    }
    return try write(lines.joined(separator: "\n") + "\n", to: "talks.ndjson")
  }
}
