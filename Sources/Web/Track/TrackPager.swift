/// The pages of a long list.
struct TrackPager: Sendable {
  var words: String
  var previous: String?
  var next: String?

  /// - Parameter most: rows a page.
  static func cut<Element>(
    _ all: [Element], page: Int, most: Int, address: (Int) -> String
  ) -> (shown: [Element], pager: TrackPager?) {
    let pages = max(1, (all.count + most - 1) / most)
    let page = min(max(1, page), pages)
    let first = (page - 1) * most
    let shown = Array(all[first..<min(first + most, all.count)])
    guard pages > 1 else { return (shown, nil) }
    return (
      shown,
      TrackPager(
        words: "\(first + 1) to \(first + shown.count) of \(all.count)",
        previous: page > 1 ? address(page - 1) : nil, next: page < pages ? address(page + 1) : nil)
    )
  }

  static let template = """
    <nav class="cluster" aria-label="Pages">{{#previous}}<a class="button small" href="{{previous}}" rel="prev">Before</a>{{/previous}}<span class="soft">{{words}}</span>{{#next}}<a class="button small" href="{{next}}" rel="next">After</a>{{/next}}</nav>
    """
}

extension Call {
  /// The page of a list that is asked for, counted from 1.
  var listPage: Int { Int(query.integer("page") ?? 1) }
}
