import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { Breath } from '../../../shared/values/breath'
import { invoicesOf } from '../efact/to-invoice-file'
import { segment200 } from '../efact/zones/segments'
import { readContent } from './efact-content'

const TEST = '92'

/** What an eFact file says of itself; nothing is written. */
export async function previewEfact(context: SubgraphContext, content: string) {
  const { bytes, parsed, mapped } = await readContent(context, content)
  const persons = new Set<string>()
  let claimed = 0
  const pause = new Breath()
  for (const invoice of parsed.file ? invoicesOf(parsed) : []) {
    if (pause.isDue) await pause.take()
    persons.add(invoice.niss)
    for (const line of invoice.lines) claimed += line.claimed
  }
  return {
    test: mapped?.test ?? saysTest(bytes),
    reference: mapped?.reference ?? null,
    invoices: parsed.file?.invoices.length ?? 0,
    lines: parsed.lineCount,
    persons: persons.size,
    claimed,
    findings: parsed.problems.map((problem) => problem.toFinding()),
  }
}

// A refused file has no records left: what it says of itself stands at the same place all the same.
function saysTest(bytes: Buffer): boolean {
  const { at, length } = segment200.zone('messageKind')
  return bytes.toString('latin1', at - 1, at - 1 + length) === TEST
}
