import Foundation
import HTTPTypes

@testable import GuildhallKit
@testable import Web

extension Browser {
  /// Sends files as a browser does.
  mutating func send(
    _ files: [(name: String, bytes: [UInt8])], to path: String, field: String = "files"
  ) async throws -> Answer {
    let mark = "----guildhall-test-7f3a"
    var body: [UInt8] = Array(
      "--\(mark)\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n".utf8)
    for file in files {
      body += Array(
        ("--\(mark)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(file.name)\""
          + "\r\nContent-Type: application/octet-stream\r\n\r\n").utf8)
      body += file.bytes + Array("\r\n".utf8)
    }
    body += Array("--\(mark)--\r\n".utf8)
    return try await send(
      .post, path, body, ["Content-Type": "multipart/form-data; boundary=\(mark)"])
  }

  /// Sends files and waits until what was begun is done.
  mutating func sendAndWait(
    _ files: [(name: String, bytes: [UInt8])], to path: String
  ) async throws -> (address: String, page: Answer) {
    let sent = try await send(files, to: path)
    guard sent.status == 303, let address = sent.location else { return ("", sent) }
    house.server.desk.jobs.settle()
    return (address, try await get(address))
  }
}

/// A ZIP of files that are stored and not compressed.
func zip(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
  func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  var body: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let name = Array(file.path.utf8)
    var facts = little(Int(checkSum(file.bytes)), 4)
    facts += little(file.bytes.count, 4)
    facts += little(file.bytes.count, 4)
    facts += little(name.count, 2)
    let start = body.count
    var head = little(20, 2)
    head += little(0x800, 2)
    head += little(0, 2)
    head += little(0, 4)
    body += little(0x0403_4B50, 4)
    body += head
    body += facts
    body += little(0, 2)
    body += name
    body += file.bytes
    directory += little(0x0201_4B50, 4)
    directory += little(20, 2)
    directory += head
    directory += facts
    // No extra field, no comment, the first disk, no attributes.
    directory += little(0, 12)
    directory += little(start, 4)
    directory += name
  }
  var end = little(0x0605_4B50, 4)
  end += little(0, 4)
  end += little(files.count, 2)
  end += little(files.count, 2)
  end += little(directory.count, 4)
  end += little(body.count, 4)
  end += little(0, 2)
  return body + directory + end
}

/// CRC-32, as ZIP has it.
private func checkSum(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 {
      let isOdd = sum & 1 == 1
      sum >>= 1
      if isOdd { sum ^= 0xEDB8_8320 }
    }
  }
  return ~sum
}
