let deskForms: [any ExportForm.Type] = [
  ZendeskTickets.self, ZendeskChats.self, Freshdesk.self, Intercom.self, DeskKnowledge.self,
]
