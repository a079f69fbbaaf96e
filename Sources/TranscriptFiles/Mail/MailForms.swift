let mailForms: [any ExportForm.Type] = [MailForm.self]
