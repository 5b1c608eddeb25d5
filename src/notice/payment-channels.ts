import type { ClauseId } from './clauses.js';
import { distinct, textIn } from './cross-checks.js';
import { list, strict, text } from './schema.js';

/** Where and how contributions can be paid (缴费渠道、缴费方式). No rule turns on them. */
export interface PaymentChannels {
  readonly clause: ClauseId;
  readonly channels: readonly string[];
  readonly methods: readonly string[];
}

const texts = () => list(text(), 'texts', 100).check(distinct(textIn, []));

export const paymentChannelsSchema = () => strict({ clause: text(), channels: texts(), methods: texts() });

export const paymentChannels = {
  clause: '5.1',
  channels: ['counter', 'online', 'mobile', 'self-service'],
  methods: ['cash', 'bank-card', 'wechat-pay', 'alipay', 'standing-agreement'],
} as const satisfies PaymentChannels;
