import Foundation
import Testing

/// The register as a trainer and an auditor meet it, from the staff list to a revoked credential.
struct RegisterCommandTests {
  @Test func `a house goes from its staff list to credentials that can be checked and revoked`()
    throws
  {
    let place = try Workplace()
    func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + ["--data", place.data])
    }
    func done(_ arguments: String...) throws -> String {
      let result = try Program.run(arguments + ["--data", place.data])
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      return result.output
    }
    let staff = try place.write(
      """
      id,name,email,team,mentor
      1,Sabine Okafor,sabine@harbour.example,Harbour,
      2,Ines Duarte,ines@harbour.example,Harbour,
      3,Rosa Lindgren,rosa@harbour.example,Harbour,
      4,Yara Benali,yara@harbour.example,Harbour,Rosa Lindgren

      """, to: "staff.csv")
    _ = try done("publish", "curricula/first-line")
    #expect(
      try done("people", "import", staff, "--by", "Sabine Okafor")
        .contains("holds no certification that allows mentoring"))
    for (name, programme) in [("Rosa Lindgren", "mentor"), ("Yara Benali", "associate")] {
      let alone = try run("certify", name, programme, "--by", "Ines Duarte")
      #expect(alone.status == 1 && alone.errors.contains("Still to be shown"))
      _ = try done(
        "certification", "attest", name, programme, "recognised", "--because", "Shown elsewhere",
        "--by", "Sabine Okafor")
      let trainer = try run("certify", name, programme, "--by", "Sabine Okafor")
      #expect(trainer.status == 1 && trainer.errors.contains("trained"))
      _ = try done("certify", name, programme, "--by", "Ines Duarte")
    }
    #expect(
      try done("people", "import", staff, "--by", "Sabine Okafor").contains("mentor Rosa Lindgren"))

    // The four questions, each with one command.
    #expect(try done("cleared", "live-chats").contains("Yara Benali"))
    #expect(try done("expiring", "--within", "366").contains("Yara Benali"))
    #expect(try done("mentors").contains("too few to tell"))
    let why = try done("why", "Yara Benali", "associate")
    let before = try done("why", "Yara Benali", "associate", "--on", "2026-11-20")
    #expect(before.contains("2026-11-20") && !before.contains("2026-11-21"))
    #expect(before.contains("No. Yara Benali was not certified"))
    #expect(why.contains("Shown elsewhere") && why.contains("Ines Duarte decided"))
    #expect(try done("forecast", "senior").contains("on the way"))
    #expect(try done("skills", "Yara Benali").contains("Yara Benali"))
    #expect(try done("changes", "Yara Benali").contains("Nothing changed."))
    #expect(try done("refresh", "Yara Benali", "--list").contains("Nothing is asked again yet."))

    let tocome = try run("why", "Yara Benali", "associate", "--on", "2999-01-01")
    #expect(tocome.status == 1 && tocome.errors.contains("2999-01-01 is still to come"))
    for verb in [["refresh", "--list"], ["forecast", "senior"]] {
      let nowhere = try Program.run(verb + ["--team", "Nowhere", "--data", place.data])
      #expect(nowhere.status == 1 && nowhere.errors.contains("Nowhere"), "\(verb)")
    }
    let blank = try run(
      "certification", "apply", "Ines Duarte", "associate", "--because", "   ", "--by",
      "Sabine Okafor")
    #expect(blank.status == 1 && blank.errors.contains("Say why"))
    let refused = try place.write("name,joined\nYara Benali,someday\n", to: "refused.csv")
    for (option, words) in [("--dry-run", "a dry run"), ("--apply-good", "no good row")] {
      let result = try run("people", "import", refused, option, "--by", "Sabine Okafor")
      #expect(result.status == 1 && result.output.contains(words), "\(result)")
      #expect(!result.output.contains("saved.\n"))
    }
    // The hash of a portfolio comes out by the means that anybody has.
    let paper = place.path + "/yara.txt"
    _ = try done("portfolio", "Yara Benali", "--format", "text", "--out", paper)
    let sum = try shell("sed '/^-- end of the record --$/,$d' '\(paper)' | sha256sum")
    #expect(try String(contentsOfFile: paper, encoding: .utf8).contains(sum.prefix(64)))

    // Credentials that others check without us.
    let issuer = try done(
      "credential", "issuer", "--name", "Harbour", "--address", "https://harbour.example/guild",
      "--by", "Sabine Okafor")
    let known = try #require(
      issuer.split(separator: "\n").last { $0.contains("--issuer ") }?
        .split(separator: " ").last.map(String.init))
    _ = try done(
      "credential", "issue", "Yara Benali", "associate", "--out", place.path + "/badges", "--by",
      "Sabine Okafor")
    let list = place.path + "/list.jwt"
    let badge = place.path + "/badges/yara-benali-associate.svg"
    func verified() throws -> Program.Result {
      _ = try done("credential", "status-list", "--out", list)
      return try Program.run([
        "credential", "verify", badge, "--issuer", known, "--status",
        "https://harbour.example/guild/revocation-list.jwt=\(list)",
      ])
    }
    let good = try verified()
    #expect(good.status == 0, "\(good.output)")
    #expect(good.output.contains("yara-benali-associate.svg: verified\n"))
    // What cannot be written was not issued.
    let nowhere = try run(
      "credential", "issue", "Yara Benali", "associate", "--out", list, "--by", "Sabine Okafor")
    #expect(nowhere.status == 1 && nowhere.errors.contains("cannot be written"))
    #expect(try done("credential", "status-list", "--out", list).contains(", 1 issued by Harbour"))
    #expect(try Program.run(["credential", "verify", list, "--issuer", known]).status == 1)
    for (step, word) in [("suspend", "suspended it"), ("reinstate", ": verified\n")] {
      _ = try done(
        "certification", step, "Yara Benali", "associate", "--because", "A complaint", "--by",
        "Ines Duarte")
      let found = try verified()
      #expect(found.output.contains(word) && !found.output.contains("revoked"), "\(found.output)")
    }
    _ = try done(
      "certification", "revoke", "Yara Benali", "associate", "--because", "Gave data away", "--by",
      "Ines Duarte")
    let revoked = try verified()
    #expect(revoked.status == 1 && revoked.output.contains("revoked"))
    #expect(try done("cleared", "live-chats").contains("Nobody may."))

    // Of an earlier issuer the list is written on, beside the new one's.
    _ = try done(
      "credential", "issuer", "--name", "Pine", "--address", "https://pine.example/guild", "--by",
      "Sabine Okafor")
    let mark = try #require(known.split(separator: "=").last).prefix(8)
    #expect(try done("credential", "status-list", "--out", list).contains("1 revoked, 0 suspended"))
    let earlier = try Program.run([
      "credential", "verify", badge, "--issuer", known, "--status",
      "https://harbour.example/guild/revocation-list.jwt=\(place.path)/list-\(mark).jwt",
    ])
    #expect(earlier.status == 1 && earlier.output.contains("revoked it"), "\(earlier.output)")
    // Without its key it cannot be, and that is said.
    let lost = place.data + "/issuer-\(known.split(separator: "=").last?.prefix(12) ?? "").pem"
    try FileManager.default.moveItem(atPath: lost, toPath: place.path + "/kept.pem")
    let without = try run("credential", "status-list", "--out", list)
    #expect(without.status == 1 && without.errors.contains("The list of Harbour"))
    try FileManager.default.moveItem(atPath: place.path + "/kept.pem", toPath: lost)

    for file in ["guildhall.sqlite", "new.jwt"] {
      let over = try run("credential", "status-list", "--out", place.data + "/" + file)
      #expect(over.status == 1 && over.errors.contains("own folder"))
      let mine = try run("portfolio", "Yara Benali", "--out", place.data + "/" + file)
      #expect(mine.status == 1 && mine.errors.contains("own folder"))
    }
    let typo = try run("certify", "Yara Benali", "associate", "--by", "Ines Duartee")
    #expect(typo.status == 1 && typo.errors.contains("Nobody here is called"))

    // What is stored about somebody is theirs to have, and goes when they want.
    let export = try done("people", "export", "Yara Benali")
    #expect(export.contains("yara@harbour.example") && !export.contains("Rosa"))
    #expect(try done("retention", "show").contains("2192"))
    let erase = [
      "people", "erase", "Yara Benali", "--because", "Asked for it", "--by", "Sabine Okafor",
    ]
    let unsure = try Program.run(erase + ["--data", place.data])
    #expect(unsure.status == 64 && unsure.errors.contains("cannot be undone"))
    #expect(try bytes(in: place.data).range(of: Data("Yara Benali".utf8)) != nil)
    let here = try Program.run(erase + ["--yes", "--data", place.data])
    #expect(here.status == 1 && here.errors.contains("has not left"))
    _ = try done(
      "people", "leave", "Yara Benali", "--on", "2019-01-01", "--because", "A new job", "--by",
      "Sabine Okafor")
    #expect(try Program.run(erase + ["--yes", "--data", place.data]).status == 0)
    for word in ["Yara", "Benali", "yara@harbour"] {
      #expect(try bytes(in: place.data).range(of: Data(word.utf8)) == nil, "\(word) is left")
    }
    let verify = try done("verify")
    #expect(verify.contains("All is well.") && verify.contains("1 person was erased"))
  }

  private func shell(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  private func bytes(in folder: String) throws -> Data {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: Data()) {
      $0 += FileManager.default.contents(atPath: folder + "/" + $1) ?? Data()
    }
  }
}
