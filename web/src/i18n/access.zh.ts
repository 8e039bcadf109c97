import type { access as en } from './access.en';
import type { Shape } from './area';

export const access: Shape<typeof en> = {
  title: '登录',
  lead: '在本机上查阅和排序无需登录；审编、审核与管理需要登录。',
  leadClosed: '本服务器要求所有人登录。',
  user: '用户名',
  password: '密码',
  button: '登录',
  wrong: '用户名与密码不符。请检查大小写；连续十次失败后请等一分钟。管理员可以新建用户。',
  tooMany: '尝试次数过多。请等一分钟再试。',
  ownTitle: '设置自己的密码',
  ownLead: '“{{user}}”的密码只能使用一次。请设置只有您知道的密码：12 至 200 个字符，不含用户名。',
  own: '新密码',
  again: '再输一次新密码',
  differ: '两次输入不一致。',
  tooShort: '至少 12 个字符，且不含用户名。',
  set: '设置密码并登录',
  first: '首次启动时，程序会在启动它的窗口显示用户“admin”的一次性密码。',
  already: '您已以 {{user}} 登录。',
  change: '修改我的密码',
};
