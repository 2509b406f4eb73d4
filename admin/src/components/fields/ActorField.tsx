import { useTranslate } from 'react-admin'
import type { ActorPartsFragment } from '../../graphql/generated/graphql'
import { StackedCell } from '../list/StackedCell'

/** Who did it: the person, the role, the organisation. */
export function formatActor(
  actor: ActorPartsFragment | null | undefined,
  translate: (key: string, values?: object) => string,
): string {
  if (!actor) return ''
  const role = translate(`audience.${actor.audience}.roles.${actor.role}`, { _: actor.role })
  return `${actor.subject} · ${translate(`audience.${actor.audience}.short`)} ${actor.organisation} · ${role}`
}

/** The same in a list: the person over role and organisation. */
export function ActorField({ actor }: { actor?: ActorPartsFragment | null }) {
  const translate = useTranslate()
  if (!actor) return null
  const [subject, ...others] = formatActor(actor, translate).split(' · ')
  return <StackedCell first={subject} second={others.join(' · ')} width={320} />
}
