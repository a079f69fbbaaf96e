/// Reads the times of a cue.
///
/// WebVTT is strict, because its specification says which cues every reader skips; SRT and SBV have
/// no specification, and their writers vary the digits.
struct CueClock {
  enum Style {
    /// `MM:SS.mmm` or `HH:MM:SS.mmm`, arrows between.
    case webVTT
    /// A comma or a point before the fraction, which may be missing; arrows between.
    case subRip
    /// A point before the fraction and a comma between the times.
    case subViewer
  }

  private let bytes: [UInt8]
  private var place = 0
  private let style: Style

  /// The start and the end in milliseconds; nothing when the line holds anything else.
  static func times(_ line: Substring, _ style: Style) -> (start: Int, end: Int)? {
    // The times of a line that long stand at its beginning; what follows are settings.
    var clock = CueClock(bytes: Array(line.utf8.prefix(200)), style: style)
    clock.skipSpace()
    guard let start = clock.time() else { return nil }
    clock.skipSpace()
    guard clock.skip(style == .subViewer ? "," : "-->") else { return nil }
    clock.skipSpace()
    guard let end = clock.time() else { return nil }
    clock.skipSpace()
    return style == .subViewer && clock.place < clock.bytes.count ? nil : (start, end)
  }

  private init(bytes: [UInt8], style: Style) {
    self.bytes = bytes
    self.style = style
  }

  private mutating func time() -> Int? {
    guard let first = digits() else { return nil }
    var units = [first]
    while units.count < 3, skip(":") {
      guard let unit = digits(), unit.count == 2 || (style != .webVTT && unit.count == 1) else {
        return nil
      }
      units.append(unit)
    }
    guard units.count >= 2, units.suffix(2).allSatisfy({ $0.value < 60 }),
      style != .webVTT || units.count == 3 || first.count == 2, let fraction = fraction()
    else { return nil }
    return units.reduce(0) { $0 * 60 + $1.value } * 1000 + fraction
  }

  private mutating func fraction() -> Int? {
    if style == .webVTT {
      guard skip("."), let found = digits(), found.count == 3 else { return nil }
      return found.value
    }
    guard skip(".") || (style == .subRip && skip(",")) else { return 0 }
    guard let found = digits() else { return nil }
    switch found.count {
    case 1: return found.value * 100
    case 2: return found.value * 10
    case 3: return found.value
    default: return nil
    }
  }

  /// At most nine digits, so that no sum of them can overflow.
  private mutating func digits() -> (value: Int, count: Int)? {
    var value = 0
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
      guard place - start < 9 else { return nil }
      value = value * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return place == start ? nil : (value, place - start)
  }

  private mutating func skip(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  /// Space, tab and form feed; a vertical tab is no space in WebVTT.
  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0C].contains(bytes[place]) { place += 1 }
  }
}
