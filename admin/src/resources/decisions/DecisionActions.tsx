import Modify from '@mui/icons-material/EditOutlined'
import Copy from '@mui/icons-material/GroupAddOutlined'
import Stop from '@mui/icons-material/StopCircleOutlined'
import Handle from '@mui/icons-material/SyncAltOutlined'
import Extend from '@mui/icons-material/UpdateOutlined'
import { Button, Checkbox, FormControlLabel, FormGroup, FormHelperText } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useController } from 'react-hook-form'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, TextInput } from '../../components/inputs'
import { formatPersonName } from '../../format/identifiers'
import {
  type CareType,
  CopyDecisionDocument,
  ExtendDecisionDocument,
  StopDecisionDocument,
} from '../../graphql/generated/graphql'
import type { Decision } from './DecisionShow'

/** What the centre can do with its decision: what the law refuses is said when it is tried. */
export function DecisionActs({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const who = session.current()
  const ours = can(who, 'decisions', 'act') && decision.cpas.enterpriseNumber === who?.organisation
  if (!ours) return null
  if (decision.status === 'SUSPENDED') {
    return (
      <Button variant="contained" startIcon={<Handle />} component={RouterLink} to={`/mutations/${decision.number}`}>
        {translate('decision.handle')}
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="contained"
        startIcon={<Modify />}
        component={RouterLink}
        to={`/decisions/${decision.number}/modify`}
      >
        {translate('decision.modify')}
      </Button>
      <ExtendDialog decision={decision} />
      <StopDialog decision={decision} />
      <CopyDialog decision={decision} />
    </>
  )
}

function ExtendDialog({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('decision.extend')}
      lead={translate('decision.extendLead')}
      icon={<Extend />}
      document={ExtendDecisionDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ to: '', careTypes: [] as CareType[] }}
      variables={({ to, careTypes }) => ({
        number: decision.number,
        expectedVersion: decision.version,
        to,
        careTypes: careTypes.length > 0 ? careTypes : null,
      })}
      done="decision.extended"
    >
      <DateInput source="to" label="lastDay" required />
      {decision.coverages.length > 0 && <CareTypeChoice options={decision.coverages.map(({ careType }) => careType)} />}
    </MutationDialog>
  )
}

function CareTypeChoice({ options }: { options: CareType[] }) {
  const translate = useTranslate()
  const { field } = useController<{ careTypes: CareType[] }>({ name: 'careTypes' })
  const chosen = field.value as CareType[]
  const toggle = (careType: CareType) =>
    field.onChange(chosen.includes(careType) ? chosen.filter((one) => one !== careType) : [...chosen, careType])
  return (
    <FormGroup aria-label={translate('decision.coversToExtend')}>
      {translate('decision.coversToExtend')}
      {options.map((careType) => (
        <FormControlLabel
          key={careType}
          control={<Checkbox size="small" checked={chosen.includes(careType)} onChange={() => toggle(careType)} />}
          label={translate(`enums.CareType.${careType}`)}
        />
      ))}
    </FormGroup>
  )
}

function StopDialog({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('decision.stop')}
      lead={translate('decision.stopLead')}
      icon={<Stop />}
      document={StopDecisionDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ lastDay: '', reason: '' }}
      variables={({ lastDay, reason }) => ({
        number: decision.number,
        expectedVersion: decision.version,
        lastDay,
        reason,
      })}
      done="decision.stopped"
    >
      <DateInput source="lastDay" required />
      <TextInput source="reason" required multiline />
    </MutationDialog>
  )
}

function CopyDialog({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const household = decision.beneficiary?.household ?? []
  if (household.length === 0) return null
  return (
    <MutationDialog
      title={translate('decision.copy')}
      lead={translate('decision.copyLead')}
      icon={<Copy />}
      document={CopyDecisionDocument}
      findingsOf={(data) => data.payloads.flatMap(({ findings }) => findings)}
      defaults={{ niss: [] as string[] }}
      variables={({ niss }) => ({ number: decision.number, niss })}
      done="decision.copied"
    >
      <HouseholdChoice household={household} />
    </MutationDialog>
  )
}

function HouseholdChoice({ household }: { household: NonNullable<NonNullable<Decision['beneficiary']>['household']> }) {
  const translate = useTranslate()
  const { field, fieldState } = useController<{ niss: string[] }>({
    name: 'niss',
    rules: { validate: (value) => value.length > 0 || 'decision.chooseMember' },
  })
  const chosen = field.value as string[]
  const toggle = (niss: string) =>
    field.onChange(chosen.includes(niss) ? chosen.filter((one) => one !== niss) : [...chosen, niss])
  return (
    <FormGroup aria-label={translate('person.household')}>
      {household.map(({ relation, beneficiary }, at) => (
        <FormControlLabel
          key={beneficiary.id}
          control={
            <Checkbox
              size="small"
              checked={chosen.includes(beneficiary.niss)}
              onChange={() => toggle(beneficiary.niss)}
              slotProps={at === 0 ? { input: { ref: field.ref, 'aria-invalid': !!fieldState.error } } : undefined}
            />
          }
          label={`${formatPersonName(beneficiary)} · ${translate(`enums.HouseholdRelation.${relation}`)}`}
        />
      ))}
      {fieldState.error?.message && <FormHelperText error>{translate(fieldState.error.message)}</FormHelperText>}
    </FormGroup>
  )
}
