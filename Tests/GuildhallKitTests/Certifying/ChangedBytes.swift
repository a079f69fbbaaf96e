import Foundation
import Testing

/// The values of a database, changed one byte at a time behind the program's back by one that runs
/// beside the test.
final class ChangedBytes {
  struct Byte: Codable {
    var table: String
    var column: String
    /// As a condition.
    var row: String
    /// Which byte of the value; of a number in SQLite's order, the highest first.
    var place: Int
  }

  private let process = Process()
  private let commands = Pipe()
  private let answers = Pipe()
  private var unread = Data()

  init(folder: String) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, folder]
    process.standardInput = commands
    process.standardOutput = answers
    try process.run()
  }

  deinit {
    try? commands.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Each byte of the short values of the last row of each table, and three of the others.
  func all(in tables: [String]) throws -> [Byte] {
    try JSONDecoder().decode([Byte].self, from: try ask(["all": tables]))
  }

  func change(_ byte: Byte) throws { _ = try ask(["change": byte]) }

  /// Puts back what was changed last.
  func restore() throws { _ = try ask(["restore": true]) }

  private func ask(_ command: [String: some Encodable]) throws -> Data {
    let line = try JSONEncoder().encode(command) + Data("\n".utf8)
    try commands.fileHandleForWriting.write(contentsOf: line)
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[(end + 1)...]) }
        return Data(unread[..<end])
      }
      let more = answers.fileHandleForReading.availableData
      try #require(!more.isEmpty)
      unread += more
    }
  }

  private static let script = """
    import json, sqlite3, struct, sys

    def opened():
        db = sqlite3.connect(sys.argv[1] + "/guildhall.sqlite")
        db.execute("PRAGMA ignore_check_constraints = ON")
        return db

    def condition(row, keys):
        return " AND ".join(key + " = " + json_sql(row[key]) for key in keys)

    def json_sql(value):
        return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"

    def places(value):
        if isinstance(value, int): return [7, 6, 3]
        if isinstance(value, float): return [1, 3, 7]
        if len(value) <= 8: return list(range(len(value)))
        return sorted({0, len(value) // 2, len(value) - 1})

    def changed(value, place):
        if isinstance(value, int): return value ^ (1 << 8 * (7 - place))
        if isinstance(value, float):
            packed = bytearray(struct.pack(">d", value))
            packed[place] ^= 1
            return struct.unpack(">d", packed)[0]
        if isinstance(value, bytes):
            return value[:place] + bytes([value[place] ^ 1]) + value[place + 1:]
        return value[:place] + ("b" if value[place] == "a" else "a") + value[place + 1:]

    def all_bytes(tables):
        db, found = opened(), []
        db.row_factory = sqlite3.Row
        for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute("DROP TRIGGER " + name)
        for table in tables:
            columns = db.execute("PRAGMA table_info(" + table + ")").fetchall()
            keys = [c["name"] for c in columns if c["pk"]]
            rows = db.execute("SELECT * FROM " + table).fetchall()
            for row in rows[-1:]:
                for column in row.keys():
                    if row[column] in (None, ""): continue
                    for place in places(row[column]):
                        found.append({"table": table, "column": column, "place": place,
                                      "row": condition(row, keys)})
        db.commit()
        db.close()
        return found

    last = None

    def change(byte):
        global last
        db = opened()
        table, column, row = byte["table"], byte["column"], byte["row"]
        keys = [c[1] for c in db.execute("PRAGMA table_info(" + table + ")") if c[5]]
        (value,) = db.execute(f"SELECT {column} FROM {table} WHERE {row}").fetchone()
        new = changed(value, byte["place"])
        def write(new): db.execute(f"UPDATE {table} SET {column} = ? WHERE {row}", (new,))
        try: write(new)
        except sqlite3.IntegrityError:
            # That one is another row's.
            new = value + 1024 if isinstance(value, int) else value + "a"
            write(new)
        place = row
        if column in keys:
            place = row.replace(f"{column} = {json_sql(value)}", f"{column} = {json_sql(new)}")
        last = (f"UPDATE {table} SET {column} = ? WHERE {place}", value)
        db.commit()
        db.close()

    def restore():
        db = opened()
        assert db.execute(last[0], (last[1],)).rowcount == 1
        db.commit()
        db.close()

    for line in sys.stdin:
        command = json.loads(line)
        answer = True
        if "all" in command: answer = all_bytes(command["all"])
        elif "change" in command: change(command["change"])
        else: restore()
        print(json.dumps(answer), flush=True)
    """
}

extension TemporarySchool {
  /// Runs a statement on the database itself, without the triggers that forbid it.
  func changing(_ sql: String) throws {
    try running(
      """
      triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
      for name, _ in triggers: db.execute("DROP TRIGGER " + name)
      assert db.execute(sys.argv[2]).rowcount > 0
      for _, sql in triggers: db.execute(sql)
      """, sql)
  }

  /// Makes the audit log one of before it held rows, with a chain of its own.
  func forgettingHeldRows() throws {
    try running(
      """
      triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
      for name, _ in triggers: db.execute("DROP TRIGGER " + name)
      def text(value): return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
      def part(data): return struct.pack(">Q", len(data)) + data
      last, forgotten = "0" * 64, 0
      for row in db.execute("SELECT * FROM auditEvent ORDER BY sequence").fetchall():
          details = json.loads(row[5])
          forgotten += details.pop("held", None) is not None
          fields = [str(row[0]), *row[1:5], text(details)]
          data = text(fields).encode()
          new = hashlib.sha256(part(last.encode()) + part(data)).hexdigest()
          db.execute("UPDATE auditEvent SET details = ?, previous = ?, hash = ? WHERE sequence = ?",
                     (fields[5], last, new, row[0]))
          last = new
      assert forgotten > 0
      for _, sql in triggers: db.execute(sql)
      """)
  }

  private func running(_ script: String, _ argument: String = "") throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import hashlib, json, sqlite3, struct, sys
      db = sqlite3.connect(sys.argv[1] + "/guildhall.sqlite")
      \(script)
      db.commit()
      db.close()
      """, folder + "/data", argument,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
