/** What each event of the platform means for the numbers. */
@NullMarked
package io.convoai.analytics.fact;

import org.jspecify.annotations.NullMarked;
