internal import Accounts

extension TokenHash {
  /// As the database has it: 64 hexadecimal digits.
  var stored: String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
