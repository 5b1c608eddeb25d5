import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const reason = 'wording for people: codes, ids and figures decide, and they are mutated';

/** Keys whose texts are read by people alone. */
const languages = new Set(['en', 'zh-CN']);

const textOf = (node) =>
  node.type === 'StringLiteral' ? node.value : node.quasis.map(({ value }) => value.raw).join('');

/** A text with a blank in it, or one of the two languages; no code, id or name of a figure has a blank. */
const prose = {
  shouldIgnore({ node, parent }) {
    if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
    const key = parent?.type === 'ObjectProperty' ? (parent.key.name ?? parent.key.value) : undefined;
    return languages.has(key) || textOf(node).includes(' ') ? reason : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'prose', prose)];
