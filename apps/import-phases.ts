import { runCsvImport } from '../runtime/import-command'
import { inTransaction } from '../shared/database/transaction'
import { parsePhaseFile } from '../subgraphs/provider/imports/phases/parse-phase-file'
import { previewPhases } from '../subgraphs/provider/imports/phases/preview-phases'
import { currentPhases, recordPhases } from '../subgraphs/provider/persistence/phase.repository'

// npm run import:phases FILE.csv: the table replaces the earlier ones as a whole; one wrong row rejects the file.
runCsvImport('import:phases', 'provider', async (db, { text, name, shouldCommit }, print) => {
  const rows = parsePhaseFile(text)
  for (const line of previewPhases(await currentPhases(db), rows)) print(line)
  if (shouldCommit) await inTransaction(db, (tx) => recordPhases(tx.manager, rows, name))
})
