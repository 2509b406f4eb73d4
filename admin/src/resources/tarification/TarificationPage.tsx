import { Alert } from '@mui/material'
import { useState } from 'react'
import { ArrayInput, ResourceContextProvider, required, SimpleFormIterator, TextInput, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { CountField, EnumField, StatusField, ValueField } from '../../components/fields'
import { FindingList } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { omitEmpty } from '../../components/form/omitEmpty'
import { QuestionForm } from '../../components/form/QuestionForm'
import { DateInput, EuroInput, IntegerInput, NissInput } from '../../components/inputs'
import { NomenclatureCodeInput, ProviderInput } from '../../components/inputs/ProviderInput'
import { TablePanel } from '../../components/list/TablePanel'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { type TarificationInput, TarifyDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { Amounts } from '../invoice-lines/Amounts'
import { amountColumns } from '../invoice-lines/lineColumns'

/** Who pays what, before or without invoicing: a calculation of the graph, with the rules of the checking of an invoice. */
export default function TarificationPage() {
  const own = session.isOf('PROVIDER') ? session.current()?.organisation : undefined
  const [asked, setAsked] = useState<TarificationInput>()
  return (
    <Page title="resources.tarification.name" lead="tarification.lead">
      <Stack>
        <ResourceContextProvider value="tarification">
          <QuestionForm
            defaults={{ provider: own, performedOn: session.today(), lines: [{ quantity: '1' }] }}
            onAsk={(values) => setAsked(inputOf(values as Values))}
            label="tarification.go"
            below={
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
            }
          >
            <NissInput source="niss" validate={required()} />
            {!own && <ProviderInput source="provider" validate={required()} />}
            <DateInput source="performedOn" validate={required()} />
            <TextInput source="commitmentNumber" />
          </QuestionForm>
        </ResourceContextProvider>
        {asked && <Answer input={asked} />}
      </Stack>
    </Page>
  )
}

function Answer({ input }: { input: TarificationInput }) {
  const translate = useTranslate()
  const query = useGraphQLQuery(TarifyDocument, { input }, { keep: true })
  return (
    <QueryState query={query}>
      {({ tarify: { total, amuAttestationRequired, findings, lines } }) => (
        <Stack>
          <Panel title="line.whoPays">
            <Amounts amounts={total} />
          </Panel>
          {amuAttestationRequired && <Alert severity="info">{translate('coverage.attestationNeeded')}</Alert>}
          <FindingList findings={[...findings, ...lines.flatMap((line) => line.findings)]} />
          <TablePanel
            title="tarification.lines"
            records={lines.map((line, id) => ({ ...line, id }))}
            columns={
              <>
                <ValueField source="code" link />
                <EnumField source="careType" of="CareType" />
                <CountField source="quantity" />
                <StatusField source="outcome" of="LineOutcome" phone />
                {amountColumns}
              </>
            }
          />
        </Stack>
      )}
    </QueryState>
  )
}

interface Values extends Omit<TarificationInput, 'lines'> {
  lines: (Omit<TarificationInput['lines'][number], 'quantity'> & { quantity: string })[]
}

const inputOf = ({ lines, ...values }: Values): TarificationInput =>
  omitEmpty({ ...values, lines: lines.map((line) => ({ ...line, quantity: Number(line.quantity) || 1 })) })
