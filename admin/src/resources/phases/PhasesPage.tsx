import { useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { Empty } from '../../components/Empty'
import { DayField, EnumField, type FieldElement, ValueField } from '../../components/fields'
import { IncompleteInput } from '../../components/IncompleteInput'
import { DateInput } from '../../components/inputs'
import { RecordTable } from '../../components/list/RecordTable'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { isDay, today } from '../../format/day'
import { PhasesDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'

const columns: FieldElement[] = [
  <EnumField key="category" source="category" of="ProviderCategory" phone />,
  <ValueField
    key="numberPrefixes"
    source="numberPrefixes"
    text={({ numberPrefixes }) => (numberPrefixes as string[]).join(', ')}
  />,
  <DayField key="electronicFrom" source="electronicFrom" phone />,
  <DayField key="requiredFrom" source="requiredFrom" phone />,
  <DayField key="paperUntil" source="paperUntil" />,
  <DayField key="insuredFrom" source="insuredFrom" />,
  <ValueField key="legalSource" source="legalSource" wrap />,
]

/** Who is in MediPrima, and how, on a day. */
export default function PhasesPage() {
  const translate = useTranslate()
  const form = useForm({ mode: 'onBlur', defaultValues: { on: today(session.demoClock()) } })
  const on = useWatch({ control: form.control, name: 'on' })
  const isReadable = !on || isDay(on)
  const query = useGraphQLQuery(PhasesDocument, { on: on || null }, { keep: true, enabled: isReadable })
  const title = translate('resources.phases.name', { smart_count: 2 })
  return (
    <Page title={title} lead={translate('phase.lead')}>
      <Stack>
        <FormProvider {...form}>
          <DateInput source="on" label="fields.inForceOn" />
        </FormProvider>
        <Panel title={title} flush>
          {!isReadable ? (
            <IncompleteInput />
          ) : (
            <QueryState query={query} lines={3}>
              {({ phases }) =>
                phases.length === 0 ? (
                  <Empty title={translate('list.nothingFound')} />
                ) : (
                  <RecordTable
                    records={phases.map((phase, id) => ({ id, ...phase }))}
                    columns={columns}
                    caption={title}
                  />
                )
              }
            </QueryState>
          )}
        </Panel>
      </Stack>
    </Page>
  )
}
