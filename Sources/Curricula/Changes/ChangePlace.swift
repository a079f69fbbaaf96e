public import Rubrics

/// Something in a curriculum that can change between two versions.
public enum ChangePlace: Sendable, Hashable {
  case curriculum
  case competency(CompetencyID)
  case module(ModuleID)
  case part(ModuleID, PartID)
  /// An item of a quiz.
  case item(ModuleID, PartID, ItemID)
  /// A point of a checklist.
  case point(ModuleID, PartID, OptionID)
  /// What the expert of a review exercise gave for a criterion.
  case verdict(ModuleID, PartID, CriterionID)
  case scenario(ScenarioID)
  case rubric(RubricID)
  case criterion(RubricID, CriterionID)
  case article(ArticleID)
  case programme(ProgrammeID)
  /// A way to renew a certification.
  case renewal(ProgrammeID, RenewalID)
  case bank(BankID)
  /// An item of a bank that no quiz draws from.
  case bankItem(BankID, ItemID)
  case rehearsal(RehearsalID)
  case walkthrough(ScenarioID, String)
}

extension ChangePlace {
  /// The module that the place lies in; nothing for what lies in none.
  public var module: ModuleID? {
    switch self {
    case .module(let module), .part(let module, _), .item(let module, _, _),
      .point(let module, _, _), .verdict(let module, _, _):
      module
    default: nil
    }
  }

  /// The part of that module.
  public var part: PartID? {
    switch self {
    case .part(_, let part), .item(_, let part, _), .point(_, let part, _),
      .verdict(_, let part, _):
      part
    default: nil
    }
  }
}
