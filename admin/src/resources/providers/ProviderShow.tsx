import { Box } from '@mui/material'
import { required, SelectInput, useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Facts } from '../../components/DescriptionList'
import {
  ActorField,
  DayField,
  EnumField,
  type FieldElement,
  IbanField,
  InamiField,
  InstantField,
  PeriodField,
  ValueField,
  YesNoField,
} from '../../components/fields'
import { FindingList } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { IncompleteInput } from '../../components/IncompleteInput'
import { DateInput, enumChoices } from '../../components/inputs'
import { RecordTable } from '../../components/list/RecordTable'
import { MainAndSide, Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { ResourceShow } from '../../components/ResourceShow'
import { Tag } from '../../components/StatusChip'
import { isDay, today } from '../../format/day'
import { formatInami } from '../../format/identifiers'
import { type BillingSituation, ProviderBillingDocument, type ProviderQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { RelatedLines } from '../decisions/RelatedLines'
import { ConfirmAccount } from './ConfirmAccount'
import { RegisterProvider } from './ProviderList'

type Provider = NonNullable<ProviderQuery['one']>

const recordColumns: FieldElement[] = [
  <PeriodField key="period" source="period" phone />,
  <ValueField key="name" source="name" phone />,
  <EnumField key="category" source="category" of="ProviderCategory" phone />,
  <ValueField key="qualificationCode" source="qualificationCode" />,
  <InstantField key="recordedAt" source="recordedAt" />,
  <ActorField key="recordedBy" source="recordedBy" />,
]

/** A provider: who it is, whether it is in MediPrima, and how it must invoice on a day. */
export function ProviderShow() {
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
      actions={({ inamiNumber, name, category, birthDate, insCode, iban, activeUntil }) =>
        can(session.current(), 'providers', 'create') && (
          <RegisterProvider
            known={{
              inamiNumber,
              name,
              category,
              birthDate: birthDate ?? '',
              insCode: insCode ?? '',
              iban: iban ?? '',
              activeUntil: activeUntil ?? '',
            }}
          />
        )
      }
    >
      {({ inamiNumber, name, iban, ibanToConfirm, records = [] }) => (
        <Stack>
          {ibanToConfirm && (
            <ConfirmAccount inamiNumber={inamiNumber} name={name} iban={iban} ibanToConfirm={ibanToConfirm} />
          )}
          <MainAndSide
            main={
              <Panel title={translate('provider.data')}>
                <Facts columns={3}>
                  <InamiField source="inamiNumber" />
                  <ValueField source="qualificationCode" />
                  <DayField source="birthDate" />
                  <ValueField source="insCode" />
                  <IbanField source="iban" />
                  <YesNoField source="participates" />
                  <DayField source="activeUntil" />
                </Facts>
              </Panel>
            }
            side={<Billing number={inamiNumber} />}
          />
          {records.length > 0 && (
            <Panel title={translate('provider.records')} flush>
              <RecordTable
                records={records.map((record, id) => ({ id, ...record }))}
                columns={recordColumns}
                caption={translate('provider.records')}
              />
            </Panel>
          )}
          <RelatedLines filter={{ provider: inamiNumber }} title="line.ofProvider" hide="invoice.provider" />
        </Stack>
      )}
    </ResourceShow>
  )
}

function Billing({ number }: { number: string }) {
  const translate = useTranslate()
  const form = useForm<{ on: string; situation: BillingSituation }>({
    mode: 'onBlur',
    defaultValues: { on: today(session.demoClock()), situation: 'IN_PRACTICE' },
  })
  const { on, situation } = useWatch({ control: form.control })
  const query = useGraphQLQuery(
    ProviderBillingDocument,
    { id: number, on: on ?? '', situation: situation ?? 'IN_PRACTICE' },
    { enabled: isDay(on), keep: true },
  )
  return (
    <Panel title={translate('provider.billing')}>
      <FormProvider {...form}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <FormRow>
            <DateInput source="on" label="fields.issuedOn" />
            <SelectInput source="situation" choices={enumChoices('BillingSituation')} validate={required()} />
          </FormRow>
          {!isDay(on) ? (
            <IncompleteInput />
          ) : (
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
          )}
        </Box>
      </FormProvider>
    </Panel>
  )
}
