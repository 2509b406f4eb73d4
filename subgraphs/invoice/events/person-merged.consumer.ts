import { defineConsumer } from '../../../shared/events/consumer'
import { mergePersonAliases } from '../persistence/person-alias.repository'

/** Two persons who turn out to be one count as one in the figures; their lines stay as they were written. */
export const personMergedConsumer = defineConsumer<'beneficiary.identity-mutated'>({
  name: 'invoice.person-united',
  topic: 'beneficiary.identity-mutated',
  async handle(tx, { payload: { kind, personId } }, context) {
    if (kind !== 'NUMBER_CHANGE') return
    const [person] = await context.services.fetch('beneficiary.persons', [{ id: personId }])
    if (person && person.ids.length > 1) await mergePersonAliases(tx, person.ids)
  },
})
