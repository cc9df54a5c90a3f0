/** Sessions of browsers as rows, with the tokens that a browser never sees. */
@NullMarked
package io.convoai.gateway.session;

import org.jspecify.annotations.NullMarked;
