import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import type { PersonLineFragment } from '../../graphql/generated/graphql'
import { identifierStyle } from './identifierStyle'
import { ResourceLink } from './ResourceLink'

/** A person by name and number. */
export function PersonName({ person, plain }: { person?: PersonLineFragment | null; plain?: boolean }) {
  const translate = useTranslate()
  if (!person)
    return (
      <Typography component="span" color="text.secondary">
        {translate('state.unknownPerson')}
      </Typography>
    )
  const name = formatPersonName(person)
  return (
    <span>
      {plain ? (
        name
      ) : (
        <ResourceLink resource="persons" id={person.niss}>
          {name}
        </ResourceLink>
      )}{' '}
      <Box component="span" sx={identifierStyle}>
        {formatNiss(person.niss)}
      </Box>
    </span>
  )
}
