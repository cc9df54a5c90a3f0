/** Keeps the tokens of a session fresh, and true to what its person may do. */
@NullMarked
package io.convoai.gateway.renewal;

import org.jspecify.annotations.NullMarked;
