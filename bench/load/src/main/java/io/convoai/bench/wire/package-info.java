/** HTTP and WebSocket clients that cost little beside what they measure. */
@NullMarked
package io.convoai.bench.wire;

import org.jspecify.annotations.NullMarked;
