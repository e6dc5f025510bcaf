/** 2023: two reviews, one corrected and one ended otherwise, as in the reference report; 2022: one upheld. */
export const remedyLines = [
  {
    organId: '区住建局',
    route: '行政复议',
    caseNumber: '海澜政复〔2022〕17号',
    filedOn: '2022-07-11',
    outcome: '结果维持',
    concludedOn: '2022-09-05',
  },
  {
    organId: '区自然资源局',
    route: '行政复议',
    caseNumber: '海澜政复〔2023〕9号',
    filedOn: '2023-04-18',
    outcome: '结果纠正',
    concludedOn: '2023-06-12',
  },
  {
    organId: '望潮街道',
    route: '行政复议',
    caseNumber: '海澜政复〔2023〕26号',
    filedOn: '2023-08-29',
    outcome: '其他结果',
    concludedOn: '2023-10-20',
  },
]
