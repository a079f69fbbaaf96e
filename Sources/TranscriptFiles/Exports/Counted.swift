/// A number with the words that go with it: “1 time has” and “2 times have”.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}
