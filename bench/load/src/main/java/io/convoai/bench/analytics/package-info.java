/** How fast analytics counts, and how fast it tells of ten million messages. */
@NullMarked
package io.convoai.bench.analytics;

import org.jspecify.annotations.NullMarked;
