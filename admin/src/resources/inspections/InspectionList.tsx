import { Alert } from '@mui/material'
import { useState } from 'react'
import { required, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { fields, ResourceLink } from '../../components/fields'
import { FormRow, MutationDialog } from '../../components/form'
import { Input, Inputs, IntegerInput } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { formatCount } from '../../format'
import {
  InspectionSamplePreviewDocument,
  type InspectionsQuery,
  OpenInspectionDocument,
} from '../../graphql/generated/graphql'
import { newSeed } from '../review/newSeed'

type Row = InspectionsQuery['connection']['edges'][number]['node']

export const nameOf = ({ cpas, provider }: Pick<Row, 'cpas' | 'provider'>): string => (cpas ?? provider)?.name ?? ''

const columns = fields(
  `inspectedOrganisation:organisation period status progress.items itemsOpen:progress.open
  itemsIrregular:progress.irregular answerBy openedAt closedAt openedBy`,
  {
    phone: 'period status',
    hidden: 'closedAt openedBy',
    organisation: { value: (row) => nameOf(row as Row) },
  },
)

/** The inspections of the SPP IS; those shared with the organisation that signed in. */
export default function InspectionList() {
  const inspects = isOffered('inspections', 'create')
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['status']}
      withoutFilters={inspects ? [] : ['cpas', 'provider']}
      actions={inspects && <OpenInspection />}
    />
  )
}

const sizes = ['decisions', 'lines', 'paperInvoices', 'attestations'] as const

/** Opens an inspection once its sample is foreseen: how many items of how many. */
function OpenInspection() {
  const translate = useTranslate()
  const [defaults] = useState(() => ({ ...Object.fromEntries(sizes.map((size) => [size, '10'])), seed: newSeed() }))
  return (
    <MutationDialog
      creates
      document={OpenInspectionDocument}
      defaults={defaults}
      preview={{
        document: InspectionSamplePreviewDocument,
        foresee: ({ preview }) => ({
          rows: preview.map(({ kind, population, drawn }) => [
            `enums.InspectedKind.${kind}`,
            translate('inspection.drawnOf', { drawn: formatCount(drawn), population: formatCount(population) }),
          ]),
          isBlocked: preview.every(({ drawn }) => drawn === 0),
        }),
      }}
      result={({ payload }) => (
        <Alert severity="success">
          <ResourceLink resource="inspections" id={payload.id}>
            {translate('inspection.opened')}
          </ResourceLink>
        </Alert>
      )}
    >
      <Inputs of={['cpas', 'provider']} />
      <FormRow>
        <Input source="period.from" label="fields.firstDay" />
        <Input source="period.to" label="fields.lastDay" validate={required()} />
      </FormRow>
      <Inputs of="grounds" />
      <FormRow>
        {[...sizes, 'seed'].map((source) => (
          <IntegerInput key={source} source={source} validate={required()} />
        ))}
      </FormRow>
    </MutationDialog>
  )
}
