import type { DataSource } from 'typeorm'
import { inTransaction } from '../../../../shared/database/transaction'
import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { isItemFile, parseItems, parseTariffs } from './parse'
import { previewItems, previewTariffs, unknownCodes, unknownCumulations } from './preview'
import { replaceItems, replaceTariffs } from './replace-nomenclature'

/** How a nomenclature file is imported: what it would change is printed, and written with `shouldCommit` only. */
export interface NomenclatureImport {
  shouldCommit: boolean
  print(line: string): void
}

/**
 * Imports a file of codes or of tariffs. The tariffs of a code and institution in the file replace the whole tariff history of that
 * code and institution.
 * @throws ImportRejected if a row is wrong; nothing is written then.
 */
export const importNomenclature = (db: DataSource, text: string, options: NomenclatureImport): Promise<void> =>
  isItemFile(text) ? importItems(db, text, options) : importTariffs(db, text, options)

async function importItems(db: DataSource, text: string, { shouldCommit, print }: NomenclatureImport): Promise<void> {
  const parsed = parseItems(text)
  const { rows } = parsed
  refuse([...parsed.errors, ...(await unknownCumulations(db.manager, parsed))])
  for (const line of await previewItems(db.manager, rows)) print(line)
  if (shouldCommit) await inTransaction(db, (tx) => replaceItems((sql, values) => tx.query(sql, values), rows))
}

async function importTariffs(db: DataSource, text: string, { shouldCommit, print }: NomenclatureImport): Promise<void> {
  const parsed = parseTariffs(text)
  const { rows } = parsed
  refuse([...parsed.errors, ...(await unknownCodes(db.manager, parsed))])
  for (const line of await previewTariffs(db.manager, rows)) print(line)
  if (shouldCommit) await inTransaction(db, (tx) => replaceTariffs((sql, values) => tx.query(sql, values), rows))
}

function refuse(errors: string[]): void {
  if (errors.length > 0) throw new ImportRejected(errors)
}
