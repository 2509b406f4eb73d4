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
import { CountField, EnumField, EuroField, type FieldElement, StatusField, ValueField } from '../../components/fields'
import { FindingList } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { GuardedForm } from '../../components/form/GuardedForm'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, EuroInput, IntegerInput, NissInput } from '../../components/inputs'
import { NomenclatureCodeInput, ProviderInput } from '../../components/inputs/ProviderInput'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { today } from '../../format/day'
import { type TarificationInput, TarifyDocument, type TarifyQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
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
              <SimpleFormIterator disableClear disableReordering fullWidth>
                <FormRow>
                  <NomenclatureCodeInput source="code" validate={required()} />
                  <DateInput source="performedUntil" />
                  <IntegerInput least={1} most={9999} source="quantity" defaultValue="1" />
                  <EuroInput source="honorarium" />
                  <ProviderInput source="performer" />
                  <ProviderInput source="prescriber" />
                  <TextInput source="prescriptionNumber" />
                </FormRow>
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

const columns: FieldElement[] = [
  <ValueField key="code" source="code" link />,
  <EnumField key="careType" source="careType" of="CareType" />,
  <CountField key="quantity" source="quantity" />,
  <StatusField key="outcome" source="outcome" of="LineOutcome" phone />,
  <EuroField key="claimed" source="amounts.claimed" phone />,
  <EuroField key="state" source="amounts.state" phone />,
  <EuroField key="cpasShare" source="amounts.cpas" label="cpasShare" />,
  <EuroField key="patient" source="amounts.patient" />,
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
