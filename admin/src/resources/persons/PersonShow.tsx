import Photo from '@mui/icons-material/AddAPhotoOutlined'
import Add from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { TabbedShowLayout, useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import {
  EmergencyNotice,
  EmergencyRead,
  FactPanel,
  MainAndSide,
  PrintPdfButton,
  ResourceShow,
  ShowTabs,
  Stack,
  Tag,
  useEmergency,
} from '../../components'
import { fields, without } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { RelatedPanel, TablePanel } from '../../components/list'
import { formatDate, formatMutation, formatNiss, formatPersonName } from '../../format'
import {
  AccessStatementDocument,
  InformationFormDocument,
  type PersonQuery,
  RemovePhotoDocument,
  SetPhotoDocument,
} from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { Page } from '../../layout/Page'
import { decisionColumns } from '../decisions/DecisionList'
import { lineColumns, RelatedLines } from '../invoice-lines/lines'

type Person = NonNullable<PersonQuery['one']>

/** Who a person is, today and before, and what was decided for them. */
export default function PersonShow() {
  const translate = useTranslate()
  const { id = '' } = useParams()
  const { isActive, begin } = useEmergency(id)
  const seesDecisions = isOffered('decisions', 'list')
  return (
    <ResourceShow<Person>
      title={formatPersonName}
      beside={({ niss, numberKind, deathDate }) => (
        <>
          <Tag>{formatNiss(niss)}</Tag>
          <Tag>{translate(`enums.NumberKind.${numberKind}`)}</Tag>
          {deathDate && <Tag>{`${translate('fields.deathDate')} ${formatDate(deathDate)}`}</Tag>}
        </>
      )}
      actions={({ niss }) => (
        <>
          {isOffered('persons', 'photo') && (
            <>
              <MutationDialog document={SetPhotoDocument} given={{ niss }} icon={<Photo />} />
              <MutationDialog document={RemovePhotoDocument} given={{ niss }} />
              <PrintPdfButton title="person.informationForm" document={InformationFormDocument} variables={{ niss }} />
            </>
          )}
          {isOffered('persons', 'statement') && (
            <PrintPdfButton title="access.statement" document={AccessStatementDocument} variables={{ niss }} />
          )}
          {isOffered('decisions', 'create') && (
            <Button variant="contained" startIcon={<Add />} component={Link} to={`/decisions/create?niss=${niss}`}>
              {translate('decision.new')}
            </Button>
          )}
        </>
      )}
      forbidden={
        isOffered('persons', 'emergency') &&
        !isActive && (
          <Page title="person.noLink" lead="person.noLinkLead">
            <EmergencyRead onRead={begin} />
          </Page>
        )
      }
    >
      {(person) => (
        <>
          {isActive && <EmergencyNotice />}
          <ShowTabs>
            <TabbedShowLayout.Tab label="person.today">
              <Stack>
                <MainAndSide>
                  <FactPanel title="person.today" fields={today} />
                  <Stack>
                    {person.household && (
                      <TablePanel
                        title="person.household"
                        list="household"
                        columns={householdColumns}
                        to={({ beneficiary }) => `/persons/${beneficiary.niss}/show`}
                      />
                    )}
                    {person.mutations && (
                      <TablePanel title="person.mutations" list="mutations" columns={mutationColumns} />
                    )}
                  </Stack>
                </MainAndSide>
                {seesDecisions && (
                  <RelatedPanel reference="decisions" target="niss" columns={without(decisionColumns, 'beneficiary')} />
                )}
              </Stack>
            </TabbedShowLayout.Tab>
            <TabbedShowLayout.Tab label="person.throughTime" path="history">
              <Stack>
                {history.map(
                  ([part, columns]) =>
                    person[part] && (
                      <TablePanel key={part} title={`person.${part}`} list={part} columns={columns} newestFirst />
                    ),
                )}
              </Stack>
            </TabbedShowLayout.Tab>
            {seesDecisions && isOffered('invoice-lines', 'list') && (
              <TabbedShowLayout.Tab label={resourceLabel('invoice-lines')} path="lines">
                <RelatedLines
                  title="line.ofPerson"
                  target="niss"
                  columns={without(lineColumns, 'invoice.beneficiary')}
                />
              </TabbedShowLayout.Tab>
            )}
          </ShowTabs>
        </>
      )}
    </ResourceShow>
  )
}

const today = fields(
  `gender birthDate deathDate residenceStatus:residence.status residence.register insuranceStatus:insurance.status
  address.street address.postalCode address.municipality address.insCode inReceptionCentre`,
  { onlyYes: 'inReceptionCentre' },
)
/** Each with its days. */
const history = [
  ['numbers', fields('niss:number kind replacedBy period', { phone: 'kind period', labelled: 'replacedBy' })],
  ['names', fields('lastName firstNames period', { phone: 'firstNames period' })],
  [
    'residences',
    fields('residenceStatus:status register allocationInsCode period', {
      phone: 'register period',
      labelled: 'allocationInsCode',
    }),
  ],
  ['insurances', fields('insuranceStatus:status insurer period', { phone: 'insurer period' })],
  [
    'addresses',
    fields('street postalCode municipality insCode period', {
      phone: 'postalCode municipality period',
      labelled: 'insCode',
    }),
  ],
] as const

const householdColumns = fields('beneficiary relation beneficiary.birthDate', {
  phone: 'relation beneficiary.birthDate',
})

const mutationColumns = fields('mutationKind:kind effectiveOn beforeAfter receivedAt', {
  phone: 'beforeAfter',
  labelled: 'effectiveOn receivedAt',
  wrap: 'receivedAt',
  beforeAfter: { value: ({ before, after }) => `${formatMutation(before)} → ${formatMutation(after)}` },
})
