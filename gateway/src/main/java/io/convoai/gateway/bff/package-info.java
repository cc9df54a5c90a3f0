/** Signing in and out for the web application, which holds no token. */
@NullMarked
package io.convoai.gateway.bff;

import org.jspecify.annotations.NullMarked;
