import type { ClauseId } from './clauses.js';

/** Where and how contributions can be paid (缴费渠道、缴费方式). No rule turns on them. */
export interface PaymentChannels {
  readonly clause: ClauseId;
  readonly channels: readonly string[];
  readonly methods: readonly string[];
}

export const paymentChannels = {
  clause: '5.1',
  channels: ['counter', 'online', 'mobile', 'self-service'],
  methods: ['cash', 'bank-card', 'wechat-pay', 'alipay', 'standing-agreement'],
} as const satisfies PaymentChannels;
