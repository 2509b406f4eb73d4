import { inTransaction } from '../../../shared/database/transaction'
import { addDays, type Day } from '../../../shared/values/day'
import type { DemoCare } from '../care'
import type { DemoDecision } from '../decisions'
import { actorColumns, arrayLiteral, copyRows, type Sources, timestamp, worker } from './rows'

/** Inserts decisions with their versions, inbox and commitments. */
export async function insertDecisions(
  sources: Sources,
  decisions: readonly DemoDecision[],
  care: readonly DemoCare[],
): Promise<void> {
  const verdict = JSON.stringify({ findings: [], applied: [] })
  await inTransaction(sources.get('decision')!, async (tx) => {
    await copyRows(
      tx,
      'decision',
      'person_id, number, id, niss, cpas, reference, created_at, current_version, valid_from, valid_to, stopped, suspended_since, suspended_at, suspended_by, council_date, insurance_due_by, insurance_delayed, coverage_ends',
      decisions.map(({ person, number, id, versions, stopped, mutation }) => {
        const last = versions.at(-1)!
        const suspended = last.suspendedSince && mutation
        return [
          person.id,
          number,
          id,
          person.niss,
          person.cpas.enterpriseNumber,
          null,
          timestamp(versions[0]!.recordedOn, -2),
          versions.length,
          last.content.validity.from,
          last.content.validity.to,
          stopped,
          suspended ? last.suspendedSince : null,
          suspended ? timestamp(mutation.receivedOn, -3) : null,
          suspended ? mutation.id : null,
          last.content.councilDate,
          last.content.insuranceDueBy,
          last.content.insuranceDelayGrounds !== null,
          arrayLiteral(coverageEnds(last.content)),
        ]
      }),
    )
    await copyRows(
      tx,
      'decision_version',
      'person_id, number, version, action, reason, recorded_at, subject, audience, organisation, role, kind, council_date, valid_from, valid_to, care_types, insurance_due_by, insurance_delay_grounds, suspended_since, refund_code, content, verdict',
      decisions.flatMap(({ person, number, versions }) =>
        versions.map(({ action, recordedOn, content, suspendedSince }, i) => [
          person.id,
          number,
          i + 1,
          action,
          action === 'STOP' ? 'Fin de l’indigence' : null,
          timestamp(recordedOn, action === 'SUSPEND' ? -3 : -2 + i),
          ...actorColumns(
            action === 'SUSPEND'
              ? { subject: 'system:events', audience: 'SYSTEM', organisation: 'events', role: 'worker' }
              : worker(person.cpas.enterpriseNumber),
          ),
          content.kind,
          content.councilDate,
          content.validity.from,
          content.validity.to,
          arrayLiteral(content.coverages.map((coverage) => coverage.careType)),
          content.insuranceDueBy,
          content.insuranceDelayGrounds,
          suspendedSince,
          content.refundTerms!.refundCode,
          JSON.stringify(content),
          verdict,
        ]),
      ),
    )
    await copyRows(
      tx,
      'decision_mutation',
      'person_id, id, mutation_id, number, cpas, kind, effective_on, since, received_at, status',
      decisions.flatMap(({ person, number, mutation }) =>
        mutation
          ? [
              [
                person.id,
                mutation.id,
                mutation.id,
                number,
                person.cpas.enterpriseNumber,
                mutation.kind,
                mutation.effectiveOn,
                mutation.suspendsFrom,
                timestamp(mutation.receivedOn, -3),
                'PENDING',
              ],
            ]
          : [],
      ),
    )
    await copyRows(
      tx,
      'payment_commitment',
      'person_id, number, id, niss, provider, care_type, asked_for, decision_number, decision_version, cpas, issued_at, guaranteed_from, guaranteed_to',
      care.flatMap(({ commitments }) =>
        commitments.map((one) => [
          one.decision.person.id,
          one.number,
          one.id,
          one.decision.person.niss,
          one.provider.number,
          one.careType,
          one.on,
          one.decision.number,
          one.version,
          one.decision.person.cpas.enterpriseNumber,
          timestamp(one.on, 1),
          one.on,
          addDays(one.on, 30),
        ]),
      ),
    )
  })
}

// The last days of the coverages that end before the decision does.
function coverageEnds({ coverages, validity }: DemoDecision['versions'][number]['content']): Day[] {
  const ends = coverages.flatMap(({ period }) => (period.to && period.to < validity.to! ? [period.to] : []))
  return [...new Set(ends)].sort()
}
