import { QueryState } from '../../components'
import { fields } from '../../components/fields'
import { TablePanel } from '../../components/list'
import {
  DecisionChangesDocument,
  DecisionHistoryDocument,
  type VersionPartsFragment,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { FieldChanges } from './FieldChanges'
import { VersionCompare } from './VersionCompare'

/** A version with the number of the one before it. */
type Version = VersionPartsFragment & { before?: number }

/** Every version, newest first: who, when, why, under which action, and what changed. */
export function VersionHistory({ number }: { number: string }) {
  const query = useGraphQLQuery(DecisionHistoryDocument, { id: number })
  const columns = fields('version action recordedAt recordedBy reason beforeAfter:changes', {
    phone: 'action recordedAt recordedBy reason changes',
    version: { value: ({ version }: Version) => i18nProvider.translate('history.version', { version }) },
    changes: {
      render: ({ before, version }: Version) => before && <Changes number={number} from={before} to={version} />,
    },
  })
  return (
    <QueryState query={query}>
      {({ one }) => {
        const versions = one?.versions ?? []
        return (
          <TablePanel
            title="history.title"
            of="DecisionVersion"
            records={versions.map((version, at) => ({ ...version, before: versions[at - 1]?.version })).toReversed()}
            columns={columns}
            rowActions={({ before, version }) =>
              before && <VersionCompare number={number} versions={versions} from={before} to={version} />
            }
          />
        )
      }}
    </QueryState>
  )
}

function Changes({ number, from, to }: { number: string; from: number; to: number }) {
  const query = useGraphQLQuery(DecisionChangesDocument, { id: number, from, to })
  return (
    <QueryState query={query} lines={2}>
      {({ one }) => <FieldChanges changes={one?.changes ?? []} none="history.noChange" />}
    </QueryState>
  )
}
