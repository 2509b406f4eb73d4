import { accessRecordsOf, logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict } from '../../../shared/errors/graphql-errors'
import type { SampleAnswer } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { newId } from '../../../shared/values/id'
import { inspectedKinds } from '../domain/inspection'
import { findEqualInspection, findOpenInspection, insertInspection } from '../persistence/inspection.repository'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'
import type { InspectionItemEntity } from '../persistence/inspection-item.entity'
import type { InspectionInput } from '../schema/inspection.input'
import { drawSamples, readSamplePlan } from './draw-inspection-sample'
import { requirePrintableText } from './inspection-text'

/**
 * Opens an inspection with its sample, once: an equal one is returned as it is. Nothing is written before the whole sample is drawn.
 * @throws BAD_USER_INPUT; NOT_FOUND for an unknown organisation; CONFLICT if an inspection of it is open for days of the period
 */
export async function openInspection(input: InspectionInput, context: SubgraphContext): Promise<InspectionFileEntity> {
  const grounds = requirePrintableText('input.grounds', input.grounds, 2_000)
  const { seed } = input
  const plan = await readSamplePlan(input, context)
  const content = {
    subjectKind: plan.subject.kind,
    subject: plan.subject.number,
    periodFrom: plan.from,
    periodTo: plan.to,
    seed,
    sizes: plan.sizes,
    grounds,
  }
  const { manager } = context.db
  const equal = await findEqualInspection(manager, content)
  if (equal) return equal
  const samples = await drawSamples(plan, seed, context)
  const id = newId()
  const items = toItems(id, samples)
  if (items.length === 0)
    throw badInput('input.period', 'There is nothing to inspect in this period. Choose another period or other sizes.')
  const file: InspectionFileEntity = {
    id,
    ...content,
    mergedCentres: plan.mergedCentres,
    populations: samples.map(({ population }) => population),
    itemCount: items.length,
    openedAt: new Date(context.now),
    openedBy: context.caller,
    version: 1,
    status: 'OPEN',
    sharedAt: null,
    sharedBy: null,
    answerBy: null,
    answeredAt: null,
    answeredBy: null,
    answer: null,
    closedAt: null,
    closedBy: null,
    conclusion: null,
  }
  return inTransaction(context.db, async (tx) => {
    if (await insertInspection(tx.manager, file, items)) {
      await logAccess(tx, context, accessRecordsOf(items), 'WRITE')
      return file
    }
    const recorded = await findEqualInspection(tx.manager, content)
    if (recorded) return recorded
    const open = await findOpenInspection(tx.manager, content)
    throw conflict(
      `The inspection ${open?.id ?? 'of the same organisation'} is open for days of this period. Close it first, or choose another period.`,
    )
  })
}

function toItems(inspectionId: string, samples: readonly SampleAnswer[]): InspectionItemEntity[] {
  const drawn = samples.flatMap(({ items }, i) => items.map((item) => ({ ...item, kind: inspectedKinds[i]! })))
  return drawn.map((item, i) => ({ id: newId(), inspectionId, itemCount: drawn.length, position: i + 1, ...item }))
}
