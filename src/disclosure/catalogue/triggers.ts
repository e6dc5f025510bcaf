/** 调整的情形: laws made, changed, repealed; bodies merged or split; duties moved (CAT-03). */
export const triggers = {
  made: '首次编制',
  law: '法律、法规、规章或者政策制定、修改、废止',
  body: '机构合并、分立、撤销',
  duty: '职责调整',
  audit: '季度排查发现不准确、不规范',
} as const
