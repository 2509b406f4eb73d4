import type { DataSource } from 'typeorm'
import { runCsvImport } from '../runtime/import-command'
import { inTransaction } from '../shared/database/transaction'
import { ImportRejected } from '../shared/errors/import-rejected'
import { isItemFile, parseItems, parseTariffs } from '../subgraphs/invoice/imports/nomenclature/parse'
import { previewItems, previewTariffs, unknownCodes } from '../subgraphs/invoice/imports/nomenclature/preview'
import { saveItems, saveTariffs } from '../subgraphs/invoice/imports/nomenclature/save'

// npm run import:nomenclature FILE.csv: a file of codes or of tariffs. Tariffs in the file take the place of all that their
// codes had; the file is refused whole where a row is wrong.
runCsvImport('import:nomenclature', 'invoice', (db, { text, isToWrite }, say) =>
  isItemFile(text) ? importItems(db, text, isToWrite, say) : importTariffs(db, text, isToWrite, say),
)

type Say = (line: string) => void

async function importItems(db: DataSource, text: string, isToWrite: boolean, say: Say): Promise<void> {
  const { rows, errors } = parseItems(text)
  if (errors.length > 0) throw new ImportRejected(errors)
  for (const line of await previewItems(db, rows)) say(line)
  if (isToWrite) await inTransaction(db, (tx) => saveItems((sql, values) => tx.query(sql, values), rows))
}

async function importTariffs(db: DataSource, text: string, isToWrite: boolean, say: Say): Promise<void> {
  const parsed = parseTariffs(text)
  const { rows } = parsed
  const failures = [...parsed.errors, ...(await unknownCodes(db, parsed))]
  if (failures.length > 0) throw new ImportRejected(failures)
  for (const line of await previewTariffs(db, rows)) say(line)
  if (isToWrite) await inTransaction(db, (tx) => saveTariffs((sql, values) => tx.query(sql, values), rows))
}
