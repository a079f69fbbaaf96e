extension CertificatePage.State {
  /// The word across the page; nothing for what is in force.
  var stamp: String? {
    switch self {
    case .inForce: nil
    case .suspended: "Suspended"
    case .revoked: "Revoked"
    case .expired: "Expired"
    }
  }

  fileprivate var consequence: String {
    switch self {
    case .inForce: ""
    case .suspended: "It does not count until it is restored."
    case .revoked: "It was withdrawn and does not count."
    case .expired: "It has lapsed and does not count any more."
    }
  }
}

extension CertificatePage {
  /// What the state is, in a sentence above and in a word across the page.
  var banner: String {
    guard let stamp = state.stamp else { return "" }
    let since = stateSince.map { " on \(longDay(oneLine($0)))" } ?? ""
    let text = shortened("\(stamp)\(since).", to: 80)
    return """
      <p class="state" role="note"><strong>\(html(text))</strong> \(state.consequence)</p>
      <p class="stamp" aria-hidden="true">\(stamp)</p>

      """
  }
}
