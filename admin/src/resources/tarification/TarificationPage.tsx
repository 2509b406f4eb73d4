import { Alert } from '@mui/material'
import { useState } from 'react'
import { ArrayInput, ResourceContextProvider, SimpleFormIterator, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { QueryState } from '../../components'
import { fields } from '../../components/fields'
import { FindingList, QuestionForm, variablesOf } from '../../components/form'
import { Inputs } from '../../components/inputs'
import { TablePanel } from '../../components/list'
import type { GivenVariables } from '../../graphql/client'
import { TarifyDocument, type TarifyQueryVariables } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { AmountsPanel, amountFields } from '../invoice-lines/lines'

/** Who pays what, before or without invoicing: a calculation of the graph, with the rules of the checking of an invoice. */
export default function TarificationPage() {
  const own = session.provider()
  const [asked, setAsked] = useState<TarifyVariables>()
  return (
    <Page title="resources.tarification.name" lead="tarification.lead">
      <ResourceContextProvider value="tarification">
        <QuestionForm
          document={TarifyDocument}
          defaults={{ provider: own, performedOn: session.today(), lines: [{ quantity: '1' }] }}
          onAsk={(values) => setAsked(variablesOf(TarifyDocument, values))}
          label="tarification.go"
        >
          <Inputs of={`niss ${own ? '' : 'provider '}performedOn commitmentNumber`} />
          <ArrayInput source="lines" label={false} helperText={false}>
            <SimpleFormIterator disableClear disableReordering fullWidth>
              <Inputs of="code performedUntil quantity honorarium performer prescriber prescriptionNumber" />
            </SimpleFormIterator>
          </ArrayInput>
        </QuestionForm>
      </ResourceContextProvider>
      {asked && <Answer variables={asked} />}
    </Page>
  )
}

type TarifyVariables = GivenVariables<TarifyQueryVariables>

function Answer({ variables }: { variables: TarifyVariables }) {
  const translate = useTranslate()
  const query = useGraphQLQuery(TarifyDocument, variables, { keep: true })
  return (
    <QueryState query={query}>
      {({ tarify: { total, amuAttestationRequired, findings, lines } }) => (
        <>
          <AmountsPanel amounts={total} />
          {amuAttestationRequired && <Alert severity="info">{translate('coverage.attestationNeeded')}</Alert>}
          <FindingList findings={[...findings, ...lines.flatMap((line) => line.findings)]} />
          <TablePanel
            title="tarification.lines"
            records={lines.map((line, id) => ({ ...line, id }))}
            of="TarifiedLine"
            columns={fields(`code careType quantity outcome ${amountFields}`, {
              phone: 'outcome amounts.claimed',
              labelled: 'amounts.state',
            })}
          />
        </>
      )}
    </QueryState>
  )
}
