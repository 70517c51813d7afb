import { circulationWords, NO_MARKS, urgencyWords, type PaperMarks } from '../../../../shared/domain/papers/paper-marks.ts';
import { lowerFirstWord } from '../../../../shared/domain/text/first-letter.ts';
import type { BesideLine, Paragraph, Run } from '../../typesetting/formal-document.ts';
import { PAPER_A4, STAMP_LOOK } from '../../typesetting/the-thuc.ts';
import { referenceLine } from '../annex/annex.template.ts';
import { bold, italic, listed, placeAndDate, regular, secondRow, secrecyLines, signatureRoom, symbolOrRoom, type PaperForm } from './paper-form.ts';
import { partySettings, type PartySettings } from './party-rules.ts';

/** Millimetres of the text width. */
const ISSUER_WIDTH = 72;
const RECIPIENTS_WIDTH = 75;
/** Of *Kính gửi:* beside several names, and where it begins. */
const ADDRESSEE_LABEL_WIDTH = 50;
const ADDRESSEE_LABEL_AT = 27;

const PARTY_NAME = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** HD 05-HD/VPTW of 27/5/2026. @throws AppError `documents.outsideTheThuc` */
export function partyForm(changes: Partial<PartySettings> = {}): PaperForm {
  const s = partySettings(changes);
  const textWidth = PAPER_A4.width - s.marginLeft - s.marginRight;
  const lines = { exactly: s.lineHeight } as const;
  const centred = (runs: readonly Run[], size: number, look: Partial<BesideLine> = {}): BesideLine => ({ runs, size, align: 'center', ...look });
  const over = (runs: readonly Run[], size: number, look: Partial<Paragraph> = {}): Paragraph => ({ kind: 'paragraph', runs, size, align: 'center', ...look });
  const body = (runs: readonly Run[]): Paragraph => ({
    kind: 'paragraph',
    role: 'body',
    runs,
    size: s.bodySize,
    align: 'justify',
    indent: { left: 0, firstLine: s.firstLineIndent },
    below: s.paragraphGap,
    lines,
  });

  const recipientLines = (recipients: readonly string[]): BesideLine[] =>
    recipients.length === 0
      ? []
      : [
          { role: 'recipientsLabel', runs: [{ ...regular('Nơi nhận:'), underline: true }], size: s.recipientsLabelSize, align: 'left' },
          ...listed(recipients).map((line): BesideLine => ({ role: 'recipients', runs: [regular(`- ${line}`)], size: s.recipientsSize, align: 'left' })),
        ];

  const urgencyLines = ({ urgency }: PaperMarks): BesideLine[] =>
    urgency === null ? [] : [centred([bold(urgencyWords('party')[urgency])], s.urgencySize, { role: 'urgency', above: STAMP_LOOK.gapAbove })];

  return {
    page: {
      orientation: 'portrait',
      margins: { top: s.marginTop, right: s.marginRight, bottom: s.marginBottom, left: s.marginLeft },
      pageNumberSize: s.pageNumberSize,
      pageNumberTop: s.pageNumberTop,
    },
    bodyEnd: '.',

    head: ({ parent, issuer, symbol, place, date, about, marks = NO_MARKS }) => [
      {
        kind: 'beside',
        name: 'phần đầu văn bản',
        widths: [ISSUER_WIDTH, textWidth - ISSUER_WIDTH],
        below: 12,
        rows: [
          {
            left: [
              ...(parent === '' ? [] : [centred([regular(parent)], s.parentSize, { role: 'parent', capitals: true })]),
              centred([bold(issuer)], s.issuerSize, { role: 'issuer', capitals: true }),
              centred([bold('*')], s.issuerSize, { role: 'issuer' }),
            ],
            right: [centred([bold(PARTY_NAME)], s.partyNameSize, { role: 'nationalName', capitals: true, rule: 1 })],
          },
          ...secondRow(
            [
              ...(symbol === null ? [] : [centred([regular(`Số ${symbolOrRoom(symbol)}`)], s.documentNumberSize, { role: 'documentNumber' })]),
              ...(about === '' ? [] : [centred([italic(`về việc ${about}`)], s.letterAbstractSize, { role: 'letterAbout' })]),
              ...secrecyLines(marks, s),
              ...urgencyLines(marks),
            ],
            place === null ? [] : [centred([italic(placeAndDate({ place, date }))], s.placeAndDateSize, { role: 'placeAndDate' })],
          ),
        ],
      },
    ],

    topMark: ({ circulation }) => (circulation === null ? undefined : { text: circulationWords[circulation], size: s.circulationSize, top: s.circulationTop }),

    title: ({ kind, about, attachedTo = '' }) => [
      over([bold(kind)], s.documentTypeSize, { role: 'documentKind', capitals: true, above: 6, keepWithNext: true }),
      over([bold(lowerFirstWord(about))], s.abstractSize, { role: 'about', keepWithNext: true }),
      over([bold('-----')], s.abstractSize, { role: 'about', below: attachedTo === '' ? 12 : 0, keepWithNext: true }),
      ...(attachedTo === '' ? [] : [over([italic(`(Kèm theo ${attachedTo})`)], s.annexReferenceSize, { role: 'attachedTo', below: 12, keepWithNext: true })]),
    ],

    grounds: (texts) => listed(texts).map((text) => ({ ...body([regular(`- ${text}`)]), role: 'grounds' })),

    addressees: (label, names) => {
      const [only = ''] = names;
      if (names.length === 1) return [over([italic(`${label}: `), regular(only)], s.addresseeSize, { role: 'addressee', below: 12 })];
      return [
        {
          kind: 'beside',
          name: label,
          widths: [ADDRESSEE_LABEL_WIDTH, textWidth - ADDRESSEE_LABEL_WIDTH],
          below: 12,
          rows: [
            {
              left: [
                { role: 'addressee', runs: [italic(`${label}:`)], size: s.addresseeSize, align: 'left', indent: { left: ADDRESSEE_LABEL_AT, firstLine: 0 } },
              ],
              right: listed(names).map(
                (name): BesideLine => ({ role: 'addressee', runs: [regular(`- ${name}`)], size: s.addresseeSize, align: 'left', below: 2 }),
              ),
            },
          ],
        },
      ];
    },

    heading: (level, text) => ({
      ...body([level === 3 ? { text, style: 'boldItalic' } : bold(text)]),
      role: `heading${level}`,
      keepWithNext: true,
      ...(level === 3 ? {} : { outline: level }),
    }),
    body,

    closing: ({ authority, signer, recipients, secretary = '', digital }) => ({
      kind: 'beside',
      name: 'nơi nhận và chữ ký',
      widths: [RECIPIENTS_WIDTH, textWidth - RECIPIENTS_WIDTH],
      keepWithAbove: true,
      above: 6,
      rows: [
        {
          left:
            secretary === ''
              ? recipientLines(recipients)
              : [
                  centred([bold('NGƯỜI GHI BIÊN BẢN')], s.signerRoleSize, { role: 'authority' }),
                  centred([bold(secretary)], s.signerNameSize, { role: 'signer', ...signatureRoom(digital, s.signaturePlace) }),
                ],
          right: [
            ...authority.map((line, at) => centred([authorityRun(line, at, authority)], s.signerRoleSize, { role: 'authority', capitals: line !== KIEM })),
            centred([bold(signer === '' ? ' ' : signer)], s.signerNameSize, { role: 'signer', ...signatureRoom(digital, s.signaturePlace) }),
          ],
        },
      ],
    }),

    annexHead: ({ number, title, attachedTo }) => [
      {
        kind: 'annexHead',
        label: number === null ? 'Phụ lục' : `Phụ lục ${number}`,
        title,
        reference: referenceLine(attachedTo),
        sizes: { label: s.annexLabelSize, title: s.annexTitleSize, reference: s.annexReferenceSize },
      },
    ],
  };
}

/** Between the position that carries the seal and the one in the committee (I.7). */
const KIEM = 'kiêm';

/** *K/T TRƯỞNG BAN* is bold, the deputy's own position below it is not; *kiêm* stands upright between two bold positions (I.7). */
function authorityRun(line: string, at: number, all: readonly string[]): Run {
  const deputy = at > 0 && /^(K\/T|T\/L|KT\.|TL\.)/u.test(all[0] ?? '');
  return line === KIEM || deputy ? regular(line) : bold(line);
}
