/** Calls of the platform's doors, one by one. */
@NullMarked
package io.convoai.analytics.usage;

import org.jspecify.annotations.NullMarked;
