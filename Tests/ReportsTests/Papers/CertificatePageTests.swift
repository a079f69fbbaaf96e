import Testing

@testable import Reports

struct CertificatePageTests {
  @Test
  func `a certificate says who, for what, from when, until when, by whom and how to verify it`() {
    let page = certificate().document()
    for words in [
      "Amara Osei", "First-line Associate", "Level 2", "without supervision.",
      "<time datetime=\"2026-11-22\">22 November 2026</time>",
      "<time datetime=\"2027-11-22\">22 November 2027</time>", "Ines Duarte",
      "Harbour &amp; Lane", "urn:uuid:6f2c2a4e", "guildhall credential verify FILE",
      "<span>NzbL</span><wbr><span>sXh8</span>",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(isWellNested(page))
    #expect(isSelfContained(page))
  }

  @Test func `what holds for good and was awarded by rule says so`() {
    var certificate = certificate()
    certificate.validUntil = nil
    certificate.decidedBy = nil
    let page = certificate.document()
    #expect(page.contains("<dt>Valid until</dt><dd>for good</dd>"))
    #expect(page.contains("by rule"))
  }

  @Test func `hostile words stand on the certificate as words`() {
    var certificate = certificate(of: hostileName)
    certificate.programme = hostileName
    certificate.level = hostileName
    certificate.summary = hostileName
    certificate.awardedOn = hostileName
    certificate.validUntil = hostileName
    certificate.decidedBy = hostileName
    certificate.issuer = hostileName
    certificate.number = hostileName
    certificate.credential = hostileName
    certificate.keyFingerprint = hostileName
    certificate.stateSince = hostileName
    certificate.evidence = [
      PaperEntry(
        title: hostileName, detail: hostileName, when: hostileName, by: hostileName,
        reference: hostileName)
    ]
    for state in CertificatePage.State.allCases {
      certificate.state = state
      let page = certificate.document(withEvidence: true)
      #expect(isSelfContained(page))
      #expect(isWellNested(page))
      #expect(!page.contains("<b>"))
      #expect(page.contains("&lt;b&gt;&amp;&quot;&#39; O’Neil&lt;/b&gt;"))
    }
  }

  @Test(arguments: ["محمد عبد الرحمن", "נועה בן־דוד", "Bo", "山田太郎"])
  func `a name keeps its own direction`(name: String) {
    #expect(certificate(of: name).document().contains("<h1 dir=\"auto\""))
    #expect(certificate(of: name).document().contains(">\(name)</h1>"))
  }

  @Test func `a mark that turns the direction of a text around is not passed on`() {
    let page = certificate(of: "Amara\u{202E}iesO").document()
    #expect(!page.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    "Bo Li", "Maximiliana Konstantina Alexandrowna von Hohenfels-Wittgenstein zu Altenberg II",
    String(repeating: "W", count: 80), String(repeating: "龍", count: 80),
    String(repeating: "ம்", count: 80), String(repeating: "🦉", count: 80),
  ])
  func `no name of 80 characters is cut`(name: String) {
    let fit = CertificateFit.person(name)
    #expect(!fit.isCut)
    #expect(certificate(of: name).document().contains(">\(name)</h1>"))
  }

  @Test func `the longer a name, the smaller its letters, and none is without measure`() {
    let sizes = [3, 30, 50, 80, 200, 10_000].map {
      CertificateFit.person(String(repeating: "Ada ", count: $0 / 4 + 1)).size
    }
    #expect(sizes == sizes.sorted(by: >))
    #expect(CertificateFit.person(String(repeating: "A", count: 1_000_000)).text.count < 1_000)
  }

  @Test func `a state other than in force is printed in words, with its day`() {
    for (state, word) in [
      (CertificatePage.State.suspended, "Suspended"), (.revoked, "Revoked"), (.expired, "Expired"),
    ] {
      var certificate = certificate()
      certificate.state = state
      certificate.stateSince = "2027-03-01"
      let page = certificate.document()
      #expect(page.contains("<strong>\(word) on 1 March 2027.</strong>"))
      #expect(page.contains("<p class=\"stamp\" aria-hidden=\"true\">\(word)</p>"))
    }
    #expect(!certificate().document().contains("<p class=\"stamp\""))
  }

  @Test func `evidence stands on a page of its own, and only on request`() {
    let with = certificate().document(withEvidence: true)
    #expect(!certificate().document().contains("attempt/12"))
    #expect(with.contains("attempt/12"))
    #expect(with.contains("86.67 % against a cut of 80.00 %"))
    #expect(with.contains("1 piece of evidence"))
    var bare = certificate()
    bare.evidence = []
    #expect(bare.document(withEvidence: true).contains("None is listed here."))
  }

  @Test func `a summary without room is written out whole on the next page`() {
    var certificate = certificate()
    certificate.summary =
      String(repeating: "Answers customers on every channel. ", count: 60) + "The end of it."
    let page = certificate.document()
    #expect(page.contains("written out on the page after this one"))
    #expect(page.contains("The end of it."))
    #expect(isWellNested(page))
  }

  @Test func `each paper has its own size`() {
    #expect(certificate().document(on: .a4).contains("size: 297mm 210mm"))
    #expect(certificate().document(on: .letter).contains("size: 11in 8.5in"))
  }

  @Test func `nothing at all is still a page`() {
    let page = CertificatePage(person: "", programme: "", awardedOn: "", issuer: "", number: "")
      .document(withEvidence: true)
    #expect(isWellNested(page))
    #expect(page.contains("No credential was signed"))
  }

  @Test func `the same certificate gives the same bytes`() {
    #expect(
      certificate().document(withEvidence: true) == certificate().document(withEvidence: true))
  }

  @Test(arguments: [
    ("2026-11-22", "22 November 2026"), ("2028-02-29T10:00:00Z", "29 February 2028"),
    ("2027-02-29", "2027-02-29"), ("2026-13-01", "2026-13-01"), ("2026-11-221", "2026-11-221"),
    ("soon", "soon"), ("", ""), ("2026-11-0٣", "2026-11-0٣"),
  ])
  func `a day is written out where it is one`(text: String, written: String) {
    #expect(longDay(text) == written)
  }

  @Test func `a fingerprint stands in groups of four, the last as long as it is`() {
    #expect(groupsOfFour("abcd efgh\nij") == ["abcd", "efgh", "ij"])
    #expect(groupsOfFour("") == [])
  }
}
