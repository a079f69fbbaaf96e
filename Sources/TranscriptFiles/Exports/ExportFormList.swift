/// Every form that is read, for people: its system's name and what it is called, in the order of
/// the alphabet.
public var exportFormList: [(system: String, title: String)] {
  exportForms.map { ($0.system, $0.title) }.sorted { ($0.system, $0.title) < ($1.system, $1.title) }
}
