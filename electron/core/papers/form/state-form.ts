import { romanNumeral } from '../../../../shared/domain/numerals.ts';
import { circulationWords, NO_MARKS, urgencyWords, type PaperMarks, type Urgency } from '../../../../shared/domain/papers/paper-marks.ts';
import type { BesideLine, Block, Paragraph, Run } from '../../typesetting/formal-document.ts';
import { PAPER_A4, STAMP_LOOK, theThucSettings, type TheThucKey, type TheThucSettings } from '../../typesetting/the-thuc.ts';
import { referenceLine } from '../annex/annex.template.ts';
import { bold, italic, listed, placeAndDate, regular, secondRow, secrecyLines, signatureRoom, symbolOrRoom, type PaperForm } from './paper-form.ts';

/** Millimetres of the text width that the issuer's side takes; the rest is the national name's, whose line is the longest. */
const ISSUER_WIDTH = 63;
const RECIPIENTS_WIDTH = 78;
/** Millimetres: under a label *Kính gửi:* that several stand under. */
const ADDRESSEES_AT = { label: 20, name: 39 } as const;

const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** NĐ 30/2020/NĐ-CP, Phụ lục I. @throws AppError `documents.outsideTheThuc` for a setting that the decree does not allow. */
export function stateForm(changes: Partial<TheThucSettings> = {}): PaperForm {
  const s = theThucSettings(changes);
  const textWidth = PAPER_A4.width - s.marginLeft - s.marginRight;
  const centred = (runs: readonly Run[], size: number, look: Partial<BesideLine> = {}): BesideLine => ({ runs, size, align: 'center', ...look });
  const body = (runs: readonly Run[]): Paragraph => ({
    kind: 'paragraph',
    role: 'body',
    runs,
    size: s.bodySize,
    align: 'justify',
    indent: { left: 0, firstLine: s.firstLineIndent },
    below: s.paragraphGap,
    lines: { times: s.lineSpacing },
  });
  const over = (runs: readonly Run[], size: number, look: Partial<Paragraph> = {}): Paragraph => ({ kind: 'paragraph', runs, size, align: 'center', ...look });

  const recipientLines = (recipients: readonly string[]): BesideLine[] =>
    recipients.length === 0
      ? []
      : [
          { role: 'recipientsLabel', runs: [{ text: 'Nơi nhận:', style: 'boldItalic' }], size: s.recipientsLabelSize, align: 'left' },
          ...listed(recipients).map((line): BesideLine => ({ role: 'recipients', runs: [regular(`- ${line}`)], size: s.recipientsSize, align: 'left' })),
        ];

  const urgencyLines = ({ urgency }: PaperMarks): BesideLine[] =>
    urgency === null
      ? []
      : [
          centred([bold(urgencyWords('state')[urgency])], s.urgencySize, {
            role: 'urgency',
            above: STAMP_LOOK.gapAbove,
            frame: { width: s[urgencyWidths[urgency]], height: s.stampHeight },
            red: true,
          }),
        ];

  /** Ô 11 of the decree's plan of a page: over the whole head. */
  const circulationBlocks = ({ circulation }: PaperMarks): Block[] =>
    circulation === null
      ? []
      : [
          over([bold(circulationWords[circulation])], s.circulationSize, {
            role: 'circulation',
            frame: { height: s.stampHeight },
            below: STAMP_LOOK.gapAbove,
            keepWithNext: true,
          }),
        ];

  return {
    page: {
      orientation: 'portrait',
      margins: { top: s.marginTop, right: s.marginRight, bottom: s.marginBottom, left: s.marginLeft },
      pageNumberSize: s.pageNumberSize,
    },
    bodyEnd: './.',

    head: ({ parent, issuer, symbol, place, date, about, marks = NO_MARKS }) => [
      ...circulationBlocks(marks),
      {
        kind: 'beside',
        name: 'phần đầu văn bản',
        widths: [ISSUER_WIDTH, textWidth - ISSUER_WIDTH],
        below: 12,
        rows: [
          {
            left: [
              ...(parent === '' ? [] : [centred([regular(parent)], s.parentAgencySize, { role: 'parent', capitals: true })]),
              centred([bold(issuer)], s.agencySize, { role: 'issuer', capitals: true, rule: s.agencyRule }),
            ],
            right: [
              centred([bold(NATIONAL_NAME)], s.nationalNameSize, { role: 'nationalName', capitals: true }),
              centred([bold(MOTTO)], s.mottoSize, { role: 'motto', rule: 1 }),
            ],
          },
          ...secondRow(
            [
              ...(symbol === null ? [] : [centred([regular(`Số: ${symbolOrRoom(symbol)}`)], s.documentNumberSize, { role: 'documentNumber' })]),
              ...(about === '' ? [] : [centred([regular(`V/v ${about}`)], s.letterAbstractSize, { role: 'letterAbout', above: s.letterAbstractGap })]),
              ...secrecyLines(marks, s),
              ...urgencyLines(marks),
            ],
            place === null ? [] : [centred([italic(placeAndDate({ place, date }))], s.placeAndDateSize, { role: 'placeAndDate' })],
          ),
        ],
      },
    ],

    topMark: () => undefined,

    title: ({ kind, about, attachedTo = '' }) => [
      over([bold(kind)], s.documentTypeSize, { role: 'documentKind', capitals: true, above: 6, keepWithNext: true }),
      over([bold(about)], s.abstractSize, { role: 'about', keepWithNext: true, ...(attachedTo === '' ? { rule: s.abstractRule, below: 12 } : {}) }),
      ...(attachedTo === ''
        ? []
        : [over([italic(`(Kèm theo ${attachedTo})`)], s.annexReferenceSize, { role: 'attachedTo', rule: s.abstractRule, below: 12, keepWithNext: true })]),
    ],

    grounds: (texts) => listed(texts).map((text) => ({ ...body([italic(text)]), role: 'grounds' })),

    addressees: (label, names) => {
      const look = { role: 'addressee', size: s.addresseeSize, align: 'left', below: s.paragraphGap } as const;
      const [only] = names;
      if (names.length === 1) return [{ kind: 'paragraph', ...look, align: 'center', below: 12, runs: [regular(`${label}: ${only}`)] }];
      return [
        { kind: 'paragraph', ...look, below: 2, indent: { left: ADDRESSEES_AT.label, firstLine: 0 }, keepWithNext: true, runs: [regular(`${label}:`)] },
        ...listed(names).map(
          (name, at): Block => ({
            kind: 'paragraph',
            ...look,
            below: at === names.length - 1 ? 12 : 2,
            indent: { left: ADDRESSEES_AT.name, firstLine: 0 },
            runs: [regular(`- ${name}`)],
          }),
        ),
      ];
    },

    heading: (level, text) => ({
      ...body([level === 3 ? regular(text) : bold(text)]),
      role: `heading${level}`,
      ...(level === 1 ? { capitals: true } : {}),
      ...(level === 3 ? {} : { keepWithNext: true, outline: level }),
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
                  centred([bold('THƯ KÝ')], s.signerRoleSize, { role: 'authority' }),
                  centred([bold(secretary)], s.signerNameSize, { role: 'signer', ...signatureRoom(digital, s.signaturePlace) }),
                ],
          right: [
            ...authority.map((line) => centred([bold(line)], s.signerRoleSize, { role: 'authority', capitals: true })),
            centred([bold(signer === '' ? ' ' : signer)], s.signerNameSize, { role: 'signer', ...signatureRoom(digital, s.signaturePlace) }),
          ],
        },
      ],
    }),

    annexHead: ({ number, title, attachedTo }) => [
      {
        kind: 'annexHead',
        label: number === null ? 'Phụ lục' : `Phụ lục ${romanNumeral(number)}`,
        title,
        reference: referenceLine(attachedTo),
        sizes: { label: s.annexLabelSize, title: s.annexTitleSize, reference: s.annexReferenceSize },
      },
    ],
  };
}

const urgencyWidths = { urgent: 'urgentWidth', 'very-urgent': 'veryUrgentWidth', express: 'expressWidth' } as const satisfies Record<Urgency, TheThucKey>;
