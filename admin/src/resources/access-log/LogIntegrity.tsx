import { Alert, Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { QueryState } from '../../components'
import { formatCount, formatInstant } from '../../format'
import { AccessLogIntegrityDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { PageActions } from '../../layout/Page'

/** Whether the sealed log is whole; asked for, because the graph reads the whole log for the answer. */
export function LogIntegrity({ nameOf }: { nameOf: (subgraph: string) => string }) {
  const translate = useTranslate()
  const [isAsked, setAsked] = useState(false)
  const query = useGraphQLQuery(AccessLogIntegrityDocument, {}, { enabled: isAsked, fresh: 'integrity' })
  if (!isAsked)
    return (
      <PageActions>
        <Button variant="outlined" onClick={() => setAsked(true)}>
          {translate('access.check')}
        </Button>
      </PageActions>
    )
  return (
    <QueryState query={query} lines={1}>
      {({ parts }) => {
        const broken = parts.filter(({ intact }) => !intact).map(({ subgraph }) => nameOf(subgraph))
        const count = formatCount(parts.reduce((sum, { sealedEntries }) => sum + sealedEntries, 0))
        const until = parts
          .flatMap(({ sealedUntil }) => sealedUntil ?? [])
          .sort()
          .at(-1)
        return broken.length > 0 ? (
          <Alert severity="error" sx={{ mb: 2 }}>
            {translate('access.broken', { parts: broken.join(', ') })}
          </Alert>
        ) : (
          <Alert severity="success" sx={{ mb: 2 }}>
            {translate('access.intact', { count, until: until ? formatInstant(until) : '–' })}
          </Alert>
        )
      }}
    </QueryState>
  )
}
