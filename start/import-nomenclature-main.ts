import type { DataSource } from 'typeorm'
import { FileRefused } from '../shared/database/import'
import { inTransaction } from '../shared/database/transaction'
import { previewItems, previewTariffs, unknownCodes } from '../subgraphs/invoice/nomenclature/import-preview'
import { saveItems, saveTariffs } from '../subgraphs/invoice/nomenclature/load-nomenclature'
import { isItemFile, parseItems, parseTariffs } from '../subgraphs/invoice/nomenclature/nomenclature-data'
import { runImport } from './import-command'

// npm run import:nomenclature FILE.csv: a file of codes or of tariffs. Tariffs in the file take the place of all that their
// codes had; the file is refused whole where a row is wrong.
runImport('import:nomenclature', 'invoice', (db, { text, isToWrite }, say) =>
  isItemFile(text) ? importItems(db, text, isToWrite, say) : importTariffs(db, text, isToWrite, say),
)

type Say = (line: string) => void

async function importItems(db: DataSource, text: string, isToWrite: boolean, say: Say): Promise<void> {
  const { rows, errors } = parseItems(text)
  if (errors.length > 0) throw new FileRefused(errors)
  for (const line of await previewItems(db, rows)) say(line)
  if (isToWrite) await inTransaction(db, (tx) => saveItems((sql, values) => tx.query(sql, values), rows))
}

async function importTariffs(db: DataSource, text: string, isToWrite: boolean, say: Say): Promise<void> {
  const parsed = parseTariffs(text)
  const { rows } = parsed
  const faults = [...parsed.errors, ...(await unknownCodes(db, parsed))]
  if (faults.length > 0) throw new FileRefused(faults)
  for (const line of await previewTariffs(db, rows)) say(line)
  if (isToWrite) await inTransaction(db, (tx) => saveTariffs((sql, values) => tx.query(sql, values), rows))
}
