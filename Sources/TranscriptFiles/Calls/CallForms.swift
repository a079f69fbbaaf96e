let callForms: [any ExportForm.Type] = [
  VConForm.self, ContactLensForm.self, GenesysForm.self, AircallForm.self, GoogleForm.self,
  TwilioForm.self,
]
