let deskForms: [any ExportForm.Type] = []
