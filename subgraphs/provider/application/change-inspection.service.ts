import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { isUuid } from '../../../shared/values/id'
import { closingObstacle, type InspectionProgress, type InspectionStatus, openItems } from '../domain/inspection'
import { lockInspection, updateInspection } from '../persistence/inspection.repository'
import type { InspectionFileEntity } from '../persistence/inspection-file.entity'
import { personsOf, progressOf } from '../persistence/inspection-item.repository'
import { inspectionScopeOf, isInInspectionScope } from './inspection-scope'
import { requirePrintableText } from './inspection-text'

/** The inspection of a mutation, and the version that the caller read. */
export interface InspectionTarget {
  id: string
  expectedVersion: number
}

/** Shares an inspection with the inspected organisation, so that it can answer. @throws BAD_USER_INPUT for a day before today; NOT_FOUND; CONFLICT if items have no conclusion */
export function shareInspection(
  target: InspectionTarget,
  answerBy: Day,
  context: SubgraphContext,
): Promise<InspectionFileEntity> {
  if (answerBy < context.today) throw badInput('answerBy', 'The last day of the answer must not be before today.')
  const change = { status: 'SHARED' as const, sharedAt: new Date(context.now), sharedBy: context.caller, answerBy }
  return changeStatus(target, context, {
    from: ['OPEN'],
    change,
    isRepeated: (file) => file.answerBy === answerBy && file.sharedBy?.subject === context.caller.subject,
    obstacleTo: (_, progress) => openItems(progress),
  })
}

/** Records the answer of the inspected organisation, once. @throws BAD_USER_INPUT; NOT_FOUND; CONFLICT */
export function answerInspection(
  target: InspectionTarget,
  text: string,
  context: SubgraphContext,
): Promise<InspectionFileEntity> {
  const answer = requirePrintableText('text', text, 10_000)
  const change = { status: 'ANSWERED' as const, answeredAt: new Date(context.now), answeredBy: context.caller, answer }
  return changeStatus(target, context, {
    from: ['SHARED'],
    change,
    isRepeated: (file) => file.answer === answer && file.answeredBy?.subject === context.caller.subject,
  })
}

/** Closes an inspection. @throws BAD_USER_INPUT; NOT_FOUND; CONFLICT if items have no conclusion or the organisation can still answer */
export function closeInspection(
  target: InspectionTarget,
  text: string,
  context: SubgraphContext,
): Promise<InspectionFileEntity> {
  const conclusion = requirePrintableText('conclusion', text, 10_000)
  const change = { status: 'CLOSED' as const, closedAt: new Date(context.now), closedBy: context.caller, conclusion }
  return changeStatus(target, context, {
    from: ['OPEN', 'SHARED', 'ANSWERED'],
    change,
    isRepeated: (file) => file.conclusion === conclusion && file.closedBy?.subject === context.caller.subject,
    obstacleTo: (file, progress) => closingObstacle(file, progress, context.today),
  })
}

interface StatusChange {
  from: readonly InspectionStatus[]
  change: Partial<InspectionFileEntity>
  /** Whether the inspection is as this change, sent before by the same person, left it. */
  isRepeated: (file: InspectionFileEntity) => boolean
  /** Why the change is not possible with these conclusions; null: it is. */
  obstacleTo?: (file: InspectionFileEntity, progress: InspectionProgress) => string | null
}

async function changeStatus(
  { id, expectedVersion }: InspectionTarget,
  context: SubgraphContext,
  { from, change, isRepeated, obstacleTo }: StatusChange,
): Promise<InspectionFileEntity> {
  const scope = await inspectionScopeOf(context)
  return inTransaction(context.db, async (tx) => {
    const file = isUuid(id) ? await lockInspection(tx.manager, id, 'update') : null
    if (!file || !isInInspectionScope(scope, file)) throw notFound(`The inspection ${id.slice(0, 40)}`)
    if (file.version === expectedVersion + 1 && isRepeated(file)) return file
    if (file.status === 'CLOSED') throw conflict('The inspection is closed. It does not change any more.')
    if (file.version !== expectedVersion)
      throw conflict(`The inspection has version ${file.version} now, not ${expectedVersion}. Reload it and retry.`)
    if (!from.includes(file.status))
      throw conflict(`The inspection is ${file.status}; for this it must be ${from.join(' or ')}.`)
    const [progress] = obstacleTo ? await progressOf(tx.manager, [file.id]) : []
    const obstacle = progress && obstacleTo?.(file, progress)
    if (obstacle) throw conflict(obstacle)
    await updateInspection(tx.manager, file, change)
    await logAccess(tx, context, await personsOf(tx.manager, file.id), 'WRITE')
    return { ...file, ...change, version: file.version + 1 }
  })
}
