export * from './enumChoices'
export { DateInput, EuroInput, InamiInput, IntegerInput, MonthInput, NissInput } from './ParsedInput'
