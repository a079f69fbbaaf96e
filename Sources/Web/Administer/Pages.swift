/// Where a list is, when it has several pages.
struct Pager: Sendable {
  var words: String
  var previous: String?
  var next: String?

  /// - Parameters:
  ///   - page: from 1 on.
  ///   - address: of the list, with its filter; pages are added to it.
  init(_ page: Int, of count: Int, by size: Int, at address: String) {
    let last = max(1, (count + size - 1) / size)
    let joint = address.contains("?") ? "&" : "?"
    words = count <= size ? "\(count) in all" : "Page \(page) of \(last), \(count) in all"
    previous = page > 1 ? "\(address)\(joint)page=\(page - 1)" : nil
    next = page < last ? "\(address)\(joint)page=\(page + 1)" : nil
  }

  /// The page that is asked for, within those that there are.
  static func page(_ asked: Int64?, of count: Int, by size: Int) -> Int {
    let last = max(1, (count + size - 1) / size)
    return Int(min(Int64(last), max(1, asked ?? 1)))
  }

  static let template = """
    <p class="split"><span class="hint">{{words}}</span><span class="cluster">{{#previous}}<a class="button small" href="{{previous}}" rel="prev">Previous page</a>{{/previous}}{{#next}}<a class="button small" href="{{next}}" rel="next">Next page</a>{{/next}}</span></p>
    """
}

/// A choice of a list of choices.
struct Choice: Sendable {
  var value: String
  var title: String
  var isChosen: Bool
}

/// Fields as a query, without those that are empty.
func query(_ fields: KeyValuePairs<String, String?>) -> String {
  let parts = fields.compactMap { name, value in
    value.flatMap { $0.isEmpty ? nil : "\(name)=\(At.encoded($0))" }
  }
  return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
}
