import { lazy, Suspense } from 'react'
import { required, SelectInput, useListContext, useTranslate } from 'react-admin'
import { session } from '../../authProvider/session'
import { Loading, Panel } from '../../components'
import { Field, fields } from '../../components/fields'
import { DateInput, enumChoices } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { formatDecimal, formatEnterpriseNumber, formatEuro, formatMonth } from '../../format'
import type { SpendingQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

const SpendingChart = lazy(async () => ({ default: (await import('./SpendingChart')).SpendingChart }))

/** The figures of a month, a CPAS, a type of care …; no amounts where they would tell of single persons. */
export type SpendingRow = SpendingQuery['spending'][number] & { id: string; key: string; name?: string }

// What each dimension is called in the table, and how its keys are written.
const dimensions: Record<string, { label: string; value: (row: SpendingRow) => string }> = {
  MONTH: { label: 'month', value: ({ key }) => formatMonth(key) },
  CPAS: { label: 'cpas', value: ({ key, name }) => name ?? formatEnterpriseNumber(key) },
  CARE_TYPE: { label: 'careType', value: ({ key }) => i18nProvider.translate(`enums.CareType.${key}`, { _: key }) },
  REFUND_CODE: { label: 'refundCode', value: ({ key }) => key },
  PROVIDER_CATEGORY: {
    label: 'category',
    value: ({ key }) => i18nProvider.translate(`enums.ProviderCategory.${key}`, { _: key }),
  },
}

const columnsBy = ({ by = 'MONTH' }: { by?: string }) => [
  <Field key="key" source="key" {...dimensions[by]} />,
  ...fields('lines:lineCount beneficiaries amounts.claimed amounts.state cpasShare:amounts.cpas amounts.patient', {
    phone: 'lineCount amounts.claimed amounts.state',
    // Why there are no amounts.
    'amounts.claimed': {
      isNumber: true,
      value: ({ amounts }: SpendingRow) => (amounts ? formatDecimal(amounts.claimed) : tooFew()),
      render: ({ amounts }: SpendingRow) => (amounts ? formatEuro(amounts.claimed) : tooFew()),
    },
  }),
]

const tooFew = () => i18nProvider.translate('spending.tooFew')

/** What was spent, by the dimension that one chooses: a chart and the same as a table. */
export default function SpendingList() {
  const today = session.today()
  return (
    <ResourceList
      filterDefaultValues={{ by: 'MONTH', from: `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}-01`, to: today }}
      filters={
        <>
          <SelectInput
            source="by"
            label="spending.by"
            choices={enumChoices('SpendingDimension')}
            validate={required()}
            alwaysOn
          />
          <DateInput source="from" label="fields.performedFrom" alwaysOn />
          <DateInput source="to" label="fields.performedTo" alwaysOn />
          <SelectInput source="careType" choices={enumChoices('CareType')} alwaysOn />
        </>
      }
      columns={columnsBy}
      above={<Chart />}
    />
  )
}

function Chart() {
  const translate = useTranslate()
  const { data = [], filterValues } = useListContext<SpendingRow>()
  const by = filterValues.by ?? 'MONTH'
  return (
    <Panel title={translate('spending.chart', { by: translate(`enums.SpendingDimension.${by}`) })}>
      <Suspense fallback={<Loading lines={6} />}>
        <SpendingChart rows={data.map((row) => ({ ...row, key: dimensions[by]?.value(row) ?? row.key }))} />
      </Suspense>
    </Panel>
  )
}
