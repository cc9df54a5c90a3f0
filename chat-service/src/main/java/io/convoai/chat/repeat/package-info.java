/** A request that comes again with the same Idempotency-Key is not carried out again. */
@NullMarked
package io.convoai.chat.repeat;

import org.jspecify.annotations.NullMarked;
