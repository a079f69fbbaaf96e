/// The check of Luhn (ISO/IEC 7812-1, annex B) over digits from 0 to 9.
func passesLuhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
  var sum = 0
  var doubles = false
  for digit in digits.reversed() {
    let value = doubles ? Int(digit) * 2 : Int(digit)
    sum += value > 9 ? value - 9 : value
    doubles.toggle()
  }
  return sum % 10 == 0 && digits.contains { $0 != 0 }
}

/// How well the first digits and the length agree with the ranges of the card networks.
enum IssuerMatch: Int {
  case none
  /// A range or a length that is rare, so it takes more than chance to believe it.
  case rare
  case common
}

/// The ranges that the networks publish, as of 2025.
func issuerMatch(_ digits: ArraySlice<UInt8>) -> IssuerMatch {
  let length = digits.count
  let six = digits.prefix(6).reduce(0) { $0 * 10 + Int($1) }
  let (four, three, two, one) = (six / 100, six / 1000, six / 10_000, six / 100_000)
  if one == 4 { return length == 16 ? .common : length == 13 || length == 19 ? .rare : .none }
  if (51...55).contains(two) || (2221...2720).contains(four) {
    return length == 16 ? .common : .none
  }
  if two == 34 || two == 37 { return length == 15 ? .common : .none }
  if four == 6011 || two == 65 || (644...649).contains(three) || (622_126...622_925).contains(six) {
    return length == 16 ? .common : length == 19 ? .rare : .none
  }
  if (3528...3589).contains(four) { return length == 16 ? .common : length >= 17 ? .rare : .none }
  if four == 2131 || four == 1800 { return length == 15 ? .rare : .none }
  if (300...305).contains(three) || three == 309 || two == 36 || two == 38 || two == 39 {
    return length >= 14 ? .rare : .none
  }
  if two == 62 || two == 81 || two == 60 || (2200...2204).contains(four) {
    return length >= 16 ? .rare : .none
  }
  if two == 50 || (56...58).contains(two) || two == 63 || two == 67 {
    return length >= 12 ? .rare : .none
  }
  return .none
}
