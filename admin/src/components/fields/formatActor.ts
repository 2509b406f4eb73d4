import type { ActorPartsFragment } from '../../graphql/generated/graphql'

/** Who did it: the person, the organisation, the role. */
export function formatActor(
  actor: ActorPartsFragment | null | undefined,
  translate: (key: string, values?: object) => string,
): string {
  if (!actor) return ''
  const role = translate(`audience.${actor.audience}.roles.${actor.role}`, { _: actor.role })
  const organisation = translate(`audience.${actor.audience}.short`)
  // There is one CAAMI and one SPP IS: only a CPAS, a provider and a system have a number or a name of their own.
  const isOnlyOne = actor.audience === 'CAAMI' || actor.audience === 'SPP_IS'
  return [actor.subject, isOnlyOne ? organisation : `${organisation} ${actor.organisation}`, role].join(' · ')
}
