import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import type { PersonLineFragment } from '../../graphql/generated/graphql'
import { NumberedLink } from './ResourceLink'

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
    <Typography component="span" color="textSecondary">
      {translate('state.unknownPerson')}
    </Typography>
  )
}
