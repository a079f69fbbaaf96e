let callForms: [any ExportForm.Type] = []
