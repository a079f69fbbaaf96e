public import Certifications

extension CertificationEvent.Kind {
  public var words: String {
    switch self {
    case .applied: "applied for"
    case .withdrawn: "application withdrawn"
    case .reviewOpened: "review opened"
    case .reviewClosed: "review closed, unchanged"
    case .suspended: "suspended"
    case .reinstated: "reinstated"
    case .revoked: "revoked"
    case .appealed: "appealed"
    case .appealDismissed: "appeal dismissed"
    case .appealGranted: "appeal granted"
    }
  }
}
