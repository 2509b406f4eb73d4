import type { DataSource } from 'typeorm'
import { runCsvImport } from '../runtime/import-command'
import { inTransaction } from '../shared/database/transaction'
import { ImportRejected } from '../shared/errors/import-rejected'
import { isItemFile, parseItems, parseTariffs } from '../subgraphs/invoice/imports/nomenclature/parse'
import {
  previewItems,
  previewTariffs,
  unknownCodes,
  unknownCumulations,
} from '../subgraphs/invoice/imports/nomenclature/preview'
import { replaceItems, replaceTariffs } from '../subgraphs/invoice/imports/nomenclature/replace-nomenclature'

// npm run import:nomenclature FILE.csv: a file of codes or of tariffs. The tariffs of a code and institution in the file
// replace the whole tariff history of that code and institution; one wrong row rejects the file.
runCsvImport('import:nomenclature', 'invoice', (db, { text, shouldCommit }, print) =>
  isItemFile(text) ? importItems(db, text, shouldCommit, print) : importTariffs(db, text, shouldCommit, print),
)

type Print = (line: string) => void

async function importItems(db: DataSource, text: string, shouldCommit: boolean, print: Print): Promise<void> {
  const parsed = parseItems(text)
  const { rows } = parsed
  const failures = [...parsed.errors, ...(await unknownCumulations(db.manager, parsed))]
  if (failures.length > 0) throw new ImportRejected(failures)
  for (const line of await previewItems(db.manager, rows)) print(line)
  if (shouldCommit) await inTransaction(db, (tx) => replaceItems((sql, values) => tx.query(sql, values), rows))
}

async function importTariffs(db: DataSource, text: string, shouldCommit: boolean, print: Print): Promise<void> {
  const parsed = parseTariffs(text)
  const { rows } = parsed
  const failures = [...parsed.errors, ...(await unknownCodes(db.manager, parsed))]
  if (failures.length > 0) throw new ImportRejected(failures)
  for (const line of await previewTariffs(db.manager, rows)) print(line)
  if (shouldCommit) await inTransaction(db, (tx) => replaceTariffs((sql, values) => tx.query(sql, values), rows))
}
