import { runCsvImport } from '../runtime/import-command'
import { parseRefundCodes } from '../subgraphs/decision/imports/refund-codes/parse-refund-codes-file'
import { previewRefundList } from '../subgraphs/decision/imports/refund-codes/preview'
import { recordRefundList, refundRowsOn } from '../subgraphs/decision/persistence/refund-list.repository'

// npm run import:refund-codes FILE.csv: a table replaces the earlier ones from its first day on; the file is refused whole
// where a row is wrong.
runCsvImport('import:refund-codes', 'decision', async (db, { text, name, isToWrite }, say) => {
  const list = parseRefundCodes(text)
  for (const line of previewRefundList(await refundRowsOn(db, list.validFrom), list)) say(line)
  if (!isToWrite) return
  await recordRefundList(db, list, name)
  say(`Decisions with a council date from ${list.validFrom} on take their terms from this table.`)
})
