import Foundation
import NIOPosix
import Synchronization

@testable import GuildhallKit
@testable import Web

/// A house with the shipped curricula and samples, and a server over it that has no network.
///
/// Making one takes seconds, so it is made once and copied for each test.
final class OpenHouse: Sendable {
  let folder: URL
  let house: House
  let server: WebServer
  /// How far ahead its clock goes, in seconds.
  let ahead: Ahead

  /// - Parameter days: how far ahead its clock goes.
  init(after days: Double = 0) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "open-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: try Self.model.get(), to: folder)
    let ahead = Ahead(days * 86_400)
    self.ahead = ahead
    house = try House(
      folder: folder.path, for: .writing,
      clock: { Date().addingTimeInterval(ahead.seconds.withLock { $0 }) })
    server = try WebServer(house, ServerSettings())
    server.threads.start()
    server.hashingThreads.start()
  }

  deinit {
    server.threads.shutdownGracefully { _ in }
    server.hashingThreads.shutdownGracefully { _ in }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Somebody of that name with these offices, made when there is none yet.
  func person(_ name: String, _ offices: Office...) throws -> Member {
    let person = try house.accountMade(for: name)
    for office in offices { try house.setOffice(office, of: person.id, true, by: nil) }
    return try house.account(person.id)
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let model = Result { () throws -> URL in
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "model-\(UUID().uuidString)")
    let house = try House(folder: folder.path, for: .writing)
    for entry in checkCurricula(at: [root.appending(path: "curricula").path]).entries {
      _ = try house.publish(entry, by: "test")
    }
    _ = try house.importTranscripts(at: [root.appending(path: "transcripts").path], by: "test")
    _ = try house.scoreStored(by: "test")
    _ = try house.playRehearsals()
    _ = try house.awardByRule()
    return folder
  }
}

/// A distance in time that tests change.
final class Ahead: Sendable {
  let seconds: Mutex<Double>

  init(_ seconds: Double) { self.seconds = Mutex(seconds) }
}
