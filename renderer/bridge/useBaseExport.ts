// Takes the whole base away: asks where to, writes it, tells how much was written under which name.
// Knows the calls; paths stay with shell and engine.
import { useState } from 'react';
import type { ErrorCode } from '../../knowledge/errors/errorCodes';
import { settle } from './outcomes';
import { pageApi } from './pageApi';
import type { Input, Value } from './useCall';

export type ExportKind = Input<'exportBase'>['kind'];

export interface BaseExport {
  readonly running: boolean;
  /** Of the last one. */
  readonly written: Value<'exportBase'> | undefined;
  readonly code: ErrorCode | undefined;
  readonly run: (kind: ExportKind) => void;
}

type Told = Pick<BaseExport, 'running' | 'written' | 'code'>;
const nothing: Told = { running: false, written: undefined, code: undefined };

export function useBaseExport(): BaseExport {
  const [told, setTold] = useState(nothing);
  const run = async (kind: ExportKind) => {
    setTold(nothing);
    const target = await settle(pageApi().chooseTarget({ kind }));
    if (!target.ok) return setTold({ ...nothing, code: target.code });
    if (target.value === null) return;
    setTold({ ...nothing, running: true });
    const outcome = await settle(pageApi().exportBase({ token: target.value.token, kind }));
    setTold(outcome.ok ? { ...nothing, written: outcome.value } : { ...nothing, code: outcome.code });
  };
  return { ...told, run: (kind) => void run(kind) };
}
