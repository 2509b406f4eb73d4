import { defineConsumer } from '../../../shared/events/consumer'
import { mergePersonAliases } from '../persistence/person-alias.repository'

/** Records that two persons were merged: figures count them once. Their lines keep the ids under which they were written. */
export const personMergedConsumer = defineConsumer<'beneficiary.identity-mutated'>({
  name: 'invoice.person-united',
  topic: 'beneficiary.identity-mutated',
  async handle(tx, { payload: { kind, personId } }, context) {
    if (kind !== 'NUMBER_CHANGE') return
    const [person] = await context.services.fetch('beneficiary.persons', [{ id: personId }])
    const [canonicalId, ...otherIds] = person?.ids ?? []
    if (canonicalId && otherIds.length > 0) await mergePersonAliases(tx.manager, canonicalId, otherIds)
  },
})
