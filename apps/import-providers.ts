import { runCsvImport } from '../runtime/import-command'
import { inTransaction } from '../shared/database/transaction'
import { brusselsDay } from '../shared/values/instant'
import { importProviders } from '../subgraphs/provider/imports/providers/import-providers'
import { parseProviderFile } from '../subgraphs/provider/imports/providers/parse-provider-file'
import { currentPhases } from '../subgraphs/provider/persistence/phase.repository'

class DryRun extends Error {}

// npm run import:providers FILE.csv: registers the providers of a file, or new facts of known ones; one wrong row rejects the file.
// A preview runs the whole import and rolls it back.
runCsvImport('import:providers', 'provider', async (db, { text, shouldCommit }, print) => {
  const rows = parseProviderFile(text)
  const now = new Date().toISOString()
  const phases = await currentPhases(db)
  const work = inTransaction(db, async ({ manager }) => {
    const { lines } = await importProviders(manager, rows, { now, today: brusselsDay(now), phases })
    for (const line of lines) print(line)
    if (!shouldCommit) throw new DryRun()
  })
  await work.catch((error: unknown) => {
    if (!(error instanceof DryRun)) throw error
  })
})
