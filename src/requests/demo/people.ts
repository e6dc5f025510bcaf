import type { IntakeForm } from '../form.ts'

/** Applicants who do not exist, with papers that are none: no identity number is ever made up. */

type Applicant = Partial<IntakeForm> & Pick<IntakeForm, 'kind' | 'name'>

const person = (name: string, last: number): Applicant => ({
  kind: 'natural',
  name,
  idKind: 'otherPaper',
  idNumber: `演示证件${last}`,
  phone: `000-8800${last}`,
  email: `applicant${last}@demo.example`,
  address: `海澜区听涛路${last % 100}号`,
})

export const people = {
  zhou: person('甲听雨', 1101),
  wu: person('乙望舒', 1102),
  zheng: person('丙若谷', 1103),
  feng: person('丁云帆', 1104),
  chen: person('戊南枝', 1105),
  jiang: person('己松年', 1106),
  firm: {
    ...person('虚构海澜丙丁渔具有限公司', 1107),
    kind: 'biz',
    idKind: null,
    idNumber: null,
    representative: '庚星河',
  },
  lawyers: {
    ...person('虚构海澜律师事务所', 1108),
    kind: 'legal',
    idKind: null,
    idNumber: null,
    representative: '辛晚晴',
  },
} as const satisfies Record<string, Applicant>
