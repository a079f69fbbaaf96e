/// True when a file begins as an archive or a compressed file does.
///
/// These are ZIP, gzip, tar, bzip2, xz, zstd, 7-Zip and RAR.
///
/// Office documents are ZIP files too.
///
/// - Parameter bytes: at least the first 262, or all.
public func looksLikeArchive(_ bytes: [UInt8]) -> Bool {
  if beginnings.contains(where: bytes.starts) { return true }
  return bytes.count >= archiveMarkLength && Array(bytes[257..<262]) == Array("ustar".utf8)
}

/// As many bytes tell every kind.
let archiveMarkLength = 262

private let beginnings: [[UInt8]] = [
  [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B, 0x08],
  [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
  [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
  [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07],
]
