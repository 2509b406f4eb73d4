import Download from '@mui/icons-material/FileDownloadOutlined'
import { Button, Paper } from '@mui/material'
import { lazy, Suspense } from 'react'
import { required, SelectInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { Empty } from '../../components/Empty'
import { CountField, csvColumnsOf, type FieldElement, ValueField } from '../../components/fields'
import { GuardedForm } from '../../components/form/GuardedForm'
import { IncompleteInput } from '../../components/IncompleteInput'
import { DateInput, enumChoices } from '../../components/inputs'
import { Loading } from '../../components/Loading'
import { downloadFile, toCsv } from '../../components/list/csv'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { formatMonth, isDay, today } from '../../format/day'
import { formatDecimal, formatEuro } from '../../format/euro'
import { formatEnterpriseNumber } from '../../format/identifiers'
import {
  type CareType,
  CpasNamesDocument,
  type SpendingDimension,
  SpendingDocument,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { Page } from '../../layout/Page'

const SpendingChart = lazy(() => import('./SpendingChart').then((part) => ({ default: part.SpendingChart })))

const dimensions: readonly SpendingDimension[] = ['MONTH', 'CPAS', 'CARE_TYPE', 'REFUND_CODE', 'PROVIDER_CATEGORY']

interface Row {
  id: string
  key: string
  lineCount?: number | null
  beneficiaries?: number | null
  amounts?: { claimed: string; state: string; cpas: string; patient: string } | null
}

interface Values {
  by: SpendingDimension
  from: string | null
  to: string | null
  careType: CareType | null
}

/** What was spent, by the dimension that one chooses: a chart and the same as a table. */
export function SpendingPage() {
  const translate = useTranslate()
  const day = today(session.demoClock())
  return (
    <Page title={translate('resources.spending.name', { smart_count: 2 })} lead={translate('spending.lead')}>
      <GuardedForm
        warnWhenUnsavedChanges={false}
        defaultValues={{ by: 'MONTH', from: `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}-01`, to: day }}
      >
        <Stack>
          <Paper
            variant="outlined"
            sx={{
              borderColor: 'divider',
              p: 2,
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', sm: 'repeat(4, minmax(0, 1fr))' },
            }}
          >
            <SelectInput
              source="by"
              label="spending.by"
              choices={enumChoices('SpendingDimension', dimensions)}
              validate={required()}
            />
            <DateInput source="from" label="fields.performedFrom" />
            <DateInput source="to" label="fields.performedTo" />
            <SelectInput source="careType" choices={enumChoices('CareType')} />
          </Paper>
          <Figures day={day} />
        </Stack>
      </GuardedForm>
    </Page>
  )
}

function Figures({ day }: { day: string }) {
  const translate = useTranslate()
  const { by, from, to, careType } = useWatch() as Values
  // A period that cannot be read is not asked for, and no other period's figures are shown under it.
  const isReadable = !!from && isDay(from) && (!to || isDay(to))
  const query = useGraphQLQuery(
    SpendingDocument,
    { by: [by], period: { from: from ?? '', to: to || null }, filter: careType ? { careType } : null },
    { enabled: isReadable, keep: true },
  )
  const names = useGraphQLQuery(CpasNamesDocument, { search: null }, { enabled: by === 'CPAS' })
  const cpasNames = new Map(names.data?.cpasList.edges.map(({ node }) => [node.enterpriseNumber, node.name]))
  const title = translate(`enums.SpendingDimension.${by}`)
  if (!isReadable) return <IncompleteInput />
  return (
    <QueryState query={query} lines={8}>
      {({ spending }) => {
        if (spending.length === 0) return <Empty title={translate('spending.none')} />
        const rows: Row[] = spending.map(({ keys, ...row }) => ({
          ...row,
          id: keys.join(' '),
          key: keyText(by, keys[0] ?? '', cpasNames),
        }))
        const columns = columnsOf(by)
        return (
          <>
            <Panel title={translate('spending.chart', { by: title })}>
              <Suspense fallback={<Loading lines={6} />}>
                <SpendingChart rows={rows} />
              </Suspense>
            </Panel>
            <Panel
              title={translate('spending.table', { by: title })}
              flush
              aside={
                <Button
                  size="small"
                  startIcon={<Download />}
                  onClick={() =>
                    downloadFile(
                      `${title} ${day}.csv`,
                      toCsv(rows, csvColumnsOf(columns), (key) => translate(`fields.${key}`)),
                      'text/csv;charset=utf-8',
                    )
                  }
                >
                  {translate('list.export')}
                </Button>
              }
            >
              <RecordTable records={rows} columns={columns} caption={translate('spending.table', { by: title })} />
            </Panel>
          </>
        )
      }}
    </QueryState>
  )
}

function keyText(by: SpendingDimension, key: string, cpasNames: Map<string, string>): string {
  if (by === 'MONTH') return formatMonth(key)
  if (by === 'CPAS') return cpasNames.get(key) ?? formatEnterpriseNumber(key)
  if (by === 'CARE_TYPE') return i18nProvider.translate(`enums.CareType.${key}`, { _: key })
  if (by === 'PROVIDER_CATEGORY') return i18nProvider.translate(`enums.ProviderCategory.${key}`, { _: key })
  return key
}

const tooFew = () => i18nProvider.translate('spending.tooFew')
const amount = (part: keyof NonNullable<Row['amounts']>, label?: string) => (
  <ValueField
    key={part}
    source={`amounts.${part}`}
    label={label}
    isNumber
    text={(row: Row) => (row.amounts ? formatDecimal(row.amounts[part]) : tooFew())}
    render={(row: Row) => (row.amounts ? formatEuro(row.amounts[part]) : tooFew())}
    phone={part === 'state'}
  />
)

const columnsOf = (by: SpendingDimension): FieldElement[] => [
  <ValueField key="key" source="key" label={heads[by]} link />,
  <CountField key="lines" source="lineCount" label="lines" phone />,
  <CountField key="beneficiaries" source="beneficiaries" />,
  amount('claimed'),
  amount('state'),
  amount('cpas', 'cpasShare'),
  amount('patient'),
]

const heads: Record<SpendingDimension, string> = {
  MONTH: 'month',
  CPAS: 'cpas',
  CARE_TYPE: 'careType',
  REFUND_CODE: 'refundCode',
  PROVIDER_CATEGORY: 'category',
}
