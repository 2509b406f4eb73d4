import { BooleanInput, SelectInput, TextInput, useTranslate } from 'react-admin'
import { ActorField, formatActor } from '../../components/fields/ActorField'
import { PersonStackedField } from '../../components/fields/PersonField'
import { DateInput, enumChoices, NissInput, onOrAny } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { Tag } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { decisionActions } from '../../format/enums'
import { formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type { DecisionVersionsQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

type Version = DecisionVersionsQuery['connection']['edges'][number]['node']

const columns: Column<Version>[] = [
  { label: 'recordedAt', text: (row) => formatInstant(row.recordedAt) },
  {
    label: 'action',
    text: (row) => i18nProvider.translate(`enums.DecisionAction.${row.action}`),
    cell: (row) => <Tag>{i18nProvider.translate(`enums.DecisionAction.${row.action}`)}</Tag>,
    phone: true,
  },
  {
    label: 'recordedBy',
    text: (row) => formatActor(row.recordedBy, i18nProvider.translate),
    cell: (row) => <ActorField actor={row.recordedBy} />,
    phone: true,
  },
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.decision.beneficiary),
    cell: (row) => <PersonStackedField person={row.decision.beneficiary} />,
    phone: true,
  },
  { label: 'niss', text: (row) => row.decision.beneficiary?.niss ?? '', fileOnly: true },
  { label: 'decisionNumber', text: (row) => row.id },
  { label: 'councilDate', text: (row) => formatDate(row.councilDate) },
  { label: 'validity', text: (row) => formatPeriod(row.validity) },
  { label: 'reason', text: (row) => row.reason ?? '', wrap: true },
]

const filters = [
  <TextInput key="worker" source="worker" alwaysOn />,
  <SelectInput key="action" source="action" choices={enumChoices('DecisionAction', decisionActions)} alwaysOn />,
  <DateInput key="recordedFrom" source="recordedFrom" alwaysOn />,
  <DateInput key="recordedTo" source="recordedTo" alwaysOn />,
  <BooleanInput parse={onOrAny} key="retroactive" source="retroactive" alwaysOn />,
  <BooleanInput parse={onOrAny} key="judicial" source="judicial" label="fields.judicialDecision" alwaysOn />,
  <NissInput key="niss" source="niss" />,
]

/** What was done in the centre, version by version: by whom, which act, retroactive or judicial. */
export function SupervisionList() {
  const translate = useTranslate()
  return (
    <ResourceList
      resource="supervision"
      columns={columns}
      filters={filters}
      to={(row) => `/decisions/${row.decision.number}/show`}
      lead={translate('supervision.lead')}
    />
  )
}
