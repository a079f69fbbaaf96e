@testable import Scoring
import Testing

@Test(arguments: [
  ("Joyce Wu", "my name is joyce wu, thanks"),
  ("(977) 625-2661", "it's 977-625-2661."),
  ("9776252661", "977 625 2661"),
  ("977 625", "nine seven seven, six two five"),
  ("25", "twenty five please"),
  ("25", "twenty-five"),
  ("$1,250.00", "I paid 1250 for it"),
  ("20", "it was $20.00!"),
  ("20.5", "20.50 EUR"),
  ("cminh730@email.com", "CMINH730@EMAIL.COM"),
  ("cminh730", "my user name is c m i n h 7 3 0"),
  ("O'Brien", "obrien"),
  ("[EMAIL-2]", "write to [EMAIL] or [EMAIL-2]."),
  ("[phone]", "[PHONE]"),
  ("٣٤٥", "345"),
  ("Zoe\u{301}", "zo\u{e9}"),
  ("0412", "PIN 0412"),
])
func `a value is found however it was written`(used: String, said: String) {
  #expect(sameValue(used, in: ["hello", said]))
}

@Test(arguments: [
  ("Wu Joyce", "joyce wu"),
  ("Joyce Wu", "joyce w"),
  ("joyce", "joycelyn"),
  ("730", "cminh730"),
  ("625", "9776252661"),
  ("20", "2000"),
  ("2", "20.00"),
  ("412", "0412"),
  ("1250", "1251"),
  ("[EMAIL]", "[EMAIL-2]"),
  ("[EMAIL-2]", "[EMAIL]"),
  ("email", "[EMAIL]"),
  ("12.5", "12.5.2020"),
  ("", "anything"),
  ("$ -", "$ -"),
  ("a", ""),
])
func `another value is not taken for it`(used: String, said: String) {
  #expect(!sameValue(used, in: [said]))
}

@Test func `a value does not reach from one turn into the next`() {
  #expect(!sameValue("Joyce Wu", in: ["joyce", "wu"]))
  #expect(!sameValue("Joyce Wu", in: []))
}

@Test func `details are compared from end to end`() {
  #expect(isSameValue("1,250.00 EUR", "1250 eur"))
  #expect(isSameValue("In transit", "in-transit"))
  #expect(!isSameValue("in transit", "in transit again"))
  #expect(!isSameValue("in transit again", "in transit"))
  #expect(!isSameValue("", ""))
}

@Test func `long texts of one kind are read`() {
  let brackets = String(repeating: "[", count: 20_000)
  let digits = String(repeating: "1", count: 20_000)
  let groups = String(repeating: "1,", count: 20_000)
  #expect(!sameValue("a", in: [brackets, digits, groups]))
  #expect(sameValue(digits, in: [digits]))
}
