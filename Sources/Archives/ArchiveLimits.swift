/// How much of an archive is read before it is taken for an attack or a mistake.
public struct ArchiveLimits: Sendable, Hashable {
  /// Files, folders and whatever else an archive lists.
  public var entries: Int
  /// Bytes of one file when unpacked.
  public var entryBytes: Int
  /// Bytes of all files together when unpacked.
  public var totalBytes: Int
  /// How many times larger than the archive its files may be together.
  ///
  /// Counted from the first mebibyte on: a short file of one letter is no attack.
  public var ratio: Int

  public init(
    entries: Int = 10_000, entryBytes: Int = 64 << 20, totalBytes: Int = 1 << 30, ratio: Int = 200
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
  }
}
