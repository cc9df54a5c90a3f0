/** analytics-service: counts what happens and shows it. */
@NullMarked
package io.convoai.analytics;

import org.jspecify.annotations.NullMarked;
