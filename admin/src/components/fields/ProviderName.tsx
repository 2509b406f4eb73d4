import { Box } from '@mui/material'
import { formatInami } from '../../format/identifiers'
import type { ProviderLineFragment } from '../../graphql/generated/graphql'
import { identifierStyle } from './identifierStyle'
import { ResourceLink } from './ResourceLink'

/** A provider by name and number. */
export function ProviderName({ provider }: { provider?: ProviderLineFragment | null }) {
  if (!provider) return null
  return (
    <span>
      <ResourceLink resource="providers" id={provider.inamiNumber}>
        {provider.name}
      </ResourceLink>{' '}
      <Box component="span" sx={identifierStyle}>
        {formatInami(provider.inamiNumber)}
      </Box>
    </span>
  )
}
