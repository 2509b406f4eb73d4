export { enumChoices, ticked } from './enumChoices'
export {
  DateInput,
  DecisionNumberInput,
  EnterpriseNumberInput,
  EuroInput,
  InamiInput,
  InsCodeInput,
  IntegerInput,
  MonthInput,
  NissInput,
} from './ParsedInput'
