import Ask from '@mui/icons-material/HandshakeOutlined'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { ChoiceInput, DayInput, DecisionNumberInput, InamiInput, NissInput } from '../forms/inputs'
import { type CareType, type CommitmentRowFragment, RequestCommitmentDocument } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { PersonCell, ProviderCell, To } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { instantText, today } from '../values/day'
import { careTypes } from '../values/enums'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

const columns: Column<CommitmentRowFragment>[] = [
  { label: 'commitmentNumber', text: (row) => row.number },
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
    phone: true,
  },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
  },
  { label: 'careType', text: (row) => words.text(`enums.CareType.${row.careType}`), phone: true },
  { label: 'guaranteed', text: (row) => periodText(row.guaranteed), phone: true },
  { label: 'issuedAt', text: (row) => instantText(row.issuedAt) },
  {
    label: 'decisionNumber',
    text: (row) => `${row.decision.number}-${row.decisionVersion.version}`,
    cell: (row) => (
      <To resource="decisions" id={row.decision.number}>{`${row.decision.number}-${row.decisionVersion.version}`}</To>
    ),
  },
]

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <DecisionNumberInput key="decisionNumber" source="decisionNumber" />,
]

/** The guarantees of payment given to providers. */
export function CommitmentList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <DeskList
      resource="commitments"
      columns={columns}
      filters={mine ? filters.filter(({ key }) => key === 'niss') : filters}
      actions={may(session.current(), 'commitments', 'create') && <RequestCommitment />}
    />
  )
}

/** A provider asks for the guarantee before giving care. */
export function RequestCommitment({
  niss = '',
  careType = 'GENERAL_MEDICINE',
  on,
}: {
  niss?: string
  careType?: CareType
  on?: string
}) {
  const translate = useTranslate()
  const own = session.current()?.organisation ?? ''
  return (
    <ActDialog
      title={translate('commitment.request')}
      lead={translate('commitment.requestLead')}
      icon={<Ask />}
      button={{ variant: 'contained' }}
      document={RequestCommitmentDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ niss, careType, on: on ?? today(session.demoClock()) }}
      variables={(values) => ({
        input: { niss: values.niss, provider: own, careType: values.careType, on: values.on },
      })}
      done="commitment.given"
    >
      <NissInput source="niss" required />
      <ChoiceInput source="careType" of="CareType" values={careTypes} required />
      <DayInput source="on" label="dayOfCare" required />
    </ActDialog>
  )
}
