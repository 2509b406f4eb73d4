import { readRefundCodes } from '../subgraphs/decision/persistence/refund-codes-file'
import { recordRefundList, refundRowsOn } from '../subgraphs/decision/persistence/refund-list.repository'
import { previewOf } from '../subgraphs/decision/persistence/refund-list-preview'
import { runImport } from './import-command'

// npm run import:refund-codes FILE.csv: a table replaces the earlier ones from its first day on; the file is refused whole
// where a row is wrong.
runImport('import:refund-codes', 'decision', async (db, { text, name, isToWrite }, say) => {
  const list = readRefundCodes(text)
  for (const line of previewOf(await refundRowsOn(db, list.validFrom), list)) say(line)
  if (!isToWrite) return
  await recordRefundList(db, list, name)
  say(`Decisions with a council date from ${list.validFrom} on take their terms from this table.`)
})
