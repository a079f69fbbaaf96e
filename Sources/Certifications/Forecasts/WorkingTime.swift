/// The time in which somebody may study: days weighed by what a cohort does on that day of the
/// week, without days off.
///
/// Moments are days since 1970 with a fraction. A week without leave has 7 working days, whatever
/// its weekdays weigh.
struct WorkingTime {
  /// From Monday; their sum is 7.
  private let weights: [Double]
  /// What Monday up to the day before weighs.
  private let before: [Double]
  /// Numbers of days; sorted, apart from one another, the second outside.
  private let leave: [(first: Int, end: Int)]
  /// Working days that fell out until the beginning of each leave.
  private let lost: [Double]

  init(weights: [Double] = Array(repeating: 1, count: 7), leave: [DayRange] = []) {
    self.weights = weights
    before = weights.reduce(into: [0]) { sums, weight in sums.append((sums.last ?? 0) + weight) }
    self.leave = merged(leave)
    var lost = [0.0]
    for range in self.leave {
      let days =
        Self.whole(Double(range.end), weights, before)
        - Self.whole(Double(range.first), weights, before)
      lost.append((lost.last ?? 0) + days)
    }
    self.lost = lost
  }

  func days(from first: Double, to last: Double) -> Double {
    last > first ? max(0, position(last) - position(first)) : 0
  }

  /// When so many working days have passed.
  func moment(_ days: Double, after start: Double) -> Double {
    var rest = days
    var start = start
    for range in leave where Double(range.end) > start {
      let room = whole(Double(range.first)) - whole(start)
      if room >= rest { break }
      rest -= max(0, room)
      start = Double(range.end)
    }
    return inverse(whole(start) + rest)
  }

  /// How much of each weekday, from Monday, lies in a span, in days and without leave.
  func weekdays(from first: Double, to last: Double) -> [Double] {
    guard first < last else { return Array(repeating: 0, count: 7) }
    var days = (0..<7).map { passed($0, at: last) - passed($0, at: first) }
    for range in leave {
      let from = max(Double(range.first), first)
      let end = min(Double(range.end), last)
      guard from < end else { continue }
      for day in 0..<7 { days[day] -= passed(day, at: end) - passed(day, at: from) }
    }
    return days
  }

  private func position(_ moment: Double) -> Double {
    var low = 0
    var high = leave.count
    while low < high {
      let middle = (low + high) / 2
      if Double(leave[middle].first) < moment { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return whole(moment) }
    let range = leave[low - 1]
    let within = whole(min(moment, Double(range.end))) - whole(Double(range.first))
    return whole(moment) - lost[low - 1] - within
  }

  private func whole(_ moment: Double) -> Double { Self.whole(moment, weights, before) }

  private static func whole(_ moment: Double, _ weights: [Double], _ before: [Double]) -> Double {
    let day = moment.rounded(.down)
    let (week, weekday) = weekOf(day)
    return Double(week) * 7 + before[weekday] + (moment - day) * weights[weekday]
  }

  private func inverse(_ working: Double) -> Double {
    let week = (working / 7).rounded(.down)
    let rest = working - week * 7
    let monday = week * 7 - 3
    for day in 0..<7 where before[day + 1] >= rest && weights[day] > 0 {
      return monday + Double(day) + (rest - before[day]) / weights[day]
    }
    return monday + 7
  }

  /// How much of a weekday has passed since some Monday long ago.
  private func passed(_ weekday: Int, at moment: Double) -> Double {
    let day = moment.rounded(.down)
    let (week, today) = weekOf(day)
    return Double(week) + (today > weekday ? 1 : today == weekday ? moment - day : 0)
  }
}

/// The week and weekday of a whole day; of one that no seconds count to, those of the last that
/// some do.
private func weekOf(_ day: Double) -> (week: Int, rest: Int) {
  // 1970-01-01 was a Thursday.
  flooredWeek(Int(max(-2e14, min(day, 2e14))) + 3)
}

private func merged(_ ranges: [DayRange]) -> [(first: Int, end: Int)] {
  var merged: [(first: Int, end: Int)] = []
  for range in ranges.sorted(by: { $0.first < $1.first }) where range.first <= range.last {
    let end = range.last.number + 1
    if let last = merged.last, range.first.number <= last.end {
      merged[merged.count - 1].end = max(last.end, end)
    } else {
      merged.append((range.first.number, end))
    }
  }
  return merged
}

extension CalendarDay {
  /// The day of a moment in days since 1970.
  init(of moment: Double) {
    self.init(number: Int(max(-1e9, min(moment.rounded(.down), 1e9))))
  }
}
