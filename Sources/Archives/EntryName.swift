internal import CArchive

/// The name of an entry, whatever its character set.
func entryName(_ entry: OpaquePointer) -> String {
  // The raw name first: the other is translated by way of the process's locale.
  if let raw = archive_entry_pathname(entry), let name = String(validatingCString: raw) {
    return name
  }
  if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
  if let raw = archive_entry_pathname(entry) { return String(cString: raw) }
  return ""
}

/// The path of an entry below the archive; nothing when it is absolute or climbs.
///
/// Archives of Windows may write backslashes.
func safePath(_ name: String) -> String? {
  let path = name.replacing("\\", with: "/")
  guard !path.hasPrefix("/"), !path.unicodeScalars.contains("\0") else { return nil }
  let parts = path.split(separator: "/").filter { $0 != "." }
  guard let first = parts.first, !parts.contains("..") else { return nil }
  let letters = first.utf8
  if letters.count >= 2, letters.dropFirst().first == 0x3A,
    let drive = letters.first, (0x41...0x5A).contains(drive & 0xDF)
  {
    return nil
  }
  return parts.joined(separator: "/")
}

/// A name for a sentence: on one line and not long.
func brief(_ name: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in name.unicodeScalars.prefix(120) {
    view.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "?" : scalar)
  }
  return String(view)
}
