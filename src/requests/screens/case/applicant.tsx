import { Button } from 'antd'
import { actIn, isOpen, useCase } from './open-case.ts'

/** 个人信息保护法§6: hidden until somebody needs to see it, and says for what; that they looked is on the record. */
export function Applicant() {
  const { view, take } = useCase()
  const { applicant } = view
  const unmask = actIn(view, 'unmask')
  return (
    <section className="applicant" aria-label="申请人">
      <p>
        <span className="quiet">{applicant.kindLabel || '申请人'}</span>
        <strong>{applicant.name || '未登记'}</strong>
        {!applicant.opened && isOpen(unmask) && (
          <Button size="small" onClick={() => take('unmask', { fields: [applicant.named ? 'file' : 'applicant'] })}>
            {applicant.named ? '身份材料' : '显示'}
          </Button>
        )}
      </p>
      <p className="quiet">{applicant.contact}</p>
    </section>
  )
}
