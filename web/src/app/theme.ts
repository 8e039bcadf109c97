import { theme as antd, type ThemeConfig } from 'antd';

export type Appearance = 'light' | 'dark';

const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/**
 * The look of antd's components. Their styles are written to a file at build time (vite/antdStyles.ts), because the server's
 * policy allows no inline style and a slow PC should not compute any.
 *
 * @param still that nothing moves; antd then waits for no animation's end
 */
export function themeOf(appearance: Appearance, still = false): ThemeConfig {
  const dark = appearance === 'dark';
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: `hoofbeat-${appearance}` },
    hashed: false,
    zeroRuntime: true,
    components: { Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18 } },
    token: {
      colorPrimary: dark ? '#2a8791' : '#0f6674',
      colorInfo: dark ? '#2a8791' : '#0f6674',
      colorLink: dark ? '#6cc5cc' : '#0b5c69',
      colorError: dark ? '#e0796a' : '#a8321f',
      colorWarning: dark ? '#d9a441' : '#8a5a00',
      colorSuccess: dark ? '#6fbf8b' : '#2b6b45',
      colorBgLayout: dark ? '#12171a' : '#f4f6f5',
      colorBgContainer: dark ? '#1a2125' : '#ffffff',
      colorBgElevated: dark ? '#20282d' : '#ffffff',
      colorTextBase: dark ? '#e6ecec' : '#152125',
      colorTextPlaceholder: dark ? '#93a3a5' : '#66767a',
      colorTextDescription: dark ? '#a3b2b4' : '#56666a',
      colorBorder: dark ? '#3a474d' : '#c9d2d2',
      colorBorderSecondary: dark ? '#2b3539' : '#e2e8e7',
      colorWarningBg: dark ? '#362a13' : '#fbf3e0',
      colorWarningBorder: dark ? '#5c471e' : '#ead9ad',
      colorInfoBg: dark ? '#183034' : '#e9f3f3',
      colorInfoBorder: dark ? '#2b5359' : '#bcd9db',
      borderRadius: 4,
      fontSize: 14,
      controlHeight: 32,
      fontFamily: fonts,
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
  };
}
