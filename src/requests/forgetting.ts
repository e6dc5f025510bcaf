import { proceeding, proceedingsOf, type RequestFacts } from './request.ts'

/** 个人信息保护法§47: what stood in the row is gone with the act; what stood in earlier acts is struck out there. */
export const forgetting = (request: RequestFacts): RequestFacts => {
  const { consultations, correction, reason, rating, confirmation } = proceedingsOf(request)
  const gone = { applicantName: null, applicantContact: null, applicantFile: null, applicantKey: null, queryCode: null }
  return proceeding(
    { ...request, ...gone },
    {
      consultations: consultations.map((each) => ({ ...each, party: '', contact: null, reason: null })),
      correction: correction && { ...correction, text: null },
      reason: reason && { ...reason, text: null },
      rating: rating && { ...rating, said: null },
      confirmation: confirmation && { ...confirmation, with: null },
      needs: null,
    },
  )
}
