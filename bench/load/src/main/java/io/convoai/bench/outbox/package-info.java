/** The outbox's relay beside a producer that has nothing else to do. */
@NullMarked
package io.convoai.bench.outbox;

import org.jspecify.annotations.NullMarked;
