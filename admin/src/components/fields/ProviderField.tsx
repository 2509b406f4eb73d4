import { Box } from '@mui/material'
import { formatInami } from '../../format/identifiers'
import type { ProviderLineFragment } from '../../graphql/generated/graphql'
import { StackedCell } from '../list/StackedCell'
import { identifierStyle } from './identifierStyle'
import { ResourceLink } from './ResourceLink'

/** A provider by name and number. */
export function ProviderField({ provider }: { provider?: ProviderLineFragment | null }) {
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

/** The same in a list: name over number. */
export function ProviderStackedField({ provider }: { provider?: ProviderLineFragment | null }) {
  return provider ? <StackedCell first={provider.name} second={formatInami(provider.inamiNumber)} width={165} /> : null
}
