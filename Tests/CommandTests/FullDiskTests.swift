import Foundation
import Testing

/// Disks that are full or may not be written to.
///
/// They need a file system of their own, which only an administrator can mount; elsewhere the tests
/// say that they were skipped.
@Suite(.serialized)
struct FullDiskTests {
  @Test func `a full disk is said, what was acknowledged is kept`() throws {
    let place = try Workplace()
    guard let disk = try Disk(at: place.path + "/disk", options: "size=3m") else {
      print("skipped: no file system may be mounted here")
      return
    }
    let talks = try place.conversations(12_000)
    let run = try Program.run(["import", talks, "--data", disk.path, "--batch", "50"])
    #expect(run.status == 1)
    #expect(run.errors.contains("is full. What was acknowledged before is kept"))
    let last =
      run.errors.split(separator: "\n").compactMap {
        $0.firstMatch(of: /^stored (\d+)/).flatMap { Int($0.1) }
      }.max() ?? 0
    #expect(last > 0)
    // On a disk with room again, everything acknowledged is there.
    let copy = place.path + "/copy"
    try FileManager.default.copyItem(atPath: disk.path, toPath: copy)
    let report = try Program.run(["verify", "--data", copy])
    #expect(report.status == 0, "\(report.errors)")
    let stored = try #require(
      report.output.firstMatch(of: /interactions: (\d+)/).flatMap { Int($0.1) })
    #expect(stored >= last)
  }

  @Test func `a disk that may only be read is said`() throws {
    let place = try Workplace()
    guard let disk = try Disk(at: place.path + "/disk", options: "size=4m") else {
      print("skipped: no file system may be mounted here")
      return
    }
    let talks = try place.conversations(5)
    #expect(try Program.run(["import", talks, "--data", disk.path]).status == 0)
    try #require(disk.remount("ro"))
    let run = try Program.run(["import", talks, "--data", disk.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("may only be read. Nothing was changed."))
  }

  /// A file system in memory, gone with the test.
  private final class Disk {
    let path: String

    init?(at path: String, options: String) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard Self.call(["mount", "-t", "tmpfs", "-o", options, "tmpfs", path]) else { return nil }
    }

    deinit { _ = Self.call(["umount", path]) }

    func remount(_ options: String) -> Bool {
      Self.call(["mount", "-o", "remount,\(options)", path])
    }

    private static func call(_ words: [String]) -> Bool {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = words
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }
}
