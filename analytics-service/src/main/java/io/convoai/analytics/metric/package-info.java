/**
 * Numbers that are ready when they are asked for: counted as events arrive, never from raw rows.
 */
@NullMarked
package io.convoai.analytics.metric;

import org.jspecify.annotations.NullMarked;
