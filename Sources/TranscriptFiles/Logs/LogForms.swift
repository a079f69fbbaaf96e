let logForms: [any ExportForm.Type] = []
