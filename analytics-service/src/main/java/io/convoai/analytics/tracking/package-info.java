/** Doors where others tell what happened: counted, and marked as untrusted. */
@NullMarked
package io.convoai.analytics.tracking;

import org.jspecify.annotations.NullMarked;
