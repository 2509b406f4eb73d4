import { formatInami } from '../../format/identifiers'
import type { ProviderLineFragment } from '../../graphql/generated/graphql'
import { NumberedLink } from './ResourceLink'

export const ProviderName = ({ provider }: { provider?: ProviderLineFragment | null }) =>
  provider && (
    <NumberedLink resource="providers" id={provider.inamiNumber} number={formatInami(provider.inamiNumber)}>
      {provider.name}
    </NumberedLink>
  )
