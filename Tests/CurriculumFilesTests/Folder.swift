import CurriculumFiles
import Findings

/// The files of a small curriculum without findings; a test changes what it is about.
struct Folder {
  var files: [String: String] = [
    "curriculum.xml": """
    <curriculum xmlns="urn:guildhall:curriculum:1" id="small" title="Small">
      <summary>A curriculum for tests.</summary>
      <competency id="empathy" title="Empathy" group="foundational">Hearing people.</competency>
    </curriculum>
    """,
    "module.xml": module,
    "rubric.xml": rubric,
    "programme.xml": """
    <programme xmlns="urn:guildhall:curriculum:1" id="start" title="Start" validMonths="12">
      <summary>First.</summary>
      <requires><passed module="calm"/></requires>
    </programme>
    """,
    "rehearsal.xml": """
    <rehearsal xmlns="urn:guildhall:curriculum:1" id="noor" module="calm" learner="Noor">
      <summary>All right.</summary>
      <sits quiz="check" expect="1">
        <answer item="one">a</answer>
        <answer item="two">x y</answer>
        <answer item="three">Refund</answer>
      </sits>
    </rehearsal>
    """,
  ]

  static let module = """
    <module xmlns="urn:guildhall:curriculum:1" id="calm" kind="soft-skill" title="Calm">
      <summary>Staying calm.</summary>
      <builds competency="empathy"/>
      <lesson id="read" title="Read"><p>Breathe <em>slowly</em>.</p></lesson>
      <quiz id="check" title="Check" passMark="0.8">
        <choice id="one">
          <prompt>Which?</prompt>
          <option id="a" correct="true"><text>Right</text></option>
          <option id="b"><text>Wrong</text></option>
          <rationale>Because.</rationale>
        </choice>
        <order id="two">
          <prompt>Order?</prompt>
          <step id="x">First</step>
          <step id="y">Second</step>
          <rationale>Because.</rationale>
        </order>
        <textEntry id="three" spellingTolerance="1">
          <prompt>Word?</prompt>
          <accept>refund</accept>
          <rationale>Because.</rationale>
        </textEntry>
      </quiz>
    </module>
    """

  static let rubric = """
    <rubric xmlns="urn:guildhall:curriculum:1" id="card" title="Card" passMark="0.8">
      <summary>A card.</summary>
      <cue id="hello"><phrase>hello</phrase></cue>
      <section id="opening" title="Opening" weight="2">
        <criterion id="greets" title="Greets">
          <guidance>Says hello.</guidance>
          <check><first turns="2"><says cue="hello"/></first></check>
        </criterion>
      </section>
    </rubric>
    """

  /// The same folder with words of one file replaced.
  func replacing(_ old: String, with new: String, in file: String) -> Folder {
    var folder = self
    folder.files[file] = folder.files[file]?.replacing(old, with: new)
    return folder
  }

  func adding(_ file: String, _ text: String) -> Folder {
    var folder = self
    folder.files[file] = text
    return folder
  }

  func read() -> CurriculumReading {
    readCurriculum(
      files.map { CurriculumFile(path: $0.key, bytes: Array($0.value.utf8)) }, folder: "f")
  }

  /// Each finding as `file:line category`.
  var places: [String] {
    read().findings.map {
      "\($0.location.file.dropFirst(2)):\($0.location.line ?? 0) \($0.category.rawValue)"
    }
  }
}
