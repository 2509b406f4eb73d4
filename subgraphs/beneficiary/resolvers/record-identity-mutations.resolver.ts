import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { error } from '../../../shared/rules/define-rule'
import type { Finding } from '../../../shared/rules/finding'
import { type Unreadable, UnreadableValues } from '../../../shared/schema/unreadable'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { daysBetween } from '../../../shared/values/day'
import { parseIdentityMutation } from '../application/parse-identity-mutation'
import { recordIdentityMutation } from '../application/record-identity-mutation'
import { inputHashOf, isSameReport, type SentReport } from '../application/sent-report'
import { unreadableItems } from '../application/unreadable-items'
import { readPersons } from '../loaders/person.loader'
import { toIdentityMutationNode } from '../mappers/identity-mutation.mapper'
import { mutationsByReference, type SentMutation } from '../persistence/mutation.repository'
import { personsOfNumbers } from '../persistence/person.repository'
import { unknownPerson } from '../rules/unknown-person.rule'
import { usedReference } from '../rules/used-reference.rule'
import { IdentityMutationInput } from '../schema/inputs'
import { IdentityMutationPayload } from '../schema/payloads'

/** Most mutations that one call brings. */
const MOST = 1000
/** How many persons' mutations are recorded at the same time: fewer than there are connections. */
const LANES = 4

@Resolver()
export class RecordIdentityMutationsResolver {
  @Mutation(() => [IdentityMutationPayload], {
    description:
      'The feed of the registers (BCSS). Idempotent on `reference`: the same reference again changes nothing and returns the ' +
      'first result; with other content it is refused (ID-REFERENCE). At most 1000 in a call; each is applied or refused on its ' +
      'own, also where a value of it can’t be read (ID-UNREADABLE). What holds when is said by their effective days, not by ' +
      'their order: a number may be named before the mutation of the same call that brings it.',
  })
  async recordIdentityMutations(
    @Arg('input', () => [IdentityMutationInput], { description: 'The mutations, 1000 at most.' })
    input: IdentityMutationInput[],
    @UnreadableValues() unreadable: readonly Unreadable[],
    @Ctx() context: SubgraphContext,
  ): Promise<IdentityMutationPayload[]> {
    if (input.length > MOST)
      throw badInput('input', `At most ${MOST} mutations are taken in a call; ${input.length} were given.`)
    const refusals = unreadableItems(input, unreadable, context.today)
    const payloads: IdentityMutationPayload[] = new Array(input.length)
    for (const [place, findings] of refusals) payloads[place] = refused(findings)
    let places = [...input.keys()].filter((place) => !refusals.has(place))
    const known = await lookUp(
      context,
      places.map((place) => input[place]!),
    )
    while (places.length > 0) {
      await recordAll(context, input, places, known, payloads)
      places = await knownSince(context, input, payloads)
    }
    return payloads
  }
}

async function recordAll(
  context: SubgraphContext,
  input: readonly IdentityMutationInput[],
  places: readonly number[],
  known: Known,
  payloads: IdentityMutationPayload[],
): Promise<void> {
  for (const batch of batchesOf(input, places, known.persons)) {
    // What concerns one person is done in its order, persons beside each other.
    const lanes = [...batch.values()]
    const work = async () => {
      for (let lane = lanes.shift(); lane; lane = lanes.shift())
        for (const i of lane) payloads[i] = await record(context, input[i]!, `input.${i}`, known)
    }
    await Promise.all(Array.from({ length: LANES }, work))
  }
}

// The places of mutations of nobody whose number another mutation of the call has brought since, the first to take effect first.
async function knownSince(
  context: SubgraphContext,
  input: readonly IdentityMutationInput[],
  payloads: readonly IdentityMutationPayload[],
): Promise<number[]> {
  const isOfNobody = ({ findings }: IdentityMutationPayload) => findings.some(({ rule }) => rule === unknownPerson.id)
  const places = [...payloads.keys()].filter((place) => isOfNobody(payloads[place]!))
  const isNew = payloads.some(({ mutation }) => mutation?.kind === 'NUMBER_CHANGE')
  if (places.length === 0 || !isNew) return []
  const numbers = await personsOfNumbers(context.db, [...new Set(places.map((place) => input[place]!.niss))])
  return places
    .filter((place) => numbers.has(input[place]!.niss))
    .sort((a, b) => daysBetween(input[b]!.effectiveOn, input[a]!.effectiveOn) || a - b)
}

interface Known {
  references: Map<string, SentMutation>
  persons: Map<string, string>
}

// All that is known before, in few statements, however many mutations come. Only what is returned is logged as read.
async function lookUp(context: SubgraphContext, input: readonly IdentityMutationInput[]): Promise<Known> {
  const numbers = [...new Set(input.map((mutation) => mutation.niss))]
  return inTransaction(context.db, async (tx) => {
    const references = await mutationsByReference(tx, [...new Set(input.map((mutation) => mutation.reference))])
    const repeated = input.flatMap((mutation) => {
      const recorded = references.get(mutation.reference)
      return recorded && isSameReport(recorded, sentReport(mutation, context)) ? [recorded.personId] : []
    })
    await readPersons(tx, context, [...new Set(repeated)])
    return { references, persons: await personsOfNumbers(tx, numbers) }
  })
}

const sentReport = (input: IdentityMutationInput, { today }: SubgraphContext): SentReport => ({
  content: parseIdentityMutation(input, 'input', today).content,
  inputHash: inputHashOf(input),
})

/**
 * The places of the call in batches, in each by person. A number change stands alone, since what follows may name the number
 * that it brings; so does a reference that comes a second time.
 */
function batchesOf(
  input: readonly IdentityMutationInput[],
  places: readonly number[],
  persons: ReadonlyMap<string, string>,
): Map<string, number[]>[] {
  const batches: Map<string, number[]>[] = []
  let references = new Set<string>()
  for (const i of places) {
    const { kind, niss, reference } = input[i]!
    const alone = kind === 'NUMBER_CHANGE' || references.has(reference)
    if (alone || batches.length === 0) {
      batches.push(new Map())
      references = new Set()
    }
    references.add(reference)
    const lanes = batches.at(-1)!
    const lane = persons.get(niss) ?? niss
    lanes.set(lane, [...(lanes.get(lane) ?? []), i])
    if (alone) batches.push(new Map())
  }
  return batches
}

async function record(
  context: SubgraphContext,
  input: IdentityMutationInput,
  path: string,
  known: Known,
): Promise<IdentityMutationPayload> {
  const { reference, niss } = input
  const { content, findings } = parseIdentityMutation(input, path, context.today)
  const sent = { content, inputHash: inputHashOf(input) }
  const first = known.references.get(reference)
  if (first) return repeated(context, first, sent, path)
  if (findings.length > 0) return refused(findings)
  const personId = known.persons.get(niss) ?? (await personsOfNumbers(context.db, [niss])).get(niss)
  if (personId === undefined)
    return refused([unknownPerson.createFinding(error(`${path}.niss`, { niss }), context.today)])
  const recorded = await inTransaction(context.db, (tx) =>
    recordIdentityMutation(tx, context, reference, sent, personId),
  )
  if (recorded) known.references.set(reference, recorded)
  if (recorded) return { mutation: toIdentityMutationNode(recorded), alreadyRecorded: false, findings: [] }
  // Another call recorded the reference a moment ago.
  const other = await inTransaction(context.db, async (tx) => {
    const found = (await mutationsByReference(tx, [reference])).get(reference)!
    if (isSameReport(found, sent)) await readPersons(tx, context, [found.personId])
    return found
  })
  return repeated(context, other, sent, path)
}

// The first result of a reference is only for who sent the same under it.
function repeated(
  context: SubgraphContext,
  first: SentMutation,
  sent: SentReport,
  path: string,
): IdentityMutationPayload {
  if (isSameReport(first, sent)) return { mutation: toIdentityMutationNode(first), alreadyRecorded: true, findings: [] }
  const finding = usedReference.createFinding(error(`${path}.reference`, { reference: first.reference }), context.today)
  return { mutation: null, alreadyRecorded: true, findings: [finding] }
}

const refused = (findings: Finding[]): IdentityMutationPayload => ({ mutation: null, alreadyRecorded: false, findings })
