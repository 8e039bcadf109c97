import type { Plugin } from 'vite';

const ICON = /@ant-design\/icons\/.*\/AntdIcon\w*\.js/;
const NAMED = '"aria-label": icon.name';

/** antd's icons call themselves by the English names of their files, in every language; beside our words they are decoration. */
export function plainIcons(): Plugin {
  return {
    name: 'plain-icons',
    apply: 'build',
    transform(code, id) {
      if (!ICON.test(id)) return undefined;
      if (!code.includes(NAMED)) this.error(`${id} no longer names its icons as expected`);
      return { code: code.replace(NAMED, '"aria-hidden": true'), map: null };
    },
  };
}
