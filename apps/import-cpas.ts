import { runCsvImport } from '../runtime/import-command'
import { query } from '../shared/database/prepared-statements'
import { inTransaction } from '../shared/database/transaction'
import type { CpasContact } from '../subgraphs/decision/domain/cpas-contact'
import { parseCpasFile } from '../subgraphs/decision/imports/cpas/parse-cpas-file'
import { registerCpas } from '../subgraphs/decision/imports/cpas/register-cpas'

const contactText = (contact: Partial<CpasContact> = {}): string =>
  Object.entries(contact)
    .map(([part, value]) => `; ${part}: ${value ?? 'none'}`)
    .join('')

// npm run import:cpas FILE.csv: registers centres, or updates the names, municipalities and contact data of known ones. A centre
// is never removed: decisions refer to it.
runCsvImport('import:cpas', 'decision', async (db, { text, shouldCommit }, print) => {
  const centres = parseCpasFile(text)
  const rows = await query<{ enterprise_number: string }>(db, 'select enterprise_number from cpas')
  const known = new Set(rows.map((row) => row.enterprise_number))
  for (const { enterpriseNumber, names, insCodes, contact } of centres)
    print(
      `${known.has(enterpriseNumber) ? 'known' : 'new'}: ${enterpriseNumber} ${names.FR} (${insCodes.join(', ')})${contactText(contact)}`,
    )
  if (shouldCommit) await inTransaction(db, (tx) => registerCpas(tx, centres))
})
