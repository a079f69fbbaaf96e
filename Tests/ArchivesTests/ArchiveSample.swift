import CArchive
import Foundation

/// What a test puts into an archive.
struct Packed {
  var path: String
  var bytes: [UInt8] = []
  var kind: UInt32 = 0o100000
  var linkTo: String?
  var hardLinkTo: String?

  static func file(_ path: String, _ text: String) -> Packed {
    Packed(path: path, bytes: Array(text.utf8))
  }
}

enum Form { case zip, storedZip, encryptedZip, tar, tarGzip }

/// An archive made by libarchive's own writer.
func pack(_ form: Form, _ entries: [Packed]) -> [UInt8] {
  guard let archive = archive_write_new() else { return [] }
  defer { archive_write_free(archive) }
  switch form {
  case .zip, .storedZip, .encryptedZip:
    archive_write_set_format_zip(archive)
    if form == .storedZip { archive_write_zip_set_compression_store(archive) }
    if form == .encryptedZip {
      archive_write_set_options(archive, "zip:encryption=zipcrypt")
      archive_write_set_passphrase(archive, "pier")
    }
  case .tar: archive_write_set_format_pax_restricted(archive)
  case .tarGzip:
    archive_write_set_format_pax_restricted(archive)
    archive_write_add_filter_gzip(archive)
  }
  var packed = [UInt8](repeating: 0, count: 1 << 22)
  var used = 0
  let count = packed.count
  packed.withUnsafeMutableBytes { buffer in
    archive_write_open_memory(archive, buffer.baseAddress, count, &used)
    for entry in entries { write(entry, to: archive) }
    archive_write_close(archive)
  }
  return Array(packed.prefix(used))
}

private func write(_ packed: Packed, to archive: OpaquePointer) {
  guard let entry = archive_entry_new() else { return }
  defer { archive_entry_free(entry) }
  archive_entry_copy_pathname(entry, packed.path)
  archive_entry_set_filetype(entry, packed.kind)
  archive_entry_set_perm(entry, 0o644)
  archive_entry_set_size(entry, la_int64_t(packed.bytes.count))
  if let link = packed.linkTo { archive_entry_copy_symlink(entry, link) }
  if let link = packed.hardLinkTo { archive_entry_copy_hardlink(entry, link) }
  archive_write_header(archive, entry)
  packed.bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
}
