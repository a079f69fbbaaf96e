/// Pieces that every part of the house uses.
let houseComponents: [String: String] = [
  "token": """
  <input type="hidden" name="token" value="{{token}}">
  """
]
