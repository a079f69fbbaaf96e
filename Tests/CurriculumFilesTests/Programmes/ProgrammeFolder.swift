import CurriculumFiles
import Findings

extension Folder {
  /// A small curriculum whose module `calm` has a part of every kind but a review.
  static let withParts: Folder = {
    var folder = Folder.withScenario
      .replacing(
        "</module>",
        with: """
          <quiz id="trial" title="Trial" mode="practice">
            <trueFalse id="four" answer="true"><prompt>Yes?</prompt><rationale>So.</rationale></trueFalse>
          </quiz>
          <checklist id="signed" title="Signed">
            <summary>S.</summary><point id="p">P.</point>
          </checklist>
          </module>
          """, in: "module.xml")
    folder.files["other.xml"] = """
      <programme xmlns="urn:guildhall:curriculum:1" id="basics" title="Basics">
        <summary>Before.</summary>
        <requires><served days="7"/></requires>
      </programme>
      """
    return folder
  }()

  /// The same with a programme `start` of these attributes and these lines, the first on line 3.
  static func programme(_ attributes: String = "", _ content: String) -> Folder {
    withParts.adding(
      "programme.xml",
      """
      <programme xmlns="urn:guildhall:curriculum:1" id="start" title="Start" \(attributes)>
      <summary>First.</summary>
      \(content)
      </programme>
      """)
  }

  /// The same with a programme that requires these lines, the first on line 4.
  static func requiring(_ content: String) -> Folder {
    programme("", "<requires>\n\(content)\n</requires>")
  }
}
