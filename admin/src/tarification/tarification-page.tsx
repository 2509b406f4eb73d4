import Add from '@mui/icons-material/AddOutlined'
import Remove from '@mui/icons-material/DeleteOutlined'
import { Alert, Box, Button, IconButton, Paper } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormProvider, useFieldArray, useForm } from 'react-hook-form'
import { FindingList, FindingsContext } from '../forms/findings'
import { DayInput, EuroInput, IntegerInput, NissInput, WordInput } from '../forms/inputs'
import { useFocusFirstProblem } from '../forms/leave-guard'
import { CodeInput, ProviderInput } from '../forms/provider-input'
import { Row } from '../forms/rows'
import { tidy } from '../forms/tidy'
import { type TarificationInput, TarifyDocument, type TarifyQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Amounts } from '../invoice-lines/amounts'
import type { Column } from '../lists/columns'
import { RecordTable } from '../lists/table'
import { StateChip } from '../look/chips'
import { Page } from '../look/page'
import { Panel, Stack } from '../look/panel'
import { Answered } from '../look/states'
import { session } from '../session/session'
import { today } from '../values/day'
import { euroText, plainEuro } from '../values/euro'
import { words } from '../words/catalogue'

interface Values {
  niss: string
  provider: string
  performedOn: string
  commitmentNumber: string
  lines: { code: string; quantity: string; honorarium: string; prescriber: string; prescriptionNumber: string }[]
}

const line = { code: '', quantity: '1', honorarium: '', prescriber: '', prescriptionNumber: '' }

/** Who pays what, before or without invoicing: the same rules as the checking of an invoice. */
export function TarificationPage() {
  const translate = useTranslate()
  const who = session.current()
  const own = who?.audience === 'PROVIDER' ? who.organisation : ''
  const form = useForm<Values>({
    defaultValues: {
      niss: '',
      provider: own,
      performedOn: today(session.demoClock()),
      commitmentNumber: '',
      lines: [line],
    },
    shouldFocusError: false,
  })
  const box = useFocusFirstProblem(form.control)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' })
  const [asked, setAsked] = useState<TarificationInput>()
  const query = useGraph(TarifyDocument, { input: asked as TarificationInput }, { enabled: !!asked, keep: true })
  return (
    <Page title={translate('resources.tarification.name', { smart_count: 2 })} lead={translate('tarification.lead')}>
      <FormProvider {...form}>
        <FindingsContext.Provider value={query.data?.tarify.findings ?? []}>
          <Paper
            component="form"
            ref={box}
            noValidate
            variant="outlined"
            sx={{ borderColor: 'divider', p: 2, display: 'grid', gap: 2, mb: 2.5 }}
            onSubmit={form.handleSubmit((values) => setAsked(inputOf(values)))}
          >
            <Row>
              <NissInput source="niss" required />
              {own ? null : <ProviderInput source="provider" required />}
              <DayInput source="performedOn" required />
              <WordInput source="commitmentNumber" />
            </Row>
            {fields.map((field, at) => (
              <Box
                key={field.id}
                role="group"
                aria-label={translate('tarification.line', { line: at + 1 })}
                sx={{
                  display: 'grid',
                  gap: 2,
                  gridTemplateColumns: { xs: '1fr', md: '3fr 1fr 1fr 2fr 1fr 40px' },
                  alignItems: 'start',
                }}
              >
                <CodeInput source={`lines.${at}.code`} required />
                <IntegerInput least={1} most={9999} source={`lines.${at}.quantity`} />
                <EuroInput source={`lines.${at}.honorarium`} />
                <ProviderInput source={`lines.${at}.prescriber`} label="prescriber" />
                <WordInput source={`lines.${at}.prescriptionNumber`} minWidth={80} />
                <IconButton
                  disabled={fields.length === 1}
                  aria-label={`${translate('ra.action.remove')}: ${translate('tarification.line', { line: at + 1 })}`}
                  onClick={() => remove(at)}
                >
                  <Remove fontSize="small" />
                </IconButton>
              </Box>
            ))}
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', flexWrap: 'wrap' }}>
              <Button startIcon={<Add />} onClick={() => append(line)}>
                {translate('tarification.add')}
              </Button>
              <Button type="submit" variant="contained">
                {translate('tarification.go')}
              </Button>
            </Box>
          </Paper>
        </FindingsContext.Provider>
      </FormProvider>
      {asked && <Answered query={query}>{({ tarify }) => <Answer tarify={tarify} />}</Answered>}
    </Page>
  )
}

type Line = TarifyQuery['tarify']['lines'][number] & { id: number }
const columns: Column<Line>[] = [
  { label: 'code', text: (row) => row.code },
  { label: 'careType', text: (row) => (row.careType ? words.text(`enums.CareType.${row.careType}`) : '') },
  { label: 'quantity', text: (row) => String(row.quantity), align: 'right', kind: 'number' },
  {
    label: 'outcome',
    text: (row) => words.text(`enums.LineOutcome.${row.outcome}`),
    cell: (row) => <StateChip of="LineOutcome" value={row.outcome} />,
    phone: true,
  },
  {
    label: 'claimed',
    text: (row) => plainEuro(row.amounts.claimed),
    cell: (row) => euroText(row.amounts.claimed),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'state',
    text: (row) => plainEuro(row.amounts.state),
    cell: (row) => euroText(row.amounts.state),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'cpasShare',
    text: (row) => plainEuro(row.amounts.cpas),
    cell: (row) => euroText(row.amounts.cpas),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'patient',
    text: (row) => plainEuro(row.amounts.patient),
    cell: (row) => euroText(row.amounts.patient),
    align: 'right',
    kind: 'number',
  },
]

function Answer({ tarify }: { tarify: TarifyQuery['tarify'] }) {
  const translate = useTranslate()
  return (
    <Stack>
      <Panel title={translate('line.whoPays')}>
        <Amounts amounts={tarify.total} />
      </Panel>
      {tarify.amuAttestationRequired && <Alert severity="info">{translate('coverage.attestationNeeded')}</Alert>}
      <FindingList findings={[...tarify.findings, ...tarify.lines.flatMap(({ findings }) => findings)]} />
      <Panel title={translate('tarification.lines')} flush>
        <RecordTable
          records={tarify.lines.map((row, id) => ({ ...row, id }))}
          columns={columns}
          caption={translate('tarification.lines')}
        />
      </Panel>
    </Stack>
  )
}

function inputOf({ lines, ...values }: Values): TarificationInput {
  return tidy({
    ...values,
    lines: lines.map(({ quantity, ...rest }) => ({ ...rest, quantity: Number(quantity) || 1 })),
  }) as TarificationInput
}
