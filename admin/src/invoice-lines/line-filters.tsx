import {
  ChoiceInput,
  DayInput,
  DecisionNumberInput,
  FlagInput,
  InamiInput,
  NissInput,
  WordInput,
  YesNoInput,
} from '../forms/inputs'
import { lineOutcomes } from '../values/enums'

/** What one looks lines up by. */
export const lineFilters = [
  <ChoiceInput key="outcome" source="outcome" of="LineOutcome" values={lineOutcomes} clearable alwaysOn />,
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <DayInput key="performedFrom" source="performedFrom" />,
  <DayInput key="performedTo" source="performedTo" />,
  <DecisionNumberInput key="decisionNumber" source="decisionNumber" />,
  <WordInput key="commitmentNumber" source="commitmentNumber" />,
  <WordInput key="rule" source="rule" />,
  <FlagInput only key="attestationMissing" source="attestationMissing" />,
  <YesNoInput key="paid" source="paid" />,
  <WordInput key="assignedTo" source="assignedTo" />,
]
