import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useParams } from 'react-router-dom'
import { RelatedLines } from '../decisions/related-lines'
import { FindingList } from '../forms/findings'
import { ChoiceInput, DayInput } from '../forms/inputs'
import { Row } from '../forms/rows'
import { type BillingSituation, ProviderBillingDocument, ProviderDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Tag } from '../look/chips'
import { Facts } from '../look/facts'
import { Page } from '../look/page'
import { Columns, Panel } from '../look/panel'
import { Answered, NotThere, NotWhole } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, isDay, today } from '../values/day'
import { billingSituations } from '../values/enums'
import { ibanText, inamiText } from '../values/numbers'
import { AccountToConfirm } from './confirm-account'
import { RegisterProvider } from './provider-list'

/** A provider: who, whether in MediPrima, and how it must invoice on a day. */
export function ProviderShow() {
  const translate = useTranslate()
  const number = useParams().id ?? ''
  const query = useGraph(ProviderDocument, { id: number })
  const trail = [{ to: '/providers', label: translate('resources.providers.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotThere trail={trail} />
  const provider = query.data?.one
  if (!provider) {
    return (
      <Page title={inamiText(number)} trail={trail}>
        <Answered query={query}>{() => null}</Answered>
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
          <Tag>{inamiText(inamiNumber)}</Tag>
          <Tag>{translate(`enums.ProviderCategory.${category}`)}</Tag>
        </>
      }
      actions={
        may(session.current(), 'providers', 'create') && (
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
        <AccountToConfirm inamiNumber={inamiNumber} name={name} iban={iban} ibanToConfirm={ibanToConfirm} />
      )}
      <Columns
        main={
          <Panel title={translate('provider.data')}>
            <Facts
              columns={3}
              rows={[
                [translate('fields.inamiNumber'), inamiText(inamiNumber)],
                [translate('fields.qualificationCode'), provider.qualificationCode],
                [translate('fields.birthDate'), dayText(birthDate)],
                [translate('fields.insCode'), insCode],
                [translate('fields.iban'), ibanText(iban)],
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
    defaultValues: { on: today(session.demoClock()), situation: 'IN_PRACTICE' },
  })
  const { on, situation } = useWatch({ control: form.control })
  const query = useGraph(
    ProviderBillingDocument,
    { id: number, on: on ?? '', situation: situation ?? 'IN_PRACTICE' },
    { enabled: isDay(on), keep: true },
  )
  return (
    <Panel title={translate('provider.billing')}>
      <FormProvider {...form}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Row>
            <DayInput source="on" label="issuedOn" />
            <ChoiceInput source="situation" of="BillingSituation" values={billingSituations} />
          </Row>
          {!isDay(on) ? (
            <NotWhole />
          ) : (
            <Answered query={query} lines={2}>
              {({ one }) =>
                one && (
                  <Box aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
                    <strong>{translate(`enums.BillingMode.${one.billing.mode}`)}</strong>
                    <FindingList findings={one.billing.findings} dense />
                  </Box>
                )
              }
            </Answered>
          )}
        </Box>
      </FormProvider>
    </Panel>
  )
}
