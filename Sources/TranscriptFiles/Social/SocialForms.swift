let socialForms: [any ExportForm.Type] = [
  LiveChatForm.self, HubSpotThreadForm.self, HubSpotTableForm.self, SalesforceForm.self,
  JiraForm.self, JiraTableForm.self, TeamsForm.self, SlackForm.self, MetaMessagesForm.self,
  XArchiveForm.self, RasaForm.self, HelpScoutForm.self, GrooveForm.self, WHMCSForm.self,
]
