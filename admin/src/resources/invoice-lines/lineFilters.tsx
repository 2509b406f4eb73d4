import { NullableBooleanInput, SelectInput, TextInput } from 'react-admin'
import {
  DateInput,
  DecisionNumberInput,
  EnterpriseNumberInput,
  EuroInput,
  enumChoices,
  InamiInput,
  NissInput,
} from '../../components/inputs'

/** The filters of invoice lines. */
export const lineFilters = [
  <SelectInput key="outcome" source="outcome" choices={enumChoices('LineOutcome')} alwaysOn />,
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
  <InamiInput key="performer" source="performer" />,
  <EnterpriseNumberInput key="cpas" source="cpas" />,
  <SelectInput key="careType" source="careType" choices={enumChoices('CareType')} />,
  <DateInput key="performedFrom" source="performedFrom" />,
  <DateInput key="performedTo" source="performedTo" />,
  <EuroInput key="claimedFrom" source="claimedFrom" />,
  <EuroInput key="claimedTo" source="claimedTo" />,
  <DecisionNumberInput key="decisionNumber" source="decisionNumber" />,
  <TextInput key="commitmentNumber" source="commitmentNumber" />,
  <TextInput key="rule" source="rule" />,
  <NullableBooleanInput key="attestationMissing" source="attestationMissing" />,
  <NullableBooleanInput key="issuedLate" source="issuedLate" />,
  <NullableBooleanInput key="paid" source="paid" />,
  <TextInput key="assignedTo" source="assignedTo" />,
]
