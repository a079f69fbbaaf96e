import Reports
import Reviews
import Statistics
import Testing

private let table = FigureTable(
  title: "May", grouping: "agent", figure: "passRate", label: "Pass rate",
  groups: [
    ("ben\u{1B}[2J", estimate(0.5, 0.25, 0.75, 10)), ("=ida()", estimate(0.625, 0.5, 0.75, 40)),
    ("tom", estimate(1, 0.3424, 1, 2)), ("rosa", estimate(0.125, 0.0625, 0.1875, 80)),
    ("uli", nil),
  ])

@Test func `Figures are aligned, and say where places cannot be told`() {
  let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  #expect(lines.prefix(3) == ["May", "Pass rate", ""])
  #expect(
    lines.dropFirst(5) == [
      "tom       2  100.00 %  34.24 % – 100.00 %  too few to rank",
      "=ida()   40   62.50 %   50.00 % – 75.00 %  too few to rank (1–2)",
      "ben\u{FFFD}[2J  10   50.00 %   25.00 % – 75.00 %  too few to rank (1–2)",
      "rosa     80   12.50 %    6.25 % – 18.75 %  3",
      "uli       0         –                   –  too few to rank",
      "",
    ])
}

@Test func `A key in CSV is neither a formula nor a command to the terminal`() {
  let rows = table.csv.split(separator: "\r\n").map(String.init)
  #expect(
    rows == [
      "agent,n,passRate,lower,upper,bestPlace,worstPlace",
      "tom,2,1.0,0.3424,1.0,,",
      "'=ida(),40,0.625,0.5,0.75,1,2",
      "ben\u{FFFD}[2J,10,0.5,0.25,0.75,1,2",
      "rosa,80,0.125,0.0625,0.1875,3,3",
      "uli,0,,,,,",
    ])
}

@Test func `Groups without a contest have no places, and no groups no table`() {
  let weeks = FigureTable(
    title: "May", grouping: "week", figure: "passRate", label: "Pass rate",
    groups: [("18", estimate(0.5, 0.25, 0.75, 10))], isRanking: false)
  #expect(!weeks.text.contains("place") && !weeks.text.contains("rank"))
  let nothing = FigureTable(
    title: "May", grouping: "week", figure: "passRate", label: "Pass rate", groups: [])
  #expect(nothing.text == "May\nPass rate\n\nNothing was reviewed.\n")
}

private func estimate(_ value: Double, _ lower: Double, _ upper: Double, _ n: Int) -> Estimate {
  Estimate(value: value, interval: Interval(lower: lower, upper: upper), units: n)
}
