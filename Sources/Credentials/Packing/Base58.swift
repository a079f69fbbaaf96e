/// The bytes of a base58btc text; nothing for other letters and for more than 200 of them.
///
/// The work grows with the square of the length, hence the bound; a signature has 88 letters.
func bytes(ofBase58 text: some Collection<UInt8>) -> [UInt8]? {
  guard text.count <= 200 else { return nil }
  // Least significant first.
  var number: [UInt8] = []
  for letter in text {
    guard let value = alphabet.firstIndex(of: letter) else { return nil }
    var carry = value
    for index in number.indices {
      carry += Int(number[index]) * 58
      number[index] = UInt8(truncatingIfNeeded: carry)
      carry >>= 8
    }
    if carry > 0 { number.append(UInt8(carry)) }
  }
  let zeros = text.prefix { $0 == UInt8(ascii: "1") }.count
  return [UInt8](repeating: 0, count: zeros) + number.reversed()
}

private let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
