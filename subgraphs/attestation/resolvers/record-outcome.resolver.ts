import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { type AccessRecord, logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { publishEvent } from '../../../shared/events/publish'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isUuid } from '../../../shared/values/id'
import type { ControlOutcome } from '../domain/control-outcome'
import { toControlNode } from '../mappers/attestation.mapper'
import { type ControlRow, controlById, recordOutcome } from '../persistence/control.repository'
import { ControlOutcomeEnum, ControlPayload } from '../schema/control.type'

/** CAAMI says what the provider showed. */
@Resolver()
export class RecordOutcomeResolver {
  @Mutation(() => ControlPayload, {
    description:
      'What the control found, once: the same outcome again gives the first answer, another one is CONFLICT. After MISSING or NOT_COVERING what was paid for the line is recovered.',
  })
  async recordControlOutcome(
    @Arg('id', () => ID, { description: 'The control.' }) id: string,
    @Arg('outcome', () => ControlOutcomeEnum, { description: 'What was found.' }) outcome: ControlOutcome,
    @Arg('remark', () => String, { nullable: true, description: 'At most 2,000 characters.' }) remark: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<ControlPayload> {
    if (remark && remark.length > 2000) throw badInput('remark', 'The remark has more than 2,000 characters.')
    const row = await inTransaction(context.db, async (tx) => {
      const known = isUuid(id) ? await controlById(tx, id) : null
      if (!known) throw notFound(`The control ${id}`)
      await logAccess(tx, context, await personOf(known, context), 'WRITE')
      const first = await recordOutcome(tx, known.id, { outcome, remark: remark?.trim() || null }, context)
      const now = (await controlById(tx, known.id))!
      if (now.outcome !== outcome) throw conflict(`The control ${id} has the outcome ${now.outcome} already.`)
      if (first && outcome !== 'SHOWN') {
        const payload = { controlId: now.id, lineId: now.line_id, outcome }
        await publishEvent(tx, 'attestation.control-outcome', now.line_id, payload, context.now)
      }
      return now
    })
    return { controls: [toControlNode(row)], findings: [] }
  }
}

async function personOf({ person_id: id }: ControlRow, { services }: SubgraphContext): Promise<AccessRecord[]> {
  const [person] = id === null ? [] : await services.fetch('beneficiary.persons', [{ id }])
  return person ? [{ personId: person.id, niss: person.niss }] : []
}
