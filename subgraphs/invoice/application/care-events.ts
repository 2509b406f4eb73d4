import type { Tx } from '../../../shared/database/transaction'
import { publishEvent } from '../../../shared/events/publish'
import { type Day, earliest, latest } from '../../../shared/values/day'
import { providerKey } from '../../../shared/values/inami-number'

/** The care of a line. */
export interface CareOfLine {
  provider: string
  performedOn: Day
  performedUntil: Day | null
}

/** Publishes that lines were accepted: a CPAS may have received the same care on paper (PAP-DUPLICATE). */
export const publishAcceptedCare = (tx: Tx, lines: readonly CareOfLine[], now: string): Promise<void> =>
  publishCare(tx, 'invoice.care-accepted', lines, now)

/**
 * Publishes that lines which were accepted are rejected, recovered or credited: what a CPAS received on paper may be refunded. A line
 * that waits is not published: its care may be accepted again.
 */
export const publishWithdrawnCare = (tx: Tx, lines: readonly CareOfLine[], now: string): Promise<void> =>
  publishCare(tx, 'invoice.care-withdrawn', lines, now)

async function publishCare(
  tx: Tx,
  topic: 'invoice.care-accepted' | 'invoice.care-withdrawn',
  lines: readonly CareOfLine[],
  now: string,
): Promise<void> {
  for (const [provider, care] of Map.groupBy(lines, (line) => providerKey(line.provider))) {
    const from = earliest(...care.map(({ performedOn }) => performedOn))
    const to = latest(...care.map(({ performedOn, performedUntil }) => performedUntil ?? performedOn))
    await publishEvent(tx, topic, provider, { provider, from, to }, now)
  }
}
