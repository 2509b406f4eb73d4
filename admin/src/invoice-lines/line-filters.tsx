import { ChoiceInput, DayInput, FlagInput, WordInput, YesNoInput } from '../forms/inputs'
import { lineOutcomes } from '../values/enums'

/** What one looks lines up by. */
export const lineFilters = [
  <ChoiceInput key="outcome" source="outcome" of="LineOutcome" values={lineOutcomes} clearable alwaysOn />,
  <WordInput key="niss" source="niss" alwaysOn />,
  <WordInput key="provider" source="provider" label="inamiNumber" />,
  <DayInput key="performedFrom" source="performedFrom" />,
  <DayInput key="performedTo" source="performedTo" />,
  <WordInput key="decisionNumber" source="decisionNumber" />,
  <WordInput key="commitmentNumber" source="commitmentNumber" />,
  <WordInput key="rule" source="rule" />,
  <FlagInput only key="attestationMissing" source="attestationMissing" />,
  <YesNoInput key="paid" source="paid" />,
  <WordInput key="assignedTo" source="assignedTo" />,
]
