/** Measures what the platform bears, from outside of it. */
@NullMarked
package io.convoai.bench;

import org.jspecify.annotations.NullMarked;
