package io.convoai.bench.load;

import java.io.IOException;

/**
 * When whose turn is: evenly over the time, one caller after the other. A turn that comes late
 * because the one before took long keeps its time, so that the wait counts (no coordinated
 * omission).
 */
record Schedule(long start, long end, double perSecond, int callers) {

    void keep(int place, Caller caller, Figures figures, Clock clock)
            throws IOException, InterruptedException {
        for (long turn = place; due(turn) < end; turn += callers) {
            long due = due(turn);
            clock.sleep(Math.max(0, due - clock.now()));
            caller.call(due, figures);
        }
    }

    private long due(long turn) {
        return start + (long) (turn * 1e9 / perSecond);
    }
}
