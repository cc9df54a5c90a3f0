/** Starts the numbers anew. */
@NullMarked
package io.convoai.analytics.clearing;

import org.jspecify.annotations.NullMarked;
