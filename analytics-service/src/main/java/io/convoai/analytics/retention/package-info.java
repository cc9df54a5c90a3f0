/** Keeps single rows by month and lets go of the oldest; what was counted stays counted. */
@NullMarked
package io.convoai.analytics.retention;

import org.jspecify.annotations.NullMarked;
