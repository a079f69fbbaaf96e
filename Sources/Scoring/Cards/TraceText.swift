/// The words of one trace line while they are put together.
///
/// Bytes, because a card has some sixty numbers in its trace and one text each would take longer
/// than all the arithmetic.
struct TraceText {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(256) }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// A criterion, a section or a group by its id.
  mutating func add(quoted id: String) {
    add("“")
    add(id)
    add("”")
  }

  /// A number as `decimal` writes it.
  mutating func add(_ value: Double) {
    if value == 1 { return bytes.append(UInt8(ascii: "1")) }
    guard value.isFinite else { return add("–") }
    guard abs(value) < 1e14 else { return add(String(value)) }
    let scaled = UInt64((abs(value) * 10_000).rounded())
    if value < 0, scaled != 0 { add("−") }
    add(whole: scaled / 10_000)
    add(tenThousandths: scaled % 10_000)
  }

  private mutating func add(whole number: UInt64) {
    if number >= 10 { add(whole: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The digits after the point, without zeros at the end.
  private mutating func add(tenThousandths number: UInt64) {
    guard number > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = number
    var unit: UInt64 = 1_000
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// The text so far; the next one begins.
  mutating func take() -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.removeAll(keepingCapacity: true)
    return text
  }
}
