// Cases that articles keep apart and customers leave out: moving in or out, lower or raise, street or flat.
// A table; whether the finds on the page differ in one of them is read by openQuestion.ts.
import type { Language } from '../vocabulary/language';

/** Cases that articles keep apart and customers leave out; asked where the best finds differ in them. */
export const caseAlternatives: readonly {
  readonly options: readonly {
    readonly inTitle: RegExp;
    readonly said: RegExp;
    readonly name: Readonly<Record<Language, string>>;
  }[];
}[] = [
  alternative(
    [
      'einzug|einziehen|moving in|move in',
      'Einzug',
      'moving in',
      'einz[iou]|einge?z|zieh\\p{L}* ein|moving in|move in|mov(?:e|ing) (?:here|to)',
    ],
    [
      'auszug|ausziehen|abmelden bei auszug|moving out|move out',
      'Auszug',
      'moving out',
      'ausz[iou]|ausge?z|zieh\\p{L}* aus|moving out|move out|mov(?:e|ing) away',
    ],
  ),
  alternative(
    ['strom(?!sparen)|electricity', 'Strom', 'electricity', 'strom|electric|power'],
    ['(?:erd)?gas(?!geruch)|gas', 'Gas', 'gas', 'gas'],
    [
      'fernwärme|district heating',
      'Fernwärme',
      'district heating',
      'fernwärme|wärme|heiz|district heating|heating',
    ],
  ),
  alternative(
    [
      'senken|verringern|lower|reduce',
      'senken',
      'lower',
      'senk|runter|wenig|niedrig|reduz|lower|less|reduce|too high|zu hoch|zu viel',
    ],
    [
      'erhöhen|anheben|increase|raise',
      'erhöhen',
      'raise',
      'erhöh|rauf|hoch|mehr|anheb|increase|raise|more|higher',
    ],
  ),
  alternative(
    [
      '(?:haus|ganze straße|straße|street)',
      'ganze Straße',
      'the whole street',
      'straße|strasse|nachbar|viertel|überall|street|neighbo|everywhere',
    ],
    [
      '(?:wohnung|in der wohnung|flat)',
      'nur die Wohnung',
      'only the flat',
      'wohnung|bei mir|nur|küche|zimmer|sicherung|flat|only|kitchen|fuse',
    ],
  ),
];

type Option = readonly [inTitle: string, de: string, en: string, said: string];

function alternative(...options: readonly Option[]) {
  return {
    options: options.map(([inTitle, de, en, said]) => ({
      inTitle: new RegExp(`(?<![\\p{L}])(?:${inTitle})`, 'iu'),
      said: new RegExp(`(?<![\\p{L}])(?:${said})`, 'iu'),
      name: { de, en },
    })),
  };
}
