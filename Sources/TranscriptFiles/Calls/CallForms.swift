let callForms: [any ExportForm.Type] = [
  ContactLensForm.self, GenesysForm.self, AircallForm.self, GoogleForm.self,
  TwilioForm.self,
]
