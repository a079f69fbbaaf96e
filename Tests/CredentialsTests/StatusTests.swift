import Testing

@testable import Credentials

struct StatusTests {
  private func list(_ places: Int...) -> StatusList {
    var list = StatusList()
    for place in places { list[place] = true }
    return list
  }

  private func published(
    _ list: StatusList, id: String = Sample.listAddress, issuer: IssuerProfile = Sample.issuer,
    purpose: StatusPurpose = .revocation, from: CredentialTime = Sample.from,
    until: CredentialTime? = nil, by key: SigningKey = Sample.ed25519
  ) throws -> [UInt8] {
    let credential = StatusListCredential(
      id: id, issuer: issuer, purposes: [purpose], list: list, validFrom: from, validUntil: until)
    return Array(try key.sign(credential).utf8)
  }

  private func found(
    _ list: [UInt8]?, _ credential: AchievementCredential = Sample.revocable,
    countsWithoutStatus: Bool = false
  ) throws -> Verification {
    var rules = Sample.rules(known: Sample.ed25519)
    rules.statusLists[Sample.listAddress] = list
    rules.countsWithoutStatus = countsWithoutStatus
    return verify(Array(try Sample.ed25519.sign(credential).utf8), by: rules)
  }

  @Test func `the published list decides`() throws {
    #expect(try found(published(list())).conclusion == .verified)
    #expect(try found(published(list(4710, 4712))).conclusion == .verified)
    let revoked = try found(published(list(4711)))
    #expect(
      revoked.findings == [CredentialFinding(.error, .revoked, at: "$.credentialStatus")])
  }

  @Test func `a suspended credential is called so`() throws {
    var credential = Sample.credential
    credential.status = StatusEntry(list: Sample.listAddress, index: 9, purpose: .suspension)
    #expect(
      try found(published(list(9), purpose: .suspension), credential).errors == [.suspended])
    let other = try found(published(list(9)), credential)
    #expect(other.conclusion == .notVerified)
    #expect(other.facts == [.listOfOtherPurpose])
  }

  @Test func `one list may tell both, each by a bit of its own`() throws {
    var credential = Sample.revocable
    credential.suspension = StatusEntry(
      list: Sample.listAddress, index: 4712, purpose: .suspension)
    func both(_ places: Int...) throws -> [UInt8] {
      var list = StatusList()
      for place in places { list[place] = true }
      return Array(
        try Sample.ed25519.sign(
          StatusListCredential(
            id: Sample.listAddress, issuer: Sample.issuer, purposes: [.revocation, .suspension],
            list: list, validFrom: Sample.from)
        ).utf8)
    }
    #expect(try found(both(), credential).conclusion == .verified)
    #expect(try found(both(4712), credential).errors == [.suspended])
    #expect(try found(both(4711, 4712), credential).errors == [.revoked, .suspended])
    // Whose credential knows one bit only is served by the same list.
    #expect(try found(both(4712)).conclusion == .verified)
  }

  @Test func `a status list is no credential`() throws {
    let found = verify(try published(list()), by: Sample.rules(known: Sample.ed25519))
    #expect(found.errors == [.statusListItself] && !found.isVerified)
  }

  @Test func `without the list nothing is sure, unless the rules take it so`() throws {
    let missing = try found(nil)
    #expect(missing.conclusion == .notVerified)
    #expect(missing.needs == [.statusList(Sample.listAddress)])
    #expect(missing.signer?.isKnown == true)
    let taken = try found(nil, countsWithoutStatus: true)
    #expect(taken.conclusion == .verifiedWithRemarks)
    #expect(taken.facts == [.statusNotChecked])
  }

  @Test func `a list that another key signed brings no good news`() throws {
    let other = try found(published(list(), by: Sample.otherEd25519))
    #expect(other.conclusion == .notVerified)
    #expect(try found(published(list(4711), by: Sample.otherEd25519)).errors == [.revoked])
  }

  @Test func `a known second key of the issuer may sign the list`() throws {
    var rules = Sample.rules(known: Sample.ed25519)
    rules.knownIssuers += Sample.known(Sample.otherEd25519)
    rules.statusLists[Sample.listAddress] = try published(list(), by: Sample.otherEd25519)
    let text = Array(try Sample.ed25519.sign(Sample.revocable).utf8)
    #expect(verify(text, by: rules).conclusion == .verified)
  }

  @Test func `an unsigned list can revoke and cannot clear`() throws {
    func unsigned(_ list: StatusList) -> [UInt8] {
      StatusListCredential(
        id: Sample.listAddress, issuer: Sample.issuer, list: list, validFrom: Sample.from
      ).document.canonical
    }
    #expect(try found(unsigned(list())).conclusion == .notVerified)
    #expect(try found(unsigned(list(4711))).errors == [.revoked])
  }

  @Test func `lists of others, of another address, too old or too new clear nobody`() throws {
    let stranger = IssuerProfile(id: "https://other.example", name: "Other")
    let lists: [([UInt8], CredentialFact)] = [
      (try published(list(), issuer: stranger), .listOfOtherIssuer),
      (try published(list(), id: "https://larkfield.example/status/2"), .listOfOtherAddress),
      (try published(list(), until: Sample.now), .expired(Sample.now)),
      (try published(list(), from: Sample.until), .notYetValid(Sample.until)),
      (Array("no list".utf8), .listUnreadable),
      (Array(try Sample.ed25519.sign(Sample.credential).utf8), .listOfOtherPurpose),
    ]
    for (list, fact) in lists {
      let found = try found(list)
      #expect(found.conclusion == .notVerified, "\(fact)")
      #expect(found.facts == [fact])
      #expect(found.findings.allSatisfy { !$0.isError && $0.path.hasPrefix("list $") })
    }
  }

  @Test func `a list with one byte changed clears nobody`() throws {
    let text = try published(list())
    for place in stride(from: 0, to: text.count, by: 13) {
      var changed = text
      changed[place] = changed[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      #expect(try !found(changed).isVerified, "\(place)")
    }
  }

  @Test func `a place outside the list is refused`() throws {
    var credential = Sample.revocable
    credential.status?.index = 131_072
    #expect(try found(published(list()), credential).errors == [.statusIndexOutside(size: 131_072)])
    credential.status?.index = -1
    #expect(try found(published(list()), credential).errors == [.statusEntryMalformed])
  }

  @Test func `entries that cannot be followed are refused or asked for`() throws {
    func conclude(_ entry: JSONValue) throws -> Verification {
      verify(
        try Sample.signed(payload: Sample.payload(["credentialStatus": entry])),
        by: Sample.rules(known: Sample.ed25519))
    }
    #expect(try conclude(.text("x")).errors == [.statusEntryMalformed])
    #expect(
      try conclude(.object(["type": .text("BitstringStatusListEntry")])).errors
        == [.statusEntryMalformed])
    let service = try conclude(
      .object(["type": .text("1EdTechRevocationList"), "id": .text("https://x.example/r")]))
    #expect(service.conclusion == .notVerified)
    #expect(service.needs == [.statusService("https://x.example/r")])
  }

  @Test func `a list says its address and a credential has none`() throws {
    #expect(statusListAddress(of: try published(list())) == Sample.listAddress)
    #expect(statusListAddress(of: Array(try Sample.ed25519.sign(Sample.credential).utf8)) == nil)
    #expect(statusListAddress(of: [1, 2]) == nil)
  }

  @Test func `a bit is set, read and cleared, and the first is the highest`() {
    var list = StatusList()
    #expect(list.count == 131_072)
    list[0] = true
    list[131_071] = true
    #expect(list[0] && list[131_071] && !list[1] && !list[-1] && !list[131_072])
    list[-1] = true
    list[131_072] = true
    list[131_071] = false
    #expect((0..<list.count).filter { list[$0] } == [0])
    #expect(
      bytes(ofBase64URL: list.encoded.utf8.dropFirst())
        .flatMap { bytes(ofGzip: $0, limit: 1 << 20) }?.first == 0x80)
  }

  @Test func `a list goes out and comes back, and an empty one is short`() throws {
    var list = StatusList(count: 200_001)
    #expect(list.count == 200_008)
    #expect(StatusList().encoded.utf8.count < 200)
    for place in stride(from: 0, to: list.count, by: 37) { list[place] = true }
    #expect(StatusList(encoded: list.encoded) == list)
    #expect(StatusList(count: -5).count == 131_072)
    #expect(StatusList(count: .max).count == StatusList.longest)
  }

  @Test func `short, long and damaged lists are not read`() {
    func coded(_ count: Int) -> String {
      "u" + base64URL(gzip([UInt8](repeating: 0, count: count)))
    }
    #expect(StatusList(encoded: coded(16_384)) != nil)
    #expect(StatusList(encoded: coded(16_383)) == nil)
    #expect(StatusList(encoded: coded(StatusList.longest / 8 + 1)) == nil)
    #expect(StatusList(encoded: String(coded(16_384).dropFirst())) == nil)
    #expect(StatusList(encoded: "z" + coded(16_384).dropFirst()) == nil)
    #expect(StatusList(encoded: "") == nil)
  }
}
