import Add from '@mui/icons-material/AddOutlined'
import { Box, Button, Typography } from '@mui/material'
import { TabbedShowLayout, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Facts } from '../../components/DescriptionList'
import { DayField, EnumField, ValueField } from '../../components/fields'
import { PersonName } from '../../components/fields/PersonName'
import { MainAndSide, Panel } from '../../components/Panel'
import { ResourceShow } from '../../components/ResourceShow'
import { Tag } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import { type PersonQuery } from '../../graphql/generated/graphql'
import { i18nProvider, resourceLabel } from '../../i18n/i18nProvider'
import { RelatedDecisions } from '../decisions/RelatedDecisions'
import { RelatedLines } from '../decisions/RelatedLines'
import { InformationForm } from './InformationForm'
import { PersonHistory } from './PersonHistory'
import { PhotoUpload } from './PhotoUpload'

export type OnePerson = NonNullable<PersonQuery['one']>

/** Who a person is, today and before, and what was decided for them. */
export function PersonShow() {
  const translate = useTranslate()
  const who = session.current()
  const seesDecisions = can(who, 'decisions', 'list')
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
          {can(who, 'persons', 'photo') && <PhotoUpload niss={niss} />}
          {can(who, 'persons', 'photo') && <InformationForm niss={niss} />}
          {can(who, 'decisions', 'create') && (
            <Button variant="contained" startIcon={<Add />} component={Link} to={`/decisions/create?niss=${niss}`}>
              {translate('decision.new')}
            </Button>
          )}
        </>
      )}
    >
      {(person) => (
        <TabbedShowLayout>
          <TabbedShowLayout.Tab label="person.today">
            <MainAndSide
              main={
                <>
                  <Today />
                  {seesDecisions && <RelatedDecisions filter={{ niss: person.niss }} />}
                </>
              }
              side={<Side person={person} />}
            />
          </TabbedShowLayout.Tab>
          <TabbedShowLayout.Tab label="person.throughTime" path="history">
            <PersonHistory person={person} />
          </TabbedShowLayout.Tab>
          {seesDecisions && can(who, 'invoice-lines', 'list') && (
            <TabbedShowLayout.Tab label={resourceLabel('invoice-lines')} path="lines">
              <RelatedLines filter={{ niss: person.niss }} title="line.ofPerson" hide="invoice.beneficiary" />
            </TabbedShowLayout.Tab>
          )}
        </TabbedShowLayout>
      )}
    </ResourceShow>
  )
}

function Today() {
  const translate = useTranslate()
  return (
    <Panel title={translate('person.today')}>
      <Facts columns={3}>
        <EnumField source="gender" of="Gender" />
        <DayField source="birthDate" />
        <DayField source="deathDate" />
        <EnumField source="residence.status" label="residenceStatus" of="ResidenceStatus" />
        <EnumField source="residence.register" of="Register" />
        <EnumField source="insurance.status" label="insuranceStatus" of="InsuranceStatus" />
        <ValueField source="address" text={({ address }: OnePerson) => (address ? addressText(address) : '')} />
        <ValueField
          source="inReceptionCentre"
          text={({ inReceptionCentre }: OnePerson) => (inReceptionCentre ? translate('value.yes') : '')}
        />
      </Facts>
    </Panel>
  )
}

function Side({ person }: { person: OnePerson }) {
  const translate = useTranslate()
  return (
    <>
      {person.household && (
        <Panel title={translate('person.household')}>
          {person.household.length === 0 ? (
            <Typography color="text.secondary">{translate('person.alone')}</Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
              {person.household.map(({ relation, beneficiary }) => (
                <li key={beneficiary.id}>
                  <PersonName person={beneficiary} />
                  <Typography component="div" color="text.secondary" sx={{ fontSize: '0.85rem' }}>
                    {translate(`enums.HouseholdRelation.${relation}`)} · {formatDate(beneficiary.birthDate)}
                  </Typography>
                </li>
              ))}
            </Box>
          )}
        </Panel>
      )}
      {person.mutations && (
        <Panel title={translate('person.mutations')}>
          {person.mutations.edges.length === 0 && (
            <Typography color="text.secondary">{translate('person.noMutation')}</Typography>
          )}
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
            {person.mutations.edges.map(({ node }) => (
              <li key={node.id}>
                <Typography sx={{ fontWeight: 600 }}>
                  {translate(`enums.IdentityMutationKind.${node.kind}`)} · {formatDate(node.effectiveOn)}
                </Typography>
                <Typography sx={{ fontSize: '0.88rem', overflowWrap: 'anywhere' }}>
                  <del>{formatMutation(node.before)}</del> → {formatMutation(node.after)}
                </Typography>
                <Typography color="text.secondary" sx={{ fontSize: '0.82rem' }}>
                  {translate('fields.receivedAt')} {formatInstant(node.receivedAt)} · {node.reference}
                </Typography>
              </li>
            ))}
          </Box>
        </Panel>
      )}
    </>
  )
}

function addressText({
  street,
  postalCode,
  municipality,
  insCode,
}: {
  street?: string | null
  postalCode?: string | null
  municipality: string
  insCode: string
}): string {
  return [
    street,
    [postalCode, municipality].filter(Boolean).join(' '),
    i18nProvider.translate('value.insCode', { code: insCode }),
  ]
    .filter(Boolean)
    .join(', ')
}
