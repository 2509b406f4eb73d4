import Add from '@mui/icons-material/AddOutlined'
import { Box, Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink, useParams } from 'react-router-dom'
import { RelatedDecisions } from '../decisions/related-decisions'
import { RelatedLines } from '../decisions/related-lines'
import { PersonDocument, type PersonQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Tag } from '../look/chips'
import { Facts } from '../look/facts'
import { Person } from '../look/links'
import { Page } from '../look/page'
import { Columns, Panel, Stack } from '../look/panel'
import { Answered, NotThere } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, instantText } from '../values/day'
import { mutationText } from '../values/mutation-text'
import { nissText, personName } from '../values/numbers'
import { InformationForm } from './information-form'
import { PhotoUpload } from './photo-upload'
import { ThroughTime } from './through-time'

export type OnePerson = NonNullable<PersonQuery['one']>

/** Who a person is, today and before, and what was decided for them. */
export function PersonShow() {
  const translate = useTranslate()
  const niss = useParams().id ?? ''
  const query = useGraph(PersonDocument, { id: niss })
  const who = session.current()
  const trail = may(who, 'persons', 'list')
    ? [{ to: '/persons', label: translate('resources.persons.name', { smart_count: 2 }) }]
    : []
  if (!query.data) {
    return (
      <Page title={nissText(niss)} trail={trail}>
        <Answered query={query} lines={10}>
          {() => null}
        </Answered>
      </Page>
    )
  }
  const person = query.data.one
  if (!person) return <NotThere trail={trail} />
  return (
    <Page
      title={personName(person)}
      trail={trail}
      beside={
        <>
          <Tag>{nissText(person.niss)}</Tag>
          <Tag>{translate(`enums.NumberKind.${person.numberKind}`)}</Tag>
          {person.deathDate && <Tag>{`${translate('fields.deathDate')} ${dayText(person.deathDate)}`}</Tag>}
        </>
      }
      actions={
        <>
          {may(who, 'persons', 'photo') && <PhotoUpload niss={person.niss} />}
          {may(who, 'persons', 'photo') && <InformationForm niss={person.niss} />}
          {may(who, 'decisions', 'create') && (
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
      <Columns main={<Main person={person} />} side={<Side person={person} />} />
      {may(who, 'decisions', 'list') && (
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
        <Facts
          columns={3}
          rows={[
            [translate('fields.gender'), translate(`enums.Gender.${person.gender}`)],
            [translate('fields.birthDate'), dayText(person.birthDate)],
            [translate('fields.deathDate'), dayText(person.deathDate)],
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
      <ThroughTime person={person} />
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
                  <Person person={beneficiary} />
                  <Typography component="div" color="text.secondary" sx={{ fontSize: '0.85rem' }}>
                    {translate(`enums.HouseholdRelation.${relation}`)} · {dayText(beneficiary.birthDate)}
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
                  {translate(`enums.IdentityMutationKind.${node.kind}`)} · {dayText(node.effectiveOn)}
                </Typography>
                <Typography sx={{ fontSize: '0.88rem', overflowWrap: 'anywhere' }}>
                  <del>{mutationText(node.before)}</del> → {mutationText(node.after)}
                </Typography>
                <Typography color="text.secondary" sx={{ fontSize: '0.82rem' }}>
                  {translate('fields.receivedAt')} {instantText(node.receivedAt)} · {node.reference}
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
  return [street, [postalCode, municipality].filter(Boolean).join(' '), `INS ${insCode}`].filter(Boolean).join(', ')
}
