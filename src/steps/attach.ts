import { given, line, must } from './field.ts'
import { type By, type Course, type Matter, stepsOf } from './step.ts'

/** 附卷: a paper is put into the case, at any time. The file and the act stand or fall together (files.ts). */
export const attaching = <M extends Matter>(course: Course<M>, by: By) =>
  stepsOf(course)({
    name: 'attach',
    title: '附卷',
    basis: course.article,
    from: Object.keys(course.standings),
    by,
    fields: { file: must(given('文件')), purpose: must(line('材料')) },
    apply: (matter) => matter,
  })
