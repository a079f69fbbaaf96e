internal import Statistics

/// A share of what was counted, with Wilson's interval; nothing of nothing.
func proportion(_ count: Int, of whole: Int) -> Estimate? {
  guard let interval = wilsonInterval(successes: count, trials: whole) else { return nil }
  return Estimate(value: Double(count) / Double(whole), interval: interval, units: whole)
}
