// Hands the design tokens to Mantine: type, space, radii and shadows by theme keys, colours by variables.
// Knows no component; values live in tokens.css.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten shades; ours is one accent whose light and dark values live in tokens.css. */
const accent: MantineColorsTuple = [
  '#EAEFFE',
  '#D5DEFC',
  '#A5B8FF',
  '#8BA3FF',
  '#4667E8',
  '#3D5CDB',
  '#2B50D0',
  '#2344B8',
  '#1E3A9C',
  '#1E2747',
];

export const theme = createTheme({
  fontFamily: 'var(--font)',
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent },
  fontSizes: {
    xs: 'var(--t-key)',
    sm: 'var(--t-meta)',
    md: 'var(--t-small)',
    lg: 'var(--t-body)',
    xl: 'var(--t-title)',
  },
  lineHeights: {
    xs: 'var(--l-key)',
    sm: 'var(--l-meta)',
    md: 'var(--l-small)',
    lg: 'var(--l-body)',
    xl: 'var(--l-title)',
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  shadows: { xs: 'var(--e1)', sm: 'var(--e1)', md: 'var(--e2)', lg: 'var(--e2)', xl: 'var(--e3)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

const roles = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-filled': 'var(--accent)',
};

/** The same roles in both schemes: tokens.css already changes its values with the scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: roles,
  dark: roles,
});
