import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { ProblemSummary, Steps } from '../../portal/fields.tsx'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import type { Asking } from './asking.ts'
import { sealDraft } from './draft.ts'
import { PreviewStep } from './portal-preview.tsx'
import { HowStep, OrganStep, WhatStep } from './portal-what.tsx'
import { KindStep, WhoStep } from './portal-who.tsx'
import { formScript } from './script.ts'
import { placeOf, type StepId, stepOf, steps } from './steps.ts'

/** One step of the application. The page carries the whole draft, sealed; nothing of it stands in an address. */

const bodies: Record<StepId, FC<Asking>> = {
  organ: OrganStep,
  kind: KindStep,
  who: WhoStep,
  what: WhatStep,
  how: HowStep,
  preview: PreviewStep,
}

const Ways: FC<{ step: StepId }> = ({ step }) => (
  <div class="ways form-ways">
    {step === 'preview' ? (
      <button type="submit" name="go" value="submit" class="main-way">
        提交申请
      </button>
    ) : (
      <button type="submit" name="go" value="next" class="main-way">
        继续
      </button>
    )}
    {placeOf(step) > 0 && (
      <button type="submit" name="go" value="back" class="second">
        上一步
      </button>
    )}
  </div>
)

/** Shown by the script alone, which is what keeps a draft on the device. */
const OnThisDevice: FC = () => (
  <div class="on-device" data-on-device="" hidden>
    <p>
      填写的内容已自动保存在这台设备的浏览器里（不含上传的文件），提交后即清除。
      <strong>用的是公用电脑？</strong>离开前请点“清除”。
    </p>
    <button class="bare" type="button" data-forget="">
      清除
    </button>
  </div>
)

type Props = Asking & { step: StepId; note?: string | undefined; challenge?: string | undefined }

export const FormPage: FC<Props> = ({ step, note, challenge, ...asking }) => {
  const { question, title } = stepOf(step)
  const Body = bodies[step]
  const wrong = asking.problems.length > 0
  return (
    <Page
      site={asking.site}
      path={paths.applyForm}
      title={`${wrong ? '需要修改：' : ''}${question}`}
      column={columns.apply}
      crumbs={[{ title: columns.apply.name, href: paths.apply }]}
      unlisted
      script={formScript()}
    >
      <div class="sheet-page">
        <Steps titles={steps.map((each) => each.title)} at={placeOf(step)} />
        <h1>{question}</h1>
        {note && (
          <Notice kind="warn">
            <p>{note}</p>
          </Notice>
        )}
        <ProblemSummary problems={asking.problems} />
        <form
          class="sheet"
          method="post"
          action={paths.applyForm}
          enctype="multipart/form-data"
          novalidate
          aria-label={title}
          data-draft={asking.draft.key}
          data-step={step}
          data-challenge={challenge}
        >
          <input type="hidden" name="draft" value={sealDraft(asking.draft)} />
          <input type="hidden" name="step" value={step} />
          <Body {...asking} />
          <Ways step={step} />
        </form>
        <OnThisDevice />
      </div>
    </Page>
  )
}
