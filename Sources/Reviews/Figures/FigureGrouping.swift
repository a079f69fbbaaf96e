/// What figures are grouped by.
public enum FigureGrouping: String, Sendable, Hashable, Codable, CaseIterable {
  case agent, team, criterion, channel, reviewer, week
}
