package io.convoai.bench.load;

import java.util.concurrent.TimeUnit;

/** What a schedule waits by. */
interface Clock {

    Clock REAL =
            new Clock() {
                @Override
                public long now() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(long nanoseconds) throws InterruptedException {
                    TimeUnit.NANOSECONDS.sleep(nanoseconds);
                }
            };

    long now();

    void sleep(long nanoseconds) throws InterruptedException;
}
