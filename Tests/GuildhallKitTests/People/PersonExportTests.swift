import Foundation
import Storage
import Testing

@testable import GuildhallKit

@Suite struct `The export of a person` {
  @Test func `holds what they did, and what others did by their role alone`() throws {
    let office = try ErasureOffice()
    try office.house.hold("Noor Haddad", because: "Rosa Lindgren asked", by: "Rosa Lindgren")
    let export = try office.house.exportPerson("noor haddad")
    for table in [
      "person", "agentName", "attempt", "answer", "submission", "confirmation", "play", "playStep",
      "playResult", "playComment", "signOff", "certification", "review", "reviewAnswer",
      "reviewScore", "dispute", "disputeDecision", "coachingNote", "segment", "scorecard",
      "interaction", "membership", "mentorship", "personEvent", "auditEvent",
    ] {
      #expect(export.tables[table]?.isEmpty == false, "\(table)")
    }
    let text = String(decoding: try storedJSON(export), as: UTF8.self)
    #expect(text.contains("Yours, Noor Haddad") && text.contains("I, Noor, did close it"))
    #expect(text.contains("\"a reviewer\"") && text.contains("\"a mentor\""))
    for name in ["Rosa", "Lindgren", "Sabine", "Pieter", "pieter", "Visser", "My parcel"] {
      let found = text.range(of: name).map { String(text[$0.lowerBound...].prefix(60)) }
      #expect(found == nil, "\(name)")
    }
    #expect(
      String(decoding: try storedJSON(try office.house.exportPerson("nh-17")), as: UTF8.self)
        == text)
    let again = try JSONDecoder().decode(
      [String: [[String: ExportValue]]].self, from: storedJSON(export.tables))
    #expect(try storedJSON(again) == storedJSON(export.tables))
  }

  @Test func `a reviewer's holds their own words, and no agent's name`() throws {
    let office = try ErasureOffice()
    let text = String(
      decoding: try storedJSON(try office.house.exportPerson("Rosa Lindgren")), as: UTF8.self)
    #expect(text.contains("did\\\" this") && text.contains("an agent"))
    #expect(!text.contains("Noor") && !text.contains("noor@") && !text.contains("nh-17"))
  }

  @Test func `takes in a table with a column for a person that comes later`() throws {
    let office = try ErasureOffice()
    try office.python(
      """
      db.executescript('''
      CREATE TABLE consent (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person,
        what TEXT NOT NULL) STRICT;
      INSERT INTO consent (person, what) VALUES (\(office.noor.id), 'Noor Haddad may be filmed');
      INSERT INTO consent (person, what) VALUES (1, 'somebody else');
      CREATE TABLE consentChange (id INTEGER PRIMARY KEY,
        consent INTEGER NOT NULL REFERENCES consent, text TEXT NOT NULL, raw BLOB) STRICT;
      INSERT INTO consentChange (consent, text, raw) VALUES (1, 'Noor said no', CAST('by noor' AS BLOB));
      INSERT INTO consentChange (consent, text) VALUES (2, 'Noor is a name of others');
      CREATE TRIGGER consentChange_kept BEFORE UPDATE ON consentChange
        BEGIN SELECT RAISE(ABORT, 'kept'); END;''')
      db.commit()
      """, isLive: true)
    let export = try office.house.exportPerson("Noor Haddad")
    #expect(export.tables["consent"]?.map { $0["what"] } == [.text("Noor Haddad may be filmed")])
    #expect(export.tables["consentChange"]?.map { $0["text"] } == [.text("Noor said no")])
    for (table, reason) in Store.notExported { #expect(!reason.isEmpty, "\(table)") }
    // Everything that names a person is in an export or on the list; nothing else is on it.
    let tables = try office.python(
      """
      for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
          if any(row[2] == "person" for row in db.execute(f"PRAGMA foreign_key_list({table})")):
              print(table)
      """
    ).split(separator: "\n").map(String.init)
    #expect(tables.count > 20 && tables.contains("coachingNote"))
    #expect(Store.notExported.keys.allSatisfy { tables.contains($0) || $0 == "calibrationSegment" })
    // And an erasure does not forget it either.
    try office.letTimePass()
    #expect(try office.erase().search?.rows == 0)
    let said = try office.python(
      "print(db.execute('SELECT what FROM consent').fetchall(), "
        + "db.execute('SELECT text, raw FROM consentChange').fetchall())")
    #expect(
      said.contains("Xxxx Xxxxxx may be filmed") && said.contains("'Xxxx said no', b'by xxxx'"))
    #expect(said.contains("Noor is a name of others"))
    #expect(try office.house.verify().faults == [])
  }
}
