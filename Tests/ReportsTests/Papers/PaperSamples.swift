import Foundation
import Reports

let hostileName = "<b>&\"' O’Neil</b><script>alert(1)</script>"

func certificate(of person: String = "Amara Osei") -> CertificatePage {
  CertificatePage(
    person: person, programme: "First-line Associate", level: "Level 2",
    summary: "Answers customers on chat and by e-mail without supervision.",
    awardedOn: "2026-11-22", validUntil: "2027-11-22", decidedBy: "Ines Duarte",
    issuer: "Harbour & Lane", number: "7", credential: "urn:uuid:6f2c2a4e",
    keyFingerprint: "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
    evidence: [
      PaperEntry(
        title: "Quiz “Refunds”", when: "2026-11-10", by: "rule", reference: "attempt/12",
        score: 0.8667, cut: 0.8)
    ])
}

/// A leaf that is met by one quiz.
func passed(_ module: String) -> RequirementTree {
  RequirementTree(
    asked: "“\(module)” passed", isMet: true,
    evidence: ["passed “Quiz” of “\(module)” with 90.00 % on 2026-11-10 (attempt 1)"])
}

func open(_ asked: String, isNext: Bool = false) -> RequirementTree {
  RequirementTree(
    asked: asked, isMet: false, isNext: isNext ? true : nil, missing: ["take “\(asked)”"])
}

func dossier(_ tree: RequirementTree) -> AwardDossier {
  AwardDossier(
    person: "Amara Osei", reference: "person/3", programme: "first-line",
    title: "First-line Associate", at: moment("2026-12-24"),
    answer: ["Yes. Amara Osei was certified as “First-line Associate” on 2026-12-24."], held: true,
    certification: 7, awardedAt: moment("2026-11-22"), expiresAt: moment("2027-11-22"),
    decidedBy: "Ines Duarte", trainedBy: ["Tomas Lindqvist"], isApart: true, version: 2,
    versionHash: String(repeating: "3f2a9c0e", count: 8), tree: tree)
}

/// The beginning of an ISO day.
func moment(_ day: String) -> Date {
  (try? Date.ISO8601FormatStyle().year().month().day().parse(day)) ?? .distantPast
}

/// Whether every element that is opened is closed in order.
func isWellNested(_ page: String) -> Bool {
  let alone: Set<Substring> = [
    "meta", "br", "wbr", "rect", "path", "circle", "ellipse", "!DOCTYPE",
  ]
  var open: [Substring] = []
  for tag in page.matches(of: /<(\/?)([!A-Za-z0-9]+)[^>]*>/) {
    if alone.contains(tag.2) { continue }
    if tag.1.isEmpty {
      open.append(tag.2)
    } else if open.popLast() != tag.2 {
      return false
    }
  }
  return open.isEmpty
}

/// Whether the page could reach for anything, or run it.
func isSelfContained(_ page: String) -> Bool {
  page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
    && !["<script", "<link", "<img", "<iframe", "url(", "@import", "http-equiv=\"refresh", " src="]
      .contains { page.contains($0) }
}
