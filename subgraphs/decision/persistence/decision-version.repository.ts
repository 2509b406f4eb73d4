import type { EntityManager } from 'typeorm'
import type { Caller } from '../../../shared/authorization/caller'
import { preparedQuery } from '../../../shared/database/prepared-statements'
import { completeRows, type Stored } from '../domain/complete-content'
import type { DecisionContent } from '../domain/decision-content'
import type { VersionKey } from '../domain/version-id'
import type { CurrentDecision } from './decision.repository'
import { DecisionVersionEntity } from './decision-version.entity'
import { selectColumns } from './select-columns'

const recorded = [
  'personId',
  'number',
  'version',
  'action',
  'reason',
  'recordedAt',
  'subject',
  'audience',
  'organisation',
  'role',
  'suspendedSince',
  'content',
  'verdict',
] as const

/** A recorded version, without the columns that repeat parts of its content. */
export type RecordedVersionRow = Pick<DecisionVersionEntity, (typeof recorded)[number]>

/** Loads all versions of these decisions, oldest first. */
export const versionsByDecision = async (
  manager: EntityManager,
  numbers: readonly string[],
): Promise<RecordedVersionRow[]> =>
  completeRows(
    await preparedQuery<Stored<RecordedVersionRow>>(
      manager,
      'version.by-decision',
      `select ${selectColumns('v', recorded)} from decision_version v where v.number = any($1) order by v.number, v.version`,
      [[...numbers]],
    ),
  )

/** Loads these versions, in no order. Unknown versions are left out. */
export const versionsByKey = async (
  manager: EntityManager,
  keys: readonly VersionKey[],
): Promise<RecordedVersionRow[]> =>
  completeRows(
    await preparedQuery<Stored<RecordedVersionRow>>(
      manager,
      'version.by-key',
      `select ${selectColumns('v', recorded)} from decision_version v
       join (select distinct * from unnest($1::text[], $2::integer[]) as k(number, version)) k
         on k.number = v.number and k.version = v.version`,
      [keys.map(({ number }) => number), keys.map(({ version }) => version)],
    ),
  )

/** Loads the first version of a decision. @throws Error if the decision has none. */
export async function firstVersionOf(manager: EntityManager, number: string): Promise<RecordedVersionRow> {
  const [first] = await versionsByKey(manager, [{ number, version: 1 }])
  if (!first) throw new Error(`Decision ${number} has no first version.`)
  return first
}

/** Returns the decision as its first version recorded it. */
export const asFirstRecorded = (decision: CurrentDecision, { content }: RecordedVersionRow): CurrentDecision => ({
  ...decision,
  currentVersion: 1,
  validFrom: content.validity.from,
  validTo: content.validity.to ?? decision.validTo,
  stopped: false,
  suspendedSince: null,
  suspendedAt: null,
  suspendedBy: null,
  insuranceDueBy: content.insuranceDueBy,
  sharedSince: null,
  content,
})

/** A version to record; the columns that lists filter by come from its content. */
export type NewVersion = Pick<
  DecisionVersionEntity,
  'number' | 'personId' | 'version' | 'action' | 'reason' | 'suspendedSince' | 'verdict'
> & { recordedAt: string; recordedBy: Caller; content: DecisionContent }

/** Appends a version to a decision. */
export async function insertVersion(manager: EntityManager, version: NewVersion): Promise<void> {
  const { content, recordedBy, recordedAt, verdict, ...identified } = version
  const { validity, refundTerms } = content
  if (validity.to === null || refundTerms === null)
    throw new Error('A version without a last day or refund terms cannot be recorded.')
  await manager.insert(DecisionVersionEntity, {
    ...identified,
    recordedAt: new Date(recordedAt),
    subject: recordedBy.subject,
    audience: recordedBy.audience,
    organisation: recordedBy.organisation,
    role: recordedBy.role,
    kind: content.kind,
    councilDate: content.councilDate,
    validFrom: validity.from,
    validTo: validity.to,
    careTypes: content.coverages.map(({ careType }) => careType),
    insuranceDueBy: content.insuranceDueBy,
    insuranceDelayGrounds: content.insuranceDelayGrounds,
    refundCode: refundTerms.refundCode,
    content,
    verdict: { findings: verdict.findings, applied: verdict.applied },
  })
}
