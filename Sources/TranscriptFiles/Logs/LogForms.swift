let logForms: [any ExportForm.Type] = [
  WebVTTForm.self, SRTForm.self, SBVForm.self, WhatsAppForm.self, ZoomChatForm.self,
  WTFForm.self, WhisperForm.self, DeepgramForm.self, AssemblyAIForm.self, RevForm.self,
  TextLogForm.self,
]
