internal import Curricula
public import Foundation

/// A fact that an award rests on; frozen with it.
public enum AwardEvidence: Sendable, Hashable {
  case sitting(LearningRecord.Sitting)
  case reading(LearningRecord.Reading)
  case certificate(LearningRecord.Certificate)
  case signOff(LearningRecord.SignOff)
  case waiver(LearningRecord.Waiver)
  case review(LearningRecord.Review)
  case calibration(LearningRecord.Calibration)
  case attestation(LearningRecord.Attestation)
  case service(LearningRecord.Service)

  /// When it came to be.
  public var at: Date {
    switch self {
    case .sitting(let sitting): sitting.submittedAt
    case .reading(let reading): reading.readAt
    case .certificate(let certificate): certificate.awardedAt
    case .signOff(let signOff): signOff.signedAt
    case .waiver(let waiver): waiver.waivedAt
    case .review(let review): review.submittedAt
    case .calibration(let calibration): calibration.closedAt
    case .attestation(let attestation): attestation.attestedAt
    case .service(let service): service.from
    }
  }

  /// A certificate by what it says of its holder; by which version it was awarded is no part of that.
  static func holding(_ certificate: LearningRecord.Certificate) -> AwardEvidence {
    var certificate = certificate
    certificate.publication = nil
    return .certificate(certificate)
  }

  /// A sitting by its result; what it took to pass is kept where a decision turned on it.
  static func result(_ sitting: LearningRecord.Sitting) -> AwardEvidence {
    var sitting = sitting
    sitting.mark = nil
    sitting.cutError = nil
    sitting.level = nil
    return .sitting(sitting)
  }

  var isReading: Bool { if case .reading = self { true } else { false } }
}

// As JSON a piece of evidence is an object with one member that names its kind.
extension AwardEvidence: Codable {
  private enum Key: String, CodingKey {
    case sitting, reading, certificate, signOff, waiver, review, calibration, attestation, service
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func value<Value: Decodable>(_ key: Key) throws -> Value {
      try container.decode(Value.self, forKey: key)
    }
    switch container.allKeys.first {
    case .sitting: self = .sitting(try value(.sitting))
    case .reading: self = .reading(try value(.reading))
    case .signOff: self = .signOff(try value(.signOff))
    case .waiver: self = .waiver(try value(.waiver))
    case .review: self = .review(try value(.review))
    case .calibration: self = .calibration(try value(.calibration))
    case .attestation: self = .attestation(try value(.attestation))
    case .service: self = .service(try value(.service))
    case .certificate, nil: self = .certificate(try value(.certificate))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .sitting(let sitting): try container.encode(sitting, forKey: .sitting)
    case .reading(let reading): try container.encode(reading, forKey: .reading)
    case .certificate(let certificate): try container.encode(certificate, forKey: .certificate)
    case .signOff(let signOff): try container.encode(signOff, forKey: .signOff)
    case .waiver(let waiver): try container.encode(waiver, forKey: .waiver)
    case .review(let review): try container.encode(review, forKey: .review)
    case .calibration(let calibration): try container.encode(calibration, forKey: .calibration)
    case .attestation(let attestation): try container.encode(attestation, forKey: .attestation)
    case .service(let service): try container.encode(service, forKey: .service)
    }
  }
}
