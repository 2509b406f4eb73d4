import { Box, Link, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import type { ActorPartsFragment, PersonLineFragment, ProviderLineFragment } from '../gql/graphql'
import { TwoLines } from '../lists/two-lines'
import { may } from '../session/rights'
import { session } from '../session/session'
import { inamiText, nissText, personName } from '../values/numbers'

/** A link where the role has that page, plain text where it has not. */
export function To({ resource, id, children }: { resource: string; id: string; children: ReactNode }) {
  if (!may(session.current(), resource, 'show')) return <>{children}</>
  return (
    <Link component={RouterLink} to={`/${resource}/${encodeURIComponent(id)}/show`}>
      {children}
    </Link>
  )
}

const small = { color: 'text.secondary', whiteSpace: 'nowrap', fontSize: '0.88em', fontWeight: 400 } as const

/** A person by name and number. */
export function Person({ person, plain }: { person?: PersonLineFragment | null; plain?: boolean }) {
  const translate = useTranslate()
  if (!person)
    return (
      <Typography component="span" color="text.secondary">
        {translate('state.unknownPerson')}
      </Typography>
    )
  const name = personName(person)
  return (
    <span>
      {plain ? (
        name
      ) : (
        <To resource="persons" id={person.niss}>
          {name}
        </To>
      )}{' '}
      <Box component="span" sx={small}>
        {nissText(person.niss)}
      </Box>
    </span>
  )
}

/** The same in a list: name over number. */
export function PersonCell({ person }: { person?: PersonLineFragment | null }) {
  return person ? <TwoLines first={personName(person)} second={nissText(person.niss)} width={160} /> : <Person />
}

/** A provider by name and number. */
export function ProviderName({ provider }: { provider?: ProviderLineFragment | null }) {
  if (!provider) return null
  return (
    <span>
      <To resource="providers" id={provider.inamiNumber}>
        {provider.name}
      </To>{' '}
      <Box component="span" sx={small}>
        {inamiText(provider.inamiNumber)}
      </Box>
    </span>
  )
}

/** The same in a list: name over number. */
export function ProviderCell({ provider }: { provider?: ProviderLineFragment | null }) {
  return provider ? <TwoLines first={provider.name} second={inamiText(provider.inamiNumber)} width={165} /> : null
}

/** Who did it: the person, the role, the organisation. */
export function actorText(
  actor: ActorPartsFragment | null | undefined,
  translate: (key: string, values?: object) => string,
): string {
  if (!actor) return ''
  const role = translate(`audience.${actor.audience}.roles.${actor.role}`, { _: actor.role })
  return `${actor.subject} · ${translate(`audience.${actor.audience}.short`)} ${actor.organisation} · ${role}`
}

/** The same in a list: the person over role and organisation. */
export function ActorCell({ actor }: { actor?: ActorPartsFragment | null }) {
  const translate = useTranslate()
  if (!actor) return null
  const [subject, ...others] = actorText(actor, translate).split(' · ')
  return <TwoLines first={subject} second={others.join(' · ')} width={320} />
}
