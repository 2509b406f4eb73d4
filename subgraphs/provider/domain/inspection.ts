import type { Day } from '../../../shared/values/day'

/** What an inspection samples, in the order in which its items are numbered. */
export const inspectedKinds = ['DECISION', 'INVOICE_LINE', 'PAPER_INVOICE', 'ATTESTATION'] as const
export type InspectedKind = (typeof inspectedKinds)[number]

/** OPEN: the inspector works on it. SHARED: the inspected organisation reads it. ANSWERED: it has answered. CLOSED: nothing changes any more. */
export const inspectionStatuses = ['OPEN', 'SHARED', 'ANSWERED', 'CLOSED'] as const
export type InspectionStatus = (typeof inspectionStatuses)[number]

export const inspectionResults = ['COMPLIANT', 'REMARK', 'IRREGULAR'] as const
export type InspectionResult = (typeof inspectionResults)[number]

/** Who is inspected: a CPAS by its enterprise number, or a provider by its number in 11 digits. */
export type InspectionSubject = { kind: 'CPAS'; number: string } | { kind: 'PROVIDER'; number: string }

/** The largest sample of one kind. */
export const MAX_SAMPLE_SIZE = 100
/** A file with its items, concluded or not. */
export interface InspectionProgress {
  items: number
  compliant: number
  withRemark: number
  irregular: number
}

/** Why the file may not be shared or closed: items without a conclusion; null: there are none. */
export function openItems({ items, compliant, withRemark, irregular }: InspectionProgress): string | null {
  const open = items - compliant - withRemark - irregular
  return open > 0 ? `${open} of ${items} items have no conclusion. Conclude each item first.` : null
}

/** Why the file may not be closed now; null: it may. Nobody is found irregular without a chance to answer. */
export function closingObstacle(
  { status, answerBy }: { status: InspectionStatus; answerBy: Day | null },
  progress: InspectionProgress,
  today: Day,
): string | null {
  const open = openItems(progress)
  if (open) return open
  if (status === 'OPEN' && progress.compliant < progress.items)
    return 'Not every item is compliant. Share the inspection first, so that the organisation can answer.'
  if (status === 'SHARED' && answerBy !== null && today <= answerBy)
    return `The organisation can answer until ${answerBy}. Close the inspection after its answer or after that day.`
  return null
}
