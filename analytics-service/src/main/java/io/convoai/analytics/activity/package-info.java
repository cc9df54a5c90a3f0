/** Who did what and when, as told by ourselves and by others. */
@NullMarked
package io.convoai.analytics.activity;

import org.jspecify.annotations.NullMarked;
