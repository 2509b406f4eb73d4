import { EventLoopYield } from '../../../../shared/async/yield-to-event-loop'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { invoicesOf } from '../../efact/to-invoice-file'
import { parseSubmittedEfact } from './parse-submission'

/** What an eFact file says of itself; nothing is written. */
export async function previewEfact(context: SubgraphContext, content: string) {
  const { parsed, mapped } = await parseSubmittedEfact(context, content)
  const persons = new Set<string>()
  let claimed = 0
  const pause = new EventLoopYield()
  for (const invoice of parsed.file ? invoicesOf(parsed) : []) {
    if (pause.shouldYield) await pause.yieldNow()
    persons.add(invoice.niss)
    for (const line of invoice.lines) claimed += line.claimed
  }
  return {
    test: parsed.test,
    reference: mapped?.reference ?? null,
    invoices: parsed.file?.invoices.length ?? 0,
    lines: parsed.lineCount,
    persons: persons.size,
    claimed,
    findings: parsed.issues.map((problem) => problem.toFinding()),
  }
}
