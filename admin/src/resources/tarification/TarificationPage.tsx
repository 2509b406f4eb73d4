import Add from '@mui/icons-material/AddOutlined'
import Remove from '@mui/icons-material/DeleteOutlined'
import { Alert, Box, Button, IconButton, Paper } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormProvider, useFieldArray, useForm } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { FindingList, FindingsContext } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { omitEmpty } from '../../components/form/omitEmpty'
import { useFocusFirstError } from '../../components/form/UnsavedChangesGuard'
import { DateInput, EuroInput, NissInput, NumberInput, TextInput } from '../../components/inputs'
import { NomenclatureCodeInput, ProviderInput } from '../../components/inputs/ProviderInput'
import type { Column } from '../../components/list/column'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { today } from '../../format/day'
import { formatDecimal, formatEuro } from '../../format/euro'
import { type TarificationInput, TarifyDocument, type TarifyQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { Page } from '../../layout/Page'
import { Amounts } from '../invoice-lines/Amounts'

interface Values {
  niss: string
  provider: string
  performedOn: string
  commitmentNumber: string
  lines: {
    code: string
    quantity: string
    honorarium: string
    performer: string
    prescriber: string
    prescriptionNumber: string
  }[]
}

const line = { code: '', quantity: '1', honorarium: '', performer: '', prescriber: '', prescriptionNumber: '' }

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
  const box = useFocusFirstError(form.control)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'lines' })
  const [asked, setAsked] = useState<TarificationInput>()
  const query = useGraphQLQuery(TarifyDocument, { input: asked as TarificationInput }, { enabled: !!asked, keep: true })
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
            <FormRow>
              <NissInput source="niss" required />
              {own ? null : <ProviderInput source="provider" required />}
              <DateInput source="performedOn" required />
              <TextInput source="commitmentNumber" />
            </FormRow>
            {fields.map((field, at) => (
              <Box
                key={field.id}
                role="group"
                aria-label={translate('tarification.line', { line: at + 1 })}
                sx={{
                  display: 'grid',
                  gap: 2,
                  gridTemplateColumns: { xs: '1fr', md: '3fr 1fr 1fr 2fr 2fr 1fr 40px' },
                  alignItems: 'start',
                }}
              >
                <NomenclatureCodeInput source={`lines.${at}.code`} required />
                <NumberInput least={1} most={9999} source={`lines.${at}.quantity`} />
                <EuroInput source={`lines.${at}.honorarium`} />
                <ProviderInput source={`lines.${at}.performer`} label="performer" />
                <ProviderInput source={`lines.${at}.prescriber`} label="prescriber" />
                <TextInput source={`lines.${at}.prescriptionNumber`} minWidth={80} />
                <IconButton
                  disabled={fields.length === 1}
                  aria-label={translate('value.labelled', {
                    label: translate('ra.action.remove'),
                    value: translate('tarification.line', { line: at + 1 }),
                  })}
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
      {asked && <QueryState query={query}>{({ tarify }) => <Answer tarify={tarify} />}</QueryState>}
    </Page>
  )
}

type Line = TarifyQuery['tarify']['lines'][number] & { id: number }
const columns: Column<Line>[] = [
  { label: 'code', text: (row) => row.code },
  { label: 'careType', text: (row) => (row.careType ? i18nProvider.translate(`enums.CareType.${row.careType}`) : '') },
  { label: 'quantity', text: (row) => String(row.quantity), align: 'right', kind: 'number' },
  {
    label: 'outcome',
    text: (row) => i18nProvider.translate(`enums.LineOutcome.${row.outcome}`),
    cell: (row) => <StatusChip of="LineOutcome" value={row.outcome} />,
    phone: true,
  },
  {
    label: 'claimed',
    text: (row) => formatDecimal(row.amounts.claimed),
    cell: (row) => formatEuro(row.amounts.claimed),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'state',
    text: (row) => formatDecimal(row.amounts.state),
    cell: (row) => formatEuro(row.amounts.state),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'cpasShare',
    text: (row) => formatDecimal(row.amounts.cpas),
    cell: (row) => formatEuro(row.amounts.cpas),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'patient',
    text: (row) => formatDecimal(row.amounts.patient),
    cell: (row) => formatEuro(row.amounts.patient),
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
  return omitEmpty({
    ...values,
    lines: lines.map(({ quantity, ...rest }) => ({ ...rest, quantity: Number(quantity) || 1 })),
  }) as TarificationInput
}
