/** Who did what and when, one identity per person. */
@NullMarked
package io.convoai.analytics.activity;

import org.jspecify.annotations.NullMarked;
