import Sample from '@mui/icons-material/ShuffleOutlined'
import { Alert, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { NullableBooleanInput, required, SelectInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { CopyableText, DescriptionList, Stack } from '../../components'
import { only, without } from '../../components/fields'
import { FormRow, MutationDialog, omitEmpty, variablesOf } from '../../components/form'
import { Input, Inputs } from '../../components/inputs'
import { filtersOf, listPath, ResourceList, TablePanel } from '../../components/list'
import { formatCount, formatEuro } from '../../format'
import {
  type InvoiceLineFilter,
  type LineRowFragment,
  ReviewSelectionPreviewDocument,
  type ReviewSelectionPreviewQuery,
  SelectForReviewDocument,
  type SelectForReviewMutation,
} from '../../graphql/generated/graphql'
import { LineReview } from '../invoice-lines/LineActions'
import { lineColumns } from '../invoice-lines/lines'
import { newSeed } from './newSeed'

/** The lines that wait for a person: sampled, assigned, decided. */
export default function ReviewList() {
  return (
    <ResourceList
      columns={without(lineColumns, 'outcome', 'amounts.state')}
      filters={
        <>
          <SelectInput source="mine" choices={[{ id: true, name: 'value.yes' }]} alwaysOn />
          {without(filtersOf('review', 'niss'), 'outcome', 'paid')}
        </>
      }
      filter={{ outcome: 'WAITING' }}
      to={(row: LineRowFragment) => `/invoice-lines/${row.id}/show`}
      actions={<SampleDialog />}
      rowActions={(row: LineRowFragment) => <LineReview line={row} />}
    />
  )
}

/** What the dialog of a draw holds; the inputs of a number hold its digits. */
interface SampleValues {
  filter: InvoiceLineFilter
  sampleSize?: string
  seed?: string
  assignTo?: string
}

/** A draw that can be repeated: the same filter, size and seed take the same lines. */
function SampleDialog() {
  const translate = useTranslate()
  const [defaults] = useState<SampleValues>(() => ({
    // A period has a first day: long ago.
    filter: { outcome: 'ACCEPTED', performed: { from: '2000-01-01' } },
    sampleSize: '20',
    seed: newSeed(),
    assignTo: session.current()?.subject,
  }))
  return (
    <MutationDialog
      icon={<Sample />}
      button={{ variant: 'contained' }}
      document={SelectForReviewDocument}
      defaults={defaults}
      // Where no seed was typed, the lines that were shown are drawn, not others.
      variables={(values: SampleValues, foreseen) =>
        variablesOf(SelectForReviewDocument, { ...values, seed: values.seed || foreseen?.preview.seed })
      }
      preview={{
        document: ReviewSelectionPreviewDocument,
        foresee: ({ preview: { population, selected, persons, amount, seed } }) => ({
          rows: [
            ['review.population', formatCount(population)],
            ['review.drawn', <strong key="selected">{formatCount(selected)}</strong>],
            ['preview.persons', formatCount(persons)],
            ['review.heldBack', formatEuro(amount)],
            ['fields.seed', seed],
          ],
          isBlocked: selected === 0,
          notice:
            selected === 0 ? (
              <Alert severity="info">{translate('review.nothingToDraw')}</Alert>
            ) : (
              selected === population &&
              selected > 1 && <Alert severity="warning">{translate('review.allAreTaken')}</Alert>
            ),
        }),
      }}
      result={(data, shown) => <Drawn data={data} {...shown} />}
    >
      <Inputs of={['outcome:filter.outcome provider:filter.provider', 'rule:filter.rule']} />
      <FormRow>
        <Input source="filter.performed.from" label="fields.performedFrom" validate={required()} />
        <Input source="filter.performed.to" label="fields.performedTo" />
      </FormRow>
      <NullableBooleanInput source="filter.attestationMissing" />
      <Inputs of={['sampleSize seed', 'assignedTo:assignTo']} />
    </MutationDialog>
  )
}

interface DrawnProps {
  data: SelectForReviewMutation
  values: SampleValues
  foreseen?: ReviewSelectionPreviewQuery
}

/** What was drawn, with what is needed to draw it again, and the lines themselves. */
function Drawn({ data: { selectForReview }, values, foreseen }: DrawnProps) {
  const translate = useTranslate()
  const { selected, lines } = selectForReview
  const { outcome: _, performed, ...filter } = values.filter
  const days = { performedFrom: performed?.from, performedTo: performed?.to }
  const seed = values.seed || String(foreseen?.preview.seed ?? '')
  return (
    <Stack>
      <Alert severity="success">
        {translate('review.selected', { smart_count: selected, lines: formatCount(selected) })}
      </Alert>
      <DescriptionList
        rows={[
          ['review.population', foreseen && formatCount(foreseen.preview.population)],
          ['fields.seed', seed && <CopyableText key="seed" text={seed} />],
        ]}
      />
      <TablePanel
        title="review.drawnLines"
        records={lines.edges.map(({ node }) => node)}
        columns={only(lineColumns, 'performedOn', 'care', 'invoice.provider', 'amounts.claimed')}
        show="invoice-lines"
      />
      {lines.pageInfo.hasNextPage && (
        <Typography color="textSecondary">
          {translate('review.firstLines', { smart_count: lines.edges.length })}
        </Typography>
      )}
      <Button
        component={RouterLink}
        to={listPath('review', omitEmpty({ ...filter, ...days, assignedTo: values.assignTo }))}
        sx={{ justifySelf: 'start' }}
      >
        {translate('review.toDraw')}
      </Button>
    </Stack>
  )
}
