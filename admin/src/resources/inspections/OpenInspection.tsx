import Add from '@mui/icons-material/AddOutlined'
import { Alert } from '@mui/material'
import { useState } from 'react'
import { required, useTranslate } from 'react-admin'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, EnterpriseNumberInput, FreeTextInput, IntegerInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { formatCount } from '../../format/euro'
import {
  type InspectionSampleInput,
  InspectionSamplePreviewDocument,
  OpenInspectionDocument,
} from '../../graphql/generated/graphql'

const sizes = ['decisions', 'lines', 'paperInvoices', 'attestations'] as const

// Chosen here, so that it is on the screen before anything is drawn.
const newValues = () => ({
  cpas: '',
  provider: '',
  period: { from: '', to: '' },
  grounds: '',
  decisions: '10',
  lines: '10',
  paperInvoices: '10',
  attestations: '10',
  seed: String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000),
})
type Values = ReturnType<typeof newValues>

const sampleOf = ({ cpas, provider, period, ...values }: Values): InspectionSampleInput => ({
  cpas: cpas || null,
  provider: provider || null,
  period,
  decisions: Number(values.decisions),
  lines: Number(values.lines),
  paperInvoices: Number(values.paperInvoices),
  attestations: Number(values.attestations),
})

/** Opens an inspection once its sample is foreseen: how many items of how many. */
export function OpenInspection() {
  const translate = useTranslate()
  const [defaults] = useState(newValues)
  return (
    <MutationDialog
      title="inspection.open"
      lead="inspection.openLead"
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={OpenInspectionDocument}
      defaults={defaults}
      variables={(values: Values) => ({
        input: { ...sampleOf(values), seed: Number(values.seed), grounds: values.grounds },
      })}
      preview={{
        document: InspectionSamplePreviewDocument,
        variables: (values: Values) => ({ input: sampleOf(values) }),
        foresee: ({ preview }) => ({
          rows: preview.map(({ kind, population, drawn }) => [
            translate(`enums.InspectedKind.${kind}`),
            translate('inspection.drawnOf', { drawn: formatCount(drawn), population: formatCount(population) }),
          ]),
          findings: [],
          isBlocked: preview.every(({ drawn }) => drawn === 0),
        }),
        confirm: () => translate('inspection.open'),
      }}
      result={({ payload }) => (
        <Alert severity="success">
          <ResourceLink resource="inspections" id={payload.id}>
            {translate('inspection.opened')}
          </ResourceLink>
        </Alert>
      )}
    >
      <EnterpriseNumberInput source="cpas" helperText="inspection.cpasOrProvider" />
      <ProviderInput source="provider" />
      <FormRow>
        <DateInput source="period.from" label="fields.firstDay" validate={required()} />
        <DateInput source="period.to" label="fields.lastDay" validate={required()} />
      </FormRow>
      <FreeTextInput source="grounds" multiline validate={required()} />
      <FormRow>
        {sizes.map((size) => (
          <IntegerInput key={size} source={size} least={0} validate={required()} />
        ))}
        <IntegerInput source="seed" validate={required()} />
      </FormRow>
    </MutationDialog>
  )
}
