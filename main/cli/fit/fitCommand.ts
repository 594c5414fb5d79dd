// `fit [SETDIR…]`: the shipped calibration and the means of concerns, fitted on the sample base and the sets named.
// Prints how each set fares when it is left out; writes what is committed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerThreshold } from '../../../knowledge/likelihood/abstentionReason';
import { calibrationFingerprint } from '../../../knowledge/likelihood/calibration';
import { fitCalibration } from '../../../knowledge/likelihood/fitCalibration';
import { reliability } from '../../../knowledge/likelihood/measures/reliability';
import { fitRiskCurve, thresholdCosts } from '../../../knowledge/likelihood/riskCurve';
import { rankingFingerprint } from '../../../knowledge/ranking/rankingParameters';
import type { ConcernMeans } from '../../../knowledge/search/centreQuery';
import { type ConcernMeansFile, meanOfSets } from '../../../knowledge/search/concernMeans';
import { type Language, languages } from '../../../knowledge/vocabulary/language';
import { printJson, printLine, printTable } from '../output';
import { sampleFolder } from '../sampleFolder';
import { withTemporaryFolder } from '../temporaryFolder';
import {
  type EmbeddedConcern,
  embedConcerns,
  type FitSet,
  familyOf,
  judgeConcerns,
  nameOf,
} from './askedBase';
import { examplesOf, type JudgedSet, leaveOneSetOut } from './leaveOneSetOut';

export interface FitOptions {
  readonly json?: boolean;
  /** Folder of the bases, kept; a throw-away one where absent. */
  readonly data?: string;
  /** Further concerns for a set: FOLDER=FILE. */
  readonly also?: readonly string[];
  /** Folder `knowledge/`, whose calibration.json and concernMeans.json are written. */
  readonly write?: string;
}

interface EmbeddedSet {
  readonly set: FitSet;
  readonly concerns: readonly EmbeddedConcern[];
}

export async function fitCommand(folders: readonly string[], options: FitOptions): Promise<void> {
  const fitIn = (dataDir: string) => fitSets(setsOf(folders, options.also ?? []), dataDir, options);
  await (options.data ? fitIn(options.data) : withTemporaryFolder('fit', fitIn));
}

function setsOf(folders: readonly string[], also: readonly string[]): readonly FitSet[] {
  const further = also.map((pair): FitSet => {
    const [folder = '', queries = ''] = pair.split('=');
    return { folder, queries };
  });
  return [{ folder: sampleFolder() }, ...folders.map((folder) => ({ folder })), ...further];
}

async function fitSets(sets: readonly FitSet[], dataDir: string, options: FitOptions): Promise<void> {
  const embedded: EmbeddedSet[] = [];
  let fingerprints = { model: '', index: '' };
  for (const set of sets) {
    const { concerns, ...made } = await embedConcerns(set, dataDir);
    embedded.push({ set, concerns });
    fingerprints = made.fingerprints;
  }
  const shippedMeans = meansOf(embedded);
  const judged: JudgedSet[] = [];
  for (const { set, concerns } of embedded) {
    const others = meansOf(embedded.filter((other) => familyOf(other.set) !== familyOf(set)));
    const [shipped, unseen] = await judgeConcerns(set, concerns, dataDir, [shippedMeans, others]);
    judged.push({ name: nameOf(set), family: familyOf(set), shipped: shipped!, unseen: unseen! });
  }
  const heldOut = leaveOneSetOut(judged);
  const judgements = heldOut.flatMap((set) => set.judgements);
  const riskCurve = fitRiskCurve(judgements);
  const fittedOn = judged.map(({ name, shipped }) => `${name} ${shipped.length / 2}`).join(', ');
  const calibration = {
    ...fitCalibration(examplesOf(judged), {
      fingerprint: calibrationFingerprint(fingerprints.index, rankingFingerprint),
      fittedOn,
    }),
    // From concerns that the judging fit had not seen: the shipped fit's own examples would flatter it.
    riskCurve,
    thresholdCosts: thresholdCosts(judgements, [
      answerThreshold,
      ...riskCurve.map(({ threshold }) => threshold),
    ]),
  };
  const means = meansFile(shippedMeans, fingerprints.model, fittedOn);
  if (options.write) await writeFitted(options.write, calibration, means);
  const pooledEce = reliability(judgements).ece;
  const measures = heldOut.map((set) => set.measures);
  if (options.json) printJson({ pooledEce, heldOut: measures, calibration });
  else print(measures, pooledEce);
}

function meansOf(sets: readonly EmbeddedSet[]): ConcernMeans {
  const mean = (language: Language) =>
    meanOfSets(
      sets.map(({ concerns }) =>
        concerns.filter(({ query }) => query.language === language).map(({ vector }) => vector),
      ),
    );
  return { de: mean('de'), en: mean('en') };
}

function meansFile(means: ConcernMeans, fingerprint: string, fittedOn: string): ConcernMeansFile {
  const rounded = (language: Language) => Array.from(means[language], (value) => Number(value.toFixed(5)));
  const [de, en] = languages.map(rounded);
  return { fingerprint, fittedOn, de: de!, en: en! };
}

async function writeFitted(folder: string, calibration: unknown, means: ConcernMeansFile): Promise<void> {
  const write = (file: string, value: unknown) => writeFile(join(folder, file), `${JSON.stringify(value)}\n`);
  await write('likelihood/calibration.json', calibration);
  await write('search/concernMeans.json', means);
}

function print(measures: ReturnType<typeof leaveOneSetOut>[number]['measures'][], pooledEce: number): void {
  const three = (value: number) => value.toFixed(3);
  printLine('Each set judged by a fit that has not seen its family:');
  const head = [
    'set',
    'protocol',
    'n',
    'solved',
    'claimed',
    'excess ECE',
    'ECE',
    'Brier',
    'of base rate',
    'AUROC',
  ];
  const rows = measures.map((set) => [
    set.set,
    set.protocol,
    String(set.concerns),
    three(set.solvedShare),
    three(set.meanLikelihood),
    three(set.excessEce),
    three(set.ece),
    three(set.brier),
    three(set.brierBase),
    three(set.aurocSolved),
  ]);
  printTable([head, ...rows]);
  printLine(`ECE pooled over all: ${three(pooledEce)}`);
}
