import Sample from '@mui/icons-material/ShuffleOutlined'
import { Alert, Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { BooleanInput, SelectInput, TextInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { CopyableText } from '../../components/CopyableText'
import { DescriptionList } from '../../components/DescriptionList'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, enumChoices, InamiInput, IntegerInput } from '../../components/inputs'
import { listPath } from '../../components/list/listPath'
import { RecordTable } from '../../components/list/RecordTable'
import { lineCardColumns } from '../../dashboard/lineCardColumns'
import { formatCount, formatEuro } from '../../format/euro'
import {
  ReviewSelectionPreviewDocument,
  type ReviewSelectionPreviewQuery,
  SelectForReviewDocument,
  type SelectForReviewMutation,
} from '../../graphql/generated/graphql'
import { type SampleValues, selectionOf } from './selection'

/** A draw that can be repeated: the same filter, size and seed take the same lines. */
export function SampleDialog() {
  const translate = useTranslate()
  const [defaults] = useState<SampleValues>(() => ({
    outcome: 'ACCEPTED',
    provider: '',
    rule: '',
    performedFrom: '',
    performedTo: '',
    attestationMissing: false,
    sampleSize: '20',
    seed: freshSeed(),
    assignTo: session.current()?.subject ?? '',
  }))
  return (
    <MutationDialog
      title={translate('review.sample')}
      lead={translate('review.sampleLead')}
      icon={<Sample />}
      button={{ variant: 'contained' }}
      document={SelectForReviewDocument}
      findingsOf={() => []}
      defaults={defaults}
      variables={(values, foreseen) => {
        const selection = selectionOf(values)
        // Where no seed was typed, the lines that were shown are drawn, not others.
        return {
          ...selection,
          seed: selection.seed ?? foreseen?.preview.seed ?? null,
          assignTo: values.assignTo || null,
        }
      }}
      preview={{
        document: ReviewSelectionPreviewDocument,
        variables: selectionOf,
        foresee: ({ preview }) => ({
          rows: [
            [translate('review.population'), formatCount(preview.population)],
            [translate('review.drawn'), <strong key="selected">{formatCount(preview.selected)}</strong>],
            [translate('preview.persons'), formatCount(preview.persons)],
            [translate('review.heldBack'), formatEuro(preview.amount)],
            [translate('fields.seed'), preview.seed],
          ],
          findings: [],
          isBlocked: preview.selected === 0,
          notice:
            preview.selected === 0 ? (
              <Alert severity="info">{translate('review.nothingToDraw')}</Alert>
            ) : (
              preview.selected === preview.population &&
              preview.selected > 1 && <Alert severity="warning">{translate('review.allAreTaken')}</Alert>
            ),
        }),
        confirm: ({ preview }) =>
          translate('review.confirm', { smart_count: preview.selected, lines: formatCount(preview.selected) }),
      }}
      busy={translate('review.sampling')}
      result={(data, { values, foreseen }) => <Drawn data={data} values={values} foreseen={foreseen} />}
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
      <FormRow>
        <IntegerInput source="sampleSize" least={1} helperText="review.sizeHint" />
        <IntegerInput source="seed" helperText="review.seedHint" />
      </FormRow>
      <TextInput source="assignTo" label="fields.assignedTo" />
    </MutationDialog>
  )
}

/** What was drawn, with what is needed to draw it again, and the lines themselves. */
function Drawn({
  data: { selectForReview },
  values,
  foreseen,
}: {
  data: SelectForReviewMutation
  values: SampleValues
  foreseen?: ReviewSelectionPreviewQuery
}) {
  const translate = useTranslate()
  const { selected, lines } = selectForReview
  const seed = values.seed || String(foreseen?.preview.seed ?? '')
  const title = translate('review.drawnLines')
  const { filter } = selectionOf(values)
  const { outcome: _, performed, ...others } = filter
  const list = {
    ...others,
    ...(performed ? { performedFrom: performed.from, performedTo: performed.to } : {}),
    ...(values.assignTo ? { assignedTo: values.assignTo } : {}),
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Alert severity="success">
        {translate('review.selected', { smart_count: selected, lines: formatCount(selected) })}
      </Alert>
      <DescriptionList
        rows={[
          [translate('review.population'), foreseen && formatCount(foreseen.preview.population)],
          [translate('fields.seed'), seed && <CopyableText key="seed" text={seed} />],
        ]}
      />
      <Typography component="h3" variant="h3">
        {title}
      </Typography>
      <Box sx={{ maxHeight: 320, overflowY: 'auto', border: '1px solid', borderColor: 'divider', borderRadius: 1 }}>
        <RecordTable
          records={lines.edges.map(({ node }) => node)}
          columns={lineCardColumns}
          show="invoice-lines"
          caption={title}
        />
      </Box>
      {lines.pageInfo.hasNextPage && (
        <Typography color="text.secondary">
          {translate('review.firstLines', { smart_count: lines.edges.length })}
        </Typography>
      )}
      <Button component={RouterLink} to={listPath('review', list)} sx={{ justifySelf: 'start' }}>
        {translate('review.toDraw')}
      </Button>
    </Box>
  )
}

// Chosen here, so that it is on the screen before anything is drawn.
const freshSeed = () => String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000)
