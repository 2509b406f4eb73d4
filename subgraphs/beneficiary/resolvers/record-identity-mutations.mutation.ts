import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { inTransaction } from '../../../shared/database/transaction'
import type { Finding } from '../../../shared/law/finding'
import { error } from '../../../shared/law/rule'
import { badInput } from '../../../shared/schema/errors'
import type { SubgraphContext } from '../../../shared/schema/subgraph'
import { mutationsByReference } from '../persistence/mutation.repository'
import { personsOfNumbers } from '../persistence/person.repository'
import { unknownPerson } from '../rules/unknown-person.rule'
import { IdentityMutationInput } from '../schema/inputs'
import { IdentityMutationPayload } from '../schema/payloads'
import { toIdentityMutation } from './identity-mutation.view'
import { readMutation } from './read-mutation'
import { readPersons } from './read-persons'
import { recordMutation } from './record-mutation'

/** Most mutations that one call brings. */
const MOST = 1000

@Resolver()
export class RecordIdentityMutationsMutation {
  @Mutation(() => [IdentityMutationPayload], {
    description:
      'The feed of the registers (BCSS). Idempotent on `reference`: the same reference again changes nothing and returns the ' +
      'first result. At most 1000 in a call; each is applied or refused on its own, in their order.',
  })
  async recordIdentityMutations(
    @Arg('input', () => [IdentityMutationInput], { description: 'The mutations, 1000 at most.' })
    input: IdentityMutationInput[],
    @Ctx() context: SubgraphContext,
  ): Promise<IdentityMutationPayload[]> {
    if (input.length > MOST)
      throw badInput('input', `At most ${MOST} mutations are taken in a call; ${input.length} were given.`)
    const payloads: IdentityMutationPayload[] = []
    // One after the other: a number that one of them brings may be the number that the next one names.
    for (const [i, mutation] of input.entries()) payloads.push(await record(context, mutation, `input.${i}`))
    return payloads
  }
}

async function record(
  context: SubgraphContext,
  input: IdentityMutationInput,
  path: string,
): Promise<IdentityMutationPayload> {
  const { content, findings } = readMutation(input, path, context.today)
  const first = await recordedBefore(context, input.reference)
  if (first) return first
  if (findings.length > 0) return refused(findings)
  const personId = (await personsOfNumbers(context.db, [input.niss])).get(input.niss)
  if (personId === undefined)
    return refused([unknownPerson.find(error(`${path}.niss`, { niss: input.niss }), context.today)])
  const recorded = await inTransaction(context.db, (tx) =>
    recordMutation(tx, context, input.reference, content, personId),
  )
  if (recorded) return { mutation: toIdentityMutation(recorded), alreadyRecorded: false, findings: [] }
  // Someone recorded the reference a moment ago.
  return (await recordedBefore(context, input.reference))!
}

const refused = (findings: Finding[]): IdentityMutationPayload => ({ mutation: null, alreadyRecorded: false, findings })

async function recordedBefore(context: SubgraphContext, reference: string): Promise<IdentityMutationPayload | null> {
  const first = (await mutationsByReference(context.db, [reference])).get(reference)
  if (!first) return null
  await inTransaction(context.db, (tx) => readPersons(tx, context, [first.personId]))
  return { mutation: toIdentityMutation(first), alreadyRecorded: true, findings: [] }
}
