import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { formatInami, formatNiss, formatPersonName } from '../../format/identifiers'
import type { PersonLineFragment, ProviderLineFragment } from '../../graphql/generated/graphql'
import { StackedCell } from '../list/StackedCell'

interface LinkProps {
  resource: string
  id: string
  children: ReactNode
}

/** A link where the role has that page, plain text where it has not. React-admin's ReferenceField reads the record again, and asks no one. */
export function ResourceLink({ resource, id, children }: LinkProps) {
  if (!isOffered(resource, 'show')) return <>{children}</>
  return <Link to={`/${resource}/${encodeURIComponent(id)}/show`}>{children}</Link>
}

export function PersonName({ person }: { person?: PersonLineFragment | null }) {
  const translate = useTranslate()
  if (person) {
    return (
      <NumberedLink resource="persons" id={person.niss} number={formatNiss(person.niss)}>
        {formatPersonName(person)}
      </NumberedLink>
    )
  }
  return (
    <Typography component="span" variant="inherit" color="textSecondary">
      {translate('state.unknownPerson')}
    </Typography>
  )
}

/** In a table; a person without a number has a name only. */
export const PersonCell = ({ person, name }: { person?: PersonLineFragment | null; name?: string }) =>
  person ? (
    <StackedCell first={formatPersonName(person)} second={formatNiss(person.niss)} width={160} />
  ) : (
    (name ?? <PersonName />)
  )

export const ProviderName = ({ provider }: { provider?: ProviderLineFragment | null }) =>
  provider && (
    <NumberedLink resource="providers" id={provider.inamiNumber} number={formatInami(provider.inamiNumber)}>
      {provider.name}
    </NumberedLink>
  )

/** A name that leads to its page, with its number. */
const NumberedLink = ({ number, ...link }: LinkProps & { number: string }) => (
  <span>
    <ResourceLink {...link} />{' '}
    <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', fontSize: '0.88em', fontWeight: 400 }}>
      {number}
    </Box>
  </span>
)
