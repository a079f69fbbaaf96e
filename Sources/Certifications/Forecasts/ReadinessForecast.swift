public import Statistics

/// When one person will be ready, how sure that is, and what to say of it.
public struct ReadinessForecast: Sendable, Hashable, Codable {
  public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    case ready, onCourse, atRisk, late, stalled, notStarted, cannotBeTold
  }

  public var person: String
  public var standing: Standing
  /// Steps, failed sittings included.
  public var finished: Int
  public var open: Int
  /// Minutes that the open steps will take, with those of sittings that fail.
  public var minutesLeft: Double?
  public var pace: Pace?
  /// When it is as likely that they are ready as that they are not; nothing for whoever is ready
  /// and where it cannot be told, or lies more than ten years ahead.
  public var median: CalendarDay?
  /// The 80 % interval: in one of ten cases they are ready before the first day of it, in one of ten
  /// after the last.
  public var earliest: CalendarDay?
  public var latest: CalendarDay?
  public var due: CalendarDay?
  /// The chance of being ready by the end of the due day.
  public var chance: Double?
  public var lastFinished: CalendarDay?
  /// The longest wait that decides the day although all steps might be done before.
  public var waitsUntil: CalendarDay?

  /// Estimated minutes of study a day, of all days of the week.
  public struct Pace: Sendable, Hashable, Codable {
    /// Drawn towards the cohort's, the more so the less was seen.
    public var minutesPerDay: Double
    /// At 80 %.
    public var interval: Interval
    /// What it rests on: finished steps, and days that were no leave.
    public var steps: Int
    public var days: Double
  }

  /// Somebody who finished nothing in so many days, leave not counted, has stalled.
  public static let stalledAfter = 14
  /// Below this chance of being ready in time somebody is at risk.
  public static let safeChance = 0.8
}
