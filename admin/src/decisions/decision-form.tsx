import { Alert, Box } from '@mui/material'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { ChoiceInput, DayInput, FlagInput, InsCodeInput, NissInput, WordInput } from '../forms/inputs'
import { Row } from '../forms/rows'
import { ManagingCpasDocument, PersonDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Facts } from '../look/facts'
import { Panel } from '../look/panel'
import { dayText } from '../values/day'
import { incomeLevels } from '../values/enums'
import { personName } from '../values/numbers'
import { nissReader } from '../values/readers'
import { CoversForm } from './covers-form'
import type { DecisionValues } from './decision-values'
import { OwnFundsForm } from './own-funds-form'

/** What a council decides, in the order of its file. */
export function DecisionForm({ fixedPerson, withReason }: { fixedPerson?: boolean; withReason?: boolean }) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Panel title={translate('wizard.person')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {!fixedPerson && <NissInput source="niss" required />}
          <PersonFound fixed={fixedPerson} />
          <Row>
            <InsCodeInput source="residenceInsCode" required hint={translate('wizard.insHint')} />
            <ChoiceInput source="incomeLevel" of="IncomeLevel" values={incomeLevels} required />
          </Row>
          <Row>
            <ChoiceInput
              source="housingOffered"
              of="YesNo"
              values={['YES', 'NO']}
              clearable
              hint={translate('wizard.housingHint')}
            />
            <WordInput source="insuranceDelayGrounds" hint={translate('wizard.delayHint')} />
          </Row>
        </Box>
      </Panel>
      <Panel title={translate('wizard.decision')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Row>
            <DayInput source="councilDate" required />
            <DayInput source="validity.from" label="firstDay" required />
            <DayInput source="validity.to" label="lastDay" />
          </Row>
          <FlagInput source="judicialDecision" />
          {withReason && <WordInput source="reason" label="reason" />}
        </Box>
      </Panel>
      <CoversForm />
      <OwnFundsForm />
    </Box>
  )
}

/** Who the number is, and which centre is already in charge: to be looked at before anything is decided. */
function PersonFound({ fixed }: { fixed?: boolean }) {
  const translate = useTranslate()
  const { setValue, getValues } = useFormContext<DecisionValues>()
  const niss = useWatch<DecisionValues, 'niss'>({ name: 'niss' }) ?? ''
  const enabled = nissReader.read(niss) === niss
  const person = useGraph(PersonDocument, { id: niss }, { enabled })
  const managing = useGraph(ManagingCpasDocument, { niss }, { enabled: enabled && !fixed })
  const commune = person.data?.one?.address?.insCode

  useEffect(() => {
    if (commune && !getValues('residenceInsCode')) setValue('residenceInsCode', commune)
  }, [commune, getValues, setValue])

  if (!enabled) return null
  if (person.data && !person.data.one) return <Alert severity="warning">{translate('wizard.unknownPerson')}</Alert>
  const found = person.data?.one
  if (!found) return null
  return (
    <>
      <Facts
        columns={3}
        rows={[
          [translate('fields.beneficiary'), <strong key="name">{personName(found)}</strong>],
          [translate('fields.birthDate'), dayText(found.birthDate)],
          [translate('fields.deathDate'), dayText(found.deathDate)],
          [
            translate('fields.residenceStatus'),
            found.residence && translate(`enums.ResidenceStatus.${found.residence.status}`),
          ],
          [
            translate('fields.insuranceStatus'),
            found.insurance && translate(`enums.InsuranceStatus.${found.insurance.status}`),
          ],
          [translate('fields.address'), found.address?.municipality],
        ]}
      />
      {managing.data?.managingCpas && (
        <Alert severity="info">{translate('wizard.managing', { cpas: managing.data.managingCpas.name })}</Alert>
      )}
    </>
  )
}
