import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { CompareTable } from '../../components/CompareTable'
import {
  ActorField,
  csvColumnsOf,
  DayField,
  EnumField,
  InstantField,
  PeriodField,
  ValueField,
  YesNoField,
} from '../../components/fields'
import { formatInstant } from '../../format/day'
import { formatPeriod } from '../../format/period'
import { type CareType, DecisionChangesDocument, type VersionPartsFragment } from '../../graphql/generated/graphql'
import { enumValues } from '../../graphql/generated/schemaFacts'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { formatChange, formatPath } from './FieldChanges'
import { formatInquiry } from './formatStatements'

interface Props {
  number: string
  versions: readonly VersionPartsFragment[]
  pair: [number, number]
  onPair: (pair: [number, number]) => void
  onClose: () => void
}

/** Two versions beside each other: first what differs (as the graph says), then all that they hold. */
export function VersionCompare({ number, versions, pair, onPair, onClose }: Props) {
  const translate = useTranslate()
  const [left, right] = pair.map((wanted) => versions.find(({ version }) => version === wanted))
  const changes = useGraphQLQuery(DecisionChangesDocument, { id: number, from: pair[0], to: pair[1] }, { keep: true })
  if (!left || !right) return null
  const heads: [string, string] = [
    translate('history.version', { version: left.version }),
    translate('history.version', { version: right.version }),
  ]
  const choose = (side: 0 | 1) => (
    <TextField
      select
      fullWidth={false}
      label={translate(side === 0 ? 'history.left' : 'history.right')}
      value={pair[side]}
      onChange={(event) =>
        onPair(side === 0 ? [Number(event.target.value), pair[1]] : [pair[0], Number(event.target.value)])
      }
      sx={{ minWidth: 190 }}
    >
      {versions.map((version) => (
        <MenuItem key={version.version} value={version.version}>
          {version.version} · {formatInstant(version.recordedAt)}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="side-by-side">
      <DialogTitle id="side-by-side">{translate('history.sideBySide')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', py: 1 }}>
          {choose(0)}
          {choose(1)}
        </Box>
        <Typography variant="h3" component="h3" sx={{ mt: 1 }}>
          {translate('history.changedFields')}
        </Typography>
        <CompareTable
          caption={translate('history.changedFields')}
          heads={heads}
          rows={(changes.data?.one?.changes ?? []).map(({ path, before, after }) => [
            formatPath(path),
            formatChange(path, before),
            formatChange(path, after),
          ])}
        />
        <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
          {translate('history.allFields')}
        </Typography>
        <CompareTable caption={translate('history.allFields')} heads={heads} rows={allFields(left, right)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('shell.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

const versionFields = [
  <InstantField key="recordedAt" source="recordedAt" />,
  <ActorField key="recordedBy" source="recordedBy" />,
  <EnumField key="action" source="action" of="DecisionAction" />,
  <ValueField key="reason" source="reason" />,
  <EnumField key="kind" source="kind" of="DecisionKind" />,
  <DayField key="councilDate" source="councilDate" />,
  <EnumField key="decidedBy" source="decidedBy" of="DecidingOrgan" />,
  <ValueField key="inquiry" source="inquiry" text={(row: VersionPartsFragment) => formatInquiry(row.inquiry)} />,
  <ValueField key="competenceGround" source="competenceGround" />,
  <PeriodField key="validity" source="validity" />,
  <YesNoField key="judicialDecision" source="judicialDecision" />,
  <EnumField key="residenceStatus" source="residenceStatus" of="ResidenceStatus" />,
  <EnumField key="insuranceStatus" source="insuranceStatus" of="InsuranceStatus" />,
  <EnumField key="incomeLevel" source="incomeLevel" of="IncomeLevel" />,
  <ValueField key="refundCode" source="refundTerms.refundCode" />,
]

/** Every field of the versions, and the period of each type of care that they cover. */
function allFields(left: VersionPartsFragment, right: VersionPartsFragment): [string, string, string][] {
  const covered = ({ coverages }: VersionPartsFragment, careType: CareType) =>
    formatPeriod(coverages.find((one) => one.careType === careType)?.period) || '–'
  return [
    ...csvColumnsOf(versionFields).map(({ label, text }): [string, string, string] => [
      i18nProvider.translate(`fields.${label}`),
      text(left) || '–',
      text(right) || '–',
    ]),
    ...enumValues.CareType.map((careType): [string, string, string] => [
      i18nProvider.translate(`enums.CareType.${careType}`),
      covered(left, careType),
      covered(right, careType),
    ]),
  ]
}
