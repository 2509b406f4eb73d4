import { Alert, Paper } from '@mui/material'
import { useState } from 'react'
import {
  ArrayInput,
  ResourceContextProvider,
  required,
  SaveButton,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin'
import { session } from '../../authProvider/session'
import { FindingList } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { GuardedForm } from '../../components/form/GuardedForm'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, EuroInput, IntegerInput, NissInput } from '../../components/inputs'
import { NomenclatureCodeInput, ProviderInput } from '../../components/inputs/ProviderInput'
import type { Column } from '../../components/list/column'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { today } from '../../format/day'
import { formatDecimal, formatEuro } from '../../format/euro'
import { type TarificationInput, TarifyDocument, type TarifyQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { Page } from '../../layout/Page'
import { Amounts } from '../invoice-lines/Amounts'

interface Values {
  niss: string
  provider: string
  performedOn: string
  commitmentNumber: string
  lines: (Omit<TarificationInput['lines'][number], 'quantity'> & { quantity: string })[]
}

/** Who pays what, before or without invoicing: the same rules as the checking of an invoice. */
export function TarificationPage() {
  const translate = useTranslate()
  const who = session.current()
  const own = who?.audience === 'PROVIDER' ? who.organisation : ''
  const [asked, setAsked] = useState<TarificationInput>()
  const query = useGraphQLQuery(TarifyDocument, { input: asked as TarificationInput }, { enabled: !!asked, keep: true })
  return (
    <Page title={translate('resources.tarification.name', { smart_count: 2 })} lead={translate('tarification.lead')}>
      <ResourceContextProvider value="tarification">
        <GuardedForm
          warnWhenUnsavedChanges={false}
          defaultValues={{ provider: own, performedOn: today(session.demoClock()), lines: [{ quantity: '1' }] }}
          onSubmit={(values) => setAsked(inputOf(values as Values))}
        >
          <Paper variant="outlined" sx={{ borderColor: 'divider', p: 2, display: 'grid', gap: 2, mb: 2.5 }}>
            <FormRow>
              <NissInput source="niss" validate={required()} />
              {own ? null : <ProviderInput source="provider" validate={required()} />}
              <DateInput source="performedOn" validate={required()} />
              <TextInput source="commitmentNumber" />
            </FormRow>
            <ArrayInput source="lines" label={false} helperText={false}>
              <SimpleFormIterator inline disableClear disableReordering fullWidth>
                <NomenclatureCodeInput source="code" validate={required()} />
                <IntegerInput least={1} most={9999} source="quantity" defaultValue="1" />
                <EuroInput source="honorarium" />
                <ProviderInput source="performer" />
                <ProviderInput source="prescriber" />
                <TextInput source="prescriptionNumber" />
              </SimpleFormIterator>
            </ArrayInput>
            <SaveButton alwaysEnable label="tarification.go" icon={null} sx={{ justifySelf: 'end' }} />
          </Paper>
        </GuardedForm>
      </ResourceContextProvider>
      {asked && <QueryState query={query}>{({ tarify }) => <Answer tarify={tarify} />}</QueryState>}
    </Page>
  )
}

type Line = TarifyQuery['tarify']['lines'][number] & { id: number }
const columns: Column<Line>[] = [
  { label: 'code', text: (row) => row.code },
  { label: 'careType', text: (row) => (row.careType ? i18nProvider.translate(`enums.CareType.${row.careType}`) : '') },
  { label: 'quantity', text: (row) => String(row.quantity), align: 'right', kind: 'number' },
  {
    label: 'outcome',
    text: (row) => i18nProvider.translate(`enums.LineOutcome.${row.outcome}`),
    cell: (row) => <StatusChip of="LineOutcome" value={row.outcome} />,
    phone: true,
  },
  {
    label: 'claimed',
    text: (row) => formatDecimal(row.amounts.claimed),
    cell: (row) => formatEuro(row.amounts.claimed),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'state',
    text: (row) => formatDecimal(row.amounts.state),
    cell: (row) => formatEuro(row.amounts.state),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'cpasShare',
    text: (row) => formatDecimal(row.amounts.cpas),
    cell: (row) => formatEuro(row.amounts.cpas),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'patient',
    text: (row) => formatDecimal(row.amounts.patient),
    cell: (row) => formatEuro(row.amounts.patient),
    align: 'right',
    kind: 'number',
  },
]

function Answer({ tarify }: { tarify: TarifyQuery['tarify'] }) {
  const translate = useTranslate()
  return (
    <Stack>
      <Panel title={translate('line.whoPays')}>
        <Amounts amounts={tarify.total} />
      </Panel>
      {tarify.amuAttestationRequired && <Alert severity="info">{translate('coverage.attestationNeeded')}</Alert>}
      <FindingList findings={[...tarify.findings, ...tarify.lines.flatMap(({ findings }) => findings)]} />
      <Panel title={translate('tarification.lines')} flush>
        <RecordTable
          records={tarify.lines.map((row, id) => ({ ...row, id }))}
          columns={columns}
          caption={translate('tarification.lines')}
        />
      </Panel>
    </Stack>
  )
}

function inputOf({ lines, ...values }: Values): TarificationInput {
  return omitEmpty({
    ...values,
    lines: lines.map(({ quantity, ...rest }) => ({ ...rest, quantity: Number(quantity) || 1 })),
  }) as TarificationInput
}
