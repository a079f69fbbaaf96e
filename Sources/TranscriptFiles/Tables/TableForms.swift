let tableForms: [any ExportForm.Type] = [
  WarehouseTables.self, GorgiasTables.self, TidioTable.self, HootsuiteTables.self,
  SproutTables.self, GenericTables.self,
]
