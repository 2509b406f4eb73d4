import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { formatActor } from '../../components/fields/formatActor'
import { Loading } from '../../components/Loading'
import { Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { Tag } from '../../components/StatusChip'
import { formatInstant } from '../../format/day'
import {
  DecisionChangesDocument,
  DecisionHistoryDocument,
  type VersionPartsFragment,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { FieldChanges } from './FieldChanges'
import { VersionCompare } from './VersionCompare'

/** Every version, newest first: who, when, why, under which action, and what changed. */
export function VersionHistory({ number }: { number: string }) {
  const translate = useTranslate()
  const query = useGraphQLQuery(DecisionHistoryDocument, { id: number })
  const [pair, setPair] = useState<[number, number]>()
  return (
    <Panel title={translate('history.title')}>
      <QueryState query={query}>
        {({ one }) => {
          const versions = one?.versions ?? []
          return (
            <>
              <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {versions.toReversed().map((version, at) => (
                  <Step
                    key={version.id}
                    number={number}
                    version={version}
                    before={versions[versions.length - 2 - at]}
                    last={at === versions.length - 1}
                    onCompare={setPair}
                  />
                ))}
              </Box>
              {pair && (
                <VersionCompare
                  number={number}
                  versions={versions}
                  pair={pair}
                  onPair={setPair}
                  onClose={() => setPair(undefined)}
                />
              )}
            </>
          )
        }}
      </QueryState>
    </Panel>
  )
}

interface StepProps {
  number: string
  version: VersionPartsFragment
  before?: VersionPartsFragment
  last: boolean
  onCompare: (pair: [number, number]) => void
}

function Step({ number, version, before, last, onCompare }: StepProps) {
  const translate = useTranslate()
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '14px minmax(0, 1fr)', columnGap: 1.5 }}>
      <Box aria-hidden sx={{ display: 'grid', justifyItems: 'center', gridTemplateRows: '22px 1fr' }}>
        <Box
          sx={{
            width: 11,
            height: 11,
            mt: '6px',
            borderRadius: '50%',
            bgcolor: last ? 'background.paper' : 'primary.main',
            border: '2px solid',
            borderColor: 'primary.main',
          }}
        />
        {!last && <Box sx={{ width: '2px', bgcolor: 'divider', height: '100%' }} />}
      </Box>
      <Box sx={{ pb: 2.5 }}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
          <Typography component="h3" variant="h3">
            {translate('history.version', { version: version.version })}
          </Typography>
          <Tag>{translate(`enums.DecisionAction.${version.action}`)}</Tag>
          <Typography
            component="time"
            dateTime={version.recordedAt}
            color="text.secondary"
            sx={{ fontSize: '0.88rem' }}
          >
            {formatInstant(version.recordedAt)}
          </Typography>
        </Box>
        <Typography color="text.secondary" sx={{ fontSize: '0.88rem', overflowWrap: 'anywhere' }}>
          {formatActor(version.recordedBy, translate)}
        </Typography>
        {version.reason && <Typography sx={{ mt: 0.5, fontStyle: 'italic' }}>« {version.reason} »</Typography>}
        {before && (
          <Box sx={{ mt: 1 }}>
            <Changes number={number} from={before.version} to={version.version} />
            <Button
              size="small"
              sx={{ mt: 0.5, ml: -0.5 }}
              onClick={() => onCompare([before.version, version.version])}
            >
              {translate('history.sideBySide')}
            </Button>
          </Box>
        )}
      </Box>
    </Box>
  )
}

function Changes({ number, from, to }: { number: string; from: number; to: number }) {
  const query = useGraphQLQuery(DecisionChangesDocument, { id: number, from, to })
  if (query.isPending) return <Loading lines={2} />
  return <QueryState query={query}>{({ one }) => <FieldChanges changes={one?.changes ?? []} />}</QueryState>
}
