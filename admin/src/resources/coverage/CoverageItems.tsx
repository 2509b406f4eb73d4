import { Box } from '@mui/material'
import { isOffered } from '../../authProvider/permissions'
import { CopyableText } from '../../components'
import { fields } from '../../components/fields'
import { TablePanel } from '../../components/list'
import type { CoverageQuery } from '../../graphql/generated/graphql'
import { useGrantedCommitments } from '../commitments/GrantedCommitments'
import { RequestCommitment } from '../commitments/RequestCommitment'
import { CoverageTerms } from '../decisions/Coverages'

interface Props {
  items: CoverageQuery['coverage']['items']
  niss: string
  on: string
}
type Item = Props['items'][number] & { id: string }

/** Each type of care as a row, the covered ones first; a provider asks for commitments here and finds those it has. */
export function CoverageItems({ items, niss, on }: Props) {
  const asks = isOffered('commitments', 'create')
  const rows = items.map((item) => ({
    ...item,
    id: item.careType,
    amuAttestationRequired: item.covered && item.amuAttestationRequired,
  }))
  return (
    <TablePanel
      title="coverage.byCareType"
      of="CoverageItem"
      records={rows.toSorted((one, other) => Number(other.covered) - Number(one.covered))}
      columns={fields(
        `careType status:covered validity:coverage.period decisionNumber:decision.number stateShare:state
        coverage.insurancePart coverage.patientPart terms amuAttestationRequired ${asks ? 'commitmentNumber:commitments' : ''}`,
        {
          phone: 'covered coverage.period terms commitments',
          covered: { of: 'Covered', value: ({ covered }: Item) => (covered ? 'COVERED' : 'NOT_COVERED') },
          'decision.number': { reference: 'decisions' },
          terms: { render: ({ coverage }: Item) => coverage && <CoverageTerms coverage={coverage} /> },
          commitments: { render: (item: Item) => item.covered && <Commitments niss={niss} on={on} item={item} /> },
        },
      )}
    />
  )
}

/** The numbers that the provider has for this care, and the button to ask for one. */
function Commitments({ niss, on, item: { careType } }: { niss: string; on: string; item: Item }) {
  const given = useGrantedCommitments(niss, careType, on)
  if (!given) return null
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 0.5 }}>
      {given.map(({ id, number }) => (
        <CopyableText key={id} text={number} strong />
      ))}
      <RequestCommitment niss={niss} careType={careType} on={on} again={given.length > 0} />
    </Box>
  )
}
