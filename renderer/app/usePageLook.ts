// Puts the owner's look on the page's root, where tokens.css reads it: size of type, density, contrast, motion.
// Knows attributes, no colour and no size.
import { useMediaQuery } from '@mantine/hooks';
import { useLayoutEffect } from 'react';
import type { PageSettings } from '../bridge/useSettings';

type Look = Pick<PageSettings, 'fontScale' | 'density' | 'contrast' | 'motion'>;

/** Before the next paint, so that nothing is seen in the other look. */
export function usePageLook({ fontScale, density, contrast, motion }: Look): void {
  const systemContrast = useMediaQuery('(prefers-contrast: more)', undefined, {
    getInitialValueInEffect: false,
  });
  const high = contrast === 'high' || systemContrast === true;
  useLayoutEffect(() => {
    const root = document.documentElement.dataset;
    root.type = fontScale;
    root.density = density;
    root.contrast = high ? 'high' : 'usual';
    root.motion = motion;
  }, [fontScale, density, high, motion]);
}
