/** Hears what happens on the platform and hands it on, each event once. */
@NullMarked
package io.convoai.analytics.intake;

import org.jspecify.annotations.NullMarked;
