import { runCsvImport } from '../runtime/import-command'
import { inTransaction } from '../shared/database/transaction'
import { parseCpasFile } from '../subgraphs/decision/imports/cpas/parse-cpas-file'
import { previewCpas } from '../subgraphs/decision/imports/cpas/preview-cpas'
import { assertMergersValid, registerCpas } from '../subgraphs/decision/imports/cpas/register-cpas'
import { registeredNumbers } from '../subgraphs/decision/persistence/cpas.repository'

// npm run import:cpas FILE.csv: registers CPAS, or updates the names, municipalities, contact data and mergers of known ones. A CPAS
// is never removed: decisions refer to it.
runCsvImport('import:cpas', 'decision', async (db, { text, shouldCommit }, print) => {
  const list = parseCpasFile(text)
  await assertMergersValid(db.manager, list)
  for (const line of previewCpas(await registeredNumbers(db.manager), list)) print(line)
  if (shouldCommit) await inTransaction(db, (tx) => registerCpas(tx, list))
})
