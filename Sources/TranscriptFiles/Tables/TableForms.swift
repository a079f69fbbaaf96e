let tableForms: [any ExportForm.Type] = []
