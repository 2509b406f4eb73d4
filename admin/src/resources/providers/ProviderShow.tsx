import { Box } from '@mui/material'
import { required, SelectInput, useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useParams } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { FindingList } from '../../components/form/Findings'
import { FormRow } from '../../components/form/FormRow'
import { IncompleteInput } from '../../components/IncompleteInput'
import { DateInput, enumChoices } from '../../components/inputs'
import { NotFound } from '../../components/NotFound'
import { MainAndSide, Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { Tag } from '../../components/StatusChip'
import { formatDate, isDay, today } from '../../format/day'
import { billingSituations } from '../../format/enums'
import { formatIban, formatInami } from '../../format/identifiers'
import { type BillingSituation, ProviderBillingDocument, ProviderDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { RelatedLines } from '../decisions/RelatedLines'
import { ConfirmAccount } from './ConfirmAccount'
import { RegisterProvider } from './ProviderList'

/** A provider: who, whether in MediPrima, and how it must invoice on a day. */
export function ProviderShow() {
  const translate = useTranslate()
  const number = useParams().id ?? ''
  const query = useGraphQLQuery(ProviderDocument, { id: number })
  const trail = [{ to: '/providers', label: translate('resources.providers.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotFound trail={trail} />
  const provider = query.data?.one
  if (!provider) {
    return (
      <Page title={formatInami(number)} trail={trail}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  const { inamiNumber, name, category, birthDate, insCode, iban, ibanToConfirm } = provider
  return (
    <Page
      title={name}
      trail={trail}
      beside={
        <>
          <Tag>{formatInami(inamiNumber)}</Tag>
          <Tag>{translate(`enums.ProviderCategory.${category}`)}</Tag>
        </>
      }
      actions={
        can(session.current(), 'providers', 'create') && (
          <RegisterProvider
            known={{
              inamiNumber,
              name,
              category,
              birthDate: birthDate ?? '',
              insCode: insCode ?? '',
              iban: iban ?? '',
            }}
          />
        )
      }
    >
      {ibanToConfirm && (
        <ConfirmAccount inamiNumber={inamiNumber} name={name} iban={iban} ibanToConfirm={ibanToConfirm} />
      )}
      <MainAndSide
        main={
          <Panel title={translate('provider.data')}>
            <DescriptionList
              columns={3}
              rows={[
                [translate('fields.inamiNumber'), formatInami(inamiNumber)],
                [translate('fields.qualificationCode'), provider.qualificationCode],
                [translate('fields.birthDate'), formatDate(birthDate)],
                [translate('fields.insCode'), insCode],
                [translate('fields.iban'), formatIban(iban)],
                [translate('fields.participates'), translate(provider.participates ? 'value.yes' : 'value.no')],
              ]}
            />
          </Panel>
        }
        side={<Billing number={inamiNumber} />}
      />
      <Box sx={{ mt: 2.5 }}>
        <RelatedLines filter={{ provider: inamiNumber }} title="line.ofProvider" without="provider" />
      </Box>
    </Page>
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
            <SelectInput
              source="situation"
              choices={enumChoices('BillingSituation', billingSituations)}
              validate={required()}
            />
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
