import Curricula
import Rubrics
import Simulations
import Testing

@Suite struct `What an author is told` {
  @Test func `is little about a sound scenario`() {
    let found = faults(of: LateParcel.scenario(), rubric: LateParcel.rubric)
    for fault in found { print(fault.place, fault.sentence) }
    #expect(found.isEmpty)
  }
}
