import { because, type Day, type Refusal } from '../../platform/act.ts'

export const inOrder = (receivedOn: Day, concludedOn: Day, today: Day): Refusal[] => [
  ...because(concludedOn > today, '告知日期在今天之后，请核对。', '条例第四十一条'),
  ...because(concludedOn < receivedOn, '告知日期早于收到日期，请核对。', '条例第四十一条'),
]
