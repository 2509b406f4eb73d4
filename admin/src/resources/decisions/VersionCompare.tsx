import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useState } from 'react'
import { required, SelectInput, useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { CompareTable, compareFields } from '../../components'
import { fields } from '../../components/fields'
import { FormRow } from '../../components/form'
import { formatInstant, formatPeriod } from '../../format'
import { DecisionChangesDocument, type VersionPartsFragment } from '../../graphql/generated/graphql'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { formatChange, formatPath } from './FieldChanges'
import { formatInquiry } from './formatStatements'

interface Props {
  number: string
  versions: readonly VersionPartsFragment[]
  /** The versions that are compared first. */
  from: number
  to: number
}

export function VersionCompare({ from, to, ...decision }: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const form = useForm({ defaultValues: { from, to } })
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {translate('history.sideBySide')}
      </Button>
      <Dialog open={open} onClose={close} maxWidth="lg" fullWidth aria-labelledby="side-by-side">
        <DialogTitle id="side-by-side">{translate('history.sideBySide')}</DialogTitle>
        <DialogContent>
          {/* Two choices and no button: not a form that could be sent. */}
          <FormProvider {...form}>
            <Comparison {...decision} />
          </FormProvider>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('shell.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

/** First what differs (as the graph says), then all that the versions hold. */
function Comparison({ number, versions }: Pick<Props, 'number' | 'versions'>) {
  const translate = useTranslate()
  const { from, to } = useWatch<{ from: number; to: number }>()
  const changes = useGraphQLQuery(DecisionChangesDocument, { id: number, from: from ?? 1, to: to ?? 1 }, { keep: true })
  const [left, right] = [from, to].map((wanted) => versions.find(({ version }) => version === wanted))
  if (!left || !right) return null
  const [before = '', after = ''] = [from, to].map((version) => translate('history.version', { version }))
  const choices = versions.map(({ version: id, recordedAt }) => ({ id, name: `${id} · ${formatInstant(recordedAt)}` }))
  const different = (changes.data?.one?.changes ?? []).map(
    ({ path, before, after }) => [formatPath(path), formatChange(path, before), formatChange(path, after)] as const,
  )
  return (
    <>
      <FormRow>
        {['from', 'to'].map((source) => (
          <SelectInput key={source} source={source} choices={choices} validate={required()} translateChoice={false} />
        ))}
      </FormRow>
      {(['changedFields', 'allFields'] as const).map((part) => (
        <section key={part}>
          <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
            {translate(`history.${part}`)}
          </Typography>
          <CompareTable
            caption={translate(`history.${part}`)}
            heads={[before, after]}
            rows={part === 'allFields' ? compareFields(versionFields, 'DecisionVersion', left, right) : different}
          />
        </section>
      ))}
    </>
  )
}

/** Every field of a version, and the period of each type of care that it covers. */
const versionFields = fields(
  `recordedAt recordedBy action reason kind councilDate decidedBy inquiry competenceGround validity judicialDecision
  residenceStatus insuranceStatus incomeLevel refundTerms.refundCode ${enumValues.CareType.join(' ')}`,
  {
    inquiry: { value: (row: VersionPartsFragment) => formatInquiry(row.inquiry) },
    ...Object.fromEntries(
      enumValues.CareType.map((careType) => [
        careType,
        {
          label: `enums.CareType.${careType}`,
          value: ({ coverages }: VersionPartsFragment) =>
            formatPeriod(coverages.find((one) => one.careType === careType)?.period),
        },
      ]),
    ),
  },
)
