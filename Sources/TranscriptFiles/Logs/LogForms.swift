let logForms: [any ExportForm.Type] = [
  WebVTTForm.self, SRTForm.self, SBVForm.self, WhatsAppForm.self,
]
