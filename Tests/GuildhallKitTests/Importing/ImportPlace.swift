import Foundation
import GuildhallKit
import Testing
import TranscriptFiles

/// A folder of files to import, and a house beside it.
final class ImportPlace {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "guildhall-\(UUID().uuidString)").path
  let house: House

  init() throws {
    house = try House(
      folder: path + "/data", for: .writing, clock: { Date(timeIntervalSince1970: 1_772_442_904) })
    try FileManager.default.createDirectory(
      atPath: path + "/export", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var export: String { path + "/export" }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = export + "/" + name
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Packs what was written into a ZIP and takes the files away.
  func zip(as name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", packing, export, path + "/" + name]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return path + "/" + name
  }

  private let packing = """
    import os, shutil, sys, zipfile
    with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as archive:
        for folder, _, names in sorted(os.walk(sys.argv[1])):
            for name in sorted(names):
                whole = os.path.join(folder, name)
                archive.write(whole, os.path.relpath(whole, sys.argv[1]))
    shutil.rmtree(sys.argv[1])
    """

  func take(_ answers: ImportAnswers = ImportAnswers(), from path: String? = nil) throws
    -> ImportReport
  {
    try house.importTranscripts(
      at: [path ?? export], by: "tester", ImportPlan(answers: answers, batchSize: 3))
  }

  /// What stands in the database's files, its log included.
  func databaseBytes() throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: path + "/data").reduce(into: Data()) {
      $0 += try Data(contentsOf: URL(fileURLWithPath: path + "/data/" + $1))
    }
  }

  /// Whether the letters stand anywhere in the database.
  func keeps(_ text: String) throws -> Bool {
    try databaseBytes().range(of: Data(text.utf8)) != nil
  }

  /// A table of messages with a note, an unknown author and times without a zone.
  static let table = """
    conversation_id,message_id,sent_at,author_role,author_name,visibility,text
    c1,1,03/04/2025 10:00,customer,Pim,public,My card is 4111 1111 1111 1111
    c1,2,03/04/2025 10:05,agent,Ilse,public,Thank you Pim
    c1,3,03/04/2025 10:06,agent,Ilse,internal,He sounds upset
    c2,4,05/04/2025 11:00,,Mika,public,Hello there

    """

  static func own(_ id: String, _ words: String = "Hello") -> String {
    #"{"id":"\#(id)","channel":"chat","participants":[{"role":"agent","agent":"a"}],"turns":[{"by":0,"text":"\#(words)"}]}"#
  }

  static let vcon = """
    {"vcon":"0.0.1","uuid":"018e3b9c-7c6a-8000-8000-000000000001","created_at":"2026-03-01T10:00:00Z",
    "parties":[{"name":"Pim"},{"name":"Ilse"}],
    "dialog":[{"type":"text","start":"2026-03-01T10:00:00Z","parties":[0,1],"originator":0,"mediatype":"text/plain","encoding":"none","body":"Where is my lamp?"}]}
    """
}
