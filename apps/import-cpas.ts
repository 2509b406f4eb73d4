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

// npm run import:cpas FILE.csv: registers centres, or gives known ones these names, communes and contact data. None is ever taken out:
// decisions rest on them.
runCsvImport('import:cpas', 'decision', async (db, { text, isToWrite }, say) => {
  const centres = parseCpasFile(text)
  const rows = await query<{ enterprise_number: string }>(db, 'select enterprise_number from cpas')
  const known = new Set(rows.map((row) => row.enterprise_number))
  for (const { enterpriseNumber, names, insCodes, contact } of centres)
    say(
      `${known.has(enterpriseNumber) ? 'changed or as it was' : 'new'}: ${enterpriseNumber} ${names.FR} (${insCodes.join(', ')})${contactText(contact)}`,
    )
  if (isToWrite) await inTransaction(db, (tx) => registerCpas(tx, centres))
})
