/** Secrets that are only compared: what is kept of them is their hash. */
@NullMarked
package io.convoai.auth.secret;

import org.jspecify.annotations.NullMarked;
