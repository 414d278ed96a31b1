import { m } from '#messages'

/** The single keys of the inbox, in words. */
export const inboxKeys = () =>
  [
    ['j', m.feedback_keys_down()],
    ['k', m.feedback_keys_up()],
    ['Enter', m.feedback_keys_open()],
    ['x', m.feedback_keys_choose()],
    ['b', m.feedback_bulk_open()],
    ['/', m.feedback_search()],
    ['?', m.feedback_keys()],
  ] as const
