import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material'
import { useState } from 'react'
import { required, SelectInput, useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { CompareTable, compareFields, QueryState } from '../../components'
import { fields } from '../../components/fields'
import { FormRow } from '../../components/form'
import { TablePanel } from '../../components/list'
import { formatInstant, formatPeriod } from '../../format'
import {
  DecisionChangesDocument,
  DecisionHistoryDocument,
  type VersionPartsFragment,
} from '../../graphql/generated/graphql'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { FieldChanges } from './FieldChanges'

/** A version with the number of the one before it. */
type Version = VersionPartsFragment & { before?: number }

/** Every version, newest first: who, when, why, under which action, and what changed. */
export function VersionHistory({ number }: { number: string }) {
  const query = useGraphQLQuery(DecisionHistoryDocument, { id: number })
  const columns = fields('version action recordedAt recordedBy reason beforeAfter:changes', {
    phone: 'action recordedAt recordedBy reason changes',
    version: { value: ({ version }: Version) => i18nProvider.translate('history.version', { version }) },
    changes: {
      render: ({ before, version }: Version) => before && <Changes number={number} from={before} to={version} />,
    },
  })
  return (
    <QueryState query={query}>
      {({ one }) => {
        const versions = one?.versions ?? []
        return (
          <TablePanel
            title="history.title"
            of="DecisionVersion"
            records={versions.map((version, at) => ({ ...version, before: versions[at - 1]?.version }))}
            newestFirst
            columns={columns}
            rowActions={({ before, version }) =>
              before && <VersionCompare number={number} versions={versions} from={before} to={version} />
            }
          />
        )
      }}
    </QueryState>
  )
}

function Changes({ number, from, to }: { number: string; from: number; to: number }) {
  const query = useGraphQLQuery(DecisionChangesDocument, { id: number, from, to }, { keep: true })
  return (
    <QueryState query={query} lines={2}>
      {({ one }) => <FieldChanges changes={one?.changes ?? []} none="history.noChange" />}
    </QueryState>
  )
}

interface Props {
  number: string
  versions: readonly VersionPartsFragment[]
  /** The versions that are compared first. */
  from: number
  to: number
}

function VersionCompare({ from, to, ...decision }: Props) {
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
  const { from = 1, to = 1 } = useWatch<{ from: number; to: number }>()
  const [left, right] = [from, to].map((wanted) => versions.find(({ version }) => version === wanted))
  const [before = '', after = ''] = [from, to].map((version) => translate('history.version', { version }))
  const choices = versions.map(({ version: id, recordedAt }) => ({ id, name: `${id} · ${formatInstant(recordedAt)}` }))
  return (
    <>
      <FormRow>
        {['from', 'to'].map((source) => (
          <SelectInput key={source} source={source} choices={choices} validate={required()} translateChoice={false} />
        ))}
      </FormRow>
      <Typography variant="h3" component="h3" sx={{ my: 2 }}>
        {translate('history.changedFields')}
      </Typography>
      <Changes number={number} from={from} to={to} />
      <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
        {translate('history.allFields')}
      </Typography>
      <CompareTable
        caption={translate('history.allFields')}
        heads={[before, after]}
        rows={right ? compareFields(versionFields, 'DecisionVersion', left, right) : []}
      />
    </>
  )
}

/** Every field of a version, and the period of each type of care that it covers. */
const versionFields = fields(
  `recordedAt recordedBy action reason kind councilDate decidedBy inquiry competenceGround validity judicialDecision
  residenceStatus insuranceStatus incomeLevel refundTerms.refundCode ${enumValues.CareType.join(' ')}`,
  Object.fromEntries(
    enumValues.CareType.map((careType) => [
      careType,
      {
        label: `enums.CareType.${careType}`,
        value: ({ coverages }: VersionPartsFragment) =>
          formatPeriod(coverages.find((one) => one.careType === careType)?.period),
      },
    ]),
  ),
)
