import type { EntityManager } from 'typeorm'
import { PersonAliasEntity } from './person-alias.entity'

/** SQL of the person of a line, where lines are `l` and `person_alias` is `a`: the same for all ids of one person; a NISS under which nobody is registered counts as a person. */
export const CANONICAL_PERSON = 'coalesce(a.canonical_id::text, l.person_id::text, l.niss)'

/** Records that the ids are one person's; the canonical one represents them from now on. */
export async function mergePersonAliases(
  manager: EntityManager,
  canonicalId: string,
  otherIds: readonly string[],
): Promise<void> {
  await manager.delete(PersonAliasEntity, { personId: canonicalId })
  const aliases = otherIds.map((personId) => ({ personId, canonicalId }))
  await manager
    .createQueryBuilder()
    .insert()
    .into(PersonAliasEntity)
    .values(aliases)
    .orUpdate(['canonical_id'], ['person_id'])
    .execute()
}
