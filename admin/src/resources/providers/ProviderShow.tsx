import { Box, Typography } from '@mui/material'
import { required, SelectInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { FactPanel, MainAndSide, Panel, QueryState, ResourceShow, Stack, Tag } from '../../components'
import { fields, without } from '../../components/fields'
import { FindingList, FormRow, GuardedForm } from '../../components/form'
import { DateInput, enumChoices } from '../../components/inputs'
import { RelatedPanel, TablePanel } from '../../components/list'
import { formatInami, isDay } from '../../format'
import { type BillingSituation, ProviderBillingDocument, type ProviderQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { formatChange, formatPath } from '../decisions/FieldChanges'
import { lineColumns } from '../invoice-lines/lineColumns'
import { ConfirmAccount, RegisterProvider } from './ProviderActions'

type Provider = NonNullable<ProviderQuery['one']>

const recordColumns = fields('period name category qualificationCode recordedAt recordedBy', {
  phone: 'name category',
})

const shownValue = (path: string, value: string | null) =>
  path === 'category' && value ? i18nProvider.translate(`enums.ProviderCategory.${value}`) : formatChange(path, value)
const changeColumns = fields('recordedAt changedField:path valueBefore:before valueAfter:after recordedBy', {
  phone: 'path after',
  path: { value: ({ path }) => formatPath(path) },
  before: { value: ({ path, before }) => shownValue(path, before) },
  after: { value: ({ path, after }) => shownValue(path, after) },
})

export default function ProviderShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<Provider>
      title={({ name }) => name}
      beside={({ inamiNumber, category }) => (
        <>
          <Tag>{formatInami(inamiNumber)}</Tag>
          <Tag>{translate(`enums.ProviderCategory.${category}`)}</Tag>
        </>
      )}
      actions={({ inamiNumber, name, category, qualificationCode, birthDate, insCode, iban, activeUntil }) =>
        isOffered('providers', 'create') && (
          <RegisterProvider
            known={{ inamiNumber, name, category, qualificationCode, birthDate, insCode, iban, activeUntil }}
          />
        )
      }
    >
      {({ inamiNumber, name, iban, ibanToConfirm, records = [], changes = [] }) => (
        <Stack>
          {ibanToConfirm && <ConfirmAccount {...{ inamiNumber, name, iban, ibanToConfirm }} />}
          <MainAndSide
            main={
              <FactPanel
                title="provider.data"
                fields="inamiNumber qualificationCode birthDate insCode iban participates activeUntil"
              />
            }
            side={<Billing number={inamiNumber} />}
          />
          {records.length > 0 && <TablePanel title="provider.records" list="records" columns={recordColumns} />}
          {changes.length > 0 && <TablePanel title="provider.changes" list="changes" columns={changeColumns} />}
          <RelatedPanel
            title="line.ofProvider"
            reference="invoice-lines"
            target="provider"
            none="line.none"
            columns={without(lineColumns, 'invoice.provider')}
          />
        </Stack>
      )}
    </ResourceShow>
  )
}

function Billing({ number }: { number: string }) {
  return (
    <Panel title="provider.billing">
      <GuardedForm warnWhenUnsavedChanges={false} defaultValues={{ on: session.today(), situation: 'IN_PRACTICE' }}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <FormRow>
            <DateInput source="on" label="fields.issuedOn" />
            <SelectInput source="situation" choices={enumChoices('BillingSituation')} validate={required()} />
          </FormRow>
          <BillingMode number={number} />
        </Box>
      </GuardedForm>
    </Panel>
  )
}

function BillingMode({ number }: { number: string }) {
  const translate = useTranslate()
  const { on, situation } = useWatch() as { on: string | null; situation: BillingSituation }
  const isReadable = isDay(on)
  const variables = { id: number, on: on ?? '', situation }
  const query = useGraphQLQuery(ProviderBillingDocument, variables, { enabled: isReadable, keep: true })
  if (!isReadable)
    return (
      <Typography color="textSecondary" role="status">
        {translate('form.notWhole')}
      </Typography>
    )
  return (
    <QueryState query={query} lines={2}>
      {({ one }) =>
        one && (
          <Box aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
            <strong>{translate(`enums.BillingMode.${one.billing.mode}`)}</strong>
            <FindingList findings={one.billing.findings} dense />
          </Box>
        )
      }
    </QueryState>
  )
}
