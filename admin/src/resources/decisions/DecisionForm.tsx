import { Alert, Box, Button, Checkbox, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import {
  ArrayInput,
  NullableBooleanInput,
  SimpleFormIterator,
  TextArrayInput,
  useArrayInput,
  useTranslate,
  useWrappedSource,
} from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { Facts, Panel, Stack } from '../../components'
import { fields, PersonName } from '../../components/fields'
import { FindingList, FormRow, omitEmpty, useFindingsAt } from '../../components/form'
import { Input, Inputs, ProviderArrayInput } from '../../components/inputs'
import { nissParser } from '../../format'
import { type CoverageInput, ManagingCpasDocument, PersonDocument } from '../../graphql/generated/graphql'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { type DecisionValues, newCoverage } from './decisionValues'

/** What a council decides, in the order of its file. */
export function DecisionForm({ fixedPerson, withReason }: { fixedPerson?: boolean; withReason?: boolean }) {
  return (
    <Stack>
      <Panel title="wizard.person">
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {!fixedPerson && <Inputs of="niss" />}
          <PersonFound fixed={fixedPerson} />
          <Inputs of="residenceInsCode incomeLevel" />
          <FormRow>
            <NullableBooleanInput source="housingOffered" nullLabel="–" helperText="wizard.housingHint" />
            <Input source="insuranceDelayGrounds" />
          </FormRow>
          <Inputs of="competenceGround" />
        </Box>
      </Panel>
      <Panel title="wizard.decision">
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Inputs
            of={[
              'councilDate firstDay:validity.from lastDay:validity.to',
              'decidedBy inquiryOn:inquiry.on inquiryReference:inquiry.reference',
              'judicialDecision',
            ]}
          />
          {withReason && <Input source="reason" />}
        </Box>
      </Panel>
      <CoverageArrayInput />
      <OwnFundsInput />
    </Stack>
  )
}

/** Who the number is, and which centre is already in charge: to be read before anything is decided. */
function PersonFound({ fixed }: { fixed?: boolean }) {
  const translate = useTranslate()
  const { setValue, getValues } = useFormContext<DecisionValues>()
  const niss = useWatch<DecisionValues, 'niss'>({ name: 'niss' }) ?? ''
  const enabled = nissParser.parse(niss) === niss
  const { data } = useGraphQLQuery(PersonDocument, { id: niss }, { enabled })
  const managing = useGraphQLQuery(ManagingCpasDocument, { niss }, { enabled: enabled && !fixed }).data?.managingCpas
  const person = data?.one
  const commune = person?.address?.insCode

  useEffect(() => {
    if (commune && !getValues('residenceInsCode')) setValue('residenceInsCode', commune)
  }, [commune, getValues, setValue])

  if (!enabled || !data) return null
  if (!person) return <Alert severity="warning">{translate('wizard.unknownPerson')}</Alert>
  return (
    <>
      <Facts
        record={person}
        of="Beneficiary"
        fields={fields(
          `beneficiary:niss birthDate deathDate residenceStatus:residence.status insuranceStatus:insurance.status
          address:address.municipality`,
          { niss: { render: () => <PersonName person={person} /> } },
        )}
      />
      {managing && <Alert severity="info">{translate('wizard.managing', { cpas: managing.name })}</Alert>}
    </>
  )
}

/** The coverages: ticked from the eight care types, each with its days and terms. */
const CoverageArrayInput = () => (
  <Panel title="wizard.covers">
    <ArrayInput source="coverages" label={false} helperText={false}>
      <CareTypes />
      <SimpleFormIterator disableAdd disableClear disableReordering fullWidth>
        <Coverage />
      </SimpleFormIterator>
    </ArrayInput>
  </Panel>
)

/** What the CPAS pays itself, outside the nomenclature. */
const OwnFundsInput = () => (
  <Panel title="fields.ownFunds">
    <ArrayInput source="ownFunds" label={false} helperText={false}>
      <SimpleFormIterator disableClear disableReordering fullWidth>
        <Inputs of="description maxAmount careType period.from period.to" />
      </SimpleFormIterator>
    </ArrayInput>
  </Panel>
)

/** The care types, instead of the button of react-admin that adds an empty row: each type is covered once at most. */
function CareTypes() {
  const translate = useTranslate()
  const { append, remove } = useArrayInput()
  const { getValues } = useFormContext<DecisionValues>()
  const coverages = useWatch<DecisionValues, 'coverages'>({ name: 'coverages' })
  const about = useFindingsAt('coverages')
  return (
    <>
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 1 }}>
        <FormLabel component="legend" sx={{ fontSize: '0.88rem' }}>
          {translate('wizard.coversHint')}
        </FormLabel>
        <FormGroup row sx={{ columnGap: 1 }}>
          {enumValues.CareType.map((careType) => {
            const at = coverages.findIndex((coverage) => coverage.careType === careType)
            const add = () => append(newCoverage(careType, getValues('validity')), { shouldFocus: false })
            return (
              <FormControlLabel
                key={careType}
                sx={{ minWidth: 230 }}
                control={<Checkbox size="small" checked={at >= 0} onChange={() => (at >= 0 ? remove(at) : add())} />}
                label={translate(`enums.CareType.${careType}`)}
              />
            )
          })}
        </FormGroup>
      </Box>
      <FindingList findings={about} dense />
    </>
  )
}

/** One coverage: its less usual terms are shown on demand, and at once where it has some. */
function Coverage() {
  const translate = useTranslate()
  const source = useWrappedSource('')
  const coverage: CoverageInput | undefined = useWatch({ name: source })
  const [all, setAll] = useState(() => hasFurtherTerms(coverage))
  const about = [...useFindingsAt(source), ...useFindingsAt(`${source}.careType`), ...useFindingsAt(`${source}.period`)]
  if (!coverage) return null
  const { careType, patientPart, supplements } = coverage
  const inHospital = careType === 'HOSPITALIZATION' || careType === 'AMBULATORY_HOSPITAL_CARE'
  const byCompany = careType === 'PROSTHESES' || careType === 'MEDICAL_TRANSPORT'
  const name = translate(`enums.CareType.${careType}`)
  return (
    <Box component="section" aria-label={name} sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h3">{name}</Typography>
      <FindingList findings={about} dense />
      <Inputs of="period.from period.to insurancePart patientPart supplements" />
      {(all || patientPart === 'PARTIAL' || supplements === 'PARTIAL') && (
        <FormRow>
          <Input source="patientPartMaxPerMonth" />
          {inHospital && <Input source="supplementMax" />}
          {inHospital && <TextArrayInput source="supplementTypes" helperText="form.enterEach" />}
        </FormRow>
      )}
      {all && (
        <>
          <Inputs of="agreement prescriptionRequired" />
          {byCompany && <TextArrayInput source="authorisedCompanies" helperText="form.enterEach" />}
          <ProviderArrayInput source="authorisedProviders" />
          <Inputs of="restrictionGround" />
        </>
      )}
      <Button size="small" sx={{ justifySelf: 'start' }} aria-expanded={all} onClick={() => setAll(!all)}>
        {translate(all ? 'wizard.fewerTerms' : 'wizard.moreTerms')}
      </Button>
    </Box>
  )
}

/** Whether it has more than what a new one has. */
function hasFurtherTerms(coverage?: CoverageInput): boolean {
  const usual = newCoverage('MISCELLANEOUS', { from: '' })
  return Object.entries(omitEmpty({ ...coverage })).some(
    ([name, value]) => !(name in usual) && value !== false && String(value) !== '',
  )
}
