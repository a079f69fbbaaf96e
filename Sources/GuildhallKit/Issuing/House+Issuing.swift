internal import Certifications
internal import Credentials
public import Curricula
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

/// Who issues credentials, as verifiers are to know them.
public struct IssuerEntry: Sendable, Hashable, Codable {
  public var name: String
  public var address: String
  public var algorithm: String
  /// Of the public key; give it to whoever verifies.
  public var thumbprint: String
  /// Where the private key is kept.
  public var keyFile: String
}

/// A signed credential, and the badge that holds it.
public struct IssuedCredential: Sendable, Hashable {
  public var person: String
  public var programme: ProgrammeID
  public var id: String
  /// The compact JWS.
  public var text: String
  public var badge: [UInt8]
  /// A page for a wall, with the evidence on pages of its own where it was asked for.
  public var certificate: CertificatePage
}

/// A signed list of which credentials do not count any more.
public struct IssuedStatusList: Sendable, Hashable {
  /// Where it is to be published.
  public var address: String
  public var text: String
  public var issuer: String
  /// Tells the lists of several issuers apart, as part of a file's name.
  public var mark: String
  public var credentials: Int
  public var revoked: Int
  public var suspended: Int
}

/// The lists of all who issued credentials here, the last issuer's first.
public struct IssuedStatusLists: Sendable, Hashable {
  public var lists: [IssuedStatusList]
  /// Issuers whose credentials are in no list, because their keys are not here.
  public var withoutKey: [IssuerEntry]
}

extension House {
  /// Makes an issuer with a new key; credentials that the one before signed stay valid under theirs.
  ///
  /// - Parameter isEdwards: Ed25519 in the place of RSA; fewer verifiers know it.
  public func makeIssuer(
    name: String, address: String, isEdwards: Bool = false, by decider: String
  ) throws -> IssuerEntry {
    guard address.hasPrefix("https://"), let url = URL(string: address), url.host() != nil else {
      throw IssuingFault.badAddress(address)
    }
    try requireVisible(name)
    let (person, act) = try self.decider(decider)
    let key: SigningKey
    do {
      key = try SigningKey.make(isEdwards ? .eddsa : .rs256)
    } catch { throw IssuingFault.notSigned("no key could be made.") }
    let file = IssuerKey(database: store.path, thumbprint: key.publicKey.thumbprint)
    // The key is on disk before anybody can learn of its issuer.
    try file.write(key)
    let issuer = try store.setIssuer(
      name: name, address: address, algorithm: key.algorithm.rawValue,
      thumbprint: key.publicKey.thumbprint, by: person.id, act)
    return IssuerEntry(issuer, keyFile: file.path)
  }

  public func issuer() throws -> IssuerEntry? {
    try store.issuers().last.map {
      IssuerEntry(
        $0, keyFile: IssuerKey(database: store.path, thumbprint: $0.thumbprint).path)
    }
  }

  /// Signs a credential for somebody's certification that holds now.
  ///
  /// - Parameters:
  ///   - withAddress: puts a salted hash of their e-mail address into it, by which they can show that
  ///     it is theirs.
  ///   - keep: brings it to where it is kept; where that fails nothing was issued.
  public func issueCredential(
    _ name: String, for programme: ProgrammeID, withAddress: Bool = false, by decider: String,
    keep: (IssuedCredential) throws -> Void = { _ in }
  ) throws -> IssuedCredential {
    let (issuer, key) = try signer()
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let (_, definition) = try self.programme(programme, try facts())
    let (doer, act) = try self.decider(decider)
    let record = try store.record(of: person.id)
    guard let held = record.holding(programme, at: act.at),
      let stored = try store.certifications(of: person.id).first(where: { $0.id == held.id })
    else { throw IssuingFault.nothingToIssue(person.name, programme: definition.title) }
    let uuid = freshUUID()
    let email = withAddress ? try store.staff().first { $0.person.id == person.id }?.email : nil
    var issued = IssuedCredential(
      person: person.name, programme: programme, id: "urn:uuid:\(uuid)", text: "", badge: [],
      certificate: try certificate(
        definition, stored, issuer, person, credential: "urn:uuid:\(uuid)"))
    _ = try store.issueCredential(
      for: held.id, issuer: issuer.id, uuid: uuid, by: doer.id, act
    ) { place, suspension in
      var credential = AchievementCredential(
        definition, stored, issuer: issuer, id: "urn:uuid:\(uuid)",
        subject: "urn:uuid:\(freshUUID())")
      credential.subject.address = email.map { HashedAddress(address: $0, salt: freshUUID()) }
      credential.status = StatusEntry(list: issuer.listAddress, index: place)
      credential.suspension = StatusEntry(
        list: issuer.listAddress, index: suspension, purpose: .suspension)
      do {
        return try key.sign(credential)
      } catch SigningFault.notFit(let findings) {
        throw IssuingFault.notSigned(
          findings.map { "\($0.path): \($0.fact.sentence)" }.joined(separator: " "))
      } catch { throw IssuingFault.notSigned("the key does not sign.") }
    } keep: { text in
      issued.text = text
      issued.badge = try badge(definition, stored, issuer, text)
      try keep(issued)
    }
    return issued
  }

  private func certificate(
    _ programme: Programme, _ stored: StoredCertification, _ issuer: StoredIssuer,
    _ person: Person, credential: String
  ) throws -> CertificatePage {
    func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
    let decider =
      stored.awardedBy.hasPrefix("person/")
      ? try store.people().first { "person/\($0.id)" == stored.awardedBy }?.name : nil
    let catalogue = Catalogue(try published(stored.publication).curriculum)
    return CertificatePage(
      person: person.name, programme: programme.title, level: programme.level?.words,
      summary: programme.summary, awardedOn: day(stored.awardedAt),
      validUntil: stored.expiresAt.map(day), decidedBy: decider, issuer: issuer.name,
      number: "\(stored.id)", credential: credential, keyFingerprint: issuer.thumbprint,
      state: .inForce,
      // Who signed what, and why, stays in the house.
      evidence: stored.evidence.map { piece in
        PaperEntry(title: piece.words(in: catalogue, withReasons: false) { _ in "a mentor" })
      })
  }

  /// The lists of credentials that do not count now: of certifications that were revoked or are
  /// suspended.
  ///
  /// Each issuer who has issued credentials has one, signed with the key they are known by: who
  /// holds a credential of an earlier issuer asks at the address that stands in it. Issuers of one
  /// address have one together, by the last key that is here.
  ///
  /// - Parameter days: after these verifiers ask for a newer one.
  public func statusLists(validDays days: Int = 7) throws -> IssuedStatusLists {
    let issuers = try store.issuers()
    guard let last = issuers.last else { throw IssuingFault.noIssuer }
    let now = clock()
    let issued = try store.credentials()
    let bars = try bars(of: issued, at: now)
    var found = IssuedStatusLists(lists: [], withoutKey: [])
    var fault: (any Error)?
    var seen: Set<String> = []
    for issuer in issuers.reversed() where seen.insert(issuer.listAddress).inserted {
      let together = issuers.filter { $0.listAddress == issuer.listAddress }
      let numbers = Set(together.map(\.id))
      let own = issued.filter { numbers.contains($0.issuer) }
      guard !own.isEmpty || issuer.id == last.id else { continue }
      do {
        let (signer, key) = try lastSigner(of: together)
        found.lists.append(try list(of: own, bars, by: signer, key, days, at: now))
      } catch let missing as IssuingFault {
        fault = fault ?? missing
        let file = IssuerKey(database: store.path, thumbprint: issuer.thumbprint)
        found.withoutKey.append(IssuerEntry(issuer, keyFile: file.path))
      }
    }
    if found.lists.isEmpty, let fault { throw fault }
    return found
  }

  /// The last of some issuers whose key is here.
  private func lastSigner(of issuers: [StoredIssuer]) throws -> (StoredIssuer, SigningKey) {
    var fault: any Error = IssuingFault.noIssuer
    for (place, issuer) in issuers.reversed().enumerated() {
      do { return (issuer, try key(of: issuer)) } catch { if place == 0 { fault = error } }
    }
    throw fault
  }

  /// Which credentials do not count, by their rows.
  private func bars(
    of issued: [StoredCredential], at now: Date
  ) throws -> [Int64: (isRevoked: Bool, isSuspended: Bool)] {
    let certifications = Dictionary(
      try store.certifications().map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var bars: [Int64: (isRevoked: Bool, isSuspended: Bool)] = [:]
    for (person, credentials) in Dictionary(
      grouping: issued, by: { certifications[$0.certification]?.person ?? 0 })
    {
      let record = try store.record(of: person)
      for credential in credentials {
        let last = certifications[credential.certification].flatMap {
          record.last($0.programme, by: now)?.id
        }
        // Where a renewal was revoked, the one that it renewed holds no more either.
        let histories = Set([credential.certification, last ?? credential.certification]).map {
          CertificateHistory(of: $0, record.events, at: now)
        }
        bars[credential.id] = (
          histories.contains { $0.revocation != nil }, histories.contains { $0.suspension != nil }
        )
      }
    }
    return bars
  }

  private func list(
    of own: [StoredCredential], _ bars: [Int64: (isRevoked: Bool, isSuspended: Bool)],
    by issuer: StoredIssuer, _ key: SigningKey, _ days: Int, at now: Date
  ) throws -> IssuedStatusList {
    let last = own.map { max($0.place, $0.suspensionPlace ?? 0) }.max() ?? 0
    var list = StatusList(count: max(StatusList.shortest, last / 8 * 8 + 8))
    var (revoked, suspended) = (0, 0)
    for credential in own {
      guard let bar = bars[credential.id] else { continue }
      if bar.isRevoked {
        revoked += 1
        list[credential.place] = true
      } else if bar.isSuspended {
        suspended += 1
        list[credential.suspensionPlace ?? credential.place] = true
      }
    }
    let credential = StatusListCredential(
      id: issuer.listAddress, issuer: issuer.profile, purposes: [.revocation, .suspension],
      list: list, validFrom: CredentialTime(now), validUntil: CredentialTime(now, days: days))
    guard let text = try? key.sign(credential) else {
      throw IssuingFault.notSigned("the list is not fit to be published.")
    }
    return IssuedStatusList(
      address: issuer.listAddress, text: text, issuer: issuer.name,
      mark: String(issuer.thumbprint.prefix(8)), credentials: own.count, revoked: revoked,
      suspended: suspended)
  }

  private func signer() throws -> (StoredIssuer, SigningKey) {
    guard let issuer = try store.issuers().last else { throw IssuingFault.noIssuer }
    return (issuer, try key(of: issuer))
  }

  private func key(of issuer: StoredIssuer) throws -> SigningKey {
    let file = IssuerKey(database: store.path, thumbprint: issuer.thumbprint)
    let key = try file.read()
    guard key.publicKey.thumbprint == issuer.thumbprint else {
      throw IssuingFault.otherKey(path: file.path)
    }
    return key
  }

  private func badge(
    _ programme: Programme, _ stored: StoredCertification, _ issuer: StoredIssuer, _ text: String
  ) throws -> [UInt8] {
    let drawing = BadgeDrawing(
      title: programme.title, level: programme.level?.words, issuer: issuer.name,
      year: Calendar.utc.component(.year, from: stored.awardedAt))
    switch bake(text, intoSVG: drawing.svg) {
    case .success(let image): return image
    case .failure: throw IssuingFault.notSigned("it does not fit into its badge.")
    }
  }

  /// A UUID of version 4 from the house's own seeds.
  private func freshUUID() -> String {
    var bytes = withUnsafeBytes(of: (random().bigEndian, random().bigEndian)) { Array($0) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}

extension AchievementCredential {
  /// What a certification says of somebody whom it does not name.
  fileprivate init(
    _ programme: Programme, _ stored: StoredCertification, issuer: StoredIssuer, id: String,
    subject: String
  ) {
    self.init(
      id: id, issuer: issuer.profile, name: programme.title,
      achievement: Achievement(
        id: issuer.address.trimmed + "/programmes/\(programme.id)", name: programme.title,
        description: programme.summary.isEmpty ? programme.title : programme.summary,
        criteria: programme.requires.words().capitalisedFirst + "."),
      subject: CredentialSubject(id: subject), validFrom: CredentialTime(stored.awardedAt),
      validUntil: stored.expiresAt.map { CredentialTime($0) },
      evidence: stored.evidence.summary.map { Evidence(name: $0) })
  }
}

extension [AwardEvidence] {
  /// How much of what the award rests on, without names and without scores.
  fileprivate var summary: [String] {
    var counts: [(one: String, many: String, count: Int)] = [
      ("lesson read", "lessons read", 0),
      ("quiz or exercise passed", "quizzes and exercises passed", 0),
      ("simulated conversation passed", "simulated conversations passed", 0),
      ("point signed by a mentor", "points signed by mentors", 0),
      ("review of real work", "reviews of real work", 0),
      ("calibration with other reviewers", "calibrations with other reviewers", 0),
      ("attestation by a trainer", "attestations by trainers", 0),
      ("other certification held", "other certifications held", 0),
      ("part met by other means", "parts met by other means", 0),
    ]
    for piece in self {
      switch piece {
      case .reading: counts[0].count += 1
      case .sitting(let sitting): counts[sitting.isPlay == true ? 2 : 1].count += 1
      case .signOff: counts[3].count += 1
      case .review: counts[4].count += 1
      case .calibration: counts[5].count += 1
      case .attestation: counts[6].count += 1
      case .certificate: counts[7].count += 1
      case .waiver: counts[8].count += 1
      case .service: break
      }
    }
    return counts.filter { $0.count > 0 }.map { "\($0.count) \($0.count == 1 ? $0.one : $0.many)" }
  }
}

extension StoredIssuer {
  fileprivate var profile: IssuerProfile { IssuerProfile(id: address, name: name) }
  /// Where the status list is to be published.
  fileprivate var listAddress: String { address.trimmed + "/revocation-list.jwt" }
}

extension IssuerEntry {
  fileprivate init(_ issuer: StoredIssuer, keyFile: String) {
    self.init(
      name: issuer.name, address: issuer.address, algorithm: issuer.algorithm,
      thumbprint: issuer.thumbprint, keyFile: keyFile)
  }
}

extension CredentialTime {
  fileprivate init(_ date: Date, days: Int = 0) {
    self.init(seconds: Int(date.timeIntervalSince1970.rounded(.down)) + days * 86_400)
  }
}

extension Calendar {
  fileprivate static let utc: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}

extension String {
  fileprivate var trimmed: String { hasSuffix("/") ? String(dropLast()) : self }
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
