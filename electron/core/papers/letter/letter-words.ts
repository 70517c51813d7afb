import { DOTS, noData, paragraph, type PaperMaker } from '../stored/paper-maker.ts';

/** A công văn about anything: only its form is given. */
export const letterMaker: PaperMaker = {
  propose: () => ({
    about: DOTS,
    addressees: [DOTS],
    body: [paragraph(`Thực hiện ${DOTS}, ${DOTS}.`), paragraph(`${DOTS}.`)],
    recipients: ['Như trên', 'Lưu: VT'],
  }),
  data: noData,
};
