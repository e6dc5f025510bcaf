import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Alert } from 'antd'
import { moment } from '../../../console/kit/format.ts'
import type { Proof } from '../../redaction/proof.ts'

/** What the test of a copy found, point by point. */
export const ProofResult = ({ proof }: { proof: Proof }) => (
  <section aria-labelledby="proof-title">
    <h2 id="proof-title">遮盖检验</h2>
    <Alert
      type={proof.passed ? 'success' : 'error'}
      showIcon
      message={proof.passed ? '全部通过，可以随答复提供' : '没有通过，不能提供；请按下面的提示改了再做'}
      description={`${moment(proof.at)} 检验，共 ${proof.pages} 页、${proof.boxes.length} 处；查找了 ${proof.removed.texts} 段遮盖的文字和 ${proof.removed.carried} 项属性、批注等内容。`}
    />
    <ul className="redaction-checks">
      {proof.checks.map(({ id, title, passed, found }) => (
        <li key={id} className={passed ? 'passed' : 'failed'}>
          {passed ? <CheckCircleFilled aria-label="通过" /> : <CloseCircleFilled aria-label="未通过" />}
          <div>
            {title}
            {found.map((each) => (
              <p key={each} className="quiet">
                {each}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
    {proof.elsewhere && <p className="quiet">他处保留的理由：{proof.elsewhere}</p>}
  </section>
)
