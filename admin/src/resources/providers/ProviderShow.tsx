import Confirm from '@mui/icons-material/VerifiedUserOutlined'
import { Alert, AlertTitle, Box, Typography } from '@mui/material'
import { BooleanInput, required, SelectInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { isSameProvider } from '../../../../shared/values/inami-number'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList, FactPanel, MainAndSide, Panel, QueryState, ResourceShow, Tag } from '../../components'
import { fields } from '../../components/fields'
import { FindingList, FormRow, GuardedForm, MutationDialog } from '../../components/form'
import { DateInput, enumChoices, ticked } from '../../components/inputs'
import { TablePanel } from '../../components/list'
import { formatIban, formatInami, isDay } from '../../format'
import {
  type BillingSituation,
  ConfirmProviderAccountDocument,
  ProviderBillingDocument,
  type ProviderQuery,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { formatChange, formatPath } from '../decisions/FieldChanges'
import { RelatedLines } from '../invoice-lines/lines'
import { RegisterProvider } from './ProviderList'

type Provider = NonNullable<ProviderQuery['one']>

const recordColumns = fields('period name category qualificationCode recordedAt recordedBy', {
  phone: 'name category',
})

const changeColumns = fields('recordedAt changedField:path valueBefore:before valueAfter:after recordedBy', {
  phone: 'path after',
  path: { value: ({ path }) => formatPath(path) },
  before: { value: ({ path, before }) => formatChange(path, before, 'Provider') },
  after: { value: ({ path, after }) => formatChange(path, after, 'Provider') },
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
      actions={(provider) => isOffered('providers', 'create') && <RegisterProvider known={provider} />}
    >
      {(provider) => (
        <>
          <ConfirmAccount provider={provider} />
          <MainAndSide>
            <FactPanel
              title="provider.data"
              fields="inamiNumber qualificationCode birthDate insCode iban participates activeUntil"
            />
            <Billing number={provider.inamiNumber} />
          </MainAndSide>
          {!!provider.records?.length && <TablePanel title="provider.records" list="records" columns={recordColumns} />}
          {!!provider.changes?.length && <TablePanel title="provider.changes" list="changes" columns={changeColumns} />}
          {/* A provider reads no lines of another one. */}
          {isSameProvider(session.provider() ?? provider.inamiNumber, provider.inamiNumber) && (
            <RelatedLines title="line.ofProvider" target="provider" />
          )}
        </>
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

/** A new account waits, and with it the payments of the provider: another person at CAAMI confirms it. */
function ConfirmAccount({ provider: { inamiNumber, name, iban, ibanToConfirm } }: { provider: Provider }) {
  const translate = useTranslate()
  if (!ibanToConfirm) return null
  const account = <strong>{formatIban(ibanToConfirm)}</strong>
  return (
    <Alert
      severity="warning"
      action={
        isOffered('providers', 'confirm') && (
          <MutationDialog
            icon={<Confirm />}
            button={{ color: 'inherit' }}
            document={ConfirmProviderAccountDocument}
            given={{ inamiNumber, iban: ibanToConfirm }}
          >
            <DescriptionList
              rows={[
                ['fields.provider', name, 'wide'],
                ['provider.accountNow', formatIban(iban)],
                ['provider.accountNew', account],
              ]}
            />
            <BooleanInput source="compared" label="fields.accountCompared" validate={ticked} />
          </MutationDialog>
        )
      }
    >
      <AlertTitle>{translate('provider.accountWaits')}</AlertTitle>
      {account} · {translate('provider.accountWaitsHint')}
    </Alert>
  )
}
