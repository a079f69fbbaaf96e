internal import Transcripts

/// The figures of a ticket's metric set, and of its metric events where the set has none.
///
/// Zendesk counts minutes on two clocks; a name that ends in `_business` counts hours of work only.
func zendeskMetrics(_ set: JSONValue?, _ events: [JSONValue]) -> [Metric] {
  var metrics: [Metric] = []
  for (theirs, ours) in [
    ("reply_time", "first_reply_time"), ("first_resolution_time", "first_resolution_time"),
    ("full_resolution_time", "resolution_time"), ("requester_wait_time", "requester_wait_time"),
    ("agent_wait_time", "agent_wait_time"), ("on_hold_time", "on_hold_time"),
  ] {
    let minutes = set?["\(theirs)_in_minutes"]
    let seconds = set?["\(theirs)_in_seconds"]
    for clock in ["calendar", "business"] {
      let name = clock == "business" ? "\(ours)_business" : ours
      if let value = seconds?[clock]?.number {
        metrics.append(Metric(name: name, value: value, unit: "s"))
      } else if let value = minutes?[clock]?.number {
        metrics.append(Metric(name: name, value: value * 60, unit: "s"))
      }
    }
  }
  for name in ["reopens", "replies", "assignee_stations", "group_stations"] {
    if let value = set?[name]?.number {
      metrics.append(Metric(name: name, value: value, unit: "count"))
    }
  }
  let known = Set(metrics.map(\.name))
  return metrics.filter { $0.value.isFinite } + measured(events).filter { !known.contains($0.name) }
}

/// The last state of each measurement: the reply time of the first instance, all work added up.
private func measured(_ events: [JSONValue]) -> [Metric] {
  var last: [String: [String: JSONValue]] = [:]
  for event in events where event.text(of: "type") == "update_status" {
    guard let metric = event.text(of: "metric"), let instance = event.text(of: "instance_id") else {
      continue
    }
    last[metric, default: [:]][instance] = event["status"]
  }
  var metrics: [Metric] = []
  for (theirs, ours) in [
    ("agent_work_time", "handle_time"), ("reply_time", "first_reply_time"),
    ("requester_wait_time", "requester_wait_time"),
  ] {
    guard let instances = last[theirs] else { continue }
    let first = instances.keys.min { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    let counted =
      theirs == "reply_time"
      ? first.flatMap { instances[$0] }.map { [$0] } ?? []
      : Array(instances.values)
    for clock in ["calendar", "business"] {
      let minutes = counted.compactMap { $0[clock]?.number }.filter(\.isFinite)
      guard !minutes.isEmpty else { continue }
      let name = clock == "business" ? "\(ours)_business" : ours
      metrics.append(Metric(name: name, value: minutes.sorted().reduce(0, +) * 60, unit: "s"))
    }
  }
  return metrics
}
