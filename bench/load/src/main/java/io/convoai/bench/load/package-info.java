/** Who asks how often: one call after the other, or by the clock. */
@NullMarked
package io.convoai.bench.load;

import org.jspecify.annotations.NullMarked;
