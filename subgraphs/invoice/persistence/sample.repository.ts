import type { EntityManager } from 'typeorm'
import { drawSample } from '../../../shared/database/draw-sample'
import type { SampleAnswer, SampledKind, SampleKey } from '../../../shared/inter-service/contracts'
import { providerNumberVariants } from '../domain/provider-number'

// Of the lines of the population, alias `l`. A decision or attestation is in it once, however many lines rely on it.
const POPULATION: Record<SampledKind, (lines: string) => string> = {
  INVOICE_LINE: (lines) =>
    `select l.id::text as key, i.number || '/' || l.position as reference, l.person_id as "personId", l.niss, l.performed_on as "on",
       l.claimed_cents as "amountCents"
     from invoice_line l join invoice i on i.id = l.invoice_id where ${lines}`,
  DECISION: (lines) =>
    `select l.decision_number as key, l.decision_number || '/' || max(l.decision_version) as reference,
       (array_agg(l.person_id order by l.performed_on, l.id))[1] as "personId",
       (array_agg(l.niss order by l.performed_on, l.id))[1] as niss, min(l.performed_on) as "on", null::bigint as "amountCents"
     from invoice_line l where ${lines} and l.decision_number is not null group by l.decision_number`,
  ATTESTATION: (lines) =>
    `select l.attestation_number as key, l.attestation_number as reference,
       (array_agg(l.person_id order by l.performed_on, l.id))[1] as "personId",
       (array_agg(l.niss order by l.performed_on, l.id))[1] as niss, min(l.performed_on) as "on", null::bigint as "amountCents"
     from invoice_line l where ${lines} and l.attestation_number is not null and l.attestation_recorded group by l.attestation_number`,
}

/**
 * Draws from the accepted and reduced lines of care of a CPAS or a provider in the period that no credit note cancelled, or from the
 * decisions or attestations on which they rely.
 */
export function sampleLines(manager: EntityManager, key: SampleKey): Promise<SampleAnswer> {
  const { kind, subject, from, to } = key
  const isOfSubject = 'centres' in subject ? 'l.cpas = any($3)' : 'l.provider = any($3)'
  const lines = `${isOfSubject} and l.performed_on between $4 and $5 and l.outcome in ('ACCEPTED', 'REDUCED')
    and not l.credit and l.credited_by is null and l.person_id is not null`
  const organisations = 'centres' in subject ? subject.centres : providerNumberVariants(subject.provider)
  return drawSample(manager, key, POPULATION[kind](lines), [organisations, from, to])
}
