import Add from '@mui/icons-material/AddOutlined'
import { Box, Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, useParams } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { PersonField } from '../../components/fields/PersonField'
import { NotFound } from '../../components/NotFound'
import { MainAndSide, Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { Tag } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { formatMutation } from '../../format/enumText'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import { PersonDocument, type PersonQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { Page } from '../../layout/Page'
import { RelatedDecisions } from '../decisions/RelatedDecisions'
import { RelatedLines } from '../decisions/RelatedLines'
import { InformationForm } from './InformationForm'
import { PersonHistory } from './PersonHistory'
import { PhotoUpload } from './PhotoUpload'

export type OnePerson = NonNullable<PersonQuery['one']>

/** Who a person is, today and before, and what was decided for them. */
export function PersonShow() {
  const translate = useTranslate()
  const niss = useParams().id ?? ''
  const query = useGraphQLQuery(PersonDocument, { id: niss })
  const who = session.current()
  const trail = can(who, 'persons', 'list')
    ? [{ to: '/persons', label: translate('resources.persons.name', { smart_count: 2 }) }]
    : []
  if (!query.data) {
    return (
      <Page title={formatNiss(niss)} trail={trail}>
        <QueryState query={query} lines={10}>
          {() => null}
        </QueryState>
      </Page>
    )
  }
  const person = query.data.one
  if (!person) return <NotFound trail={trail} />
  return (
    <Page
      title={formatPersonName(person)}
      trail={trail}
      beside={
        <>
          <Tag>{formatNiss(person.niss)}</Tag>
          <Tag>{translate(`enums.NumberKind.${person.numberKind}`)}</Tag>
          {person.deathDate && <Tag>{`${translate('fields.deathDate')} ${formatDate(person.deathDate)}`}</Tag>}
        </>
      }
      actions={
        <>
          {can(who, 'persons', 'photo') && <PhotoUpload niss={person.niss} />}
          {can(who, 'persons', 'photo') && <InformationForm niss={person.niss} />}
          {can(who, 'decisions', 'create') && (
            <Button
              variant="contained"
              startIcon={<Add />}
              component={RouterLink}
              to={`/decisions/create?niss=${person.niss}`}
            >
              {translate('decision.new')}
            </Button>
          )}
        </>
      }
    >
      <MainAndSide main={<Main person={person} />} side={<Side person={person} />} />
      {can(who, 'decisions', 'list') && (
        <Box sx={{ mt: 2.5 }}>
          <Stack>
            <RelatedDecisions filter={{ niss: person.niss }} />
            <RelatedLines filter={{ niss: person.niss }} title="line.ofPerson" without="beneficiary" />
          </Stack>
        </Box>
      )}
    </Page>
  )
}

function Main({ person }: { person: OnePerson }) {
  const translate = useTranslate()
  return (
    <>
      <Panel title={translate('person.today')}>
        <DescriptionList
          columns={3}
          rows={[
            [translate('fields.gender'), translate(`enums.Gender.${person.gender}`)],
            [translate('fields.birthDate'), formatDate(person.birthDate)],
            [translate('fields.deathDate'), formatDate(person.deathDate)],
            [
              translate('fields.residenceStatus'),
              person.residence && translate(`enums.ResidenceStatus.${person.residence.status}`),
            ],
            [
              translate('fields.register'),
              person.residence && translate(`enums.Register.${person.residence.register}`),
            ],
            [
              translate('fields.insuranceStatus'),
              person.insurance && translate(`enums.InsuranceStatus.${person.insurance.status}`),
            ],
            [translate('fields.address'), person.address && addressText(person.address)],
            [translate('fields.inReceptionCentre'), person.inReceptionCentre && translate('value.yes')],
          ]}
        />
      </Panel>
      <PersonHistory person={person} />
    </>
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
                  <PersonField person={beneficiary} />
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
