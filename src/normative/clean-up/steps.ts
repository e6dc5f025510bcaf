import { because } from '../../platform/act.ts'
import { choice, line, must, organ, prose } from '../../steps/field.ts'
import type { Step } from '../../steps/step.ts'
import { management, sought, told } from '../document-step.ts'
import { decisions, type YesNo } from '../proceedings.ts'
import { type CleanUp, cleanUpStep, type Line, scopes, undecided } from './clean-up.ts'

/** A clean-up is opened over what is in force, decided line by line, and published as a whole. */

const basis = management

const open = cleanUpStep({
  name: 'openCleanUp',
  title: '开始清理',
  basis,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('组织清理的机关')),
    title: must(line('名称', { hint: '如：2026 年行政规范性文件全面清理' })),
    scope: must(choice('范围', scopes, { hint: '各机关的文件由政务公开办组织' })),
    grounds: must(prose('清理的依据', { hint: '上级通知或者法律、法规修改、废止的情况' })),
    lines: sought<Line[]>('列入清理的文件'),
  },
  refusals: (_, { scope, lines }, { actor }) => [
    ...because(scope === 'all' && actor.role !== 'office', '全区的清理由政务公开办组织。', '条例第四条'),
    ...because(!lines?.length, '范围内没有现行有效的文件。', basis),
  ],
  apply: (cleanUp, { organId, title, scope, grounds, lines, on }): CleanUp => ({
    ...cleanUp,
    ...{ organId, title, openedOn: on, standing: 'open' },
    proceedings: { scope, basis: grounds, lines: lines ?? [], resultNumber: null },
  }),
})

export const decideLine = cleanUpStep({
  name: 'decideLine',
  title: '提出清理意见',
  basis,
  from: ['open'],
  by: 'organ',
  fields: {
    documentId: told<string>('文件'),
    decision: must(choice('意见', decisions)),
    why: prose('理由', { hint: '修改、废止、宣布失效的写明理由' }),
  },
  refusals: ({ proceedings }, { documentId, decision, why }) => [
    ...because(!proceedings.lines.some((each) => each.documentId === documentId), '这件文件不在清理范围内。', basis),
    ...because(decision !== 'keep' && why === null, '修改、废止、宣布失效的，请写明理由。', basis),
  ],
  apply: (cleanUp, { documentId, decision, why }) => ({
    ...cleanUp,
    proceedings: {
      ...cleanUp.proceedings,
      lines: cleanUp.proceedings.lines.map((each) =>
        each.documentId === documentId ? { ...each, decision, why: why ?? '' } : each,
      ),
    },
  }),
})

export const publishResult = cleanUpStep({
  name: 'publishResult',
  title: '公布清理结果',
  basis: `${basis}；条例第二十条第（一）项`,
  from: ['open'],
  by: 'organ',
  fields: {
    resultNumber: must(
      line('公布清理结果的文件', { hint: '文号，如：海澜政〔2026〕21号；废止、宣布失效自今天起生效' }),
    ),
    /** The site's own rule for what nobody decided (NORM-05). */
    silenceEnds: sought<YesNo>('未列入继续有效目录即失效'),
  },
  refusals: (cleanUp, { silenceEnds }) => {
    const left = undecided(cleanUp)
    return because(
      left.length > 0 && silenceEnds !== 'yes',
      `还有 ${left.length} 件没有意见：${left
        .slice(0, 3)
        .map(({ title }) => title)
        .join('、')}${left.length > 3 ? '等' : ''}。`,
      basis,
    )
  },
  apply: (cleanUp, { resultNumber, silenceEnds, on }): CleanUp => {
    const lines = cleanUp.proceedings.lines.map((each) =>
      each.decision === null && silenceEnds === 'yes'
        ? { ...each, decision: 'declareVoid' as const, why: '未列入公布的继续有效目录' }
        : each,
    )
    return {
      ...cleanUp,
      standing: 'published',
      concludedOn: on,
      proceedings: { ...cleanUp.proceedings, lines, resultNumber },
    }
  },
})

export const cleanUpSteps: readonly Step<CleanUp>[] = [open, decideLine, publishResult]
