import { runCsvImport } from '../runtime/import-command'
import { parseRefundList } from '../subgraphs/decision/imports/refund-codes/parse-refund-list'
import { previewRefundList } from '../subgraphs/decision/imports/refund-codes/preview-refund-list'
import { recordRefundList, refundRowsOn } from '../subgraphs/decision/persistence/refund-list.repository'

// npm run import:refund-codes FILE.csv: the table replaces earlier ones from its first day on; one wrong row rejects the file.
runCsvImport('import:refund-codes', 'decision', async (db, { text, name, shouldCommit }, print) => {
  const list = parseRefundList(text)
  for (const line of previewRefundList(await refundRowsOn(db.manager, list.validFrom), list)) print(line)
  if (!shouldCommit) return
  await recordRefundList(db.manager, list, name)
  print(`Decisions with a council date from ${list.validFrom} on take their terms from this table.`)
})
