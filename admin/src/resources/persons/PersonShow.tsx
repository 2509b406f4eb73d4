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
import { TablePanel, WorkCard } from '../../components/list'
import { formatDate, formatMutation, formatNiss, formatPersonName } from '../../format'
import {
  AccessStatementDocument,
  InformationFormDocument,
  RemovePhotoDocument,
  SetPhotoDocument,
} from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { Page } from '../../layout/Page'
import { decisionColumns } from '../decisions/DecisionList'
import { lineColumns } from '../invoice-lines/lineColumns'
import { addressText, type OnePerson, PersonHistory } from './PersonHistory'

/** Who a person is, today and before, and what was decided for them. */
export default function PersonShow() {
  const translate = useTranslate()
  const { id = '' } = useParams()
  const { isActive, begin } = useEmergency(id)
  const seesDecisions = isOffered('decisions', 'list')
  return (
    <ResourceShow<OnePerson>
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
                <MainAndSide main={<Today />} side={<Side person={person} />} />
                {seesDecisions && (
                  <WorkCard
                    resource="decisions"
                    filter={{ niss: person.niss }}
                    rows={25}
                    columns={without(decisionColumns, 'beneficiary')}
                    uncounted
                  />
                )}
              </Stack>
            </TabbedShowLayout.Tab>
            <TabbedShowLayout.Tab label="person.throughTime" path="history">
              <PersonHistory person={person} />
            </TabbedShowLayout.Tab>
            {seesDecisions && isOffered('invoice-lines', 'list') && (
              <TabbedShowLayout.Tab label={resourceLabel('invoice-lines')} path="lines">
                <WorkCard
                  resource="invoice-lines"
                  title="line.ofPerson"
                  none="line.none"
                  filter={{ niss: person.niss }}
                  rows={10}
                  columns={without(lineColumns, 'invoice.beneficiary')}
                  uncounted
                />
              </TabbedShowLayout.Tab>
            )}
          </ShowTabs>
        </>
      )}
    </ResourceShow>
  )
}

function Today() {
  const translate = useTranslate()
  return (
    <FactPanel
      title="person.today"
      fields={fields(
        `gender birthDate deathDate residenceStatus:residence.status residence.register
        insuranceStatus:insurance.status address inReceptionCentre`,
        {
          address: { value: ({ address }: OnePerson) => (address ? addressText(address) : '') },
          inReceptionCentre: {
            value: ({ inReceptionCentre }: OnePerson) => (inReceptionCentre ? translate('value.yes') : ''),
          },
        },
      )}
    />
  )
}

const householdColumns = fields('beneficiary relation beneficiary.birthDate', {
  phone: 'relation beneficiary.birthDate',
})

const mutationColumns = fields('mutationKind:kind effectiveOn beforeAfter receivedAt', {
  phone: 'effectiveOn beforeAfter',
  labelled: 'receivedAt',
  wrap: 'receivedAt',
  beforeAfter: { value: ({ before, after }) => `${formatMutation(before)} → ${formatMutation(after)}` },
})

function Side({ person: { household, mutations } }: { person: OnePerson }) {
  return (
    <>
      {household && (
        <TablePanel
          title="person.household"
          list="household"
          columns={householdColumns}
          to={({ beneficiary }) => `/persons/${beneficiary.niss}/show`}
          none="person.alone"
        />
      )}
      {mutations && (
        <TablePanel title="person.mutations" list="mutations" columns={mutationColumns} none="person.noMutation" />
      )}
    </>
  )
}
