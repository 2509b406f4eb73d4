import { defineLayout, defineZone } from '../zone-layout'

const messages = ['920000', '931000', '920999', '920098', '920099', '920900'] as const

/** Message header. The two positions after a zone of the segments 200 and 300 hold its error code in an answer. */
export const segment200 = defineLayout('200', 'message header', 67, [
  defineZone('200', 1, 6, 'N', 'messageName', { allowed: messages }),
  defineZone('201', 9, 2, 'N', 'messageVersion', { allowed: ['02'] }),
  defineZone('202', 13, 2, 'N', 'messageKind', { allowed: ['12', '92'] }),
  defineZone('203', 17, 2, 'N', 'messageStatus'),
  defineZone('204', 21, 14, 'N', 'providerMessage'),
  defineZone('205', 37, 14, 'N', 'insurerMessage'),
  defineZone('206', 53, 15, 'N', 'reserve', { form: 'reference' }),
])

const head = [
  defineZone('300', 1, 6, 'N', 'yearMonth', { required: true }),
  defineZone('301', 9, 3, 'N', 'sendingNumber', { required: true }),
  defineZone('302', 14, 8, 'N', 'createdOn', { form: 'date', required: true }),
  defineZone('303', 24, 13, 'A', 'fileReference'),
  defineZone('304', 39, 7, 'N', 'instructionVersion'),
  defineZone('305', 48, 45, 'A', 'contactLastName'),
  defineZone('306', 95, 24, 'A', 'contactFirstName'),
  defineZone('307', 121, 10, 'N', 'contactPhone', { form: 'reference' }),
  defineZone('308', 133, 2, 'N', 'fileInvoiceType'),
  defineZone('309', 137, 2, 'N', 'invoicingMode'),
] as const

/** Header of a 920000; a 931000 and a 920999 have it in this short form too. */
export const segment300 = defineLayout('300', 'invoicing header', 160, [
  ...head,
  defineZone('310', 141, 20, 'N', 'reserve', { form: 'reference' }),
])

/** Header of a 920098, 920099 or 920900. */
export const segment300Answer = defineLayout('300', 'answer header', 610, [
  ...head,
  defineZone('310', 141, 5, 'N', 'errorPercentage'),
  defineZone('311', 148, 2, 'N', 'refusalType'),
  defineZone('312', 152, 459, 'N', 'reserve', { form: 'reference' }),
])
