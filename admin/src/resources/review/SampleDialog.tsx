import Sample from '@mui/icons-material/ShuffleOutlined'
import { Alert, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { BooleanInput, SelectInput, TextInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { CopyableText, DescriptionList, Stack } from '../../components'
import { FormRow, MutationDialog, omitEmpty } from '../../components/form'
import { DateInput, enumChoices, InamiInput, Inputs } from '../../components/inputs'
import { listPath, TablePanel } from '../../components/list'
import { lineCardColumns } from '../../dashboard/lineCardColumns'
import { formatCount, formatEuro } from '../../format'
import {
  ReviewSelectionPreviewDocument,
  type ReviewSelectionPreviewQuery,
  SelectForReviewDocument,
  type SelectForReviewMutation,
} from '../../graphql/generated/graphql'
import { newSeed, type SampleValues, selectionOf } from './selection'

/** A draw that can be repeated: the same filter, size and seed take the same lines. */
export function SampleDialog() {
  const translate = useTranslate()
  const [defaults] = useState<Partial<SampleValues>>(() => ({
    outcome: 'ACCEPTED',
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
      variables={(values: SampleValues, foreseen) => {
        const selection = selectionOf(values)
        // Where no seed was typed, the lines that were shown are drawn, not others.
        const seed = selection.seed ?? foreseen?.preview.seed ?? null
        return { ...selection, seed, assignTo: values.assignTo || null }
      }}
      preview={{
        document: ReviewSelectionPreviewDocument,
        variables: selectionOf,
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
      <FormRow>
        <SelectInput source="outcome" choices={enumChoices('LineOutcome')} />
        <InamiInput source="provider" label="fields.inamiNumber" />
      </FormRow>
      <FormRow>
        <DateInput source="performedFrom" />
        <DateInput source="performedTo" />
      </FormRow>
      <TextInput source="rule" />
      <BooleanInput source="attestationMissing" />
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
  const { provider, rule, performedFrom, performedTo, attestationMissing, assignTo: assignedTo } = values
  const filter = omitEmpty({ provider, rule, performedFrom, performedTo, assignedTo })
  const list = listPath('review', attestationMissing ? { ...filter, attestationMissing } : filter)
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
        columns={lineCardColumns}
        show="invoice-lines"
      />
      {lines.pageInfo.hasNextPage && (
        <Typography color="textSecondary">
          {translate('review.firstLines', { smart_count: lines.edges.length })}
        </Typography>
      )}
      <Button component={RouterLink} to={list} sx={{ justifySelf: 'start' }}>
        {translate('review.toDraw')}
      </Button>
    </Stack>
  )
}
