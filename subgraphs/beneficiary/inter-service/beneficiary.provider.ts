import { logRefusedAccess } from '../../../shared/audit/access-log-writer'
import { autocommit } from '../../../shared/database/transaction'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { isUuid } from '../../../shared/values/id'
import { countPersonReads } from '../application/count-reads.service'
import { linkByCaseWork } from '../application/cpas-link.service'
import type { Person } from '../domain/person'
import { loadStoredPersons } from '../loaders/person.loader'
import { toPersonFacts } from '../mappers/person-facts.mapper'
import { mutationsById } from '../persistence/identity-mutation.repository'
import { canonicalIdsOfIds, loadPersonsByNumber } from '../persistence/person.repository'

/** The facts that this subgraph provides to the others. */
export const beneficiaryAnswers: FactAnswers = {
  // One statement for any number of numbers, one for ids. The asking subgraph logs the read.
  async 'beneficiary.persons'(keys, context) {
    const { db, today } = context
    const numbers = keys.flatMap((key) => ('niss' in key ? [key.niss] : []))
    const ids = keys.flatMap((key) => ('id' in key && isUuid(key.id) ? [key.id] : []))
    const asked = keys.flatMap((key) => ('niss' in key && key.read ? [key.niss] : []))
    const [byNumber, byId] = await Promise.all([
      numbers.length > 0 ? loadPersonsByNumber(db, numbers) : new Map<string, Person>(),
      loadStoredPersons(context, ids),
      countPersonReads(context, asked),
    ])
    for (const key of keys) {
      const person = 'niss' in key && key.read === 'CASE_WORK' ? byNumber.get(key.niss) : undefined
      if (person) await linkByCaseWork(context, person)
    }
    const mapped = new Map<string, PersonFacts>()
    return keys.map((key) => {
      const person = 'niss' in key ? byNumber.get(key.niss) : byId.get(key.id.toLowerCase())
      if (!person) return null
      const facts = mapped.get(person.id) ?? toPersonFacts(person, today)
      mapped.set(person.id, facts)
      return facts
    })
  },

  async 'beneficiary.reads'(persons, context) {
    await countPersonReads(context, persons)
    return persons.map(() => true)
  },

  async 'beneficiary.fileReads'(files, context) {
    for (const numbers of files) await countPersonReads(context, numbers, true)
    return files.map(() => true)
  },

  // An id discloses nothing about a person: the answer is not logged as a read.
  async 'beneficiary.ids'(ids, { db }) {
    const canonicalIds = await canonicalIdsOfIds(db, ids.filter(isUuid))
    return ids.map((id) => canonicalIds.get(id.toLowerCase()) ?? null)
  },

  async 'beneficiary.refusals'(keys, context) {
    const persons = await loadPersonsByNumber(
      context.db,
      keys.map(({ niss }) => niss),
    )
    for (const kind of ['READ', 'WRITE'] as const) {
      const refused = keys
        .filter((key) => key.kind === kind)
        .map(({ niss }) => ({ personId: persons.get(niss)?.id ?? null, niss }))
      await logRefusedAccess(autocommit(context.db), context, refused, kind)
    }
    return keys.map(() => true as const)
  },

  async 'beneficiary.mutations'(ids, { db }) {
    const mutations = await mutationsById(db.manager, ids.filter(isUuid))
    return ids.map((key) => {
      const mutation = mutations.get(key.toLowerCase())
      if (!mutation) return null
      const { id, reference, personId, kind, effectiveOn, receivedAt, changesResidenceStatus } = mutation
      return { id, reference, personId, kind, effectiveOn, receivedAt, changesResidenceStatus }
    })
  },
}
