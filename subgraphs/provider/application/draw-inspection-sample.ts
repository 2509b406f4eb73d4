import { badInput, notFound } from '../../../shared/errors/graphql-errors'
import type { SampleAnswer, SampleKey } from '../../../shared/inter-service/contracts'
import { toPeriod } from '../../../shared/schema/common-types'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { Day } from '../../../shared/values/day'
import { type InspectedKind, type InspectionSubject, inspectedKinds, MAX_SAMPLE_SIZE } from '../domain/inspection'
import { loadProvider } from '../loaders/provider.loader'
import { samplePaperInvoices } from '../persistence/paper-invoice.repository'
import type { InspectionSampleInput } from '../schema/inspection.input'
import { subjectOf } from './inspection-scope'

/** What an inspection samples, read and checked. */
export interface SamplePlan {
  subject: InspectionSubject
  /** Of a CPAS: the centres that merged into it until today. Their records are its own, so it is inspected on them too. */
  mergedCentres: string[]
  from: Day
  to: Day
  /** In the order of `inspectedKinds`. */
  sizes: number[]
}

/** @throws BAD_USER_INPUT; NOT_FOUND for a CPAS or a provider that is not registered */
export async function readSamplePlan(input: InspectionSampleInput, context: SubgraphContext): Promise<SamplePlan> {
  const subject = subjectOf(input)
  if (!subject || (input.cpas && input.provider))
    throw badInput('input.cpas', 'Give the CPAS or the provider to inspect: one of them, not both.')
  const { from, to } = toPeriod(input.period)
  if (to === null) throw badInput('input.period.to', 'Give the last day of the period to inspect.')
  if (to < from) throw badInput('input.period', 'The period ends before it begins.')
  if (to > context.today) throw badInput('input.period.to', 'The last day must not be after today.')
  const sizes = [input.decisions, input.lines, input.paperInvoices, input.attestations]
  if (sizes.some((size) => size < 0 || size > MAX_SAMPLE_SIZE))
    throw badInput('input', `Draw 0 to ${MAX_SAMPLE_SIZE} items of each kind.`)
  if (sizes.every((size) => size === 0)) throw badInput('input', 'Draw at least one item.')
  await assertRegistered(subject, context)
  return { subject, mergedCentres: await mergedCentresOf(subject, context), from, to, sizes }
}

async function assertRegistered({ kind, number }: InspectionSubject, context: SubgraphContext): Promise<void> {
  const [registered] =
    kind === 'CPAS'
      ? await context.services.fetch('decision.cpas', [{ enterpriseNumber: number }])
      : [await loadProvider(number, context)]
  if (!registered) throw notFound(`The ${kind === 'CPAS' ? 'CPAS' : 'provider'} ${number}`)
}

async function mergedCentresOf({ kind, number }: InspectionSubject, context: SubgraphContext): Promise<string[]> {
  if (kind !== 'CPAS') return []
  const [centres = []] = await context.services.fetch('decision.centres', [{ cpas: number, on: context.today }])
  return centres.filter((centre) => centre !== number).sort()
}

/**
 * Draws the sample of each kind from the subgraph that owns it, in the order of `inspectedKinds`. Each owner checks that the caller
 * may inspect and logs what it hands out.
 */
export async function drawSamples(
  { subject, mergedCentres, from, to, sizes }: SamplePlan,
  seed: number,
  context: SubgraphContext,
): Promise<SampleAnswer[]> {
  const organisation =
    subject.kind === 'CPAS' ? { centres: [subject.number, ...mergedCentres] } : { provider: subject.number }
  return Promise.all(
    inspectedKinds.map((kind, i) =>
      draw(kind, { subject: organisation, from, to, seed, size: sizes[i] ?? 0 }, context),
    ),
  )
}

async function draw(
  kind: InspectedKind,
  key: Omit<SampleKey, 'kind'>,
  { services, db }: SubgraphContext,
): Promise<SampleAnswer> {
  if (kind === 'PAPER_INVOICE') return samplePaperInvoices(db.manager, key)
  // The decisions behind the lines of a provider, and the attestations behind those of a CPAS, are known to the lines only.
  const isOfCpas = 'centres' in key.subject
  const source =
    kind === 'DECISION' && isOfCpas
      ? 'decision.samples'
      : kind === 'ATTESTATION' && !isOfCpas
        ? 'attestation.samples'
        : 'invoice.samples'
  const [answer] = await services.fetch(source, [{ ...key, kind }])
  return answer ?? { population: 0, items: [] }
}
