import { inTransaction } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { error } from '../../../shared/rules/define-rule'
import type { Finding } from '../../../shared/rules/finding'
import type { Unreadable } from '../../../shared/schema/unreadable'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { daysBetween } from '../../../shared/values/day'
import { readPersons } from '../loaders/person.loader'
import {
  mutationsByReference,
  type RecordedMutation,
  type SentContent,
  type SentMutation,
} from '../persistence/identity-mutation.repository'
import { canonicalIdsOfNumbers } from '../persistence/person.repository'
import { unknownPerson } from '../rules/unknown-person.rule'
import { usedReference } from '../rules/used-reference.rule'
import type { IdentityMutationInput } from '../schema/beneficiary.input'
import { parseIdentityMutation } from './parse-identity-mutation'
import { recordIdentityMutation } from './record-identity-mutation'
import { inputHashOf, isSameContent } from './sent-content'
import { unreadableItems } from './unreadable-items'

const MAX_MUTATIONS = 1000
/** Persons whose mutations are recorded concurrently: fewer than the connections of the pool. */
const CONCURRENCY = 4

/** The result of one mutation of a call. */
export interface MutationResult {
  mutation: RecordedMutation | null
  /** The reference was recorded before this call. */
  alreadyRecorded: boolean
  findings: Finding[]
}

/**
 * Records the identity mutations of a call, each in a transaction of its own. Returns one result per item, in their order.
 * `unreadable` are the values that the scalars could not read; they refuse their item only.
 * @throws BAD_USER_INPUT for more than 1,000 mutations.
 */
export async function recordIdentityMutations(
  input: readonly IdentityMutationInput[],
  unreadable: readonly Unreadable[],
  context: SubgraphContext,
): Promise<MutationResult[]> {
  if (input.length > MAX_MUTATIONS)
    throw badInput('input', `At most ${MAX_MUTATIONS} mutations are accepted in one call; ${input.length} were sent.`)
  const results: MutationResult[] = new Array(input.length)
  for (const [index, findings] of unreadableItems(input, unreadable, context.today)) results[index] = refused(findings)
  let items = [...input.entries()].filter(([index]) => !results[index])
  const known = await loadKnown(
    context,
    items.map(([, item]) => item),
  )
  while (items.length > 0) {
    await recordAll(context, items, known, results)
    items = await newlyKnownItems(context, input, results)
  }
  return results
}

type Item = [index: number, input: IdentityMutationInput]

async function recordAll(
  context: SubgraphContext,
  items: readonly Item[],
  known: Known,
  results: MutationResult[],
): Promise<void> {
  for (const batch of batchesOf(items, known.persons)) {
    // Mutations of one person run in their order, those of different persons concurrently.
    const queues = [...batch.values()]
    const work = async () => {
      for (let queue = queues.shift(); queue; queue = queues.shift())
        for (const [index, item] of queue) results[index] = await record(context, item, `input.${index}`, known)
    }
    await Promise.all(Array.from({ length: CONCURRENCY }, work))
  }
}

// The items that were refused for an unknown number which another item of the call has brought since, by effective day.
async function newlyKnownItems(
  context: SubgraphContext,
  input: readonly IdentityMutationInput[],
  results: readonly MutationResult[],
): Promise<Item[]> {
  const items = [...input.entries()].filter(([index]) =>
    results[index]?.findings.some(({ rule }) => rule === unknownPerson.id),
  )
  const hasNumberChange = results.some(({ mutation }) => mutation?.kind === 'NUMBER_CHANGE')
  if (items.length === 0 || !hasNumberChange) return []
  const persons = await canonicalIdsOfNumbers(context.db, [...new Set(items.map(([, { niss }]) => niss))])
  return items
    .filter(([, { niss }]) => persons.has(niss))
    .sort(([i, a], [j, b]) => daysBetween(b.effectiveOn, a.effectiveOn) || i - j)
}

interface Known {
  /** Recorded mutations by reference. */
  references: Map<string, SentMutation>
  /** Canonical ids of persons by number. */
  persons: Map<string, string>
}

// Loads what is known before the call in a fixed number of statements. Only persons whose mutation is returned are logged as read.
async function loadKnown(context: SubgraphContext, input: readonly IdentityMutationInput[]): Promise<Known> {
  const numbers = [...new Set(input.map(({ niss }) => niss))]
  return inTransaction(context.db, async (tx) => {
    const references = await mutationsByReference(tx.manager, [...new Set(input.map(({ reference }) => reference))])
    const repeated = input.flatMap((item) => {
      const recorded = references.get(item.reference)
      return recorded && isSameContent(recorded, sentContent(item, context)) ? [recorded.personId] : []
    })
    await readPersons(tx, context, [...new Set(repeated)])
    return { references, persons: await canonicalIdsOfNumbers(tx, numbers) }
  })
}

const sentContent = (input: IdentityMutationInput, { today }: SubgraphContext): SentContent => ({
  content: parseIdentityMutation(input, 'input', today).content,
  inputHash: inputHashOf(input),
})

/**
 * The items in batches, in each batch by person. A number change is a batch of its own, because later items may name the number
 * that it brings; so is an item whose reference appears for the second time.
 */
function batchesOf(items: readonly Item[], persons: ReadonlyMap<string, string>): Map<string, Item[]>[] {
  let batch = new Map<string, Item[]>()
  const batches = [batch]
  let references = new Set<string>()
  const startBatch = () => {
    batch = new Map()
    batches.push(batch)
  }
  for (const item of items) {
    const [, { kind, niss, reference }] = item
    const isAlone = kind === 'NUMBER_CHANGE' || references.has(reference)
    if (isAlone) {
      startBatch()
      references = new Set()
    }
    references.add(reference)
    const person = persons.get(niss) ?? niss
    batch.set(person, [...(batch.get(person) ?? []), item])
    if (isAlone) startBatch()
  }
  return batches
}

async function record(
  context: SubgraphContext,
  input: IdentityMutationInput,
  path: string,
  known: Known,
): Promise<MutationResult> {
  const { reference, niss } = input
  const { content, findings } = parseIdentityMutation(input, path, context.today)
  const sent = { content, inputHash: inputHashOf(input) }
  const first = known.references.get(reference)
  if (first) return repeated(context, first, sent, path)
  if (findings.length > 0) return refused(findings)
  const personId = known.persons.get(niss) ?? (await canonicalIdsOfNumbers(context.db, [niss])).get(niss)
  if (personId === undefined)
    return refused([unknownPerson.createFinding(error(`${path}.niss`, { niss }), context.today)])
  const recorded = await inTransaction(context.db, (tx) =>
    recordIdentityMutation(tx, context, reference, sent, personId),
  )
  if (recorded) {
    known.references.set(reference, recorded)
    return { mutation: recorded, alreadyRecorded: false, findings: [] }
  }
  // A concurrent call recorded the reference.
  const other = await inTransaction(context.db, async (tx) => {
    const found = (await mutationsByReference(tx.manager, [reference])).get(reference)
    if (!found) throw new Error('the mutation that holds the reference does not exist')
    if (isSameContent(found, sent)) await readPersons(tx, context, [found.personId])
    return found
  })
  return repeated(context, other, sent, path)
}

// Only a caller who sent the same content gets the first result of a reference.
function repeated(context: SubgraphContext, first: SentMutation, sent: SentContent, path: string): MutationResult {
  if (isSameContent(first, sent)) return { mutation: first, alreadyRecorded: true, findings: [] }
  const finding = usedReference.createFinding(error(`${path}.reference`, { reference: first.reference }), context.today)
  return { mutation: null, alreadyRecorded: true, findings: [finding] }
}

const refused = (findings: Finding[]): MutationResult => ({ mutation: null, alreadyRecorded: false, findings })
