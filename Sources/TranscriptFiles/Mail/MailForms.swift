let mailForms: [any ExportForm.Type] = []
