import { EventLoopYield } from '../../../../shared/async/yield-to-event-loop'
import type { SubgraphContext } from '../../../../shared/subgraph/run-subgraph'
import { invoicesOf } from '../../efact/to-invoice-file'
import { parseSubmission } from './parse-submission'

/**
 * Computes figures of an eFact file from its structure; `claimed` in cents. No line is checked and nothing is written.
 * @throws BAD_USER_INPUT, FORBIDDEN as for the submission.
 */
export async function previewSubmission(context: SubgraphContext, content: string) {
  const { parsed, head } = await parseSubmission(context, content)
  const persons = new Set<string>()
  let claimed = 0
  const eventLoopYield = new EventLoopYield()
  for (const invoice of parsed.file ? invoicesOf(parsed) : []) {
    if (eventLoopYield.shouldYield) await eventLoopYield.yieldNow()
    persons.add(invoice.niss)
    for (const line of invoice.lines) claimed += line.claimed
  }
  return {
    test: parsed.test,
    reference: head?.reference ?? null,
    invoices: parsed.file?.invoices.length ?? 0,
    lines: parsed.lineCount,
    persons: persons.size,
    claimed,
    findings: parsed.issues.map((issue) => issue.toFinding()),
  }
}
