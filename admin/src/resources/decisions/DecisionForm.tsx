import { Alert, Box } from '@mui/material'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { DescriptionList } from '../../components/DescriptionList'
import { FormRow } from '../../components/form/FormRow'
import { BooleanInput, DateInput, InsCodeInput, NissInput, SelectInput, TextInput } from '../../components/inputs'
import { Panel } from '../../components/Panel'
import { formatDate } from '../../format/day'
import { decidingOrgans, incomeLevels } from '../../format/enums'
import { formatPersonName } from '../../format/identifiers'
import { nissParser } from '../../format/parsers'
import { ManagingCpasDocument, PersonDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { CoverageArrayInput } from './CoverageArrayInput'
import type { DecisionValues } from './decisionValues'
import { OwnFundsInput } from './OwnFundsInput'

/** What a council decides, in the order of its file. */
export function DecisionForm({ fixedPerson, withReason }: { fixedPerson?: boolean; withReason?: boolean }) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Panel title={translate('wizard.person')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {!fixedPerson && <NissInput source="niss" required />}
          <PersonFound fixed={fixedPerson} />
          <FormRow>
            <InsCodeInput source="residenceInsCode" required hint={translate('wizard.insHint')} />
            <SelectInput source="incomeLevel" of="IncomeLevel" values={incomeLevels} required />
          </FormRow>
          <FormRow>
            <SelectInput
              source="housingOffered"
              of="YesNo"
              values={['YES', 'NO']}
              clearable
              hint={translate('wizard.housingHint')}
            />
            <TextInput source="insuranceDelayGrounds" hint={translate('wizard.delayHint')} />
          </FormRow>
          <TextInput source="competenceGround" hint={translate('wizard.competenceHint')} />
        </Box>
      </Panel>
      <Panel title={translate('wizard.decision')}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <FormRow>
            <DateInput source="councilDate" required />
            <DateInput source="validity.from" label="firstDay" required />
            <DateInput source="validity.to" label="lastDay" />
          </FormRow>
          <FormRow>
            <SelectInput source="decidedBy" of="DecidingOrgan" values={decidingOrgans} required />
            <DateInput source="inquiry.on" label="inquiryOn" />
            <TextInput source="inquiry.reference" label="inquiryReference" />
          </FormRow>
          <BooleanInput source="judicialDecision" />
          {withReason && <TextInput source="reason" label="reason" />}
        </Box>
      </Panel>
      <CoverageArrayInput />
      <OwnFundsInput />
    </Box>
  )
}

/** Who the number is, and which centre is already in charge: to be looked at before anything is decided. */
function PersonFound({ fixed }: { fixed?: boolean }) {
  const translate = useTranslate()
  const { setValue, getValues } = useFormContext<DecisionValues>()
  const niss = useWatch<DecisionValues, 'niss'>({ name: 'niss' }) ?? ''
  const enabled = nissParser.parse(niss) === niss
  const person = useGraphQLQuery(PersonDocument, { id: niss }, { enabled })
  const managing = useGraphQLQuery(ManagingCpasDocument, { niss }, { enabled: enabled && !fixed })
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
      <DescriptionList
        columns={3}
        rows={[
          [translate('fields.beneficiary'), <strong key="name">{formatPersonName(found)}</strong>],
          [translate('fields.birthDate'), formatDate(found.birthDate)],
          [translate('fields.deathDate'), formatDate(found.deathDate)],
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
