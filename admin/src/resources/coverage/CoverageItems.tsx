import { Box } from '@mui/material'
import { isOffered } from '../../authProvider/permissions'
import { CopyableText } from '../../components/CopyableText'
import { Field } from '../../components/fields'
import { TablePanel } from '../../components/list/TablePanel'
import { formatPercent } from '../../format/euro'
import type { CoverageQuery } from '../../graphql/generated/graphql'
import { useGrantedCommitments } from '../commitments/GrantedCommitments'
import { RequestCommitment } from '../commitments/RequestCommitment'

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
      columns={
        <>
          <Field source="careType" link />
          <Field
            source="covered"
            as="chip"
            label="status"
            of="Covered"
            value={({ covered }: Item) => (covered ? 'COVERED' : 'NOT_COVERED')}
            phone
          />
          <Field source="coverage.period" label="validity" phone />
          <Field source="decision.number" label="decisionNumber" reference="decisions" />
          <Field source="state" label="stateShare" value={stateShare} wrap />
          <Field source="coverage.insurancePart" wrap />
          <Field source="coverage.patientPart" wrap />
          <Field source="amuAttestationRequired" />
          {asks && (
            <Field
              source="commitments"
              label="commitmentNumber"
              render={(item: Item) => item.covered && <Commitments niss={niss} on={on} item={item} />}
              phone
            />
          )}
        </>
      }
    />
  )
}

const stateShare = ({ state }: Item) =>
  state ? `${formatPercent(state.insurancePart)} / ${formatPercent(state.patientPart)}` : ''

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
