import { Alert, Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { QueryState } from '../../components'
import { fields } from '../../components/fields'
import { ResourceList } from '../../components/list'
import { formatCount, formatInstant } from '../../format'
import { AccessLogIntegrityDocument, type AccessLogQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { PageActions } from '../../layout/Page'

type Row = AccessLogQuery['connection']['edges'][number]['node']

// The root fields are what the server executed; the client chose the name of the operation.
const executed = ({ rootFields }: Row) =>
  rootFields.map((field) => i18nProvider.translate(`rootFields.${field}`, { _: field }))

// Each part of the system keeps its own log: it goes by the name of what it holds.
const parts: Record<string, string> = {
  beneficiary: 'persons',
  decision: 'decisions',
  provider: 'providers',
  attestation: 'attestations',
  invoice: 'invoice-lines',
}
const partOf = (subgraph: string) =>
  i18nProvider.translate(`resources.${parts[subgraph]}.name`, { smart_count: 2, _: subgraph })

const columns = fields('at actor niss accessKind:kind operation refused purpose subgraph requestId', {
  phone: 'actor niss kind operation',
  hidden: 'purpose requestId',
  operation: {
    // The file also has the name that the client gave to the operation.
    value: (row: Row) => [...executed(row), row.operation].join(' · '),
    render: (row: Row) => executed(row).join(', ') || row.operation,
  },
  subgraph: { value: (row: Row) => partOf(row.subgraph) },
})

/** Who read or changed a person's data, for whom and why. */
export default function AccessLogList() {
  return (
    <>
      {isOffered('access-log', 'verify') && <LogIntegrity />}
      <ResourceList columns={columns} alwaysOn={['niss', 'subject']} />
    </>
  )
}

/** Whether the sealed log is whole; asked for, because the graph reads the whole log for the answer. */
function LogIntegrity() {
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
        const broken = parts.filter(({ intact }) => !intact).map(({ subgraph }) => partOf(subgraph))
        const count = formatCount(parts.reduce((sum, { sealedEntries }) => sum + sealedEntries, 0))
        const until = parts
          .flatMap(({ sealedUntil }) => sealedUntil ?? [])
          .toSorted()
          .at(-1)
        return (
          <Alert severity={broken.length > 0 ? 'error' : 'success'} sx={{ mb: 2 }}>
            {broken.length > 0
              ? translate('access.broken', { parts: broken.join(', ') })
              : translate('access.intact', { count, until: until ? formatInstant(until) : '–' })}
          </Alert>
        )
      }}
    </QueryState>
  )
}
