extension VerificationPass {
  /// Follows the status entries of a document in the lists at hand.
  mutating func checkStatus(of document: JSONValue, at path: String) {
    guard let status = document["credentialStatus"] else { return }
    for (index, entry) in status.oneOrMore.enumerated() {
      var place = "\(path).credentialStatus"
      if case .list = status { place += "[\(index)]" }
      check(entry, of: document, at: place)
    }
  }

  private mutating func check(_ entry: JSONValue, of document: JSONValue, at path: String) {
    guard entry.isObject, let type = entry["type"]?.texts.first else {
      verification.findings.append(CredentialFinding(.error, .statusEntryMalformed, at: path))
      return
    }
    guard type == "BitstringStatusListEntry" else {
      require(.statusService(entry["id"]?.text ?? type), at: path)
      return
    }
    guard let address = entry["statusListCredential"]?.text,
      let place = entry["statusListIndex"]?.wholeNumber, place >= 0,
      let purpose = entry["statusPurpose"]?.text
    else {
      verification.findings.append(CredentialFinding(.error, .statusEntryMalformed, at: path))
      return
    }
    // Longer statuses and messages say more than yes or no.
    guard StatusPurpose(rawValue: purpose) != nil, entry["statusSize"]?.wholeNumber ?? 1 == 1,
      let bytes = rules.statusLists[address]
    else {
      require(.statusList(address), at: path)
      return
    }
    let published = PublishedStatusList(
      bytes, at: address, purpose: purpose, issuer: Claims(of: document).issuer,
      signer: verification.signer?.key, rules: rules)
    guard let list = published.list else {
      verification.findings += published.faults
      require(.statusList(address), at: path)
      return
    }
    guard place < list.count else {
      verification.findings.append(
        CredentialFinding(.error, .statusIndexOutside(size: list.count), at: path))
      return
    }
    if list[place] {
      let fact: CredentialFact =
        purpose == StatusPurpose.revocation.rawValue ? .revoked : .suspended
      verification.findings.append(CredentialFinding(.error, fact, at: path))
    } else if !published.isProven {
      verification.findings += published.faults
      require(.statusList(address), at: path)
    }
  }

  private mutating func require(_ need: VerificationNeed, at path: String) {
    if rules.countsWithoutStatus {
      verification.findings.append(CredentialFinding(.remark, .statusNotChecked, at: path))
    } else {
      verification.needs.append(need)
    }
  }
}
