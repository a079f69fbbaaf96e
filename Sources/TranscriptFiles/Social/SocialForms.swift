let socialForms: [any ExportForm.Type] = []
