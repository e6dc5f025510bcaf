import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Way } from '../../../console/kit/way.tsx'
import type { Hint } from '../../api-types.ts'

const verdicts = { true: '成立', false: '不成立', null: '待判断' } as const
const Sign = ({ holds }: { holds: boolean | null }) => {
  const Icon = holds === null ? QuestionCircleOutlined : holds ? CheckCircleOutlined : CloseCircleOutlined
  return (
    <span className={`sign ${String(holds)}`}>
      <Icon aria-hidden /> {verdicts[`${holds}`]}
    </span>
  )
}

const One = ({ hint }: { hint: Hint }) => (
  <li className="hint">
    <p>{hint.sentence}</p>
    <cite>{hint.article}</cite>
    {hint.conditions.length > 0 && (
      <ul className="conditions">
        {hint.conditions.map(({ text, holds }) => (
          <li key={text}>
            <Sign holds={holds} /> {text}
          </li>
        ))}
      </ul>
    )}
    {hint.evidence.length > 0 && (
      <ul className="evidence">
        {hint.evidence.map(({ id, number, text, words, href }) => (
          <li key={id}>
            <Way href={href}>{number}</Way>　<span className="quiet">{text}</span>
            {words.length > 0 && (
              <p className="shared">
                相同的字词：
                {words.map((word) => (
                  <mark key={word}>{word}</mark>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    )}
  </li>
)

/** Signs with their evidence. The heading says what they are worth: somebody must look. */
export const HintList = ({ hints }: { hints: readonly Hint[] }) =>
  hints.length === 0 ? null : (
    <section className="panel hints" aria-labelledby="hints-title">
      <h2 id="hints-title">供核对的线索</h2>
      <p className="quiet">由登记的内容自动比对得出，只供参考，不代替判断。</p>
      <ul>
        {hints.map((hint) => (
          <One key={`${hint.kind} ${hint.sentence}`} hint={hint} />
        ))}
      </ul>
    </section>
  )
