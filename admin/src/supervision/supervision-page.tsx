import { Box, Paper } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { ChoiceInput, DayInput, FlagInput, WordInput } from '../forms/inputs'
import { WorkOfTheCentreDocument, type WorkOfTheCentreQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import type { Column } from '../lists/columns'
import { MorePages } from '../lists/more-pages'
import { RecordTable } from '../lists/table'
import { Tag } from '../look/chips'
import { actorText, PersonCell } from '../look/links'
import { Page } from '../look/page'
import { Panel } from '../look/panel'
import { Answered, Nothing } from '../look/states'
import { dayText, instantText } from '../values/day'
import { decisionActions } from '../values/enums'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

type Decision = WorkOfTheCentreQuery['decisions']['edges'][number]['node']
type Version = Decision['versions'][number] & { number: string; beneficiary: Decision['beneficiary'] }

const columns: Column<Version>[] = [
  { label: 'recordedAt', text: (row) => instantText(row.recordedAt) },
  {
    label: 'action',
    text: (row) => words.text(`enums.DecisionAction.${row.action}`),
    cell: (row) => <Tag>{words.text(`enums.DecisionAction.${row.action}`)}</Tag>,
    phone: true,
  },
  {
    label: 'recordedBy',
    text: (row) => actorText(row.recordedBy, words.text),
    cell: (row) => row.recordedBy?.subject,
    phone: true,
  },
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
    phone: true,
  },
  { label: 'decisionNumber', text: (row) => `${row.number}-${row.version}` },
  { label: 'councilDate', text: (row) => dayText(row.councilDate) },
  { label: 'validity', text: (row) => periodText(row.validity) },
  { label: 'reason', text: (row) => row.reason ?? '', wrap: true },
]

interface Wanted {
  worker?: string
  action?: string
  from?: string
  to?: string
  retroactive?: boolean
  judicial?: boolean
}

/** What was done in the centre, version by version: by whom, which action, retroactive or judicial. */
export function SupervisionPage() {
  const translate = useTranslate()
  const form = useForm<Wanted>({
    defaultValues: { worker: '', action: '', from: '', to: '', retroactive: false, judicial: false },
  })
  const wanted = useWatch({ control: form.control }) as Wanted
  const [after, setAfter] = useState<string | null>(null)
  const query = useGraph(WorkOfTheCentreDocument, { filter: null, first: 100, after }, { keep: true })
  const title = translate('supervision.versions')
  return (
    <Page title={translate('resources.supervision.name', { smart_count: 2 })} lead={translate('supervision.lead')}>
      <FormProvider {...form}>
        <Paper
          variant="outlined"
          sx={{
            borderColor: 'divider',
            p: 2,
            mb: 2.5,
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(170px, 1fr))' },
            alignItems: 'center',
          }}
        >
          <WordInput source="worker" />
          <ChoiceInput source="action" of="DecisionAction" values={decisionActions} clearable />
          <DayInput source="from" label="recordedFrom" />
          <DayInput source="to" label="recordedTo" />
          <FlagInput source="retroactive" />
          <FlagInput source="judicial" label="judicialDecision" />
        </Paper>
      </FormProvider>
      <Panel title={title} flush>
        <Answered query={query} lines={10}>
          {({ decisions }) => {
            const rows = versionsOf(decisions.edges.map(({ node }) => node)).filter((version) => fits(version, wanted))
            return (
              <>
                {rows.length === 0 ? (
                  <Nothing title={translate('list.nothingFound')} hint={translate('supervision.onlyThese')} />
                ) : (
                  <RecordTable
                    records={rows}
                    columns={columns}
                    to={(row) => `/decisions/${row.number}/show`}
                    caption={title}
                  />
                )}
                <Box sx={{ px: 2, color: 'text.secondary', fontSize: '0.85rem' }}>
                  {translate('supervision.onlyThese')}
                </Box>
                <MorePages page={decisions.pageInfo} after={after} onAfter={setAfter} />
              </>
            )
          }}
        </Answered>
      </Panel>
    </Page>
  )
}

function versionsOf(decisions: Decision[]): Version[] {
  return decisions
    .flatMap(({ number, beneficiary, versions }) => versions.map((version) => ({ ...version, number, beneficiary })))
    .toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt))
}

function fits(version: Version, { worker, action, from, to, retroactive, judicial }: Wanted): boolean {
  const recordedOn = version.recordedAt.slice(0, 10)
  return (
    (!worker || (version.recordedBy?.subject ?? '').toLowerCase().includes(worker.toLowerCase())) &&
    (!action || version.action === action) &&
    (!from || recordedOn >= from) &&
    (!to || recordedOn <= to) &&
    (!retroactive || version.validity.from < recordedOn) &&
    (!judicial || version.judicialDecision)
  )
}
