import { runCsvImport } from '../runtime/import-command'
import { parseRefundCodes } from '../subgraphs/decision/imports/refund-codes/parse-refund-codes-file'
import { previewRefundList } from '../subgraphs/decision/imports/refund-codes/preview'
import { recordRefundList, refundRowsOn } from '../subgraphs/decision/persistence/refund-list.repository'

// npm run import:refund-codes FILE.csv: the table replaces earlier ones from its first day on; one wrong row rejects the file.
runCsvImport('import:refund-codes', 'decision', async (db, { text, name, shouldCommit }, print) => {
  const list = parseRefundCodes(text)
  for (const line of previewRefundList(await refundRowsOn(db, list.validFrom), list)) print(line)
  if (!shouldCommit) return
  await recordRefundList(db, list, name)
  print(`Decisions with a council date from ${list.validFrom} on take their terms from this table.`)
})
